import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { makeAnalysis, makeQuote, makeScores, makeSection } from "./support/analysis.js";
import { makeActions, press, t } from "./support/views.js";
import { FOUND_HERE } from "../../extension/lib/messages.js";
import { drawGuarded } from "../../extension/sidebar/views/guard.js";
import { headerView } from "../../extension/sidebar/views/header.js";
import { keyPointsView } from "../../extension/sidebar/views/key-points.js";
import * as notice from "../../extension/sidebar/views/notice.js";
import { outlineView } from "../../extension/sidebar/views/outline.js";
import { partButtonsView } from "../../extension/sidebar/views/part-buttons.js";
import { PARTS, partsFrom } from "../../extension/sidebar/views/parts.js";
import { quotesView } from "../../extension/sidebar/views/quotes.js";
import { scoresView } from "../../extension/sidebar/views/scores.js";
import { takeAlongView } from "../../extension/sidebar/views/take-along.js";

const STORY = new URL("../pages/news-without-headings/analysis.json", import.meta.url);
const ERRORS = new URL("../../server/errors.py", import.meta.url);
const STORY_TEXT = new URL("../pages/news-without-headings/article.txt", import.meta.url);
const UNKNOWN = { level: null, grade: null, grade_low: null, grade_high: null, percentile: null };
const VIEWS = [headerView, notice.warningsView, ...PARTS.map(({ view }) => view), takeAlongView];

const drawn = (view, changes, actions = makeActions()) => view(makeAnalysis(changes), t, actions);
const verdictOf = (scores, warnings = []) => drawn(scoresView, { scores: makeScores(scores), warnings }).querySelector(".verdict").textContent;
const all = (node, selector) => [...node.querySelectorAll(selector)];

test("an answer of the service is drawn by every view", () => {
  const analysis = { warnings: [], ...JSON.parse(readFileSync(STORY, "utf8")) };
  analysis.article.blocks = readFileSync(STORY_TEXT, "utf8").split("\n\n").map((text) => ({ text }));
  const nodes = VIEWS.map((view) => view(analysis, t, makeActions()));
  assert.equal(all(nodes[4], "[data-quote]").length, analysis.quotes.length);
  assert.equal(nodes[0].querySelector("h1").textContent, analysis.metadata.title);
});

test("a part that cannot be drawn says so, with the service's version, and hides no other", () => {
  const { error } = console;
  console.error = () => {};
  const [scores, header] = [scoresView, headerView].map((view) => drawGuarded(() => drawn(view, { scores: {} }), t, "7.1"));
  console.error = error;
  assert.equal(scores.dataset.problem, "not_drawn");
  assert.match(scores.textContent, /7\.1/);
  assert.ok(header.querySelector("h1"));
});

test("whatever an answer holds, text stays text", () => {
  const spoil = (value) => {
    if (typeof value === "string") return `<img src=x onerror=alert(1)>${value}`;
    if (Array.isArray(value)) return value.map(spoil);
    return value && typeof value === "object" ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoil(inner)])) : value;
  };
  const attribution = { block: 1, exact: "said the engineer", prefix: "", suffix: "" };
  const spoilt = spoil(makeAnalysis({ warnings: [{ code: "x", message: "y" }], quotes: [makeQuote({ attribution })] }));
  for (const view of VIEWS) {
    const node = view(spoilt, t, makeActions());
    // what is drawn only once it is asked for is drawn, too
    for (const button of all(node, "button")) press(button);
    assert.equal(node.querySelectorAll("img").length, 0, view.name);
  }
});

test("each part's view draws what bears the part's name, under the part's heading", () => {
  for (const { name, view, heading, button, tab } of PARTS) {
    const node = drawn(view);
    assert.equal(node.className, name);
    assert.equal(node.querySelector("h2").textContent, t(heading));
    assert.ok(t(button) && (tab === null || t(tab)), name);
  }
});

test("the part that the reader likes first stands before the others, and a name that is no part's changes nothing", () => {
  const order = (first) => partsFrom(first).map(({ name }) => name);
  assert.deepEqual(order(null), ["scores", "key-points", "quotes", "outline"]);
  assert.deepEqual(order("quotes"), ["quotes", "scores", "key-points", "outline"]);
  assert.deepEqual(order("constructor"), order(null));
});

test("each part that is drawn has its button, in the order in which they stand, and a single one needs none", () => {
  const nodes = [headerView, outlineView, quotesView, takeAlongView].map((view) => drawn(view));
  const node = partButtonsView(nodes, t);
  assert.deepEqual(all(node, "button").map((button) => button.textContent), ["Outline", "Quotes"]);
  let seen = null;
  Object.assign(nodes[2], { scrollIntoView: () => (seen = "quotes") });
  nodes[2].querySelector("h2").focus = () => {};
  press(all(node, "button")[1]);
  assert.equal(seen, "quotes");
  assert.equal(nodes[2].querySelector("h2").getAttribute("tabindex"), "-1");
  assert.equal(partButtonsView(nodes.slice(0, 2), t), null);
});

test("no button leads to a part that has nothing to say", () => {
  const nodes = [drawn(scoresView), drawn(quotesView, { quotes: [] }), drawn(outlineView)];
  assert.deepEqual(all(partButtonsView(nodes, t), "button").map((button) => button.textContent), ["Difficulty", "Outline"]);
});

test("every form in which an analysis is taken along has its button, and quotes only where there are some", () => {
  const actions = makeActions();
  for (const button of all(drawn(takeAlongView, {}, actions), "button")) press(button);
  assert.deepEqual(actions.asked, [
    ["copy", "markdown"],
    ["save", "markdown"],
    ["copy", "quotes"],
    ["save", "quotes"],
    ["save", "ris"],
    ["save", "csl"],
    ["save", "json"],
  ]);
  assert.equal(all(drawn(takeAlongView, { quotes: [] }), "[data-format=quotes]").length, 0);
});

test("the header says where the page comes from and how long it takes", () => {
  const text = drawn(headerView).textContent;
  for (const part of ["The Courier", "By Ida Holm and Jon Berg", "March 22, 2024", "5 minutes to read", "1,234 words", "English"]) {
    assert.ok(text.includes(part), part);
  }
});

test("what the page does not tell is not made up", () => {
  const metadata = { title: null, byline: null, authors: [], site_name: null, published_at: null, language: null, direction: "ltr" };
  const node = drawn(headerView, { metadata, reading_time: { silent_seconds: null, aloud_seconds: null, words_per_minute: null } });
  assert.equal(node.textContent, "Page without a title1,234 words");
});

test("the article's words bear its language and direction", () => {
  const { metadata } = makeAnalysis();
  const node = drawn(quotesView, { metadata: { ...metadata, language: "ar", direction: "rtl" } });
  assert.equal(node.querySelector(".said").getAttribute("lang"), "ar");
  assert.equal(node.querySelector(".said").getAttribute("dir"), "rtl");
});

test("the first sentence on difficulty compares with news and names the grades", () => {
  assert.equal(verdictOf({}), "Harder to read than typical news: US school grades 12 to 14.");
  const sure = { level: "typical", grade: 9, grade_low: 8.8, grade_high: 9.2, percentile: 50 };
  assert.equal(verdictOf({ difficulty: sure }), "About as hard to read as typical news: US school grade 9.");
});

test("what is no news is not compared with it", () => {
  for (const code of ["documentation_page", "service_page"]) {
    const node = drawn(scoresView, { warnings: [{ code, message: "" }] });
    assert.equal(node.querySelector(".verdict").textContent, "Reads at US school grades 12 to 14.");
    assert.doesNotMatch(node.querySelector(".gauge").textContent, /of 100 news articles/);
  }
});

test("without a grade the sentence says why", () => {
  assert.equal(verdictOf({ difficulty: UNKNOWN }, [{ code: "short_text", message: "" }]), t("no_grade_short"));
  assert.equal(verdictOf({ difficulty: UNKNOWN }), t("no_grade_but_figures"));
  assert.equal(verdictOf({ difficulty: UNKNOWN, formulas: [] }), t("no_grade_language"));
});

test("without a grade the figures are open and there is no line that would show a place", () => {
  const node = drawn(scoresView, { scores: makeScores({ difficulty: UNKNOWN }) });
  assert.ok(node.querySelector(".figures").hasAttribute("open"));
  assert.equal(node.querySelector(".gauge"), null);
});

test("no article is harder or easier than all hundred of a hundred", () => {
  const standing = (percentile) =>
    drawn(scoresView, { scores: makeScores({ difficulty: { ...makeScores().difficulty, percentile } }) }).querySelector(".gauge p").textContent;
  assert.equal(standing(100), "Harder than 99 of 100 news articles");
  assert.equal(standing(0), "Easier than 99 of 100 news articles");
  assert.equal(standing(20), "Easier than 80 of 100 news articles");
});

test("a formula without a value says that it has none", () => {
  const formulas = [{ name: "smog_grade", value: null, scale: "us_grade", source: "McLaughlin 1969" }];
  const node = drawn(scoresView, { scores: makeScores({ formulas }) });
  assert.equal(node.querySelector("dd").textContent, "not defined for this text");
});

test("a formula that the strings do not know keeps its name", () => {
  const formulas = [{ name: "newest_formula", value: 1, scale: "newest_scale", source: "Nobody 2030" }];
  assert.equal(drawn(scoresView, { scores: makeScores({ formulas }) }).querySelector("dt").textContent, "newest_formula");
});

test("an ellipsis stands where the reporter's words part a quote, and none between two paragraphs of it", () => {
  const part = (block, exact) => ({ block, exact, prefix: "", suffix: "" });
  const quote = makeQuote({ text: "It holds, and it will. We know.", parts: [part(1, "It holds,"), part(1, "and it will."), part(2, "We know.")] });
  assert.equal(all(drawn(quotesView, { quotes: [quote] }), ".said")[0].textContent, "“It holds, … and it will. We know.”");
});

test("key quotes come first by rank, the others wait behind a summary in the order of the article", () => {
  const said = (text, place) => makeQuote({ text, parts: [{ block: 0, exact: text, prefix: "", suffix: "" }], ...place });
  const quotes = [
    said("A", { key: false, rank: 3 }),
    said("B", { rank: 2 }),
    said("C", { rank: 1 }),
    said("D", { key: false, rank: 4 }),
  ];
  const node = drawn(quotesView, { quotes });
  assert.deepEqual(all(node, ".said").map((text) => text.textContent), ["“C”", "“B”", "“A”", "“D”"]);
  assert.equal(node.querySelector("summary").textContent, "2 more quotes");
  assert.equal(all(node, "details [data-quote]").length, 2);
});

test("a quote names its speakers with their roles", () => {
  const speakers = [
    { name: "Mira Holt", role: "engineer", mention: "Holt" },
    { name: null, role: null, mention: "she" },
  ];
  const node = drawn(quotesView, { quotes: [makeQuote({ speakers })] });
  assert.equal(node.querySelector(".speaker").textContent, "Mira Holt · engineer, “she”, not named");
});

test("a quote whose speaker is not known says so", () => {
  const node = drawn(quotesView, { quotes: [makeQuote({ speakers: [] })] });
  assert.equal(node.querySelector(".speaker").textContent, t("unknown_speaker"));
});

test("reported speech is not put between quotation marks", () => {
  const node = drawn(quotesView, { quotes: [makeQuote({ kind: "indirect", text: "the bridge would hold" })] });
  assert.equal(node.querySelector(".said").textContent, "the bridge would hold");
  assert.ok(node.querySelector(".speaker").textContent.includes(t("in_other_words")));
});

test("a clause of the reporter's keeps the marks of what it quotes and gets none around it", () => {
  const shown = (text) => drawn(quotesView, { quotes: [makeQuote({ kind: "mixed", text, parts: [{ block: 1, exact: text, prefix: "", suffix: "" }] })] });
  assert.equal(shown("the bridge was “sound as a bell”").querySelector(".said").textContent, "the bridge was “sound as a bell”");
  assert.equal(shown("sound as a bell").querySelector(".said").textContent, "“sound as a bell”");
});

test("an article without quotes, outline or key points says so or leaves the part out", () => {
  assert.ok(drawn(quotesView, { quotes: [] }).textContent.includes(t("no_quotes")));
  assert.ok(drawn(outlineView, { outline: [] }).textContent.includes(t("no_outline")));
  assert.equal(drawn(keyPointsView, { key_points: [] }), null);
  assert.equal(drawn(notice.warningsView), null);
});

test("a warning is told in the reader's words, and one that the extension does not know in the service's", () => {
  const node = drawn(notice.warningsView, { warnings: [{ code: "short_text", message: "" }, { code: "of_next_year", message: "Beware." }] });
  assert.deepEqual(all(node, "li").map((each) => each.textContent), [t("warning_short_text"), "Beware."]);
});

test("the outline is nested as the article is, and titles of our own are marked", () => {
  const outline = [makeSection({ sections: [makeSection({ title: "The cost", origin: "generated", word_count: 100 })] })];
  const node = drawn(outlineView, { outline });
  assert.equal(node.querySelector("ol ol .title").textContent, "The cost");
  assert.equal(node.querySelector("ol ol [data-section]").dataset.origin, "generated");
  assert.ok(node.querySelector(".remark"));
});

for (const [view, selector, kind, passages] of [
  [quotesView, "[data-quote]", "quote", makeQuote().parts],
  [outlineView, "[data-section]", "section", [{ block: 0, ...makeSection().anchor }]],
  [scoresView, "[data-hard-sentence]", "hard-sentence", [{ block: 2, ...makeScores().hard_sentences[0].anchor }]],
  [keyPointsView, "[data-key-point]", "key-point", [{ block: 2, ...makeAnalysis().key_points[0].anchor }]],
]) {
  test(`a click on ${selector} asks to show all of its passages`, () => {
    const actions = makeActions();
    const button = drawn(view, {}, actions).querySelector(selector);
    press(button);
    assert.deepEqual(actions.asked, [["show", kind, passages, button]]);
  });
}

test("a problem that can be tried again or set right has the buttons for it", () => {
  const actions = makeActions();
  const node = notice.problemView({ code: "unreachable", server: "http://127.0.0.1:8000" }, t, actions);
  for (const button of all(node, "button")) press(button);
  assert.deepEqual(actions.asked.map(([name]) => name), ["analyzeAgain", "openOptions"]);
});

for (const [what, draw] of [
  ["is about a selection", notice.selectionView],
  ["is about another page", notice.staleView],
  ["found no text in the selection", (...rest) => notice.problemView({ code: "nothing_selected" }, ...rest)],
]) {
  test(`what ${what} offers to read the page`, () => {
    const actions = makeActions();
    press(draw(t, actions).querySelector("button"));
    assert.deepEqual(actions.asked.map(([name]) => name), ["analyzePage"]);
  });
}

test("every problem says what can be done: a button, or a sentence beside its own", () => {
  const ofService = [...readFileSync(ERRORS, "utf8").matchAll(/status, code, title = \d+, "(\w+)"/g)].map(([, code]) => code);
  const codes = [...ofService, ...FOUND_HERE, "moon_in_the_way"].filter((code) => code !== "unauthorized" && code !== "click_again");
  const helpless = codes.filter((code) => !notice.problemView({ code }, t, makeActions()).querySelector("button, .help"));
  assert.deepEqual(helpless, []);
});

test("a host that reads no tabs speaks of no selection", () => {
  const { analyzeAgain } = makeActions();
  assert.equal(notice.problemView({ code: "no_article" }, t, { analyzeAgain }).querySelector(".help"), null);
  assert.match(notice.problemView({ code: "no_article" }, t, makeActions()).querySelector(".help").textContent, /Read only my selection/);
});

test("limits and the time to wait are part of the sentence, with their units", () => {
  const large = { code: "page_too_large", limit: 8_388_608, found: 9_437_184 };
  assert.match(notice.problemText(large, t), /the limit is 8\.39 MB, the page has 9\.44 MB/);
  assert.match(notice.problemText({ code: "busy", retryAfter: 7 }, t), /in 7 seconds/);
  assert.equal(notice.problemText({ code: "internal", limit: 1, found: 2, retryAfter: 7 }, t), t("problem_internal"));
});

test("a problem of a later version is named by its code", () => {
  assert.match(notice.problemText({ code: "moon_in_the_way" }, t), /moon_in_the_way/);
});

test("before the first click the sidebar names the key that is really assigned", () => {
  assert.equal(notice.idleView(t, "Alt+Shift+K").querySelector("kbd").textContent, "Alt+Shift+K");
  assert.equal(notice.idleView(t, null).querySelector("kbd"), null);
});
