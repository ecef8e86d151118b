/** Who said what: the key quotes first, the others on demand; each is a button that shows it in the page. */
import { asInArticle, element, section } from "./element.js";
import { offer } from "./offer.js";

const MARK = /["“„«‹「‘]|''/u;

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{show: (kind: string, passages: object[], button: HTMLElement) => void}} actions
 * @returns {HTMLElement}
 */
export function quotesView(analysis, t, actions) {
  const { quotes } = analysis;
  if (!quotes.length) return section("quotes", t("quotes_title"), element("p", { class: "none" }, t("no_quotes")));
  const view = (quote) => element("li", {}, quoteView(quote, analysis, t, actions));
  const chosen = firstQuotes(quotes);
  const others = quotes.filter((quote) => !chosen.includes(quote));
  return section("quotes", t("quotes_title"), element("ul", {}, ...chosen.map(view)), otherQuotes(others.map(view), t));
}

/** The key quotes by importance; the most important one where none is marked. */
function firstQuotes(quotes) {
  const byRank = [...quotes].sort((one, other) => one.rank - other.rank);
  const key = byRank.filter((quote) => quote.key);
  return key.length ? key : byRank.slice(0, 1);
}

function otherQuotes(items, t) {
  if (!items.length) return null;
  return element("details", {}, element("summary", {}, t.count("more_quotes", items.length)), element("ul", {}, ...items));
}

function quoteView(quote, analysis, t, actions) {
  const button = element(
    "button",
    {
      type: "button",
      class: "passage",
      "data-quote": true,
      "data-kind": quote.kind,
      onclick: () => actions.show("quote", quote.parts, button),
    },
    element("span", { ...asInArticle(analysis), class: "said" }, said(quote, analysis, t)),
    element("span", { class: "speaker" }, ...speakersView(quote, analysis, t)),
  );
  return offer(button, "quote", quote.parts);
}

/** Between quotation marks, unless it is the reporter's clause: that has its own marks where it quotes. */
function said(quote, { metadata }, t) {
  const isClause = quote.kind === "indirect" || (quote.kind === "mixed" && MARK.test(quote.text));
  return isClause ? quote.text : t.quote(spoken(quote), metadata.language);
}

/** What was said, with an ellipsis where the reporter's words stand between two parts of one paragraph. */
function spoken({ text, parts }) {
  if (parts.length < 2) return text;
  return parts.map(({ block, exact }, at) => (at && parts[at - 1].block === block ? `… ${exact}` : exact)).join(" ");
}

function speakersView({ speakers, kind }, analysis, t) {
  if (!speakers.length) return [element("span", { class: "unknown" }, t("unknown_speaker"))];
  const views = speakers.flatMap((speaker) => [", ", ...speakerView(speaker, analysis, t)]).slice(1);
  return kind === "indirect" ? [...views, " · ", element("span", { class: "reported" }, t("in_other_words"))] : views;
}

function speakerView({ name, role, mention }, analysis, t) {
  const shown = name ? element("b", asInArticle(analysis), name) : element("b", {}, t("only_mentioned", mention));
  return role ? [shown, " · ", element("span", { ...asInArticle(analysis), class: "role" }, role)] : [shown];
}
