"""Take the pictures for the README and for the stores, from the real browsers with the real service.

    python tools/take_pictures.py docs

Writes `sidelight.png` into the folder and `store/*.png` (1280 × 800) into the one below. The pages are the tests' own.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "browser"))

from chromium import Chromium, Panel, Tab
from firefox import Firefox
from live_service import free_port, page_server, running_service
from reader import Reader
from surface import Surface

WIDTH, HEIGHT, SIDEBAR = 1280, 800, 400
CHOOSE = """(async () => {{
  const {{storage}} = chrome;
  await storage.sync.set({preferences});
  await storage.local.set({local});
  return true;
}})()"""
SPOKEN = """chrome.storage.sync.get({language: "en"}).then(({language}) =>
  document.documentElement.lang === (language || "en") && document.querySelector("#shortcut").textContent !== "")"""
# the mark of a driven browser paints the address bar red
WIDER = """document.documentElement.removeAttribute("remotecontrol");
  document.getElementById("sidebar-box").style.width = "400px";"""
# below the row of buttons that stays at the sidebar's top
TO_TOP = "scrollTo(0, document.querySelector('{top}').getBoundingClientRect().top + scrollY - 48)"
STORY, FEATURE, GERMAN = "news-without-headings", "feature-with-headings", "german-news"


def settle(sidebar: Surface) -> None:
    """Wait until what was clicked is lit and the page has stopped moving."""
    sidebar.wait("document.body.dataset.shown === 'exact'")
    sidebar.wait("new Promise((later) => setTimeout(() => later(true), 800))")


def read(reader: Reader, slug: str, scheme: str, clicks: list[str], top: str) -> tuple[Tab, Panel]:
    """Read a page beside the sidebar, click through it, and put what matters at the sidebar's top."""
    browser = reader.browser
    page = reader.open(slug)
    page.page.set_viewport_size({"width": WIDTH - SIDEBAR, "height": HEIGHT})
    sidebar = browser.click_toolbar_button()
    size = {"width": SIDEBAR, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False}
    sidebar.send("Emulation.setDeviceMetricsOverride", **size)
    sidebar.wait("document.body?.dataset.state === 'ready'")
    browser.set_colours(scheme)
    page.evaluate("document.querySelector('.consent button')?.click()")
    for selector in clicks:
        sidebar.click(selector)
    settle(sidebar)
    sidebar.evaluate(TO_TOP.format(top=top))
    return page, sidebar


def beside(browser: Chromium) -> bytes:
    """Page and sidebar in one picture, as they lie in the browser's window."""
    pictures = browser.pictures()
    sheet = browser.context.new_page()
    sheet.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    images = (f'<img src="data:image/png;base64,{base64.b64encode(pictures[name]).decode()}">' for name in pictures)
    sheet.set_content(f'<body style="margin:0;display:flex;gap:1px;background:#888">{"".join(images)}</body>')
    picture = sheet.screenshot()
    sheet.close()
    return picture


def reading_view(reader: Reader, panel: Panel) -> bytes:
    """The read view of what the sidebar shows."""
    panel.click(".to-reader")
    view = reader.browser.opened_tab()
    view.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    view.wait("document.body?.dataset.state === 'ready'")
    view.click("#content [data-section]")
    settle(view)
    return view.page.screenshot()


def choose(reader: Reader, synced: str, local: str = "{}") -> None:
    """Set what the reader likes."""
    options = reader.browser.open_options()
    options.wait("document.querySelector('#shortcut').textContent")
    options.evaluate(CHOOSE.format(preferences=synced, local=local))
    # another language takes a fresh start of the page, which must not be closed meanwhile
    options.wait(SPOKEN)


def window_of_firefox(service: str, pages: str) -> bytes:
    """Firefox's whole window, with the quotes beside the story."""
    browser = Firefox()
    try:
        reader = Reader(browser, service, pages)
        reader.set_server(service)
        browser.marionette.set_window_rect(width=WIDTH, height=HEIGHT)
        page, sidebar = reader.read(STORY)
        page.evaluate("document.querySelector('.consent button').click()")
        with browser.marionette.using_context("chrome"):
            browser.marionette.execute_script(WIDER)
        sidebar.click("[data-quote]")
        settle(sidebar)
        sidebar.evaluate(TO_TOP.format(top=".quotes"))
        with browser.marionette.using_context("chrome"):
            return base64.b64decode(browser.marionette.screenshot())
    finally:
        browser.close()


def main(folder: Path) -> None:
    """Take them all."""
    store = folder / "store"
    store.mkdir(parents=True, exist_ok=True)
    with page_server() as pages, running_service(free_port()) as service:
        (store / "6-firefox.png").write_bytes(window_of_firefox(service, pages))
        browser = Chromium()
        try:
            reader = Reader(browser, service, pages)
            reader.set_server(service)
            read(reader, STORY, "light", ["[data-quote]"], ".quotes")
            picture = beside(browser)
            (folder / "sidelight.png").write_bytes(picture)
            (store / "1-quotes.png").write_bytes(picture)
            read(reader, STORY, "light", ["[data-hard-sentence]"], ".article")
            (store / "2-difficulty.png").write_bytes(beside(browser))
            read(reader, FEATURE, "dark", ["[role=treeitem]:nth-child(2) [data-section]"], ".outline")
            (store / "3-outline.png").write_bytes(beside(browser))
            choose(reader, "{theme: 'sepia'}", "{tint: true}")
            _, panel = read(reader, FEATURE, "light", ["[data-section]"], ".article")
            (store / "4-read-view.png").write_bytes(reading_view(reader, panel))
            choose(reader, "{theme: 'auto', language: 'de'}")
            read(reader, GERMAN, "light", ["[data-quote]"], ".quotes")
            (store / "5-german.png").write_bytes(beside(browser))
        finally:
            browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
