"""The sidebar where there is little room: 280 px, text twice as large, from right to left; nothing is cut off."""

from __future__ import annotations

import pytest
from sidebar_size import set_width
from test_accessibility import violations

NARROW = 280
OVERFLOWING = """(() => {
  const width = document.documentElement.clientWidth;
  const sticksOut = (node) => {
    const {left, right, width: own} = node.getBoundingClientRect();
    return own > 1 && (left < -1 || right > width + 1);
  };
  const shown = (node) => node.checkVisibility() && node.id !== "status";
  const out = [...document.querySelectorAll("body *")].filter(shown).filter(sticksOut);
  return out.map((node) => `${node.localName}.${node.className}`);
})()"""
SET = "Object.assign(document.documentElement{where}, {values})"
SMALL = """[...document.querySelectorAll("button, summary, select")].filter((node) => node.checkVisibility())
  .filter((node) => node.getBoundingClientRect().height < 24).map((node) => node.className)"""
BETWEEN = """(() => {
  const {top, bottom} = document.querySelector(".passage[data-shown]").getBoundingClientRect();
  const above = document.querySelector(".parts").getBoundingClientRect().bottom;
  return top >= above - 1 && bottom <= document.querySelector("#foot").getBoundingClientRect().top + 1;
})()"""
OPEN_ALL = """(() => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const tool of document.querySelectorAll(".tool[aria-expanded=false]")) tool.click();
})()"""


@pytest.fixture(scope="module", params=["news-without-headings", "german-news"])
def narrow(module_reader, request):
    """A sidebar of NARROW px with everything in it unfolded."""
    module_reader.set_server(module_reader.service)
    _, sidebar = module_reader.read(request.param)
    set_width(module_reader.browser, sidebar, NARROW)
    sidebar.evaluate(OPEN_ALL)
    yield sidebar
    set_width(module_reader.browser, sidebar, 400)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("size", ["100%", "200%"])
def test_nothing_sticks_out(narrow, direction, size):
    """Everything unfolded stays within the sidebar's edges, whichever way it is written and however large."""
    narrow.evaluate(SET.format(where="", values=f"{{dir: '{direction}'}}"))
    narrow.evaluate(SET.format(where=".style", values=f"{{fontSize: '{size}'}}"))
    narrow.wait("new Promise((drawn) => requestAnimationFrame(() => drawn(true)))")
    assert narrow.evaluate(OVERFLOWING) == []
    assert narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert narrow.evaluate(SMALL) == []


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_the_ways_on_from_a_passage_stay_together(narrow, size):
    """The buttons that lead on from what is shown stand in one line, however large the letters are."""
    narrow.evaluate(SET.format(where=".style", values=f"{{fontSize: '{size}'}}"))
    narrow.click("[data-quote]")
    narrow.wait("document.querySelectorAll('#walk button').length === 3")
    tops = "[...document.querySelectorAll('#walk button')].map((node) => node.getBoundingClientRect().top)"
    assert len(set(narrow.evaluate(tops))) == 1
    narrow.click("#walk .clear")
    narrow.evaluate(SET.format(where=".style", values="{fontSize: ''}"))


def test_nothing_is_walked_to_under_what_stays(narrow):
    """The passage that is walked to lies between the buttons that stay above and the bar that stays below."""
    narrow.click("[data-quote]")
    for _ in range(8):
        narrow.wait("document.querySelector('#walk .next') !== null")
        narrow.evaluate("document.querySelector('#walk .next').click()")
        narrow.wait("new Promise((later) => setTimeout(() => later(true), 150))")
        assert narrow.evaluate(BETWEEN)
    narrow.click("#walk .clear")


def test_it_is_accessible_at_that_width(narrow):
    """Nothing for axe to find where everything is unfolded and narrow."""
    assert violations(narrow) == []
