/**
 * The scripts and styles that are put into pages, in the order in which they need each other. From the root: Firefox
 * resolves names against the page that calls, Chrome against the extension.
 */
const paths = (...names) => Object.freeze(names.map((name) => `/content/${name}`));

export const CAPTURE = paths("never-sent.js", "flat-tree.js", "hidden.js", "sent-tags.js", "selected.js", "capture-page.js");
export const SHOW = paths("flat-tree.js", "hidden.js", "text-index.js", "find-anchor.js", "show-anchor.js");
export const POSITION = paths("flat-tree.js", "hidden.js", "text-index.js", "find-anchor.js", "reading-position.js");
export const HIGHLIGHTS = paths("highlight.css");
