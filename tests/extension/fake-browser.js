/** The browser's extension API and the strings of `_locales/en`, as far as `lib/` asks for them. */
import { readFileSync } from "node:fs";

const messages = JSON.parse(readFileSync(new URL("../../extension/_locales/en/messages.json", import.meta.url), "utf8"));

/** What the fake browser holds; a test sets it before it asks. */
export const held = { storage: {}, permitted: true };

globalThis.browser = {
  storage: {
    local: {
      get: (defaults) => Promise.resolve({ ...defaults, ...held.storage }),
      set: (values) => Promise.resolve(void Object.assign(held.storage, values)),
    },
  },
  permissions: { contains: () => Promise.resolve(held.permitted) },
};

/** A string of the English locale with its placeholders filled in, as `i18n.getMessage` gives it; "" if there is none. */
export function getMessage(key, values = []) {
  const entry = messages[key];
  if (!entry) return "";
  return entry.message.replace(/\$(\w+)\$/g, (_, name) => {
    const content = entry.placeholders[name.toLowerCase()].content;
    return content.replace(/\$(\d)/g, (__, number) => values[number - 1] ?? "");
  });
}

/** Every key of the English locale. */
export const messageKeys = Object.keys(messages);
