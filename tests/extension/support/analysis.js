/** An analysis as the service answers it, small but whole. */

const anchor = (exact, prefix = "", suffix = "") => ({ exact, prefix, suffix });

export const BLOCKS = [
  { kind: "heading", level: 1, text: "The bridge opens" },
  { kind: "paragraph", level: null, text: "“It holds,” said the engineer Mira Holt, “and it will hold.” She was glad." },
  { kind: "paragraph", level: null, text: "Nobody knows what it cost." },
];

export function makeAnalysis(changes = {}) {
  return {
    api: 1,
    version: "0.1.0",
    metadata: {
      title: "The bridge opens",
      byline: null,
      authors: ["Ida Holm", "Jon Berg"],
      site_name: "The Courier",
      published_at: "2024-03-22",
      language: "en",
      direction: "ltr",
    },
    article: { html: "", text: "", word_count: 1234, blocks: BLOCKS },
    reading_time: { silent_seconds: 310, aloud_seconds: 400, words_per_minute: 238 },
    scores: makeScores(),
    quotes: [makeQuote()],
    outline: [makeSection()],
    key_points: [{ text: "Nobody knows what it cost.", block: 2, anchor: anchor("Nobody knows what it cost.") }],
    warnings: [],
    ...changes,
  };
}

export function makeScores(changes = {}) {
  return {
    difficulty: { level: "harder", grade: 12.9, grade_low: 11.6, grade_high: 14.2, percentile: 81 },
    formulas: [{ name: "flesch_kincaid_grade", value: 13.75, scale: "us_grade", source: "Kincaid 1975" }],
    counts: { words: 1234, sentences: 1, syllables: null },
    blocks: [],
    hard_sentences: [{ block: 2, anchor: anchor("Nobody knows what it cost."), reasons: [{ code: "long_sentence", words: 41 }] }],
    hard_words: [{ word: "NATO", count: 2, reason: { code: "acronym" }, expansion: null }],
    ...changes,
  };
}

export function makeQuote(changes = {}) {
  return {
    rank: 1,
    key: true,
    kind: "direct",
    text: "It holds … and it will hold.",
    cue: "said",
    attribution: null,
    speakers: [{ name: "Mira Holt", role: "engineer", mention: "the engineer Mira Holt" }],
    parts: [
      { block: 1, ...anchor("It holds,", "“", "” said the engineer") },
      { block: 1, ...anchor("and it will hold.", "Mira Holt, “", "” She was glad.") },
    ],
    ...changes,
  };
}

export function makeSection(changes = {}) {
  return {
    title: "The bridge opens",
    gist: null,
    origin: "heading",
    first_block: 0,
    last_block: 2,
    anchor: anchor("The bridge opens"),
    word_count: 1234,
    sections: [],
    ...changes,
  };
}
