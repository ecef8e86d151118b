/**
 * The article in its frame, where no script runs and nothing is loaded: its markup becomes nodes by way of a document that
 * does nothing, pictures become their words, and the frame is as high as its text, so that the page scrolls and not it.
 */
/**
 * @param {HTMLIFrameElement} frame
 * @returns {Promise<void>} once the frame's own page is there
 */
export function frameLoaded(frame) {
  const isThere = () => frame.contentDocument?.URL.startsWith("http") && frame.contentDocument.readyState === "complete";
  return isThere() ? Promise.resolve() : new Promise((resolve) => frame.addEventListener("load", () => resolve(), { once: true }));
}

/**
 * @param {HTMLIFrameElement} frame one that has loaded
 * @param {object} analysis
 */
export function fillFrame(frame, { article, metadata }) {
  const page = frame.contentDocument;
  const parsed = new DOMParser().parseFromString(article.html, "text/html");
  for (const picture of parsed.querySelectorAll("img")) sayInWords(picture);
  page.documentElement.lang = metadata.language ?? "";
  page.documentElement.dir = metadata.direction;
  page.body.replaceChildren(...heading(page, article, metadata), ...[...parsed.body.childNodes].map((node) => page.importNode(node, true)));
  followHeight(frame, page);
}

/** The title, where the article does not begin with it. */
function heading(page, { blocks }, { title }) {
  if (!title || blocks.slice(0, 3).some(({ kind, text }) => kind === "heading" && text === title)) return [];
  const node = page.createElement("h1");
  node.textContent = title;
  return [node];
}

/** Nothing is fetched from anybody: in place of a picture stand its words, by the style and so in no passage's way. */
function sayInWords(picture) {
  const words = picture.ownerDocument.createElement("span");
  words.className = "picture";
  words.setAttribute("role", "img");
  words.setAttribute("aria-label", picture.alt.trim());
  if (picture.alt.trim()) picture.replaceWith(words);
  else picture.remove();
}

const observers = new WeakMap();

function followHeight(frame, page) {
  if (observers.has(page)) return;
  const fit = () => {
    // in a part that is not shown now it has no height
    if (frame.clientWidth) frame.style.height = `${Math.ceil(page.body.getBoundingClientRect().height)}px`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(page.body);
  observers.set(page, observer);
  fit();
}
