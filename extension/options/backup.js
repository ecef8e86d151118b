/** Export and import of the options as a file: all but the token, which stays where it is. */
import { saveFile } from "../lib/save-file.js";
import { PREFERRED, readPreferences, savePreferences, validOf } from "../lib/preferences.js";
import { readSettings, saveSettings, serverAddress } from "../lib/settings.js";

const FORMAT = 1;
const NAME = "sidelight-options.json";

/** @param {import("../lib/phrases.js").Phrases} t */
export function offerBackup(t) {
  const file = document.getElementById("import-file");
  document.getElementById("export").addEventListener("click", async () => saveFile(NAME, await written(), "application/json"));
  document.getElementById("import").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    const isTaken = await takeIn(await chosen.text());
    if (isTaken) location.reload();
    else document.getElementById("backup-outcome").textContent = t("import_failed");
    file.value = "";
  });
}

/** @returns {Promise<string>} what stands in the file */
export async function written() {
  const { server } = await readSettings();
  return `${JSON.stringify({ sidelight_options: FORMAT, server, ...(await readPreferences()) }, null, 2)}\n`;
}

/**
 * Takes over the values of a file; what it does not hold goes back to its default.
 * @param {string} text
 * @returns {Promise<boolean>} false, and nothing is changed, if it is no such file
 */
export async function takeIn(text) {
  const values = parse(text);
  if (values?.sidelight_options !== FORMAT) return false;
  await savePreferences({ ...PREFERRED, ...validOf(values) });
  const settings = await readSettings();
  const server = serverAddress(values.server);
  // another server must not be shown the token of this one
  if (server && server !== settings.server) await saveSettings({ server, token: "" });
  return true;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
