/** The order in which passages are walked: down the page, whatever their order in the sidebar, and round at the end. */
import { offerOf } from "./views/offer.js";

/**
 * @param {HTMLElement | null} node where the reader is; null for nowhere yet
 * @param {-1 | 0 | 1} step
 * @param {HTMLElement} content
 * @param {{text: string}[]} blocks
 * @returns {{node: HTMLElement | null, place: number, of: number, group: string}} `place` counts from 1, and is 0 for what
 *   stands for several; `node` is null where there is nothing to walk
 */
export function neighbourOf(node, step, content, blocks) {
  const offering = [...content.querySelectorAll("[data-offers]")];
  const group = groupOf(node, offering);
  const nodes = offering.filter((each) => each.dataset.offers === group).map((each) => ({ each, at: placeIn(blocks, each) }));
  nodes.sort(({ at: one }, { at: other }) => one[0] - other[0] || one[1] - other[1]);
  const inOrder = nodes.map(({ each }) => each);
  const now = inOrder.indexOf(node);
  const next = now < 0 ? (step < 0 ? inOrder.length - 1 : Math.min(step, 1) - 1) : (now + step + inOrder.length) % inOrder.length;
  return { node: inOrder[next] ?? null, place: next + 1, of: inOrder.length, group };
}

/** The group of the held node; before one is held, the first group that is offered. */
function groupOf(node, offering) {
  if (node) return node.dataset.offers || offerOf(node).kind;
  return offering.find((each) => each.dataset.offers)?.dataset.offers ?? "";
}

function placeIn(blocks, node) {
  const [{ block, exact }] = offerOf(node).passages;
  return [block, blocks[block]?.text.indexOf(exact) ?? 0];
}
