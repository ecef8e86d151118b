/** The article's title, source and reading time. */
import { asInArticle, element } from "./element.js";

/**
 * @param {object} analysis
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{openReader?: () => void}} [actions] a host without a read view has none
 * @returns {HTMLElement}
 */
export function headerView(analysis, t, { openReader } = {}) {
  const { metadata } = analysis;
  return element(
    "header",
    { class: "article" },
    metadata.site_name ? element("p", { class: "site" }, metadata.site_name) : null,
    metadata.title ? element("h1", asInArticle(analysis), metadata.title) : element("h1", {}, t("untitled")),
    origin(metadata, t),
    element("p", { class: "facts" }, facts(analysis, t).join(" · ")),
    openReader ? element("button", { type: "button", class: "to-reader", onclick: openReader }, t("open_reader")) : null,
  );
}

function origin({ byline, authors, published_at: published }, t) {
  const by = byline ?? (authors.length ? t("by_authors", t.list(authors)) : null);
  const day = published ? t.date(published) : null;
  if (!by && !day) return null;
  const date = day ? element("time", { datetime: published }, day) : null;
  return element("p", { class: "origin" }, by, by && date ? " · " : null, date);
}

function facts({ article, metadata, reading_time: time }, t) {
  return [
    time.silent_seconds === null ? null : t("reading_time", t.duration(time.silent_seconds)),
    t.count("words", article.word_count),
    metadata.language ? t.language(metadata.language) : null,
  ].filter(Boolean);
}
