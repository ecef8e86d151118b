/**
 * DOM → Page: writes the page's markup as it stands, without changing it, and leaves out what is no business of the
 * service: what the reader cannot see, what they typed, scripts, styles, nonces, tokens and embedded data.
 *
 * One pass over the tree with a stack of its own, so that neither depth nor size can hurt. Needs flat-tree.js.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  // The service takes 8 MiB. A longer page is cut off above that, so that it is refused there and not here.
  const MOST_CHARACTERS = 9_000_000;
  const LONGEST_ATTRIBUTE = 2_000;

  const LEFT_OUT = new Set(
    "script style noscript template svg canvas iframe frame object embed applet input textarea select datalist".split(" "),
  );
  const TYPED_INTO = /^(textbox|searchbox|combobox|spinbutton)$/;
  const VOID = new Set("area base br col hr img link meta source track wbr".split(" "));
  const IN_HEAD = new Set("title meta link base".split(" "));
  const ATTRIBUTES = new Set(
    (
      "id class role lang dir title alt href src srcset data-src data-srcset cite datetime rel type media width height " +
      "itemscope itemtype itemprop itemid property name content charset colspan rowspan scope start reversed value " +
      "aria-label aria-level"
    ).split(" "),
  );
  const LINKS = /\b(canonical|author|license|amphtml|shortlink)\b/i;
  const SECRET = /csrf|xsrf|token|nonce|verif/i;
  const ADDRESSES = new Set("href src srcset data-src data-srcset cite".split(" "));
  const EMBEDDED = /^\s*(data|javascript|blob):|,\s*data:/i;
  const PLAIN_NAME = /^[a-z][a-z0-9]*$/;

  /**
   * The page as it is sent. `html` is null for a document that is no HTML (an image, a PDF, plain text).
   * @returns {{url: string, html: string | null}}
   */
  sidelight.capturePage = () => ({
    url: plainAddress(document.location.href),
    html: /^(text\/html|application\/xhtml\+xml)$/.test(document.contentType) ? serialise() : null,
  });

  /** The address without user name, password and fragment. */
  function plainAddress(href) {
    const url = new URL(href);
    url.username = url.password = url.hash = "";
    return url.href;
  }

  function serialise() {
    const parts = ["<!doctype html>"];
    const stack = [{ node: document.documentElement, visible: true }];
    let length = 0;
    while (stack.length && length <= MOST_CHARACTERS) {
      const { node, visible } = stack.pop();
      const text = typeof node === "string" ? node : write(node, visible, stack);
      length += text.length;
      parts.push(text);
    }
    return parts.join("");
  }

  /** What stands before the node's children; these, and the closing tag, go on the stack. */
  function write(node, visible, stack) {
    if (node.nodeType === Node.TEXT_NODE) return visible ? escapeText(node.data) : "";
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.localName === "script") return structuredData(node);
    if (node.parentNode?.localName === "head") return writeInHead(node);
    return LEFT_OUT.has(node.localName) || TYPED_INTO.test(node.getAttribute("role") ?? "") ? "" : writeElement(node, stack);
  }

  function writeInHead(node) {
    if (!IN_HEAD.has(node.localName) || isPrivate(node)) return "";
    const open = openingTag(node, node.localName);
    return node.localName === "title" ? `${open}${escapeText(node.textContent)}</title>` : open;
  }

  function writeElement(node, stack) {
    const style = getComputedStyle(node);
    const isHead = node.localName === "head";
    if ((!isHead && sidelight.isHidden(node, style)) || isPrivate(node)) return "";
    const name = tagName(node, style);
    if (VOID.has(name)) return openingTag(node, name);
    if (name) stack.push({ node: `</${name}>` });
    const children = sidelight.flatChildren(node);
    const visible = style.visibility === "visible";
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i], visible });
    return name ? openingTag(node, name) : "";
  }

  // A custom element tells an extractor nothing: it is written as the plain element that it is laid out as.
  function tagName(node, style) {
    if (node.localName === "slot") return "";
    if (PLAIN_NAME.test(node.localName)) return node.localName;
    return style.display.startsWith("inline") || style.display === "contents" ? "span" : "div";
  }

  function isPrivate(node) {
    if (node.localName === "link") return !LINKS.test(node.getAttribute("rel") ?? "");
    return node.localName === "meta" && (node.hasAttribute("http-equiv") || SECRET.test(node.getAttribute("name") ?? ""));
  }

  function openingTag(node, name) {
    let tag = `<${name}`;
    for (const { name: key, value } of node.attributes) {
      if (isSent(node, key, value)) tag += ` ${key}="${escapeText(value).replaceAll('"', "&quot;")}"`;
    }
    return `${tag}>`;
  }

  function isSent(node, key, value) {
    if (!ATTRIBUTES.has(key) || value.length > LONGEST_ATTRIBUTE) return false;
    if (ADDRESSES.has(key)) return !EMBEDDED.test(value);
    return key !== "value" || node.localName === "li";
  }

  function structuredData(script) {
    if (!/^application\/ld\+json/i.test(script.type)) return "";
    return `<script type="application/ld+json">${script.textContent.replaceAll("</", "<\\/")}</script>`;
  }

  function escapeText(text) {
    return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  }
})();
