/**
 * What of an element's tag is sent: what an extractor can use, and nothing that is about the reader or that only scripts
 * and styles use. Needs never-sent.js and flat-tree.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  // Of a selection the text's structure is sent: what the names around it say about the page is not asked.
  const IN_SELECTION = new Set("lang dir alt src cite datetime colspan rowspan scope start reversed value".split(" "));
  const USER_INFO = /^(\s*(?:[a-z][a-z0-9+.-]*:)?\/\/)[^/?#@]*@/i;
  const SECRET_PARAMETER =
    /([?&;])(?:[^=&;#]*(?:csrf|xsrf|token|nonce|session|sessid|passw|secret|e-?mail|user)[^=&;#]*|sid|uid)=[^&;#]*/gi;
  const LINKS = /\b(canonical|author|license|amphtml|shortlink)\b/i;
  // Names of `<meta>` that say something of the page; the names of others say who reads it.
  const ABOUT_PAGE =
    /title|author|creator|byl|publi|date|time|modif|updat|descri|abstract|keyword|tag|section|categor|topic|lang|locale|site|image|application-name|generator|copyright|rights|robots|type|url/i;

  /**
   * Whether an element is left out because it says who reads the page, or nothing that is of use.
   * @param {Element} node
   */
  sidelight.isPrivate = (node) => {
    if (node.localName === "link") return !LINKS.test(node.getAttribute("rel") ?? "");
    if (node.localName === "meta") return isPrivateMeta(node);
    return node.localName === "img" && countsReaders(node);
  };

  function isPrivateMeta(node) {
    if (node.hasAttribute("http-equiv")) return node.getAttribute("http-equiv").toLowerCase() !== "content-language";
    const name = node.getAttribute("name");
    return name !== null && !node.hasAttribute("property") && !ABOUT_PAGE.test(name);
  }

  /** Whether a picture is one pixel: its address says who has opened the page. One that is still to be loaded is not. */
  function countsReaders(node) {
    return node.complete && node.naturalWidth <= 1 && !node.alt && !node.dataset.src && !node.dataset.srcset;
  }

  /**
   * @param {Element} node
   * @param {string} name the tag that it is written as
   * @param {{isSelection: boolean, role: string | null}} how `role` is one that the element does not have itself
   */
  sidelight.openingTag = (node, name, { isSelection, role }) => {
    let tag = `<${name}`;
    if (role && !node.hasAttribute("role")) tag += ` role="${role}"`;
    for (const key of node.getAttributeNames()) {
      if (!sidelight.isSentAttribute(node, key) || (isSelection && !IN_SELECTION.has(key))) continue;
      const value = node.getAttribute(key);
      const sent = sidelight.isAddress(key) ? plainAddress(node, key, value) : value;
      tag += ` ${key}="${sidelight.escapeText(sent).replaceAll('"', "&quot;")}"`;
    }
    return `${tag}>`;
  };

  /** @param {string} text */
  sidelight.escapeText = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  /** A link without what names its reader; in a frame whole, because the page around it lies elsewhere. */
  function plainAddress(node, key, value) {
    const isRelative = node.ownerDocument !== document && !key.endsWith("srcset") && URL.canParse(value, node.baseURI);
    const address = (isRelative ? new URL(value, node.baseURI).href : value).replace(USER_INFO, "$1");
    // a picture's parameters are its place: it could not be shown without them
    return key === "href" ? address.replace(SECRET_PARAMETER, (_, before) => (before === "?" ? "?" : "")) : address;
  }
})();
