/**
 * The article as a source to cite. Sources: the RIS format of Research Information Systems (type NEWS is a newspaper,
 * ELEC a web page), and the Citation Style Language's schema csl-data.json.
 */
import { nameParts } from "./name-parts.js";

/**
 * @param {object} analysis
 * @returns {string}
 */
export function ris({ metadata }) {
  const [year, month, day] = dateParts(metadata.published_at);
  const lines = [
    ["TY", "ELEC"],
    ["TI", metadata.title],
    ...metadata.authors.map((author) => ["AU", invertedName(author)]),
    ["T2", metadata.site_name],
    ["PY", year],
    ["DA", year && [year, month ?? "", day ?? ""].join("/")],
    ["LA", metadata.language],
    ["UR", metadata.canonical_url ?? metadata.url],
    ["AB", metadata.description],
    ["ER", ""],
  ];
  return lines.filter(([, value]) => value !== null && value !== undefined).map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join("");
}

/**
 * @param {object} analysis
 * @returns {object[]} one item
 */
export function csl({ metadata }) {
  const date = dateParts(metadata.published_at).map(Number);
  const item = {
    id: metadata.canonical_url ?? metadata.url ?? "article",
    type: "webpage",
    title: metadata.title,
    author: metadata.authors.length ? metadata.authors.map(nameParts) : null,
    "container-title": metadata.site_name,
    issued: date.length ? { "date-parts": [date] } : null,
    language: metadata.language,
    URL: metadata.canonical_url ?? metadata.url,
    abstract: metadata.description,
  };
  return [Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null && value !== undefined))];
}

/** Year, month and day as they stand in a date of RFC 3339: the day of the place where it was published. */
function dateParts(date) {
  return /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "")?.slice(1) ?? [];
}

function invertedName(author) {
  const { family, given, literal } = nameParts(author);
  return literal ?? `${family}, ${given}`;
}

/** A line break would begin another field. */
const oneLine = (value) => String(value).replace(/\s+/g, " ").trim();
