/** Firefox says `browser`, Chrome says `chrome`; no other file needs to know. */
export const browser = globalThis.browser ?? globalThis.chrome;
