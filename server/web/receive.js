/** The page that /receive was opened with, read once: the fragment is forgotten before anything else is done. */
import { HandOverProblem, readFragment, unpack, webAddress } from "./hand-over.js";
import { Original } from "./original.js";

/**
 * @typedef {object} Received
 * @property {{html?: string, text?: string, url?: string}} page
 * @property {string | null} url
 * @property {Original | null} original the page in its own tab; null where it is cut off from this one
 * @property {Promise<boolean>} isVerified whether the page that opened this one is of the address's own site
 */

/** @returns {Promise<Received>} @throws {HandOverProblem} */
export async function receive() {
  const fragment = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  const handedOver = readFragment(fragment);
  const original = window.opener && handedOver.nonce && handedOver.url ? new Original(window.opener, handedOver) : null;
  const answer = original?.page() ?? Promise.resolve(null);
  const { kind, packed, url } = handedOver;
  const text = await unpack(packed ?? (await packedIn(answer, url)));
  return {
    page: { [kind]: text, ...(url ? { url } : {}) },
    url,
    original,
    isVerified: answer.then((said) => webAddress(said?.url) === url),
  };
}

/** The page from its own message, if its address is of the site that the message came from. */
async function packedIn(answer, url) {
  const said = await answer;
  if (!said) throw new HandOverProblem("hand_over_no_page");
  if (webAddress(said.url) !== url) throw new HandOverProblem("hand_over_origin");
  if (!(said.html instanceof Uint8Array)) throw new HandOverProblem("hand_over_malformed");
  return said.html;
}
