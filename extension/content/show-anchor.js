/**
 * Shows passages in the page: lights them up with the CSS Custom Highlight API, which leaves the page's DOM as it is, and
 * scrolls to the first. Escape puts them out. Needs find-anchor.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const RIDE_MILLISECONDS = 2_000;
  // A page that draws itself anew does so in several steps.
  const REDRAWN_MILLISECONDS = 200;
  // Each ends what belongs to the passages that are lit now: held after a click, or previewed.
  let held = new AbortController();
  let previewed = new AbortController();

  /**
   * @param {string} kind it decides the colour: highlight.css has one for each
   * @param {import("./find-anchor.js").Place[]} places the passages that belong together, in the order of the page
   * @returns {{match: "exact" | "closest" | "hidden" | "gone", url: string}} the worst of the matches, unless some
   *   passages are found and some gone, which is "closest"; and the page's address now
   */
  sidelight.showAnchors = (kind, places) => {
    sidelight.clearShown();
    const findings = find(places);
    const ranges = rangesOf(findings);
    held = light(`sidelight-${kind}`, ranges);
    if (ranges.length) scrollTo(ranges[0]);
    if (ranges.length) keepLit(kind, places, ranges);
    return { match: summarise(findings), url: document.location.href };
  };

  /**
   * Lights passages up where they stand, without scrolling, until the preview ends.
   * @param {string} kind
   * @param {import("./find-anchor.js").Place[]} places
   */
  sidelight.previewAnchors = (kind, places) => {
    sidelight.endPreview();
    const findings = find(places);
    previewed = light(`sidelight-preview-${kind}`, rangesOf(findings));
    return summarise(findings);
  };

  /** Puts out what is previewed, and leaves what is held. */
  sidelight.endPreview = () => previewed.abort();

  /** Puts out whatever is lit. */
  sidelight.clearShown = () => {
    held.abort();
    previewed.abort();
  };

  function find(places) {
    const index = sidelight.pageIndex();
    return places.map((place) => sidelight.findAnchor(index, place));
  }

  function rangesOf(findings) {
    return findings.flatMap((finding) => finding?.ranges ?? []);
  }

  /** What ends it is returned. */
  function light(name, ranges) {
    const lit = new AbortController();
    const { signal } = lit;
    for (const [view, inView] of Map.groupBy(ranges, viewOf)) {
      view.CSS.highlights.set(name, new view.Highlight(...inView));
      signal.addEventListener("abort", () => view.CSS.highlights.delete(name));
      const clearOnEscape = (event) => event.key === "Escape" && sidelight.clearShown();
      view.addEventListener("keydown", clearOnEscape, { capture: true, signal });
    }
    return lit;
  }

  /** Where the page draws itself anew, its old nodes, and the light on them, are gone: the passages are looked for again. */
  function keepLit(kind, places, ranges) {
    const { signal } = held;
    let timer = null;
    const look = () => {
      timer = null;
      if (signal.aborted || ranges.every(isInPage)) return;
      observer.disconnect();
      const found = rangesOf(find(places));
      held.abort();
      held = light(`sidelight-${kind}`, found);
      if (found.length) keepLit(kind, places, found);
    };
    const observer = new MutationObserver(() => (timer ??= setTimeout(look, REDRAWN_MILLISECONDS)));
    const roots = new Set([document, ...ranges.map((range) => range.startContainer.getRootNode())]);
    for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
    signal.addEventListener("abort", () => observer.disconnect());
  }

  const isInPage = (range) => !range.collapsed && range.startContainer.isConnected;

  /** The window in which a passage is laid out: the page's, or that of a frame in it. */
  function viewOf(range) {
    return range.startContainer.ownerDocument.defaultView;
  }

  function summarise(findings) {
    const matches = findings.map((finding) => finding?.match ?? "gone");
    if (matches.every((match) => match === "gone")) return "gone";
    if (matches.every((match) => match === "hidden")) return "hidden";
    return matches.every((match) => match === "exact") ? "exact" : "closest";
  }

  function scrollTo(range) {
    for (const scroller of scrollersAround(range)) centre(range, scroller, "instant");
    const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const page = document.scrollingElement ?? document.documentElement;
    if (!isCalm) followRide(range, page);
    centre(range, page, isCalm ? "instant" : "smooth");
  }

  /** What is loaded on the way moves the goal: where it is out of sight at the end of the ride, jump. */
  function followRide(range, page) {
    const signal = AbortSignal.any([held.signal, AbortSignal.timeout(RIDE_MILLISECONDS)]);
    const jump = () => isInSight(range) || centre(range, page, "instant");
    window.addEventListener("scrollend", jump, { once: true, signal });
  }

  function scrollersAround(range) {
    const scrollers = [];
    for (let element = sidelight.flatParent(range.startContainer); element; element = sidelight.flatParent(element)) {
      if (element !== document.body && element !== document.documentElement && canScroll(element)) scrollers.push(element);
    }
    return scrollers;
  }

  function canScroll(element) {
    if (element.scrollHeight <= element.clientHeight) return false;
    return isPageItself(element) || /auto|scroll/.test(getComputedStyle(element).overflowY);
  }

  function isPageItself(element) {
    return element === element.ownerDocument.scrollingElement || element === element.ownerDocument.documentElement;
  }

  function centre(range, scroller, behavior) {
    const { top, height } = range.getBoundingClientRect();
    const view = scroller.ownerDocument.defaultView;
    const frame = isPageItself(scroller) ? { top: 0, height: view.innerHeight } : scroller.getBoundingClientRect();
    // A passage taller than the window is shown from its beginning.
    const room = Math.max(frame.height / 8, (frame.height - height) / 2);
    const way = top + topInWindow(viewOf(range)) - frame.top - topInWindow(view) - room;
    scroller.scrollBy({ top: way, behavior });
  }

  /** How far below the upper edge of the browser's window a page or frame begins, in CSS pixels. */
  function topInWindow(view) {
    let top = 0;
    for (let { frameElement } = view; frameElement; { frameElement } = frameElement.ownerDocument.defaultView) {
      top += frameElement.getBoundingClientRect().top + frameElement.clientTop;
    }
    return top;
  }

  function isInSight(range) {
    const { top, bottom } = range.getBoundingClientRect();
    const frameTop = topInWindow(viewOf(range));
    return bottom + frameTop > 0 && top + frameTop < window.innerHeight;
  }
})();
