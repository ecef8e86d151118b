/**
 * What the reader likes, apart from the server: kept where it may be kept. Language, theme and text size may travel with
 * the reader's browser account; all else, the lists of sites above all, stays in this browser.
 */
import { browser } from "./browser.js";

/**
 * @typedef {object} Preferences
 * @property {string} language of Sidelight's own words, a BCP 47 tag; "" for the browser's
 * @property {"auto" | "light" | "sepia" | "dark"} theme
 * @property {number} textSize percent
 * @property {string | null} first the name of the part that stands first in the sidebar; null, or one that is no part's: the usual one
 * @property {"serif" | "sans" | "clear"} font of the read view; "clear" has letters that are hard to mix up
 * @property {number} width of the read view's lines, in letters
 * @property {number} lineHeight of the read view, percent of the text size
 * @property {boolean} tint hard paragraphs of the read view are tinted
 * @property {string[]} always the sites that are read without a click
 * @property {string[]} never the sites that are not read at all
 */

const CHOICES = Object.freeze({
  language: ["", "de", "en", "es", "fr"],
  theme: ["auto", "light", "sepia", "dark"],
  font: ["serif", "sans", "clear"],
});
const RANGES = Object.freeze({ textSize: [80, 200], width: [30, 100], lineHeight: [120, 220] });
const SITES = Object.freeze(["always", "never"]);
const SYNCED = Object.freeze(["language", "theme", "textSize"]);

/** @type {Readonly<Preferences>} */
export const PREFERRED = Object.freeze({
  language: "",
  theme: "auto",
  textSize: 100,
  first: null,
  font: "serif",
  width: 66,
  lineHeight: 160,
  tint: false,
  always: Object.freeze([]),
  never: Object.freeze([]),
});

/** @returns {Promise<Preferences>} */
export async function readPreferences() {
  const [synced, local] = await Promise.all([browser.storage.sync.get(null), browser.storage.local.get(null)]);
  return { ...PREFERRED, ...validOf({ ...local, ...pick(synced, (key) => SYNCED.includes(key)) }) };
}

/** @param {Partial<Preferences>} changes */
export async function savePreferences(changes) {
  const valid = validOf(changes);
  await Promise.all([
    browser.storage.sync.set(pick(valid, (key) => SYNCED.includes(key))),
    browser.storage.local.set(pick(valid, (key) => !SYNCED.includes(key))),
  ]);
}

/**
 * Calls `notice` with the preferences whenever one of them has changed, here or elsewhere.
 * @param {(preferences: Preferences) => void} notice
 */
export function watchPreferences(notice) {
  const hears = (changes) => Object.keys(changes).some((key) => key in PREFERRED);
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area !== "session" && hears(changes)) notice(await readPreferences());
  });
}

/**
 * What of some values can be a preference; the rest is left out.
 * @param {object} values
 * @returns {Partial<Preferences>}
 */
export function validOf(values) {
  return pick(values, (key, value) => {
    if (key in CHOICES) return CHOICES[key].includes(value);
    if (key in RANGES) return Number.isFinite(value) && value >= RANGES[key][0] && value <= RANGES[key][1];
    if (SITES.includes(key)) return Array.isArray(value) && value.every((site) => siteOf(site) === site);
    if (key === "first") return value === null || typeof value === "string";
    return key === "tint" && typeof value === "boolean";
  });
}

const pick = (values, wanted) => Object.fromEntries(Object.entries(values).filter(([key, value]) => wanted(key, value)));

/**
 * A site's name as it is kept: its host in lower case, without "www.".
 * @param {unknown} typed an address or a host
 * @returns {string | null} null if it is neither
 */
export function siteOf(typed) {
  const text = String(typed ?? "").trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || /[\s*]/.test(text)) return null;
  return url.hostname.replace(/^www\./, "") || null;
}

/**
 * Whether a page belongs to one of the sites; what belongs to a site's subdomains belongs to it.
 * @param {string | undefined} href
 * @param {string[]} sites
 */
export function isOnSite(href, sites) {
  if (!href || !URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  return /^https?:$/.test(protocol) && sites.some((site) => hostname === site || hostname.endsWith(`.${site}`));
}

/**
 * The permission to read a site without a click.
 * @param {string} site
 */
export const permissionForSite = (site) => ({ origins: [/^[\d.]+$|^\[/.test(site) ? `*://${site}/*` : `*://*.${site}/*`] });
