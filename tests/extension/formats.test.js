import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnalysis, makeQuote, makeSection } from "./support/analysis.js";
import { t } from "./support/views.js";
import { csl, ris } from "../../extension/sidebar/formats/citation.js";
import { FORMATS, fileName } from "../../extension/sidebar/formats/index.js";
import { markdown } from "../../extension/sidebar/formats/markdown.js";
import { nameParts } from "../../extension/sidebar/formats/name-parts.js";
import { quotationList, quotationMarkup, quotationText } from "../../extension/sidebar/formats/quotation.js";

const facts = { url: "https://news.example/story", canonical_url: null, description: null };
const make = (metadata = {}, changes = {}) => makeAnalysis({ metadata: { ...makeAnalysis().metadata, ...facts, ...metadata }, ...changes });

test("a quote is copied with its words, who says it, where, and a link to it", () => {
  assert.equal(
    quotationText(makeQuote(), make(), t),
    "“It holds, … and it will hold.”\n— Mira Holt, engineer\nThe bridge opens, The Courier, March 22, 2024\n" +
      "https://news.example/story#:~:text=%E2%80%9C-,It%20holds%2C,-%E2%80%9D%20said%20the%20engineer&text=Mira%20Holt%2C%20%E2%80%9C-,and%20it%20will%20hold.,-%E2%80%9D%20She%20was%20glad.",
  );
});

test("what is not known of a quote is left out, and reported speech is called that", () => {
  const bare = make({ title: null, site_name: null, published_at: null, url: null });
  assert.equal(quotationText(makeQuote({ speakers: [] }), bare, t), "“It holds, … and it will hold.”\n— Speaker not known");
  assert.match(quotationText(makeQuote({ kind: "indirect" }), bare, t), /— Mira Holt, engineer \(not word for word\)/);
});

test("text of the page stays text in the markup that editors take", () => {
  const markup = quotationMarkup(makeQuote({ speakers: [{ name: "<img src=x>", role: null, mention: "x" }] }), make({ title: '"><script>' }), t);
  assert.ok(!markup.includes("<img") && !markup.includes("<script"));
});

test("an address that is no page's is never made a link", () => {
  for (const url of ["javascript:alert(1)", "data:text/html,x", "not one"]) {
    assert.ok(!quotationText(makeQuote(), make({ url }), t).includes(":~:"), url);
    assert.ok(!quotationMarkup(makeQuote(), make({ url }), t).includes("href"), url);
  }
});

test("the list has all quotes in their order", () => {
  const quotes = ["First words", "Second words"].map((text) => makeQuote({ text, parts: [{ block: 1, exact: text, prefix: "", suffix: "" }] }));
  assert.match(quotationList(make({}, { quotes }), t), /First words[^]*\n\n“Second words/);
});

test("a note begins with its facts and has key points, quotes and outline", () => {
  const note = markdown(make({}, { outline: [makeSection({ title: "One", sections: [makeSection({ title: "Two" })] })] }), t);
  assert.equal(
    note.split("\n## ")[0],
    '---\ntitle: "The bridge opens"\nauthors: ["Ida Holm","Jon Berg"]\nsite: "The Courier"\ndate: "2024-03-22"\nurl: "https://news.example/story"\n' +
      'language: "en"\nwords: 1234\ndifficulty: "harder"\ngrade: 12.9\n---\n\n# The bridge opens\n',
  );
  assert.ok(note.includes("## Key points\n\n- Nobody knows what it cost.\n"));
  assert.match(note, /> “It holds, … and it will hold.”\n>\n> — Mira Holt, engineer \(\[in the page\]\(https:.*\)\)/);
  assert.ok(note.endsWith("## Outline\n\n- One\n  - Two\n"));
});

test("a part that is empty is left out of the note, and text that looks like Markdown is escaped", () => {
  const note = markdown(make({ title: "# 1 *not* <b>" }, { quotes: [], key_points: [{ text: "1. [x](javascript:y)" }] }), t);
  assert.ok(!note.includes(t("quotes_title")));
  assert.ok(note.includes("# \\# 1 \\*not\\* \\<b\\>"));
  assert.ok(note.includes("- 1\\. \\[x\\](javascript:y)"));
});

test("a citation in RIS has a line for each author and field, and line breaks make no fields", () => {
  assert.equal(
    ris(make({ title: "The bridge\nTY  - BOOK" })),
    "TY  - ELEC\r\nTI  - The bridge TY - BOOK\r\nAU  - Holm, Ida\r\nAU  - Berg, Jon\r\nT2  - The Courier\r\nPY  - 2024\r\nDA  - 2024/03/22\r\n" +
      "LA  - en\r\nUR  - https://news.example/story\r\nER  - \r\n",
  );
});

test("a citation in CSL-JSON is one item without empty fields", () => {
  assert.deepEqual(csl(make({ canonical_url: "https://news.example/a" })), [
    {
      id: "https://news.example/a",
      type: "webpage",
      title: "The bridge opens",
      author: [{ family: "Holm", given: "Ida" }, { family: "Berg", given: "Jon" }],
      "container-title": "The Courier",
      issued: { "date-parts": [[2024, 3, 22]] },
      language: "en",
      URL: "https://news.example/a",
    },
  ]);
});

for (const [name, parts] of [
  ["Ida Holm", { family: "Holm", given: "Ida" }],
  ["Ursula von der Leyen", { family: "von der Leyen", given: "Ursula" }],
  ["De Mol", { family: "Mol", given: "De" }],
  ["Reuters", { literal: "Reuters" }],
  ["The Associated Press", { literal: "The Associated Press" }],
  ["村上 春樹", { literal: "村上 春樹" }],
]) {
  test(`bibliographies sort ${name} by ${parts.family ?? "all of it"}`, () => {
    assert.deepEqual(nameParts(name), parts);
  });
}

test("a file's name is the title without what systems refuse", () => {
  assert.equal(fileName(make({ title: 'Who / what: "a <b>"?' }), ".md"), "Who what a b.md");
  for (const title of [null, "..", "con", " / "]) assert.equal(fileName(make({ title }), ".md"), "Sidelight.md", String(title));
  assert.equal(fileName(make({ title: "x".repeat(300) }), ".json").length, 85);
});

test("everything that is offered can be written", () => {
  for (const { write } of Object.values(FORMATS)) assert.ok(write(make(), t).length > 20);
  assert.equal(JSON.parse(FORMATS.json.write(make(), t)).api, 1);
});
