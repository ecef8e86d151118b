/** The options for theme, text size, language and the part that is shown first. */
import { savePreferences } from "../lib/preferences.js";
import { element } from "../sidebar/views/element.js";
import { PARTS } from "../sidebar/views/parts.js";

const LANGUAGES = ["de", "en", "es", "fr"];
const THEMES = ["auto", "light", "sepia", "dark"];
const SIZES = [80, 90, 100, 110, 125, 150, 175, 200];

/**
 * @param {import("../lib/preferences.js").Preferences} preferences
 * @param {import("../lib/phrases.js").Phrases} t
 */
export function showLook(preferences, t) {
  const sizes = SIZES.includes(preferences.textSize) ? SIZES : [...SIZES, preferences.textSize].sort((one, other) => one - other);
  document.getElementById("look").append(
    choice("language", t("language_label"), [["", t("language_of_browser")], ...LANGUAGES.map((tag) => [tag, nameOf(tag)])]),
    choice("theme", t("theme"), THEMES.map((theme) => [theme, t(`theme_${theme}`)])),
    choice("textSize", t("type_size"), sizes.map((size) => [size, t.number(size / 100, { style: "percent" })]), Number),
    choice("first", t("first_label"), PARTS.map(({ name, heading }) => [name, t(heading)])),
  );

  function choice(name, label, options, read = String) {
    const select = element("select", { id: name }, ...options.map(([value, text]) => element("option", { value }, text)));
    // what is not among them leaves the first one chosen
    if (options.some(([value]) => value === preferences[name])) select.value = preferences[name];
    select.addEventListener("change", () => savePreferences({ [name]: read(select.value) }));
    return element("div", { class: "field" }, element("label", { for: name }, label), select);
  }
}

/** A language in its own words, for a reader who understands no other. */
const nameOf = (tag) => new Intl.DisplayNames(tag, { type: "language" }).of(tag);
