"""What the sidebar says when the page, the tab or the service's answer is not as before, in real browsers."""

from __future__ import annotations

import pytest
from live_service import holding_relay, recorder, relay
from reader import Reader
from test_accessibility import violations

STORY = "news-without-headings"


@pytest.fixture
def watched(browser, service, pages):
    """A person whose pages go through a relay, and the list of what was sent and answered."""
    with relay(service) as (address, seen):
        person = Reader(browser, address, pages)
        person.set_server(address)
        yield person, seen


def test_a_second_click_is_answered_from_memory(watched):
    """A click on a page that has not changed sends nothing and keeps what is open; a changed one is read again."""
    reader, seen = watched
    page, sidebar = reader.read(STORY)
    sidebar.evaluate("document.querySelector('details').open = true")
    reader.browser.click_toolbar_button()
    sidebar.wait("new Promise((later) => setTimeout(() => later(true), 300))")
    assert len(seen) == 1
    assert sidebar.evaluate("document.querySelector('details').open && document.body.dataset.state") == "ready"
    page.evaluate("document.querySelector('article p').append(' And one more word.')")
    reader.browser.click_toolbar_button()
    sidebar.wait("!document.querySelector('details').open && document.body.dataset.state === 'ready'")
    assert len(seen) == 2


def test_a_site_that_changes_without_loading(watched):
    """A new address without a new document makes the analysis stale, the old one makes it good again."""
    reader, _ = watched
    page, sidebar = reader.read(STORY)
    page.evaluate("history.pushState(null, '', '?story=2')")
    sidebar.wait("document.querySelector('.stale')?.checkVisibility()")
    page.evaluate("history.back()")
    sidebar.wait("document.querySelector('.stale') === null")


@pytest.fixture
def held(browser, service, pages):
    """A person whose server holds its answers back, and that server."""
    with holding_relay(service) as (address, server):
        person = Reader(browser, address, pages)
        person.set_server(address)
        yield person, server


def test_a_page_that_moves_on_while_it_is_read(held):
    """The analysis still comes, as that of the page before, with a way to read the new one."""
    reader, server = held
    page, sidebar = reader.read(STORY, "reading")
    assert server.arrived.wait(30)
    # what is answered at once is not announced in letters
    sidebar.wait("getComputedStyle(document.querySelector('.reading h1')).visibility === 'visible'")
    assert violations(sidebar) == []
    page.evaluate("history.pushState(null, '', '?story=2')")
    sidebar.wait("new Promise((later) => setTimeout(() => later(true), 300))")
    assert sidebar.evaluate("document.body.dataset.state") == "reading"
    server.let_go.set()
    sidebar.wait("document.body.dataset.state === 'ready' && document.querySelector('.stale button') !== null")
    assert violations(sidebar) == []


def test_a_double_click_sends_the_page_once(held):
    """Who clicks again while the page is read is not made to wait anew."""
    reader, server = held
    _, sidebar = reader.read(STORY, "reading")
    assert server.arrived.wait(30)
    reader.browser.click_toolbar_button()
    sidebar.wait("new Promise((later) => setTimeout(() => later(true), 300))")
    server.let_go.set()
    sidebar.wait("document.body.dataset.state === 'ready'")
    assert len(server.seen) == 1


STRANGE = {"metadata": {}, "article": {"blocks": []}, "scores": {}, "quotes": [{}], "outline": [{}]}


@pytest.mark.parametrize(
    ("answer", "outcome", "problem"),
    [
        ({"api": 2, "version": "9.9.1"}, "failed", "other_version"),
        ({"api": 1, "version": "9.9.1", **STRANGE}, "ready", "not_drawn"),
    ],
)
def test_a_service_of_another_version(browser, pages, answer, outcome, problem):
    """What cannot be understood is said, with the version's name: the sidebar never stays at "Reading the page"."""
    with recorder((200, "application/json", answer)) as (address, _):
        person = Reader(browser, address, pages)
        person.set_server(address)
        _, sidebar = person.read(STORY, outcome)
        sidebar.wait(f"document.querySelector('[data-problem={problem}]') !== null")
        assert "9.9.1" in sidebar.text()
        assert "Reading the page" not in sidebar.text("main")
