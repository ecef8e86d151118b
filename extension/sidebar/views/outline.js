/** The outline: a tree of sections, each of which shows its beginning in the page, and how far the reader has got. */
import { asInArticle, element, section } from "./element.js";
import { offer } from "./offer.js";
import { isTwist, makeTree } from "./outline-tree.js";
import { progressLine } from "./outline-position.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement}
 */
export function outlineView(analysis, t, actions) {
  const { outline } = analysis;
  if (!outline.length) return section("outline", t("outline_title"), element("p", { class: "none" }, t("no_outline")));
  const sections = inOrder(outline);
  const draw = { analysis, t, actions, lengthOf: lengths(sections, analysis, t), places: new Map(sections.map((each, at) => [each, at])) };
  const tree = list(outline, draw, 1);
  makeTree(tree);
  return section(
    "outline",
    t("outline_title"),
    progressLine(),
    sections.some(isGenerated) ? element("p", { class: "remark", id: "outline-remark" }, t("generated_titles")) : null,
    tree,
    sections.some(hasGist) ? gistButton(tree, t) : null,
  );
}

/** The sections as they are read: each before those inside it. */
export const inOrder = (outline) => outline.flatMap((each) => [each, ...inOrder(each.sections)]);

const isGenerated = ({ origin }) => origin === "generated";
const hasGist = ({ gist, title }) => gist !== null && gist !== title;

function list(sections, draw, level) {
  const roles = level === 1 ? { role: "tree", "aria-labelledby": "outline-title" } : { role: "group" };
  return element("ol", roles, ...sections.map((each) => item(each, draw, level)));
}

function item(each, draw, level) {
  const { analysis, lengthOf, places } = draw;
  const id = `outline-${places.get(each)}`;
  const nested = each.sections.length > 0;
  const attributes = {
    role: "treeitem",
    "aria-level": level,
    "aria-expanded": nested ? "true" : null,
    "aria-labelledby": `${id}-title ${id}-length`,
    "aria-describedby": [isGenerated(each) ? "outline-remark" : "", hasGist(each) ? `${id}-gist` : ""].join(" ").trim() || null,
  };
  const row = element(
    "div",
    { class: "passage", "data-section": true, "data-origin": each.origin, onclick: ({ target }) => isTwist(target) || show(each, row, draw) },
    nested ? element("span", { class: "twist", "aria-hidden": "true" }) : null,
    element("span", { ...asInArticle(analysis), class: "title", id: `${id}-title` }, each.title),
    element("span", { class: "why", id: `${id}-length` }, lengthOf(each)),
    hasGist(each) ? element("span", { ...asInArticle(analysis), class: "gist", id: `${id}-gist`, hidden: true }, each.gist) : null,
  );
  offer(row, "section", [{ block: each.first_block, ...each.anchor }]);
  return element("li", attributes, row, nested ? list(each.sections, draw, level + 1) : null);
}

function show(each, row, { actions }) {
  row.querySelector(".gist")?.removeAttribute("hidden");
  actions.show("section", [{ block: each.first_block, ...each.anchor }], row);
}

function gistButton(tree, t) {
  const button = element("button", { type: "button", class: "gists", "aria-pressed": "false", onclick: toggle }, t("outline_gists"));
  function toggle() {
    const isOpen = button.getAttribute("aria-pressed") === "true";
    button.setAttribute("aria-pressed", String(!isOpen));
    for (const gist of tree.querySelectorAll(".gist")) gist.toggleAttribute("hidden", isOpen);
  }
  return button;
}

/** One unit for all sections, so that they can be compared: minutes where each takes at least one, else words. */
function lengths(sections, { reading_time: { words_per_minute: speed } }, t) {
  const inMinutes = speed !== null && sections.every(({ word_count: words }) => words >= speed);
  return ({ word_count: words }) => (inMinutes ? t.count("minutes", Math.round(words / speed)) : t.count("words", words));
}
