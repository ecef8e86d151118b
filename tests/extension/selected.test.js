import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, sidelight } from "./support/page.js";

const BODY =
  '<nav class="menu"><p>Menu</p></nav><aside class="box"><ul><li>one two</li><li>three <a href="/x">four</a></li></ul>' +
  '<p style="display: none">hidden</p></aside><h2 id="h">five</h2><p>six <img src="/p.png" alt="seven"> eight</p><input value="nine">';

/** What is sent of a page of which `ranges` are selected: each the two ends, a node and an offset each. */
function captureSelected(choose, { activeElement = null, body = BODY } = {}) {
  const document = openPage(`<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`);
  const ranges = choose(document).map(([startContainer, startOffset, endContainer, endOffset]) => {
    return { startContainer, startOffset, endContainer, endOffset };
  });
  document.getSelection = () => ({ type: "Range", rangeCount: ranges.length, getRangeAt: (i) => ranges[i] });
  Object.defineProperty(document, "activeElement", { value: activeElement });
  return sidelight.captureSelection().html;
}

const textOf = (document, selector, i = 0) => document.querySelectorAll(selector)[i].firstChild;

test("parts of texts are sent, with the elements around them and all of its metadata", () => {
  const html = captureSelected((page) => [[textOf(page, "li"), 4, textOf(page, "h2"), 3]]);
  assert.ok(html.includes("<title>T</title>"));
  assert.ok(html.includes("<ul><li>two</li><li>three <a>four</a></li></ul>"), html);
  assert.ok(html.includes("<h2>fiv</h2>") && !/Menu|six|hidden/.test(html), html);
});

test("what surrounds a selection does not say what it is", () => {
  const html = captureSelected((page) => [[textOf(page, "nav p"), 0, textOf(page, "li"), 3]]);
  assert.ok(html.includes("<div><p>Menu</p></div><div><ul><li>one</li></ul></div>"), html);
});

test("the ends may lie between elements", () => {
  const html = captureSelected((page) => [[page.body, 2, page.body, 4]]);
  assert.ok(html.includes('<h2>five</h2><p>six <img src="/p.png" alt="seven"> eight</p></body>'), html);
});

test("several ranges are sent in the order of the page, two of one text as two parts of it", () => {
  const html = captureSelected((page) => [
    [textOf(page, "li"), 0, textOf(page, "li"), 3],
    [textOf(page, "li"), 5, textOf(page, "li"), 7],
    [textOf(page, "h2"), 0, textOf(page, "h2"), 4],
  ]);
  assert.ok(html.includes("<li>one wo</li></ul></div><h2>five</h2>"), html);
});

test("white space alone, and nothing, are no selection", () => {
  assert.equal(captureSelected((page) => [[textOf(page, "li"), 3, textOf(page, "li"), 4]]), "");
  assert.equal(captureSelected(() => []), "");
});

test("what is selected in a field is not sent, nor an older selection beside it", () => {
  const whole = (page) => [[page.body, 0, page.body, 4]];
  assert.equal(captureSelected(whole, { activeElement: { selectionStart: 0, selectionEnd: 4 } }), "");
  const html = captureSelected(whole, { activeElement: { selectionStart: 2, selectionEnd: 2 } });
  assert.ok(html.includes("five") && !html.includes("nine"));
});

test("an end that is not laid out takes nothing with it", () => {
  const html = captureSelected((page) => [[textOf(page, "li"), 0, page.createElement("p"), 0]]);
  assert.equal(html, "");
});

test("the order in which the page is laid out decides, not that of its source", () => {
  const html = captureSelected((page) => [[textOf(page, "h2"), 2, textOf(page, "li"), 4]]);
  assert.ok(html.includes("<li>two</li>") && html.includes("<h2>fi</h2>"), html);
});
