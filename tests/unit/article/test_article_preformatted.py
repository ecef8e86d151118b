"""Preformatted text is code or prose, and prose is read like any other."""

from __future__ import annotations

import pytest
from lxml import html

from server.article import extract_article
from server.article.content.blocks import draft_blocks
from server.model import Page

HEADER = "From: Ada Brook\nTo: the harbour list"
CRANE = """The crane on the north quay was looked at this morning, and it is in a better
state than any of us had thought. Two bolts are missing, and the paint is gone."""
BOLTS = """  1. The bolts can be had in Ellery for a few crowns, and I have asked for them.
  2. Paint we have. (Somebody left six tins in the shed, all of them green.)"""
CONTENTS = "Contents.........................2\nThe crane........................7"
LETTER = f"{HEADER}\n\n{CRANE}\n\n{BOLTS}\n\nWho has time on Saturday?\n\n{CONTENTS}"
PROGRAM = """for (const tin of shed) {
  // Paint what is not painted. Green is what we have.
  if (tin.colour === "green") paint(crane, tin);
}

"""
OUTPUT = """crane      north     1912     green
shed       south     1950     none

"""


def kinds_of(markup):
    """The blocks of a fragment as (kind, text)."""
    drafts = draft_blocks(html.fromstring(f"<div>{markup}</div>"), None)
    return [(draft.block.kind, draft.block.text) for draft in drafts]


def test_a_letter_is_read_in_paragraphs():
    """Lines that were wrapped are one; what has no sentences, and a table of contents, stays as it stands."""
    assert kinds_of(f"<pre>{LETTER}</pre>") == [
        ("code", HEADER),
        ("paragraph", " ".join(CRANE.split())),
        *[("paragraph", item.strip()) for item in BOLTS.split("\n")],
        ("paragraph", "Who has time on Saturday?"),
        ("code", CONTENTS),
    ]


@pytest.mark.parametrize("text", [PROGRAM * 4, OUTPUT * 6, "Paint it. Green is fine."])
def test_programs_tables_and_samples_stay_as_they_stand(text):
    """What has the marks of code, no sentences, or is short is code."""
    assert kinds_of(f"<pre>{text}</pre>") == [("code", text.rstrip())]


def test_what_the_page_calls_code_is_code():
    """A comment in prose is part of the program."""
    assert kinds_of(f"<pre><code>{LETTER}</code></pre>") == [("code", LETTER)]


def test_a_text_file_in_a_browser_is_an_article():
    """A browser shows a text file as a page of one `<pre>`."""
    page = Page(html=f"<html><head></head><body><pre>{LETTER}</pre></body></html>")
    prose = [block.text for block in extract_article(page)[1].blocks if block.kind == "paragraph"]
    assert prose == [" ".join(CRANE.split()), *map(str.strip, BOLTS.split("\n")), "Who has time on Saturday?"]
