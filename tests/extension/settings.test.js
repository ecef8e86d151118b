import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { reset } from "./support/fake-browser.js";
import * as settings from "../../extension/lib/settings.js";

beforeEach(reset);

for (const [typed, kept] of [
  ["http://127.0.0.1:8000/", "http://127.0.0.1:8000"],
  [" 192.168.1.5:8000 ", "http://192.168.1.5:8000"],
  ["localhost:8000", "http://localhost:8000"],
  ["https://home.example/sidelight/", "https://home.example/sidelight"],
  ["https://home.example/a?b#c", "https://home.example/a"],
  ["https://user:secret@home.example", null],
  ["http://[::1]:8000", "http://[::1]:8000"],
  ["ftp://home.example", null],
  ["http://", null],
  ["javascript:alert(1)", null],
  ["", null],
  [undefined, null],
]) {
  test(`the address ${JSON.stringify(typed)} is kept as ${kept}`, () => {
    assert.equal(settings.serverAddress(typed), kept);
  });
}

test("a token loses the white space around it, and may hold only what a header can carry", () => {
  assert.equal(settings.headerToken("  abc-123\n"), "abc-123");
  assert.equal(settings.headerToken("a b"), null);
  assert.equal(settings.headerToken("naïve"), null);
});

test("a permission names scheme and host, and no port", () => {
  assert.deepEqual(settings.permissionFor("https://home.example:8443/x"), { origins: ["https://home.example/*"] });
});

test("only http beyond this computer is in clear", () => {
  for (const open of ["http://192.168.1.5:8000", "http://127.evil.example"]) assert.equal(settings.isInClear(open), true, open);
  for (const safe of ["http://127.0.0.1:8000", "http://localhost", "http://[::1]:8000", "https://home.example"]) {
    assert.equal(settings.isInClear(safe), false, safe);
  }
});

test("without anything stored the defaults hold, and what is saved is read again", async () => {
  assert.deepEqual(await settings.readSettings(), settings.DEFAULTS);
  await settings.saveSettings({ server: "https://home.example", token: "abc" });
  assert.deepEqual(await settings.readSettings(), { server: "https://home.example", token: "abc" });
});

test("what was stored badly is replaced by its default", async () => {
  await settings.saveSettings({ server: "ftp://x", token: "a b" });
  assert.deepEqual(await settings.readSettings(), settings.DEFAULTS);
});
