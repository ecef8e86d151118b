import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { reset, world } from "./support/fake-browser.js";
import { makeAnalysis } from "./support/analysis.js";
import { CAPTURE } from "../../extension/lib/content-scripts.js";
import { savePreferences } from "../../extension/lib/preferences.js";
import { markLeft } from "../../extension/background/tab-state.js";
import { analyzeClickedTab, analyzeLoadedTab, analyzeTabAgain, cancelReading, forgetTab } from "../../extension/background/analyze-tab.js";

const TAB = { id: 7, url: "https://news.example/story#top" };
const realFetch = globalThis.fetch;
const state = async () => (await browser.storage.session.get("tab:7"))["tab:7"] ?? null;

beforeEach(() => {
  reset();
  world.page = () => ({ url: "https://news.example/story", html: "<p>It holds.</p>" });
  globalThis.fetch = async () => new Response(JSON.stringify(makeAnalysis()));
});
afterEach(() => void (globalThis.fetch = realFetch));

/** A network that answers, in any order, when the test says so. */
function slowNetwork() {
  const waiting = [];
  globalThis.fetch = (_url, { signal }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener("abort", () => reject(signal.reason));
      waiting.push((version) => resolve(new Response(JSON.stringify(makeAnalysis({ version })))));
    });
  return waiting;
}

const until = async (holds) => {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
};

test("a tab is read: captured, sent, stored with its address", async () => {
  await analyzeClickedTab(TAB, "page");
  const { status, url, stale, analysis } = await state();
  assert.deepEqual([status, url, stale], ["ready", "https://news.example/story", false]);
  assert.equal(analysis.metadata.title, "The bridge opens");
  assert.deepEqual(world.injected, CAPTURE);
});

test("while the service works, the tab is being read", async () => {
  const waiting = slowNetwork();
  const reading = analyzeClickedTab(TAB, "page");
  await until(() => waiting.length);
  assert.equal((await state()).status, "reading");
  waiting[0]("1");
  await reading;
  assert.equal((await state()).status, "ready");
});

test("of two readings the latest wins, whichever is answered first", async () => {
  const waiting = slowNetwork();
  const first = analyzeClickedTab(TAB, "page");
  await until(() => waiting.length === 1);
  const second = analyzeTabAgain(TAB, "page");
  await until(() => waiting.length === 2);
  waiting[1]("second");
  waiting[0]("first");
  await Promise.all([first, second]);
  assert.equal((await state()).analysis.version, "second");
});

test("a double click is one: what is being read is not asked about again, a selection of it is", async () => {
  const waiting = slowNetwork();
  const first = analyzeClickedTab(TAB, "page");
  await until(() => waiting.length);
  await analyzeClickedTab(TAB, "page");
  assert.equal(waiting.length, 1);
  const selection = analyzeClickedTab(TAB, "selection");
  await until(() => waiting.length === 2);
  waiting[1]("1");
  await Promise.all([first, selection]);
  assert.equal((await state()).scope, "selection");
});

test("two clicks at once send the page once", async () => {
  const waiting = slowNetwork();
  const clicks = [analyzeClickedTab(TAB, "page"), analyzeClickedTab(TAB, "page")];
  await until(() => waiting.length);
  waiting.at(-1)("1");
  await Promise.all(clicks);
  assert.equal((await state()).status, "ready");
  assert.equal(waiting.length, 1);
});

test("a tab that moves on while its page is read shows the analysis as that of the page before", async () => {
  const waiting = slowNetwork();
  const reading = analyzeClickedTab(TAB, "page");
  await until(() => waiting.length);
  await markLeft(7, "https://news.example/other");
  assert.equal((await state()).status, "reading");
  waiting[0]("1");
  await reading;
  assert.deepEqual([(await state()).status, (await state()).stale, "server" in (await state())], ["ready", true, false]);
});

test("a click on the page that the tab has moved on to is not the same click again", async () => {
  const waiting = slowNetwork();
  const readings = [analyzeClickedTab(TAB, "page")];
  await until(() => waiting.length);
  await markLeft(7, "https://news.example/other");
  readings.push(analyzeClickedTab({ id: 7, url: "https://news.example/other" }, "page"));
  await until(() => waiting.length === 2);
  waiting[1]("1");
  await Promise.all(readings);
  assert.equal((await state()).stale, false);
});

test("a page that is left before it is looked at is not the one that is read", async () => {
  const waiting = slowNetwork();
  world.page = async () => {
    await markLeft(7, "https://news.example/story");
    return { url: "https://news.example/story", html: "<p>It holds.</p>" };
  };
  const reading = analyzeClickedTab({ id: 7, url: "https://news.example/redirect" }, "page");
  await until(() => waiting.length);
  waiting[0]("1");
  await reading;
  assert.deepEqual([(await state()).url, (await state()).stale], ["https://news.example/story", false]);
});

test("a failure to read a page that the tab has left meanwhile concerns nobody", async () => {
  let answer;
  globalThis.fetch = () => new Promise((resolve) => (answer = resolve));
  const reading = analyzeClickedTab(TAB, "page");
  await until(() => answer);
  await markLeft(7, "https://news.example/other");
  answer(new Response("", { status: 500 }));
  await reading;
  assert.equal(await state(), null);
});

test("a reading that is called off leaves the tab as before the first click", async () => {
  const waiting = slowNetwork();
  const reading = analyzeClickedTab(TAB, "page");
  await until(() => waiting.length);
  await cancelReading(7);
  await reading;
  assert.equal(await state(), null);
});

test("a tab that is closed while it is read leaves nothing", async () => {
  const waiting = slowNetwork();
  const reading = analyzeClickedTab(TAB, "page");
  await until(() => waiting.length);
  await forgetTab(7);
  await reading;
  assert.equal(await state(), null);
});

test("a page that stays closed after a click is closed to all extensions", async () => {
  world.page = null;
  await analyzeClickedTab(TAB, "page");
  assert.equal((await state()).problem.code, "page_closed_to_extensions");
});

test("a page that is closed to the sidebar needs another click, unless it is closed to all", async () => {
  world.page = null;
  await analyzeTabAgain(TAB, "page");
  assert.equal((await state()).problem.code, "click_again");
  await analyzeTabAgain({ id: 7, url: "about:config" }, "page");
  assert.equal((await state()).problem.code, "page_closed_to_extensions");
});

test("a document that is no web page is not sent", async () => {
  world.page = () => ({ url: "https://news.example/plan.pdf", html: null });
  globalThis.fetch = () => assert.fail("it was sent");
  await analyzeClickedTab(TAB, "page");
  assert.equal((await state()).problem.code, "not_a_page");
});

test("a selection is read alone, and the state says so", async () => {
  world.page = () => ({ url: "https://news.example/story", html: "<p>holds</p>" });
  await analyzeClickedTab(TAB, "selection");
  assert.deepEqual([(await state()).status, (await state()).scope], ["ready", "selection"]);
  await analyzeTabAgain(TAB, "page");
  assert.equal((await state()).scope, "page");
});

test("a selection without text is not sent, and one that is no article is called the same", async () => {
  world.page = () => ({ url: "https://news.example/story", html: "" });
  globalThis.fetch = () => assert.fail("it was sent");
  await analyzeClickedTab(TAB, "selection");
  assert.equal((await state()).problem.code, "nothing_selected");
  world.page = () => ({ url: "https://news.example/story", html: "<p>x</p>" });
  const headers = { "Content-Type": "application/problem+json" };
  globalThis.fetch = async () => new Response(JSON.stringify({ code: "no_article" }), { status: 422, headers });
  await analyzeClickedTab(TAB, "selection");
  assert.equal((await state()).problem.code, "nothing_selected");
});

test("a second click on a page that has not changed is answered from memory", async () => {
  await analyzeClickedTab(TAB, "page");
  const before = await state();
  await browser.storage.session.set({ "tab:7": { ...before, stale: true } });
  globalThis.fetch = () => assert.fail("it was sent again");
  await analyzeClickedTab(TAB, "page");
  assert.deepEqual(await state(), before);
});

test("a second click reads again where page, scope or server are others, and the sidebar's button always does", async () => {
  let asked = 0;
  globalThis.fetch = async () => new Response(JSON.stringify(makeAnalysis({ version: String(++asked) })));
  await analyzeClickedTab(TAB, "page");
  await analyzeTabAgain(TAB, "page");
  await analyzeClickedTab(TAB, "selection");
  await browser.storage.local.set({ server: "http://127.0.0.1:9000" });
  await analyzeClickedTab(TAB, "selection");
  world.page = () => ({ url: "https://news.example/story", html: "<p>It fell.</p>" });
  await analyzeClickedTab(TAB, "selection");
  assert.equal(asked, 5);
});

test("a reading that fails in a way that nobody foresaw is shown as interrupted, not as going on", async () => {
  browser.permissions.contains = async () => {
    throw new Error("the browser is closing");
  };
  await assert.rejects(analyzeClickedTab(TAB, "page"));
  browser.permissions.contains = async () => world.permitted;
  assert.equal((await state()).problem.code, "interrupted");
});

test("a page that has loaded is read only on a site that the reader has named, and never in a private window", async () => {
  await analyzeLoadedTab({ ...TAB, incognito: false });
  assert.equal(await state(), null);
  await savePreferences({ always: ["news.example"] });
  await analyzeLoadedTab({ ...TAB, incognito: true });
  await analyzeLoadedTab({ id: 7, url: "https://other.example/", incognito: false });
  assert.equal(await state(), null);
  await analyzeLoadedTab({ ...TAB, incognito: false });
  assert.equal((await state()).status, "ready");
});

test("a site that is never read is not even looked at, and the state says so", async () => {
  await savePreferences({ always: ["news.example"], never: ["news.example"] });
  await analyzeClickedTab(TAB, "page");
  assert.equal((await state()).problem.code, "site_excluded");
  await analyzeLoadedTab({ ...TAB, incognito: false });
  assert.equal((await state()).problem.code, "site_excluded");
  assert.deepEqual(world.injected, []);
});
