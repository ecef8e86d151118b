/** The map of difficulty: a cell for every longer paragraph, in the article's order, each a button that shows it. */
import { asInArticle, element } from "./element.js";
import { offer } from "./offer.js";

const LEAST_CELLS = 3;
const STEPS = 5;
// Paragraphs that lie closer together than this many grades are about as hard as one another.
const LEAST_SPAN = 6;
const SNIPPET_LENGTH = 60;
const NAMES = ["map_easier", "map_easier", "map_between", "map_harder", "map_harder"];

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement | null} null if too few paragraphs have a grade
 */
export function difficultyMap(analysis, t, actions) {
  const { blocks } = analysis.scores;
  if (blocks.length < LEAST_CELLS) return null;
  const stepOf = gradeSteps(blocks.map(({ grade }) => grade));
  const cells = blocks.map(({ block, grade }) => element("li", {}, cell(block, stepOf(grade), analysis, t, actions)));
  return element(
    "div",
    { class: "where" },
    element("h3", {}, t("where_it_is_hard")),
    element("p", { class: "remark" }, t("map_help")),
    element("ol", { class: "map" }, ...cells),
  );
}

/**
 * Relative to the article's own middle: a paragraph's grade is too rough to be shown as one.
 * @param {number[]} grades
 * @returns {(grade: number) => number} 0 for the easiest, 4 for the hardest
 */
export function gradeSteps(grades) {
  const [least, most] = [Math.min(...grades), Math.max(...grades)];
  const span = Math.max(LEAST_SPAN, most - least);
  const start = (least + most - span) / 2;
  // Floating point may put the ends a hair outside.
  return (grade) => Math.min(STEPS - 1, Math.max(0, Math.floor((STEPS * (grade - start)) / span)));
}

function cell(block, step, analysis, t, actions) {
  const { text } = analysis.article.blocks[block];
  const button = element(
    "button",
    {
      type: "button",
      ...asInArticle(analysis),
      "data-step": step,
      // the cell has no text: the title is its name for screen readers too
      title: t(NAMES[step], snippet(text)),
      onclick: () => actions.show("hard-sentence", [{ block, exact: text, prefix: "", suffix: "" }], button),
    },
    element("span", { class: "bar" }),
  );
  return offer(button, "hard-sentence", [{ block, exact: text, prefix: "", suffix: "" }], "paragraph");
}

function snippet(text) {
  return text.length <= SNIPPET_LENGTH ? text : `${text.slice(0, text.lastIndexOf(" ", SNIPPET_LENGTH)).trimEnd()}…`;
}
