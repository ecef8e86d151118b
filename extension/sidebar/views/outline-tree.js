/**
 * The keys of a tree, as in the WAI-ARIA Authoring Practices' pattern "Tree View": one item is in the tab order; arrows,
 * Home and End move among the visible items, and letters to the next one that begins with them.
 */
const TYPING_MILLISECONDS = 700;

/** @param {HTMLElement} tree an element of role tree whose items hold their row first, then their group */
export function makeTree(tree) {
  const items = [...tree.querySelectorAll("[role=treeitem]")];
  for (const item of items) item.setAttribute("tabindex", item === items[0] ? "0" : "-1");
  const typed = { text: "", at: 0 };
  tree.addEventListener("keydown", (event) => {
    const item = event.target.closest("[role=treeitem]");
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    if (press(event.key, item, tree, typed)) event.preventDefault();
  });
  tree.addEventListener("click", (event) => click(event.target, tree));
}

function click(target, tree) {
  const item = target.closest("[role=treeitem]");
  if (!item) return;
  makeCurrent(item, tree);
  if (isTwist(target)) setOpen(item, !isOpen(item));
}

/** The triangle that opens and closes an item by the mouse, and does nothing else. */
export const isTwist = (target) => target.classList.contains("twist");

function press(key, item, tree, typed) {
  const act = KEYS[key];
  if (act) act(item, tree);
  else if (key.length === 1) move(nextTyped(key, item, tree, typed), tree);
  return act !== undefined || key.length === 1;
}

const KEYS = {
  ArrowDown: (item, tree) => move(neighbour(item, tree, 1), tree),
  ArrowUp: (item, tree) => move(neighbour(item, tree, -1), tree),
  ArrowRight: (item, tree) => (isClosed(item) ? setOpen(item, true) : move(item.querySelector("[role=treeitem]"), tree)),
  ArrowLeft: (item, tree) => (isOpen(item) ? setOpen(item, false) : move(parentOf(item), tree)),
  Home: (_, tree) => move(visible(tree)[0], tree),
  End: (_, tree) => move(visible(tree).at(-1), tree),
  Enter: (item) => item.querySelector(".passage").click(),
  " ": (item) => item.querySelector(".passage").click(),
  "*": (item) => [...item.parentNode.children].filter(isClosed).forEach((each) => setOpen(each, true)),
};

const isOpen = (item) => item.getAttribute("aria-expanded") === "true";
const isClosed = (item) => item.getAttribute("aria-expanded") === "false";
const parentOf = (item) => item.parentNode.closest("[role=treeitem]");

function setOpen(item, open) {
  item.setAttribute("aria-expanded", String(open));
}

/** The items that no closed one hides. */
function visible(tree) {
  return [...tree.querySelectorAll("[role=treeitem]")].filter((item) => shownFor(item) === item);
}

/**
 * @param {HTMLElement} item
 * @returns {HTMLElement} the item, or the outermost closed one around it
 */
export function shownFor(item) {
  let shown = item;
  for (let outer = parentOf(item); outer; outer = parentOf(outer)) if (isClosed(outer)) shown = outer;
  return shown;
}

function neighbour(item, tree, step) {
  const items = visible(tree);
  return items[items.indexOf(item) + step];
}

function nextTyped(key, item, tree, typed) {
  const now = Date.now();
  typed.text = now - typed.at < TYPING_MILLISECONDS ? typed.text + key.toLowerCase() : key.toLowerCase();
  typed.at = now;
  const items = visible(tree);
  // One letter goes on to the next item, more letters may stay with this one.
  const start = items.indexOf(item) + (typed.text.length === 1 ? 1 : 0);
  const turned = [...items.slice(start), ...items.slice(0, start)];
  return turned.find((each) => each.querySelector(".title").textContent.toLowerCase().startsWith(typed.text));
}

function move(item, tree) {
  if (!item) return;
  makeCurrent(item, tree);
  item.focus();
}

function makeCurrent(item, tree) {
  tree.querySelector("[role=treeitem][tabindex='0']")?.setAttribute("tabindex", "-1");
  item.setAttribute("tabindex", "0");
}
