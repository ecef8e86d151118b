"""What each language's folder says of scores is complete, and means something to them."""

import pytest

from server.languages import codes, language_of
from server.scores.catalogue import CATALOGUE
from server.scores.counts import TextCounts

ALL = pytest.mark.parametrize("language", [language_of(code) for code in codes()], ids=codes())
BY_NAME = {entry.name: entry for entry in CATALOGUE}


@ALL
def test_formulas_are_in_the_catalogue(language):
    """A misspelt name would be a formula that nobody misses."""
    assert language.formulas <= BY_NAME.keys()


@ALL
def test_every_formula_has_what_it_counts(language):
    """A formula that counts syllables or looks words up has a value in each language it is named for."""
    spoken = ("syllables", "polysyllables", "tetrasyllables", "monosyllables")
    looked_up = ("complex_words", "unfamiliar", "beyond_beginners")
    known = dict.fromkeys(spoken, 1) if language.words.syllables else {}
    known |= dict.fromkeys(looked_up, 1) if language.words.vocabulary else {}
    counts = TextCounts(words=60, sentences=30, letters=200, long_words=2, **known)
    assert {name for name in language.formulas if BY_NAME[name].compute(counts) is None} == set()


@ALL
def test_lists_and_rules_go_together(language):
    """Known words need the language's forms, a difficulty its syllables and its familiar words."""
    words = language.words
    assert ("hard_words" in language.offers) == (words.forms is not None) == bool(language.words_of("known"))
    assert (words.vocabulary is not None) == bool(language.lines_of("frequency"))
    if "difficulty" in language.offers:
        assert words.syllables is not None
        assert words.vocabulary is not None


@ALL
def test_every_list_tells_its_source(language):
    """Its first line says where its words are from, and under which licence where they are not Sidelight's own."""
    for path in (language.folder / "words").glob("*"):
        assert path.read_text(encoding="utf-8").startswith("# Source: ")
