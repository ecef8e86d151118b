/**
 * The clean article, in a frame that may do nothing: no script, no form, and no request until the reader wants the
 * pictures. The service has sanitised the markup; the frame does not rely on it.
 */

// `allow-same-origin` lets this page reach into the frame, in which nothing runs that could reach out; `allow-modals` is for printing.
const SANDBOX = "allow-same-origin allow-modals allow-popups allow-popups-to-escape-sandbox";
const STYLES = ["/lib/theme.css", "/reader/article.css", "/content/highlight.css"];

/**
 * @param {HTMLElement} place the frame is put in here
 * @param {string} html the article's
 * @param {string} title the frame's name
 * @param {boolean} images whether pictures may be fetched from where they lie
 * @returns {Promise<HTMLIFrameElement>} once its document is there
 */
export function openArticle(place, html, title, images) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", SANDBOX);
  frame.title = title;
  frame.dataset.images = images ? "shown" : "held back";
  frame.srcdoc = source(html, images);
  return new Promise((resolve) => {
    frame.addEventListener("load", () => resolve(frame), { once: true });
    place.replaceChildren(frame);
  });
}

function source(html, images) {
  const { origin } = location;
  const policy = `default-src 'none'; style-src ${origin}; img-src ${images ? "https: http:" : "'none'"}; form-action 'none'; base-uri 'none'`;
  const styles = STYLES.map((path) => `<link rel="stylesheet" href="${origin}${path}">`).join("");
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
  return `<!doctype html><html data-images="${images}"><head>${head}<base target="_blank">${styles}</head><body>${html}</body></html>`;
}

const FONTS = {
  serif: "Charter, 'Iowan Old Style', 'Source Serif 4', Georgia, serif",
  sans: "system-ui, sans-serif",
  // made for readers with dyslexia or low vision, where the system has one; else the widest of the common ones
  clear: "OpenDyslexic, 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Lexend, 'Comic Sans MS', 'Comic Neue', Verdana, 'DejaVu Sans', sans-serif",
};

/**
 * @param {HTMLElement} root the frame's outermost element
 * @param {import("../lib/preferences.js").Preferences} preferences
 */
export function setType(root, { font, width, lineHeight }) {
  root.style.setProperty("--font", FONTS[font]);
  root.style.setProperty("--measure", `${width}ch`);
  root.style.setProperty("--leading", String(lineHeight / 100));
  root.dataset.font = font;
}

// The narrowest sheet that is common, in CSS pixels: Letter with margins of an inch. On a wider one a little stays blank.
const SHEET_WIDTH = 624;

/**
 * Makes the frame as high as its article is on paper. In a page that is printed it is one picture: too low it would be cut
 * off, too high it would end in blank pages.
 * @param {HTMLIFrameElement} frame
 */
export function spreadForPrint(frame) {
  const { documentElement, styleSheets } = frame.contentDocument;
  const forPaper = [...styleSheets].flatMap(({ cssRules }) => [...cssRules]).filter(({ media }) => media?.mediaText === "print");
  for (const { media } of forPaper) media.mediaText = "all";
  Object.assign(frame.style, { width: `${SHEET_WIDTH}px`, height: "0" });
  const height = documentElement.scrollHeight;
  Object.assign(frame.style, { width: "", height: `${height}px` });
  for (const { media } of forPaper) media.mediaText = "print";
}

/**
 * Tints each paragraph that has a grade, the harder the more; without steps none.
 * @param {Document} article
 * @param {Map<number, number>} steps a block's step, 0–4
 */
export function tint(article, steps) {
  for (const node of article.querySelectorAll("[data-block]")) {
    const step = steps.get(Number(node.dataset.block));
    if (step === undefined) delete node.dataset.tint;
    else node.dataset.tint = String(step);
  }
}
