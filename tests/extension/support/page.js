/**
 * A page for the content scripts, which are plain scripts on `globalThis`: linkedom's DOM, and the little of layout that
 * they ask for and linkedom has not, read from style attributes. Real layout is tested in real browsers.
 */
import { parseHTML } from "linkedom";

await import("../../../extension/content/flat-tree.js");
await import("../../../extension/content/capture-page.js");
await import("../../../extension/content/text-index.js");
await import("../../../extension/content/find-anchor.js");

export const { sidelight } = globalThis;

/** Makes `html` the page; its document. */
export function openPage(html, { url = "https://news.example/story", contentType = "text/html" } = {}) {
  const { document, Node } = parseHTML(html);
  Object.defineProperty(document, "contentType", { value: contentType });
  Object.defineProperty(document, "location", { value: { href: url } });
  document.createRange = () => new PageRange();
  Object.assign(globalThis, { document, Node, getComputedStyle: styleOf });
  return document;
}

function styleOf(element) {
  const style = { display: INLINE.has(element.localName) ? "inline" : "block", visibility: "visible", overflow: "visible" };
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const [name, value] = declaration.split(":").map((part) => part.trim());
    if (value) style[name] = value;
  }
  return style;
}

const INLINE = new Set(["a", "b", "em", "span"]);

/** A range that knows its text, as far as one inside text nodes of one tree does. */
class PageRange {
  setStart(node, offset) {
    Object.assign(this, { startContainer: node, startOffset: offset });
  }

  setEnd(node, offset) {
    Object.assign(this, { endContainer: node, endOffset: offset });
  }

  getClientRects() {
    for (let element = this.startContainer.parentElement; element; element = element.parentElement) {
      if (styleOf(element).display === "none") return [];
    }
    return [{}];
  }

  toString() {
    const { startContainer: node, startOffset, endContainer, endOffset } = this;
    if (node === endContainer) return node.data.slice(startOffset, endOffset);
    return `${node.data.slice(startOffset)}…${endContainer.data.slice(0, endOffset)}`;
  }
}
