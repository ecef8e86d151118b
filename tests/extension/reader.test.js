import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { getMessage } from "./support/fake-browser.js";
import { messagesFrom } from "../../extension/lib/strings.js";
import { Aloud, voiceFor } from "../../extension/reader/aloud.js";
import { sentencesOf } from "../../extension/reader/sentences.js";

/** A voice that speaks when the test says so. */
function makeSynthesis(voices = []) {
  const spoken = [];
  return { spoken, getVoices: () => voices, cancel: () => {}, speak: (utterance) => spoken.push(utterance) };
}

const voice = (lang, localService = true) => ({ lang, localService });

function makeAloud(sentences = ["One.", "Two.", "Three."]) {
  const synthesis = makeSynthesis();
  const told = [];
  const aloud = new Aloud(synthesis, sentences, (now) => told.push(now), (text) => ({ text }));
  return { aloud, told, spoken: synthesis.spoken, texts: () => synthesis.spoken.map(({ text }) => text) };
}

test("sentences are read one after the other, and at the end it begins anew", () => {
  const { aloud, told, spoken, texts } = makeAloud();
  aloud.play(voice("en"));
  for (let at = 0; at < 3; at++) spoken[at].onend();
  assert.deepEqual(texts(), ["One.", "Two.", "Three."]);
  assert.deepEqual(told.at(-1), { at: 0, speaking: false });
});

test("a pause ends the sentence, which is begun again, and a late end of it changes nothing", () => {
  const { aloud, spoken, texts } = makeAloud();
  aloud.play(voice("en"));
  spoken[0].onend();
  aloud.pause();
  spoken[1].onend();
  aloud.play(voice("en"));
  assert.deepEqual(texts(), ["One.", "Two.", "Two."]);
  spoken[1].onend();
  assert.equal(texts().length, 3);
});

test("a step goes on from the other sentence, or only shows it, and stays within the article", () => {
  const { aloud, told, texts } = makeAloud();
  aloud.skip(1);
  assert.deepEqual(told.at(-1), { at: 1, speaking: false });
  aloud.play(voice("en"));
  for (const step of [1, 1, -1]) aloud.skip(step);
  assert.deepEqual(texts(), ["Two.", "Three.", "Three.", "Two."]);
});

test("a sentence that the voice cannot speak is passed over", () => {
  const { aloud, spoken, texts } = makeAloud();
  aloud.play(voice("en"));
  spoken[0].onerror();
  assert.deepEqual(texts(), ["One.", "Two."]);
});

test("the voice is one of this computer's, of the very language where there is one, and never one from elsewhere", async () => {
  const voices = [voice("en-US", false), voice("en_GB"), voice("de-DE")];
  assert.equal(await voiceFor(makeSynthesis(voices), "en-US"), voices[1]);
  assert.equal(await voiceFor(makeSynthesis(voices), "de"), voices[2]);
  assert.equal(await voiceFor(makeSynthesis([voices[0]]), "en"), null);
  assert.equal(await voiceFor(undefined, "en"), null);
});

test("the article is cut into sentences within its blocks, without captions and code", () => {
  const html =
    '<p data-block="0">One <b>bold</b> word. Two words!</p><figure><figcaption data-block="1">A picture.</figcaption></figure>' +
    '<pre data-block="2">x = 1</pre><blockquote data-block="3"><p data-block="4">Three.</p></blockquote><p data-block="5">* * *</p>';
  const { document: article } = parseHTML(`<html><body>${html}</body></html>`);
  article.createRange = () => ({
    setStart(node, at) {
      this.start = [node.data, at];
    },
    setEnd(node, at) {
      this.end = [node.data, at];
    },
  });
  const ranges = sentencesOf(article, "en").map(({ start, end }) => [start, end]);
  assert.deepEqual(ranges, [
    [["One ", 0], [" word. Two words!", 6]],
    [[" word. Two words!", 7], [" word. Two words!", 17]],
    [["Three.", 0], ["Three.", 6]],
  ]);
});

test("strings read from a file give what the browser gives", () => {
  const strings = JSON.parse(readFileSync(new URL("../../extension/_locales/en/messages.json", import.meta.url), "utf8"));
  const own = messagesFrom(strings);
  for (const key of Object.keys(strings)) assert.equal(own(key, ["a", "b"]), getMessage(key, ["a", "b"]), key);
  assert.equal(own("no_such_key"), "");
});
