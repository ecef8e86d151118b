/**
 * Markdown as plain HTML: the blocks that tell how a text is built (headings, lists, quotations, code), and of the signs
 * within a line those that are no text. It is no renderer; what it does not know stays as it is written.
 */
const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const RULE = /^ {0,3}([-*_])( *\1){2,}\s*$/;
const ITEM = /^\s{0,6}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const QUOTED = /^ {0,3}>\s?(.*)$/;

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/**
 * @param {string} text
 * @returns {string}
 */
export function htmlOfMarkdown(text) {
  const lines = withoutFrontMatter(text.replaceAll("\r\n", "\n").split("\n"));
  const written = [];
  let paragraph = [];
  const endParagraph = () => {
    if (paragraph.length) written.push(`<p>${inline(paragraph.join(" "))}</p>`);
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const block = readBlock(lines, at, paragraph);
    if (!block) {
      if (lines[at].trim()) paragraph.push(lines[at].trim());
      else endParagraph();
      at += 1;
      continue;
    }
    if (block.takesParagraph) paragraph = [];
    endParagraph();
    written.push(block.html);
    at = block.next;
  }
  endParagraph();
  return written.join("\n");
}

function withoutFrontMatter(lines) {
  const end = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  return end > 0 ? lines.slice(end + 1) : lines;
}

/** The block that begins at a line; null for a line of a paragraph. */
function readBlock(lines, at, paragraph) {
  const line = lines[at];
  if (FENCE.test(line)) return readFence(lines, at);
  const heading = HEADING.exec(line);
  if (heading) return { html: headingOf(heading[1].length, heading[2]), next: at + 1 };
  const underline = UNDERLINE.exec(line);
  if (underline && paragraph.length) {
    return { html: headingOf(underline[1][0] === "=" ? 1 : 2, paragraph.join(" ")), next: at + 1, takesParagraph: true };
  }
  if (RULE.test(line)) return { html: "", next: at + 1 };
  if (QUOTED.test(line)) return readQuotation(lines, at);
  return ITEM.test(line) ? readList(lines, at) : null;
}

const headingOf = (level, text) => `<h${level}>${inline(text)}</h${level}>`;

function readFence(lines, at) {
  const [, fence] = FENCE.exec(lines[at]);
  let end = at + 1;
  while (end < lines.length && !lines[end].trimStart().startsWith(fence)) end++;
  return { html: `<pre>${escape(lines.slice(at + 1, end).join("\n"))}</pre>`, next: end + 1 };
}

function readQuotation(lines, at) {
  let end = at;
  while (end < lines.length && QUOTED.test(lines[end])) end++;
  const inner = lines.slice(at, end).map((line) => QUOTED.exec(line)[1]);
  const paragraphs = inner.join("\n").split(/\n\s*\n/);
  const html = paragraphs.map((each) => `<p>${inline(each.replaceAll("\n", " "))}</p>`).join("");
  return { html: `<blockquote>${html}</blockquote>`, next: end };
}

function readList(lines, at) {
  const name = ITEM.exec(lines[at])[1] === undefined ? "ul" : "ol";
  const items = [];
  let end = at;
  for (; end < lines.length && lines[end].trim(); end++) {
    const item = ITEM.exec(lines[end]);
    if (item) items.push(item[2]);
    else items[items.length - 1] += ` ${lines[end].trim()}`;
  }
  return { html: `<${name}>${items.map((item) => `<li>${inline(item)}</li>`).join("")}</${name}>`, next: end };
}

function inline(text) {
  return escape(text)
    .replace(/!\[([^\]]{0,300})\]\([^)]{0,2000}\)/g, "")
    .replace(/\[([^\]]{1,300})\]\((https?:[^)\s]{1,2000})[^)]{0,300}\)/g, '<a href="$2">$1</a>')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,2000}\)/g, "$1")
    .replace(/\*\*([^*]{1,1000})\*\*/g, "<strong>$1</strong>")
    .replace(/(?<![\w*])[*_](?=\S)([^*_]{1,1000})(?<=\S)[*_](?![\w*])/g, "<em>$1</em>")
    .replace(/`([^`]{1,1000})`/g, "<code>$1</code>");
}
