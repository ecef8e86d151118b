/**
 * The extension's world outside a browser: a stand-in for `globalThis.browser` with the areas of storage, the strings and
 * the events that the code under test uses. Import it before anything of the extension.
 */
import { readFileSync } from "node:fs";

const STRINGS = JSON.parse(readFileSync(new URL("../../../extension/_locales/en/messages.json", import.meta.url), "utf8"));

/** What the fake remembers; a test sets it as it needs, `reset` clears it. */
export const world = { permitted: true, page: null, injected: [] };

export function reset() {
  Object.assign(world, { permitted: true, page: null, injected: [] });
  browser.storage.local.clear();
  browser.storage.sync.clear();
  browser.storage.session.clear();
}

/**
 * A string as browsers make it: placeholders by name, "" for a key that is not there. As strict as the stricter of them:
 * Firefox throws where the key is no string.
 */
export function getMessage(key, values = []) {
  if (typeof key !== "string" || values.some((value) => typeof value !== "string")) throw new TypeError(`getMessage(${key}, ${values})`);
  const { message = "", placeholders = {} } = STRINGS[key] ?? {};
  return message.replace(/\$(\w+)\$/g, (_, name) => values[Number(placeholders[name.toLowerCase()].content.slice(1)) - 1] ?? "");
}

function makeArea() {
  let stored = {};
  return {
    get: async (keys) => structuredClone(pick(stored, keys)),
    set: async (items) => void Object.assign(stored, structuredClone(items)),
    remove: async (keys) => [keys].flat().forEach((key) => delete stored[key]),
    clear: () => void (stored = {}),
  };
}

function pick(stored, keys) {
  if (keys === null || keys === undefined) return stored;
  if (typeof keys === "string") return keys in stored ? { [keys]: stored[keys] } : {};
  return Object.fromEntries(Object.entries(keys).map(([key, otherwise]) => [key, stored[key] ?? otherwise]));
}

async function executeScript({ files, target }) {
  if (!world.page) throw new Error("Missing host permission for the tab");
  world.injected.push(...(files ?? []));
  return [{ result: files ? null : await world.page(target.tabId) }];
}

const browser = {
  i18n: { getMessage },
  permissions: { contains: async () => world.permitted },
  scripting: { executeScript },
  storage: { local: makeArea(), sync: makeArea(), session: makeArea() },
};

globalThis.browser = browser;
