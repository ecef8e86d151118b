/** Shows passages in the tab's page: puts the scripts in where they are not yet, and says how well it went. */
import { browser } from "../lib/browser.js";
import { HIGHLIGHTS, SHOW } from "../lib/content-scripts.js";

const CONTEXT_LENGTH = 32;

/**
 * Lights passages up and scrolls to the first.
 * @param {number} tabId
 * @param {string} kind
 * @param {import("../content/find-anchor.js").Place[]} places
 * @returns {Promise<{match: "exact" | "closest" | "hidden" | "gone", url: string} | null>} null if the browser does not let
 *   us into the page any more
 */
export const showInPage = (tabId, kind, places) => inPage(tabId, "showAnchors", kind, places);

/**
 * Lights passages up until the preview ends; what is shown stays.
 * @param {number} tabId
 * @param {string} kind
 * @param {import("../content/find-anchor.js").Place[]} places
 */
export const previewInPage = (tabId, kind, places) => inPage(tabId, "previewAnchors", kind, places);

/** @param {number} tabId */
export const endPreviewInPage = (tabId) => call({ tabId }, "endPreview");

/** @param {number} tabId */
export const clearInPage = (tabId) => call({ tabId }, "clearShown");

/** What one of the page's functions answers, once the scripts are there; null where the browser keeps us out. */
async function inPage(tabId, verb, kind, places) {
  const target = { tabId };
  const first = await call(target, verb, kind, places);
  if (first === null || first[0].result) return first?.[0].result ?? null;
  // Chrome paints highlights by an author's style alone; in Firefox only a user's style reaches into shadow trees.
  const everywhere = { tabId, allFrames: true };
  for (const origin of ["AUTHOR", "USER"]) await browser.scripting.insertCSS({ target: everywhere, files: HIGHLIGHTS, origin });
  await browser.scripting.executeScript({ target, files: SHOW });
  return (await call(target, verb, kind, places))?.[0].result ?? null;
}

/** Null where the browser does not let us into the page, or not any more: nothing of ours is lit there. */
function call(target, ...args) {
  const func = (verb, ...values) => globalThis.sidelight?.[verb]?.(...values) ?? null;
  return browser.scripting.executeScript({ target, args, func }).catch(() => null);
}

/**
 * What to look for in the page: passages with what stands beside their blocks, which tells repeats apart.
 * @param {{text: string}[]} blocks
 * @param {import("../lib/messages.js").Passage[]} passages
 * @returns {import("../content/find-anchor.js").Place[]}
 */
export function placesOf(blocks, passages) {
  return passages.map(({ block, exact, prefix, suffix }) => ({
    exact,
    prefix,
    suffix,
    before: blocks[block - 1]?.text.slice(-CONTEXT_LENGTH) ?? "",
    after: blocks[block + 1]?.text.slice(0, CONTEXT_LENGTH) ?? "",
  }));
}
