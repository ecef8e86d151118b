"""The quotes in the sidebar, in real browsers: by speaker, in context, why this speaker, and taken along."""

from __future__ import annotations

import json

import pytest
from reader import lit
from test_accessibility import violations

STORY = "news-without-headings"
TEXTS = "[...document.querySelectorAll('.quotes > div:last-child .said')].map((said) => said.textContent)"
NOTE = """(() => {
  const note = Object.assign(document.createElement("textarea"), {id: "note"});
  note.style = "position: fixed; inset: 0 auto auto 0; z-index: 2147483647";
  document.body.append(note);
})()"""
DRAGGED = """(() => {
  const transfer = new DataTransfer();
  const start = new DragEvent("dragstart", {bubbles: true, cancelable: true, dataTransfer: transfer});
  document.querySelector(".card").dispatchEvent(start);
  return [transfer.getData("text/plain"), transfer.getData("text/html")];
})()"""


@pytest.fixture(scope="module")
def story(module_reader):
    """A story and its sidebar."""
    module_reader.set_server(module_reader.service)
    return module_reader.read(STORY)


def chip(sidebar, number: int) -> None:
    """Press one of the buttons above the quotes."""
    sidebar.click(f".filter > .chip:nth-of-type({number})")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_language_without_speakers(reader, scheme):
    """Below their heading the quotes of an Italian page say that nobody is named; nothing stands above everything."""
    reader.set_server(reader.service)
    _, sidebar = reader.read("italian-news")
    reader.browser.set_colours(scheme)
    assert "speakers are not named" in sidebar.text(".quotes h2 + p")
    assert sidebar.evaluate("document.querySelector('.warnings')") is None
    assert violations(sidebar) == []


def test_quotes_of_one_speaker(story):
    """A speaker's button shows as many quotes as it says, and the one before all, in the order of the article."""
    _, sidebar = story
    chip(sidebar, 2)
    everything = sidebar.evaluate(TEXTS)
    assert len(everything) == int(sidebar.text(".chip:nth-of-type(2) .count"))
    chip(sidebar, 3)
    chosen = sidebar.evaluate(TEXTS)
    assert len(chosen) == int(sidebar.text(".chip:nth-of-type(3) .count"))
    assert [text for text in everything if text in chosen] == chosen
    chip(sidebar, 1)


def test_context_and_why(story):
    """The paragraph unfolds with the quote marked in it; what names the speaker is shown in the page."""
    page, sidebar = story
    sidebar.click(".in-context")
    assert sidebar.text(".context mark") in sidebar.text(".context")
    sidebar.click(".why-speaker")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "attribution") in sidebar.text(".reasons")
    assert lit(page, "attribution")


def test_a_copied_quote_is_pasted_with_its_speaker_and_a_link_that_leads_to_it(module_reader, story):
    """Whatever it is pasted into gets words, speaker and a link; the link scrolls a fresh tab to the words."""
    page, sidebar = story
    sidebar.click(".copy")
    sidebar.wait("document.querySelector('#status').textContent === 'Copied.'")
    page.evaluate(NOTE)
    page.click("#note")
    module_reader.browser.press_paste()
    pasted = page.wait("document.querySelector('#note').value")
    words, speaker, _, link = pasted.split("\n")
    assert words == sidebar.text(".said")
    assert speaker.startswith("— ")
    fresh = module_reader.browser.open(link)
    fresh.wait("scrollY > 100")


def test_a_dragged_quote(module_reader):
    """What a quote is dragged into gets it as text and as markup."""
    _, sidebar = module_reader.read(STORY)
    text, markup = sidebar.evaluate(DRAGGED)
    assert json.dumps(sidebar.text(".said"), ensure_ascii=False)[1:40] in json.dumps(text, ensure_ascii=False)
    assert markup.startswith("<blockquote>")
