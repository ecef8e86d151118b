"""Which blocks are left out of an article, by their wording, their links or their repetition."""

from __future__ import annotations

import pytest

from server.article.drafts import Draft
from server.article.pictures import is_picture_line
from server.article.select import select_blocks
from server.article.wording import is_dateline, is_notice, is_promotion
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
    """The texts of the selected blocks that are no captions."""
    return [draft.block.text for draft in select_blocks(drafts, title) if draft.block.is_prose]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Five bridges that fell",
        "READ MORE: FIVE BRIDGES THAT FELL",
        "Related: The ferry that never came",
        "Lesen Sie auch: Fünf Brücken",
        "Sign up for our morning newsletter",
        "Follow Ada Lindgren on Twitter @ada",
        "Click here to get the app",
        "Advertisement",
        "12 comments",
        "Tags: bridges, rivers",
        "© 2026 News Example. All rights reserved.",
        "5 min read",
        "___",
    ],
)
def test_promotion_is_dropped(line):
    """A line that leads elsewhere or speaks of the site is no part of the article."""
    assert is_promotion(line)


@pytest.mark.parametrize(
    "line",
    [
        "Read more than one newspaper, the teacher told her class.",
        "Related species live in the northern lakes.",
        "She signed up for the navy in 1961.",
        "More than 300 people watched: some from boats.",
        "Followers of the old king gathered on the hill.",
        "Comments by the minister angered the fishermen.",
        "The share of renters rose.",
    ],
)
def test_prose_is_no_promotion(line):
    """A sentence that begins with the same word stays."""
    assert not is_promotion(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lindgren",
        "Written by Ada Lindgren and Bo Marsh",
        "March 22, 2026",
        "22.03.2026, 18:51",
        "Published: 22 March 2026 at 9:00",
        "11.05",
        "Updated 3 Jan 2026, 10:11 p.m. ET",
    ],
)
def test_dateline_is_dropped(line):
    """A line that only says who wrote the article or when is metadata."""
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "By the end of the year the bridge was gone",
        "March was cold.",
        "Published writers disagree",
        "Date palms grow here",
    ],
)
def test_prose_is_no_dateline(line):
    """Prose that begins alike stays."""
    assert not is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Image: Agents check papers at the river.",
        "Photo by Ada Lindgren",
        "A crane at the harbour on Sunday.Eduardo Marsh / AP",
        "A crane at the harbour. Eduardo Marsh/AFP via Getty Images",
        "The bridge in 1911. (AP Photo/Ada Lindgren)",
        "Getty Images",
        "Ada Lindgren / Reuters",
        "© Ada Lindgren",
        "Foto: dpa",
        "The third arch after the flood. Photo by: 'Ada Lindgren'.",
        "Die Brücke im Mai. Foto: Ada Lindgren/dpa",
        "Le pont en mai. © Ada Lindgren",
        "Il ponte a maggio (Foto: Ansa)",
        "Most w maju. Fot. PAP",
        "De brug in mei. Foto: ANP",
        "Getty Images / Ada Lindgren",
        "Источник: ТАСС",
    ],
)
def test_picture_lines(line):
    """A line that describes a picture, or ends with its credit, is a caption."""
    assert is_picture_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "He told the AP that the bridge was safe.",
        "Image processing is her field.",
        "The photo shows a bridge.",
        "Nothing feels cheap",
        "“It was a mistake,” said Ada Lindgren of Reuters.",
        "Photographs by her father hung in every room.",
        "She came back for the last picture by her father.",
        "Photo editors disagree. Pictures by machines are no news.",
        "Das Bild zeigt die Brücke im Mai.",
        "Fotografie ist sein Beruf.",
    ],
)
def test_prose_is_no_picture_line(line):
    """A sentence about pictures or agencies is prose."""
    assert not is_picture_line(line)


def test_notices_of_the_browser():
    """A line that speaks of the reader's browser is a notice, a quotation about browsers is not."""
    assert is_notice("IE 11 is not supported. For an optimal experience visit our site on another browser.")
    assert is_notice("Please enable JavaScript to view this page.")
    assert not is_notice("“The browser is not the product,” she said.")
    assert not is_notice("The bus does not stop here any longer.")


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
    picture = '<img src="https://a.example/i.png" alt="">'
    assert select_blocks([picture, paragraph("Text."), picture], None).count(picture) == 1
