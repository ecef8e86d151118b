/** The way to each part of what is drawn that has something to say: a long article's outline would be far down. */
import { element } from "./element.js";

// CSS pixels between the buttons and the part
const GAP = 8;
const NAMES = { scores: "part_scores", "key-points": "part_key_points", quotes: "part_quotes", outline: "part_outline" };

/**
 * @param {HTMLElement[]} drawn the parts, in the order in which they stand
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {HTMLElement | null} null where there are fewer than two
 */
export function partsView(drawn, t) {
  const parts = drawn.filter((node) => NAMES[node.className] && !node.querySelector(".none"));
  if (parts.length < 2) return null;
  const nav = element("nav", { class: "parts", "aria-label": t("parts_title") });
  nav.append(...parts.map((part) => element("button", { type: "button", class: "part", onclick: () => goTo(part, nav) }, t(NAMES[part.className]))));
  return nav;
}

/** The heading gets the focus, so that who listens or uses keys goes on from there. */
function goTo(part, nav) {
  // the buttons stay at the upper edge, in as many lines as they need
  part.style.scrollMarginBlockStart = `${nav.offsetHeight + GAP}px`;
  const heading = part.querySelector("h2");
  heading.setAttribute("tabindex", "-1");
  part.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}
