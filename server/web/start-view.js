/** The start: a field to paste into, a file, an example. */
import { element } from "../extension/sidebar/views/element.js";
import { FILES, pageOfFile, pageOfPaste } from "./pasted.js";

/**
 * @param {import("../extension/lib/phrases.js").Phrases} t
 * @param {{read: (page: object) => void, readExample: () => void}} actions
 * @returns {HTMLElement}
 */
export function startView(t, actions) {
  const field = element("textarea", { id: "pasted", rows: "10", spellcheck: "false", "aria-describedby": "start-outcome" });
  const outcome = element("p", { id: "start-outcome", role: "alert" });
  const chooser = element("input", { type: "file", id: "file", accept: FILES, class: "unseen", tabindex: "-1", "aria-hidden": "true" });
  const pasted = rememberRich(field);
  const tell = (text) => (outcome.textContent = text);
  const readPasted = () => (field.value.trim() ? actions.read(pageOfPaste(field.value, pasted())) : refuse(field, tell, t("nothing_pasted")));
  const view = element(
    "section",
    { class: "start", "aria-labelledby": "start-title" },
    element("h1", { id: "start-title" }, t("start_title")),
    element("p", {}, t("start")),
    element("label", { for: "pasted" }, t("paste_label")),
    field,
    element(
      "p",
      { class: "buttons" },
      button("read", "main", t("read_pasted"), readPasted),
      button("choose", "", t("choose_file"), () => chooser.click()),
      button("example", "", t("try_example"), actions.readExample),
    ),
    chooser,
    outcome,
    element("p", { class: "remark" }, t("drop_file")),
  );
  chooser.addEventListener("change", () => readFile(chooser.files[0], actions, tell, t));
  // the whole page takes a dropped file, so that none misses the field and replaces the page
  view.ondropped = (file) => readFile(file, actions, tell, t);
  return view;
}

const button = (id, kind, text, onclick) => element("button", { type: "button", id, class: kind || null, onclick }, text);

function refuse(field, tell, text) {
  tell(text);
  field.focus();
}

async function readFile(file, actions, tell, t) {
  if (!file) return;
  const page = await pageOfFile(file);
  if (page) actions.read(page);
  else tell(t("file_refused", file.name));
}

/** Beside its plain text the clipboard often has a passage with its structure. */
function rememberRich(field) {
  let rich = null;
  field.addEventListener("paste", ({ clipboardData }) => {
    const html = clipboardData.getData("text/html");
    rich = html && !field.value.trim() ? { plain: clipboardData.getData("text/plain"), html } : null;
  });
  return () => rich;
}
