// Readability.js on linkedom, for extraction.py: a line of JSON in, a line of JSON out.
// In: the page's markup. Out: {markup, ms}: the article's markup, and the CPU time of parsing and extracting.
const readline = require("node:readline");
const { parseHTML } = require("linkedom");
const { Readability } = require("@mozilla/readability");

function article(markup) {
  try {
    return new Readability(parseHTML(markup).document).parse()?.content ?? "";
  } catch {
    return ""; // it throws on pages without a body
  }
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const before = process.cpuUsage();
  const markup = article(JSON.parse(line));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${JSON.stringify({ markup, ms: (user + system) / 1000 })}\n`);
});
