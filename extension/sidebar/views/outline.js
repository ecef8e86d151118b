/** How the piece is built: its sections, nested; each is a button that shows where it begins. */
import { asInArticle, element, section } from "./element.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement}
 */
export function outlineView(analysis, t, actions) {
  const { outline } = analysis;
  if (!outline.length) return section("outline", t("outline_title"), element("p", { class: "none" }, t("no_outline")));
  return section(
    "outline",
    t("outline_title"),
    hasGenerated(outline) ? element("p", { class: "remark" }, t("generated_titles")) : null,
    sectionList(outline, analysis, t, actions),
  );
}

function hasGenerated(sections) {
  return sections.some(({ origin, sections: nested }) => origin === "generated" || hasGenerated(nested));
}

function sectionList(sections, analysis, t, actions) {
  return element("ol", {}, ...sections.map((each) => sectionItem(each, analysis, t, actions)));
}

function sectionItem(each, analysis, t, actions) {
  const button = element(
    "button",
    {
      type: "button",
      class: "passage",
      "data-section": true,
      "data-origin": each.origin,
      onclick: () => actions.show("section", [{ block: each.first_block, ...each.anchor }], button),
    },
    element("span", { ...asInArticle(analysis), class: "title" }, each.title),
    each.gist && each.gist !== each.title ? element("span", { ...asInArticle(analysis), class: "gist" }, each.gist) : null,
    element("span", { class: "why" }, length(each, analysis, t)),
  );
  const nested = each.sections.length ? sectionList(each.sections, analysis, t, actions) : null;
  return element("li", {}, button, nested);
}

function length({ word_count: words }, { reading_time: { words_per_minute: speed } }, t) {
  const minutes = speed ? Math.round(words / speed) : 0;
  return minutes >= 1 ? t.count("minutes", minutes) : t.count("words", words);
}
