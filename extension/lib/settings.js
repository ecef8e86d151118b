/** What the reader can set, its defaults, and what a setting may be. Kept in `storage.local`, never synced. */
import { browser } from "./browser.js";

/**
 * @typedef {object} Settings
 * @property {string} server the service's address, without a slash at its end
 * @property {string} token "" for none
 */

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({ server: "http://127.0.0.1:8000", token: "" });

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** @returns {Promise<Settings>} */
export async function readSettings() {
  const stored = await browser.storage.local.get({ ...DEFAULTS });
  return { server: serverAddress(stored.server) ?? DEFAULTS.server, token: headerToken(stored.token) ?? DEFAULTS.token };
}

/** @param {Settings} settings */
export async function saveSettings({ server, token }) {
  await browser.storage.local.set({ server, token });
}

/**
 * A server's address as it is kept: http or https, with port and path, without credentials, query and fragment. An
 * address that begins with the host gets `http://`.
 * @param {unknown} typed
 * @returns {string | null} null if it is no such address
 */
export function serverAddress(typed) {
  const text = String(typed ?? "").trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/**
 * A token without the white space that copying puts around it.
 * @param {unknown} typed
 * @returns {string | null} null if it holds what no header can carry
 */
export function headerToken(typed) {
  const text = String(typed ?? "").trim();
  return /^[\x21-\x7e]*$/.test(text) ? text : null;
}

/**
 * The permission that the server needs. Match patterns carry no port: Firefox refuses one.
 * @param {string} server
 * @returns {{origins: string[]}}
 */
export function permissionFor(server) {
  const { protocol, hostname } = new URL(server);
  return { origins: [`${protocol}//${hostname}/*`] };
}

/**
 * Whether pages and token would travel over a network in clear.
 * @param {string} server
 */
export function isInClear(server) {
  const { protocol, hostname } = new URL(server);
  return protocol === "http:" && !LOOPBACK.test(hostname);
}
