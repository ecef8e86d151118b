/** Shows passages in the tab's page: puts the scripts in where they are not yet, and says how well it went. */
import { browser } from "../lib/browser.js";
import { HIGHLIGHTS, SHOW } from "../lib/content-scripts.js";

const CONTEXT_LENGTH = 32;

/**
 * @param {number} tabId
 * @param {string} kind
 * @param {import("../content/find-anchor.js").Place[]} places
 * @returns {Promise<{match: "exact" | "closest" | "hidden" | "gone", url: string} | null>} null if the browser does not let
 *   us into the page any more
 */
export async function showInPage(tabId, kind, places) {
  const target = { tabId };
  const show = { target, args: [kind, places], func: (...args) => globalThis.sidelight?.showAnchors?.(...args) ?? null };
  const first = await browser.scripting.executeScript(show).catch(() => null);
  if (first === null) return null;
  if (first[0].result) return first[0].result;
  // Chrome paints highlights by an author's style alone; in Firefox only a user's style reaches into shadow trees.
  const everywhere = { tabId, allFrames: true };
  for (const origin of ["AUTHOR", "USER"]) await browser.scripting.insertCSS({ target: everywhere, files: HIGHLIGHTS, origin });
  await browser.scripting.executeScript({ target, files: SHOW });
  const [{ result }] = await browser.scripting.executeScript(show);
  return result;
}

/** @param {number} tabId */
export async function clearInPage(tabId) {
  const clear = { target: { tabId }, func: () => globalThis.sidelight?.clearShown?.() };
  // Where we are not let into the page any more, nothing of ours is lit there.
  await browser.scripting.executeScript(clear).catch(() => {});
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
