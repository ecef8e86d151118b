import assert from "node:assert/strict";
import { test } from "node:test";
import { makeAnalysis, makeQuote } from "./support/analysis.js";
import { makeActions, press, t } from "./support/views.js";
import { warningsView } from "../../extension/sidebar/views/notice.js";
import { offerOf } from "../../extension/sidebar/views/offer.js";
import { quotesView } from "../../extension/sidebar/views/quotes.js";
import { bySpeaker } from "../../extension/sidebar/views/speakers.js";

const speaker = (name, mention = name, role = null) => ({ name, role, mention });
const said = (text, speakers, more = {}) => makeQuote({ text, speakers, parts: [{ block: 0, exact: text, prefix: "", suffix: "" }], ...more });
const QUOTES = [
  said("A", [speaker("Jen Psaki", "Jen Psaki", "spokeswoman")], { key: false, rank: 3 }),
  said("B", [speaker("Joe Biden", "Biden")], { rank: 1 }),
  said("C", [speaker("Jen Psaki", "Psaki")], { rank: 2 }),
  said("D", [], { key: false, rank: 5 }),
  said("E", [speaker("Jen Psaki", "she")], { key: false, rank: 4 }),
];

const drawn = (changes, actions = makeActions()) => quotesView(makeAnalysis(changes), t, actions);
const all = (node, selector) => [...node.querySelectorAll(selector)];
const texts = (node, selector) => all(node, selector).map((each) => each.textContent);
const chip = (node, text) => all(node, ".chip").find((each) => each.textContent === text);

const NO_SPEAKERS = { code: "speakers_unsupported", message: "" };

test("in a language without speakers the quotes say so, and not the notice above everything", () => {
  const node = drawn({ quotes: QUOTES, warnings: [NO_SPEAKERS] });
  assert.equal(node.querySelector("h2 + .remark").textContent, t("warning_speakers_unsupported"));
  assert.equal(drawn({ quotes: QUOTES }).querySelector(".remark"), null);
  assert.equal(warningsView(makeAnalysis({ warnings: [NO_SPEAKERS] }), t), null);
});

test("in a language without speakers nobody claims that no one is quoted", () => {
  assert.deepEqual(texts(drawn({ quotes: [], warnings: [NO_SPEAKERS] }), "p"), [t("warning_speakers_unsupported")]);
  assert.deepEqual(texts(drawn({ quotes: [] }), "p"), [t("no_quotes")]);
});

test("speakers are counted, the one who says most first, under the name that the article uses in passing", () => {
  assert.deepEqual(bySpeaker(QUOTES, t).map(({ short, role, quotes }) => [short, role, quotes.length]), [
    ["Psaki", "spokeswoman", 3],
    ["Biden", null, 1],
    ["Speaker not known", null, 1],
  ]);
});

test("a mention that only sounds like the end of a name is not taken for it", () => {
  const [{ short }] = bySpeaker([said("A", [speaker("Ann Berg", "erg")])], t);
  assert.equal(short, "Ann Berg");
});

test("a quote of two speakers counts for both", () => {
  assert.deepEqual(bySpeaker([said("A", [speaker("Ann"), speaker("Bo")])], t).map(({ quotes }) => quotes.length), [1, 1]);
});

test("a chip shows one speaker's quotes in the order of the article, another all of them, the first the key quotes again", () => {
  const node = drawn({ quotes: QUOTES });
  assert.deepEqual(texts(node, ".chip"), ["Key quotes", "All in order 5", "Psaki 3", "Biden 1", "Speaker not known 1"]);
  press(chip(node, "Psaki 3"));
  assert.deepEqual(texts(node, ".said"), ["“A”", "“C”", "“E”"]);
  assert.deepEqual(all(node, "[aria-pressed=true]").map((each) => each.textContent), ["Psaki 3"]);
  assert.equal(chip(node, "Psaki 3").getAttribute("title"), "Jen Psaki, spokeswoman");
  press(chip(node, "All in order 5"));
  assert.deepEqual(texts(node, ".said"), ["“A”", "“B”", "“C”", "“D”", "“E”"]);
  press(chip(node, "Key quotes"));
  assert.deepEqual(texts(node, ".said"), ["“B”", "“C”", "“A”", "“D”", "“E”"]);
  assert.equal(node.querySelector("summary").textContent, "3 more quotes");
});

test("a chip that says all of a name does not say it twice", () => {
  const quotes = Array.from("ABC", (text) => said(text, [speaker("Ann Berg")]));
  assert.equal(chip(drawn({ quotes }), "Ann Berg 3").getAttribute("title"), null);
});

test("the buttons below a quote are named after who says it", () => {
  const node = drawn({ quotes: QUOTES });
  const ids = all(node, ".tools").map((tools) => tools.getAttribute("aria-labelledby"));
  assert.equal(new Set(ids).size, QUOTES.length);
  assert.deepEqual(ids.filter((id) => !node.querySelector(`.speaker[id=${id}]`)), []);
});

test("a crowd of speakers is folded, and two quotes need no filter", () => {
  const crowd = Array.from("ABCDEFGHIJ", (name) => said(name, [speaker(name)]));
  assert.equal(drawn({ quotes: crowd }).querySelector(".more-speakers summary").textContent, "4 more speakers");
  assert.equal(drawn({ quotes: crowd.slice(0, 2) }).querySelector(".filter"), null);
});

test("the context is the whole paragraph with the parts of the quote marked, drawn once it is asked for", () => {
  const node = drawn({});
  assert.equal(node.querySelector("mark"), null);
  press(node.querySelector(".in-context"));
  assert.deepEqual(texts(node, "mark"), ["It holds,", "and it will hold."]);
  assert.equal(node.querySelector(".context p").textContent, makeAnalysis().article.blocks[1].text);
  assert.equal(node.querySelector(".in-context").getAttribute("aria-expanded"), "true");
  press(node.querySelector(".in-context"));
  assert.ok(node.querySelector(".context").parentNode.hasAttribute("hidden"));
});

test("in context the repeat is marked that the quote's surroundings name", () => {
  const analysis = makeAnalysis();
  analysis.article.blocks = [{ text: "“No,” he said. And she said “No.”" }];
  analysis.quotes = [makeQuote({ parts: [{ block: 0, exact: "No", prefix: "And she said “", suffix: ".”" }] })];
  const node = quotesView(analysis, t, makeActions());
  press(node.querySelector(".in-context"));
  const { previousSibling } = node.querySelector("mark");
  assert.equal(previousSibling.textContent, "“No,” he said. And she said “");
});

test("a long paragraph is cut around the quote at the edges of words", () => {
  const analysis = makeAnalysis();
  analysis.article.blocks = [{ text: `${"before ".repeat(200)}HERE ${"after ".repeat(200)}`.trim() }];
  analysis.quotes = [makeQuote({ parts: [{ block: 0, exact: "HERE", prefix: "before ", suffix: " after" }] })];
  const node = quotesView(analysis, t, makeActions());
  press(node.querySelector(".in-context"));
  assert.match(node.querySelector(".context").textContent, /^… (before )+HERE( after)+ …$/);
});

test("why this speaker: what stands beside the quote is said and shown in the page, and whom a pronoun means", () => {
  const attribution = { block: 1, exact: "she said", prefix: "", suffix: "" };
  const actions = makeActions();
  const node = drawn({ quotes: [makeQuote({ attribution, speakers: [speaker("Mira Holt", "she")] })] }, actions);
  const why = node.querySelector(".why-speaker");
  press(why);
  assert.deepEqual(actions.asked, [["show", "attribution", [attribution], why]]);
  assert.deepEqual(texts(node, ".reasons p"), ["Next to the quote the article says “she said”.", "“she” means Mira Holt."]);
  assert.deepEqual(offerOf(why), { kind: "attribution", passages: [attribution] });
  press(why);
  assert.equal(actions.asked.length, 1);
});

test("where nothing names the speaker beside the quote there is no why", () => {
  assert.equal(drawn({ quotes: [makeQuote({ attribution: null })] }).querySelector(".why-speaker"), null);
});

test("a quote is copied and dragged by what the host does for it, and a host that does neither gets neither", () => {
  const actions = makeActions();
  const node = drawn({}, actions);
  press(node.querySelector(".copy"));
  assert.equal(actions.asked[0][0], "copyQuote");
  assert.equal(node.querySelector(".card").getAttribute("draggable"), "true");
  const bare = drawn({}, { show: () => {} });
  assert.equal(bare.querySelector(".copy"), null);
  assert.equal(bare.querySelector(".card").getAttribute("draggable"), null);
});
