/** The article's sentences as ranges of its document, in the order in which they are read aloud. */

/**
 * @param {Document} article
 * @param {string} language a BCP 47 tag
 * @returns {Range[]}
 */
export function sentencesOf(article, language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...article.querySelectorAll("[data-block]")].filter(isRead).flatMap((block) => sentencesIn(block, segmenter));
}

/** Captions are not the article's text, and code is not read aloud; a block around others is read in its parts. */
function isRead(block) {
  return !["figcaption", "pre"].includes(block.localName) && !block.querySelector("[data-block]");
}

function sentencesIn(block, segmenter) {
  const nodes = textNodesIn(block);
  const text = nodes.map(({ data }) => data).join("");
  return Array.from(segmenter.segment(text))
    .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
    .map(({ index, segment }) => rangeOf(nodes, index, index + segment.trimEnd().length));
}

function textNodesIn(block) {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function rangeOf(nodes, start, end) {
  const range = nodes[0].ownerDocument.createRange();
  range.setStart(...placeAt(nodes, start, 0));
  range.setEnd(...placeAt(nodes, end, 1));
  return range;
}

/** The text node and the place in it; at the edge of two nodes an end belongs to the first. */
function placeAt(nodes, place, slack) {
  let before = 0;
  for (const node of nodes) {
    if (place < before + node.length + slack) return [node, place - before];
    before += node.length;
  }
  return [nodes.at(-1), nodes.at(-1).length];
}
