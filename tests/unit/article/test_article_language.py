"""Which language wins: the caller's, the page's or the detector's."""

from __future__ import annotations

import logging

import pytest

from server.article.metadata.evidence import Evidence
from server.article.metadata.fields import read_metadata
from server.article.metadata.language import Detected
from server.article.metadata.statements import Statements
from server.languages import language_of
from server.languages.detection import is_plainly
from server.languages.tags import canonical_tag
from server.model import Article, Page

GERMAN = (
    "Der Stadtrat hat am Dienstag beschlossen, dass die alte Brücke über den Fluss noch in diesem Jahr erneuert wird. "
    * 8
)
ENGLISH = (
    "The council decided on Tuesday that the old bridge across the river will be renewed before the end of the year. "
    * 8
)


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("EN", "en"),
        ("en_us", "en-US"),
        ("zh-hant-tw", "zh-Hant-TW"),
        ("pt-br", "pt-BR"),
        ("de-1996", "de-1996"),
        ("en-x-pirate", "en-x-pirate"),
        (" fr ", "fr"),
        ("", None),
        ("english", None),
        ("und", None),
        ("x-default", None),
        ("en-", None),
        ("en-a", None),
        ("<script>", None),
        (None, None),
    ],
)
def test_tags_are_canonical(tag, expected):
    """A well-formed tag gets the case of RFC 5646; anything else is no language."""
    assert canonical_tag(tag) == expected


def believed_language(given, declared, text):
    """The language of a page whose caller, markup and text say this, and who is believed."""
    article = Article(html="", text=text, word_count=1, blocks=())
    found = read_metadata(Evidence(Page(language=given), Statements(language=declared), article), None)
    return found.language, found.language_source


def test_given_language_is_believed():
    """What the caller says is not questioned."""
    assert believed_language("fr", "de", GERMAN) == ("fr", "given")


def test_declared_language_is_believed():
    """What the page says holds, with its region."""
    assert believed_language(None, "de_AT", GERMAN) == ("de-AT", "declared")


def test_plain_contradiction_is_not():
    """A long text that is plainly in another language than its template is read in its own."""
    assert believed_language(None, "en", GERMAN) == ("de", "detected")


def test_english_is_known_by_its_small_words():
    """An English text has so many of them that the detector need not be asked; German, or a list of names, has not."""
    assert is_plainly(ENGLISH, language_of("en"))
    assert not is_plainly(GERMAN, language_of("en"))
    assert not is_plainly("Maren Holt, Port Hallow, Ana Brandt, Lenn, " * 30, language_of("en"))


def test_short_text_contradicts_nobody():
    """A few words are too little to call the page wrong."""
    assert believed_language(None, "en", GERMAN[:120]) == ("en", "declared")


def test_silent_page_is_detected():
    """Where nobody says anything, the text is looked at."""
    assert believed_language(None, None, ENGLISH) == ("en", "detected")
    assert believed_language(None, "nonsense!", GERMAN) == ("de", "detected")


@pytest.mark.parametrize("text", ["", "Hm.", "12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34"])
def test_unclear_text_has_no_language(text):
    """Where the text does not tell, the language is unknown."""
    assert believed_language(None, None, text) == (None, None)


@pytest.mark.parametrize(
    ("declared", "language", "expected"),
    [
        (None, "ar", "rtl"),
        (None, "he-IL", "rtl"),
        (None, "pa-Arab", "rtl"),
        (None, "en", "ltr"),
        (None, None, "ltr"),
        ("rtl", "en", "rtl"),
        ("ltr", "fa", "ltr"),
        ("auto", "ur", "rtl"),
    ],
)
def test_direction(declared, language, expected):
    """The page's own direction holds; else that of its language; else left to right."""
    assert read_metadata(Evidence(Page(language=language), Statements(direction=declared)), None).direction == expected


def test_detection_logs_no_text(caplog):
    """The detector is told no limit of length, because it logs passing one; no text reaches a log."""
    with caplog.at_level(logging.DEBUG):
        assert Detected(ENGLISH * 20).language == "en"
    assert caplog.records == []
