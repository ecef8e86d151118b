/**
 * The reading page's substitute for the extension's lib/browser.js, under the same name and at the same address: the
 * one module in which the two hosts of the views differ. A "tab" is the page itself, its article the frame in it.
 */
const LANGUAGES = ["en", "de", "es", "fr"];
const TOKEN = "sidelight-token";

const wanted = navigator.languages.map((tag) => tag.split("-")[0]).find((language) => LANGUAGES.includes(language));
// from extension/lib/, where this module is served
const root = new URL("../..", import.meta.url);
const strings = await (await fetch(new URL(`extension/_locales/${wanted ?? "en"}/messages.json`, root))).json();

// Where the browser keeps nothing for this site the token lasts as long as the page.
let tokenOfThisPage = "";

function getMessage(key, values = []) {
  const { message = "", placeholders = {} } = strings[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name) => values[Number(placeholders[name.toLowerCase()].content.slice(1)) - 1] ?? "");
}

function storedToken() {
  try {
    return localStorage.getItem(TOKEN) ?? tokenOfThisPage;
  } catch {
    return tokenOfThisPage;
  }
}

function storeToken({ token }) {
  tokenOfThisPage = token;
  try {
    localStorage.setItem(TOKEN, token);
  } catch {
    // it is kept for this page alone
  }
}

export const browser = {
  i18n: { getMessage, getUILanguage: () => navigator.language },
  permissions: { contains: async () => true },
  // the page's own scripts and styles are there from the start
  scripting: { executeScript: async ({ func, args = [] }) => [{ result: (await func?.(...args)) ?? null }], insertCSS: async () => {} },
  storage: {
    local: {
      get: async (defaults) => ({ ...defaults, server: root.href.replace(/\/$/, ""), token: storedToken() }),
      set: async (settings) => storeToken(settings),
    },
  },
};
