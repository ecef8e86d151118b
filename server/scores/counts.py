"""What the formulas count."""

from __future__ import annotations

import re

from msgspec import Struct

from ..model import Block
from .word_facts import WordFacts

_SENTENCE_END = re.compile(r"[.!?…:。！？।॥؟۔][\"'”’»›“‘)\]」』]*\s*\Z")
_LABEL_LENGTH = 12  # a block of fewer words that does not end like a sentence is a label: a heading, an item, a credit
_RUNNING_KINDS = frozenset({"paragraph", "list_item", "block_quote"})


class TextCounts(Struct, frozen=True, kw_only=True):
    """What formulas need of a text; a text without a word or a sentence cannot be built, so no formula guards.

    `letters` includes digits; `long_words` have 7 letters or more. `syllables` and words by them (`polysyllables` have
    3 or more, `tetrasyllables` 4 or more) are None for a language whose syllables are not counted. `complex_words` are
    Gunning's, `unfamiliar` ones are off the list of familiar words (Dale's), `beyond_beginners` off that for beginners
    (Spache's), each counted once in a hundred words; all three without names and numbers, and None for a language that
    has no such lists.
    """

    words: int
    sentences: int
    letters: int
    long_words: int
    syllables: int | None = None
    polysyllables: int | None = None
    tetrasyllables: int | None = None
    monosyllables: int | None = None
    complex_words: int | None = None
    unfamiliar: int | None = None
    beyond_beginners: int | None = None

    def __post_init__(self) -> None:
        if self.words < 1 or self.sentences < 1:
            raise ValueError("nothing to count")


def is_running(block: Block) -> bool:
    """Whether a block is running prose, which formulas were made for, and no heading, code, table, caption or label."""
    if block.kind not in _RUNNING_KINDS:
        return False
    return (
        _SENTENCE_END.search(block.text) is not None or len(block.text.split(maxsplit=_LABEL_LENGTH)) >= _LABEL_LENGTH
    )


def text_counts(tally: WordFacts, sentences: int, beyond_beginners: int | None) -> TextCounts:
    """The sums over sentences as the formulas take them; `beyond_beginners` is None without a vocabulary.

    Raises: ValueError without a word or a sentence.
    """
    spoken = tally.syllables > 0
    looked_up = beyond_beginners is not None
    return TextCounts(
        words=tally.word,
        sentences=sentences,
        letters=tally.letters,
        long_words=tally.long_word,
        syllables=tally.syllables if spoken else None,
        polysyllables=tally.polysyllable if spoken else None,
        tetrasyllables=tally.tetrasyllable if spoken else None,
        monosyllables=tally.monosyllable if spoken else None,
        complex_words=tally.complex_word if looked_up else None,
        unfamiliar=tally.unfamiliar if looked_up else None,
        beyond_beginners=beyond_beginners,
    )
