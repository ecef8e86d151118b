/** The options: each part of the page is filled by a file of its own. */
import { dress } from "../lib/appearance.js";
import { readPreferences, watchPreferences } from "../lib/preferences.js";
import { markLanguage, phrasesIn } from "../lib/strings.js";
import { offerBackup } from "./backup.js";
import { showLook } from "./look.js";
import { showServer } from "./server.js";
import { showShortcuts } from "./shortcuts.js";
import { showSites } from "./sites.js";

const preferences = await readPreferences();
const t = await phrasesIn(preferences);

dress(document.documentElement, preferences);
markLanguage(document.documentElement, t);
document.title = t("options_title");
for (const node of document.querySelectorAll("[data-message]")) node.textContent = t(node.dataset.message);

await showServer(t);
showLook(preferences, t);
await showSites(t);
offerBackup(t);
watchPreferences((now) => {
  if (now.language === preferences.language) dress(document.documentElement, now);
  else location.reload();
});
// last: it tells that the page is ready
await showShortcuts(t);
