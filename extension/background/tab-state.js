/**
 * The state of each tab in `storage.session`: it outlives the background's sleep, never reaches a disk, and goes with the
 * tab. Changes are made one after the other, so that none is lost between reading and writing.
 */
import { browser } from "../lib/browser.js";
import { pageAddress, stateKey, tabOfKey } from "../lib/messages.js";

/** @typedef {import("../lib/messages.js").TabState} TabState */

const MOST_TABS = 30;
// Browsers give an extension's session storage 10 MB.
const MOST_CHARACTERS = 4_000_000;

let lastChange = Promise.resolve();

/**
 * Replaces a tab's state by what `change` makes of it: null drops it, the same object leaves it.
 * @param {number} tabId
 * @param {(state: TabState | null) => TabState | null} change
 * @returns {Promise<void>}
 */
export function changeState(tabId, change) {
  const done = lastChange.then(() => apply(tabId, change));
  // A change that failed concerns its caller, not the changes after it.
  lastChange = done.catch(() => {});
  return done;
}

async function apply(tabId, change) {
  const key = stateKey(tabId);
  const old = (await browser.storage.session.get(key))[key] ?? null;
  const state = change(old);
  if (state === old) return;
  if (state === null) return browser.storage.session.remove(key);
  const fitting = fits(state) ? state : tooLarge(state);
  await makeRoom(key, fitting);
  await browser.storage.session.set({ [key]: fitting });
}

/**
 * A tab's state after all changes that were asked for before.
 * @param {number} tabId
 * @returns {Promise<TabState | null>}
 */
export async function readState(tabId) {
  await lastChange;
  const key = stateKey(tabId);
  return (await browser.storage.session.get(key))[key] ?? null;
}

/** @param {number} tabId */
export const dropState = (tabId) => changeState(tabId, () => null);

/**
 * The tab shows another page, or may do so: `href` is undefined where the browser does not tell.
 * @param {number} tabId
 * @param {string | undefined} href
 */
export function markLeft(tabId, href) {
  const url = pageAddress(href);
  return changeState(tabId, (state) => {
    if (!state) return null;
    const stale = url === null || url !== state.url;
    if (stale && state.status === "failed") return null;
    return state.stale === stale ? state : { ...state, stale };
  });
}

/**
 * A reading that nobody works at any more has failed: the background was ended meanwhile.
 * @param {(request: string) => boolean} isUnderWay
 */
export async function failInterrupted(isUnderWay) {
  for (const key of Object.keys(await browser.storage.session.get(null))) {
    const tabId = tabOfKey(key);
    if (tabId === null) continue;
    await changeState(tabId, (state) => {
      if (state?.status !== "reading" || isUnderWay(state.request)) return state;
      return { ...state, status: "failed", problem: { code: "interrupted" } };
    });
  }
}

function fits(state) {
  return sizeOf(state) <= MOST_CHARACTERS;
}

function sizeOf(state) {
  return JSON.stringify(state).length;
}

function tooLarge({ request, scope, url, at }) {
  return { status: "failed", request, scope, url, at, stale: false, problem: { code: "answer_too_large" } };
}

/** Drops the states that were written longest ago until the new one has room beside the rest. */
async function makeRoom(key, state) {
  const stored = await browser.storage.session.get(null);
  const others = Object.entries(stored).filter(([other]) => other !== key && tabOfKey(other) !== null);
  others.sort(([, one], [, other]) => other.at - one.at);
  let room = MOST_CHARACTERS - sizeOf(state);
  const dropped = others.filter(([, other], place) => (room -= sizeOf(other)) < 0 || place >= MOST_TABS - 1);
  if (dropped.length) await browser.storage.session.remove(dropped.map(([other]) => other));
}
