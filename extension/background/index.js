/** Wiring: one line per listener. All are set before anything is awaited, so that a wake-up finds them. */
import { browser } from "../lib/browser.js";
import { analyzeClickedTab, analyzeLoadedTab, analyzeTabAgain, cancelReading, forgetTab, isUnderWay } from "./analyze-tab.js";
import { failInterrupted, markLeft } from "./tab-state.js";

// Each entry of the context menu: what it reads, and where it stands. In our own sidebar, for one, there is no page to read.
const MENU = [
  { id: "page", title: "read_with_sidelight", contexts: ["page"], documentUrlPatterns: ["http://*/*", "https://*/*", "file:///*"] },
  { id: "selection", title: "read_selection", contexts: ["selection"] },
];

browser.runtime.onInstalled.addListener(addMenu);
browser.action.onClicked.addListener((tab) => openAndAnalyze(tab, "page"));
browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => openAndAnalyze(tab, menuItemId));
browser.tabs.onRemoved.addListener(forgetTab);
browser.tabs.onUpdated.addListener(noticeNavigation);
browser.runtime.onMessage.addListener(answerSidebar);
failInterrupted(isUnderWay);

async function addMenu() {
  await browser.contextMenus.removeAll();
  for (const { title, ...entry } of MENU) browser.contextMenus.create({ ...entry, title: browser.i18n.getMessage(title) });
}

function openAndAnalyze(tab, scope) {
  // Only within the gesture, before anything is awaited, do browsers open a sidebar.
  openSidebar(tab);
  analyzeClickedTab(tab, scope);
}

function openSidebar(tab) {
  if (browser.sidePanel) browser.sidePanel.open({ tabId: tab.id });
  else browser.sidebarAction.open();
}

function noticeNavigation(tabId, change, tab) {
  if (change.status === "loading" || change.url) markLeft(tabId, tab.url);
  // without leave for the site the browser does not tell the address, and nothing is read
  if (change.status === "complete" && tab.url) analyzeLoadedTab(tab);
}

function answerSidebar({ kind, tabId, scope, url }, sender) {
  // A page's content script can send messages too; only the sidebar is listened to.
  if (!sender.url?.startsWith(browser.runtime.getURL("sidebar/"))) return;
  if (kind === "analyze") browser.tabs.get(tabId).then((tab) => analyzeTabAgain(tab, scope));
  if (kind === "cancel") cancelReading(tabId);
  if (kind === "page_seen") markLeft(tabId, url);
}
