// How a page is built, with nothing but Node 20 or newer.
//
//   node examples/outline.mjs page.html     SIDELIGHT=http://127.0.0.1:8000 and SIDELIGHT_TOKEN, if the service wants one
import { readFile } from "node:fs/promises";

const { SIDELIGHT = "http://127.0.0.1:8000", SIDELIGHT_TOKEN } = process.env;

async function analyze(html, url) {
  const headers = { "Content-Type": "application/json" };
  if (SIDELIGHT_TOKEN) headers.Authorization = `Bearer ${SIDELIGHT_TOKEN}`;
  const body = JSON.stringify(url ? { html, url } : { html });
  const answer = await fetch(`${SIDELIGHT}/v1/analyze`, { method: "POST", headers, body });
  const said = await answer.json();
  if (!answer.ok) throw new Error(`${said.title}: ${said.detail}`);
  return said;
}

function print(sections, depth = 0) {
  for (const { title, word_count: words, sections: inner } of sections) {
    console.log(`${"  ".repeat(depth)}${title} (${words} words)`);
    print(inner, depth + 1);
  }
}

const { metadata, outline } = await analyze(await readFile(process.argv[2], "utf8"), process.argv[3]);
console.log(metadata.title ?? "Without a title");
print(outline, 1);
