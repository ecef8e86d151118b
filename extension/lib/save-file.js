/** Gives the reader a file, as a download of the browser's. */

/**
 * @param {string} name
 * @param {string} text
 * @param {string} type a media type
 */
export function saveFile(name, text, type) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // the browser takes the file up after this turn
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
