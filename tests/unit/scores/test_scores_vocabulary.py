"""Familiar and frequent words."""

import subprocess
import sys

import pytest

from server.languages import language_of
from server.scores.vocabulary import UNLISTED_ZIPF, vocabulary_of

ENGLISH = vocabulary_of(language_of("en"))

FORMS = ["dog", "dogs", "dog's", "stopped", "stopping", "bigger", "biggest", "babies", "tried", "used", "half-moon"]


@pytest.mark.parametrize("word", FORMS)
def test_regular_forms_of_a_listed_word_are_familiar(word):
    """Plurals, possessives, verb endings, comparisons and compounds of familiar words are familiar, as published."""
    assert ENGLISH.is_familiar(word)


@pytest.mark.parametrize("word", ["internet", "bicameral", "ubiquitous", "half-bicameral"])
def test_unlisted(word):
    """A word off the list is unfamiliar, however common it is today."""
    assert not ENGLISH.is_familiar(word)


def test_frequent_words_have_higher_figures():
    """The Zipf scale falls with rarity, to one figure for all that is not listed."""
    assert (
        ENGLISH.zipf_frequency("the")
        > ENGLISH.zipf_frequency("house")
        > ENGLISH.zipf_frequency("senate")
        > ENGLISH.zipf_frequency("quixotically")
    )
    assert ENGLISH.zipf_frequency("quixotically") == UNLISTED_ZIPF


def test_a_compound_is_as_rare_as_its_rarest_part():
    """Possessives and hyphens make a word no rarer."""
    assert ENGLISH.zipf_frequency("house's") == ENGLISH.zipf_frequency("house")
    assert ENGLISH.zipf_frequency("house-senate") == ENGLISH.zipf_frequency("senate")


def test_textstat_is_never_imported():
    """Its list is read as a file: importing it would cost a second and 100 MB."""
    program = (
        "import sys; from server.languages import language_of; from server.scores.vocabulary import vocabulary_of;"
        "assert vocabulary_of(language_of('en')).is_familiar('dog');"
        "sys.exit('textstat' in sys.modules or 'nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
