/**
 * A tab → its analysis: captures the page, asks the service, stores what came of it. The latest request of a tab wins. A
 * page that is being read, or has not changed since it was, is not asked about again.
 */
import { browser } from "../lib/browser.js";
import { CAPTURE } from "../lib/content-scripts.js";
import { pageAddress } from "../lib/messages.js";
import { isOnSite, readPreferences } from "../lib/preferences.js";
import { analyzePage } from "../lib/service.js";
import { readSettings } from "../lib/settings.js";
import { changeState, dropState, readState } from "./tab-state.js";

const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)\//;

/** @type {Map<number, {request: string, abort: AbortController}>} what is being read, by tab */
const underWay = new Map();

/** @param {string} request */
export const isUnderWay = (request) => [...underWay.values()].some((reading) => reading.request === request);

/** What is run in the page for each `Scope`. */
const CAPTURING = {
  page: () => globalThis.sidelight.capturePage(),
  selection: () => globalThis.sidelight.captureSelection(),
};

/**
 * Reads the page of a tab on which the reader has just clicked: the browser lets us read every page that any extension may.
 * @param {{id: number, url?: string}} tab
 * @param {import("../lib/messages.js").Scope} scope
 */
export async function analyzeClickedTab(tab, scope) {
  if ((await isBeingRead(tab.id, scope)) || (await isRemembered(tab.id, scope))) return;
  await analyze(tab, scope, () => "page_closed_to_extensions");
}

/**
 * Reads the page of a tab from the sidebar: leave to read a site ends when the tab leaves it.
 * @param {{id: number, url?: string}} tab
 * @param {import("../lib/messages.js").Scope} scope
 */
export const analyzeTabAgain = (tab, scope) =>
  analyze(tab, scope, () => (isClosed(tab.url) ? "page_closed_to_extensions" : "click_again"));

/**
 * Reads the page of a tab that has loaded, if the reader has said so of its site; never in a private window.
 * @param {{id: number, url?: string, incognito: boolean}} tab
 */
export async function analyzeLoadedTab(tab) {
  if (tab.incognito || !isOnSite(tab.url, (await readPreferences()).always)) return;
  if (!(await isRemembered(tab.id, "page"))) await analyze(tab, "page", () => "click_again");
}

/** @param {number} tabId */
export function cancelReading(tabId) {
  underWay.get(tabId)?.abort.abort();
  underWay.delete(tabId);
  return changeState(tabId, (state) => (state?.status === "reading" ? null : state));
}

/** @param {number} tabId */
export function forgetTab(tabId) {
  underWay.get(tabId)?.abort.abort();
  underWay.delete(tabId);
  return dropState(tabId);
}

/** Whether the answer for what the tab shows is on its way: a double click is one. */
async function isBeingRead(tabId, scope) {
  const state = await readState(tabId);
  return state?.status === "reading" && state.scope === scope && !state.stale && isUnderWay(state.request);
}

/** Whether the tab's analysis is of just what the page is now; it is then no longer stale. */
async function isRemembered(tabId, scope) {
  const state = await readState(tabId);
  if (state?.status !== "ready" || state.scope !== scope) return false;
  const page = await capture(tabId, scope);
  if (!page?.html || (await digestOf(page, await readSettings())) !== state.digest) return false;
  await changeState(tabId, (now) => (now?.request === state.request && now.stale ? { ...now, stale: false } : now));
  return (await readState(tabId))?.request === state.request;
}

async function analyze(tab, scope, codeOfRefusal) {
  const request = crypto.randomUUID();
  const abort = new AbortController();
  underWay.get(tab.id)?.abort.abort();
  underWay.set(tab.id, { request, abort });
  const base = { request, scope, url: pageAddress(tab.url), at: Date.now(), stale: false };
  const changeOwn = (change) => changeState(tab.id, (state) => (state?.request === request ? change(state) : state));
  const finish = (outcome) => changeOwn((state) => settled(state, outcome));
  try {
    if (isOnSite(tab.url, (await readPreferences()).never)) {
      return await changeState(tab.id, () => ({ ...base, status: "failed", problem: { code: "site_excluded" } }));
    }
    await changeState(tab.id, () => ({ ...base, status: "reading" }));
    const asking = (server, url) => changeOwn((state) => ({ ...state, server, url, stale: false }));
    await finish(await read(tab.id, scope, abort.signal, { codeOfRefusal, asking }));
  } catch (error) {
    if (error.name === "AbortError") return;
    await finish({ status: "failed", problem: { code: "interrupted" } });
    throw error;
  } finally {
    if (underWay.get(tab.id)?.request === request) underWay.delete(tab.id);
  }
}

/** What came of a reading. The tab may have left its page meanwhile: an analysis is then of the page before, a failure of none. */
function settled(state, outcome) {
  if (state.stale && outcome.status === "failed") return null;
  const { request, scope, url, stale } = state;
  return { request, scope, url, stale, at: Date.now(), ...outcome };
}

/** What is to be stored of a reading: its analysis or its problem, and the page's address where it is known. */
async function read(tabId, scope, signal, { codeOfRefusal, asking }) {
  const page = await capture(tabId, scope);
  if (!page) return { status: "failed", problem: { code: codeOfRefusal() } };
  if (page.html === null) return { status: "failed", url: page.url, problem: { code: "not_a_page" } };
  const nothing = { status: "failed", url: page.url, problem: { code: "nothing_selected" } };
  if (page.html === "") return nothing;
  const settings = await readSettings();
  await asking(settings.server, page.url);
  const { analysis, problem } = await analyzePage(settings, { ...page, selected: scope === "selection" }, signal);
  if (scope === "selection" && problem?.code === "no_article") return nothing;
  if (problem) return { status: "failed", url: page.url, problem };
  return { status: "ready", url: page.url, digest: await digestOf(page, settings), analysis };
}

/** By what two readings are the same: the page, and who is asked about it. */
async function digestOf({ url, html }, { server }) {
  const bytes = new TextEncoder().encode([server, url, html].join("\n"));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The tab's page, null if the browser does not let us read it. */
async function capture(tabId, scope) {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: CAPTURE });
    const [{ result }] = await browser.scripting.executeScript({ target, func: CAPTURING[scope] });
    return result;
  } catch {
    // Both browsers refuse by an error whose words differ and change; there is no other reason for one here.
    return null;
  }
}

function isClosed(url) {
  return url !== undefined && (!/^(https?|file):/.test(url) || STORES.test(url));
}
