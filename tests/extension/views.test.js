import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { parseHTML } from "linkedom";
import { getMessage, messageKeys } from "./fake-browser.js";

globalThis.document = parseHTML("<!doctype html><html><body></body></html>").document;

const { makePhrases } = await import("../../extension/lib/phrases.js");
const { FOUND_HERE } = await import("../../extension/lib/messages.js");
const views = Object.assign(
  {},
  ...(await Promise.all(
    ["header", "scores", "key-points", "quotes", "outline", "notice"].map((name) => import(`../../extension/sidebar/views/${name}.js`)),
  )),
);

const t = makePhrases(getMessage, "en-US");
const STORY = new URL("../pages/news-without-headings/analysis.json", import.meta.url);
const story = () => ({ warnings: [], ...JSON.parse(readFileSync(STORY, "utf8")) });
const SERVICE_CODES = [...readFileSync(new URL("../../server/errors.py", import.meta.url), "utf8").matchAll(/= \d+, "(\w+)"/g)].map(
  ([, code]) => code,
);

/** What a click tells the host. */
function clicked(view, selector, analysis) {
  const shown = [];
  const node = view(analysis, t, { show: (kind, passages) => shown.push({ kind, passages }) });
  node.querySelector(selector).click();
  return shown;
}

test("a click on a quote asks to show all its parts", () => {
  const analysis = story();
  const first = analysis.quotes.filter(({ key }) => key).sort((one, other) => one.rank - other.rank)[0];
  assert.deepEqual(clicked(views.quotesView, "[data-quote]", analysis), [{ kind: "quote", passages: first.parts }]);
});

test("a click on an outline entry and on a hard sentence asks to show its anchor in its block", () => {
  const analysis = story();
  const [section] = analysis.outline;
  const [sentence] = analysis.scores.hard_sentences;
  assert.deepEqual(clicked(views.outlineView, "[data-section]", analysis)[0].passages, [{ block: section.first_block, ...section.anchor }]);
  assert.deepEqual(clicked(views.scoresView, "[data-hard-sentence]", analysis)[0].passages, [{ block: sentence.block, ...sentence.anchor }]);
});

test("markup in an article stays text", () => {
  const analysis = story();
  analysis.metadata.title = '<img src=x onerror="alert(1)">';
  analysis.quotes[0].text = "<b>bold</b>";
  const nodes = [views.headerView(analysis, t, {}), views.quotesView(analysis, t, {})];
  assert.equal(nodes[0].querySelector("img"), null);
  assert.ok(nodes[0].textContent.includes(analysis.metadata.title));
  assert.equal(nodes[1].querySelector(".said b"), null);
});

test("a quote whose speaker is not known says so", () => {
  const analysis = story();
  analysis.quotes = [{ ...analysis.quotes[0], speakers: [] }];
  assert.ok(views.quotesView(analysis, t, {}).textContent.includes(t("unknown_speaker")));
});

test("an article without quotes or outline says so", () => {
  const analysis = { ...story(), quotes: [], outline: [] };
  assert.ok(views.quotesView(analysis, t, {}).textContent.includes(t("no_quotes")));
  assert.ok(views.outlineView(analysis, t, {}).textContent.includes(t("no_outline")));
});

test("a text without a grade gets a sentence, and no figure is made up", () => {
  const analysis = story();
  analysis.scores.difficulty = { level: null, grade: null, grade_low: null, grade_high: null, percentile: null };
  const node = views.scoresView(analysis, t, {});
  assert.equal(node.querySelector(".verdict").textContent, t("no_grade"));
  assert.equal(node.querySelector(".gauge"), null);
});

for (const code of [...SERVICE_CODES, ...FOUND_HERE].filter((name) => name !== "unauthorized")) {
  test(`the problem ${code} has a sentence of its own`, () => {
    const text = views.problemText({ code, server: "http://127.0.0.1:8000" }, t);
    assert.ok(text.length > 20);
    assert.notEqual(text, t("problem_unknown", code));
  });
}

test("every string that a plural rule chooses has its form for one and for others", () => {
  const ones = messageKeys.filter((key) => key.endsWith("_one")).map((key) => key.slice(0, -4));
  assert.ok(ones.length > 5);
  for (const key of ones) assert.ok(messageKeys.includes(`${key}_other`), key);
});
