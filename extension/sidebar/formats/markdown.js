/** The article's analysis as a note in Markdown: facts in front matter, then difficulty, key points, quotes and outline. */
import { quotation } from "./quotation.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @returns {string}
 */
export function markdown(analysis, t) {
  const { metadata, key_points: points, quotes, outline } = analysis;
  const parts = [
    frontMatter(analysis),
    `# ${plain(metadata.title ?? t("untitled"))}`,
    part(t("key_points_title"), points.map(({ text }) => `- ${plain(text)}`).join("\n")),
    part(t("quotes_title"), quotes.map((quote) => quoteBlock(quotation(quote, analysis, t), t)).join("\n\n")),
    part(t("outline_title"), outlineList(outline, 0).join("\n")),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** YAML; strings as JSON writes them, which YAML reads the same. */
function frontMatter({ metadata, article, scores: { difficulty } }) {
  const facts = {
    title: metadata.title,
    byline: metadata.byline,
    authors: metadata.authors.length ? metadata.authors : null,
    site: metadata.site_name,
    date: metadata.published_at,
    url: metadata.canonical_url ?? metadata.url,
    language: metadata.language,
    words: article.word_count,
    difficulty: difficulty.level,
    grade: difficulty.grade === null ? null : Math.round(10 * difficulty.grade) / 10,
  };
  const lines = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined);
  return ["---", ...lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}`), "---"].join("\n");
}

const part = (title, text) => text && `## ${title}\n\n${text}`;

function quoteBlock({ words, speaker, link }, t) {
  const lines = words.split("\n").map((line) => `> ${plain(line)}`);
  return [...lines, ">", `> — ${plain(speaker)}${link ? ` ([${t("quote_link")}](${link}))` : ""}`].join("\n");
}

function outlineList(sections, depth) {
  return sections.flatMap(({ title, sections: inner }) => [`${"  ".repeat(depth)}- ${plain(title)}`, ...outlineList(inner, depth + 1)]);
}

/** Text stays text: what Markdown would read as a mark is escaped. */
const plain = (text) => text.replace(/[\\`*_[\]<>#|~]/g, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2").replace(/^([-+=])/, "\\$1");
