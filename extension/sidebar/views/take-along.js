/** The buttons by which the reader takes the analysis along, one for each format. */
import { element, section } from "./element.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{copy: (format: string) => void, save: (format: string) => void}} actions
 * @returns {HTMLElement}
 */
export function takeAlongView(analysis, t, { copy, save }) {
  const button = (act, format, text) => element("button", { type: "button", "data-format": format, onclick: () => act(format) }, text);
  const row = (name, title, ...buttons) => element("div", { class: "row", role: "group", "aria-labelledby": name }, element("h3", { id: name }, title), ...buttons);
  return section(
    "take-along",
    t("take_along_title"),
    row("take-note", t("take_note"), button(copy, "markdown", t("take_copy")), button(save, "markdown", t("take_save", "Markdown"))),
    analysis.quotes.length ? row("take-quotes", t("take_quotes"), button(copy, "quotes", t("take_copy")), button(save, "quotes", t("take_save", "TXT"))) : null,
    row("take-citation", t("take_citation"), button(save, "ris", t("take_save", "RIS")), button(save, "csl", t("take_save", "CSL-JSON"))),
    row("take-data", t("take_data"), button(save, "json", t("take_save", "JSON"))),
  );
}
