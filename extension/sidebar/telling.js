/** Tells what has happened: at the document's lower edge for all to see, or only to who listens. */

/**
 * @param {HTMLElement} status a live region
 * @returns {{announce: (text: string) => void, whisper: (text: string) => void}} `whisper` is for what the eye sees by itself
 */
export function tellingIn(status) {
  const tell = (className) => (text) => Object.assign(status, { className, textContent: text });
  return { announce: tell("shown"), whisper: tell("heard") };
}
