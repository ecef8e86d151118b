/**
 * Makes server/web/bookmarklet-code.js, the bookmarklet in one short line, from what the extension has of it.
 *
 *     npm run bookmarklet           writes it
 *     npm run bookmarklet -- -      prints it
 *
 * What the parts share hangs on an object of their own, not on the foreign page's `globalThis`. The page that offers the
 * bookmarklet puts two values in: `SERVER`, its own address, and `WORDS`, in the reader's language.
 */
import { readFile, writeFile } from "node:fs/promises";
import { minify } from "terser";

const ROOT = new URL("..", import.meta.url);
const SOURCES = ["extension/content/never-sent.js", "extension/bookmarklet/bookmarklet.js"];
const MADE = new URL("server/web/bookmarklet-code.js", ROOT);
// what never-sent.js gives to bookmarklet.js: nobody else knows these names
const SHARED = /^(sidelight|isNeverSent|isStructuredData|isSentAttribute|isAddress)$/;

const sources = await Promise.all(SOURCES.map((source) => readFile(new URL(source, ROOT), "utf8")));
const { code } = await minify(`((globalThis) => {${sources.join("\n")}})({})`, {
  ecma: 2020,
  compress: { passes: 3 },
  mangle: { properties: { regex: SHARED } },
  // a browser writes a double quotation mark in an address in three letters
  format: { quote_style: 1, semicolons: true },
});
// and after a number sign much of what follows
const line = code.replaceAll("#", "\\x23");

if (process.argv.includes("-")) process.stdout.write(line);
else await writeFile(MADE, line);
