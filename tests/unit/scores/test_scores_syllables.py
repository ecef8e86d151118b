"""Syllables as they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.scores.syllables import count_by_rules, count_english, count_syllables

ENGLISH = {
    1: "I a the make makes used league straight clothes strengths through eye aches",
    2: "table places wanted prism prism's rhythm being didn't people's boss's well-known U.S. café naïve McCoy acre",
    3: "radio FBI NBC basically beautiful animal recreate telephone McDonald's",
    4: "society information television community 1918",
    5: "university examination",
}
OTHERS = {
    "de": {"Familie": 3, "Feier": 2, "Qualität": 3, "Straßenbahn": 3, "Europäer": 4, "Häuser": 2, "und": 1},
    "es": {"día": 2, "país": 2, "aeropuerto": 5, "rey": 1, "playa": 2, "lingüística": 4, "que": 1, "guerra": 2},
    "fr": {"maison": 2, "école": 2, "région": 2, "musique": 2, "les": 1, "créer": 2, "européen": 4, "maïs": 2},
    "hu": {"gyöngyös": 2, "autó": 3},
    "it": {"casa": 2, "perché": 2, "buono": 2, "università": 5, "italiano": 4},
    "nl": {"koeien": 2, "zee": 1, "leeuwen": 2, "ijsje": 2, "huizen": 2},
    "pl": {"dziecko": 2, "auto": 2, "niebieski": 3},
    "pt": {"coração": 3, "muito": 2, "história": 3},
    "ru": {"молоко": 3, "его": 2, "в": 1},
}


@pytest.mark.parametrize(
    ("count", "word"), [(count, word) for count, words in ENGLISH.items() for word in words.split()]
)
def test_english(count, word):
    """Silent letters, vowels said apart, possessives, acronyms, digits and compounds are counted as said."""
    assert count_english(word) == count


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [(tag, word, count) for tag, words in OTHERS.items() for word, count in words.items()],
)
def test_other_languages(language, word, count):
    """Diphthongs are one syllable, accents part vowels, mute letters are none."""
    assert count_syllables(word, language) == count


@pytest.mark.parametrize("word", ["blogosphere", "crowdfunded", "unfollowed", "googled"])
def test_new_words_are_counted_by_rules(word):
    """A word that no dictionary has is counted all the same."""
    expected = {"blogosphere": 3, "crowdfunded": 3, "unfollowed": 3, "googled": 2}
    assert count_by_rules(word) == expected[word]


@pytest.mark.parametrize("language", ["zh", "ar", "xx"])
def test_no_count_for_other_languages(language):
    """What cannot be counted is unknown."""
    assert count_syllables("word", language) is None


@given(st.text(min_size=1, max_size=20), st.sampled_from(["en", *OTHERS]))
def test_every_word_has_a_syllable(word, language):
    """No word of any script breaks the count or has no syllable."""
    assert count_syllables(word, language) >= 1
