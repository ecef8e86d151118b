/** An author's name in the parts by which bibliographies sort. */

// What belongs to the family name though it is written small. Source: common particles of names in Western languages.
const PARTICLES = new Set("al bin da de del della der di dos du el la las le ten ter van von zu zum zur".split(" "));
const LETTERS_OF_NAMES = /\p{Script=Latin}/u;

/**
 * @param {string} name
 * @returns {{family: string, given: string} | {literal: string}} `literal` for what cannot be told apart: one word, an
 *   organisation's name, a name in a script that writes the family first
 */
export function nameParts(name) {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || !LETTERS_OF_NAMES.test(name) || ORGANISATION.test(name)) return { literal: words.join(" ") };
  let first = words.length - 1;
  while (first > 1 && PARTICLES.has(words[first - 1].toLowerCase())) first--;
  return { family: words.slice(first).join(" "), given: words.slice(0, first).join(" ") };
}

const ORGANISATION = /\b(agency|agence|agentur|associated|bureau|desk|editorial|news|newsroom|press|presse|redaktion|redacción|rédaction|reuters|staff|team|the|writers)\b/i;
