/** Where in the framed article the reader is: which section, and how far into the whole. */
import { inOrder } from "../sidebar/views/outline.js";

/**
 * @param {HTMLIFrameElement} frame
 * @param {object} analysis
 * @param {(position: {section: number | null, progress: number}) => void} notice
 */
export function followFrame(frame, { outline }, notice) {
  const article = frame.contentDocument;
  const starts = inOrder(outline).map(({ first_block: block }) => article.querySelector(`[data-block="${block}"]`));
  const blocks = article.querySelectorAll("[data-block]");
  const look = () => notice(positionIn(frame, starts, blocks[0], blocks[blocks.length - 1]));
  let waiting = false;
  const wake = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  };
  article.addEventListener("scroll", wake, { passive: true });
  new ResizeObserver(wake).observe(frame);
  look();
}

function positionIn(frame, starts, first, last) {
  const line = frame.clientHeight / 2;
  const top = (node) => node?.getBoundingClientRect().top ?? Infinity;
  const section = starts.findLastIndex((start) => top(start) <= line);
  const [begin, end] = [top(first), last?.getBoundingClientRect().bottom ?? 0];
  const progress = Math.min(1, Math.max(0, (line - begin) / Math.max(1, end - begin)));
  return { section: section < 0 ? null : section, progress: Math.round(100 * progress) / 100 };
}
