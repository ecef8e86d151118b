/** The formats in which an analysis can be taken along, by name: what each is made of and how its file is called. */
import { csl, ris } from "./citation.js";
import { markdown } from "./markdown.js";
import { quotationList } from "./quotation.js";

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * @typedef {object} Format
 * @property {(analysis: object, t: import("../../lib/phrases.js").Phrases) => string} write
 * @property {string} type a media type
 * @property {string} ending the file's
 */

/** @type {Readonly<Record<"markdown" | "json" | "ris" | "csl" | "quotes", Format>>} */
export const FORMATS = Object.freeze({
  markdown: { write: markdown, type: "text/markdown", ending: ".md" },
  json: { write: json, type: "application/json", ending: ".json" },
  ris: { write: ris, type: "application/x-research-info-systems", ending: ".ris" },
  csl: { write: (analysis) => json(csl(analysis)), type: "application/vnd.citationstyles.csl+json", ending: ".csl.json" },
  quotes: { write: quotationList, type: "text/plain", ending: ".txt" },
});

const LONGEST_NAME = 80;

/**
 * A file's name that every system takes.
 * @param {object} analysis
 * @param {string} ending
 */
export function fileName({ metadata }, ending) {
  const title = (metadata.title ?? "").normalize("NFC").replace(/[\p{C}\s<>:"/\\|?*]+/gu, " ").trim();
  const name = title.slice(0, LONGEST_NAME).replace(/[. ]+$/, "");
  return `${/^(?:con|prn|aux|nul|com\d|lpt\d|)$/i.test(name) ? "Sidelight" : name}${ending}`;
}
