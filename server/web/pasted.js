/** A reader's input as a page that the service reads: pasted text or HTML, or the text of a file. */
import { htmlOfMarkdown } from "./markdown.js";

const MARKUP = /^\s*<(?:!doctype|!--|[a-z][a-z0-9-]*[\s>/])/i;
export const FILES = ".html,.htm,.xhtml,.txt,.text,.md,.markdown";
const KINDS = { html: "html", htm: "html", xhtml: "html", txt: "text", text: "text", md: "markdown", markdown: "markdown" };

/** @typedef {{html?: string, text?: string, selected?: boolean}} Page */

/**
 * @param {string} text what is in the field
 * @param {{plain: string, html: string} | null} rich what the clipboard had for it, with its headings and links
 * @returns {Page}
 */
export function pageOfPaste(text, rich) {
  // only where it has not been changed since
  if (rich && rich.plain.trim() === text.trim()) return { html: rich.html, selected: true };
  return MARKUP.test(text) ? { html: text } : { text };
}

/**
 * @param {File} file
 * @returns {Promise<Page | null>} null if it is none that can be read
 */
export async function pageOfFile(file) {
  const kind = KINDS[file.name.toLowerCase().split(".").at(-1)];
  if (!kind) return null;
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (kind === "markdown") return { html: htmlOfMarkdown(text), selected: true };
  return { [kind]: text };
}

/**
 * The text by its byte order mark, as UTF-8, or else as the page itself says.
 * @param {Uint8Array} bytes
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderFor(bytes).decode(bytes);
  }
}

function decoderFor(bytes) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const [, charset = "windows-1252"] = /<meta[^>]{0,200}charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head) ?? [];
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder("windows-1252");
  }
}
