"""Sentences → ReadabilityScores."""

from __future__ import annotations

from server.model import Block, Counts, Difficulty, ReadabilityScores, ReadingTime, Sentence

__all__ = ["score_readability", "time_reading"]


def score_readability(
    blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], language: str | None
) -> ReadabilityScores:
    """Stub."""
    return ReadabilityScores(
        difficulty=Difficulty(level=None, grade=None, grade_low=None, grade_high=None, percentile=None),
        formulas=(),
        counts=Counts(words=sum(len(s.words) for s in sentences), sentences=len(sentences), syllables=None),
        blocks=(),
        hard_sentences=(),
        hard_words=(),
    )


def time_reading(word_count: int, language: str | None) -> ReadingTime:
    """Stub."""
    return ReadingTime(silent_seconds=None, aloud_seconds=None, words_per_minute=None)
