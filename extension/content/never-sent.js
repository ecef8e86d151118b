/**
 * The parts of a page that are never sent, neither by the extension (capture-page.js, sent-tags.js) nor by the bookmarklet.
 *
 * Classic script on `globalThis.sidelight`; injecting it twice does no harm.
 */
(() => {
  const sidelight = (globalThis.sidelight ??= {});

  const LONGEST_ATTRIBUTE = 2_000;
  // An attribute that is not there is tested as "null", which none of these takes.
  const ELEMENTS =
    /^(script|style|noscript|template|svg|canvas|object|embed|applet|audio|video|input|textarea|select|datalist|progress|meter)$/;
  const TYPED_INTO = /^(textbox|searchbox|combobox|spinbutton)$/;
  const WRITTEN_IN = /^(|true|plaintext-only)$/i;
  const ATTRIBUTES =
    /^(id|class|role|lang|dir|title|alt|(data-)?src(set)?|href|cite|datetime|rel|type|media|width|height|item(scope|type|prop|id)|property|name|content|charset|colspan|rowspan|scope|start|reversed|value|http-equiv|aria-label|aria-level)$/;
  const ADDRESS = /^(data-)?(href|src|srcset|cite)$/;
  const EMBEDDED = /^\s*(data|javascript|blob):|,\s*data:/i;
  const ABOUT_READER = /csrf|xsrf|token|nonce|verif|user|login|account|member|visitor|session|actor|subscriber|customer/i;

  /**
   * Whether an element, with all that is in it, is none of an article or the reader's own: what was typed, a script.
   * @param {Element} node
   */
  sidelight.isNeverSent = (node) => {
    if (ELEMENTS.test(node.localName)) return !sidelight.isStructuredData(node);
    if (node.localName === "meta") return ABOUT_READER.test(node.getAttribute("name"));
    return TYPED_INTO.test(node.getAttribute("role")) || WRITTEN_IN.test(node.getAttribute("contenteditable"));
  };

  /** @param {Element} node */
  sidelight.isStructuredData = (node) => node.localName === "script" && /^application\/ld\+json/i.test(node.type);

  /**
   * Whether an attribute says something that an extractor can use, and nothing embedded or typed.
   * @param {Element} node
   * @param {string} key
   */
  sidelight.isSentAttribute = (node, key) => {
    const value = node.getAttribute(key);
    if (!ATTRIBUTES.test(key) || value.length > LONGEST_ATTRIBUTE) return false;
    if (sidelight.isAddress(key)) return !EMBEDDED.test(value) && !(key === "src" && /^i?frame$/.test(node.localName));
    return key !== "value" || node.localName === "li";
  };

  /** @param {string} key whether an attribute holds an address, or several */
  sidelight.isAddress = (key) => ADDRESS.test(key);
})();
