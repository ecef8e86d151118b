/** On a narrow screen one part is shown at a time, each where the reader left it; on a wide one all are, without tabs. */
import { element } from "../extension/sidebar/views/element.js";

const PARTS = { article: "tab_article", scores: "tab_overview", quotes: "part_quotes", outline: "outline_title" };
const NARROW = matchMedia("(max-width: 52rem)");

/**
 * @param {HTMLElement} nav
 * @param {import("../extension/lib/phrases.js").Phrases} t
 * @returns {{open: (part: string) => void}}
 */
export function makeTabs(nav, t) {
  const places = {};
  const buttons = Object.entries(PARTS).map(([part, key]) => element("button", { type: "button", "data-part": part, onclick: () => open(part) }, t(key)));
  nav.setAttribute("aria-label", t("parts"));
  nav.replaceChildren(...buttons);
  mark("article");

  function open(part) {
    const before = document.body.dataset.tab;
    if (!NARROW.matches || part === before) return;
    places[before] = scrollY;
    mark(part);
    scrollTo({ top: places[part] ?? 0, behavior: "instant" });
  }

  function mark(part) {
    document.body.dataset.tab = part;
    for (const button of buttons) button.setAttribute("aria-current", String(button.dataset.part === part));
  }

  return { open };
}
