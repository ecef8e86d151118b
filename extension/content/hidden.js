/**
 * What of a page the reader cannot read as it is laid out now, by its computed style and, where that leaves it open, by
 * its box. Nothing here changes the page, so that no layout is made anew.
 *
 * Three things look hidden and are not, because they are the article: what waits to appear until it is scrolled to
 * (`isWaiting`), what the browser itself unfolds on a click or when it is searched for (`<details>`, which it hides by no
 * style, and `hidden="until-found"`), and the rest of a text that is cut off below its beginning, whose box is higher than
 * a pixel. Needs flat-tree.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  // Fainter than this is no text for anybody.
  const FAINT = 0.1;
  const SMALLEST_FONT = 2;
  const PIXEL = 1;
  const FAR = 999;
  const OVER_THE_PAGE = /^(absolute|fixed)$/;
  const IN_LINE = /^(inline|ruby)/;
  /** For each shape of a clip, whether it leaves nothing, by the numbers in it. */
  const SHAPES = {
    rect: ([top, right, bottom, left]) => right - left <= PIXEL || bottom - top <= PIXEL,
    inset: ([top, right = top, bottom = top, left = right], clip) =>
      clip.includes("%") && (top + bottom >= 100 || left + right >= 100),
    circle: ([radius]) => radius === 0,
    ellipse: ([radius]) => radius === 0,
    polygon: (numbers) => numbers.every((number) => number === 0),
  };
  const MOVES = /opacity|transform|clip-path|visibility|^all/;

  /**
   * Whether an element and all that it contains takes no part in what the reader sees. `visibility` is not asked here: a
   * child can undo it.
   * @param {Element} element
   * @param {CSSStyleDeclaration} style its computed style
   */
  sidelight.isHidden = (element, style) => {
    const { display } = style;
    // "" is the style of an element that has no place in the tree that is laid out
    if (display === "none" || display === "") return true;
    if (display === "contents" || isWholePage(element)) return false;
    if (style.contentVisibility === "hidden" && !isUnfolding(element)) return true;
    if (style.opacity < FAINT && !sidelight.isWaiting(element, style)) return true;
    if (display === "inline" && style.position === "static") return false;
    return isClippedAway(element, style) || isOutOfSight(element, style);
  };

  /**
   * Whether an element's style hides the text right inside it; a child can undo it. `visibility` is not asked here.
   * @param {CSSStyleDeclaration} style the element's computed style
   */
  sidelight.hidesText = (style) => {
    const { textIndent } = style;
    const indent = parseFloat(textIndent);
    return indent < -FAR || (indent >= 100 && textIndent.endsWith("%")) || parseFloat(style.fontSize) < SMALLEST_FONT;
  };

  /**
   * Whether an element that cannot be seen yet keeps its place in the page's flow and is about to appear: menus and
   * tooltips lie over the page, and what only search engines shall read takes up no room. It is about to appear if its
   * style declares a movement, or if it is still to be scrolled to and there are others of its class.
   * @param {Element} element
   * @param {CSSStyleDeclaration} style
   */
  sidelight.isWaiting = (element, style) => {
    if (OVER_THE_PAGE.test(style.position) || IN_LINE.test(style.display)) return false;
    const box = element.getBoundingClientRect();
    if (style.transform === "none" && isTiny(box)) return false;
    return declaresMovement(style) || (isStillToCome(element, box) && isOneOfSeveral(element));
  };

  function declaresMovement(style) {
    if (style.transform !== "none" || style.animationName !== "none" || MOVES.test(style.willChange)) return true;
    return /[1-9]/.test(style.transitionDuration) && MOVES.test(style.transitionProperty);
  }

  function isStillToCome(element, { top }) {
    return top > element.ownerDocument.defaultView.innerHeight / 2;
  }

  function isOneOfSeveral(element) {
    const [first] = element.classList;
    return first !== undefined && element.getRootNode().querySelectorAll(`.${CSS.escape(first)}`).length > 1;
  }

  function isUnfolding(element) {
    return element.getAttribute("hidden")?.toLowerCase() === "until-found";
  }

  // Some sites hold their outermost elements fixed, or show them late: the page is there all the same.
  function isWholePage({ localName }) {
    return localName === "body" || localName === "html";
  }

  function isClippedAway(element, style) {
    if (OVER_THE_PAGE.test(style.position) && leavesNothing(style.clip)) return true;
    return leavesNothing(style.clipPath) && !sidelight.isWaiting(element, style);
  }

  /** Whether a clip leaves nothing of a box: `rect(0px, 0px, 0px, 0px)`, `inset(50%)`, `circle(0px)`, a polygon of no size. */
  function leavesNothing(clip) {
    if (clip === "auto" || clip === "none") return false;
    const numbers = (clip.split("round")[0].match(/-?[\d.]+/g) ?? []).map(Number);
    return SHAPES[clip.slice(0, clip.indexOf("("))]?.(numbers, clip) ?? false;
  }

  /** Whether an element's box is too small for its text, or where nobody can scroll to. Most elements need no box. */
  function isOutOfSight(element, style) {
    if (element.offsetLeft < -FAR && isPushedOut(style)) return true;
    const cuts = style.overflowY !== "visible";
    if (!cuts && style.position === "static") return false;
    const box = element.getBoundingClientRect();
    const isMoved = style.transform !== "none";
    // A box of at most one pixel: the usual way to speak to screen readers only, and folded panels.
    const isUnseen = ((cuts || isMoved) && isTiny(box)) || isBesideThePage(element, style, box);
    return isUnseen && !(isMoved && sidelight.isWaiting(element, style));
  }

  // Its lines begin far out to the left, unless a padding brings them back: bars that are as wide as the window do that.
  function isPushedOut(style) {
    return parseFloat(style.marginLeft) + parseFloat(style.paddingLeft) < -FAR;
  }

  function isTiny({ width, height }) {
    return width <= PIXEL || height <= PIXEL;
  }

  function isBesideThePage(element, style, { left, right, top, bottom }) {
    const { innerWidth, innerHeight } = element.ownerDocument.defaultView;
    if (style.position === "fixed") return right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight;
    const edge = style.position === "absolute" ? 0 : -FAR;
    if (right > edge && bottom > edge && left < innerWidth + FAR) return false;
    const scrolled = scrollAround(element);
    return right + scrolled.left <= edge || bottom + scrolled.top <= edge || left + scrolled.left >= innerWidth + FAR;
  }

  /** How far the page, and all that scrolls in it around an element, is scrolled. */
  function scrollAround(element) {
    const scrolled = { left: 0, top: 0 };
    const page = element.ownerDocument;
    for (let around = sidelight.flatParent(element); around?.ownerDocument === page; around = sidelight.flatParent(around)) {
      scrolled.left += around.scrollLeft;
      scrolled.top += around.scrollTop;
    }
    return scrolled;
  }
})();
