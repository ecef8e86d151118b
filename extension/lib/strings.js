/** Sidelight's own words, in the language that the reader has chosen or else in the browser's. */
import { browser } from "./browser.js";
import { makePhrases } from "./phrases.js";

/**
 * @param {import("./preferences.js").Preferences} preferences
 * @returns {Promise<import("./phrases.js").Phrases>}
 */
export async function phrasesIn({ language }) {
  const native = (key, values) => browser.i18n.getMessage(key, values);
  if (!language || language === native("language")) return makePhrases(native, browser.i18n.getUILanguage());
  // a file of the extension itself: nothing goes over the network
  const strings = await (await fetch(browser.runtime.getURL(`_locales/${language}/messages.json`))).json();
  return makePhrases(messagesFrom(strings), language);
}

/**
 * What `i18n.getMessage` does, from the strings of one file.
 * @param {Record<string, {message: string, placeholders?: Record<string, {content: string}>}>} strings
 * @returns {(key: string, values?: string[]) => string} a key that is not there gives ""
 */
export const messagesFrom = (strings) => (key, values = []) => {
  const { message = "", placeholders = {} } = strings[key] ?? {};
  const valueOf = (name) => values[Number(placeholders[name.toLowerCase()]?.content.slice(1)) - 1] ?? "";
  return message.replace(/\$(\w+)\$/g, (_, name) => valueOf(name));
};

const RIGHT_TO_LEFT = new Set(["ar", "fa", "he", "ur"]);

/**
 * Marks a document as being in the language of the strings, and in its direction.
 * @param {HTMLElement} root
 * @param {import("./phrases.js").Phrases} t
 */
export function markLanguage(root, t) {
  root.lang = t("language");
  root.dir = RIGHT_TO_LEFT.has(root.lang) ? "rtl" : "ltr";
}
