"""The sidebar and the tabs of its window, in real browsers: it shows what belongs to the tab in front."""

from __future__ import annotations

import json

import pytest
from live_service import page_server
from surface import EXTENSION
from test_accessibility import violations

TITLE = "document.querySelector('main h1')?.textContent"
STATE = "document.body?.dataset.state"


@pytest.fixture
def known(reader):
    """A person whose extension knows the service."""
    reader.set_server(reader.service)
    return reader


def open_beside(browser, url: str):
    """Open one more tab in front; what brings the first to the front again."""
    if browser.name == "chromium":
        browser.context.new_page().goto(url)
        return browser.tab.page.bring_to_front
    first = browser.marionette.current_window_handle
    browser.marionette.switch_to_window(browser.marionette.open(type="tab", focus=True)["handle"])
    browser.marionette.navigate(url)
    return lambda: browser.marionette.switch_to_window(first)


def test_each_tab_has_its_own_analysis(known):
    """A new tab is idle and names the key; back in the first tab its analysis is there at once."""
    _, sidebar = known.read("news-without-headings")
    title = sidebar.evaluate(TITLE)
    bring_back = open_beside(known.browser, f"{known.pages}/german-news/source.html")
    sidebar.wait(f"{STATE} === 'idle'")
    assert "Alt+Shift+K" in sidebar.text()
    assert violations(sidebar) == []
    bring_back()
    sidebar.wait(f"{STATE} === 'ready' && {TITLE} === {json.dumps(title)}")


def test_a_page_that_is_closed_to_extensions(known):
    """On the browser's own page a click says that no extension may read it."""
    known.browser.open("about:license" if known.browser.name == "firefox" else "chrome://version/")
    sidebar = known.browser.click_toolbar_button()
    sidebar.wait(f"{STATE} === 'failed'")
    assert sidebar.evaluate("document.querySelector('.problem').dataset.problem") == "page_closed_to_extensions"


def test_a_file_that_is_no_page(known):
    """Of a picture in a tab nothing is sent; the sidebar says that it reads web pages."""
    with page_server(EXTENSION) as files:
        known.browser.open(f"{files}/icons/icon-128.png")
        sidebar = known.browser.click_toolbar_button()
        sidebar.wait(f"['failed', 'ready'].includes({STATE})")
    assert sidebar.evaluate("document.querySelector('.problem')?.dataset.problem") == "not_a_page"
