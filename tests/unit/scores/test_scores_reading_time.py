"""Reading time by measured rates."""

import pytest

from server.languages import language_of
from server.model import Article, Block, ReadingTime
from server.scores import time_reading
from server.scores.reading_time import picture_seconds

TEXT = Block(kind="paragraph", text="It rains.")


def article(word_count, *blocks):
    """An article of so many words."""
    return Article(html="", text="", word_count=word_count, blocks=blocks or (TEXT,))


def test_english():
    """661 words are read in 167 s silently and 217 s aloud, at 238 and 183 words a minute."""
    expected = ReadingTime(silent_seconds=167, aloud_seconds=217, words_per_minute=238)
    assert time_reading(article(661), 0, language_of("en")) == expected


def test_german():
    """A language that needs fewer, longer words is read at fewer of them a minute, in the ratio of the same texts."""
    expected = ReadingTime(silent_seconds=321, aloud_seconds=418, words_per_minute=187)
    assert time_reading(article(1000), 0, language_of("de")) == expected


@pytest.mark.parametrize("language", ["en-GB", "EN", "en-Latn-US"])
def test_region_and_script_do_not_matter(language):
    """Rates belong to the primary language."""
    assert time_reading(article(238), 0, language_of(language)).silent_seconds == 60


@pytest.mark.parametrize("language", [None, "", "cy", "xx"])
def test_unknown_rate(language):
    """Where nothing was measured nothing is said."""
    expected = ReadingTime(silent_seconds=None, aloud_seconds=None, words_per_minute=None)
    assert time_reading(article(661), 0, language_of(language)) == expected


@pytest.mark.parametrize(
    ("pictures", "seconds"), [(0, 0), (1, 12), (2, 23), (9, 72), (10, 75), (11, 78), (1000, 72 + 991 * 3)]
)
def test_pictures_take_time(pictures, seconds):
    """12 seconds for the first, one less for each that follows, 3 from the tenth on."""
    assert picture_seconds(pictures) == seconds


def test_pictures_are_looked_at_and_not_read_aloud():
    """Two pictures make the silent time longer and leave the spoken one."""
    english = language_of("en")
    plain, found = time_reading(article(238), 0, english), time_reading(article(238), 2, english)
    assert (found.silent_seconds, found.aloud_seconds) == (60 + 23, plain.aloud_seconds)


def test_code_is_not_read_aloud():
    """Code is part of the silent time alone."""
    code = Block(kind="code", text="word " * 61)
    found = time_reading(article(244, TEXT, code), 0, language_of("en"))
    assert (found.silent_seconds, found.aloud_seconds) == (62, 60)
