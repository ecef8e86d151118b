/**
 * A page for the content scripts, which are plain scripts on `globalThis`: linkedom's DOM, and the little of layout that
 * they ask for and linkedom has not, read from style attributes. Real layout is tested in real browsers.
 */
import { parseHTML } from "linkedom";

import { CAPTURE, SHOW } from "../../../extension/lib/content-scripts.js";

for (const path of new Set([...CAPTURE, ...SHOW])) await import(`../../../extension${path}`);

export const { sidelight } = globalThis;

/** Makes `html` the page; its document. */
export function openPage(html, { url = "https://news.example/story", contentType = "text/html" } = {}) {
  const { document, Node, Element } = parseHTML(html);
  Element.prototype.getBoundingClientRect = boxOf;
  Object.defineProperties(Element.prototype, {
    offsetLeft: { configurable: true, get: leftOf },
    offsetWidth: { configurable: true, get: widthOf },
    offsetHeight: { configurable: true, get: heightOf },
  });
  Object.assign(Element.prototype, { scrollLeft: 0, scrollTop: 0, checkVisibility: isSeen });
  Object.defineProperty(document, "contentType", { value: contentType });
  Object.defineProperty(document, "location", { value: { href: url } });
  document.createRange = () => new PageRange();
  Object.defineProperty(document, "defaultView", { value: { innerWidth: 1000, innerHeight: 800 } });
  Object.assign(globalThis, { document, Node, getComputedStyle: styleOf });
  return document;
}

const INLINE = new Set(["a", "b", "em", "i", "span"]);

function styleOf(element) {
  const style = { ...PLAIN_STYLE, display: INLINE.has(element.localName) ? "inline" : "block" };
  if (element.getAttribute("hidden") === "") style.display = "none";
  for (const declaration of (element.getAttribute("style") ?? "").split(";")) {
    const [name, value] = declaration.split(/:(.*)/).map((part) => part.trim());
    if (value !== undefined) style[name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] = value;
  }
  return style;
}

const PLAIN_STYLE = {
  visibility: "visible",
  overflowX: "visible",
  overflowY: "visible",
  position: "static",
  cssFloat: "none",
  opacity: "1",
  contentVisibility: "visible",
  clip: "auto",
  clipPath: "none",
  transform: "none",
  marginLeft: "0px",
  paddingLeft: "0px",
  animationName: "none",
  transitionDuration: "0s",
  transitionProperty: "all",
  willChange: "auto",
  textIndent: "0px",
  fontSize: "16px",
};

/** A box at the place and of the size that the style gives it, in the middle of things where it gives none. */
function boxOf() {
  const { left = 10, top = 10, width = 100, height = 20 } = styleOf(this);
  const [x, y, wide, high] = [left, top, width, height].map(parseFloat);
  return { left: x, top: y, width: wide, height: high, right: x + wide, bottom: y + high };
}

function isSeen() {
  const { opacity, visibility } = styleOf(this);
  return opacity > 0 && visibility === "visible";
}

function leftOf() {
  return boxOf.call(this).left;
}

// what is scaled to nothing keeps its size
function widthOf() {
  return styleOf(this).transform === "none" ? boxOf.call(this).width : 100;
}

function heightOf() {
  return styleOf(this).transform === "none" ? boxOf.call(this).height : 20;
}

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
