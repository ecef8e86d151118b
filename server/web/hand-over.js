/**
 * What other pages hand over to /receive, by the address's fragment or by a message, as docs/bookmarklet-api.md describes
 * it: read as what it is, the work of a page that nobody knows. Everything has a bound before it is unpacked.
 */
export const VERSION = 1;
export const LONGEST_FRAGMENT = 1_000_000;
// The service takes 8 MiB and says so itself; what is far above is not even unpacked.
export const MOST_BYTES = 9_000_000;

const NONCE = /^[\w,-]{8,100}$/;
const LONGEST_ADDRESS = 8_000;

/** Why nothing can be read; `code` chooses the sentence that the reader sees. */
export class HandOverProblem extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @typedef {object} HandedOver
 * @property {string | null} nonce what tells the messages of this opening from others; null where none will come
 * @property {string | null} url the page's address, which only a message can confirm
 * @property {"html" | "text"} kind
 * @property {Uint8Array | null} packed gzip; null where a message will bring it
 */

/**
 * @param {string} fragment without its "#"
 * @returns {HandedOver}
 * @throws {HandOverProblem}
 */
export function readFragment(fragment) {
  if (!fragment) throw new HandOverProblem("hand_over_nothing");
  if (fragment.length > LONGEST_FRAGMENT) throw new HandOverProblem("hand_over_too_large");
  const fields = new URLSearchParams(fragment);
  if (fields.get("version") !== String(VERSION)) throw new HandOverProblem("hand_over_version");
  const nonce = fields.get("nonce");
  if (nonce !== null && !NONCE.test(nonce)) throw new HandOverProblem("hand_over_malformed");
  const kind = fields.has("text") ? "text" : "html";
  const packed = fields.get(kind);
  if (packed === null && nonce === null) throw new HandOverProblem("hand_over_malformed");
  return { nonce, url: webAddress(fields.get("url")), kind, packed: packed === null ? null : decode(packed) };
}

/**
 * @param {unknown} given
 * @returns {string | null} the address of a page of the web, without credentials and fragment; null if it is none
 */
export function webAddress(given) {
  if (typeof given !== "string" || given.length > LONGEST_ADDRESS || !URL.canParse(given)) return null;
  const url = new URL(given);
  url.username = url.password = url.hash = "";
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** base64url, with or without "=" at its end. */
function decode(text) {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (unit) => unit.charCodeAt(0));
  } catch {
    throw new HandOverProblem("hand_over_malformed");
  }
}

/**
 * @param {Uint8Array | ArrayBuffer} packed gzip
 * @returns {Promise<string>}
 * @throws {HandOverProblem} as soon as more than MOST_BYTES have come out
 */
export async function unpack(packed) {
  if (packed.byteLength > MOST_BYTES) throw new HandOverProblem("hand_over_too_large");
  const pieces = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (let piece = await next(pieces); piece; piece = await next(pieces)) {
    size += piece.length;
    if (size > MOST_BYTES) {
      await pieces.cancel();
      throw new HandOverProblem("hand_over_too_large");
    }
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

async function next(pieces) {
  try {
    return (await pieces.read()).value;
  } catch {
    throw new HandOverProblem("hand_over_malformed");
  }
}
