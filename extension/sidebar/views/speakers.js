/** The speakers: in which quotes each is quoted, and how often. */
import { element } from "./element.js";

const FIRST_SPEAKERS = 6;

/**
 * @typedef {object} SpokenBy
 * @property {string | null} name null for what nobody is known to have said
 * @property {string} short the name as the article says it in passing, where it does: "Psaki"
 * @property {string | null} role
 * @property {object[]} quotes in the order of the article
 */

/**
 * @param {object[]} quotes
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {SpokenBy[]} who says most first; what nobody is known to have said last
 */
export function bySpeaker(quotes, t) {
  const groups = new Map();
  for (const quote of quotes) {
    for (const { name, role, mention } of quote.speakers.length ? quote.speakers : [UNKNOWN]) {
      const shown = name ?? (mention ? t("only_mentioned", mention) : null);
      const group = groups.get(shown) ?? { name: shown, role: null, mentions: [], quotes: [] };
      group.role ??= role;
      group.mentions.push(mention ?? "");
      group.quotes.push(quote);
      groups.set(shown, group);
    }
  }
  const ordered = [...groups.values()].sort((one, other) => (one.name === null) - (other.name === null) || other.quotes.length - one.quotes.length);
  return ordered.map(({ mentions, ...group }) => ({ ...group, short: shortName(group.name, mentions, t) }));
}

const UNKNOWN = { name: null, role: null, mention: null };

/** The shortest mention that is the end of the name, "Psaki" of "Jen Psaki"; a pronoun or an office is none. */
function shortName(name, mentions, t) {
  if (name === null) return t("unknown_speaker");
  const ends = mentions.filter((mention) => mention && ` ${name}`.endsWith(` ${mention}`));
  return ends.sort((one, other) => one.length - other.length)[0] ?? name;
}

/**
 * Buttons of which one is pressed: what is worth reading first, everything in order, or one speaker.
 * @param {object[]} quotes
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {(chosen: object[] | null) => void} choose gets the quotes that are to be shown; null for those to read first
 * @returns {HTMLElement}
 */
export function speakerFilter(quotes, t, choose) {
  const chips = [];
  const add = (content, chosen, title = null) => {
    const attributes = { type: "button", class: "chip", "aria-pressed": String(chips.length === 0), title, onclick: () => press(chip) };
    const chip = element("button", attributes, ...content);
    const press = (pressed) => {
      for (const each of chips) each.setAttribute("aria-pressed", String(each === pressed));
      choose(chosen);
    };
    chips.push(chip);
    return chip;
  };
  const counted = (text, number) => [element("span", {}, text), " ", element("span", { class: "count" }, t.number(number))];
  add([t("quotes_first")], null);
  add(counted(t("quotes_all"), quotes.length), quotes);
  for (const { name, short, role, quotes: chosen } of bySpeaker(quotes, t)) {
    const whole = [name, role].filter(Boolean).join(", ");
    add(counted(short, chosen.length), chosen, whole === short ? null : whole || null);
  }
  return element("div", { class: "filter", role: "group", "aria-label": t("quotes_filter") }, ...folded(chips, t));
}

/** The first chips, and the others behind a summary. */
function folded(chips, t) {
  const shown = FIRST_SPEAKERS + 2;
  const rest = chips.slice(shown);
  if (!rest.length) return chips;
  const more = element("summary", {}, t.count("more_speakers", rest.length));
  return [...chips.slice(0, shown), element("details", { class: "more-speakers" }, more, element("div", { class: "filter" }, ...rest))];
}
