/** Messages to the reader: at the document's lower edge for everybody, or for screen readers alone. */

const CONFIRMED_MILLISECONDS = 5_000;

/**
 * @typedef {object} Telling
 * @property {(text: string) => void} announce stays until something else is told
 * @property {(text: string) => void} confirm goes by itself: nobody has to do anything about it
 * @property {(text: string) => void} whisper for what the eye sees by itself
 *
 * @param {HTMLElement} status a live region
 * @returns {Telling}
 */
export function tellingIn(status) {
  let timer = null;
  const tell = (className, text) => {
    clearTimeout(timer);
    Object.assign(status, { className, textContent: text });
  };
  const confirm = (text) => {
    tell("shown", text);
    timer = setTimeout(tell, CONFIRMED_MILLISECONDS, "heard", "");
  };
  return { announce: (text) => tell("shown", text), confirm, whisper: (text) => tell("heard", text) };
}
