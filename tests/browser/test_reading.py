"""From the toolbar's button to the passage that is lit up in the page, in real browsers against the real service."""

from __future__ import annotations

import json

import pytest
from live_service import running_service
from reader import lit

STORY = "news-without-headings"
FIRST_QUOTE = "I will not put a single family on a boat that I would not board with my own"


@pytest.fixture(autouse=True)
def _known_server(reader):
    reader.set_server(reader.service)


def test_click_to_analysis(reader):
    """A click on the toolbar's button opens the sidebar with the page's title, figures, quotes and outline."""
    _, sidebar = reader.read(STORY)
    text = sidebar.text()
    assert "Ferries halted on Calder Sound" in text
    assert FIRST_QUOTE in text
    assert "Osterhaus" in text
    assert sidebar.evaluate("document.querySelectorAll('[data-section]').length") >= 3
    assert sidebar.evaluate("document.querySelectorAll('[data-hard-sentence]').length") >= 1


def test_quote_lights_up(reader):
    """A click on a key quote scrolls the page there and lights up just its words."""
    page, sidebar = reader.read(STORY)
    assert page.evaluate("scrollY") == 0
    quote = sidebar.text("[data-quote]")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "quote")
    assert lit(page, "quote").split(" … ")[0] in quote.replace("\n", " ")
    page.wait("scrollY > 100")
    page.wait(IN_SIGHT % "quote")


def test_a_text_file_is_read_and_lit_up(reader):
    """A text file, which a browser shows as preformatted, is read like the page that it was taken from."""
    page = reader.browser.open(f"{reader.pages}/{STORY}/article.txt")
    sidebar = reader.browser.click_toolbar_button()
    sidebar.wait("document.body?.dataset.state === 'ready'")
    assert FIRST_QUOTE in sidebar.text()
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "quote").split(" … ")[0] in sidebar.text("[data-quote]")


def test_who_wants_no_motion_gets_none(reader):
    """Where the system asks for less motion the page jumps to the quote instead of riding there."""
    page = reader.open(STORY)
    if reader.browser.name == "chromium":  # Firefox is started with that wish
        page.page.emulate_media(reduced_motion="reduce")
    assert page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    sidebar = reader.browser.click_toolbar_button()
    sidebar.wait("document.body?.dataset.state === 'ready'")
    page.evaluate("(window.steps = new Set(), addEventListener('scroll', () => window.steps.add(scrollY)), true)")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    page.wait("window.steps.size > 0")
    page.evaluate("new Promise((later) => setTimeout(later, 300))")
    assert page.evaluate("window.steps.size") == 1


def test_each_part_is_one_click_away(reader):
    """A part's button brings its heading to the top of the sidebar and the focus to it; the buttons stay in sight."""
    _, sidebar = reader.read(STORY)
    sidebar.click(".parts button:last-child")
    sidebar.wait("document.activeElement.id === 'outline-title' && scrollY > 100")
    box = "document.querySelector('%s').getBoundingClientRect()"
    sidebar.wait(f"{box % '.parts'}.top >= -1 && {box % '#outline-title'}.top >= {box % '.parts'}.bottom - 1")


def test_every_quote_is_found(reader):
    """Every quote that the sidebar offers is found word for word in the page."""
    _, sidebar = reader.read(STORY)
    for number in range(sidebar.evaluate("document.querySelectorAll('[data-quote]').length")):
        mark = f"document.querySelectorAll('[data-quote]')[{number}]"
        sidebar.evaluate(f"{mark}.closest('details')?.setAttribute('open', '')")
        sidebar.evaluate(f"delete document.body.dataset.shown, {mark}.click()")
        assert sidebar.wait("document.body.dataset.shown") == "exact", sidebar.evaluate(f"{mark}.innerText")


@pytest.mark.parametrize("kind", ["section", "hard-sentence"])
def test_other_passages_light_up(reader, kind):
    """A click on an outline entry or a hard sentence lights up its passage."""
    page, sidebar = reader.read(STORY)
    last = f"[...document.querySelectorAll('[data-{kind}]')].at(-1)"
    sidebar.evaluate(f"{last}.closest('details')?.setAttribute('open', '')")
    sidebar.evaluate(f"{last}.setAttribute('data-last', '')")
    sidebar.click("[data-last]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, kind)
    page.wait(IN_SIGHT % kind)


def test_the_next_passage_puts_out_the_last(reader):
    """Only what was clicked last is lit, and Escape in the sidebar puts that out too."""
    page, sidebar = reader.read(STORY)
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    sidebar.click("[data-section]")
    page.wait("CSS.highlights.has('sidelight-section') && !CSS.highlights.has('sidelight-quote')")
    sidebar.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))")
    page.wait("![...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-'))")


def test_a_passage_is_previewed(reader):
    """The pointer on a passage lights it up without scrolling; away from it the light goes out; what is held stays."""
    page, sidebar = reader.read(STORY)
    sidebar.move_to("[data-quote]")
    page.wait("CSS.highlights.has('sidelight-preview-quote')")
    assert page.evaluate("scrollY") == 0
    sidebar.click("[data-section]")
    page.wait("CSS.highlights.has('sidelight-section') && !CSS.highlights.has('sidelight-preview-quote')")
    sidebar.move_to("[data-quote]")
    page.wait("CSS.highlights.has('sidelight-preview-quote') && CSS.highlights.has('sidelight-section')")
    sidebar.move_to("#quotes-title")
    page.wait("!CSS.highlights.has('sidelight-preview-quote') && CSS.highlights.has('sidelight-section')")


def test_passages_are_walked(reader):
    """The keys go through the quotes down the page and round at its end, and tell which of how many is shown."""
    page, sidebar = reader.read(STORY)
    total = sidebar.evaluate("document.querySelectorAll('[data-quote]').length")
    sidebar.click("[data-quote]")
    tops = {}
    for _ in range(total + 1):
        count = sidebar.wait("document.querySelector('#walk .count')?.textContent")
        top = page.evaluate("scrollY + [...CSS.highlights.get('sidelight-quote')][0].getBoundingClientRect().top")
        assert abs(tops.setdefault(count, top) - top) < 1
        sidebar.evaluate(f"({PRESS})('ArrowDown', true)")
        sidebar.wait(f"![undefined, {json.dumps(count)}].includes(document.querySelector('#walk .count')?.textContent)")
    in_order = [tops[f"Quote {place} of {total}"] for place in range(1, total + 1)]
    assert in_order == sorted(in_order)
    sidebar.click("#walk .clear")
    page.wait("![...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-'))")


def test_the_page_stays_as_it_is(reader):
    """Reading a page and lighting up a passage leave its DOM untouched."""
    page = reader.open(STORY)
    before = page.evaluate("document.documentElement.outerHTML")
    sidebar = reader.browser.click_toolbar_button()
    sidebar.wait("document.body?.dataset.state === 'ready'")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert page.evaluate("document.documentElement.outerHTML") == before


@pytest.mark.parametrize("slug", ["german-news", "french-news", "british-single-quotes", "live-blog"])
def test_quotes_of_other_marks_and_languages(reader, slug):
    """Guillemets, low and single quotation marks, no-break spaces: the quote is found word for word all the same."""
    page, sidebar = reader.read(slug)
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "quote")


def test_no_article(reader):
    """On a page without an article the sidebar says so."""
    _, sidebar = reader.read("search-results", "failed")
    assert "article" in sidebar.text()


def test_server_not_running(reader, nobody):
    """Where no server answers, the sidebar says how one is started, and names the address that was asked."""
    reader.set_server(nobody)
    _, sidebar = reader.read(STORY, "failed")
    assert "make run" in sidebar.text() or "python -m server serve" in sidebar.text()
    assert nobody.removeprefix("http://") in sidebar.text()


def test_reading_again_once_the_server_runs(reader, nobody):
    """The button that tries again reads the page, without another click in the toolbar."""
    reader.set_server(nobody)
    _, sidebar = reader.read(STORY, "failed")
    with running_service(int(nobody.rpartition(":")[2])):
        sidebar.click("main button")
        sidebar.wait("document.body.dataset.state === 'ready'")


def test_leaving_the_page(reader):
    """Once the tab shows another page, the sidebar says that its analysis is of the one before, and keeps it."""
    page, sidebar = reader.read(STORY)
    page.evaluate("location.assign('../german-news/source.html')")
    sidebar.wait("document.querySelector('.stale')?.checkVisibility()")
    assert FIRST_QUOTE in sidebar.text()


PRESS = "(key, altKey) => document.dispatchEvent(new KeyboardEvent('keydown', {key, altKey, bubbles: true}))"
IN_SIGHT = """(() => {
  const range = [...(CSS.highlights.get('sidelight-%s') ?? [])][0];
  const {top, bottom} = range?.getBoundingClientRect() ?? {};
  return bottom > 0 && top < innerHeight;
})()"""
