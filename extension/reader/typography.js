/** The controls by which the reader sets the article's type. */
import { element } from "../sidebar/views/element.js";

const percent = (value, t) => t.number(value / 100, { style: "percent" });
const RANGES = [
  { name: "textSize", label: "type_size", min: 80, max: 200, step: 10, inWords: percent },
  { name: "width", label: "type_width", min: 30, max: 100, step: 4, inWords: (value, t) => t.count("type_letters", value) },
  { name: "lineHeight", label: "type_leading", min: 120, max: 220, step: 10, inWords: percent },
];
const CHOICES = [
  { name: "font", label: "type_font", options: ["serif", "sans", "clear"] },
  { name: "theme", label: "theme", options: ["auto", "light", "sepia", "dark"] },
];

/**
 * @param {import("../lib/preferences.js").Preferences} preferences
 * @param {import("../lib/phrases.js").Phrases} t
 * @param {(changes: object) => void} preview shows a change while the reader is still moving
 * @param {(changes: object) => void} save
 * @returns {HTMLElement}
 */
export function typeControls(preferences, t, preview, save) {
  const details = element(
    "details",
    { class: "type" },
    element("summary", {}, t("type_title")),
    element(
      "div",
      { class: "controls" },
      ...RANGES.map((range) => rangeControl(range, preferences, t, preview, save)),
      ...CHOICES.map((choice) => choiceControl(choice, preferences, t, save)),
      tintControl(preferences, t, save),
    ),
  );
  details.addEventListener("keydown", (event) => event.key === "Escape" && details.open && fold(details, event));
  return details;
}

/** It lies over the article, which Escape uncovers; what is lit there stays. */
function fold(details, event) {
  event.stopPropagation();
  details.open = false;
  details.querySelector("summary").focus();
}

function rangeControl({ name, label, min, max, step, inWords }, preferences, t, preview, save) {
  const input = element("input", { type: "range", id: name, min, max, step, value: preferences[name] });
  const value = element("span", { class: "value", "aria-hidden": "true" });
  const tell = (number) => {
    value.textContent = inWords(number, t);
    input.setAttribute("aria-valuetext", value.textContent);
  };
  tell(preferences[name]);
  input.addEventListener("input", () => {
    tell(Number(input.value));
    preview({ [name]: Number(input.value) });
  });
  input.addEventListener("change", () => save({ [name]: Number(input.value) }));
  return element("div", { class: "control" }, element("label", { for: name }, t(label)), value, input);
}

function choiceControl({ name, label, options }, preferences, t, save) {
  const choices = options.map((value) => element("option", { value, selected: preferences[name] === value }, t(`${name}_${value}`)));
  const select = element("select", { id: name }, ...choices);
  select.addEventListener("change", () => save({ [name]: select.value }));
  return element("div", { class: "control" }, element("label", { for: name }, t(label)), select);
}

function tintControl({ tint }, t, save) {
  const input = element("input", { type: "checkbox", id: "tint", checked: tint });
  input.addEventListener("change", () => save({ tint: input.checked }));
  return element("div", { class: "control check" }, input, element("label", { for: "tint" }, t("type_tint")));
}
