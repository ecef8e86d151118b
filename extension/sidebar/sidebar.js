/** The sidebar: follows the active tab of its window and shows that tab's state with the views. */
import { browser } from "../lib/browser.js";
import { analyzeRequest, cancelRequest, pageSeen, stateKey } from "../lib/messages.js";
import { dress } from "../lib/appearance.js";
import { readPreferences, watchPreferences } from "../lib/preferences.js";
import { permissionFor, readSettings } from "../lib/settings.js";
import { markLanguage, phrasesIn } from "../lib/strings.js";
import { followPosition } from "./follow-position.js";
import { pageOfTab } from "./show-in-page.js";
import { Showing } from "./showing.js";
import { takeAlongActions } from "./take-along.js";
import { tellingIn } from "./telling.js";
import { element } from "./views/element.js";
import { drawGuarded } from "./views/guard.js";
import { headerView } from "./views/header.js";
import { idleView, problemText, problemView, readingView, selectionView, staleView, warningsView } from "./views/notice.js";
import { markPosition } from "./views/outline-position.js";
import { partButtonsView } from "./views/part-buttons.js";
import { partsFrom } from "./views/parts.js";
import { takeAlongView } from "./views/take-along.js";

// The manifest's commands that walk through the passages while the page has the focus.
const STEPS = { next_passage: 1, previous_passage: -1 };

let preferences = await readPreferences();
dress(document.documentElement, preferences);
const t = await phrasesIn(preferences);
const content = document.getElementById("content");
const telling = tellingIn(document.getElementById("status"));
const { announce, whisper } = telling;

/** The tab that is followed, null until the browser has named it. */
let followed = null;
/** The state that is shown, null for none. */
let shown = null;
/** Ends the following of the reader through the page that is shown. */
let reading = new AbortController();

const showing = new Showing({
  content,
  bar: document.getElementById("walk"),
  t,
  subject: () => (shown?.status === "ready" ? { analysis: shown.analysis, page: pageShown() } : null),
  announce,
  whisper,
});

const actions = {
  analyzeAgain: () => browser.runtime.sendMessage(analyzeRequest(followed, shown.scope)),
  analyzePage: () => browser.runtime.sendMessage(analyzeRequest(followed, "page")),
  grantAccess,
  cancel: () => browser.runtime.sendMessage(cancelRequest(followed)),
  openOptions: () => browser.runtime.openOptionsPage(),
  openReader,
  openServer: async () => browser.tabs.create({ url: (await readSettings()).server }),
  show: (kind, passages, node) => showing.hold(kind, passages, node),
  ...takeAlongActions(() => shown.analysis, t, telling),
};

start();

async function start() {
  markLanguage(document.documentElement, t);
  document.getElementById("foot").setAttribute("aria-label", t("shown_title"));
  document.getElementById("footer").append(element("button", { type: "button", onclick: actions.openOptions }, t("options")));
  const { id: windowId } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener((tab) => tab.windowId === windowId && follow(tab.tabId));
  browser.commands.onCommand.addListener((name, tab) => tab?.windowId === windowId && STEPS[name] && showing.walk(STEPS[name]));
  browser.storage.session.onChanged.addListener(noticeChange);
  watchPreferences(notePreferences);
  const [tab] = await browser.tabs.query({ active: true, windowId });
  if (tab && followed === null) await follow(tab.id);
}

function grantAccess({ server }) {
  // when the answer comes another tab may be in front
  const again = analyzeRequest(followed, shown.scope);
  // browsers ask only within the click, before anything else is awaited
  return browser.permissions.request(permissionFor(server)).then((granted) => granted && browser.runtime.sendMessage(again));
}

/** Opens the read view in a tab, for which the sidebar would be empty: it is closed. */
function openReader() {
  const opened = browser.tabs.create({ url: browser.runtime.getURL(`reader/reader.html?tab=${followed}`) });
  // Firefox closes a sidebar only within the click, Chrome this document's own
  if (browser.sidebarAction) browser.sidebarAction.close();
  else opened.then(() => window.close());
}

function pageShown() {
  const tabId = followed;
  return pageOfTab(tabId, shown.analysis.article.blocks, (url) => browser.runtime.sendMessage(pageSeen(tabId, url)));
}

/** A new theme or size is applied at once; a new language or order reloads the sidebar. */
function notePreferences(now) {
  const isFresh = now.language === preferences.language && now.first === preferences.first;
  preferences = now;
  if (isFresh) dress(document.documentElement, now);
  else location.reload();
}

async function follow(tabId) {
  followed = tabId;
  const key = stateKey(tabId);
  const state = (await browser.storage.session.get(key))[key] ?? null;
  if (followed === tabId) await render(state);
}

function noticeChange(changes) {
  const change = followed === null ? undefined : changes[stateKey(followed)];
  if (change) render(change.newValue ?? null);
}

async function render(state) {
  const before = shown;
  shown = state;
  document.body.dataset.state = state?.status ?? "idle";
  if (before && state && before.request === state.request && before.status === state.status) return renderAgain(state);
  showing.forget();
  const shortcut = state ? null : await assignedShortcut();
  if (shown !== state) return;
  reading.abort();
  reading = new AbortController();
  content.replaceChildren(...viewsOf(state, shortcut));
  content.parentElement.scrollTop = 0;
  whisper(summaryOf(state));
  if (state?.status === "ready") followReader(state);
}

/** Draws what has changed within one reading and no more, so that what the reader has opened stays open. */
function renderAgain(state) {
  if (state.status === "ready") renderStale(state);
  if (state.status === "reading") content.querySelector(".happening").textContent = happening(state);
}

/** Shows the reader's position in the outline until another state is drawn. */
function followReader({ analysis }) {
  const outline = content.querySelector(".outline");
  if (!outline) return;
  followPosition(followed, analysis, (position) => markPosition(outline, position, analysis, t), reading.signal);
}

/** Adds or removes the notice of a stale page. */
function renderStale(state) {
  content.querySelector(".stale")?.remove();
  if (state.stale) content.prepend(staleView(t, actions));
}

function viewsOf(state, shortcut) {
  const version = typeof state?.analysis?.version === "string" ? state.analysis.version : "";
  const nodes = drawers(state, shortcut).map((draw) => drawGuarded(draw, t, version)).filter(Boolean);
  const buttons = partButtonsView(nodes, t);
  const head = nodes.findIndex((node) => node.matches("header"));
  return buttons ? nodes.toSpliced(head + 1, 0, buttons) : nodes;
}

const happening = ({ server }) => (server ? t("reading_asking", server) : t("reading_looking"));

/** One function per node that is to be drawn, so that each can fail alone. */
function drawers(state, shortcut) {
  if (state === null) return [() => idleView(t, shortcut)];
  if (state.status === "reading") return [() => readingView(t, actions, happening(state))];
  if (state.status === "failed") return [() => problemView(state.problem, t, actions)];
  const { analysis, stale, scope } = state;
  const parts = partsFrom(preferences.first).map(({ view }) => view);
  const views = [headerView, warningsView, ...parts, takeAlongView];
  return [
    () => (stale ? staleView(t, actions) : null),
    () => (scope === "selection" ? selectionView(t, actions) : null),
    ...views.map((view) => () => view(analysis, t, actions)),
  ];
}

async function assignedShortcut() {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === "_execute_action")?.shortcut || null;
}

function summaryOf(state) {
  if (state === null) return "";
  if (state.status === "failed") return problemText(state.problem, t);
  if (state.status === "reading") return t("reading");
  return t(state.scope === "selection" ? "selection_only" : "page_is_read");
}
