import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sidelight } from "./support/page.js";

/** What is sent of a page with this body. */
const captured = (body, head = "") => {
  openPage(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return sidelight.capturePage().html;
};

/** Where a passage is found in a page with this body. */
function find(body, exact, context = {}) {
  const document = openPage(`<!doctype html><html><body>${body}</body></html>`);
  const index = sidelight.indexText(document.body);
  const found = sidelight.findAnchor(index, { exact, prefix: "", suffix: "", before: "", after: "", ...context });
  return found && { match: found.match, text: found.ranges.join("|"), range: found.ranges[0] };
}

test("a page is sent as it stands, its text and attributes escaped", () => {
  const html = captured('<p title="a &quot; b">1 &lt; 2 &amp; 3</p><img alt="x" src="/a.png">');
  assert.ok(html.includes('<p title="a &quot; b">1 &lt; 2 &amp; 3</p><img alt="x" src="/a.png">'), html);
});

test("the address loses credentials and fragment", () => {
  openPage("<html><body></body></html>", { url: "https://me:secret@news.example/a?b=1#c" });
  assert.equal(sidelight.capturePage().url, "https://news.example/a?b=1");
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
  ["a hidden element", "<div hidden>SECRET</div>"],
  ["what is not displayed", '<div style="display: none"><p>SECRET</p></div>'],
  ["what is invisible", '<p style="visibility: hidden">SECRET</p>'],
  ["what is typed", '<textarea>SECRET</textarea><input value="SECRET"><select><option>SECRET</option></select>'],
  ["a box to type into", '<div role="textbox" contenteditable>SECRET</div>'],
  ["a hidden input", '<input type="hidden" name="SECRET" value="SECRET">'],
  ["a nonce", '<p nonce="SECRET">x</p>'],
  ["an event's code", '<p onclick="SECRET">x</p>'],
  ["embedded data", '<img src="data:image/png;base64,SECRET" alt="x">'],
  ["a script's address", '<a href="javascript:SECRET">x</a>'],
  ["data for scripts", '<div data-state="SECRET">x</div>'],
  ["a very long attribute", `<p title="SECRET${"x".repeat(2000)}">x</p>`],
]) {
  test(`${what} is left out`, () => assert.equal(captured(`<p>Seen.</p>${markup}`).includes("SECRET"), false));
}

test("of the head, metadata and linked data are sent, tokens and styles are not", () => {
  const head =
    '<title>T &amp; U</title><meta name="author" content="Ida"><meta name="csrf-token" content="SECRET"><base href="/x/">' +
    '<link rel="canonical" href="/story"><link rel="stylesheet" href="SECRET.css">' +
    '<script type="application/ld+json">{"headline":"A < B"}</script><script>SECRET</script>';
  const html = captured("<p>x</p>", head);
  assert.ok(!html.includes("SECRET"));
  for (const part of ["<title>T &amp; U</title>", 'content="Ida"', '<base href="/x/">', 'href="/story"', '{"headline":"A < B"}']) {
    assert.ok(html.includes(part), part);
  }
});

test("what is visible inside what is invisible is sent", () => {
  const html = captured('<div style="visibility: hidden">A<p style="visibility: visible">B</p></div>');
  assert.ok(html.includes("B") && !html.includes("A"));
});

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

for (const [what, body, exact, text] of [
  ["as it stands", "<p>She said it holds.</p>", "it holds", "it holds"],
  ["through a link", '<p>it <a href="#">hol</a>ds well</p>', "it holds", "it …ds"],
  ["with other quotation marks", "<p>“it’s ‘fine’”</p>", "\"it's 'fine'\"", "“it’s ‘fine’”"],
  ["with other dashes", "<p>so — it – holds</p>", "so - it - holds", "so — it – holds"],
  ["through soft hyphens and zero-width spaces", "<p>acci\u00addent hap\u200bpens</p>", "accident happens", "acci\u00addent hap\u200bpens"],
  ["through no-break spaces", "<p>12\u00a0000\u202fkm</p>", "12 000 km", "12\u00a0000\u202fkm"],
  ["through ligatures", "<p>the ﬁnal oﬃce</p>", "the final office", "the ﬁnal oﬃce"],
  ["in another normal form", "<p>cafe\u0301 noir</p>", "café noir", "cafe\u0301 noir"],
  ["over a line break", "<p>one<br>two</p>", "one two", "one…two"],
  ["beside an emoji", "<p>🚢🚢 it holds 🚢</p>", "it holds", "it holds"],
]) {
  test(`a passage is found ${what}`, () => {
    const { match, text: found } = find(body, exact);
    assert.deepEqual([match, found], ["exact", text]);
  });
}

test("what stands before and after chooses among repeats", () => {
  const body = "<p>alpha We agree. beta</p><p>gamma We agree. delta</p>";
  assert.ok(find(body, "We agree.", { prefix: "gamma ", suffix: " delta" }).range.startContainer.data.startsWith("gamma"));
});

test("the blocks beside choose among headings of the same words", () => {
  const body = "<ul><li>The cost</li><li>The way</li></ul><h2>The cost</h2><p>Nobody knows.</p>";
  assert.equal(find(body, "The cost", { after: "Nobody knows." }).range.startContainer.parentElement.localName, "h2");
});

test("a whole word beats a part of another", () => {
  assert.equal(find("<p>Moreover it rained.</p><h2>More</h2>", "More").range.startContainer.parentElement.localName, "h2");
});

test("what can be seen beats what cannot", () => {
  const { match, range } = find('<p style="display:none" id="a">We agree on this.</p><p id="b">We agree on this.</p>', "We agree on this.");
  assert.deepEqual([match, range.startContainer.parentElement.id], ["exact", "b"]);
});

test("a passage that is only in a folded part is hidden", () => {
  assert.equal(find('<p style="display:none">We agree on this.</p>', "We agree on this.").match, "hidden");
});

test("a passage with a few other words is the closest match", () => {
  const { match, text } = find(
    "<p>Rain.</p><p>The committee recieved the long report on Teusday [1] and read it.</p>",
    "The committee received the long report on Tuesday and read it.",
  );
  assert.equal(match, "closest");
  assert.ok(text.startsWith("The committee") && text.endsWith("read it."), text);
});

test("a few letters whose surroundings are all others are only a guess", () => {
  assert.equal(find("<p>Somebody said yes to it.</p>", "yes", { prefix: "The mayor answered ", suffix: ", of course" }).match, "closest");
});

test("a passage that is not in the page is not found", () => {
  assert.equal(find("<p>The ferry sails at noon and comes back at night.</p>", "Nobody ever wrote about bananas on the moon."), null);
  assert.equal(find("<p>The ferry sails.</p>", "\u200b "), null);
});

test("scripts and what is typed are not looked at", () => {
  assert.equal(find("<script>it holds for sure</script><textarea>it holds for sure</textarea>", "it holds for sure"), null);
});

test("a passage over the edge of a shadow tree is found in two ranges", () => {
  const document = openPage("<html><body><p>it </p><x-y></x-y></body></html>");
  document.querySelector("x-y").attachShadow({ mode: "open" }).innerHTML = "<p>holds</p>";
  for (const node of [document.querySelector("p").firstChild, document.querySelector("x-y").shadowRoot.firstChild.firstChild]) {
    node.getRootNode = () => node.parentElement.parentNode;
  }
  const index = sidelight.indexText(document.body);
  assert.equal(sidelight.rangesOf(index, 0, index.text.length).join("|"), "it|holds");
});

test("a page of one letter over and over is searched within bounds", () => {
  assert.equal(find(`<p>${"a".repeat(50_000)}</p>`, "a".repeat(40)).match, "exact");
});
