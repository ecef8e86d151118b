import assert from "node:assert/strict";
import { test } from "node:test";
import { getMessage } from "./support/fake-browser.js";
import { makePhrases } from "../../extension/lib/phrases.js";

const t = makePhrases(getMessage, "en-GB");

test("a count chooses the language's plural form", () => {
  assert.equal(t.count("words", 1), "1 word");
  assert.equal(t.count("words", 2), "2 words");
});

test("a number is written as the reader's language groups it", () => {
  assert.equal(t.count("words", 12345), "12,345 words");
});

test("where the strings are in another language than the browser, numbers follow the strings", () => {
  assert.equal(makePhrases(getMessage, "de-DE").number(1234.5), "1,234.5");
});

test("a day without a time is that day in every time zone", () => {
  assert.equal(t.date("2024-03-01"), "1 March 2024");
});

test("a date that is none has no words", () => {
  assert.equal(t.date("last Tuesday"), null);
});

test("a language has its name, and an invalid tag stands for itself", () => {
  assert.equal(t.language("de"), "German");
  assert.equal(t.language("not a tag"), "not a tag");
});

test("a key that is not known gives nothing", () => {
  assert.equal(t("no_such_key"), "");
});

for (const [tag, quoted] of [
  ["en-GB", "“yes”"],
  ["de", "„yes“"],
  ["de-CH", "«yes»"],
  ["fr", "«\u00a0yes\u00a0»"],
  ["sv", "”yes”"],
  ["zh-Hant-TW", "「yes」"],
  ["tlh", "“yes”"],
  [null, "“yes”"],
]) {
  test(`a quotation in ${tag} stands between its language's marks`, () => {
    assert.equal(t.quote("yes", tag), quoted);
  });
}
