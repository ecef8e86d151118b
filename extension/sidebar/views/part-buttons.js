/** A button for each part that has something to say: a long article's outline would be far down. */
import { element } from "./element.js";
import { partOf } from "./parts.js";

// CSS pixels between the buttons and the part
const GAP = 8;

/**
 * @param {HTMLElement[]} drawn what stands in the sidebar, in that order
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {HTMLElement | null} null where there are fewer than two
 */
export function partButtonsView(drawn, t) {
  const parts = drawn.filter((node) => partOf(node) && !node.querySelector(".none"));
  if (parts.length < 2) return null;
  const nav = element("nav", { class: "parts", "aria-label": t("parts_title") });
  nav.append(...parts.map((part) => element("button", { type: "button", class: "part", onclick: () => goTo(part, nav) }, t(partOf(part).button))));
  return nav;
}

/** The heading gets the focus, so that screen readers and the keyboard go on from there. */
function goTo(part, nav) {
  // the buttons stay at the upper edge, in as many lines as they need
  part.style.scrollMarginBlockStart = `${nav.offsetHeight + GAP}px`;
  const heading = part.querySelector("h2");
  heading.setAttribute("tabindex", "-1");
  part.scrollIntoView({ block: "start" });
  heading.focus({ preventScroll: true });
}
