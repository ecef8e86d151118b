/** What other pages may hand over to /receive: the contract of docs/bookmarklet-api.md, and what breaks it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { LONGEST_FRAGMENT, MOST_BYTES, readFragment, unpack, webAddress } from "../../server/web/hand-over.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const packed = (text) => gzipSync(text);
const base64url = (bytes) => Buffer.from(bytes).toString("base64url");
const problem = (code) => ({ code });

test("a fragment gives markup, address and nonce", async () => {
  const html = base64url(packed("<p>Ünïcode “text”"));
  const given = readFragment(`version=1&nonce=1,2,3,4567&url=https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c&html=${html}`);
  assert.deepEqual([given.nonce, given.url, given.kind], ["1,2,3,4567", "https://news.example/a?b=1&c", "html"]);
  assert.equal(await unpack(given.packed), "<p>Ünïcode “text”");
});

test("a fragment may give plain text, and need no nonce and no address", async () => {
  const given = readFragment(`version=1&text=${base64url(packed("One.\n\nTwo."))}`);
  assert.deepEqual([given.nonce, given.url, given.kind], [null, null, "text"]);
  assert.equal(await unpack(given.packed), "One.\n\nTwo.");
});

test("the equals signs at the end of base64url may stay or go", async () => {
  const padded = Buffer.from(packed("<p>x")).toString("base64").replaceAll("+", "-").replaceAll("/", "_");
  assert.equal(await unpack(readFragment(`version=1&html=${padded}`).packed), "<p>x");
});

test("without a page there is one to come, where there is a nonce", () => {
  assert.equal(readFragment("version=1&nonce=abcdefgh").packed, null);
});

for (const [what, fragment, code] of [
  ["nothing", "", "hand_over_nothing"],
  ["no version", "html=H4sI", "hand_over_version"],
  ["another version", "version=2&html=H4sI", "hand_over_version"],
  ["neither page nor nonce", "version=1&url=https://news.example/", "hand_over_malformed"],
  ["a short nonce", "version=1&nonce=1234567&html=H4sI", "hand_over_malformed"],
  ["a nonce with markup", "version=1&nonce=<script>x&html=H4sI", "hand_over_malformed"],
  ["no base64url", "version=1&html=%3Cp%3E", "hand_over_malformed"],
  ["a fragment that is too long", `version=1&html=${"A".repeat(LONGEST_FRAGMENT)}`, "hand_over_too_large"],
]) {
  test(`${what} is refused`, () => assert.throws(() => readFragment(fragment), problem(code)));
}

test("what is no gzip, or breaks off, or goes on, is refused", async () => {
  const whole = packed("<p>some text that is packed");
  for (const bytes of [new Uint8Array(9), whole.subarray(0, -9), new Uint8Array()]) {
    await assert.rejects(unpack(bytes), problem("hand_over_malformed"));
  }
});

test("a bomb is given up when it passes the bound, however small it is", async () => {
  const bomb = packed(Buffer.alloc(200_000_000));
  assert.ok(bomb.length < 200_000);
  await assert.rejects(unpack(bomb), problem("hand_over_too_large"));
  assert.equal((await unpack(packed(Buffer.alloc(MOST_BYTES, "a")))).length, MOST_BYTES);
});

test("more bytes than may come out are not even looked at", async () => {
  await assert.rejects(unpack(new Uint8Array(MOST_BYTES + 1)), problem("hand_over_too_large"));
});

test("an address is one of the web, without credentials and fragment", () => {
  assert.equal(webAddress("https://ida:secret@news.example/a#part"), "https://news.example/a");
  for (const given of ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "news.example", "", null, 7, {}, `https://a.example/${"x".repeat(9000)}`]) {
    assert.equal(webAddress(given), null);
  }
});

test("the documentation tells every problem, both bounds and the messages' kinds", () => {
  const contract = read("docs/bookmarklet-api.md");
  const code = read("server/web/hand-over.js") + read("server/web/receive.js");
  const problems = new Set([...code.matchAll(/HandOverProblem\("(\w+)"/g)].map(([, each]) => each));
  assert.deepEqual([...problems].sort(), [...contract.matchAll(/^\| `(hand_over_\w+)`/gm)].map(([, each]) => each).sort());
  for (const bound of [LONGEST_FRAGMENT, MOST_BYTES]) assert.ok(contract.includes(bound.toLocaleString("en")));
  const kinds = [...contract.matchAll(/^\| `(\w+)` \| (?:reading page|opener) \|/gm)].map(([, each]) => each);
  assert.deepEqual(kinds, ["ready", "page", "show", "shown"]);
  const speakers = read("server/web/original.js") + read("extension/bookmarklet/bookmarklet.js") + read("docs/bookmarklet-example.html");
  for (const kind of kinds) assert.ok(speakers.includes(`"${kind}"`), kind);
});
