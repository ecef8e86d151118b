/** A quote's context: the paragraphs that it is in, with its words marked. */
import { asInArticle, element } from "./element.js";

// So much of a long paragraph is shown on either side of the quote, in characters.
const AROUND = 320;

/**
 * @param {object} quote
 * @param {object} analysis
 * @returns {HTMLElement}
 */
export function contextView({ parts }, analysis) {
  const { blocks } = analysis.article;
  const paragraphs = [...new Set(parts.map(({ block }) => block))].map((block) =>
    element("p", asInArticle(analysis), ...marked(blocks[block].text, placesIn(blocks[block].text, parts, block))),
  );
  return element("div", { class: "context" }, ...paragraphs);
}

/** Where the parts stand in their block, in its order: `prefix` tells repeats apart. */
function placesIn(text, parts, block) {
  const places = [];
  for (const { block: own, exact, prefix } of parts) {
    if (own !== block) continue;
    const whole = text.indexOf(prefix + exact);
    const start = whole >= 0 ? whole + prefix.length : text.indexOf(exact);
    if (start >= (places.at(-1)?.end ?? 0)) places.push({ start, end: start + exact.length });
  }
  return places;
}

function marked(text, places) {
  const from = wordEdge(text, (places[0]?.start ?? 0) - AROUND);
  const to = wordEdge(text, (places.at(-1)?.end ?? 0) + AROUND);
  const nodes = [from > 0 ? "… " : null];
  let at = from;
  for (const { start, end } of places) {
    nodes.push(text.slice(at, start), element("mark", {}, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at, to), to < text.length ? "…" : null];
}

/** The edge of a word at or just before a place. */
function wordEdge(text, place) {
  if (place <= 0 || place >= text.length) return Math.min(Math.max(place, 0), text.length);
  const space = text.lastIndexOf(" ", place);
  return space < 0 ? place : space + 1;
}
