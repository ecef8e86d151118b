/**
 * The one way in which views make elements: text stays text, whatever it holds.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] null, undefined and false leave an attribute out; `onclick` is a function
 * @param {...(Node | string | null)} children null is left out
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === "onclick") node.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null));
  return node;
}

/**
 * A part of the sidebar with its heading.
 * @param {string} name it becomes the class and the heading's id
 * @param {string} title
 * @param {...(Node | null)} children
 */
export function section(name, title, ...children) {
  const id = `${name}-title`;
  return element("section", { class: name, "aria-labelledby": id }, element("h2", { id }, title), ...children);
}

/**
 * What the article itself says, in its own language and direction, for voices and line breaks.
 * @param {object} analysis
 * @returns {{lang: string | null, dir: string}}
 */
export const asInArticle = ({ metadata }) => ({ lang: metadata.language, dir: metadata.direction });

/**
 * A list that shows its first items, and the rest once it is asked for.
 * @param {HTMLElement[]} items
 * @param {number} shown
 * @param {string} summary what opens the rest
 */
export function shortList(items, shown, summary) {
  const first = element("ul", {}, ...items.slice(0, shown));
  if (items.length <= shown) return first;
  const rest = element("details", {}, element("summary", {}, summary), element("ul", {}, ...items.slice(shown)));
  return element("div", {}, first, rest);
}
