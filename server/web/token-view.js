/** The form for the server's token, asked for once: this browser keeps it for this address alone. */
import { headerToken } from "../extension/lib/settings.js";
import { element } from "../extension/sidebar/views/element.js";

/**
 * @param {string} code why it is asked for: token_missing or token_wrong
 * @param {import("../extension/lib/phrases.js").Phrases} t
 * @param {{saveToken: (token: string) => void}} actions
 * @returns {HTMLElement}
 */
export function tokenView(code, t, { saveToken }) {
  const outcome = element("p", { id: "token-outcome", role: "alert" }, code === "token_wrong" ? t("token_refused") : null);
  const field = element("input", {
    id: "token",
    type: "password",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "token-help token-outcome",
  });
  const form = element(
    "form",
    { class: "token", "aria-labelledby": "token-title", novalidate: true },
    element("h1", { id: "token-title" }, t("token_title")),
    element("label", { for: "token" }, t("token_label")),
    field,
    element("p", { id: "token-help", class: "remark" }, t("token_kept")),
    outcome,
    element("p", { class: "buttons" }, element("button", { type: "submit", class: "main" }, t("save_and_read"))),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const token = headerToken(field.value);
    if (token) saveToken(token);
    else outcome.textContent = t("token_invalid");
  });
  return form;
}
