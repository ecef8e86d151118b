/** The messages between the reading page and the page that opened it, with two stand-ins for windows. */
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { Original } from "../../server/web/original.js";

const NEWS = "https://news.example";
const NONCE = "nonce-of-this-one";

let hear;
let opener;

beforeEach(() => {
  globalThis.addEventListener = (name, listener) => name === "message" && (hear = listener);
  opener = { sent: [], postMessage: (message, target) => opener.sent.push([message, target]) };
});

afterEach(() => delete globalThis.addEventListener);

const original = () => new Original(opener, { url: `${NEWS}/story`, nonce: NONCE });
const say = (data, changes = {}) => hear({ source: opener, origin: NEWS, data: { version: 1, nonce: NONCE, ...data }, ...changes });

test("it tells the opener alone that it is ready, and takes the page", async () => {
  const page = original().page();
  assert.deepEqual(opener.sent, [[{ version: 1, nonce: NONCE, kind: "ready" }, NEWS]]);
  say({ kind: "page", url: `${NEWS}/story` });
  assert.equal((await page).url, `${NEWS}/story`);
});

test("what comes from another window, origin, nonce or version is not heard", async () => {
  const page = original().page();
  say({ kind: "page", url: "of another window" }, { source: {} });
  say({ kind: "page", url: "of another origin" }, { origin: "https://news.example.evil.example" });
  say({ kind: "page", url: "with another nonce", nonce: "nonce-of-another" });
  say({ kind: "page", url: "of another version", version: 2 });
  say({ kind: "shown", url: "of another kind" });
  hear({ source: opener, origin: NEWS, data: null });
  hear({ source: opener, origin: NEWS, data: "text" });
  say({ kind: "page", url: "the right one" });
  say({ kind: "page", url: "the second one" });
  assert.equal((await page).url, "the right one");
});

test("it asks for passages and is told how many are there", async () => {
  const passages = [{ exact: "a", prefix: "", suffix: "" }];
  const shown = original().show(passages);
  assert.deepEqual(opener.sent, [[{ version: 1, nonce: NONCE, kind: "show", passages }, NEWS]]);
  say({ kind: "shown", count: 1 });
  assert.equal(await shown, 1);
});

test("a count that is none is no answer", async () => {
  const shown = original().show([]);
  say({ kind: "shown", count: "<b>1</b>" });
  assert.equal(await shown, null);
});

test("an opener that is silent is taken for gone", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const shown = original().show([]);
  context.mock.timers.tick(3_000);
  assert.equal(await shown, null);
});
