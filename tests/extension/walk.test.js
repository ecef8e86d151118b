import assert from "node:assert/strict";
import { test } from "node:test";
import { press, t } from "./support/views.js";
import { offer } from "../../extension/sidebar/views/offer.js";
import { walkView } from "../../extension/sidebar/views/walk.js";
import { neighbourOf } from "../../extension/sidebar/walk.js";

const BLOCKS = [{ text: "One. Two." }, { text: "Three." }];

/** A sidebar that offers, in this order, a section, the last quote, the first, the second, and all quotes at once. */
function sidebar() {
  const content = document.createElement("div");
  const add = (name, kind, passages, group) => {
    const node = content.appendChild(document.createElement("button"));
    node.id = name;
    offer(node, kind, passages, group);
    return node;
  };
  const passage = (block, exact) => ({ block, exact, prefix: "", suffix: "" });
  add("section", "section", [passage(0, "One. Two.")]);
  add("third", "quote", [passage(1, "Three.")]);
  add("first", "quote", [passage(0, "One.")]);
  add("second", "quote", [passage(0, "Two.")]);
  add("all", "quote", [passage(0, "One."), passage(0, "Two."), passage(1, "Three.")], null);
  return content;
}

for (const [from, step, to, place] of [
  ["first", 1, "second", 2],
  ["second", 1, "third", 3],
  ["third", 1, "first", 1],
  ["first", -1, "third", 3],
  ["second", 0, "second", 2],
  ["all", 1, "first", 1],
  ["all", -1, "third", 3],
]) {
  test(`from ${from} a step of ${step} down the page leads to ${to}`, () => {
    const content = sidebar();
    const walked = neighbourOf(content.querySelector(`#${from}`), step, content, BLOCKS);
    assert.deepEqual([walked.node.id, walked.place, walked.of, walked.group], [to, place, 3, "quote"]);
  });
}

test("what stands for several has no place among them", () => {
  const content = sidebar();
  assert.equal(neighbourOf(content.querySelector("#all"), 0, content, BLOCKS).place, 0);
});

test("before anything is held the walk begins with what is offered first, and without offers there is none", () => {
  assert.equal(neighbourOf(null, 1, sidebar(), BLOCKS).node.id, "section");
  assert.equal(neighbourOf(null, 1, document.createElement("div"), BLOCKS).node, null);
});

test("the bar tells the place, names its keys and walks", () => {
  const asked = [];
  const [count, previous, next, clear] = walkView({ place: 2, of: 14, group: "hard-sentence" }, t, {
    walk: (step) => asked.push(step),
    clear: () => asked.push("clear"),
  });
  assert.equal(count.textContent, "Hard sentence 2 of 14");
  for (const button of [previous, next, clear]) press(button);
  assert.deepEqual(asked, [-1, 1, "clear"]);
  assert.equal(next.getAttribute("aria-keyshortcuts"), "Alt+ArrowDown");
});

test("without a place the bar says what it is given, and has no button that would lead nowhere", () => {
  const texts = (of) => walkView({ place: 0, of, group: "attribution", otherwise: "Shown." }, t, {}).map(({ textContent }) => textContent);
  assert.deepEqual(texts(0), ["Shown.", "✕"]);
  assert.deepEqual(texts(3), ["Shown.", "‹", "›", "✕"]);
});
