"""Which words most readers have met."""

import pytest

from server.languages import codes, language_of
from server.scores.known_words import known_words

KNOWN = {
    "de": "haus häuser straßen strasse abgefahren verkehrsforscher arbeitsamt straßenbahnlinie unvergessen",
    "en": "house houses unrolled floorboards simplifying ambulances misreported",
    "es": "casas cerremos desaparecieron rápidamente construcción",
    "fr": "maisons demanderaient rapidement refermer constructions",
    "it": "case demolivano rapidamente costruzioni riaprire",
    "nl": "huizen fietsen gemeenteraad afgesloten onderhoudskosten",
    "pl": "domów mieszkańcy zapowiedzieli nieznany",
    "pt": "casas fecharam rapidamente construções",
    "ru": "дома домами объявили ещё закрытый",
    "sv": "husen bilarnas återinvigning kommunfullmäktige oförglömlig återvinningsstation",
}
UNKNOWN = {
    "de": "flicken obsolet verballhornung",
    "en": "perfidy schism penchant relinquish",
    "es": "astillero calafates hidróloga",
    "fr": "mareyeur chalutier freluquet",
    "it": "conservificio zerbino fornaciaio",
    "nl": "kotters ondoordacht",
    "pl": "falochronie krótkowzroczność",
    "pt": "traineiras neuróticas",
    "ru": "волнореза судоверфи",
    "sv": "kölsvin kalfatrad gensträvig",
}


def of_each(words):
    """Every word with its language."""
    return [(language, word) for language, listed in words.items() for word in listed.split()]


@pytest.mark.parametrize(("language", "word"), of_each(KNOWN))
def test_forms_of_common_words_are_known(language, word):
    """Endings and prefixes make no word rare, nor does joining where the language joins; ß and ё may be ss and е."""
    assert known_words(language_of(language)).has(word)


@pytest.mark.parametrize(("language", "word"), of_each(UNKNOWN))
def test_rare_words_are_not_known(language, word):
    """A word that shares no stem with a common one is rare."""
    assert known_words(language_of(language)).lacks(word)


@pytest.mark.parametrize("code", codes())
def test_a_language_that_offers_hard_words_has_a_list(code):
    """And no other has one."""
    language = language_of(code)
    assert (known_words(language) is not None) == ("hard_words" in language.offers)


@pytest.mark.parametrize(("language", "word"), [("en", "волнорез"), ("ru", "breakwater"), ("de", "λιμάνι")])
def test_nothing_is_said_of_another_script(language, word):
    """A word in other letters is not known, but no rare word of the language either."""
    words = known_words(language_of(language))
    assert not words.has(word)
    assert not words.lacks(word)


def test_what_is_too_long_is_no_word():
    """Nothing is said of a run of letters that nobody would read, and no time is spent on its parts."""
    assert known_words(language_of("de")).has("x" * 41)
    assert not known_words(language_of("de")).has("x" * 40)
