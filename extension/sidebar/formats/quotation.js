/** A quote to take along: its words, who says them, where, and a link that leads there. */
import { linkTo } from "../../lib/text-fragment.js";
import { said } from "../views/said.js";

/**
 * @param {object} quote
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {{words: string, speaker: string, source: string, link: string | null}} "" and null for what is not known
 */
export function quotation(quote, analysis, t) {
  const { metadata, article } = analysis;
  const day = metadata.published_at ? t.date(metadata.published_at) : null;
  return {
    words: said(quote, metadata, t),
    speaker: speakerLine(quote, t),
    source: [metadata.title, metadata.site_name, day].filter(Boolean).join(", "),
    // an answer is data: an address that is no page's is not made a link
    link: /^https?:/i.test(metadata.url ?? "") ? linkTo(metadata.url, quote.parts, article.blocks) : null,
  };
}

/** Who says it, with the role. */
function speakerLine({ speakers, kind }, t) {
  const names = speakers.map(({ name, role, mention }) => [name ?? t("only_mentioned", mention), role].filter(Boolean).join(", "));
  const line = names.length ? t.list(names) : t("unknown_speaker");
  return kind === "indirect" ? `${line} (${t("in_other_words")})` : line;
}

/**
 * As plain text, in three lines.
 * @param {object} quote
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 */
export function quotationText(quote, analysis, t) {
  const { words, speaker, source, link } = quotation(quote, analysis, t);
  return [words, `— ${speaker}`, [source, link].filter(Boolean).join("\n")].filter(Boolean).join("\n");
}

/**
 * As markup for editors that take it.
 * @param {object} quote
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 */
export function quotationMarkup(quote, analysis, t) {
  const { words, speaker, source, link } = quotation(quote, analysis, t);
  const from = link ? `<a href="${escape(link)}">${escape(source || link)}</a>` : escape(source);
  return `<blockquote><p>${escape(words)}</p><p>— ${escape(speaker)}${from && `, ${from}`}</p></blockquote>`;
}

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign]);

/**
 * All quotes, in the order of the article.
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 */
export const quotationList = (analysis, t) => analysis.quotes.map((quote) => quotationText(quote, analysis, t)).join("\n\n");
