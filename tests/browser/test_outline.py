"""The outline beside the page: its keys, and how it follows the reader."""

from __future__ import annotations

import pytest

STORY, FEATURE = "news-without-headings", "feature-with-headings"
AT = "[...document.querySelectorAll('[role=treeitem]')].findIndex((item) => item.hasAttribute('aria-current'))"
FOCUSED = "[...document.querySelectorAll('[role=treeitem]')].indexOf(document.activeElement)"
SCROLL = "scrollTo({{top: {share} * document.documentElement.scrollHeight, behavior: 'instant'}})"
CHANGES = """(async () => {
  let changes = 0;
  const observer = new MutationObserver((records) => { changes += records.length; });
  observer.observe(document.querySelector(".position"), {subtree: true, attributes: true, childList: true});
  await new Promise((resolve) => { setTimeout(resolve, 500); });
  return changes;
})()"""
PRESS = (
    "document.activeElement.dispatchEvent("
    "new KeyboardEvent('keydown', {{key: '{key}', bubbles: true, cancelable: true}}))"
)


def read(reader, slug):
    """Page and sidebar, with the outline drawn."""
    reader.set_server(reader.service)
    page, sidebar = reader.read(slug)
    sidebar.wait("document.querySelector('.position')?.hidden === false")
    return page, sidebar


def test_the_section_in_view_is_marked(reader):
    """Before the article none is marked, at its end the last one, and the time left runs out."""
    page, sidebar = read(reader, STORY)
    last = sidebar.evaluate("document.querySelectorAll('[role=treeitem]').length - 1")
    page.evaluate(SCROLL.format(share=1))
    sidebar.wait(f"{AT} === {last} && document.querySelector('progress').value === 1")
    page.evaluate(SCROLL.format(share=0))
    sidebar.wait(f"{AT} === -1 && document.querySelector('progress').value === 0")


def test_what_was_clicked_is_in_view(reader):
    """The section that a click shows is the one that is marked afterwards, and its first sentence is unfolded."""
    _, sidebar = read(reader, STORY)
    sidebar.click("[role=treeitem]:nth-child(3) [data-section]")
    sidebar.wait(f"{AT} === 2")
    assert sidebar.evaluate("document.querySelectorAll('.gist:not([hidden])').length") == 1


def test_nobody_asks_while_nothing_moves(reader):
    """A page that lies still is asked for one position and then left alone."""
    _, sidebar = read(reader, STORY)
    assert sidebar.evaluate(CHANGES) == 0


@pytest.mark.parametrize(
    ("keys", "place"), [(["ArrowDown"], 1), (["End"], 4), (["End", "Home"], 0), (["t"], 3), (["w"], 2)]
)
def test_keys_move_in_the_tree(reader, keys, place):
    """Arrows, Home, End and letters move the focus; the tree has one place in the tab order."""
    _, sidebar = read(reader, FEATURE)
    sidebar.evaluate("document.querySelector('[role=treeitem]').focus()")
    for key in keys:
        sidebar.evaluate(PRESS.format(key=key))
    assert sidebar.evaluate(FOCUSED) == place
    assert sidebar.evaluate("document.querySelectorAll('[role=treeitem][tabindex=\"0\"]').length") == 1


def test_enter_shows_the_section_in_the_page(reader):
    """A key is enough to go to a section."""
    page, sidebar = read(reader, FEATURE)
    sidebar.evaluate("document.querySelector('[role=treeitem]').focus()")
    sidebar.evaluate(PRESS.format(key="ArrowDown"))
    sidebar.evaluate(PRESS.format(key="Enter"))
    page.wait("CSS.highlights.has('sidelight-section')")
