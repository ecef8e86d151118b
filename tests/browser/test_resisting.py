"""Pages that make it hard, in real browsers: strict policies, a megabyte, a script that draws the page anew."""

from __future__ import annotations

import pytest
from made_pages import STORY, STRICT, html, large, serving
from reader import Reader, lit

PAGES = {
    "/strict/source.html": html(STORY, STRICT),
    "/large/source.html": html(large(1_000_000)),
    "/plain/source.html": html(STORY),
}
REDRAW = """(() => {
  for (const p of document.querySelectorAll("article p")) {
    const text = p.textContent;
    const halves = [text.slice(0, text.length / 2), text.slice(text.length / 2)];
    p.replaceChildren(...halves.map((half) => Object.assign(document.createElement("span"), {textContent: half})));
  }
})()"""


@pytest.fixture(scope="module")
def made(browser, service):
    """A person who opens made pages."""
    with serving(PAGES) as address:
        person = Reader(browser, service, address)
        person.set_server(service)
        yield person


@pytest.mark.parametrize("slug", ["strict", "large"])
def test_it_is_read_and_lit_up(made, slug):
    """Neither the strictest policy with Trusted Types nor a megabyte of links keeps a quote from lighting up."""
    page, sidebar = made.read(slug)
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "quote")


def test_a_page_that_draws_itself_anew(made):
    """What is lit stays lit when the nodes under it are replaced, and what is clicked afterwards is found as well."""
    page, sidebar = made.read("plain")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    before = lit(page, "quote")
    page.evaluate(REDRAW)
    page.wait("[...CSS.highlights.get('sidelight-quote') ?? []].map(String).join(' … ') === " + repr(before))
    sidebar.click("[data-section]")
    sidebar.wait("document.querySelector('[data-section]').dataset.shown === 'exact'")


def test_what_is_changed_and_what_is_gone(made):
    """Changed words are shown as the closest match, and what is not there any more is called that; both are said."""
    page, sidebar = made.read("plain")
    quote = sidebar.text("[data-quote] .said")
    words = quote.strip("“”").split(",")[0]
    change = "for (const p of document.querySelectorAll('article p')) p.textContent = p.textContent.replace(%r, %r)"
    page.evaluate(f"(() => {{ {change % (words[20:30], 'quite another thing')} }})()")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'closest'")
    assert "closest match" in sidebar.text("#status")
    page.evaluate("document.querySelector('article').replaceChildren('All gone.')")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'gone'")
    assert sidebar.text("#status") == "This passage is not on the page any more."
