"""The sentence that says what is in a section."""

import pytest

from server.languages import language_of
from server.model import Block
from server.outline.gists import gist_of
from server.text import split_sentences


def gist(text, language="en"):
    """The gist of a section of one paragraph."""
    known = language_of(language)
    return gist_of(split_sentences((Block(kind="paragraph", text=text),), known), known.discourse)


@pytest.mark.parametrize(
    ("text", "language", "stated"),
    [
        (
            "He had warned the board for years. Ana Kroll resigned over the cracked dock.",
            "en",
            "Ana Kroll resigned over the cracked dock.",
        ),
        (
            "But the board would not listen to her. The dock closed in March for good.",
            "en",
            "The dock closed in March for good.",
        ),
        (
            "Er hatte den Vorstand lange gewarnt. Der Hafen schließt sein ältestes Dock.",
            "de",
            "Der Hafen schließt sein ältestes Dock.",
        ),
        (
            "Hij had het bestuur lang gewaarschuwd. De haven sluit haar oudste dok.",
            "nl",
            "De haven sluit haar oudste dok.",
        ),
        (
            "Ele avisou a direção durante anos. O porto vai fechar a doca mais antiga.",
            "pt",
            "O porto vai fechar a doca mais antiga.",
        ),
    ],
)
def test_gist_stands_by_itself(text, language, stated):
    """A sentence that leans on the one before it is passed over for the next."""
    assert gist(text, language) == stated


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("This dock is the oldest one in the port. Nobody was hurt in the storm.", "en"),
        ("Das Dock ist das älteste im ganzen Hafen. Niemand wurde im Sturm verletzt.", "de"),
        ("Het dok is het oudste van de haven. Niemand raakte gewond in de storm.", "nl"),
    ],
)
def test_determiner_before_its_noun_does_not_lean(text, language):
    """What could be a pronoun, but is an article, does not cost the first sentence its place."""
    assert gist(text, language) == text.partition(". ")[0] + "."


def test_first_sentence_where_all_lean():
    """Where no sentence stands by itself, the first is the gist."""
    assert gist("He had warned them for years. But they would not listen.") == "He had warned them for years."


def test_gist_does_not_lead_to_something_else():
    """What ends with a colon says nothing without what follows; a quotation stands by itself."""
    text = "Two stops that lie close are taken as one here: The map has one mark for both of them."
    assert gist(text) == text
    assert gist("This is how it is done:") == "This is how it is done:"
    quoted = "“They never asked a single one of us,” said Ann Lee, the mayor. The council met again at noon."
    assert gist(quoted) == quoted.partition(" The council")[0]
