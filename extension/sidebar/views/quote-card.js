/** One quote: its words and speakers, which show it in the page; its context, why this speaker, and a copy to take along. */
import { asInArticle, element } from "./element.js";
import { offer } from "./offer.js";
import { contextView } from "./quote-context.js";
import { said } from "./said.js";

/**
 * @param {object} quote
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {import("./quotes.js").QuoteActions} actions
 * @returns {HTMLElement} a list's item
 */
export function quoteCard(quote, analysis, t, actions) {
  const { copyQuote, dragQuote } = actions;
  const context = foldable("in-context", t("quote_context"), () => contextView(quote, analysis));
  const why = quote.attribution && quote.speakers.length ? whyView(quote, analysis, t, actions) : null;
  const copy = copyQuote && element("button", { type: "button", class: "tool copy", onclick: () => copyQuote(quote) }, t("quote_copy"));
  const tools = element("div", { class: "tools", role: "group", "aria-labelledby": speakerId(quote) }, context.button, why?.button ?? null, copy ?? null);
  const card = element("li", { class: "card", draggable: dragQuote ? "true" : null }, quoteButton(quote, analysis, t, actions), tools, context.place, why?.place ?? null);
  if (dragQuote) card.addEventListener("dragstart", (event) => dragQuote(quote, event.dataTransfer));
  return card;
}

/** The label by which screen readers tell which quote a button belongs to. */
const speakerId = ({ rank }) => `speaker-${rank}`;

function quoteButton(quote, analysis, t, actions) {
  const button = element(
    "button",
    {
      type: "button",
      class: "passage",
      "data-quote": true,
      "data-kind": quote.kind,
      onclick: () => actions.show("quote", quote.parts, button),
    },
    element("span", { ...asInArticle(analysis), class: "said" }, said(quote, analysis.metadata, t)),
    element("span", { class: "speaker", id: speakerId(quote) }, ...speakersView(quote, analysis, t)),
  );
  return offer(button, "quote", quote.parts);
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

/** The attribution beside the quote, shown in the page, and the speaker's name where it has none. */
function whyView(quote, analysis, t, { show }) {
  const { attribution, speakers } = quote;
  const means = speakers.filter(({ name, mention }) => name && name !== mention);
  const draw = () =>
    element(
      "div",
      { class: "reasons" },
      element("p", {}, t("why_attribution", t.quote(attribution.exact, analysis.metadata.language))),
      ...means.map(({ name, mention }) => element("p", {}, t("why_name", t.quote(mention, analysis.metadata.language), name))),
    );
  const why = foldable("why-speaker", t("why_speaker"), draw, () => show("attribution", [attribution], why.button));
  offer(why.button, "attribution", [attribution], null);
  return why;
}

/** A button and the node that it unfolds, which is drawn at the first click. */
function foldable(name, title, draw, opened = () => {}) {
  const place = element("div", { hidden: true });
  const button = element("button", { type: "button", class: `tool ${name}`, "aria-expanded": "false", onclick: toggle }, title);
  function toggle() {
    const open = place.hasAttribute("hidden");
    if (!place.firstChild) place.append(draw());
    place.toggleAttribute("hidden", !open);
    button.setAttribute("aria-expanded", String(open));
    if (open) opened();
  }
  return { button, place };
}
