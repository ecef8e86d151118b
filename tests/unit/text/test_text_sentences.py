"""Where sentences begin and end."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.languages import language_of
from server.model import Block
from server.text import split_sentences

LINES = [
    line.split("\t")
    for line in (Path(__file__).parent / "hard_sentences.txt").read_text(encoding="utf-8").splitlines()[1:]
]
UNSPACED = {"zh", "ja"}


def paragraph(text):
    """A block of running text."""
    return Block(kind="paragraph", text=text)


def texts(text, language="en"):
    """The sentences of one paragraph."""
    return [sentence.text for sentence in split_sentences((paragraph(text),), language_of(language))]


@pytest.mark.parametrize(("language", "line"), LINES, ids=lambda value: value)
def test_hard_sentences(language, line):
    """Abbreviations, initials, numbers, quotes and ellipses end no sentence, and what ends one does."""
    expected = [sentence.strip() for sentence in line.split("‖")]
    assert texts(("" if language in UNSPACED else " ").join(expected), language) == expected


def test_a_block_is_never_joined_to_the_next():
    """A heading or list item is a sentence of its own, even without a full stop."""
    blocks = (
        Block(kind="heading", level=2, text="What comes next"),
        Block(kind="list_item", text="a vote"),
        paragraph("It rains. He goes"),
    )
    found = [(sentence.block, sentence.text) for sentence in split_sentences(blocks, language_of("en"))]
    assert found == [(0, "What comes next"), (1, "a vote"), (2, "It rains."), (2, "He goes")]


def test_captions_have_no_sentences():
    """A caption is a block, but in no count."""
    blocks = (Block(kind="caption", text="A cat. Photo: Jo."), paragraph("It rains."))
    assert [sentence.block for sentence in split_sentences(blocks, language_of("en"))] == [1]


def test_a_common_word_begins_a_sentence_after_an_abbreviation():
    """What the article writes in lower case elsewhere is no name."""
    assert texts("All analysts work at Acme Corp. Analysts agree.") == [
        "All analysts work at Acme Corp.",
        "Analysts agree.",
    ]


def test_a_name_goes_on_after_an_abbreviation():
    """A word that has its capital everywhere may be a part of the name."""
    assert texts("He runs Acme Corp. Holdings today.") == ["He runs Acme Corp. Holdings today."]


def test_a_title_after_a_company_begins_a_sentence():
    """Nobody's title is a part of a company's name."""
    assert texts("She left Acme Inc. Mr. Hill stayed.") == ["She left Acme Inc.", "Mr. Hill stayed."]


def test_capitals_have_the_same_abbreviations():
    """A headline in capitals reads the same, and an acronym is no abbreviation."""
    assert texts("SEN. HALL WAS ON NBC. THE END.") == ["SEN. HALL WAS ON NBC.", "THE END."]


def test_a_numbered_item_keeps_its_number():
    """The number that opens an item is no sentence."""
    assert texts("1. Buy milk. 2 eggs are enough.") == ["1. Buy milk.", "2 eggs are enough."]


def test_an_empty_line_ends_a_sentence():
    """Text may keep its lines."""
    assert texts("no full stop\n\nnext") == ["no full stop", "next"]


def test_a_reference_stays_with_its_sentence():
    """A number in brackets after the full stop belongs to what it follows."""
    assert texts("It rained.[12] He left.") == ["It rained.[12]", "He left."]


@pytest.mark.parametrize("language", [None, "xx", "fi", "en-GB", "EN"])
def test_every_language_is_split(language):
    """A language without a list, an unknown one and any region or case have rules too."""
    assert texts("Dr. Moe came. Who else? Nobody.", language) == ["Dr. Moe came.", "Who else?", "Nobody."]


ODD_TEXT = st.text(alphabet=st.sampled_from(list("aB1. .!?…\"”»)([]'’。\n\u00a0é🙂-")), max_size=60)


@given(ODD_TEXT.filter(str.strip), st.sampled_from([None, "en", "de", "zh"]))
def test_sentences_cover_the_text(text, language):
    """Offsets name the text, follow each other, and leave out nothing but white space."""
    found = split_sentences((paragraph(text),), language_of(language))
    assert all(
        text[sentence.start : sentence.end] == sentence.text == sentence.text.strip() != "" for sentence in found
    )
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert "".join("".join(sentence.text.split()) for sentence in found) == "".join(text.split())
    for sentence in found:
        parts = zip(sentence.between, (*sentence.words, ""), strict=True)
        assert "".join(marks + word for marks, word in parts) == sentence.text
