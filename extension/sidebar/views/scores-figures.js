/** Every count and formula, each with what it measures, on which scale and who made it. */
import { element } from "./element.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {HTMLElement}
 */
export function figures({ scores, reading_time: time }, t) {
  const { counts, difficulty, formulas } = scores;
  const sums = [
    t.count("words", counts.words),
    t.count("sentences", counts.sentences),
    counts.syllables === null ? null : t.count("syllables", counts.syllables),
    time.aloud_seconds === null ? null : t("aloud_time", t.duration(time.aloud_seconds)),
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

/** Whether any formula has a value. */
export function hasFigures({ formulas }) {
  return formulas.some(({ value }) => value !== null);
}

function formulaView({ name, value, scale, source }, t) {
  const figure = value === null ? t("undefined_value") : t.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const meaning = [t(`scale_${scale}`), source].filter(Boolean).join(" · ");
  const measures = t(`measures_${name}`);
  return element(
    "div",
    {},
    element("dt", {}, t(`formula_${name}`) || name),
    element("dd", {}, figure),
    measures ? element("dd", { class: "why" }, measures) : null,
    element("dd", { class: "why" }, meaning),
  );
}
