/**
 * Everything that the parts of the extension tell each other: requests from the sidebar to the background, and the state
 * of a tab, which the background writes to `storage.session` and the sidebar reads there.
 *
 * @typedef {object} Anchor
 * @property {string} exact
 * @property {string} prefix
 * @property {string} suffix
 *
 * @typedef {Anchor & {block: number}} Passage an anchor and the block that it lies in
 *
 * @typedef {"page" | "selection"} Scope what of a tab is read
 *
 * @typedef {object} Problem why there is no analysis; `code` chooses the sentence that the reader sees
 * @property {string} code one of the service's, or of FOUND_HERE
 * @property {string} [server] the address that was asked
 * @property {string} [detail] what the service says about it, in English
 * @property {number} [limit] what a page may have
 * @property {number} [found] what this page has
 * @property {number} [retryAfter] seconds to wait
 * @property {string} [version] the service's version
 *
 * @typedef {object} TabState
 * @property {"reading" | "ready" | "failed"} status a tab without a state is idle
 * @property {string} request what distinguishes this reading from one before it
 * @property {Scope} scope what is read of the page
 * @property {string | null} url the page that is read, without fragment; null where the browser does not tell
 * @property {number} at when it was written, in milliseconds since 1970
 * @property {boolean} stale the tab shows another page now
 * @property {string} [server] the address that is being asked; with "reading" only, once the page has been looked at
 * @property {string} [digest] what was sent, as a SHA-256 in hex, by which the same page is known again; with "ready" only
 * @property {object} [analysis] the service's answer; with "ready" only
 * @property {Problem} [problem] with "failed" only
 */

/** Problems that the service does not know of, because they are found on this side. */
export const FOUND_HERE = Object.freeze([
  "answer_too_large",
  "click_again",
  "host_not_permitted",
  "interrupted",
  "no_answer",
  "not_a_page",
  "not_sidelight",
  "nothing_selected",
  "other_version",
  "page_closed_to_extensions",
  "proxy_alone",
  "redirected",
  "site_excluded",
  "token_missing",
  "token_wrong",
  "unreachable",
]);

/**
 * @param {number} tabId
 * @param {Scope} scope
 */
export const analyzeRequest = (tabId, scope) => ({ kind: "analyze", tabId, scope });

/** @param {number} tabId */
export const cancelRequest = (tabId) => ({ kind: "cancel", tabId });

/**
 * Tells that the tab shows this page now.
 * @param {number} tabId
 * @param {string} url
 */
export const pageSeen = (tabId, url) => ({ kind: "page_seen", tabId, url });

const STATE_KEY = /^tab:(\d+)$/;

/**
 * Where a tab's state lies in `storage.session`.
 * @param {number} tabId
 */
export const stateKey = (tabId) => `tab:${tabId}`;

/**
 * @param {string} key
 * @returns {number | null} null if the key holds no tab's state
 */
export const tabOfKey = (key) => {
  const match = STATE_KEY.exec(key);
  return match ? Number(match[1]) : null;
};

/**
 * An address without credentials and fragment, by which two pages are the same.
 * @param {string | undefined} href
 * @returns {string | null} null if there is none
 */
export function pageAddress(href) {
  if (!href || !URL.canParse(href)) return null;
  const url = new URL(href);
  url.username = url.password = url.hash = "";
  return url.href;
}
