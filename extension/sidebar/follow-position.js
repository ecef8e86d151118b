/** The reader's position in the tab's page, followed without polling: the page answers once it has a new one. */
import { browser } from "../lib/browser.js";
import { POSITION } from "../lib/content-scripts.js";
import { placesOf } from "./show-in-page.js";
import { inOrder } from "./views/outline.js";

const LONGEST_EXACT = 300;

/**
 * @param {number} tabId
 * @param {object} analysis
 * @param {(position: {section: number | null, progress: number}) => void} notice
 * @param {AbortSignal} signal
 */
export async function followPosition(tabId, analysis, notice, signal) {
  const marks = marksOf(analysis);
  if (!marks.length) return;
  const target = { tabId };
  const started = await inPage({ target, files: POSITION });
  if (!started || !(await inPage({ target, args: [marks], func: (wanted) => globalThis.sidelight.watchSections(wanted) }))) return;
  let position = null;
  while (!signal.aborted) {
    const next = await inPage({ target, args: [position], func: (known) => globalThis.sidelight?.nextPosition?.(known) ?? null });
    if (!next?.[0]?.result || signal.aborted) return;
    position = next[0].result;
    notice(position);
  }
}

/** The answers of a script in the page; null where the browser does not let us into it, or not any more. */
async function inPage(injection) {
  return browser.scripting.executeScript(injection).catch(() => null);
}

/**
 * Where the article begins, its sections, and where it ends, with the share of its letters that lies before.
 * @param {object} analysis
 */
export function marksOf({ article: { blocks }, outline }) {
  if (!outline.length) return [];
  const before = [0];
  for (const { text } of blocks) before.push(before.at(-1) + text.length);
  const shareAt = (block) => before[block] / before.at(-1);
  const sections = inOrder(outline).map(({ first_block: block, anchor }, section) => ({ block, anchor, section, share: shareAt(block) }));
  const start = { block: 0, anchor: beginningOf(blocks[0].text), section: null, share: 0 };
  const end = { block: blocks.length - 1, anchor: endOf(blocks.at(-1).text), section: null, share: 1 };
  return [start, ...sections, end].map(({ block, anchor, section, share }) => ({
    place: placesOf(blocks, [{ block, ...anchor }])[0],
    section,
    share,
  }));
}

const beginningOf = (text) => ({ exact: text.slice(0, LONGEST_EXACT), prefix: "", suffix: "" });
// The last words alone: a paragraph's top would end the article too soon.
const endOf = (text) => ({ exact: text.slice(-40), prefix: text.slice(-72, -40), suffix: "" });
