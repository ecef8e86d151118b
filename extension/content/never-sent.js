/**
 * What of a page is never sent, whoever captures it: the extension (capture-page.js, sent-tags.js) or the bookmarklet.
 *
 * Classic script on `globalThis.sidelight`; injecting it twice does no harm.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const LONGEST_ATTRIBUTE = 2_000;
  const ELEMENTS = new Set(
    ("script style noscript template svg canvas object embed applet audio video input textarea select datalist progress " +
      "meter").split(" "),
  );
  const TYPED_INTO = /^(textbox|searchbox|combobox|spinbutton)$/;
  const ATTRIBUTES = new Set(
    (
      "id class role lang dir title alt href src srcset data-src data-srcset cite datetime rel type media width height " +
      "itemscope itemtype itemprop itemid property name content charset colspan rowspan scope start reversed value " +
      "http-equiv aria-label aria-level"
    ).split(" "),
  );
  const ADDRESSES = new Set("href src srcset data-src data-srcset cite".split(" "));
  const EMBEDDED = /^\s*(data|javascript|blob):|,\s*data:/i;
  const ABOUT_READER = /csrf|xsrf|token|nonce|verif|user|login|account|member|visitor|session|actor|subscriber|customer/i;

  /**
   * Whether an element, with all that is in it, is none of an article or the reader's own: what was typed, a script.
   * @param {Element} node
   */
  sidelight.isNeverSent = (node) => {
    if (ELEMENTS.has(node.localName)) return !sidelight.isStructuredData(node);
    return TYPED_INTO.test(node.getAttribute("role") ?? "") || isDraft(node) || isAboutReader(node);
  };

  /** @param {Element} node */
  sidelight.isStructuredData = (node) => node.localName === "script" && /^application\/ld\+json/i.test(node.type);

  /** Whether the reader writes in an element. */
  function isDraft(node) {
    return (node.getAttribute("contenteditable") ?? "false").toLowerCase() !== "false";
  }

  function isAboutReader(node) {
    return node.localName === "meta" && ABOUT_READER.test(node.getAttribute("name") ?? "");
  }

  /**
   * Whether an attribute says something that an extractor can use, and nothing embedded or typed.
   * @param {Element} node
   * @param {string} key
   */
  sidelight.isSentAttribute = (node, key) => {
    const value = node.getAttribute(key);
    if (!ATTRIBUTES.has(key) || value.length > LONGEST_ATTRIBUTE) return false;
    if (ADDRESSES.has(key)) return !EMBEDDED.test(value) && !(key === "src" && /^i?frame$/.test(node.localName));
    return key !== "value" || node.localName === "li";
  };

  /** @param {string} key whether an attribute holds an address, or several */
  sidelight.isAddress = (key) => ADDRESSES.has(key);
})();
