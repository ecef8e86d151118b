"""axe-core finds nothing to complain about in the extension's own pages, in light and dark colours."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
import pytest

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
RUN = """(async () => {
  %s;
  const {violations} = await axe.run();
  return violations.map(({id, nodes}) => [id, ...nodes.map((node) => node.html)]);
})()"""


def violations(surface) -> list:
    """What axe finds: a rule and the elements that break it, each."""
    return surface.evaluate(RUN % AXE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sidebar_with_an_analysis(reader, scheme):
    """The whole analysis, everything unfolded, without a violation."""
    reader.set_server(reader.service)
    _, sidebar = reader.read("news-without-headings")
    reader.browser.set_colours(scheme)
    sidebar.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert violations(sidebar) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sidebar_with_a_problem(reader, scheme):
    """A problem and its buttons, without a violation."""
    reader.set_server(reader.service)
    _, sidebar = reader.read("login-wall", "failed")
    reader.browser.set_colours(scheme)
    assert violations(sidebar) == []


def test_options_page(reader, nobody):
    """The options page with an outcome on it, without a violation."""
    assert violations(reader.set_server(nobody)) == []
