/** The bar of a held passage: which of how many it is, with buttons to the next, the one before, and to let it go. */
import { element } from "./element.js";

/**
 * @param {{place: number, of: number, group: string, otherwise?: string}} walked `place` counts from 1, 0 for several passages
 *   at once; `of` is 0 where nothing of its kind is walked; `otherwise` is what is said without a place
 * @param {import("../../lib/phrases.js").Phrases} t
 * @param {{walk: (step: -1 | 1) => void, clear: () => void}} actions
 * @returns {HTMLElement[]}
 */
export function walkView({ place, of, group, otherwise = "" }, t, { walk, clear }) {
  const count = place ? t(`walk_${group.replace("-", "_")}`, t.number(place), t.number(of)) : otherwise;
  const previous = () => button("previous", "‹", t("walk_previous"), "Alt+ArrowUp", () => walk(-1));
  const next = () => button("next", "›", t("walk_next"), "Alt+ArrowDown", () => walk(1));
  return [
    element("span", { class: "count" }, count),
    ...(of ? [previous(), next()] : []),
    button("clear", "✕", t("walk_clear"), "Escape", clear),
  ];
}

function button(name, sign, label, keys, onclick) {
  const title = `${label} (${keys.replace("Arrow", "").replace("Escape", "Esc")})`;
  return element("button", { type: "button", class: name, title, "aria-label": label, "aria-keyshortcuts": keys, onclick }, sign);
}
