/**
 * The page that was handed over, in its own tab, as far as it still answers. Only the window that opened this one is heard,
 * only from the origin that it claimed, and only with the nonce of this opening; it hears the same of us.
 */
import { VERSION } from "./hand-over.js";

const PAGE_MILLISECONDS = 10_000;
const SHOW_MILLISECONDS = 3_000;

/** Says that it was opened, and waits for answers. */
export class Original {
  #opener;
  #origin;
  #nonce;
  #waiting = new Map();

  /**
   * @param {Window} opener
   * @param {{url: string, nonce: string}} handedOver
   */
  constructor(opener, { url, nonce }) {
    this.#opener = opener;
    this.#origin = new URL(url).origin;
    this.#nonce = nonce;
    addEventListener("message", (event) => this.#hear(event));
  }

  /** @returns {Promise<{url: unknown, html?: unknown} | null>} the page as it says it is; null if it does not answer */
  page() {
    return this.#ask("ready", {}, "page", PAGE_MILLISECONDS);
  }

  /**
   * Lights passages up in the page.
   * @param {{exact: string, prefix: string, suffix: string}[]} passages
   * @returns {Promise<number | null>} how many of them are there; null if it does not answer
   */
  async show(passages) {
    const answer = await this.#ask("show", { passages }, "shown", SHOW_MILLISECONDS);
    return Number.isInteger(answer?.count) ? answer.count : null;
  }

  /** The first answer counts: what comes after it, or unasked, is not heard. */
  #ask(kind, message, expected, milliseconds) {
    return new Promise((resolve) => {
      const settle = (answer) => {
        clearTimeout(timer);
        this.#waiting.delete(expected);
        resolve(answer);
      };
      const timer = setTimeout(() => settle(null), milliseconds);
      this.#waiting.get(expected)?.(null);
      this.#waiting.set(expected, settle);
      this.#opener.postMessage({ ...message, version: VERSION, nonce: this.#nonce, kind }, this.#origin);
    });
  }

  #hear({ source, origin, data }) {
    if (source !== this.#opener || origin !== this.#origin) return;
    if (data?.nonce !== this.#nonce || data.version !== VERSION) return;
    this.#waiting.get(data.kind)?.(data);
  }
}
