/**
 * What the reader has selected: which text, and the elements around it. Needs flat-tree.js.
 *
 * A selection has one range, several in Firefox; it may begin or end inside a shadow tree, or lie in a frame that the page
 * may read. What is selected in a field is in no text node of the page, and so is never taken.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  /**
   * @typedef {object} Selected
   * @property {Map<Text, string>} texts what of each text node is selected
   * @property {Set<Element>} elements those that are selected, and all around what is selected
   */

  /** @returns {Selected | null} null if no text is selected */
  sidelight.findSelected = () => {
    const page = pageOfSelection();
    const selected = { texts: new Map(), elements: new Set() };
    if (isInField(page.activeElement)) return null;
    const isWhole = walk(page.documentElement, markEnds(rangesOf(page)), selected);
    return isWhole && [...selected.texts.values()].some((text) => text.trim()) ? selected : null;
  };

  /** The document in which something is selected: the page's, or that of the frame in which the reader is. */
  function pageOfSelection() {
    let page = document;
    for (let inner = framedPage(page); inner; inner = framedPage(inner)) {
      if (inner.getSelection()?.type === "Range") page = inner;
    }
    return page;
  }

  function framedPage({ activeElement: active }) {
    return active && sidelight.isFrame(active) ? (sidelight.flatChildren(active)[0]?.ownerDocument ?? null) : null;
  }

  // A field has a selection of its own, beside which the page may still have an older one.
  function isInField(active) {
    return Number.isInteger(active?.selectionStart) && active.selectionStart !== active.selectionEnd;
  }

  function rangesOf(page) {
    const selection = page.getSelection();
    if (!selection?.rangeCount) return [];
    // A range is cut off at the edge of a shadow tree; newer browsers can tell where it really ends.
    if (selection.rangeCount === 1 && selection.getComposedRanges) {
      return selection.getComposedRanges({ shadowRoots: shadowRootsIn(page) });
    }
    return Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i));
  }

  function shadowRootsIn(page) {
    const roots = [];
    const searched = [page];
    while (searched.length) {
      for (const { shadowRoot } of searched.pop().querySelectorAll("*")) {
        if (!shadowRoot) continue;
        roots.push(shadowRoot);
        searched.push(shadowRoot);
      }
    }
    return roots;
  }

  /**
   * Where ranges begin (+1) and end (-1), by the node at which a walk through the page passes that place: before it, after
   * all that is in it, or at an offset within a text.
   */
  function markEnds(ranges) {
    const marks = { before: new Map(), after: new Map(), within: new Map() };
    for (const { startContainer, startOffset, endContainer, endOffset } of ranges) {
      mark(marks, startContainer, startOffset, 1);
      mark(marks, endContainer, endOffset, -1);
    }
    return marks;
  }

  function mark({ before, after, within }, container, offset, step) {
    const next = container.childNodes[offset];
    const [places, node] = next ? [before, next] : [after, container.host ?? container];
    if (container.nodeType !== Node.TEXT_NODE) places.set(node, (places.get(node) ?? 0) + step);
    else within.set(container, [...(within.get(container) ?? []), { offset, step }]);
  }

  /**
   * Gathers what is selected: what lies between a beginning and an end, whichever of the two is laid out first. False if one
   * was never passed, because it lies in what is not laid out.
   */
  function walk(root, { before, after, within }, selected) {
    const stack = [{ node: root, isEnd: false }];
    let open = 0;
    while (stack.length) {
      const { node, isEnd } = stack.pop();
      open += (isEnd ? after : before).get(node) ?? 0;
      if (isEnd) continue;
      stack.push({ node, isEnd: true });
      if (node.nodeType === Node.TEXT_NODE) open = takeText(node, within.get(node) ?? [], open, selected);
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if (open !== 0) takeElement(node, selected);
      const children = sidelight.flatChildren(node);
      for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i], isEnd: false });
    }
    return open === 0;
  }

  function takeText(node, marks, openBefore, selected) {
    const parts = [];
    let [from, open] = [0, openBefore];
    for (const { offset, step } of [...marks, { offset: node.length, step: 0 }]) {
      if (open !== 0 && offset > from) parts.push(node.data.slice(from, offset));
      from = offset;
      open += step;
    }
    if (!parts.length) return open;
    selected.texts.set(node, parts.join(" "));
    takeElement(sidelight.flatParent(node), selected);
    return open;
  }

  function takeElement(element, { elements }) {
    for (let around = element; around && !elements.has(around); around = sidelight.flatParent(around)) elements.add(around);
  }
})();
