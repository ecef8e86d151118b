/** What a reader puts in, by hand or as a file. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { htmlOfMarkdown } from "../../server/web/markdown.js";
import { decode, pageOfFile, pageOfPaste } from "../../server/web/pasted.js";

const bytes = (...values) => new Uint8Array(values.flatMap((value) => (typeof value === "string" ? [...Buffer.from(value, "latin1")] : value)));

test("text is text, and what begins with a tag is markup", () => {
  assert.deepEqual(pageOfPaste("The ferry left at nine.", null), { text: "The ferry left at nine." });
  assert.deepEqual(pageOfPaste("5 < 6 and so on", null), { text: "5 < 6 and so on" });
  for (const html of ["<!DOCTYPE html><p>x", " \n<article>x", "<p>x", "<!-- x --><div>"]) {
    assert.deepEqual(pageOfPaste(html, null), { html });
  }
});

test("a passage keeps its structure for as long as its text is not changed", () => {
  const rich = { plain: "One\nTwo", html: "<h2>One</h2><p>Two</p>" };
  assert.deepEqual(pageOfPaste("One\nTwo\n", rich), { html: rich.html, selected: true });
  assert.deepEqual(pageOfPaste("One\nThree", rich), { text: "One\nThree" });
});

test("a file is read by the end of its name", async () => {
  assert.deepEqual(await pageOfFile(new File(["<p>x"], "Saved.HTM")), { html: "<p>x" });
  assert.deepEqual(await pageOfFile(new File(["x"], "notes.txt")), { text: "x" });
  assert.deepEqual(await pageOfFile(new File(["# x"], "notes.md")), { html: "<h1>x</h1>", selected: true });
  assert.equal(await pageOfFile(new File(["x"], "picture.png")), null);
});

test("a file is decoded by its mark, as UTF-8, or as it says itself", () => {
  assert.equal(decode(bytes([0xff, 0xfe], "a", 0)), "a");
  assert.equal(decode(bytes([0xfe, 0xff], 0, "a")), "a");
  assert.equal(decode(bytes([0xef, 0xbb, 0xbf], "a")), "a");
  assert.equal(decode(new TextEncoder().encode("“ü”")), "“ü”");
  assert.equal(decode(bytes("<meta charset=iso-8859-2>", [0xb1])), "<meta charset=iso-8859-2>ą");
  assert.equal(decode(bytes("u", [0xfc])), "uü");
  assert.equal(decode(bytes("<meta charset=x-unknown>", [0xfc])), "<meta charset=x-unknown>ü");
});

test("Markdown's blocks become elements", () => {
  const text = "---\ntitle: x\n---\nTitle\n=====\n\nOne\ntwo.\n\n## Part ##\n\n- a\n  goes on\n- b\n\n1. c\n\n> said\n> he\n\n```\nlet a;\n```\n\n***\n\nEnd.";
  assert.deepEqual(htmlOfMarkdown(text).split("\n").filter(Boolean), [
    "<h1>Title</h1>",
    "<p>One two.</p>",
    "<h2>Part</h2>",
    "<ul><li>a goes on</li><li>b</li></ul>",
    "<ol><li>c</li></ol>",
    "<blockquote><p>said he</p></blockquote>",
    "<pre>let a;</pre>",
    "<p>End.</p>",
  ]);
});

test("Markdown's signs within a line go, and markup stays text", () => {
  const text = "A **bold** and *soft* word, `code`, a [link](https://a.example/b 'c'), [none](javascript:x), ![pic](p.png)5 * 6 * 7 <script>.";
  assert.equal(
    htmlOfMarkdown(text),
    '<p>A <strong>bold</strong> and <em>soft</em> word, <code>code</code>, a <a href="https://a.example/b">link</a>, none, 5 * 6 * 7 &lt;script&gt;.</p>',
  );
});

test("hostile Markdown is read to its end", { timeout: 20_000 }, () => {
  for (const sign of ["[", "*", "`", "![", "#", "> ", "- ", "_ ", "**a", "[a](", "<"]) {
    for (const text of [sign.repeat(20_000), `${sign}\n`.repeat(20_000)]) assert.ok(htmlOfMarkdown(`${text}\n\nThe end.`).includes("The end."));
  }
});
