import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { reset } from "./support/fake-browser.js";
import { changeState, dropState, failInterrupted, markLeft } from "../../extension/background/tab-state.js";

const STORY = "https://news.example/story";
const ready = (changes = {}) => ({ status: "ready", request: "a", url: STORY, at: 1, stale: false, analysis: {}, ...changes });
const stored = async (tabId) => (await browser.storage.session.get(`tab:${tabId}`))[`tab:${tabId}`] ?? null;

beforeEach(reset);

test("changes that are asked for at once are made one after the other", async () => {
  await Promise.all([1, 2, 3].map((by) => changeState(7, (state) => ready({ at: (state?.at ?? 0) + by }))));
  assert.equal((await stored(7)).at, 6);
});

test("a change that fails leaves the next ones alone", async () => {
  const failing = changeState(7, () => {
    throw new Error("no");
  });
  await assert.rejects(failing);
  await changeState(7, () => ready());
  assert.equal((await stored(7)).status, "ready");
});

test("a state goes with its tab", async () => {
  await changeState(7, () => ready());
  await dropState(7);
  assert.equal(await stored(7), null);
});

test("another page in the tab makes the analysis stale, and the same page again does not", async () => {
  await changeState(7, () => ready());
  await markLeft(7, "https://news.example/other");
  assert.equal((await stored(7)).stale, true);
  await markLeft(7, `${STORY}#comments`);
  assert.equal((await stored(7)).stale, false);
});

test("a page that the browser does not name makes the analysis stale", async () => {
  await changeState(7, () => ready());
  await markLeft(7, undefined);
  assert.equal((await stored(7)).stale, true);
});

test("a failure is forgotten once the tab shows another page", async () => {
  await changeState(7, () => ready({ status: "failed" }));
  await markLeft(7, "https://news.example/other");
  assert.equal(await stored(7), null);
});

test("a reading that nobody works at has failed, one under way has not", async () => {
  await changeState(7, () => ready({ status: "reading", request: "lost" }));
  await changeState(8, () => ready({ status: "reading", request: "live" }));
  await failInterrupted((request) => request === "live");
  assert.deepEqual((await stored(7)).problem, { code: "interrupted" });
  assert.equal((await stored(8)).status, "reading");
});

test("at most thirty tabs are kept, the latest ones", async () => {
  for (let tabId = 1; tabId <= 32; tabId++) await changeState(tabId, () => ready({ at: tabId }));
  assert.equal(await stored(2), null);
  assert.notEqual(await stored(3), null);
  assert.equal(Object.keys(await browser.storage.session.get(null)).length, 30);
});

test("large answers push out those before them, and one that has no room at all is a failure", async () => {
  const large = "x".repeat(2_500_000);
  await changeState(1, () => ready({ at: 1, analysis: { large } }));
  await changeState(2, () => ready({ at: 2, analysis: { large } }));
  assert.equal(await stored(1), null);
  await changeState(3, () => ready({ at: 3, analysis: { large: large + large } }));
  assert.equal((await stored(3)).problem.code, "answer_too_large");
});
