/** The difficulty: in a sentence, in figures, and where the text is hardest. */
import { asInArticle, element, section, shortList } from "./element.js";
import { offer } from "./offer.js";
import { figures, hasFigures } from "./scores-figures.js";
import { gauge } from "./scores-gauge.js";
import { difficultyMap } from "./scores-map.js";

const FIRST_SENTENCES = 1;
const FIRST_WORDS = 12;
// The warnings of what is no news, and is not compared with it.
const NO_NEWS = new Set(["documentation_page", "service_page"]);

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement}
 */
export function scoresView(analysis, t, actions) {
  const difficulty = comparable(analysis);
  return section(
    "scores",
    t("scores_title"),
    element("p", { class: "verdict", "data-level": difficulty.level }, verdict(difficulty, analysis, t)),
    difficulty.grade === null ? null : gauge(difficulty, t),
    difficultyMap(analysis, t, actions),
    hardSentences(analysis, t, actions),
    hardWords(analysis, t),
    figures(analysis, t),
  );
}

/** The difficulty, without its place among news where the text is none. */
function comparable({ scores, warnings }) {
  const isNews = !warnings.some(({ code }) => NO_NEWS.has(code));
  return isNews ? scores.difficulty : { ...scores.difficulty, level: null, percentile: null };
}

function verdict({ level, grade, grade_low: low, grade_high: high }, analysis, t) {
  if (grade === null) return t(whyNoGrade(analysis));
  const grades = gradeRange(low ?? grade, high ?? grade, t);
  return level === null ? t("difficulty_unranked", grades) : t(`difficulty_${level}`, grades);
}

function whyNoGrade({ scores, warnings }) {
  if (warnings.some(({ code }) => code === "short_text")) return "no_grade_short";
  return hasFigures(scores) ? "no_grade_but_figures" : "no_grade_language";
}

function gradeRange(low, high, t) {
  const [from, to] = [low, high].map((grade) => t.number(Math.max(0, Math.round(grade))));
  return from === to ? t("one_grade", from) : t("grade_range", from, to);
}

function hardSentences(analysis, t, actions) {
  const sentences = analysis.scores.hard_sentences;
  if (!sentences.length) return null;
  const items = sentences.map((sentence) => element("li", {}, hardSentence(sentence, analysis, t, actions)));
  const more = t.count("more_sentences", sentences.length - FIRST_SENTENCES);
  return element(
    "div",
    { class: "hard-sentences" },
    element("h3", {}, t("hard_sentences")),
    shortList(items, FIRST_SENTENCES, more),
    sentences.length > 1 ? showAll(sentences, t, actions) : null,
  );
}

function showAll(sentences, t, actions) {
  const passages = sentences.map(({ block, anchor }) => ({ block, ...anchor }));
  const button = element("button", { type: "button", class: "show-all", onclick: () => actions.show("hard-sentence", passages, button) }, t("show_all"));
  return offer(button, "hard-sentence", passages, null);
}

function hardSentence({ block, anchor, reasons }, analysis, t, actions) {
  const why = reasons.map((reason) => reasonText(reason, t)).filter(Boolean);
  const button = element(
    "button",
    {
      type: "button",
      class: "passage",
      "data-hard-sentence": true,
      onclick: () => actions.show("hard-sentence", [{ block, ...anchor }], button),
    },
    element("span", { ...asInArticle(analysis), class: "clipped" }, anchor.exact),
    why.length ? element("span", { class: "why" }, t.list(why)) : null,
  );
  return offer(button, "hard-sentence", [{ block, ...anchor }]);
}

function reasonText({ code, words, count, share, syllables }, t) {
  if (code === "long_sentence" || code === "rare_words") return t.count(`reason_${code}`, words);
  if (code === "insertions") return t.count("reason_insertions", count);
  if (code === "hard_words") return t("reason_hard_words", t.number(share, { style: "percent" }));
  if (code === "many_syllables") return t.count("reason_many_syllables", syllables);
  return t(`reason_${code}`);
}

function hardWords(analysis, t) {
  const words = analysis.scores.hard_words;
  if (!words.length) return null;
  const items = words.map((word) => hardWord(word, analysis, t));
  const summary = element("summary", {}, t.count("hard_words", words.length));
  const more = t.count("more_words", words.length - FIRST_WORDS);
  return element("details", { class: "hard-words" }, summary, shortList(items, FIRST_WORDS, more));
}

function hardWord({ word, count, reason, expansion }, analysis, t) {
  const isUnexplained = reason.code === "acronym" && expansion === null;
  const why = isUnexplained ? t("reason_acronym_unexplained") : reasonText(reason, t);
  const facts = [expansion, why, count > 1 ? t.count("times", count) : null].filter(Boolean);
  return element(
    "li",
    {},
    element("span", { ...asInArticle(analysis), class: "word" }, word),
    facts.length ? element("span", { class: "why" }, facts.join(" · ")) : null,
  );
}
