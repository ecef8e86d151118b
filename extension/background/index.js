/** Wiring: one line per listener. All are set before anything is awaited, so that a wake-up finds them. */
import { browser } from "../lib/browser.js";
import { analyzeClickedTab, analyzeTabAgain, cancelReading, forgetTab, isUnderWay } from "./analyze-tab.js";
import { failInterrupted, markLeft } from "./tab-state.js";

const MENU_ITEM = "read-this-page";

browser.runtime.onInstalled.addListener(addMenuItem);
browser.action.onClicked.addListener(openAndAnalyze);
browser.contextMenus.onClicked.addListener((_info, tab) => openAndAnalyze(tab));
browser.tabs.onRemoved.addListener(forgetTab);
browser.tabs.onUpdated.addListener(noticeNavigation);
browser.runtime.onMessage.addListener(answerSidebar);
failInterrupted(isUnderWay);

function addMenuItem() {
  browser.contextMenus.removeAll().then(() => {
    const title = browser.i18n.getMessage("read_with_sidelight");
    browser.contextMenus.create({ id: MENU_ITEM, title, contexts: ["page"] });
  });
}

function openAndAnalyze(tab) {
  // Only within the gesture, before anything is awaited, do browsers open a sidebar.
  openSidebar(tab);
  analyzeClickedTab(tab);
}

function openSidebar(tab) {
  if (browser.sidePanel) browser.sidePanel.open({ tabId: tab.id });
  else browser.sidebarAction.open();
}

function noticeNavigation(tabId, change, tab) {
  if (change.status === "loading" || change.url) markLeft(tabId, tab.url);
}

function answerSidebar({ kind, tabId, url }, sender) {
  // A page's content script can send messages too; only the sidebar is listened to.
  if (!sender.url?.startsWith(browser.runtime.getURL("sidebar/"))) return;
  if (kind === "analyze") browser.tabs.get(tabId).then(analyzeTabAgain);
  if (kind === "cancel") cancelReading(tabId);
  if (kind === "page_seen") markLeft(tabId, url);
}
