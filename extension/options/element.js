/**
 * @param {string} name
 * @param {object} properties of the element, by their names in the DOM
 * @param {...(Node | string)} children
 */
export function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}
