/**
 * The page's tree as the reader sees it: an open shadow root stands in for its host's children, a slot for what is put
 * into it, and a frame that the page itself may read for what is in it. Nothing here changes the page.
 *
 * Classic script on `globalThis.sidelight`; injecting it twice does no harm.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const NOTHING = Object.freeze([]);

  /**
   * The children that the browser lays out for a node.
   * @param {Node} node
   * @returns {ArrayLike<Node>}
   */
  sidelight.flatChildren = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    if (sidelight.isFrame(node)) return framedBody(node);
    const assigned = node.localName === "slot" ? (node.assignedNodes?.() ?? NOTHING) : NOTHING;
    return assigned.length ? assigned : node.childNodes;
  };

  /**
   * The element that a node lies in, in the tree that is laid out; null above the page's outermost element.
   * @param {Node} node
   * @returns {Element | null}
   */
  sidelight.flatParent = (node) =>
    node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? node.ownerDocument.defaultView?.frameElement ?? null;

  /** @param {Node} node */
  sidelight.isFrame = (node) => node.localName === "iframe" || node.localName === "frame";

  // A frame from elsewhere has no document for us; one that is typed into holds a draft.
  function framedBody(frame) {
    const inner = frame.contentDocument;
    return inner?.body && inner.designMode !== "on" ? [inner.body] : NOTHING;
  }
})();
