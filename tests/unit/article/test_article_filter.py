"""Which blocks are left out of an article, by their wording, their links or their repetition."""

from __future__ import annotations

import pytest
from lxml import html

from server.article.content.block_builder import Draft, Picture
from server.article.content.filter import filter_blocks
from server.model import Block


def paragraph(text, linked=0.0):
    """A drafted paragraph."""
    return Draft(Block(kind="paragraph", text=text), text, linked=linked)


def heading(text, level=2):
    """A drafted heading."""
    return Draft(Block(kind="heading", text=text, level=level), text)


def quotation(text):
    """A drafted block quote."""
    return Draft(Block(kind="block_quote", text=text), text, "blockquote")


def texts(drafts, title=None):
    """The texts of the blocks that stay that are no captions."""
    return [draft.block.text for draft in filter_blocks(drafts, title) if draft.block.is_prose]


def test_only_links_are_dropped():
    """A paragraph that is nothing but a link is a teaser; a linked sentence, a footnote and an address are not."""
    drafts = [
        paragraph("WHY THE BRIDGE FELL", 1.0),
        paragraph("The ferry that never came back", 1.0),
        paragraph("The council published its full report on the collapse on Monday.", 1.0),
        paragraph("https://council.example/report", 1.0),
        paragraph("Half of this one is linked here", 0.5),
    ]
    assert texts(drafts) == [draft.block.text for draft in drafts[2:]]


@pytest.mark.parametrize(("linked", "left"), [((0, 1, 0), 3), ((1, 1, 0), 1), ((1, 0), 1), ((1, 1, 1), 0)])
def test_link_among_other_items_stays(linked, left):
    """An item that is only a link stays in a list of other things, as among sources, and goes in a list of links."""
    items = html.fromstring(f"<ul>{'<li>The harbour atlas of 1953</li>' * len(linked)}</ul>")
    drafts = [
        Draft(Block(kind="list_item", text=f"The harbour atlas of 195{place}"), "", "ul", share, item)
        for place, (share, item) in enumerate(zip(linked, items, strict=True))
    ]
    assert len(filter_blocks(drafts)) == left


def test_page_title_is_no_block():
    """The headline is metadata: near the top its repetition is dropped, the site's name left out or added."""
    title = "The bridge that nobody wanted | News Example"
    drafts = [
        heading("The bridge that nobody wanted", 1),
        paragraph("First."),
        heading("Why nobody wanted it"),
        paragraph("Second."),
    ]
    assert texts(drafts, title) == ["First.", "Why nobody wanted it", "Second."]


def test_title_further_down_is_prose():
    """The same words further down are the author's."""
    drafts = [*(paragraph(f"Line {number}.") for number in range(8)), paragraph("Bridge opens")]
    assert texts(drafts, "Bridge opens")[-1] == "Bridge opens"


def test_repeated_line_is_dropped():
    """A line right after itself is a template's doing; the same answer later is the author's."""
    assert texts([paragraph("Yes."), paragraph("Yes."), paragraph("No."), paragraph("Yes.")]) == ["Yes.", "No.", "Yes."]


def test_pull_quote_is_dropped():
    """A block quote that repeats a sentence of the article is a pull quote; another one stays."""
    drafts = [
        paragraph("“I never wanted a bridge,” Lindgren said. “I wanted a boat, and a day without wind.”"),
        quotation("“I wanted a boat, and a day without wind.”"),
        quotation("To whom it may concern: the boat is not for sale."),
    ]
    assert texts(drafts) == [drafts[0].block.text, drafts[2].block.text]


def test_heading_without_text_is_dropped():
    """A heading under which nothing is left says nothing."""
    assert texts([paragraph("Text."), heading("Share this"), heading("Most read")]) == ["Text."]


def test_picture_comes_once():
    """The same picture is shown once."""
    picture = Picture('<img src="https://a.example/i.png" alt="">', html.Element("p"))
    assert filter_blocks([picture, paragraph("Text."), picture], None).count(picture) == 1
