/** The read view: the clean article in a tab of its own, with its quotes and its outline beside it. */
import { dress } from "../lib/appearance.js";
import { browser } from "../lib/browser.js";
import { stateKey } from "../lib/messages.js";
import { readPreferences, savePreferences, watchPreferences } from "../lib/preferences.js";
import { markLanguage, phrasesIn } from "../lib/strings.js";
import { placesOf } from "../sidebar/show-in-page.js";
import { Showing } from "../sidebar/showing.js";
import { takeAlongActions } from "../sidebar/take-along.js";
import { tellingIn } from "../sidebar/telling.js";
import { element } from "../sidebar/views/element.js";
import { drawGuarded } from "../sidebar/views/guard.js";
import { headerView } from "../sidebar/views/header.js";
import { markPosition } from "../sidebar/views/outline-position.js";
import { partsFrom } from "../sidebar/views/parts.js";
import { gradeSteps } from "../sidebar/views/scores-map.js";
import { takeAlongView } from "../sidebar/views/take-along.js";
import { aloudBar } from "./aloud-bar.js";
import { openArticle, setType, spreadForPrint, tint } from "./article-frame.js";
import { followFrame } from "./position.js";
import { typeControls } from "./typography.js";

const { sidelight } = globalThis;
const [bar, place, content] = ["bar", "article", "content"].map((id) => document.getElementById(id));
const telling = tellingIn(document.getElementById("status"));
const { announce, whisper } = telling;

let preferences = await readPreferences();
const t = await phrasesIn(preferences);
let frame = null;

markLanguage(document.documentElement, t);
dress(document.documentElement, preferences);
// The state goes with its tab; what is read here stays until this tab is closed.
const key = stateKey(Number(new URL(location.href).searchParams.get("tab")));
const { analysis } = (await browser.storage.session.get(key))[key] ?? {};
async function start() {
  document.title = document.getElementById("title").textContent = analysis.metadata.title ?? t("untitled");
  await open(false);
  bar.append(typeControls(preferences, t, preview, savePreferences), aloud(), ...pictures(), printButton());
  drawBeside();
  watchPreferences(wear);
  document.body.dataset.state = "ready";
}

function gone() {
  document.title = t("extension_name");
  document.body.dataset.state = "gone";
  place.append(element("p", { class: "gone" }, t("reader_gone")));
}

/** Opens the article, anew with or without its pictures. */
async function open(images) {
  frame = await openArticle(place, analysis.article.html, t("reader_article"), images);
  const { contentDocument: article } = frame;
  const { language, direction } = analysis.metadata;
  Object.assign(article.documentElement, { lang: language ?? "", dir: direction ?? "ltr" });
  article.body.prepend(headerView(analysis, t));
  article.addEventListener("keydown", printFrame);
  sidelight.pageRoot = article.body;
  wear(preferences);
}

function wear(now) {
  preferences = now;
  const root = frame.contentDocument.documentElement;
  dress(document.documentElement, now);
  dress(root, now);
  setType(root, now);
  tint(frame.contentDocument, now.tint ? stepsOf(analysis.scores.blocks) : new Map());
}

const preview = (changes) => wear({ ...preferences, ...changes });

function stepsOf(blocks) {
  const step = gradeSteps(blocks.map(({ grade }) => grade));
  return new Map(blocks.map(({ block, grade }) => [block, step(grade)]));
}

const aloud = () => aloudBar(frame.contentDocument, analysis.metadata.language ?? t("language"), t, announce);

/** Until the reader wants them pictures are not fetched: their servers would learn what is read. */
function pictures() {
  const number = frame.contentDocument.images.length;
  if (!number) return [];
  const button = element("button", { type: "button", class: "images", onclick: show }, t.count("show_images", number));
  async function show() {
    button.remove();
    bar.querySelector(".print").focus();
    await open(true);
    bar.querySelector(".aloud").replaceWith(aloud());
    follow();
  }
  return [button];
}

const printButton = () => element("button", { type: "button", class: "print", onclick: () => frame.contentWindow.print() }, t("print"));

/** The keys that print would print the frame's outside, in which the article is one picture; the browser's menu still does. */
function printFrame(event) {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
  event.preventDefault();
  frame.contentWindow.print();
}

function drawBeside() {
  const page = {
    show: async (kind, passages) => sidelight.showAnchors(kind, placesOf(analysis.article.blocks, passages)).match,
    preview: (kind, passages) => sidelight.previewAnchors(kind, placesOf(analysis.article.blocks, passages)),
    endPreview: () => sidelight.endPreview(),
    clear: () => sidelight.clearShown(),
  };
  const subject = () => ({ analysis, page });
  const showing = new Showing({ content, bar: document.getElementById("walk"), t, subject, announce, whisper });
  const actions = { show: (kind, passages, node) => showing.hold(kind, passages, node), ...takeAlongActions(() => analysis, t, telling) };
  // the outline is the way through the article
  const views = [...partsFrom("outline").filter(({ inReadView }) => inReadView).map(({ view }) => view), takeAlongView];
  content.replaceChildren(...views.map((view) => drawGuarded(() => view(analysis, t, actions), t, analysis.version)).filter(Boolean));
  document.getElementById("beside").setAttribute("aria-label", t("reader_beside"));
  document.addEventListener("keydown", printFrame);
  addEventListener("beforeprint", () => spreadForPrint(frame));
  addEventListener("afterprint", () => frame.style.removeProperty("height"));
  follow();
}

function follow() {
  const outline = content.querySelector(".outline");
  if (outline) followFrame(frame, analysis, (position) => markPosition(outline, position, analysis, t));
}

if (analysis) await start();
else gone();
