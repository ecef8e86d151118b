/**
 * The page's tree as the reader sees it: an open shadow root stands in for its host's children, and a slot for what is
 * put into it. Nothing here changes the page.
 *
 * Classic script on `globalThis.sidelight`; injecting it twice does no harm.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  /**
   * The children that the browser lays out for a node.
   * @param {Node} node
   * @returns {ArrayLike<Node>}
   */
  sidelight.flatChildren = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    const assigned = node.localName === "slot" ? (node.assignedNodes?.() ?? []) : [];
    return assigned.length ? assigned : node.childNodes;
  };

  /**
   * The element that a node lies in, in the tree that is laid out; null above the document's element.
   * @param {Node} node
   * @returns {Element | null}
   */
  sidelight.flatParent = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

  /**
   * Whether an element and all that it contains takes no part in what the reader sees. `visibility` is not asked here:
   * a child can undo it.
   * @param {Element} element
   * @param {CSSStyleDeclaration} style its computed style
   */
  sidelight.isHidden = (element, style) => {
    if (style.display === "none") return true;
    const hidden = element.getAttribute("hidden");
    if (hidden !== null && hidden !== "until-found") return true;
    return style.overflow !== "visible" && !/^(inline|contents)$/.test(style.display) && isTiny(element);
  };

  // A box of at most one pixel that clips its content: the usual ways to speak to screen readers only, and folded panels.
  function isTiny(element) {
    return element.offsetWidth <= 1 || element.offsetHeight <= 1;
  }
})();
