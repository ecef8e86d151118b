import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sidelight } from "./support/page.js";

/** What is sent of a page with this body. */
const captured = (body, head = "") => {
  openPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return sidelight.capturePage().html;
};

test("a page is sent as it stands, its text and attributes escaped", () => {
  const html = captured('<p title="a &quot; b">1 &lt; 2 &amp; 3</p><img alt="x" src="/a.png">');
  assert.ok(html.includes('<p title="a &quot; b">1 &lt; 2 &amp; 3</p><img alt="x" src="/a.png">'), html);
});

test("the address loses credentials and fragment", () => {
  openPage("<html><body></body></html>", { url: "https://me:secret@news.example/a?b=1#c" });
  assert.equal(sidelight.capturePage().url, "https://news.example/a?b=1");
});

test("a text file, which a browser shows as a page, is sent", () => {
  openPage("<html><body><pre>Ebb at 9.</pre></body></html>", { contentType: "text/plain" });
  assert.match(sidelight.capturePage().html, /<pre>Ebb at 9\.<\/pre>/);
});

test("a document that is no web page has no HTML", () => {
  openPage("<html><body></body></html>", { contentType: "application/pdf" });
  assert.equal(sidelight.capturePage().html, null);
});

for (const [what, markup] of [
  ["a script", "<script>SECRET</script>"],
  ["a style", "<style>SECRET</style>"],
  ["a comment", "<!-- SECRET -->"],
  ["a drawing", "<svg><text>SECRET</text></svg>"],
  ["a template", "<template>SECRET</template>"],
  ["what is typed", '<textarea>SECRET</textarea><input value="SECRET"><select><option>SECRET</option></select>'],
  ["a box to type into", '<div role="textbox" contenteditable>SECRET</div>'],
  ["what is being written", '<div contenteditable="true"><p>SECRET</p></div><p contenteditable>SECRET</p>'],
  ["a player's fallback", "<video>SECRET</video>"],
  ["a token in a link", '<a href="/out?a=1&amp;csrf_token=SECRET&amp;b=2">x</a>'],
  ["a user's name in a link", '<a href="https://me:SECRET@news.example/">x</a>'],
  ["a hidden input", '<input type="hidden" name="SECRET" value="SECRET">'],
  ["a nonce", '<p nonce="SECRET">x</p>'],
  ["an event's code", '<p onclick="SECRET">x</p>'],
  ["embedded data", '<img src="data:image/png;base64,SECRET" alt="x">'],
  ["a script's address", '<a href="javascript:SECRET">x</a>'],
  ["data for scripts", '<div data-state="SECRET">x</div>'],
  ["a very long attribute", `<p title="SECRET${"x".repeat(2000)}">x</p>`],
]) {
  test(`${what} is not sent`, () => assert.equal(captured(`<p>Seen.</p>${markup}`).includes("SECRET"), false));
}

test("of the head, metadata and linked data are sent, tokens and styles are not", () => {
  const head =
    '<title>T &amp; U</title><meta name="author" content="Ida"><meta name="csrf-token" content="SECRET"><base href="/x/">' +
    '<meta http-equiv="refresh" content="SECRET"><meta http-equiv="Content-Language" content="de">' +
    '<meta name="user-login" content="SECRET"><meta name="theme-color" content="SECRET"><meta property="og:title" content="T">' +
    '<link rel="canonical" href="/story"><link rel="stylesheet" href="SECRET.css">' +
    '<script type="application/ld+json">{"headline":"A < B"}</script><script>SECRET</script>';
  const html = captured("<p>x</p>", head);
  assert.ok(!html.includes("SECRET"));
  for (const part of ["<title>T &amp; U</title>", 'content="de"', 'content="Ida"', '<base href="/x/">', 'href="/story"', '{"headline":"A < B"}']) {
    assert.ok(html.includes(part), part);
  }
});

test("a link keeps what leads to its page, and a picture all that it needs to be shown", () => {
  const html = captured('<a href="/a?id=7&amp;token=x&amp;page=2#c">x</a><img src="/p.png?token=x">');
  assert.ok(html.includes('href="/a?id=7&amp;page=2#c"') && html.includes('src="/p.png?token=x"'), html);
});

test("what is not to be typed into may be marked as such", () => {
  assert.ok(captured('<p contenteditable="false">Seen.</p>').includes("Seen."));
});

test("what floats over the page is told to be a dialog, what the page holds fixed by itself is not", () => {
  openPage('<html><body style="position: fixed"><div style="position: fixed" id="a">x</div><nav role="menu" style="position: fixed">y</nav></body></html>');
  const { html } = sidelight.capturePage();
  assert.ok(html.includes('<div role="dialog" id="a">x</div><nav role="menu">y</nav>') && html.includes("<body>"), html);
});

const COPY = "It made the sound of a door that is closed.";
for (const [what, body, times] of [
  ["a long text for the eyes only that stands elsewhere", `<div aria-hidden="true"><b>${COPY}</b></div><p>“${COPY}” he says.</p>`, 1],
  ["a long text for the eyes only that stands nowhere else", `<div aria-hidden="true">${COPY}</div><p>He says it.</p>`, 1],
  ["a text for the eyes only of several lines", `<div aria-hidden="true"><span style="display: block">${COPY}</span></div><p>${COPY}</p>`, 1],
  ["text for the eyes only whose other form is hidden", `<p><i aria-hidden="true">${COPY}</i><i style="display: none">${COPY}</i></p>`, 1],
  ["text that nothing marks", `<div>${COPY}</div><p>${COPY}</p>`, 2],
]) {
  test(`${what} is sent ${times === 1 ? "once" : "as often as it stands"}`, () => {
    assert.equal(captured(body).split(COPY).length - 1, times);
  });
}

test("a short text for the eyes only is sent, wherever else it stands", () => {
  assert.ok(captured('<p><i aria-hidden="true">T</i>he Tall One</p>').includes("<i>T</i>he"));
});

for (const [what, body, sent] of [
  ["a span with lines of its own", '<span style="display: block">a</span>', "<div>a</div>"],
  ["a span with lines of its own inside a paragraph", '<p>a<span style="display: block">b</span>c</p>', "<p>a <span>b</span> c</p>"],
  ["a big first letter", '<p><span style="display: block; float: left; css-float: left">T</span>he</p>', "<p><span>T</span>he</p>"],
  ["a div inside a line", '<div style="display: inline">a</div>', "<span>a</span>"],
  ["an inline custom element around blocks", '<x-y style="display: inline"><p>a</p></x-y>', "<div><p>a</p></div>"],
  ["an inline custom element inside a paragraph", '<p>a <x-y style="display: inline"><div>b</div></x-y></p>', "<p>a <span> <span>b</span> </span></p>"],
]) {
  test(`${what} is sent as what it is laid out as`, () => {
    const html = captured(body);
    assert.ok(html.includes(sent), html);
  });
}

test("a custom element is sent as the plain element that it is laid out as", () => {
  assert.ok(captured('<news-body class="b"><p>x</p></news-body>').includes('<div class="b"><p>x</p></div>'));
});

test("an open shadow root is sent in place of its host's children, and its slots with what is put into them", () => {
  const document = openPage("<html><body><news-card><b>slotted</b></news-card></body></html>");
  const host = document.querySelector("news-card");
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = "<p>from the shadow</p><slot></slot>";
  root.querySelector("slot").assignedNodes = () => [...host.childNodes];
  assert.ok(sidelight.capturePage().html.includes("<div><p>from the shadow</p><b>slotted</b></div>"));
});

test("neither depth nor length stops the capture", () => {
  const document = openPage("<html><body></body></html>");
  let node = document.body;
  for (let depth = 0; depth < 20_000; depth++) node = node.appendChild(document.createElement("div"));
  node.append("the end");
  assert.ok(sidelight.capturePage().html.includes("the end"));
});

test("capturing leaves the page as it is", () => {
  const document = openPage('<html><body><p hidden>a</p><p style="display:none">b</p><input value="c"></body></html>');
  const before = document.toString();
  sidelight.capturePage();
  assert.equal(document.toString(), before);
});

/** A page with a frame in it, whose document has this body. */
function openFramed(body) {
  const inner = openPage(`<!doctype html><html><body>${body}</body></html>`, { url: "https://news.example/frames/story" });
  const document = openPage('<!doctype html><html><body><p>Around.</p><iframe id="f" src="/frame?reader=SECRET">fallback</iframe></body></html>');
  const frame = document.querySelector("iframe");
  Object.defineProperty(frame, "contentDocument", { configurable: true, value: inner });
  return { frame, inner };
}

test("a frame that the page may read is sent as what is in it, its addresses whole", () => {
  const { inner } = openFramed('<p>Inside. <a href="log.html">x</a></p><script type="application/ld+json">{"of": "frame"}</script>');
  Object.defineProperty(inner.querySelector("a"), "baseURI", { value: "https://news.example/frames/story" });
  const { html } = sidelight.capturePage();
  assert.ok(html.includes('<div id="f"><p>Inside. <a href="https://news.example/frames/log.html">x</a></p></div>'), html);
});

test("a frame from elsewhere, and one that the reader writes in, are empty", () => {
  const { frame, inner } = openFramed("<p>SECRET</p>");
  inner.designMode = "on";
  assert.ok(sidelight.capturePage().html.includes('<div id="f"></div>'));
  Object.defineProperty(frame, "contentDocument", { value: null });
  assert.ok(sidelight.capturePage().html.includes('<div id="f"></div>'));
});
