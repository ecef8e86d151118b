/** The buttons for reading aloud, and the sentence that is read, lit up in the article. */
import { element } from "../sidebar/views/element.js";
import { Aloud, voiceFor } from "./aloud.js";
import { sentencesOf } from "./sentences.js";

const RATES = [0.75, 1, 1.25, 1.5, 2];

/**
 * @param {Document} article
 * @param {string} language the article's, a BCP 47 tag
 * @param {import("../lib/phrases.js").Phrases} t
 * @param {(text: string) => void} announce
 * @returns {HTMLElement}
 */
export function aloudBar(article, language, t, announce) {
  const ranges = sentencesOf(article, language);
  const aloud = new Aloud(globalThis.speechSynthesis, ranges.map(String), ({ at, speaking }) => {
    light(article, ranges[at]);
    label(play, speaking, t);
  });
  const start = async () => {
    const voice = await voiceFor(globalThis.speechSynthesis, language);
    if (!voice || !ranges.length) return announce(t("aloud_no_voice", t.language(language)));
    aloud.play(voice);
  };
  const play = element("button", { type: "button", class: "play", onclick: () => (aloud.speaking ? aloud.pause() : start()) });
  label(play, false, t);
  addEventListener("pagehide", () => aloud.pause());
  return element(
    "div",
    { class: "aloud", role: "group", "aria-label": t("aloud_title") },
    skipButton("previous", "‹", t("aloud_previous"), () => aloud.skip(-1)),
    play,
    skipButton("next", "›", t("aloud_next"), () => aloud.skip(1)),
    rates(aloud, t),
  );
}

/** Where the sign is not read the title is the name, and is not read a second time. */
const skipButton = (name, sign, title, onclick) =>
  element("button", { type: "button", class: name, title, onclick }, element("span", { "aria-hidden": "true" }, sign));

function label(button, speaking, t) {
  button.textContent = t(speaking ? "aloud_pause" : "aloud_play");
}

function rates(aloud, t) {
  const options = RATES.map((rate) => element("option", { value: rate, selected: rate === 1 }, `${t.number(rate)}×`));
  const select = element("select", { "aria-label": t("aloud_rate") }, ...options);
  select.addEventListener("change", () => {
    aloud.rate = Number(select.value);
    if (aloud.speaking) aloud.skip(0);
  });
  return select;
}

function light(article, range) {
  const view = article.defaultView;
  view.CSS.highlights.set("sidelight-spoken", new view.Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= view.innerHeight) return;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  view.scrollBy({ top: top - view.innerHeight / 3, behavior: isCalm ? "instant" : "smooth" });
}
