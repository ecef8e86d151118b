"""Quotations that stand alone, and the line beside them that names who said it."""

import msgspec
import quoted_texts
from unnamed_page import metadata

from server.languages import language_of
from server.model import Block, Presentation
from server.quotes import find_quotes
from server.text import split_sentences


def names(*texts):
    """The first speaker's name of each quote; a text that starts with # is a heading."""
    blocks = tuple(
        Block(kind="heading", level=3, text=text[1:]) if text.startswith("#") else Block(kind="paragraph", text=text)
        for text in texts
    )
    return [quote.speakers[0].name if quote.speakers else None for quote in quoted_texts.quotes_of(blocks)]


def test_dash_and_a_name_sign_what_stands_above():
    """The credit may stand in a paragraph of its own, with what the person is or does."""
    texts = "“The dam will hold for years.”", "- Mayor Ann Lee, at a meeting."
    assert names("Tom Hall said no.", *texts) == ["Ann Lee"]


def test_names_below_reviews_sign_them():
    """A review is signed below, and whoever spoke before a heading has not said it."""
    reviews = "“I learned a lot here.”", "#Ann Lee", "Engineer", "#Great", "“I would come again.”", "#Tom Hall", "Pilot"
    assert names("“Welcome to us,” said Bo Marsh.", "#What they say", *reviews) == ["Bo Marsh", "Ann Lee", "Tom Hall"]


def test_names_above_statements_head_them():
    """In a round-up the name stands above what was said, and it holds for all that follows it."""
    texts = "#Ann Lee", "“I learned a lot here.”", "“It was cheap.”", "#Tom Hall", "“I would come again.”"
    assert names(*texts) == ["Ann Lee", "Ann Lee", "Tom Hall"]


def test_titles_may_stand_between_a_name_and_its_review():
    """Ann Lee / Good / “…”: the name of the next review is no signature of this one."""
    texts = "Ann Lee", "Good", "“I learned a lot here.”", "Tom Hall", "Better", "“I would come again.”"
    assert names(*texts) == ["Ann Lee", "Tom Hall"]


def test_unknown_names_sign_too():
    """Where reviews are signed, one below a nickname is not the reviewer's before it."""
    texts = "Ann Lee", "Good", "“I learned a lot here.”", "Tom Hall", "Better", "“I would come again.”", "Gofast", "Bad"
    assert names(*texts, "“It was a very long day.”") == ["Ann Lee", "Tom Hall", None]


def test_heading_ends_what_a_speaker_says():
    """Behind a heading nobody speaks on."""
    assert names("Ann Lee said: “It holds well.”", "#Reviews", "“This is a good thing to have.”") == ["Ann Lee", None]


def test_author_signs_no_quotation():
    """A line with a name below a quotation is no signature where it tells who wrote the article."""
    blocks = quoted_texts.paragraphs("“The dam will hold for years.”", "Ann Lee")
    page = msgspec.structs.replace(metadata(None, "en"), authors=("Ann Lee",))
    english = language_of("en")
    (quote,) = find_quotes(blocks, Presentation(), split_sentences(blocks, english), page, english)
    assert quote.speakers == ()
