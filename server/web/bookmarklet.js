/** Builds the bookmarklet for this server's address and in the reader's language, and gives it to be dragged or copied. */
import { browser } from "../extension/lib/browser.js";
import { makePhrases } from "../extension/lib/phrases.js";
import { readSettings } from "../extension/lib/settings.js";

const t = makePhrases((key, values) => browser.i18n.getMessage(key, values), browser.i18n.getUILanguage());
const [handle, outcome, copy, copied] = ["handle", "outcome", "copy", "copied"].map((id) => document.getElementById(id));

const { server } = await readSettings();

document.title = `${t("bookmarklet_title")} · Sidelight`;
document.documentElement.lang = t("language");
for (const node of document.querySelectorAll("[data-message]")) node.textContent = t(node.dataset.message);
handle.addEventListener("click", (event) => {
  event.preventDefault();
  outcome.textContent = t("bookmarklet_drag");
});
copy.addEventListener("click", copyCode);
handle.href = await build();
document.getElementById("size").textContent = t("bookmarklet_size", t.number(handle.href.length), server);

/** No token is in it: it runs in pages that could read one. */
async function build() {
  const code = await (await fetch(new URL("../bookmarklet.js", import.meta.url))).text();
  const values = { SERVER: literal(server), WORDS: `{cut:${literal(t("bookmarklet_cut"))},large:${literal(t("bookmarklet_large"))}}` };
  const built = code.replace(/\b(SERVER|WORDS)\b/g, (name) => values[name]);
  // browsers decode what is written so before they run it
  return `javascript:${built.replaceAll("%", "%25")}`;
}

/** In the marks that an address leaves as they are. */
function literal(text) {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}

async function copyCode() {
  try {
    await navigator.clipboard.writeText(handle.href);
    copied.textContent = t("bookmarklet_copied");
  } catch {
    offerByHand();
  }
}

/** Only https and loopback pages may write to the clipboard: elsewhere the reader copies it. */
function offerByHand() {
  const field = document.createElement("textarea");
  field.value = handle.href;
  field.readOnly = true;
  field.setAttribute("aria-label", t("bookmarklet_name"));
  copied.replaceChildren(t("bookmarklet_by_hand"), field);
  field.select();
}
