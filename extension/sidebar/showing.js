/**
 * The passages that are shown in the page: one is previewed while the pointer or the keyboard's focus rests on what
 * offers it, held after a click, and walked from one to the next of its kind.
 */
import { neighbourOf } from "./walk.js";
import { offerOf } from "./views/offer.js";
import { walkView } from "./views/walk.js";

// Shorter, a pointer that crosses the sidebar would light up everything on its way.
const REST_MILLISECONDS = 120;

/**
 * @typedef {object} Host
 * @property {HTMLElement} content where the views are
 * @property {HTMLElement} bar where it stands which passage of how many is held
 * @property {import("../lib/phrases.js").Phrases} t
 * @property {() => {analysis: object, page: ShownPage} | null} subject whose passages are shown, and where; null without one
 * @property {(text: string) => void} announce shows it to everybody
 * @property {(text: string) => void} whisper tells screen readers alone
 *
 * @typedef {object} ShownPage
 * @property {(kind: string, passages: object[]) => Promise<"exact" | "closest" | "hidden" | "gone" | null>} show lights
 *   passages up and scrolls to the first; null if the browser keeps us out
 * @property {(kind: string, passages: object[]) => void} preview
 * @property {() => void} endPreview
 * @property {() => void} clear
 */
export class Showing {
  #host;
  /** @type {HTMLElement | null} what has been clicked */
  #held = null;
  /** @type {HTMLElement | null} what the pointer or the focus rests on */
  #aimed = null;
  #timer = null;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    const { content } = host;
    content.addEventListener("pointerover", ({ pointerType, target }) => this.#aim(pointerType === "touch" ? null : offering(target)));
    content.addEventListener("pointerleave", () => this.#aim(null));
    content.addEventListener("focusin", ({ target }) => target.matches(":focus-visible") && this.#aim(offering(target)));
    content.addEventListener("focusout", () => this.#aim(null));
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Shows passages in the page until others are shown, or none. */
  async hold(kind, passages, node) {
    const { subject, announce, whisper, t } = this.#host;
    const { page } = subject();
    clearTimeout(this.#timer);
    this.forget();
    this.#held = this.#aimed = node;
    const match = (await page.show(kind, passages)) ?? "closed";
    if (this.#held !== node) return;
    node.dataset.shown = document.body.dataset.shown = match;
    const isExact = match === "exact";
    const count = this.#drawBar(isExact ? t("shown_exact") : "");
    // The light in the page is seen: only screen readers are told of it.
    if (isExact) whisper([...new Set([count, t("shown_exact")])].join(" · "));
    else announce(t(`shown_${match}`));
  }

  /** Shows the next passage of what is held, or the one before it. */
  walk(step) {
    const node = this.#host.subject() && this.#neighbour(step).node;
    if (!node) return;
    uncover(node);
    node.click();
  }

  /** Forgets the held passage, because other views are drawn. */
  forget() {
    clearTimeout(this.#timer);
    this.#held = this.#aimed = null;
    for (const node of this.#host.content.querySelectorAll("[data-shown]")) node.removeAttribute("data-shown");
    delete document.body.dataset.shown;
    this.#host.bar.replaceChildren();
  }

  #neighbour(step) {
    const { content, subject } = this.#host;
    return neighbourOf(this.#held, step, content, subject().analysis.article.blocks);
  }

  /** Its text: which of how many passages is held, or else `otherwise`. */
  #drawBar(otherwise) {
    const { bar, t } = this.#host;
    const nodes = walkView({ ...this.#neighbour(0), otherwise }, t, { walk: (step) => this.walk(step), clear: () => this.#clear() });
    bar.replaceChildren(...nodes);
    return nodes[0].textContent;
  }

  #press(event) {
    const step = event.altKey && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") this.#clear();
    if (!step) return;
    event.preventDefault();
    this.walk(step);
  }

  #clear() {
    const { subject, announce } = this.#host;
    subject()?.page.clear();
    this.forget();
    announce("");
  }

  #aim(node) {
    if (node === this.#aimed) return;
    this.#aimed = node;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#preview(), REST_MILLISECONDS);
  }

  #preview() {
    const about = this.#host.subject();
    if (!about) return;
    const offered = this.#aimed === this.#held ? null : offerOf(this.#aimed);
    if (offered) about.page.preview(offered.kind, offered.passages);
    else about.page.endPreview();
  }
}

/** A row of the outline is inside what has the focus; a button has it itself. */
function offering(node) {
  return node.closest("[data-offers]") ?? node.querySelector(":scope > [data-offers]");
}

/** Scrolls to the next passage of the walk, and takes the focus along where it was on another one. */
function uncover(node) {
  for (let folded = node.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
  node.scrollIntoView({ block: "nearest" });
  const focused = document.activeElement;
  if (focused && offering(focused)) (node.closest("[tabindex]") ?? node).focus({ preventScroll: true });
}
