/**
 * DOM → Page: writes the page's markup as the reader sees it, without changing it, and leaves out what is no business of
 * the service: what cannot be seen, what the reader typed, scripts, styles, nonces, tokens and embedded data.
 *
 * One pass over the tree with a stack of its own, so that neither depth nor size can hurt. Needs never-sent.js,
 * flat-tree.js, hidden.js, sent-tags.js and selected.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  // The service takes 8 MiB. A longer page is cut off above that, so that it is refused there and not here.
  const MOST_CHARACTERS = 9_000_000;
  // Shorter than this, text that is there twice need not be a copy.
  const LEAST_COPY = 20;
  const MOST_COPIES = 100;

  const VOID = new Set("area base br col hr img link meta source track wbr".split(" "));
  const IN_HEAD = new Set("title meta link base".split(" "));
  const SOMETHING = /\S/;
  const PLAIN_NAME = /^[a-z][a-z0-9]*$/;
  const INLINE = /^(inline|contents|ruby)/;
  const IN_LINE = new Set("a abbr b bdi cite code data em font i label mark q s small span strong sub sup time u".split(" "));
  const LINES = /^(p|h[1-6])$/;
  const BLOCKS = "article, blockquote, div, figure, h1, h2, h3, h4, h5, h6, li, ol, p, pre, section, table, ul";
  const WITHOUT_MEANING = new Set("div span iframe frame frameset".split(" "));
  // What surrounds a selection says nothing of it: the reader has said what is to be read.
  const AROUND_SELECTION = new Set([
    ...WITHOUT_MEANING,
    ..."nav footer aside header menu form button dialog label legend fieldset".split(" "),
  ]);

  /**
   * The page as it is sent. `html` is null for a document that is no text (an image, a PDF).
   * @returns {{url: string, html: string | null}}
   */
  sidelight.capturePage = () => captured(() => serialise(null));

  /**
   * What the reader has selected, with the page's metadata. `html` is "" where no text is selected.
   * @returns {{url: string, html: string | null}}
   */
  sidelight.captureSelection = () =>
    captured(() => {
      const selected = sidelight.findSelected();
      return selected ? serialise(selected) : "";
    });

  function captured(writePage) {
    // a browser shows a text file as a page
    const isText = /^(text\/(html|plain)|application\/xhtml\+xml)$/.test(document.contentType);
    return { url: plainAddress(document.location.href), html: isText ? writePage() : null };
  }

  /** The address without user name, password and fragment. */
  function plainAddress(href) {
    const url = new URL(href);
    url.username = url.password = url.hash = "";
    return url.href;
  }

  /**
   * What is known of the place where a node stands.
   * @typedef {object} Place
   * @property {CSSStyleDeclaration | null} style the style of the element around it
   * @property {boolean} isVisible whether it is visible, or about to become so
   * @property {boolean | undefined} isShown whether text right there can be seen; undefined until there is text
   * @property {boolean} isWaiting whether all that is there is about to appear, though its style hides it now
   * @property {boolean} isLine whether it is inside a line of text, where no block may begin
   * @property {boolean} isCopy whether it is told to be for the eyes only, and may be there twice
   */
  function serialise(selected) {
    const page = { parts: ["<!doctype html>"], stack: [], copies: [], selected };
    const outermost = { style: null, isVisible: true, isShown: false, isWaiting: false, isLine: false, isCopy: false };
    page.stack.push({ node: document.documentElement, place: outermost });
    let length = 0;
    while (page.stack.length && length <= MOST_CHARACTERS) {
      const { node, place, text = write(node, place, page), copy } = page.stack.pop();
      if (copy) copy.end = page.parts.length;
      length += text.length;
      page.parts.push(text);
    }
    blankCopies(page);
    return page.parts.join("");
  }

  /** What stands before the node's children; these, and the closing tag, go on the stack. */
  function write(node, place, page) {
    if (node.nodeType === Node.TEXT_NODE) return writeText(node, place, page);
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.localName === "script") return structuredData(node);
    if (node.parentNode?.localName === "head") return writeInHead(node);
    return isLeftOut(node, page.selected) ? "" : writeElement(node, place, page);
  }

  function writeText(node, place, { selected }) {
    const text = selected ? (selected.texts.get(node) ?? "") : node.data;
    // White space is no secret, and asking for styles is what takes time.
    if (!SOMETHING.test(text)) return text;
    place.isShown ??= place.isVisible && !sidelight.hidesText(place.style);
    return place.isShown ? sidelight.escapeText(text) : "";
  }

  function isLeftOut(node, selected) {
    if (sidelight.isNeverSent(node) || sidelight.isPrivate(node)) return true;
    return selected !== null && node.localName !== "head" && !selected.elements.has(node);
  }

  function writeInHead(node) {
    if (!IN_HEAD.has(node.localName) || sidelight.isNeverSent(node) || sidelight.isPrivate(node)) return "";
    const open = sidelight.openingTag(node, node.localName, { isSelection: false, role: null });
    return node.localName === "title" ? `${open}${sidelight.escapeText(node.textContent)}</title>` : open;
  }

  function writeElement(node, place, page) {
    const style = getComputedStyle(node);
    if (node.localName !== "head" && sidelight.isHidden(node, style)) return "";
    const name = tagName(node, style, place, page.selected);
    const space = IN_LINE.has(name) && standsApart(style) ? " " : "";
    const how = { isSelection: page.selected !== null, role: roleOf(node, style) };
    const open = name && space + sidelight.openingTag(node, name, how);
    if (VOID.has(name)) return open;
    if (name) page.stack.push({ text: `</${name}>${space}` });
    const inside = placeInside(node, style, place, name);
    if (inside.isCopy && !place.isCopy) openCopy(page);
    const children = sidelight.flatChildren(node);
    for (let i = children.length - 1; i >= 0; i--) page.stack.push({ node: children[i], place: inside });
    return open;
  }

  function placeInside(node, style, place, name) {
    const isVisible = style.visibility === "visible";
    const isWaiting = place.isWaiting || (!isVisible && place.isVisible && sidelight.isWaiting(node, style));
    return {
      style,
      isVisible: isVisible || isWaiting,
      isShown: undefined,
      isWaiting,
      isLine: place.isLine || LINES.test(name),
      isCopy: place.isCopy || node.getAttribute("aria-hidden") === "true",
    };
  }

  // Without white space the words of an element on lines of its own would run into their neighbours.
  function standsApart({ display, cssFloat, position }) {
    return !INLINE.test(display) && cssFloat === "none" && position !== "absolute";
  }

  // A custom element tells an extractor nothing, nor does a frame: they are written as the plain element that they are
  // laid out as. So are `<div>` and `<span>`, which mean nothing by themselves.
  function tagName(node, style, place, selected) {
    const { localName: name } = node;
    if (name === "slot" || (name === "body" && node.ownerDocument !== document)) return "";
    if (PLAIN_NAME.test(name) && !(selected ? AROUND_SELECTION : WITHOUT_MEANING).has(name)) return name;
    if (place.isLine) return "span";
    if (name === "span") return standsApart(style) ? "div" : name;
    return INLINE.test(style.display) && !holdsBlocks(node) ? "span" : "div";
  }

  function holdsBlocks(node) {
    if (sidelight.isFrame(node)) return true;
    return Boolean(node.shadowRoot?.querySelector(BLOCKS) ?? node.querySelector(BLOCKS));
  }

  // What floats over the page is no part of it: banners, players, menus.
  function roleOf(node, style) {
    return style.position === "fixed" && node.localName !== "body" ? "dialog" : null;
  }

  function structuredData(script) {
    if (!sidelight.isStructuredData(script) || script.ownerDocument !== document) return "";
    return `<script type="application/ld+json">${script.textContent.replaceAll("</", "<\\/")}</script>`;
  }

  /** What is written from now on, until its element ends, may be a copy of what stands elsewhere. */
  function openCopy({ parts, stack, copies }) {
    const copy = { start: parts.length, end: Infinity };
    copies.push(copy);
    stack.push({ text: "", copy });
  }

  /** Blanks what is marked for the eyes only and says again what the rest of the page says. */
  function blankCopies({ parts, copies }) {
    if (!copies.length) return;
    const texts = copies.map(({ start, end }) => plainText(parts.slice(start, end)));
    let from = 0;
    const others = copies.map(({ start, end }) => [parts.slice(from, start), (from = end)][0]);
    const rest = plainText([...others, parts.slice(from)].flat());
    for (const [i, { start, end }] of copies.slice(0, MOST_COPIES).entries()) {
      if (texts[i].length >= LEAST_COPY && rest.includes(texts[i])) parts.fill("", start + 1, end);
    }
  }

  function plainText(parts) {
    return parts
      .filter((part) => !part.includes("<"))
      .join("")
      .replace(/\s+/g, " ")
      .trim();
  }
})();
