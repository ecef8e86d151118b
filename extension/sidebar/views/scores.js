/** How hard the text is, first in a sentence, then in figures, and where it is hardest. */
import { asInArticle, element, section, shortList } from "./element.js";

const FIRST_SENTENCES = 1;
const FIRST_WORDS = 12;

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement}
 */
export function scoresView(analysis, t, actions) {
  const { difficulty } = analysis.scores;
  return section(
    "scores",
    t("scores_title"),
    element("p", { class: "verdict", "data-level": difficulty.level }, verdict(analysis, t)),
    difficulty.percentile === null ? null : gauge(difficulty.percentile, t),
    hardSentences(analysis, t, actions),
    hardWords(analysis, t),
    figures(analysis.scores, t),
  );
}

function verdict(analysis, t) {
  const { level, grade, grade_low: low, grade_high: high } = analysis.scores.difficulty;
  if (grade === null) return t(whyNoGrade(analysis));
  const grades = gradeRange(low ?? grade, high ?? grade, t);
  return level === null ? t("difficulty_unranked", grades) : t(`difficulty_${level}`, grades);
}

function whyNoGrade({ scores, warnings }) {
  if (warnings.some(({ code }) => code === "short_text")) return "no_grade_short";
  return hasFigures(scores) ? "no_grade_but_figures" : "no_grade_language";
}

function hasFigures({ formulas }) {
  return formulas.some(({ value }) => value !== null);
}

function gradeRange(low, high, t) {
  const [from, to] = [low, high].map((grade) => t.number(Math.max(0, Math.round(grade))));
  return from === to ? t("one_grade", from) : t("grade_range", from, to);
}

/** Where the article stands among news: the sentence below says it, the line is for the eye alone. */
function gauge(percentile, t) {
  const mark = element("span", { class: "mark" });
  mark.style.setProperty("--place", `${percentile}%`);
  return element(
    "div",
    { class: "gauge" },
    element("div", { class: "line", "aria-hidden": "true" }, mark),
    element("p", {}, standing(percentile, t)),
  );
}

// A place of 0 or 100 among a hundred would claim that no article at all is beyond it.
function standing(percentile, t) {
  if (percentile >= 50) return t("percentile_harder", t.number(Math.min(99, percentile)));
  return t("percentile_easier", t.number(Math.min(99, 100 - percentile)));
}

function hardSentences(analysis, t, actions) {
  const sentences = analysis.scores.hard_sentences;
  if (!sentences.length) return null;
  const items = sentences.map((sentence) => element("li", {}, hardSentence(sentence, analysis, t, actions)));
  const more = t.count("more_sentences", sentences.length - FIRST_SENTENCES);
  return element("div", { class: "hard-sentences" }, element("h3", {}, t("hard_sentences")), shortList(items, FIRST_SENTENCES, more));
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
  return button;
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
  const facts = [expansion, reasonText(reason, t), count > 1 ? t.count("times", count) : null].filter(Boolean);
  return element(
    "li",
    {},
    element("span", { ...asInArticle(analysis), class: "word" }, word),
    facts.length ? element("span", { class: "why" }, facts.join(" · ")) : null,
  );
}

function figures(scores, t) {
  const { counts, difficulty, formulas } = scores;
  const sums = [
    t.count("words", counts.words),
    t.count("sentences", counts.sentences),
    counts.syllables === null ? null : t.count("syllables", counts.syllables),
  ].filter(Boolean);
  return element(
    "details",
    // Where there is no grade they are all that there is to see.
    { class: "figures", open: difficulty.grade === null && hasFigures(scores) },
    element("summary", {}, t("figures")),
    element("p", {}, sums.join(" · ")),
    formulas.length ? element("dl", {}, ...formulas.map((formula) => formulaView(formula, t))) : null,
  );
}

function formulaView({ name, value, scale, source }, t) {
  const figure = value === null ? t("undefined_value") : t.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const meaning = [t(`scale_${scale}`), source].filter(Boolean).join(" · ");
  return element(
    "div",
    {},
    element("dt", {}, t(`formula_${name}`) || name),
    element("dd", {}, figure),
    element("dd", { class: "why" }, meaning),
  );
}
