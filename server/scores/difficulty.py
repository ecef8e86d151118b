"""One difficulty: four classic measures, their mean put on the scale of US grades, and its place among typical news.

The measures are sentence length (its logarithm), words of three syllables or more (SMOG), words off the list of
familiar words, and how frequent the other words are. They weigh the same: nothing is fitted on readers' judgements.
What makes them comparable, and the scale, come from articles of all kinds; the percentiles are those of news alone.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from math import log, sqrt

from msgspec import Struct

from ..languages import Language
from ..model import Difficulty
from .word_facts import WordFacts

LEAST_WORDS = 100
"""No grade for a shorter text: its standard deviation is more than two grades."""

UNKNOWN = Difficulty(level=None, grade=None, grade_low=None, grade_high=None, percentile=None)
_LEAST_GRADE, _MOST_GRADE = 1.0, 20.0
_EASIER_BELOW, _HARDER_ABOVE = 25, 75
_MIDDLE = 49  # the index of the 50th percentile
# Words of a text and how far its grade is from the whole article's: the standard deviation of a classic formula's. Ours
# vary less: of 187 articles of 600–1,500 words four in five have their grade in the range of a part of 50–500 words.
_DEVIATIONS = ((50, 3.4), (100, 2.3), (200, 1.9), (300, 1.3))


class TypicalNews(Struct, frozen=True, kw_only=True):
    """Mean and standard deviation of each measure, of the mean of all and of US grades, over articles of all kinds.

    `percentiles` are the 99 grades that part typical news in hundredths.
    """

    measures: tuple[tuple[float, float], ...]
    combined: tuple[float, float]
    grades: tuple[float, float]
    percentiles: tuple[float, ...]


def measures_of(tally: WordFacts, sentences: int) -> tuple[float, ...]:
    """The four measures, each higher for harder text: log sentence length, SMOG, share off the list, rarity."""
    return (
        log(tally.word / sentences),
        1.0430 * sqrt(30 * tally.polysyllable / sentences) + 3.1291,
        tally.off_list / tally.word,
        -tally.zipf / max(1, tally.content),
    )


def combine(measures: tuple[float, ...], news: TypicalNews) -> float:
    """The mean of the measures in standard deviations of articles of all kinds: 0 is the middle, above it harder."""
    scaled = [(value - mean) / deviation for value, (mean, deviation) in zip(measures, news.measures, strict=True)]
    return sum(scaled) / len(scaled)


def grade_of(tally: WordFacts, sentences: int, news: TypicalNews) -> float:
    """The US school grade of a text or block, 1–20, not rounded."""
    mean, deviation = news.combined
    position = (combine(measures_of(tally, sentences), news) - mean) / deviation
    middle, spread = news.grades
    return min(_MOST_GRADE, max(_LEAST_GRADE, middle + spread * position))


def judge_difficulty(tally: WordFacts, sentences: int, news: TypicalNews) -> Difficulty:
    """The difficulty of a text, beside typical news of its language.

    Its level is easier or harder where its grade lies outside the middle half of typical news and its range does not
    reach the middle: a short text has to be far out to be called so.
    `grade_low` and `grade_high`: of the whole articles that a text may be a part of, four in five have a grade between.
    """
    if tally.word < LEAST_WORDS or sentences == 0:
        return UNKNOWN
    grade = grade_of(tally, sentences, news)
    deviation = grade_deviation(tally.word)
    low, high = max(_LEAST_GRADE, grade - deviation), min(_MOST_GRADE, grade + deviation)
    percentile, middle = min(99, bisect_left(news.percentiles, grade)), news.percentiles[_MIDDLE]
    is_easier, is_harder = percentile < _EASIER_BELOW and high < middle, percentile > _HARDER_ABOVE and low > middle
    return Difficulty(
        level="easier" if is_easier else "harder" if is_harder else "typical",
        grade=round(grade, 1),
        grade_low=round(low, 1),
        grade_high=round(high, 1),
        percentile=percentile,
    )


def grade_deviation(words: int) -> float:
    """Standard deviation of the grade of a text of so many words: measured up to 300, then falling with the root."""
    for (fewer, high), (more, low) in pairwise(_DEVIATIONS):
        if words <= more:
            return high + (low - high) * (max(words, fewer) - fewer) / (more - fewer)
    most, least = _DEVIATIONS[-1]
    return least * sqrt(most / words)


@cache
def typical_news(language: Language) -> TypicalNews | None:
    """The table of news in the language, None where there is none: such a language has no difficulty."""
    lines = language.lines_of("typical_news")
    if not lines:
        return None
    rows = {key: tuple(map(float, values.split())) for key, _, values in (line.partition(":") for line in lines)}
    names = ("log_sentence_length", "smog", "off_list", "rarity")
    return TypicalNews(
        measures=tuple((rows[name][0], rows[name][1]) for name in names),
        combined=(rows["combined"][0], rows["combined"][1]),
        grades=(rows["grades"][0], rows["grades"][1]),
        percentiles=rows["percentiles"],
    )
