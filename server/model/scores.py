"""How hard an article is, where, and how long it takes to read."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .passages import Anchor


class ReadingTime(Struct, frozen=True, kw_only=True):
    """Seconds for the whole article, None where no reading speed was measured for the language."""

    silent_seconds: int | None
    aloud_seconds: int | None
    words_per_minute: int | None


class Difficulty(Struct, frozen=True, kw_only=True):
    """How hard the article is beside typical news. Grades are US school grades; `percentile` is 0–100 of typical news.

    All None where the text is too short for a grade or the language has no formula; `level` and `percentile` are None
    where no table of typical news exists.
    """

    level: Literal["easier", "typical", "harder"] | None
    grade: float | None
    grade_low: float | None
    grade_high: float | None
    percentile: int | None


class Formula(Struct, frozen=True, kw_only=True):
    """One published formula's value, None where it is undefined for this text."""

    name: str
    value: float | None
    scale: Literal["us_grade", "ease_0_100", "index", "school_years"]
    source: str


class Counts(Struct, frozen=True, kw_only=True):
    """What the formulas counted. `syllables` is None for a language whose syllables cannot be counted."""

    words: int
    sentences: int
    syllables: int | None


class BlockScore(Struct, frozen=True, kw_only=True):
    """The grade of one block: only blocks with enough words to have one."""

    block: int
    grade: float


class LongSentence(Struct, frozen=True, kw_only=True, tag_field="code", tag="long_sentence"):
    """The sentence has that many words."""

    words: int


class HardWords(Struct, frozen=True, kw_only=True, tag_field="code", tag="hard_words"):
    """The share of words that are not on the list of familiar words, 0–1."""

    share: float


class RareWords(Struct, frozen=True, kw_only=True, tag_field="code", tag="rare_words"):
    """The sentence has that many words that are no form of a common one."""

    words: int


class Insertions(Struct, frozen=True, kw_only=True, tag_field="code", tag="insertions"):
    """The sentence is interrupted that many times, by words in brackets or between dashes."""

    count: int


class HardSentence(Struct, frozen=True, kw_only=True):
    """A sentence that is harder to read than the rest, and why."""

    block: int
    anchor: Anchor
    reasons: tuple[LongSentence | HardWords | RareWords | Insertions, ...]


class Rare(Struct, frozen=True, kw_only=True, tag_field="code", tag="rare"):
    """The word is on no list of familiar words."""


class ManySyllables(Struct, frozen=True, kw_only=True, tag_field="code", tag="many_syllables"):
    """The word is long to say."""

    syllables: int


class Acronym(Struct, frozen=True, kw_only=True, tag_field="code", tag="acronym"):
    """The word is a run of capitals."""


class HardWord(Struct, frozen=True, kw_only=True):
    """`expansion` is what the article says a short form stands for, None if it does not say."""

    word: str
    count: int
    reason: Rare | ManySyllables | Acronym
    expansion: str | None


class ReadabilityScores(Struct, frozen=True, kw_only=True):
    """`blocks` and `hard_sentences` are in document order, `hard_words` by falling count."""

    difficulty: Difficulty
    formulas: tuple[Formula, ...]
    counts: Counts
    blocks: tuple[BlockScore, ...]
    hard_sentences: tuple[HardSentence, ...]
    hard_words: tuple[HardWord, ...]
