"""Sentences → ReadabilityScores."""

from __future__ import annotations

from ..languages import Language
from ..model import Block, BlockScore, Counts, ReadabilityScores, Sentence
from .catalogue import formulas_for
from .counts import is_running, text_counts
from .difficulty import UNKNOWN, TypicalNews, grade_of, judge_difficulty, typical_news
from .hard_sentences import find_hard_sentences
from .hard_words import find_hard_words
from .lexis import Lexis
from .reading_time import time_reading
from .vocabulary import vocabulary_of
from .word_facts import WordFacts

__all__ = ["score_readability", "time_reading"]

_LEAST_BLOCK_WORDS = 30
"""A block of fewer words has no grade: the map shows where it is hard, and two short sentences do not say."""


def score_readability(
    blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], language: Language
) -> ReadabilityScores:
    """How hard the running prose is, and where: headings, labels, tables and code are not counted.

    Only formulas made for the language are computed, and only a language with a table of typical news has a difficulty
    and grades; in an unknown one, sentences and words are counted and long sentences found.
    """
    running = frozenset(index for index, block in enumerate(blocks) if is_running(block))
    prose = [sentence for sentence in sentences if sentence.words and sentence.block in running]
    lexis = Lexis(prose, language)
    tallied = [(sentence, lexis.tally(sentence.words)) for sentence in prose]
    total = _total([tally for _, tally in tallied])
    counts = text_counts(total, len(prose), _beyond_beginners(prose, lexis, language)) if total else None
    news = typical_news(language)
    knows_rare = lexis.is_in_its_language()
    return ReadabilityScores(
        difficulty=judge_difficulty(total, len(prose), news) if total and news else UNKNOWN,
        formulas=formulas_for(counts, language),
        counts=Counts(
            words=counts.words if counts else 0,
            sentences=len(prose),
            syllables=counts.syllables if counts else None,
        ),
        blocks=_score_blocks(tallied, news) if news else (),
        hard_sentences=find_hard_sentences(blocks, tallied, language, knows_rare=knows_rare),
        hard_words=find_hard_words(blocks, prose, lexis, language, knows_rare=knows_rare),
    )


def _beyond_beginners(prose: list[Sentence], lexis: Lexis, language: Language) -> int | None:
    """How many words are off the list for beginners, None for a language without a vocabulary."""
    if vocabulary_of(language) is None:
        return None
    return lexis.count_beyond_beginners([word for sentence in prose for word in sentence.words])


def _total(tallies: list[WordFacts]) -> WordFacts | None:
    """The sums over all sentences, None if there are none."""
    return WordFacts(*map(sum, zip(*tallies, strict=True))) if tallies else None


def _score_blocks(tallied: list[tuple[Sentence, WordFacts]], news: TypicalNews) -> tuple[BlockScore, ...]:
    by_block: dict[int, list[WordFacts]] = {}
    for sentence, tally in tallied:
        by_block.setdefault(sentence.block, []).append(tally)
    found = []
    for block, tallies in by_block.items():
        total = _total(tallies)
        if total is not None and total.word >= _LEAST_BLOCK_WORDS:
            found.append(BlockScore(block=block, grade=round(grade_of(total, len(tallies), news), 1)))
    return tuple(found)
