"""What stands between quotation marks and is no speech: titles, labels, words as words."""

import pytest
from quoted_texts import paragraphs

from server.languages import language_of
from server.quotes.spans.quotation_marks import find_quoted_spans
from server.quotes.spans.speech_filter import speech_filter_of


def speech(text, language="en"):
    """For each quoted span of the text, whether it is speech."""
    return speech_filter_of(language_of(language)).speeches(text, find_quoted_spans(paragraphs(text))[0])


@pytest.mark.parametrize(
    "text",
    [
        "She spoke on Channel Nine’s “Morning With Maria” on Sunday.",
        "He wrote “The Long Way to the Sea” in a year.",
        "The so-called “grey zone” has no rules.",
        "They named it the “big tent” long ago.",
        "The word “freedom” came up twice.",
        "The talks were “difficult” again.",
        "She stars in the medical drama, “Harbour Street,” this year.",
        "“Winter is the New Spring” star Ann Lee came to town.",
        "The page showed “12345” and stopped.",
    ],
)
def test_titles_and_words_as_words_are_no_speech(text):
    """Titles, labels, scare quotes and numbers are not what somebody said."""
    assert speech(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "“Never,” she said.",
        "He shouted, “Stop!”",
        "She called the plan “a waste of good money” on Monday.",
        "“Drill, Baby, Drill,” they chanted.",
    ],
)
def test_short_speech_is_speech(text):
    """An exclamation, a chant and a fragment of a sentence are said by somebody."""
    assert speech(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Die Kampagne „Freiheit statt Angst“ hat begonnen.",
        "Das Orchester spielte zum Abschied das Lied „Der lange Weg nach Haus“.",
        "Sie erhielt die Auszeichnung „Goldene Feder der Stadt Brill“.",
    ],
)
def test_german_names_are_no_speech(text):
    """A name has a capital where nouns have them too."""
    assert speech(text, "de") == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Er nannte den Besuch ein „wichtiges Zeichen“.",
        "Sie riefen Parolen wie „Rettet den Damm“.",
        "Der Rat sprach von einer „Entscheidung, die weh tut und lange nachwirkt“.",
        "Die Planung hat sich im „Regelfall um vier Jahre verschoben“.",
    ],
)
def test_short_german_speech_is_speech(text):
    """A fragment of a sentence starts small, or behind a verb that judges."""
    assert speech(text, "de") == [True]


def test_a_word_is_of_one_language():
    """To reply is no song, though German has songs that end so."""
    assert speech("The mayor replied, “Never again.”") == [True]
    assert speech("Sie sang das Volkslied „Nie wieder“.", "de") == [False]


def test_titles_are_english_in_any_language():
    """An English title leaves its small words small in a German text too."""
    assert speech("Sie zeigten “Man for a Day” und gingen.", "de") == [False]


def test_german_names_have_capitals_in_any_marks():
    """Straight marks are told like German ones."""
    for opener, closer in ("„“", '""', "»«", "“”"):
        assert speech(f"Die Kampagne {opener}Freiheit statt Angst{closer} hat begonnen.", "de") == [False]
        assert speech(f"Er fand es {opener}noch tolerierbar{closer} und ging.", "de") == [True]


def test_names_in_a_list_are_names_together():
    """What stands between two names, with only commas or a conjunction beside it, is a third."""
    text = "Es gab die Klassen „Kinder“, „Junge Leute aus Brill“ und „Ältere“."
    assert speech(text, "de") == [False, False, False]


def test_quotations_in_a_list_stay_quotations():
    """A fragment that ends like a sentence is said, whatever stands beside it."""
    text = "She called it “big,” and “a dam that nobody in this town will ever see finished.”"
    assert speech(text)[1]
