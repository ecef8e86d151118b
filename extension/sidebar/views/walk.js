/** Which passage of how many is held in the page, and the way to the next, to the one before and out. */
import { element } from "./element.js";

/**
 * @param {{place: number, of: number, group: string}} walked `place` counts from 1; 0 for several passages at once
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{walk: (step: -1 | 1) => void, clear: () => void}} actions
 * @returns {HTMLElement[]}
 */
export function walkView({ place, of, group }, t, { walk, clear }) {
  const count = place ? t(`walk_${group.replace("-", "_")}`, t.number(place), t.number(of)) : "";
  return [
    element("span", { class: "count" }, count),
    button("previous", "‹", t("walk_previous"), "Alt+ArrowUp", () => walk(-1)),
    button("next", "›", t("walk_next"), "Alt+ArrowDown", () => walk(1)),
    button("clear", "✕", t("walk_clear"), "Escape", clear),
  ];
}

function button(name, sign, label, keys, onclick) {
  const title = `${label} (${keys.replace("Arrow", "").replace("Escape", "Esc")})`;
  return element("button", { type: "button", class: name, title, "aria-label": label, "aria-keyshortcuts": keys, onclick }, sign);
}
