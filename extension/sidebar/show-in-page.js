/** Passages shown in the tab's page: injects the scripts where they are missing, and tells how well a passage was found. */
import { browser } from "../lib/browser.js";
import { HIGHLIGHTS, SHOW } from "../lib/content-scripts.js";

const CONTEXT_LENGTH = 32;

/**
 * The tab's page, in which the passages of an analysis are shown.
 * @param {number} tabId
 * @param {{text: string}[]} blocks the article's
 * @param {(url: string) => void} seen hears which page the tab shows
 * @returns {import("./showing.js").ShownPage}
 */
export const pageOfTab = (tabId, blocks, seen) => ({
  show: async (kind, passages) => {
    const result = await inPage(tabId, "showAnchors", kind, placesOf(blocks, passages));
    if (result) seen(result.url);
    return result?.match ?? null;
  },
  preview: (kind, passages) => inPage(tabId, "previewAnchors", kind, placesOf(blocks, passages)),
  endPreview: () => call({ tabId }, "endPreview"),
  clear: () => call({ tabId }, "clearShown"),
});

/** The answer of one of the page's functions, once the scripts are there; null where the browser keeps us out. */
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
