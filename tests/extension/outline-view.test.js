import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnalysis, makeSection } from "./support/analysis.js";
import { makeActions, press, t } from "./support/views.js";
import { marksOf } from "../../extension/sidebar/follow-position.js";
import { inOrder, outlineView } from "../../extension/sidebar/views/outline.js";
import { markPosition } from "../../extension/sidebar/views/outline-position.js";

const OUTLINE = [
  makeSection({ title: "Bridge", gist: "It holds.", sections: [makeSection({ title: "Costs" }), makeSection({ title: "Dates" })] }),
  makeSection({ title: "Tunnel", origin: "generated" }),
];
const TIME = { silent_seconds: 310, aloud_seconds: 400, words_per_minute: 238 };

const drawn = (changes = {}) => {
  const analysis = makeAnalysis({ outline: OUTLINE, ...changes });
  return { analysis, node: outlineView(analysis, t, makeActions()) };
};
const items = (node) => [...node.querySelectorAll("[role=treeitem]")];
const titles = (node) => items(node).map((item) => item.querySelector(".title").textContent);
const lengths = (outline) => [...drawn({ outline }).node.querySelectorAll(".passage .why")].map((why) => why.textContent);

function key(node, name) {
  const item = node.querySelector("[role=treeitem][tabindex='0']");
  const event = new document.defaultView.Event("keydown", { bubbles: true, cancelable: true });
  Object.assign(event, { key: name });
  item.dispatchEvent(event);
  return node.querySelector("[role=treeitem][tabindex='0'] .title").textContent;
}

test("the outline is a tree whose levels and names a voice can read", () => {
  const { node } = drawn();
  assert.equal(node.querySelector("[role=tree]").getAttribute("aria-labelledby"), "outline-title");
  assert.deepEqual(items(node).map((item) => item.getAttribute("aria-level")), ["1", "2", "2", "1"]);
  assert.deepEqual(items(node).map((item) => item.getAttribute("aria-expanded")), ["true", null, null, null]);
  for (const item of items(node)) {
    for (const id of item.getAttribute("aria-labelledby").split(" ")) assert.ok(node.querySelector(`#${id}`), id);
  }
});

test("sections are in the order in which they are read", () => {
  assert.deepEqual(titles(drawn().node), inOrder(OUTLINE).map(({ title }) => title));
});

test("one item is in the tab order, and the keys move it", () => {
  const { node } = drawn();
  assert.deepEqual(items(node).map((item) => item.getAttribute("tabindex")), ["0", "-1", "-1", "-1"]);
  for (const [name, place] of [["ArrowDown", "Costs"], ["ArrowDown", "Dates"], ["ArrowUp", "Costs"], ["End", "Tunnel"], ["Home", "Bridge"], ["ArrowUp", "Bridge"]]) {
    assert.equal(key(node, name), place, name);
  }
});

test("left closes an item or goes to the one around it, right opens it or goes inside", () => {
  const { node } = drawn();
  assert.equal(key(node, "ArrowRight"), "Costs");
  assert.equal(key(node, "ArrowLeft"), "Bridge");
  key(node, "ArrowLeft");
  assert.equal(items(node)[0].getAttribute("aria-expanded"), "false");
  assert.equal(key(node, "ArrowDown"), "Tunnel");
  key(node, "Home");
  assert.equal(key(node, "ArrowRight"), "Bridge");
  assert.equal(items(node)[0].getAttribute("aria-expanded"), "true");
});

test("letters go to the next item that begins with them, and round", () => {
  const { node } = drawn();
  assert.equal(key(node, "d"), "Dates");
  assert.equal(key(drawn().node, "x"), "Bridge");
});

test("a press on the twist closes a section and shows nothing in the page", () => {
  const actions = makeActions();
  const node = outlineView(makeAnalysis({ outline: OUTLINE }), t, actions);
  const event = new document.defaultView.Event("click", { bubbles: true });
  node.querySelector(".twist").dispatchEvent(event);
  assert.equal(items(node)[0].getAttribute("aria-expanded"), "false");
  assert.deepEqual(actions.asked, []);
});

test("what a section begins with is folded until the section is shown, or all are asked for", () => {
  const { node } = drawn();
  const gist = node.querySelector(".gist");
  assert.ok(gist.hasAttribute("hidden"));
  press(node.querySelector("[data-section]"));
  assert.ok(!gist.hasAttribute("hidden"));
  const button = node.querySelector(".gists");
  press(button);
  press(button);
  assert.ok(gist.hasAttribute("hidden"));
  assert.equal(button.getAttribute("aria-pressed"), "false");
});

test("titles of our own say so to screen readers, too", () => {
  const { node } = drawn();
  assert.equal(items(node)[3].getAttribute("aria-describedby"), "outline-remark");
  assert.equal(drawn({ outline: OUTLINE.slice(0, 1) }).node.querySelector(".remark"), null);
});

test("all sections are measured in one unit: minutes where each takes one, else words", () => {
  assert.deepEqual(lengths([makeSection({ word_count: 714 }), makeSection({ word_count: 240 })]), ["3 minutes", "1 minute"]);
  assert.deepEqual(lengths([makeSection({ word_count: 714 }), makeSection({ word_count: 100 })]), ["714 words", "100 words"]);
});

test("the position marks one section and tells how long is left", () => {
  const { analysis, node } = drawn({ reading_time: TIME });
  assert.ok(node.querySelector(".position").hasAttribute("hidden"));
  markPosition(node, { section: 1, progress: 0.5 }, analysis, t);
  markPosition(node, { section: 3, progress: 0.75 }, analysis, t);
  assert.deepEqual([...node.querySelectorAll("[aria-current]")], [items(node)[3]]);
  assert.equal(node.querySelector(".position .why").textContent, "About 1 minute left");
  markPosition(node, { section: null, progress: 0.95 }, analysis, t);
  assert.equal(node.querySelectorAll("[aria-current]").length, 0);
  assert.equal(node.querySelector(".position .why").textContent, t("less_than_a_minute_left"));
  markPosition(node, { section: null, progress: 1 }, analysis, t);
  assert.equal(node.querySelector(".position .why").textContent, t("read_to_the_end"));
});

test("where no reading speed is known the share that is read stands for the minutes", () => {
  const { analysis, node } = drawn({ reading_time: { silent_seconds: null, aloud_seconds: null, words_per_minute: null } });
  markPosition(node, { section: 0, progress: 0.25 }, analysis, t);
  assert.equal(node.querySelector(".position .why").textContent, "25% read");
});

test("a section inside a closed one is marked by the closed one", () => {
  const { analysis, node } = drawn();
  key(node, "ArrowLeft");
  markPosition(node, { section: 2, progress: 0.5 }, analysis, t);
  assert.ok(items(node)[0].hasAttribute("aria-current"));
});

test("the page is watched from the article's beginning to its end, by shares that rise", () => {
  const outline = [makeSection({ first_block: 1 }), makeSection({ first_block: 2 })];
  const marks = marksOf(makeAnalysis({ outline }));
  assert.deepEqual(marks.map(({ section }) => section), [null, 0, 1, null]);
  assert.equal(marks[0].share, 0);
  assert.equal(marks.at(-1).share, 1);
  assert.deepEqual([...marks].sort((one, other) => one.share - other.share), marks);
  assert.deepEqual(marksOf(makeAnalysis({ outline: [] })), []);
});
