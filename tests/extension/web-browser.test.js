/** The reading page's stand-in for the extension's gate to the browser, served in its place. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);

/** The module as a page in these languages loads it, from a server of its own. */
async function load(languages, storage = new Map()) {
  const asked = [];
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { language: languages[0], languages } });
  globalThis.localStorage = { getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => storage.set(key, value) };
  globalThis.fetch = async (url) => {
    asked.push(url.pathname.split("/").slice(-3).join("/"));
    const strings = await readFile(new URL(`extension/_locales/${url.pathname.split("/").at(-2)}/messages.json`, ROOT), "utf8");
    return { json: async () => JSON.parse(strings) };
  };
  const { browser } = await import(`../../server/web/browser.js?${languages}`);
  return { browser, asked };
}

test("the strings are of the first of the reader's languages that there are, else English", async () => {
  for (const [languages, asked, read] of [
    [["de-AT", "en"], "de", "Lesen"],
    [["tr", "fr-CA", "en"], "fr", "Lire"],
    [["tr"], "en", "Read"],
  ]) {
    const page = await load(languages);
    assert.deepEqual(page.asked, [`_locales/${asked}/messages.json`]);
    assert.equal(page.browser.i18n.getMessage("read_pasted"), read);
  }
});

test("it knows every language that there are strings in", async () => {
  for (const language of readdirSync(new URL("extension/_locales", ROOT))) {
    const { browser } = await load([`${language}-XX`]);
    assert.equal(browser.i18n.getMessage("language"), language);
  }
});

test("values stand where the string has them, and a key that is not there gives nothing", async () => {
  const { browser } = await load(["en"]);
  assert.equal(browser.i18n.getMessage("file_refused", ["a.png"]), "a.png is not an .html, .txt or .md file.");
  assert.equal(browser.i18n.getMessage("no_such_key"), "");
});

test("the token is kept, the server is the page's own, and nothing else is stored", async () => {
  const storage = new Map();
  const { browser } = await load(["en", "token"], storage);
  await browser.storage.local.set({ token: "secret", server: "https://elsewhere.example" });
  assert.deepEqual([...storage.values()], ["secret"]);
  const stored = await browser.storage.local.get({ server: "http://127.0.0.1:8000", token: "" });
  assert.equal(stored.token, "secret");
  assert.notEqual(stored.server, "https://elsewhere.example");
});

test("where the browser keeps nothing the token lasts as long as the page", async () => {
  const { browser } = await load(["en", "nothing kept"]);
  globalThis.localStorage = undefined;
  await browser.storage.local.set({ token: "secret" });
  assert.equal((await browser.storage.local.get({})).token, "secret");
});

test("what is run in a tab is run in the page itself", async () => {
  const { browser } = await load(["en"]);
  const [{ result }] = await browser.scripting.executeScript({ target: { tabId: 0 }, args: [2, 3], func: (one, other) => one * other });
  assert.equal(result, 6);
  assert.deepEqual(await browser.scripting.executeScript({ files: ["/content/flat-tree.js"] }), [{ result: null }]);
});
