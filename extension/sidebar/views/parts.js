/**
 * The parts of an analysis, one entry each, in the order in which they stand. The sidebar, the read view, the reading page
 * and the options are made from this list: a new part is its view, its strings in _locales and an entry here.
 */
import { keyPointsView } from "./key-points.js";
import { outlineView } from "./outline.js";
import { quotesView } from "./quotes.js";
import { scoresView } from "./scores.js";

/**
 * @typedef {object} Part
 * @property {string} name the class of what its view draws; the preference `first` is one of these names
 * @property {(analysis: object, t: import("../../lib/phrases.js").Phrases, actions: object) => HTMLElement | null} view
 * @property {string} heading the key of the string above it
 * @property {string} button the key of the string on the button that leads to it
 * @property {string | null} tab the key of the string on its tab of a narrow reading page; null: it is in the overview
 * @property {boolean} inReadView whether it stands beside the article in the read view
 */

/** @type {readonly Part[]} */
export const PARTS = Object.freeze([
  { name: "scores", view: scoresView, heading: "scores_title", button: "part_scores", tab: null, inReadView: false },
  { name: "key-points", view: keyPointsView, heading: "key_points_title", button: "part_key_points", tab: null, inReadView: true },
  { name: "quotes", view: quotesView, heading: "quotes_title", button: "part_quotes", tab: "part_quotes", inReadView: true },
  { name: "outline", view: outlineView, heading: "outline_title", button: "part_outline", tab: "outline_title", inReadView: true },
]);

/**
 * @param {string | null} first
 * @returns {Part[]} all parts, the one of that name before the others
 */
export const partsFrom = (first) => [...PARTS.filter(({ name }) => name === first), ...PARTS.filter(({ name }) => name !== first)];

/**
 * @param {HTMLElement} node
 * @returns {Part | undefined} the part whose view has drawn it
 */
export const partOf = (node) => PARTS.find(({ name }) => name === node.className);
