import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { reset } from "./support/fake-browser.js";
import { PREFERRED, readPreferences, savePreferences } from "../../extension/lib/preferences.js";
import { DEFAULTS, readSettings, saveSettings } from "../../extension/lib/settings.js";
import { takeIn, written } from "../../extension/options/backup.js";

beforeEach(reset);

test("what is written is taken in again, and the token is not in it", async () => {
  await saveSettings({ server: "https://home.example", token: "secret-word" });
  await savePreferences({ theme: "dark", never: ["bank.example"], width: 50 });
  const text = await written();
  assert.ok(!text.includes("secret-word"));
  reset();
  assert.equal(await takeIn(text), true);
  assert.deepEqual(await readPreferences(), { ...PREFERRED, theme: "dark", never: ["bank.example"], width: 50 });
  assert.deepEqual(await readSettings(), { server: "https://home.example", token: "" });
});

test("a file that names another server takes the token away, one that names the same leaves it", async () => {
  await saveSettings({ server: "https://home.example", token: "secret-word" });
  await takeIn(await written());
  assert.equal((await readSettings()).token, "secret-word");
  await takeIn(JSON.stringify({ sidelight_options: 1, server: "https://evil.example", token: "theirs" }));
  assert.deepEqual(await readSettings(), { server: "https://evil.example", token: "" });
});

test("another file changes nothing, and of a spoilt one only what can be is taken", async () => {
  await savePreferences({ theme: "dark" });
  for (const text of ["", "[]", "null", "{}", '{"sidelight_options": 2, "theme": "light"}']) assert.equal(await takeIn(text), false, text);
  assert.equal((await readPreferences()).theme, "dark");
  await takeIn(JSON.stringify({ sidelight_options: 1, server: "javascript:x", theme: "sepia", width: 9999, always: ["<b>"] }));
  assert.deepEqual(await readPreferences(), { ...PREFERRED, theme: "sepia" });
  assert.deepEqual(await readSettings(), DEFAULTS);
});
