/**
 * The page's text in the form in which passages are looked for, and the way back from there to the page.
 *
 * Text is folded before it is compared: white space and invisible characters vanish, accents and ligatures are taken
 * apart, and all quotation marks, and all dashes, are one. Without white space it does not matter where the page breaks
 * lines, blocks or links. Needs flat-tree.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const LEFT_OUT = new Set("head script style noscript template svg textarea select option title object".split(" "));
  const INLINE = new Set(
    ("a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby rb rt rp s samp slot small span strong " +
      "strike sub sup time tt u var wbr").split(" "),
  );
  const VANISHING = /[\s\p{M}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
  const ALIKE = [
    [/[“”„‟«»〝〞〟]/g, '"'],
    [/[‘’‚‛‹›′`]/g, "'"],
    [/[‐‑‒–—―−]/g, "-"],
  ];
  const MARKED = /^["']$/;
  const foldings = new Map();

  /** One UTF-16 unit folded: mostly one character, none for white space, several for a ligature. */
  function foldUnit(code) {
    let folded = foldings.get(code);
    if (folded === undefined) {
      folded = String.fromCharCode(code).normalize("NFKD").replace(VANISHING, "");
      for (const [marks, one] of ALIKE) folded = folded.replace(marks, one);
      foldings.set(code, folded);
    }
    return folded;
  }

  /**
   * @param {string} text
   * @returns {string}
   */
  sidelight.foldText = (text) => {
    let folded = "";
    for (let i = 0; i < text.length; i++) folded += foldUnit(text.charCodeAt(i));
    return folded;
  };

  /**
   * @typedef {object} TextIndex
   * @property {string} text the folded text, in the order in which the page is laid out; hidden text is in it too
   * @property {number[]} offsets for each character of `text` its place in its text node
   * @property {Text[]} nodes the text nodes that have text
   * @property {number[]} starts for each of `nodes` where it begins in `text`, rising
   * @property {Set<number>} edges where in `text` a block begins or ends
   * @property {string} opener the marks that a `q` shows before its first letter, while that letter is still to come
   */

  /**
   * @param {Element} root
   * @returns {TextIndex}
   */
  sidelight.indexText = (root) => {
    const index = { text: "", offsets: [], nodes: [], starts: [], edges: new Set([0]), opener: "" };
    const stack = [root];
    while (stack.length) {
      const node = stack.pop();
      if (node === null) index.edges.add(index.offsets.length);
      else if (typeof node.closes === "string") addCloser(index, node.closes);
      else if (node.nodeType === Node.TEXT_NODE) addText(index, node);
      else if (node.nodeType === Node.ELEMENT_NODE && !LEFT_OUT.has(node.localName)) addChildren(index, node, stack);
    }
    index.edges.add(index.offsets.length);
    return index;
  };

  let kept = null;

  /**
   * Where passages are looked for: all of the page, or what a page of ours that shows an article calls its `pageRoot`.
   * @returns {Element}
   */
  sidelight.searchedRoot = () => sidelight.pageRoot ?? document.body;

  /**
   * The index of the whole page as it is now: made anew only after the page has changed.
   * @returns {TextIndex}
   */
  sidelight.pageIndex = () => {
    kept ??= keepUntilChange(sidelight.indexText(sidelight.searchedRoot()));
    return kept;
  };

  function keepUntilChange(index) {
    const changed = new AbortController();
    const observer = new MutationObserver(() => changed.abort());
    changed.signal.addEventListener("abort", () => {
      kept = null;
      observer.disconnect();
    });
    const roots = new Set([document, ...index.nodes.map((node) => node.getRootNode())]);
    for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
    // A frame that has loaded changes no node of the page around it.
    document.addEventListener("load", () => changed.abort(), { capture: true, signal: changed.signal });
    return index;
  }

  function addChildren(index, node, stack) {
    if (!INLINE.has(node.localName)) {
      index.edges.add(index.offsets.length);
      stack.push(null);
    }
    const children = sidelight.flatChildren(node);
    if (node.localName === "q" && !hasMarks(index, node)) {
      const mark = node.parentElement?.closest("q") ? "'" : '"';
      index.opener += mark;
      stack.push({ closes: mark });
    }
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]);
  }

  /** Whether a `q` has marks in its text: else the browser shows marks that are in no text node. */
  function hasMarks(index, q) {
    const first = q.textContent.trimStart().slice(0, 1);
    return MARKED.test(index.text.slice(-1)) || MARKED.test(sidelight.foldText(first));
  }

  /** The mark that the browser shows after a `q` belongs to the last letter in it. */
  function addCloser(index, mark) {
    if (index.opener) {
      index.opener = index.opener.slice(0, -1); // an empty one
    } else {
      index.text += mark;
      index.offsets.push(index.offsets.at(-1));
    }
  }

  function addText(index, node) {
    const { data } = node;
    const start = index.offsets.length;
    let text = "";
    if (index.opener && foldUnit(data.trimStart().charCodeAt(0) || 32)) {
      text = index.opener;
      index.offsets.push(...Array(text.length).fill(0));
      index.opener = "";
    }
    for (let i = 0; i < data.length; i++) {
      const folded = foldUnit(data.charCodeAt(i));
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) index.offsets.push(i);
    }
    if (!text) return;
    index.text += text;
    index.nodes.push(node);
    index.starts.push(start);
  }

  /**
   * Which of `nodes` holds a character.
   * @param {TextIndex} index
   * @param {number} at its place in `index.text`
   */
  sidelight.nodeAt = (index, at) => {
    let low = 0;
    let high = index.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (index.starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  /**
   * The ranges of the page that hold `text.slice(start, end)`: one, and one more at each edge of a shadow tree or a frame,
   * which no range can cross.
   * @param {TextIndex} index
   * @param {number} start
   * @param {number} end above `start`
   * @returns {Range[]}
   */
  sidelight.rangesOf = (index, start, end) => {
    const last = sidelight.nodeAt(index, end - 1);
    const ranges = [];
    for (let first = sidelight.nodeAt(index, start); first <= last; ) {
      const root = index.nodes[first].getRootNode();
      let until = first;
      while (until < last && index.nodes[until + 1].getRootNode() === root) until++;
      const from = Math.max(start, index.starts[first]);
      const to = Math.min(end, index.starts[until + 1] ?? end);
      const range = index.nodes[first].ownerDocument.createRange();
      range.setStart(index.nodes[first], index.offsets[from]);
      range.setEnd(index.nodes[until], index.offsets[to - 1] + 1);
      ranges.push(range);
      first = until + 1;
    }
    return ranges;
  };
})();
