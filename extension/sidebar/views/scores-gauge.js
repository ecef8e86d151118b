/** The grades on a line, beside texts that everybody knows. */
import { element } from "./element.js";

const LEAST_GRADE = 4;
const MOST_GRADE = 20;
const LAST_SCHOOL_GRADE = 12;
// Plain-language guides ask for grade 8; half of the news that we measured has less than 13.1; papers are written for graduates.
const YARDSTICKS = { yardstick_plain: 8, yardstick_news: 13.1, yardstick_academic: 17 };

/**
 * @param {{grade: number, grade_low: number, grade_high: number, percentile: number | null}} difficulty
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {HTMLElement}
 */
export function gauge({ grade, grade_low: low, grade_high: high, percentile }, t) {
  const range = element("span", { class: "range" });
  range.style.setProperty("--from", placeOf(low ?? grade));
  range.style.setProperty("--to", placeOf(high ?? grade));
  const yardsticks = Object.entries(YARDSTICKS).map(([name, at]) => yardstick(t(name), at));
  return element(
    "div",
    { class: "gauge" },
    // The sentences above and below say it; the line is for the eye alone.
    element("div", { class: "scale", "aria-hidden": "true" }, element("div", { class: "line" }, range), ...yardsticks),
    percentile === null ? null : element("p", {}, standing(percentile, t)),
    Math.round(high ?? grade) > LAST_SCHOOL_GRADE ? element("p", {}, t("grades_beyond_school")) : null,
  );
}

function yardstick(name, grade) {
  const label = element("span", { class: "yardstick" }, name);
  label.style.setProperty("--place", placeOf(grade));
  return label;
}

function placeOf(grade) {
  const within = Math.min(MOST_GRADE, Math.max(LEAST_GRADE, grade));
  return `${Math.round((100 * (within - LEAST_GRADE)) / (MOST_GRADE - LEAST_GRADE))}%`;
}

// A place of 0 or 100 among a hundred would claim that no article at all is beyond it.
function standing(percentile, t) {
  if (percentile >= 50) return t("percentile_harder", t.number(Math.min(99, percentile)));
  return t("percentile_easier", t.number(Math.min(99, 100 - percentile)));
}
