import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { reset } from "./support/fake-browser.js";
import { PREFERRED, isOnSite, permissionForSite, readPreferences, savePreferences, siteOf, validOf } from "../../extension/lib/preferences.js";

const { storage } = globalThis.browser;

beforeEach(reset);

test("without anything stored the defaults hold, and what is saved is read again", async () => {
  assert.deepEqual(await readPreferences(), PREFERRED);
  await savePreferences({ theme: "sepia", width: 50, always: ["news.example"] });
  assert.deepEqual(await readPreferences(), { ...PREFERRED, theme: "sepia", width: 50, always: ["news.example"] });
});

test("language, theme and text size may be synced, and nothing else ever is", async () => {
  await savePreferences({ ...PREFERRED, never: ["bank.example"] });
  assert.deepEqual(Object.keys(await storage.sync.get(null)).sort(), ["language", "textSize", "theme"]);
  const local = await storage.local.get(null);
  assert.deepEqual(local.never, ["bank.example"]);
  assert.ok(!("theme" in local));
});

test("what a preference cannot be is left out", () => {
  const spoilt = { theme: "pink", textSize: 10, width: "50", lineHeight: NaN, tint: 1, always: ["a b"], never: "x", token: "secret", language: "xx", first: 7 };
  assert.deepEqual(validOf(spoilt), {});
  for (const first of [null, "quotes", "a part of a later version"]) assert.deepEqual(validOf({ first }), { first });
});

for (const [typed, site] of [
  ["https://www.News.example/story?id=1", "news.example"],
  ["news.example", "news.example"],
  ["sport.news.example:8080", "sport.news.example"],
  ["127.0.0.1", "127.0.0.1"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["file:///etc", null],
  ["*.example", null],
  ["two words", null],
  ["", null],
]) {
  test(`${JSON.stringify(typed)} is the site ${site}`, () => {
    assert.equal(siteOf(typed), site);
  });
}

test("a page is on its host's site and on those of the domains above, and not on one that is spelt alike", () => {
  const sites = ["news.example"];
  for (const on of ["https://news.example/", "http://www.news.example/a", "https://sport.news.example:8080/"]) assert.equal(isOnSite(on, sites), true, on);
  for (const off of ["https://badnews.example/", "https://news.example.evil.example/", "file:///news.example", undefined, "x"]) assert.equal(isOnSite(off, sites), false, off);
});

test("a site's permission takes its subdomains in, which an address of numbers has none of", () => {
  assert.deepEqual(permissionForSite("news.example"), { origins: ["*://*.news.example/*"] });
  assert.deepEqual(permissionForSite("127.0.0.1"), { origins: ["*://127.0.0.1/*"] });
});
