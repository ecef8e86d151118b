/**
 * Where in the page a passage stands that the service found in its text. Needs flat-tree.js and text-index.js.
 *
 * A passage is looked for as it is. Among repeats a visible one beats a hidden one, and then the one with the most of the
 * passage's surroundings wins. What is not there as it is, is looked for by its pieces: the place that has most of them,
 * in their order, is the closest match.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const CONTEXT_LENGTH = 32;
  const MOST_REPEATS = 2_000;
  const MOST_LOOKED_AT = 50;
  const PIECE = 6;
  const MOST_PIECES = 40;
  const PROBE = 12;
  const MOST_PROBES = 10;
  const MOST_HITS_A_PIECE = 200;
  const ENOUGH_PIECES = 0.4;
  // Below this many characters a passage says too little by itself: its surroundings must agree, or it is a guess.
  const TELLING = 12;

  /**
   * @typedef {object} Place what to look for: an anchor, and what stands beside its block
   * @property {string} exact
   * @property {string} prefix
   * @property {string} suffix
   * @property {string} before the end of the block before, "" if there is none
   * @property {string} after the beginning of the next block, "" if there is none
   *
   * @typedef {object} Finding
   * @property {"exact" | "closest" | "hidden"} match "hidden" is in the page, but cannot be seen now
   * @property {Range[]} ranges
   */

  /**
   * @param {import("./text-index.js").TextIndex} index
   * @param {Place} place
   * @returns {Finding | null} null if nothing in the page comes close
   */
  sidelight.findAnchor = (index, place) => {
    const wanted = fold(place);
    if (!wanted.exact) return null;
    const repeats = findRepeats(index, wanted).sort((one, other) => other.score - one.score);
    const found = firstVisible(index, repeats) ?? repeats[0];
    if (!found) return findClosest(index, wanted.exact);
    const ranges = sidelight.rangesOf(index, found.start, found.end);
    if (!isVisible(ranges[0])) return { match: "hidden", ranges };
    return { match: isSure(wanted, found) ? "exact" : "closest", ranges };
  };

  function fold(place) {
    const wanted = {};
    for (const part of ["exact", "prefix", "suffix", "before", "after"]) wanted[part] = sidelight.foldText(place[part] ?? "");
    return wanted;
  }

  function findRepeats(index, wanted) {
    const repeats = [];
    let start = index.text.indexOf(wanted.exact);
    while (start >= 0 && repeats.length < MOST_REPEATS) {
      const end = start + wanted.exact.length;
      repeats.push({ start, end, ...scoreContext(index, wanted, start, end) });
      start = index.text.indexOf(wanted.exact, start + 1);
    }
    return repeats;
  }

  /** How well a repeat's surroundings agree: `context` in characters of prefix and suffix, `score` with all the rest. */
  function scoreContext(index, wanted, start, end) {
    const head = start - wanted.prefix.length;
    const tail = end + wanted.suffix.length;
    const context = endsAlike(index.text, start, wanted.prefix) + startsAlike(index.text, end, wanted.suffix);
    const beside = endsAlike(index.text, head, wanted.before) + startsAlike(index.text, tail, wanted.after);
    const edges = Number(index.edges.has(head)) + Number(index.edges.has(tail));
    return { context, score: 4 * context + beside + 8 * edges + 4 * wholeWords(index, start, end) };
  }

  function endsAlike(text, end, context) {
    let length = 0;
    while (length < context.length && length < end && text[end - 1 - length] === context[context.length - 1 - length]) length++;
    return Math.min(length, CONTEXT_LENGTH);
  }

  function startsAlike(text, start, context) {
    let length = 0;
    while (length < context.length && text[start + length] === context[length]) length++;
    return Math.min(length, CONTEXT_LENGTH);
  }

  /** How many of the two ends, 0 to 2, do not cut a word of the page apart. */
  function wholeWords(index, start, end) {
    const first = index.nodes[sidelight.nodeAt(index, start)].data;
    const last = index.nodes[sidelight.nodeAt(index, end - 1)].data;
    const before = first.slice(Math.max(0, index.offsets[start] - 1), index.offsets[start] + 1);
    const after = last.slice(index.offsets[end - 1], index.offsets[end - 1] + 2);
    return Number(!isOneWord(before)) + Number(!isOneWord(after));
  }

  function isOneWord(pair) {
    return /^[\p{L}\p{N}]{2}$/u.test(pair);
  }

  function firstVisible(index, repeats) {
    return repeats
      .slice(0, MOST_LOOKED_AT)
      .find(({ start, end }) => isVisible(sidelight.rangesOf(index, start, end)[0]));
  }

  function isVisible(range) {
    if (!range.getClientRects().length) return false;
    let element = sidelight.flatParent(range.startContainer);
    if (getComputedStyle(element).visibility !== "visible") return false;
    for (; element; element = sidelight.flatParent(element)) {
      if (sidelight.isHidden(element, getComputedStyle(element))) return false;
    }
    return true;
  }

  function isSure(wanted, found) {
    const expected = Math.min(CONTEXT_LENGTH, wanted.prefix.length) + Math.min(CONTEXT_LENGTH, wanted.suffix.length);
    return wanted.exact.length >= TELLING || found.context * 2 >= expected;
  }

  function findClosest(index, exact) {
    const pieces = cutPieces(exact, PIECE, MOST_PIECES);
    const windows = windowsOf(index.text, exact);
    const hits = windows.flatMap((within) => pieces.flatMap((at) => findPiece(index.text, exact, at, within)));
    const run = bestRun(hits, exact.length);
    if (new Set(run.map(({ at }) => at)).size < ENOUGH_PIECES * pieces.length) return null;
    const first = run.reduce((one, other) => (other.found < one.found ? other : one));
    const last = run.reduce((one, other) => (other.found > one.found ? other : one));
    const rest = exact.length - last.at - PIECE;
    const start = Math.max(0, first.found - Math.min(first.at, PIECE));
    const end = Math.min(index.text.length, last.found + PIECE + Math.min(rest, PIECE));
    const ranges = sidelight.rangesOf(index, start, end);
    return { match: isVisible(ranges[0]) ? "closest" : "hidden", ranges };
  }

  /** Where in the passage its pieces begin, evenly spread; fewer than five say nothing, so there are none then. */
  function cutPieces(exact, length, most) {
    const places = exact.length - length + 1;
    if (places < 5) return [];
    const step = Math.max(1, places / most);
    return Array.from({ length: Math.floor(places / step) }, (_, i) => Math.floor(i * step));
  }

  /**
   * Where it is worth to look closely: around what a few longer pieces hit. To look for every piece in all of a long page
   * would take longer than a click may.
   */
  function windowsOf(text, exact) {
    const length = exact.length < 4 * PROBE ? PIECE : PROBE;
    const slack = toleranceOf(exact.length);
    const starts = cutPieces(exact, length, MOST_PROBES).flatMap((at) => placesOf(text, exact.slice(at, at + length)).map((found) => found - at));
    const windows = [];
    for (const start of starts.sort((one, other) => one - other)) {
      const [from, to] = [Math.max(0, start - slack), start + exact.length + slack];
      if (from <= (windows.at(-1)?.to ?? -1)) windows.at(-1).to = to;
      else windows.push({ from, to });
    }
    return windows;
  }

  function placesOf(text, piece) {
    const places = [];
    for (let at = text.indexOf(piece); at >= 0 && places.length < MOST_HITS_A_PIECE; at = text.indexOf(piece, at + 1)) places.push(at);
    return places;
  }

  function findPiece(text, exact, at, { from, to }) {
    return placesOf(text.slice(from, to), exact.slice(at, at + PIECE)).map((place) => ({ at, found: from + place, shift: from + place - at }));
  }

  const toleranceOf = (length) => Math.max(24, Math.round(length / 5));

  /** The most hits whose shift against the passage differs by no more than words put in or taken out would make it. */
  function bestRun(hits, length) {
    const tolerance = toleranceOf(length);
    const sorted = [...hits].sort((one, other) => one.shift - other.shift);
    let [from, to] = [0, 0];
    for (let first = 0, next = 0; first < sorted.length; first++) {
      while (next < sorted.length && sorted[next].shift - sorted[first].shift <= tolerance) next++;
      if (next - first > to - from) [from, to] = [first, next];
    }
    return sorted.slice(from, to);
  }
})();
