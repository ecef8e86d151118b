/**
 * Which section of the article the reader is at, and how far into the whole. The line that counts is half way down the
 * window: what stands there is being read. Needs text-index.js and find-anchor.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const LINE = 1 / 2;
  const STEPS = 100;

  let marks = [];
  // Gives the position that is waited for; looks whether there is one to give.
  let answer = null;
  let look = null;

  /**
   * Looks the marks up in the page, once: ranges move with the page.
   * @param {{place: import("./find-anchor.js").Place, section: number | null, share: number}[]} wanted in the order of the
   *   page: where a section begins, or the article ends, and which share of the article lies before, 0–1
   */
  sidelight.watchSections = (wanted) => {
    const index = sidelight.indexText(sidelight.searchedRoot());
    const looked = wanted.map(({ place, ...mark }) => ({ ...mark, finding: sidelight.findAnchor(index, place) }));
    marks = looked.filter(({ finding }) => finding && finding.match !== "hidden").map(({ finding, ...mark }) => ({ ...mark, range: finding.ranges[0] }));
    document.addEventListener("scroll", wake, { capture: true, passive: true });
    window.addEventListener("resize", wake, { passive: true });
  };

  /**
   * @param {{section: number | null, progress: number} | null} known the position that the caller has
   * @returns {Promise<{section: number | null, progress: number} | null>} the next one that differs, at once if it does now;
   *   null if nothing is watched, or if somebody else asks in the meantime
   */
  sidelight.nextPosition = (known) => {
    answer?.(null);
    if (!marks.length) return Promise.resolve(null);
    return new Promise((resolve) => {
      answer = (position) => {
        answer = look = null;
        resolve(position);
      };
      look = () => {
        const position = positionNow();
        if (!isSame(position, known)) answer(position);
      };
      look();
    });
  };

  // Chrome leaves out of an argument whatever is null.
  const isSection = ({ section }) => (section ?? null) !== null;
  const isSame = (position, known) => position.section === (known?.section ?? null) && position.progress === known?.progress;

  let waiting = false;

  function wake() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look?.();
    });
  }

  function positionNow() {
    const line = window.innerHeight * LINE;
    const tops = marks.map(({ range }) => topOf(range));
    const past = tops.findLastIndex((top) => top <= line);
    const section = marks.slice(0, past + 1).findLast((mark) => isSection(mark))?.section ?? null;
    return { section, progress: isAtEnd(tops.at(-1)) ? 1 : Math.round(STEPS * progressAt(line, tops, past)) / STEPS };
  }

  function progressAt(line, tops, past) {
    if (past < 0) return 0;
    const [mark, next] = [marks[past], marks[past + 1]];
    if (!next) return 1;
    const way = tops[past + 1] - tops[past];
    return mark.share + (way > 0 ? (next.share - mark.share) * ((line - tops[past]) / way) : 0);
  }

  /** The last words are in the window, and the page goes no further. */
  function isAtEnd(end) {
    const { scrollTop, clientHeight, scrollHeight } = document.scrollingElement ?? document.documentElement;
    return end <= window.innerHeight && scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
  }

  function topOf(range) {
    let { top } = range.getBoundingClientRect();
    const view = range.startContainer.ownerDocument.defaultView;
    for (let frame = view?.frameElement; frame; frame = frame.ownerDocument.defaultView.frameElement) {
      top += frame.getBoundingClientRect().top + frame.clientTop;
    }
    return top;
  }
})();
