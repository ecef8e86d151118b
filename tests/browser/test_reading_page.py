"""The reading page in a real browser: what a person pastes, drops or is handed, and what they see of it."""

from __future__ import annotations

import json

import pytest
from live_service import TOKEN
from test_accessibility import violations

FRAME = "document.getElementById('frame').contentDocument"
TEXT = """The bridge opens in May

The bridge over the sound will open in May, a year late, the county said on Monday. It has cost twice what was planned.

“Nobody will ask about the year once they drive over it,” said Mira Holt, the engineer who built it.

The ferry, which has crossed here since 1931, will make its last journey on the evening before, with a band on board."""
PARAGRAPHS = "".join(f"<p>{line}</p>" for line in TEXT.split("\n\n")[1:])
MARKDOWN = "# The bridge opens\n\n## Cost\n\n{}\n\n## Ferry\n\n{}\n\n{}\n".format(*TEXT.split("\n\n")[1:])
HOSTILE = f"""<html><head><title>x</title></head><body><article><h1>The bridge <script>top.hit=1</script>opens</h1>
{PARAGRAPHS}
<p>A picture <img src="https://tracker.example/pixel.png" alt="of the bridge" onerror="top.hit=2"> stands
<a href="javascript:top.hit=3">here</a><svg onload="top.hit=4"></svg> and nowhere else.</p>
<iframe srcdoc="<script>top.hit=5</script>"></iframe></article></body></html>"""


def ready(page):
    """The page, once an analysis is on it."""
    page.wait("document.body?.dataset.state === 'ready'")
    return page


def paste(page, text: str):
    """Put a text into the field and press the button."""
    page.fill("#pasted", text)
    page.click("#read")
    return page


def lit(page) -> str:
    """What is highlighted in the article."""
    script = "[...(document.getElementById('frame').contentWindow.CSS.highlights.get('sidelight-quote') ?? [])]"
    return page.evaluate(f"{script}.map(String).join(' … ')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_example_is_read_and_shown(browser, service, scheme):
    """One click reads it; a click on a quote lights it up in the article; nothing breaks a rule of accessibility."""
    page = browser.open(f"{service}/")
    browser.set_colours(scheme)
    page.wait("document.getElementById('example')")
    assert violations(page) == []
    page.click("#example")
    ready(page)
    assert page.evaluate("[...document.querySelectorAll('#content > section')].map((part) => part.classList[0])") == [
        "scores",
        "key-points",
        "quotes",
        "outline",
        "take-along",
    ]
    page.click("[data-quote]")
    page.wait("document.body.dataset.shown === 'exact'")
    assert "We have waited eleven years" in lit(page)
    page.click("#walk .next")
    page.wait("document.body.dataset.shown === 'exact'")
    assert "We have waited" not in lit(page)
    assert violations(page) == []


def test_a_page_that_is_read_asks_for_nothing_more(browser, service):
    """Without a network everything that is shown can still be clicked, unfolded and walked."""
    page = browser.open(f"{service}/")
    page.click("#example")
    ready(page)
    page.wait("document.activeElement.id === 'main'")
    loaded = "performance.getEntriesByType('resource').length"
    before = page.evaluate(loaded)
    page.evaluate("document.querySelectorAll('#content details').forEach((each) => { each.open = true; })")
    for part in ("[data-key-point]", "[data-hard-sentence]", "[data-section]", "[data-quote]", "#walk .next"):
        page.click(part)
        page.wait("document.body.dataset.shown === 'exact'")
    page.evaluate("document.querySelectorAll('#content .tool').forEach((each) => each.click())")
    assert page.evaluate(loaded) == before


def test_a_pasted_text_is_read(browser, service):
    """Paragraphs become the article, its first line the title."""
    page = ready(paste(browser.open(f"{service}/"), TEXT))
    assert page.evaluate("document.title") == "The bridge opens in May · Sidelight"
    assert "Mira Holt" in page.text(".quotes")


def test_a_pasted_passage_keeps_its_structure(browser, service):
    """A quote that is copied here is a quotation where it is pasted: the clipboard has it beside the plain text."""
    page = ready(paste(browser.open(f"{service}/"), TEXT))
    page.click(".tool.copy")
    page.wait("document.getElementById('status').className === 'shown'")
    page = browser.open(f"{service}/")
    page.click("#pasted")
    browser.press_paste()
    page.wait("document.getElementById('pasted').value")
    page.click("#read")
    ready(page)
    assert page.evaluate(f"{FRAME}.querySelectorAll('blockquote').length") == 1


def test_nothing_pasted_is_told(browser, service):
    """An empty field gets a sentence and the focus."""
    page = browser.open(f"{service}/")
    page.click("#read")
    assert page.wait("document.getElementById('start-outcome').textContent")
    assert page.evaluate("document.activeElement.id") == "pasted"


def test_a_dropped_file_is_read(browser, service):
    """A Markdown file's headings are the outline; a file of another kind is refused by name."""
    page = browser.open(f"{service}/")
    drop = """(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([%s], %s));
      return dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
    })()"""
    page.wait("document.getElementById('start-outcome')")
    assert page.evaluate(drop % (json.dumps("x"), json.dumps("picture.png"))) is False
    page.wait("document.getElementById('start-outcome').textContent.includes('picture.png')")
    page.evaluate(drop % (json.dumps(MARKDOWN), json.dumps("bridge.md")))
    ready(page)
    titles = page.evaluate("[...document.querySelectorAll('.outline .title')].map((title) => title.textContent)")
    assert titles[-2:] == ["Cost", "Ferry"]


def test_a_narrow_window_shows_one_part_at_a_time(browser, service):
    """The parts are tabs; a click on a quote goes to the article, and the way back is one click."""
    page = browser.open(f"{service}/")
    browser.set_width(500)
    try:
        ready(paste(page, TEXT))
        page.click("#tabs [data-part=quotes]")
        assert page.evaluate("document.getElementById('article').checkVisibility()") is False
        page.click("[data-quote][data-kind=direct]")
        page.wait("document.body.dataset.shown === 'exact'")
        assert "Nobody will ask" in lit(page)
        assert page.evaluate("document.getElementById('article').checkVisibility()") is True
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth") is True
        assert violations(page) == []
        shown = "[...document.querySelectorAll('#content > section')].filter((each) => each.checkVisibility())"
        for tab, parts in (("overview", ["scores", "take-along"]), ("outline", ["outline"])):
            page.click(f"#tabs [data-part={tab}]")
            assert page.evaluate(f"{shown}.map((each) => each.className)") == parts
    finally:
        browser.set_width(1280)


def test_every_tab_is_reached_in_large_letters(browser, service):
    """In letters three times as large all four tabs are within a narrow window."""
    page = browser.open(f"{service}/")
    browser.set_width(500)
    try:
        ready(paste(page, TEXT))
        page.evaluate("document.documentElement.style.fontSize = '300%'")
        edges = "[...document.querySelectorAll('#tabs button')].map((tab) => tab.getBoundingClientRect().right)"
        assert max(page.evaluate(edges)) <= 500
    finally:
        browser.set_width(1280)


def test_hostile_markup_does_nothing(browser, service):
    """No script of a page runs, nothing of it is loaded, and the frame could run none."""
    page = ready(paste(browser.open(f"{service}/"), HOSTILE))
    assert "A picture stands here and nowhere else" in " ".join(page.evaluate(f"{FRAME}.body.textContent").split())
    assert page.evaluate(f"{FRAME}.querySelector('[role=img]').ariaLabel") == "of the bridge"
    assert page.evaluate("window.hit ?? null") is None
    alive = f"{FRAME}.querySelectorAll('script, iframe, svg, [onerror], [onload], [href^=javascript]').length"
    assert page.evaluate(alive) == 0
    hosts = "[...new Set(performance.getEntriesByType('resource').map(({name}) => new URL(name).origin))]"
    assert page.evaluate(hosts) == [service]
    assert "allow-scripts" not in page.evaluate("document.getElementById('frame').getAttribute('sandbox')")


def test_the_token_is_asked_for_once(browser, guarded_service):
    """A wrong one is refused, the right one is kept for this address, and it is in no address and no bookmarklet."""
    page = paste(browser.open(f"{guarded_service}/"), TEXT)
    page.fill("#token", "wrong")
    page.click("form.token [type=submit]")
    page.wait("document.getElementById('token-outcome')?.textContent")
    assert violations(page) == []
    page.fill("#token", TOKEN)
    page.click("form.token [type=submit]")
    ready(page)
    ready(paste(browser.open(f"{guarded_service}/"), TEXT))
    page = browser.open(f"{guarded_service}/bookmarklet")
    assert TOKEN not in page.wait("document.getElementById('handle').href")


def test_the_bookmarklet_page_gives_a_bookmark_for_this_server(browser, service):
    """It names this address, is at most 4 KB as browsers write it, runs only when it is dragged away, and is copied."""
    page = browser.open(f"{service}/bookmarklet")
    code = page.wait("document.getElementById('handle').href")
    assert code.startswith("javascript:")
    assert service in code
    assert len(code) <= 4096 + len(service) - len("http://127.0.0.1:8000")
    page.click("#handle")
    page.wait("document.getElementById('outcome').textContent")
    assert page.evaluate("location.pathname") == "/bookmarklet"
    page.click("#copy")
    page.wait("document.getElementById('copied').textContent")
    assert violations(page) == []
