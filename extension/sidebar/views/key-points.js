/** The key points: a few sentences of the article, each a button that shows it in the page. */
import { asInArticle, element, section } from "./element.js";
import { offer } from "./offer.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement | null} null if the article has no key points
 */
export function keyPointsView(analysis, t, actions) {
  if (!analysis.key_points.length) return null;
  const items = analysis.key_points.map((point) => element("li", {}, keyPoint(point, analysis, actions)));
  return section("key-points", t("key_points_title"), element("ul", {}, ...items));
}

function keyPoint({ text, block, anchor }, analysis, actions) {
  const button = element(
    "button",
    {
      type: "button",
      class: "passage",
      "data-key-point": true,
      onclick: () => actions.show("key-point", [{ block, ...anchor }], button),
    },
    element("span", asInArticle(analysis), text),
  );
  return offer(button, "key-point", [{ block, ...anchor }]);
}
