/** The keys that are really assigned: browsers leave out those that another extension has, and let the reader change them. */
import { browser } from "../lib/browser.js";
import { element } from "../sidebar/views/element.js";

/** @param {import("../lib/phrases.js").Phrases} t */
export async function showShortcuts(t) {
  document.getElementById("change-shortcuts").addEventListener("click", openSettings);
  const commands = await browser.commands.getAll();
  const rows = commands.map(({ name, shortcut }) => {
    const keys = shortcut ? element("kbd", {}, shortcut) : t("no_shortcut");
    // the browser's own name for the toolbar's button says nothing of what it does
    return element("div", {}, element("dt", {}, t(name.replace(/^_execute_action$/, "read_this_page"))), element("dd", {}, keys));
  });
  document.getElementById("shortcut").replaceChildren(...rows);
}

function openSettings() {
  if (browser.commands.openShortcutSettings) browser.commands.openShortcutSettings();
  else browser.tabs.create({ url: "chrome://extensions/shortcuts" });
}
