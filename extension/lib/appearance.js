/** Theme and text size of a page of ours, as the reader likes them. */

/**
 * @param {HTMLElement} root a document's outermost element
 * @param {import("./preferences.js").Preferences} preferences
 */
export function dress(root, { theme, textSize }) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.fontSize = `${textSize}%`;
}
