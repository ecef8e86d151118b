"""Reading time by measured rates."""

import pytest

from server.model import ReadingTime
from server.scores import time_reading


def test_english():
    """661 words are read in 167 s silently and 217 s aloud, at 238 and 183 words a minute."""
    assert time_reading(661, "en") == ReadingTime(silent_seconds=167, aloud_seconds=217, words_per_minute=238)


def test_german():
    """A language that needs fewer, longer words is read at fewer of them a minute, in the ratio of the same texts."""
    assert time_reading(1000, "de") == ReadingTime(silent_seconds=321, aloud_seconds=418, words_per_minute=187)


@pytest.mark.parametrize("language", ["en-GB", "EN", "en-Latn-US"])
def test_region_and_script_do_not_matter(language):
    """Rates belong to the primary language."""
    assert time_reading(238, language).silent_seconds == 60


@pytest.mark.parametrize("language", [None, "", "cy", "xx"])
def test_unknown_rate(language):
    """Where nothing was measured nothing is said."""
    assert time_reading(661, language) == ReadingTime(silent_seconds=None, aloud_seconds=None, words_per_minute=None)
