/**
 * The bookmarklet, which runs inside a foreign page: copies the page without what is never sent, packs it and opens the
 * reading page with it. It asks nothing of the network, writes no markup, and holds no token: the page could read it.
 *
 * tools/build_bookmarklet.mjs makes one short line of it and never-sent.js (`make bookmarklet`); docs/bookmarklet-api.md
 * says what it hands over. `SERVER` and `WORDS` are put in by the page that offers it.
 */
/* global SERVER, WORDS */
/* eslint prefer-template: "off" -- a browser writes the marks of a template in three letters each */
(async () => {
  const { sidelight } = globalThis;
  const server = SERVER;
  const words = WORDS;
  // Firefox opens no longer address than 1 MiB.
  const longest = 1e6;
  // A "#" in a bookmark makes browsers write much of what follows in three letters each: it has none.
  const here = location.href.split("\x23")[0];
  // What tells the messages of this opening from all others; `randomUUID` exists on https pages alone.
  const nonce = crypto.getRandomValues(new Uint32Array(4)).join();
  let opened;
  // The page where it is too large for an address: it waits for the reading page to ask.
  let kept;

  /** In a closed tree, which the page's own scripts do not read. */
  const say = (text) => {
    const host = document.createElement("div");
    host.role = "alert";
    host.style =
      "all:initial;position:fixed;z-index:2147483647;top:1em;right:1em;width:20em;padding:1em;background:khaki;font:16px sans-serif";
    host.onclick = () => host.remove();
    document.documentElement.append(host);
    host.attachShadow({ mode: "closed" }).append(text + " " + server);
  };

  const copyPage = () => {
    const page = document.documentElement;
    const clone = page.cloneNode(true);
    const copies = clone.querySelectorAll("*");
    page.querySelectorAll("*").forEach((node, i) => {
      const isHidden = getComputedStyle(node).display === "none" && !node.closest("head") && !sidelight.isStructuredData(node);
      if (isHidden || sidelight.isNeverSent(node)) copies[i].remove();
      else for (const key of node.getAttributeNames()) sidelight.isSentAttribute(node, key) || copies[i].removeAttribute(key);
    });
    // eslint-disable-next-line no-restricted-properties -- it is read, and the copy never enters the page
    return clone.outerHTML;
  };

  const pack = async (text) => {
    const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(packed).arrayBuffer());
  };

  const encode = (bytes) => {
    let text = "";
    for (let i = 0; i < bytes.length; i += 9999) text += String.fromCharCode(...bytes.subarray(i, i + 9999));
    return btoa(text).replace(/\+/g, "-").replace(/[/]/g, "_");
  };

  const fold = (text) => text.replace(/[\s\u00ad\u200b]/g, "");

  /** The ranges, one or none, in which a passage stands: where its surroundings agree, else where it stands first. */
  const find = ({ exact, prefix, suffix }) => {
    const places = [];
    let text = "";
    const walker = document.createTreeWalker(document.body, 4);
    for (let node; (node = walker.nextNode()); ) {
      if (!node.parentNode.getClientRects().length) continue;
      for (let i = 0; i < node.length; i++) {
        if (!fold(node.data[i])) continue;
        text += node.data[i];
        places.push([node, i]);
      }
    }
    const [before, wanted, after] = [prefix, exact, suffix].map(fold);
    const near = text.indexOf(before + wanted + after);
    const start = near < 0 ? text.indexOf(wanted) : near + before.length;
    if (start < 0 || !wanted) return [];
    const range = new Range();
    range.setStart(...places[start]);
    const [last, end] = places[start + wanted.length - 1];
    range.setEnd(last, end + 1);
    return [range];
  };

  const light = (ranges) => {
    CSS.highlights.set("sidelight", new Highlight(...ranges));
    ranges[0]?.startContainer.parentNode.scrollIntoView({ block: "center" });
    return ranges.length;
  };

  addEventListener("message", ({ data, origin, source }) => {
    // The server may be a folder of its site.
    if (!opened || source !== opened || !(server + "/").startsWith(origin + "/") || data.nonce !== nonce) return;
    const { passages } = data;
    const reply = passages ? { kind: "shown", count: light(passages.flatMap(find)) } : { kind: "page", url: here, html: kept };
    opened.postMessage({ version: 1, nonce, ...reply }, server);
  });

  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("::highlight(sidelight){background:khaki;color:black}");
    document.adoptedStyleSheets.push(sheet);
    const packed = await pack(copyPage());
    const address = server + "/receive\x23version=1&nonce=" + nonce + "&url=" + encodeURIComponent(here);
    const whole = address + "&html=" + encode(packed);
    if (whole.length > longest) kept = packed;
    opened = open(kept ? address : whole);
    if (!opened) say(words.cut);
    else if (kept) setTimeout(() => opened.closed && say(words.large), 3e3);
  } catch {
    say(words.cut);
  }
})();
