"""What stands under an article's last words, and what only looks like it."""

from __future__ import annotations

import pytest

from server.article.content.block_builder import Draft
from server.article.content.trailing import without_trailing
from server.model import Block

PROSE = "The council met on Tuesday and decided, after a long debate, to mend the old bridge before winter comes."


def block(kind, text, level=None):
    """A drafted block."""
    return Draft(Block(kind=kind, text=text, level=level), text)


BODY = [block("paragraph", f"{PROSE} {number}") for number in range(6)]


def left_of(*ending):
    """The texts that are left of what stands under the body, each given as a text, or as "# text" for a heading."""
    drafts = BODY + [
        block("heading", text[2:], 2) if text.startswith("# ") else block("paragraph", text) for text in ending
    ]
    return [draft.block.text for draft in without_trailing(drafts)[len(BODY) :]]


@pytest.mark.parametrize(
    "ending",
    [
        ["# About the author", "Ada Lindgren has written on rivers for thirty years."],
        ["About the author", "Ada Lindgren has written on rivers for thirty years."],
        ["# About Saltmarsh Shipping", "Saltmarsh Shipping runs nine ferries and was founded in 1911."],
        ["# Über die Hafen AG", "Die Hafen AG betreibt neun Fähren."],
        ["# À propos de Lignes Marines", "Lignes Marines exploite neuf ferrys."],
        ["# O firmie Promy", "Promy to dziewięć statków."],
        ["# Related articles", "Five bridges that fell", "Nine that stand"],
        ["# Leave a comment", "Be kind, and stay on the subject."],
        ["# Weitere Artikel", "Fünf Brücken"],
        ["# Об авторе", "Пишет о реках."],
        ["ENDS", "Pictures may be had from the river office."],
        ["###", "Media contact: Bo Marsh, 555 0100"],
        ["# Media contact", "Bo Marsh, 555 0100", "# About us", "Nine ferries and a crane."],
        ["Ada Lindgren is a writer and teacher. She lives on a boat."],
        ["Ada Lindgren ist freie Journalistin und lebt auf einem Boot."],
        ["Ada Lindgren est journaliste et vit sur un bateau."],
        ["Ada Lindgren è una giornalista e vive su una barca."],
        ["Ada Lindgren is verslaggever en woont op een boot."],
        ["Ада Линдгрен — журналист, живёт на лодке."],
        ["About the author: Ada Lindgren is a photographer who lives on a boat.", "Bo Marsh is an editor."],
    ],
    ids=lambda ending: ending[0],
)
def test_ending_goes(ending):
    """Authors, companies, contacts, comments and related articles under the text are no part of it."""
    assert left_of(*ending) == []


@pytest.mark.parametrize(
    "ending",
    [
        ["# About the bridge", "The bridge was built in 1911."],
        ["# About time", "It took forty years."],
        ["# Comments from the river", PROSE * 16],
        ["# Related articles of the treaty", PROSE * 16],
        ["Ada Lindgren was a writer once."],
        ["The editor is a writer too."],
        ["The ferry is late."],
        ["Nobody knows who the author is."],
        ["Council is a word that writers avoid. But an editor does not."],
    ],
    ids=lambda ending: ending[0],
)
def test_the_articles_own_ending_stays(ending):
    """Sections about the subject, long sections, and sentences that end a story stay."""
    assert left_of(*ending) == [text.removeprefix("# ") for text in ending]


def test_whom_the_article_names_is_no_author():
    """The last sentence of a portrait says what its subject is: the name stands in the text above."""
    drafts = [block("paragraph", f"{PROSE} Ada Lindgren laughed."), *BODY, block("paragraph", "Lindgren is a writer.")]
    assert without_trailing(drafts) == drafts


def test_a_heading_in_the_first_half_opens_no_ending():
    """Where most of the text comes after it, "About us" is a chapter."""
    drafts = [block("paragraph", PROSE), block("heading", "About us", 2), *BODY]
    assert without_trailing(drafts) == drafts


def test_another_heading_ends_the_ending():
    """What follows under a heading of the article's own is the article's again."""
    drafts = [
        *BODY,
        block("heading", "Related articles", 2),
        block("paragraph", "Five bridges"),
        block("heading", "The vote", 2),
        BODY[0],
    ]
    assert without_trailing(drafts) == [*BODY, drafts[-2], drafts[-1]]
