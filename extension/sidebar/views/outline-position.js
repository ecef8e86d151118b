/** The reader's position in the outline: the section in view, the share that is read, and the minutes that are left. */
import { element } from "./element.js";
import { shownFor } from "./outline-tree.js";

/** The line above the tree, which waits for the first position. */
export function progressLine() {
  return element(
    "div",
    { class: "position", hidden: true },
    element("progress", { max: "1", "aria-labelledby": "outline-left" }),
    element("p", { class: "why", id: "outline-left" }),
  );
}

/**
 * Marks the position in a drawn outline; nothing is announced, for the reader moved the page.
 * @param {HTMLElement} node what outlineView gave
 * @param {{section: number | null, progress: number}} position `section` counts as inOrder does, null before the first
 *   one; `progress` is 0–1
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 */
export function markPosition(node, { section, progress }, analysis, t) {
  for (const marked of node.querySelectorAll("[aria-current]")) marked.removeAttribute("aria-current");
  const item = section === null ? null : node.querySelectorAll("[role=treeitem]")[section];
  if (item) shownFor(item).setAttribute("aria-current", "location");
  const line = node.querySelector(".position");
  if (!line) return;
  line.removeAttribute("hidden");
  line.querySelector("progress").setAttribute("value", String(progress));
  line.querySelector(".why").textContent = timeLeft(progress, analysis, t);
}

function timeLeft(progress, { reading_time: { silent_seconds: seconds } }, t) {
  if (progress >= 1) return t("read_to_the_end");
  if (seconds === null) return t("share_read", t.number(progress, { style: "percent" }));
  const minutes = Math.round((seconds * (1 - progress)) / 60);
  return minutes >= 1 ? t.count("minutes_left", minutes) : t("less_than_a_minute_left");
}
