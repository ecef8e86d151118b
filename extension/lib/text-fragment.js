/**
 * A link that scrolls to passages of a page in any browser that knows text fragments, and lights them up there.
 * Source: WICG, URL Fragment Text Directives.
 */

// A longer passage is named by its first and last words: links should be short, and one changed word would spoil a long one.
const LONGEST_WHOLE = 120;
const WORDS_AT_ENDS = 5;
// Below this many characters a passage may well stand elsewhere on the page, outside the article.
const TELLING = 20;

/**
 * @param {string} address the page's, http or https; a fragment of its own is kept
 * @param {import("./messages.js").Passage[]} passages
 * @param {{text: string}[]} blocks the article's, which tell whether a passage stands in it more than once
 * @returns {string}
 */
export function linkTo(address, passages, blocks) {
  const url = new URL(address);
  const fragment = url.hash.split(":~:")[0].replace(/^#/, "");
  url.hash = "";
  const directives = passages.map((passage) => `text=${directive(passage, blocks)}`).join("&");
  return `${url.href.replace(/#$/, "")}#${fragment}:~:${directives}`;
}

function directive({ exact, prefix, suffix }, blocks) {
  const parts = ends(exact).map(encode);
  if (exact.length >= TELLING && times(exact, blocks) < 2) return parts.join(",");
  const [before, after] = [wholeWords(prefix, -1), wholeWords(suffix, 1)].map(encode);
  return [before && `${before}-`, ...parts, after && `-${after}`].filter(Boolean).join(",");
}

/** The passage, or its first and its last words. */
function ends(exact) {
  const words = exact.split(/\s+/);
  if (exact.length <= LONGEST_WHOLE || words.length < 3 * WORDS_AT_ENDS) return [exact];
  return [words.slice(0, WORDS_AT_ENDS).join(" "), words.slice(-WORDS_AT_ENDS).join(" ")];
}

function times(exact, blocks) {
  const wanted = exact.toLowerCase();
  return blocks.reduce((sum, { text }) => sum + text.toLowerCase().split(wanted).length - 1, 0);
}

const LONGEST_CONTEXT = 32;

/** Context that was cut off may end within a word, and browsers look for whole words alone. */
function wholeWords(context, side) {
  const words = context.trim();
  if (context.length < LONGEST_CONTEXT) return words;
  return side < 0 ? words.replace(/^\S*\s+/u, "") : words.replace(/\s+\S*$/u, "");
}

/** The signs that a directive is made of, "-" among them, stand for themselves only when they are encoded. */
const encode = (text) => encodeURIComponent(text).replaceAll("-", "%2D");
