import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sidelight } from "./support/page.js";

/** Where a passage is found in a page with this body. */
function find(body, exact, context = {}) {
  const document = openPage(`<!doctype html><html><body>${body}</body></html>`);
  const index = sidelight.indexText(document.body);
  const found = sidelight.findAnchor(index, { exact, prefix: "", suffix: "", before: "", after: "", ...context });
  return found && { match: found.match, text: found.ranges.join("|"), range: found.ranges[0] };
}

for (const [what, body, exact, text] of [
  ["as it stands", "<p>She said it holds.</p>", "it holds", "it holds"],
  ["through a link", '<p>it <a href="#">hol</a>ds well</p>', "it holds", "it …ds"],
  ["with other quotation marks", "<p>“it’s ‘fine’”</p>", "\"it's 'fine'\"", "“it’s ‘fine’”"],
  ["with the quotation marks of vertical Japanese", "<p>〝it holds〟</p>", '"it holds"', "〝it holds〟"],
  ["with the marks that a browser shows around a q", "<p>She said <q></q><q><q>it</q> holds</q> today</p>", "said \"‘it’ holds\" today", "said … today"],
  ["in a q that has marks of its own", "<p>She said “<q>it holds</q>”.</p>", "said “it holds”.", "said “…”."],
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
