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
  const AS_SEEN = { opacityProperty: true, visibilityProperty: true };
  const CHANGES = /opacity|transform|clip-path|visibility|^all/;

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
    if (isSkipped(element, style) || isTransparent(element, style)) return true;
    if (sidelight.isFrame(element) && isTiny({ width: element.clientWidth, height: element.clientHeight })) return true;
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
   * Whether an element that is transparent or invisible now is about to appear. Menus and tooltips lie over the page, what
   * the mouse alone brings up is a part of a line, and what only search engines shall read takes up no room.
   * @param {Element} element
   * @param {CSSStyleDeclaration} style
   */
  sidelight.isWaiting = (element, style) =>
    keepsPlace(element, style) && (style.transform !== "none" || isToAppear(element, style));

  /** Whether an element keeps its place in the page's flow, as a block or as one word of a row. */
  function keepsPlace(element, style) {
    if (OVER_THE_PAGE.test(style.position) || isTiny(sizeOf(element))) return false;
    return !IN_LINE.test(style.display) || isOneOfARow(element);
  }

  /** Whether its style declares a change, or it is still to be scrolled to and others of its class are not hidden for good. */
  function isToAppear(element, style) {
    return declaresChange(style) || (isStillToCome(element) && isOneOfSeveral(element));
  }

  /** Whether a part of a line stands beside another of its kind, as words do that appear one by one. */
  function isOneOfARow({ localName, className, previousElementSibling, nextElementSibling }) {
    return [previousElementSibling, nextElementSibling].some(
      (beside) => beside?.localName === localName && beside.className === className,
    );
  }

  function declaresChange(style) {
    if (style.animationName !== "none" || CHANGES.test(style.willChange)) return true;
    return /[1-9]/.test(style.transitionDuration) && CHANGES.test(style.transitionProperty);
  }

  function isStillToCome(element) {
    return element.getBoundingClientRect().top > element.ownerDocument.defaultView.innerHeight / 2;
  }

  /** Whether there are others of an element's class, of which the first, where it has been scrolled to, has appeared. */
  function isOneOfSeveral(element) {
    const [name = ""] = element.classList;
    const alike = element.ownerDocument.getElementsByClassName(name);
    if (alike.length < 2) return false;
    const [first] = alike;
    return isStillToCome(first) || first.checkVisibility(AS_SEEN);
  }

  /** Whether the browser is told not to lay out what is in an element, unless somebody searches for it. */
  function isSkipped(element, style) {
    return style.contentVisibility === "hidden" && element.getAttribute("hidden")?.toLowerCase() !== "until-found";
  }

  function isTransparent(element, style) {
    return style.opacity < FAINT && !sidelight.isWaiting(element, style);
  }

  // Some sites hold their outermost elements fixed, or show them late: the page is there all the same.
  function isWholePage({ localName }) {
    return localName === "body" || localName === "html";
  }

  function isClippedAway(element, style) {
    if (OVER_THE_PAGE.test(style.position) && leavesNothing(style.clip)) return true;
    return leavesNothing(style.clipPath) && !(keepsPlace(element, style) && isToAppear(element, style));
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
    if (!cuts && style.position === "static" && style.transform === "none") return false;
    const box = element.getBoundingClientRect();
    // A box of at most one pixel: the usual way to speak to screen readers only, and folded panels.
    const isUnseen = (isTiny(box) && (cuts || !isTiny(sizeOf(element)))) || isBesideThePage(element, style, box);
    return isUnseen && !(keepsPlace(element, style) && isToAppear(element, style));
  }

  /** An element's size before it is moved or scaled. */
  function sizeOf({ offsetWidth, offsetHeight }) {
    return { width: offsetWidth, height: offsetHeight };
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
    if (right > edge && bottom > edge && left < innerWidth) return false;
    const scrolled = scrollAround(element);
    if (right + scrolled.left <= edge || bottom + scrolled.top <= edge) return true;
    return left + scrolled.left >= innerWidth + (canScrollSideways(element.ownerDocument) ? FAR : 0);
  }

  function canScrollSideways({ documentElement, body }) {
    return ![documentElement, body].some((outermost) => /hidden|clip/.test(getComputedStyle(outermost).overflowX));
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
