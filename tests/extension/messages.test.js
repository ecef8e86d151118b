import assert from "node:assert/strict";
import test from "node:test";
import { pageAddress, stateKey, tabOfKey } from "../../extension/lib/messages.js";

test("a page's address loses its credentials and its fragment, and keeps the rest", () => {
  assert.equal(pageAddress("https://reader:word@news.example/story?id=1#part"), "https://news.example/story?id=1");
  assert.equal(pageAddress(undefined), null);
  assert.equal(pageAddress("no address"), null);
});

test("a state's key tells its tab, and other keys tell none", () => {
  assert.equal(tabOfKey(stateKey(42)), 42);
  assert.equal(tabOfKey("tab:"), null);
  assert.equal(tabOfKey("settings"), null);
});
