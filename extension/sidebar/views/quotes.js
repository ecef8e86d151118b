/** The quotes: the key ones first and the others on demand, all in the article's order, or those of one speaker. */
import { element, section } from "./element.js";
import { warningText } from "./notice.js";
import { quoteCard } from "./quote-card.js";
import { speakerFilter } from "./speakers.js";

// Fewer quotes than this are seen at once and need no filter.
const FILTERED_FROM = 3;

/**
 * @typedef {object} QuoteActions
 * @property {(kind: string, passages: object[], button: HTMLElement) => void} show
 * @property {(quote: object) => void} [copyQuote] a host that has none gets no button for it
 * @property {(quote: object, transfer: DataTransfer) => void} [dragQuote] the same for dragging
 *
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {QuoteActions} actions
 * @returns {HTMLElement}
 */
export function quotesView(analysis, t, actions) {
  const { quotes } = analysis;
  const remark = speakersRemark(analysis, t);
  // where speakers are not looked for, neither is reported speech: somebody may be quoted all the same
  if (!quotes.length) return section("quotes", t("quotes_title"), element("p", { class: "none" }, remark ?? t("no_quotes")));
  const cards = new Map(quotes.map((quote) => [quote, quoteCard(quote, analysis, t, actions)]));
  const place = element("div", {}, ...firstAndOthers(cards, t));
  const choose = (chosen) => place.replaceChildren(...(chosen ? [list(chosen, cards)] : firstAndOthers(cards, t)));
  const filter = quotes.length >= FILTERED_FROM ? speakerFilter(quotes, t, choose) : null;
  return section("quotes", t("quotes_title"), remark && element("p", { class: "remark" }, remark), filter, place);
}

/** Why nobody is named; null where speakers are looked for. */
function speakersRemark({ warnings }, t) {
  const warning = warnings.find(({ code }) => code === "speakers_unsupported");
  return warning ? warningText(warning, t) : null;
}

const list = (quotes, cards) => element("ul", {}, ...quotes.map((quote) => cards.get(quote)));

/** The key quotes, and the others folded. */
function firstAndOthers(cards, t) {
  const first = firstQuotes([...cards.keys()]);
  const others = [...cards.keys()].filter((quote) => !first.includes(quote));
  if (!others.length) return [list(first, cards)];
  return [list(first, cards), element("details", {}, element("summary", {}, t.count("more_quotes", others.length)), list(others, cards))];
}

/** The key quotes by importance; the most important one where none is marked. */
function firstQuotes(quotes) {
  const byRank = [...quotes].sort((one, other) => one.rank - other.rank);
  const key = byRank.filter((quote) => quote.key);
  return key.length ? key : byRank.slice(0, 1);
}
