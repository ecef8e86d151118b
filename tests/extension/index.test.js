/** The background's wiring, with the browser's events in the test's hand. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { reset, world } from "./support/fake-browser.js";

const listeners = {};
const event = (name) => ({ addListener: (listener) => void (listeners[name] = listener) });
const entries = [];
Object.assign(browser, {
  action: { onClicked: event("click") },
  contextMenus: { onClicked: event("menu"), removeAll: async () => {}, create: (entry) => void entries.push(entry) },
  runtime: { onInstalled: event("installed"), onMessage: event("message"), getURL: (path) => `chrome-extension://us/${path}` },
  sidePanel: { open: ({ tabId }) => void opened.push(tabId) },
  tabs: { onRemoved: event("removed"), onUpdated: event("updated") },
});
const opened = [];
await import("../../extension/background/index.js");

const state = async () => (await browser.storage.session.get("tab:7"))["tab:7"] ?? null;
const until = async (holds) => {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
};

beforeEach(reset);

test("the menu reads a page where there is one, and a selection wherever it is", async () => {
  await listeners.installed();
  const where = Object.fromEntries(entries.map(({ id, contexts, documentUrlPatterns }) => [id, [contexts, documentUrlPatterns]]));
  assert.deepEqual(where, {
    page: [["page"], ["http://*/*", "https://*/*", "file:///*"]],
    selection: [["selection"], undefined],
  });
  assert.ok(entries.every(({ title }) => /^Read /.test(title)));
});

test("a click opens the sidebar of its tab and reads the page", async () => {
  listeners.click({ id: 7, url: "about:config" });
  assert.deepEqual(opened, [7]);
  await until(async () => (await state())?.status === "failed");
  assert.equal((await state()).problem.code, "page_closed_to_extensions");
});

test("what a page's script sends is not listened to", async () => {
  world.page = () => assert.fail("it was read");
  browser.tabs.get = () => assert.fail("it was asked for");
  for (const url of ["https://news.example/", "chrome-extension://us/reader/reader.html", undefined]) {
    listeners.message({ kind: "analyze", tabId: 7, scope: "page" }, { url });
  }
  assert.equal(await state(), null);
});
