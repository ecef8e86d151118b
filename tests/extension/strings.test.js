/** The strings of `_locales` against the code that asks for them and the codes that the service gives. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const STRINGS = JSON.parse(read("extension/_locales/en/messages.json"));
const KEYS = Object.keys(STRINGS);

const LOCALES = readdirSync(new URL("extension/_locales", ROOT));
const stringsOf = (locale) => JSON.parse(read(`extension/_locales/${locale}/messages.json`));
const placeholdersOf = ({ message }) => [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name.toLowerCase()).sort();

const filesIn = (folder) => readdirSync(new URL(folder, ROOT), { recursive: true }).map((path) => `${folder}/${path}`);
const CODE = [...filesIn("extension"), ...filesIn("server/web")]
  .filter((path) => /\.(js|html)$/.test(path) || path === "extension/manifest.json")
  .map(read)
  .join("\n");

// Families of keys whose last part is a code of the service's or of ours, or a plural form.
const FAMILIES = /^(difficulty|first|font|theme|formula|help|measures|part|problem|reason|scale|shown|sites|walk|warning)_/;
const codesOf = (path, pattern) => [...read(path).matchAll(pattern)].map(([, code]) => code);

test("every string has text, and a value for each of its placeholders", () => {
  for (const [key, { message, placeholders = {} }] of Object.entries(STRINGS)) {
    assert.ok(message.trim(), key);
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name.toLowerCase());
    assert.deepEqual([...new Set(used)].sort(), Object.keys(placeholders).sort(), key);
  }
});

test("every string is used", () => {
  const unused = KEYS.filter((key) => !FAMILIES.test(key) && !CODE.includes(key.replace(/_(one|other)$/, "")));
  assert.deepEqual(unused, []);
});

test("every string that is asked for by its name is there", () => {
  const asked = [...CODE.matchAll(/(?:\bt\(|data-message=|__MSG_|t\.count\()"?([a-z]\w*?)(?:"|__)/g)].map(([, key]) => key);
  assert.ok(asked.length > 50);
  assert.deepEqual(asked.filter((key) => !KEYS.includes(key) && !KEYS.includes(`${key}_other`)), []);
});

test("every string that counts has its form for one and for others", () => {
  const counting = KEYS.filter((key) => key.endsWith("_one")).map((key) => key.slice(0, -"_one".length));
  assert.ok(counting.length > 5);
  assert.deepEqual(counting.filter((key) => !KEYS.includes(`${key}_other`)), []);
});

for (const [what, family, codes] of [
  ["problem of the service", "problem", codesOf("server/errors.py", /status, code, title = \d+, "(\w+)"/g).filter((code) => code !== "unauthorized")],
  ["problem that is found here", "problem", codesOf("extension/lib/messages.js", /^ {2}"(\w+)",$/gm)],
  ["problem of what is handed over", "problem", codesOf("server/web/hand-over.js", /HandOverProblem\("(\w+)"/g)],
  ["formula", "formula", codesOf("server/scores/catalogue.py", /Entry\("(\w+)"/g)],
  ["formula's meaning", "measures", codesOf("server/scores/catalogue.py", /Entry\("(\w+)"/g)],
  ["reason", "reason", codesOf("server/model/scores.py", /tag_field="code", tag="(\w+)"/g)],
  ["warning", "warning", codesOf("server/article/page_type/warnings.py", /code="(\w+)"/g)],
]) {
  test(`every ${what} has its string`, () => {
    assert.ok(codes.length > 3);
    const missing = codes.filter((code) => !KEYS.includes(`${family}_${code}`) && !KEYS.includes(`${family}_${code}_other`));
    assert.deepEqual(missing, []);
  });
}

test("the strings are in four languages, one of which is the one to fall back to", () => {
  assert.deepEqual(LOCALES.sort(), ["de", "en", "es", "fr"]);
  assert.equal(JSON.parse(read("extension/manifest.json")).default_locale, "en");
});

for (const locale of LOCALES) {
  test(`the strings in ${locale} are those in English, with the same values in them`, () => {
    const strings = stringsOf(locale);
    assert.deepEqual(Object.keys(strings).sort(), [...KEYS].sort());
    for (const [key, string] of Object.entries(strings)) {
      assert.deepEqual(placeholdersOf(string), placeholdersOf(STRINGS[key]), key);
      assert.deepEqual(string.placeholders, STRINGS[key].placeholders, key);
    }
    assert.equal(strings.language.message, locale);
  });
}

test("a store takes no longer description", () => {
  for (const locale of LOCALES) assert.ok(stringsOf(locale).extension_description.message.length <= 132, locale);
});

test("no page and no view has words of its own", () => {
  const files = readdirSync(new URL("extension", ROOT), { recursive: true }).map(String);
  for (const path of files.filter((name) => name.endsWith(".html"))) {
    const text = read(`extension/${path}`).replace(/<title>Sidelight<\/title>|<[^>]*>/g, "");
    assert.equal(text.trim(), "", path);
  }
  for (const path of files.filter((name) => /^(sidebar|options|reader)\/.*\.js$/.test(name))) {
    const code = read(`extension/${path}`).replace(/\/\*[^]*?\*\/|\/\/.*/g, "");
    // what is handed to the DOM as text or as a name is never a literal with words in it
    const literals = [...code.matchAll(/(?:textContent = |title: |"aria-label": |ariaLabel: |element\("\w+", \{[^}]*\}, |append\()"([^"]*\p{L}{2}[^"]*)"/gu)];
    assert.deepEqual(literals.map(([, words]) => words), [], path);
  }
});
