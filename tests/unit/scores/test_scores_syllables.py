"""Syllables as they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.languages import language_of
from server.scores.syllables import syllable_counter

ENGLISH = {
    1: "I a the make makes used league straight clothes strengths through eye aches",
    2: "table places wanted prism prism's rhythm being didn't people's boss's well-known U.S. café naïve McCoy acre"
    " McGuff",
    3: "radio FBI NBC basically beautiful animal recreate telephone McDonald's",
    4: "society information television community 1918",
    5: "university examination",
}
OTHERS = {
    "de": {
        1: "und",
        2: "Feier Häuser Nation Bayern Neumond",
        3: "Familie Qualität Straßenbahn Museum SPD",
        4: "Europäer",
    },
    "es": {1: "rey que", 2: "día país playa guerra", 4: "lingüística", 5: "aeropuerto"},
    "fr": {
        1: "les yeux",
        2: "maison école région musique créer maïs client moyen pays",
        3: "société oublié essayer paysage",
        4: "européen",
    },
    "hu": {2: "gyöngyös", 3: "autó"},
    "it": {1: "qua poi", 2: "casa perché buono io due mia storia", 4: "italiano", 5: "università"},
    "nl": {1: "zee één", 2: "koeien leeuwen ijsje huizen"},
    "pl": {2: "dziecko auto", 3: "niebieski historii"},
    "pt": {1: "ao", 2: "muito dia sair meio água", 3: "coração história queria ainda rainha"},
    "ru": {1: "в", 2: "его", 3: "молоко"},
    "sv": {
        1: "på",
        2: "station augsburg Sverige journal",
        3: "Europa beundra museum teater nationell",
        4: "Italien",
        5: "kommunfullmäktig",
    },
}


def syllables(word, language):
    """How many syllables the word has."""
    return syllable_counter(language_of(language)).count(word)


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in ENGLISH.items() for word in words.split()]
)
def test_english(count, word):
    """Silent letters, vowels said apart, possessives, acronyms, digits and compounds are counted as said."""
    assert syllables(word, "en") == count


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [(tag, word, count) for tag, counts in OTHERS.items() for count, words in counts.items() for word in words.split()],
)
def test_other_languages(language, word, count):
    """Diphthongs are one syllable, accents part vowels, mute letters are none."""
    assert syllables(word, language) == count


@pytest.mark.parametrize("word", ["blogosphere", "crowdfunded", "unfollowed", "googled"])
def test_new_words_are_counted_by_rules(word):
    """A word that no dictionary has is counted all the same."""
    expected = {"blogosphere": 3, "crowdfunded": 3, "unfollowed": 3, "googled": 2}
    assert syllable_counter(language_of("en")).count_by_rules(word) == expected[word]


@pytest.mark.parametrize("language", ["zh", "ar", "xx"])
def test_no_count_for_other_languages(language):
    """What cannot be counted is unknown."""
    assert syllable_counter(language_of(language)) is None


@given(st.text(min_size=1, max_size=20), st.sampled_from(["en", *OTHERS]))
def test_every_word_has_a_syllable(word, language):
    """No word of any script breaks the count or has no syllable."""
    assert syllables(word, language) >= 1
