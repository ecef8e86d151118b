/** How hard it is: the line of grades, the map, the hard sentences and words, and the figures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnalysis, makeScores } from "./support/analysis.js";
import { makeActions, press, t } from "./support/views.js";
import { scoresView } from "../../extension/sidebar/views/scores.js";

const drawn = (scores, changes = {}, actions = makeActions()) => scoresView(makeAnalysis({ scores: makeScores(scores), ...changes }), t, actions);
const all = (node, selector) => [...node.querySelectorAll(selector)];
const texts = (node, selector) => all(node, selector).map(({ textContent }) => textContent);

const anchor = (exact) => ({ exact, prefix: "", suffix: "" });
const GRADES = [4, 9.9, 11, 12.1, 20];
const PARAGRAPHS = GRADES.map((grade) => ({ kind: "paragraph", level: null, text: `Grade ${grade}.` }));
const MAPPED = { blocks: GRADES.map((grade, block) => ({ block, grade })) };
const withBlocks = (blocks) => ({ article: { ...makeAnalysis().article, blocks } });

test("the line shows the range of grades beside plain, typical and academic text, and tells nothing to voices", () => {
  const node = drawn({ difficulty: { level: "typical", grade: 12, grade_low: 10, grade_high: 14, percentile: 50 } });
  const range = node.querySelector(".range");
  assert.deepEqual(["--from", "--to"].map((name) => range.style.getPropertyValue(name)), ["38%", "63%"]);
  assert.deepEqual(texts(node, ".yardstick"), ["plain text", "typical news", "academic"]);
  assert.equal(node.querySelector(".scale").getAttribute("aria-hidden"), "true");
  assert.deepEqual(texts(node, ".gauge p"), ["Harder than 50 of 100 news articles", "Grades above 12 are years of college."]);
});

test("what is not known of its place is left out, and grades of school need no word on college", () => {
  const node = drawn({ difficulty: { level: null, grade: 11, grade_low: 10, grade_high: 12.4, percentile: null } });
  assert.equal(node.querySelector(".gauge p"), null);
});

test("a grade beyond the line's ends is shown at its end", () => {
  const range = drawn({ difficulty: { level: "easier", grade: 2, grade_low: 1, grade_high: 22, percentile: 0 } }).querySelector(".range");
  assert.deepEqual(["--from", "--to"].map((name) => range.style.getPropertyValue(name)), ["0%", "100%"]);
});

test("the map has a cell for every graded paragraph, named without a figure", () => {
  const node = drawn(MAPPED, withBlocks(PARAGRAPHS));
  assert.deepEqual(all(node, ".map button").map(({ dataset }) => dataset.step), ["0", "1", "2", "2", "4"]);
  const names = all(node, ".map button").map((button) => button.getAttribute("title"));
  assert.deepEqual(names, ["Easier: Grade 4.", "Easier: Grade 9.9.", "In between: Grade 11.", "In between: Grade 12.1.", "Harder: Grade 20."]);
  assert.equal(node.querySelector(".map").textContent, "");
});

test("paragraphs that are about as hard as one another are all in between", () => {
  const blocks = [10, 10.5, 11].map((grade, block) => ({ block, grade }));
  assert.deepEqual(all(drawn({ blocks }), ".map button").map(({ dataset }) => dataset.step), ["2", "2", "2"]);
});

test("the ends of the map stay within its steps, whatever the grades", () => {
  for (let tenths = 10; tenths <= 200; tenths++) {
    const blocks = [tenths / 10, 20, 10.1].map((grade, block) => ({ block, grade }));
    for (const { dataset } of all(drawn({ blocks }), ".map button")) assert.match(dataset.step, /^[0-4]$/, tenths);
  }
});

test("two graded paragraphs are no map", () => {
  assert.equal(drawn({ blocks: MAPPED.blocks.slice(0, 2) }, withBlocks(PARAGRAPHS)).querySelector(".map"), null);
});

test("a click on a cell shows its whole paragraph", () => {
  const actions = makeActions();
  const button = drawn(MAPPED, withBlocks(PARAGRAPHS), actions).querySelectorAll(".map button")[4];
  press(button);
  assert.deepEqual(actions.asked, [["show", "hard-sentence", [{ block: 4, ...anchor("Grade 20.") }], button]]);
});

test("a long paragraph is named by its beginning, up to a word's end", () => {
  const text = "word ".repeat(40).trim();
  const blocks = [0, 1, 2].map((block) => ({ block, grade: 9 }));
  const name = drawn({ blocks }, withBlocks([0, 1, 2].map(() => ({ text })))).querySelector(".map button").getAttribute("title");
  assert.equal(name, `In between: ${"word ".repeat(12).trim()}…`);
});

test("all hard sentences are shown together on request, a single one by itself", () => {
  const hard = ["A.", "B."].map((exact, block) => ({ block, anchor: anchor(exact), reasons: [] }));
  const actions = makeActions();
  const button = drawn({ hard_sentences: hard }, {}, actions).querySelector(".show-all");
  press(button);
  assert.deepEqual(actions.asked, [["show", "hard-sentence", [{ block: 0, ...anchor("A.") }, { block: 1, ...anchor("B.") }], button]]);
  assert.equal(drawn({ hard_sentences: hard.slice(1) }).querySelector(".show-all"), null);
});

test("every reason of a hard sentence is said", () => {
  const reasons = [
    { code: "long_sentence", words: 46 },
    { code: "insertions", count: 3 },
    { code: "rare_words", words: 1 },
    { code: "hard_words", share: 0.4 },
  ];
  const node = drawn({ hard_sentences: [{ block: 2, anchor: anchor("Nobody."), reasons }] });
  assert.equal(node.querySelector(".hard-sentences .why").textContent, "46 words, 3 parts in brackets or dashes, 1 rare word, and 40% unfamiliar words");
});

test("a short form has its meaning, or says that it has none", () => {
  const word = (expansion) => ({ word: "NLC", count: 1, reason: { code: "acronym" }, expansion });
  assert.deepEqual(texts(drawn({ hard_words: [word("National Lighthouse Council"), word(null)] }), ".hard-words .why"), [
    "National Lighthouse Council · short form",
    "short form, not explained",
  ]);
});

test("a formula says what it measures, on which scale, and who made it", () => {
  const formulas = [{ name: "lix", value: 42, scale: "index", source: "Björnsson 1968" }];
  assert.deepEqual(texts(drawn({ formulas }), ".figures dd"), ["42.0", t("measures_lix"), "index, higher is harder · Björnsson 1968"]);
});

test("the time to read aloud stands with the figures, where it is known", () => {
  assert.match(drawn({}).querySelector(".figures p").textContent, /7 minutes to read aloud/);
  const time = { silent_seconds: null, aloud_seconds: null, words_per_minute: null };
  assert.doesNotMatch(drawn({}, { reading_time: time }).querySelector(".figures p").textContent, /aloud/);
});
