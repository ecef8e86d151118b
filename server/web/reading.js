/**
 * The reading page, the second host of the sidebar's views: reads what is pasted, dropped or handed over to /receive, and
 * shows the clean article with its analysis beside it.
 */
import { browser } from "../extension/lib/browser.js";
import { makePhrases } from "../extension/lib/phrases.js";
import { analyzePage } from "../extension/lib/service.js";
import { readSettings, saveSettings } from "../extension/lib/settings.js";
import { followPosition } from "../extension/sidebar/follow-position.js";
import { pageOfTab, placesOf } from "../extension/sidebar/show-in-page.js";
import { Showing } from "../extension/sidebar/showing.js";
import { takeAlongActions } from "../extension/sidebar/take-along.js";
import { tellingIn } from "../extension/sidebar/telling.js";
import { drawGuarded } from "../extension/sidebar/views/guard.js";
import { headerView } from "../extension/sidebar/views/header.js";
import { problemText, problemView, readingView, warningsView } from "../extension/sidebar/views/notice.js";
import { markPosition } from "../extension/sidebar/views/outline-position.js";
import { PARTS } from "../extension/sidebar/views/parts.js";
import { takeAlongView } from "../extension/sidebar/views/take-along.js";
import { fillFrame, frameLoaded } from "./article-frame.js";
import { originViews } from "./origin-view.js";
import { receive } from "./receive.js";
import { startView } from "./start-view.js";
import { makeTabs } from "./tabs.js";
import { tokenView } from "./token-view.js";

const VIEWS = [headerView, warningsView, ...PARTS.map(({ view }) => view), takeAlongView];

const t = makePhrases((key, values) => browser.i18n.getMessage(key, values), browser.i18n.getUILanguage());
const [stage, article, frame, content] = ["stage", "article", "frame", "content"].map((id) => document.getElementById(id));
const telling = tellingIn(document.getElementById("status"));
const { announce, whisper } = telling;

/** The page that is read, null before the first. */
let page = null;
/** The analysis that is shown, null for none. */
let analysis = null;
/** The page's source, and the link to the tab in which it still stands. */
const origin = { url: null, isVerified: false, link: null };
let original = null;
let reading = new AbortController();

const tabs = makeTabs(document.getElementById("tabs"), content, t);
const showing = new Showing({
  content,
  bar: document.getElementById("walk"),
  t,
  subject: () => (analysis ? { analysis, page: shownPage() } : null),
  announce,
  whisper,
});
const actions = {
  read,
  readExample: async () => read({ html: await (await fetch(new URL(`example.${t("language")}.html`, import.meta.url))).text(), url: "https://example.org/ferry" }),
  analyzeAgain: () => read(page),
  cancel: () => reading.abort(),
  show,
  ...takeAlongActions(() => analysis, t, telling),
  async saveToken(token) {
    await saveSettings({ ...(await readSettings()), token });
    read(page);
  },
};

label();
takeDrops();
if (location.pathname.endsWith("/receive")) takeHandedOver();
else draw("idle", startView(t, actions));

function label() {
  document.documentElement.lang = t("language");
  for (const node of document.querySelectorAll("[data-message]")) node.textContent = t(node.dataset.message);
  document.getElementById("foot").setAttribute("aria-label", t("shown_title"));
  document.getElementById("side").setAttribute("aria-label", t("analysis_title"));
  frame.title = t("tab_article");
  // passages are looked for in the article, not in the sidebar beside it
  globalThis.sidelight.pageRoot = frame;
}

function takeDrops() {
  addEventListener("dragover", (event) => event.dataTransfer.types.includes("Files") && event.preventDefault());
  addEventListener("drop", (event) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    stage.firstElementChild?.ondropped?.(file);
  });
}

async function takeHandedOver() {
  // another page that is handed over to this same tab changes the fragment alone
  addEventListener("hashchange", () => location.hash && location.reload());
  draw("reading", readingView(t, actions));
  try {
    const received = await receive();
    original = received.original;
    Object.assign(origin, { url: received.url, link: original ? "open" : "cut" });
    received.isVerified.then(noticeAnswer);
    await read(received.page);
  } catch (error) {
    drawProblem({ code: error.code ?? "hand_over_malformed" });
    if (!error.code) throw error;
  }
}

function noticeAnswer(isVerified) {
  Object.assign(origin, { isVerified, link: isVerified ? origin.link : "cut" });
  if (!isVerified) original = null;
  drawOrigin();
}

async function read(asked) {
  reading.abort();
  reading = new AbortController();
  const { signal } = reading;
  page = asked;
  draw("reading", readingView(t, actions));
  try {
    const outcome = await analyzePage(await readSettings(), page, signal);
    if (signal.aborted) return;
    if (outcome.problem) drawProblem(outcome.problem);
    else await drawAnalysis(outcome.analysis);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
    if (reading.signal === signal) draw("idle", startView(t, actions));
  }
}

function drawProblem(problem) {
  const isToken = problem.code === "token_missing" || problem.code === "token_wrong";
  const view = isToken ? tokenView(problem.code, t, actions) : problemView(problem, t, actions);
  draw("failed", view, ...(isToken || origin.link ? [] : [startView(t, actions)]));
  whisper(problemText(problem, t));
}

async function drawAnalysis(given) {
  await frameLoaded(frame);
  draw("ready");
  analysis = given;
  fillFrame(frame, analysis);
  drawOrigin();
  content.replaceChildren(...VIEWS.map((view) => drawGuarded(() => view(analysis, t, actions), t, analysis.version)).filter(Boolean));
  tabs.arrange();
  const title = analysis.metadata.title ?? t("untitled");
  document.title = `${title} · Sidelight`;
  document.getElementById("title").textContent = title;
  whisper(t("page_is_read"));
  const outline = content.querySelector(".outline");
  if (outline) followPosition(0, analysis, (position) => markPosition(outline, position, given, t), reading.signal);
}

function drawOrigin() {
  document.getElementById("origin").replaceChildren(...originViews(origin, t));
}

/** Shows a state: "ready" has the article and the views, any other one the given views. */
function draw(state, ...views) {
  analysis = null;
  showing.forget();
  const hadFocus = stage.contains(document.activeElement);
  document.body.dataset.state = state;
  article.hidden = state !== "ready";
  stage.hidden = state === "ready";
  stage.replaceChildren(...views);
  content.replaceChildren();
  whisper("");
  // the node with the keyboard's focus is gone: the focus goes to the new content
  if (hadFocus) (document.getElementById("token") ?? document.getElementById("main")).focus();
  if (state !== "reading") scrollTo({ top: 0, behavior: "instant" });
}

function show(kind, passages, node) {
  tabs.open("article");
  return showing.hold(kind, passages, node);
}

/** The article in its frame, and, as long as it answers, the original page. */
function shownPage() {
  const framed = pageOfTab(0, analysis.article.blocks, () => {});
  return {
    ...framed,
    show: (kind, passages) => Promise.all([framed.show(kind, passages), showInOriginal(passages)]).then(([match]) => match),
    clear: () => Promise.all([framed.clear(), showInOriginal([])]),
  };
}

async function showInOriginal(passages) {
  if (original && (await original.show(placesOf(analysis.article.blocks, passages))) === null) noticeAnswer(false);
}
