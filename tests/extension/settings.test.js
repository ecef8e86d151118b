import assert from "node:assert/strict";
import test from "node:test";
import { held } from "./fake-browser.js";

const { DEFAULTS, headerToken, isInClear, permissionFor, readSettings, saveSettings, serverAddress } = await import(
  "../../extension/lib/settings.js"
);

const ADDRESSES = [
  ["127.0.0.1:8000", "http://127.0.0.1:8000"],
  [" https://read.example/ ", "https://read.example"],
  ["https://home.example/sidelight/", "https://home.example/sidelight"],
  ["http://[::1]:8000", "http://[::1]:8000"],
  ["http://home.example/?q=1#part", "http://home.example"],
];

for (const [typed, kept] of ADDRESSES) {
  test(`the address ${typed} is kept as ${kept}`, () => assert.equal(serverAddress(typed), kept));
}

for (const typed of ["", "ftp://home.example", "javascript://x", "http://name:word@home.example", "http://", null]) {
  test(`${typed} is no server's address`, () => assert.equal(serverAddress(typed), null));
}

test("a token loses the white space that copying puts around it, and is refused with any inside", () => {
  assert.equal(headerToken(" s3cret\n"), "s3cret");
  assert.equal(headerToken("two words"), null);
  assert.equal(headerToken("schlüssel"), null);
});

test("a permission is asked for scheme and host, without the port that Firefox refuses", () => {
  assert.deepEqual(permissionFor("http://home.example:8000/sidelight"), { origins: ["http://home.example/*"] });
});

test("only loopback and https keep a page from travelling in clear", () => {
  assert.equal(isInClear("http://home.example"), true);
  assert.equal(isInClear("https://home.example"), false);
  assert.equal(isInClear("http://127.0.0.1:8000"), false);
  assert.equal(isInClear("http://127.evil.example"), true);
});

test("settings are the defaults until they are saved, and what was spoilt in storage is the default again", async () => {
  assert.deepEqual(await readSettings(), { ...DEFAULTS });
  await saveSettings({ server: "http://home.example:9000", token: "s3cret" });
  assert.deepEqual(await readSettings(), { server: "http://home.example:9000", token: "s3cret" });
  held.storage = { server: "ftp://spoilt", token: "two words" };
  assert.deepEqual(await readSettings(), { ...DEFAULTS });
  held.storage = {};
});
