/** A guard around each view: where one fails the others are still drawn, since the service may be older or newer. */
import { element } from "./element.js";

/**
 * @param {() => HTMLElement | null} draw
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {string} version the service's, "" if it is not known
 * @returns {HTMLElement | null} what `draw` makes, or a notice that the part is missing
 */
export function drawGuarded(draw, t, version) {
  try {
    return draw();
  } catch (error) {
    console.error(error);
    return element("p", { class: "notice problem", "data-problem": "not_drawn" }, t("not_drawn", version || t("version_unknown")));
  }
}
