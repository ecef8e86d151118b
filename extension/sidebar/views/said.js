/** A quote's words as they are shown: between the quotation marks of their language, or as the reporter's own clause. */
const MARK = /["“„«‹「‘]|''/u;

/**
 * @param {object} quote
 * @param {object} metadata the article's
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {string}
 */
export function said(quote, { language }, t) {
  // the reporter's clause has its own marks where it quotes
  const isClause = quote.kind === "indirect" || (quote.kind === "mixed" && MARK.test(quote.text));
  return isClause ? quote.text : t.quote(spoken(quote), language);
}

/** A quote's text, with an ellipsis where the reporter's words stand between two parts of one paragraph. */
function spoken({ text, parts }) {
  if (parts.length < 2) return text;
  return parts.map(({ block, exact }, at) => (at && parts[at - 1].block === block ? `… ${exact}` : exact)).join(" ");
}
