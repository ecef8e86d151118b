import assert from "node:assert/strict";
import { test } from "node:test";
import "./support/fake-browser.js";
import { BLOCKS, makeQuote } from "./support/analysis.js";
import { placesOf } from "../../extension/sidebar/show-in-page.js";

test("a passage is looked for with the end of the block before and the beginning of the next", () => {
  const [place] = placesOf(BLOCKS, makeQuote().parts);
  assert.equal(place.exact, "It holds,");
  assert.equal(place.before, "The bridge opens");
  assert.equal(place.after, "Nobody knows what it cost.");
});

test("the first block has nothing before it and the last nothing after it", () => {
  const anchor = { exact: "x", prefix: "", suffix: "" };
  const [first, last] = placesOf(BLOCKS, [{ block: 0, ...anchor }, { block: 2, ...anchor }]);
  assert.equal(first.before, "");
  assert.equal(last.after, "");
});
