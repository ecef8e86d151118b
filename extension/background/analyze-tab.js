/** A tab → its analysis: captures the page, asks the service, stores what came of it. The latest request of a tab wins. */
import { browser } from "../lib/browser.js";
import { pageAddress } from "../lib/messages.js";
import { analyzePage } from "../lib/service.js";
import { readSettings } from "../lib/settings.js";
import { changeState, dropState } from "./tab-state.js";

const CAPTURE = ["/content/flat-tree.js", "/content/capture-page.js"];
const STORES = /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)\//;

/** @type {Map<number, {request: string, abort: AbortController}>} what is being read, by tab */
const underWay = new Map();

/** @param {string} request */
export const isUnderWay = (request) => [...underWay.values()].some((reading) => reading.request === request);

/**
 * Reads the page of a tab on which the reader has just clicked: the browser lets us read every page that any extension may.
 * @param {{id: number, url?: string}} tab
 */
export const analyzeClickedTab = (tab) => analyze(tab, () => "page_closed_to_extensions");

/**
 * Reads the page of a tab from the sidebar: leave to read a site ends when the tab leaves it.
 * @param {{id: number, url?: string}} tab
 */
export const analyzeTabAgain = (tab) =>
  analyze(tab, () => (isClosed(tab.url) ? "page_closed_to_extensions" : "click_again"));

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

async function analyze(tab, codeOfRefusal) {
  const request = crypto.randomUUID();
  const abort = new AbortController();
  underWay.get(tab.id)?.abort.abort();
  underWay.set(tab.id, { request, abort });
  const base = { request, url: pageAddress(tab.url), at: Date.now(), stale: false };
  await changeState(tab.id, () => ({ ...base, status: "reading" }));
  try {
    const outcome = await read(tab.id, abort.signal, codeOfRefusal);
    await changeState(tab.id, (state) => (state?.request === request ? { ...base, at: Date.now(), ...outcome } : state));
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  } finally {
    if (underWay.get(tab.id)?.request === request) underWay.delete(tab.id);
  }
}

/** What is to be stored of a reading: its analysis or its problem, and the page's address where it is known. */
async function read(tabId, signal, codeOfRefusal) {
  const page = await capture(tabId);
  if (!page) return { status: "failed", problem: { code: codeOfRefusal() } };
  if (page.html === null) return { status: "failed", url: page.url, problem: { code: "not_a_page" } };
  const { analysis, problem } = await analyzePage(await readSettings(), page, signal);
  return problem ? { status: "failed", url: page.url, problem } : { status: "ready", url: page.url, analysis };
}

/** The tab's page, null if the browser does not let us read it. */
async function capture(tabId) {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: CAPTURE });
    const [{ result }] = await browser.scripting.executeScript({ target, func: () => globalThis.sidelight.capturePage() });
    return result;
  } catch {
    // Both browsers refuse by an error whose words differ and change; there is no other reason for one here.
    return null;
  }
}

function isClosed(url) {
  return url !== undefined && (!/^(https?|file):/.test(url) || STORES.test(url));
}
