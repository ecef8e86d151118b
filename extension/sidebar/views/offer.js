/** The passages that a node offers to show in the page, so that the host can preview them and walk from node to node. */
const offers = new WeakMap();

/**
 * @typedef {object} Offer
 * @property {string} kind the colour in the page
 * @property {import("../../lib/messages.js").Passage[]} passages
 */

/**
 * @param {HTMLElement} node what shows the passages when it is clicked
 * @param {string} kind
 * @param {import("../../lib/messages.js").Passage[]} passages
 * @param {string | null} [group] what it is walked with; null for what stands for several that are walked one by one
 * @returns {HTMLElement} the node
 */
export function offer(node, kind, passages, group = kind) {
  offers.set(node, { kind, passages });
  node.dataset.offers = group ?? "";
  return node;
}

/**
 * @param {Node} node
 * @returns {Offer | null}
 */
export const offerOf = (node) => offers.get(node) ?? null;
