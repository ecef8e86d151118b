"""What counts as one word."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.text.words import count_words, split_words, words_in

ONE_WORD = [
    "U.S.",
    "don't",
    "don’t",
    "well-known",
    "R-Texas",
    "3.5",
    "1,000",
    "café",
    "cafe\u0301",
    "AT&T",
    "10:30",
    "p.m.",
    "#news",
    "@reader",
    "https://example.org/a?b=1",
    "reader@example.org",
    "l'homme",
    "हिन्दी",
    "COVID-19",
    "1990s",
]


@pytest.mark.parametrize("word", ONE_WORD)
def test_is_one_word(word):
    """Joints inside a word, decimals, abbreviations, addresses and vowel signs do not cut it."""
    assert words_in(f"({word}, next)") == (word, "next")


@pytest.mark.parametrize("text", ["", "-", " – — ", "… ! ?", "•", "$ %"])
def test_punctuation_is_no_word(text):
    """A lone dash or sign is no word."""
    assert count_words(text) == 0


def test_each_ideograph_is_a_word():
    """Text without spaces is counted by its characters."""
    assert words_in("我来了 OK") == ("我", "来", "了", "OK")


def test_a_missing_space_after_a_full_stop_does_not_join_sentences():
    """A capital after the full stop begins a word of its own."""
    assert words_in("The end.Next day") == ("The", "end", "Next", "day")


def test_count_is_the_number_of_words():
    """Counting and listing agree."""
    text = "It's 5 p.m. — “well-known” facts."
    assert count_words(text) == len(words_in(text)) == 5


def test_what_stands_between_words_is_kept():
    """Marks and white space stand before, between and after the words."""
    words, between = split_words("“It’s $100,” he said. — ")
    assert words == ("It’s", "100", "he", "said")
    assert between == ("“", " $", ",” ", " ", ". — ")


@pytest.mark.parametrize("mark", [*',;!?)]"“”„»', ": ", ". ", "\n", "…", "' "])
def test_a_mark_after_a_word_is_none_of_it(mark):
    """A word ends before a mark, be its letters plain, with an accent or of another script."""
    for word in ("end", "fête", "Straße", "конец", "τέλος"):
        assert split_words(word + mark) == ((word,), ("", mark))


TEXT = st.text(alphabet=st.sampled_from(list("aéЖ字1.,:'’&@#-/_ \n“”\u0301\u00ad·")), max_size=60)


@given(TEXT)
def test_splitting_loses_nothing(text):
    """Words and what is between them make the text again, and the words are those that are listed."""
    words, between = split_words(text)
    assert "".join(chain(*zip(between, (*words, ""), strict=True))) == text
    assert words == words_in(text)
    assert not any(character.isalnum() for marks in between for character in marks)
