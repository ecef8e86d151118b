"""One difficulty, with an honest range."""

from itertools import pairwise

import pytest

from server.languages import language_of
from server.model import Block
from server.scores import score_readability
from server.scores.difficulty import UNKNOWN, grade_deviation, typical_news
from server.text import split_sentences

EASY = "The dog ran to the red house. She had a big ball and he got it for her. We all like to play in the sun. "
HARD = (
    "Notwithstanding considerable administrative opposition, the interdepartmental committee recommended comprehensive "
    "modifications of jurisdictional responsibilities, anticipating substantial organisational consequences throughout "
    "subsequent parliamentary deliberations. "
)


def difficulty(text, language="en"):
    """The difficulty of one paragraph."""
    blocks = (Block(kind="paragraph", text=text.strip()),)
    return score_readability(blocks, split_sentences(blocks, language_of(language)), language_of(language)).difficulty


def test_easy_and_hard_text():
    """A child's text is easier and an official's harder than typical news, at the ends of the scale."""
    easy, hard = difficulty(EASY * 10), difficulty(HARD * 10)
    assert (easy.level, easy.percentile) == ("easier", 0)
    assert (hard.level, hard.percentile) == ("harder", 99)
    assert 1 <= easy.grade < 5
    assert 17 < hard.grade <= 20


def test_no_grade_under_a_hundred_words():
    """A short text's grade may be two grades off: it has none."""
    assert difficulty(EASY * 3) == UNKNOWN
    assert difficulty(EASY * 4).grade is not None


@pytest.mark.parametrize("language", [None, "de", "zh", "xx"])
def test_no_grade_without_typical_news(language):
    """A grade is a place among news of the language; where none were measured, nothing is said."""
    assert difficulty(HARD * 10, language) == UNKNOWN


def test_the_range_narrows_with_length():
    """The standard deviation is the measured one, and falls with every word."""
    assert [grade_deviation(words) for words in (50, 100, 200, 300)] == pytest.approx([3.4, 2.3, 1.9, 1.3])
    assert grade_deviation(10) == pytest.approx(3.4)
    assert grade_deviation(1200) == pytest.approx(0.65)
    assert all(grade_deviation(fewer) >= grade_deviation(fewer + 1) for fewer in range(40, 2000))


def test_the_grade_lies_in_its_range():
    """Low and high are a standard deviation away."""
    found = difficulty((EASY + HARD) * 4)
    assert found.grade_low < found.grade < found.grade_high


MIDDLING = (
    "Officials announced that the authority would close the primary school before Monday, because "
    "inspectors had found serious faults in the roof. "
    "Several teachers demanded more time from the administration, but the council decided to send the children to "
    "another village. "
)


def test_a_short_text_is_not_called_easier_on_doubt():
    """A grade below the middle half of news is typical while its range reaches the middle; more text decides it."""
    short, long = difficulty(MIDDLING * 3), difficulty(MIDDLING * 20)
    assert short.grade == long.grade
    assert short.percentile < 25
    assert (short.level, long.level) == ("typical", "easier")


def test_typical_news_is_a_rising_table():
    """There are 99 percentiles, in order, and news is a little harder than the articles of all kinds on the scale."""
    news = typical_news(language_of("en"))
    assert len(news.percentiles) == 99
    assert all(low <= high for low, high in pairwise(news.percentiles))
    assert news.grades[0] < news.percentiles[49] < news.grades[0] + news.grades[1]
