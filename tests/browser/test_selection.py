"""Reading only what is selected, in real browsers: from the context menu to the passage that is lit up in the page."""

from __future__ import annotations

import json

import pytest
from reader import lit

SELECT = """(() => {
  const [body, selection] = [document.body, getSelection()];
  selection.removeAllRanges();
  for (const [from, start, to, end] of [%s]) {
    const range = document.createRange();
    range.setStart(from, start);
    range.setEnd(to, end);
    selection.addRange(range);
  }
  return true;
})()"""
PARAGRAPH = "document.querySelectorAll('article > p:not([class])')[%d].firstChild"
EXTEND = "getSelection().setBaseAndExtent(%s)"


@pytest.fixture
def select(traps):
    """Opens a page, reads it, selects by a script and has the selection read; page, sidebar and what came by."""
    reader, seen = traps

    def choose(slug: str, script: str, at: str, outcome: str = "ready"):
        page, sidebar = reader.read(slug)
        seen.clear()
        page.evaluate(script)
        sidebar.evaluate("document.body.dataset.state = 'asked'")
        reader.browser.choose_selection(at)
        sidebar.wait(f"document.body.dataset.state === {json.dumps(outcome)}")
        return page, sidebar, seen

    return choose


def test_a_selection_is_read_alone(select):
    """Only the selected text is the article; title and address are the page's, and its quote lights up in the page."""
    selected = SELECT % f"[{PARAGRAPH % 1}, 0, {PARAGRAPH % 2}, 50]"
    page, sidebar, seen = select("hidden-seo-text", selected, "article > p:nth-of-type(3)")
    sent, analysis = seen[0]
    first, second = analysis["article"]["text"].split("\n\n")
    assert first.startswith("“I have counted")
    assert first.endswith("tickets from Saturday on.")
    assert second == "The office says that it will save about ninety tho"
    assert analysis["metadata"]["title"] == "The last tram conductor of Marlow Hill"
    assert sent["url"].endswith("/hidden-seo-text/source.html")
    assert "selection" in sidebar.text(".selection")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "quote").startswith("I have counted the steps once")
    sidebar.click(".selection button")
    sidebar.wait("document.querySelector('.selection') === null && document.body.dataset.state === 'ready'")
    assert "A bell and a leather bag" in seen[1][1]["article"]["text"]


def test_several_selections_are_read_together(select, browser):
    """Firefox lets a reader select here and there; Chromium keeps the first."""
    here, there = (f"[{PARAGRAPH % number}, 0, {PARAGRAPH % number}, 51]" for number in (0, 2))
    *_, seen = select("hidden-seo-text", SELECT % f"{here}, {there}", "article > p:nth-of-type(2)")
    parts = [
        "When the 6.12 leaves the depot on Marlow Hill, one",
        "The office says that it will save about ninety thou",
    ]
    assert seen[0][1]["article"]["text"].split("\n\n") == parts[: {"chromium": 1, "firefox": 2}[browser.name]]


def test_a_selection_inside_a_component(select):
    """It may lie in a shadow tree; what is put into slots between its ends comes in the order in which it is shown."""
    parts = "document.querySelector('site-shell > news-story').shadowRoot"
    ends = f"{parts}.querySelector('h1').firstChild, 4, {parts}.querySelector('slot[name=end] p').firstChild, 65"
    *_, seen = select("shadow-article", EXTEND % ends, "news-story > p[slot=second]")
    text = seen[0][1]["article"]["text"]
    assert "In the library of Fennmark" in text
    assert text.index("Booked until summer") < text.index("one complaint in the book")
    assert text.endswith("The hour costs nothing. If you keep the key for longer, you pay a")
