/** On a narrow screen one tab is shown at a time, each where the reader left it; on a wide one all are, without tabs. */
import { element } from "../extension/sidebar/views/element.js";
import { PARTS, partOf } from "../extension/sidebar/views/parts.js";

const OVERVIEW = "overview";
const TABS = { article: "tab_article", [OVERVIEW]: "tab_overview" };
for (const { name, tab } of PARTS) if (tab) TABS[name] = tab;
const NARROW = matchMedia("(max-width: 52rem)");

/**
 * @param {HTMLElement} nav
 * @param {HTMLElement} content where the views are
 * @param {import("../extension/lib/phrases.js").Phrases} t
 * @returns {{open: (tab: string) => void, arrange: () => void}} `arrange` puts what is newly drawn under its tab
 */
export function makeTabs(nav, content, t) {
  const places = {};
  const buttons = Object.entries(TABS).map(([tab, key]) => element("button", { type: "button", "data-part": tab, onclick: () => open(tab) }, t(key)));
  nav.setAttribute("aria-label", t("parts"));
  nav.replaceChildren(...buttons);
  mark("article");

  function open(tab) {
    const before = document.body.dataset.tab;
    if (!NARROW.matches || tab === before) return;
    places[before] = scrollY;
    mark(tab);
    scrollTo({ top: places[tab] ?? 0, behavior: "instant" });
  }

  function mark(tab) {
    document.body.dataset.tab = tab;
    for (const button of buttons) button.setAttribute("aria-current", String(button.dataset.part === tab));
    arrange();
  }

  function arrange() {
    for (const node of content.children) node.toggleAttribute("data-elsewhere", tabOf(node) !== document.body.dataset.tab);
  }

  return { open, arrange };
}

/** A part has a tab of its own or is in the overview, like all that is no part. */
function tabOf(node) {
  const part = partOf(node);
  return part?.tab ? part.name : OVERVIEW;
}
