"""Blocks and sentences → the units between which a topic may change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from ..languages import Discourse
from ..model import Block, Sentence

# Each unit costs a bounded window's work; merging bounds how many units a text can ask for.
MOST_UNITS = 300
STEM_LENGTH = 6
BULLET = re.compile(r"\s{0,8}(?:[-–—•*·▪●‣]|\d{1,3}[.)]|[a-zA-Z][.)])\s")


class Unit(Struct, frozen=True, kw_only=True):
    """A block of prose, or a run of short ones in a very long text.

    `stems` keep repeats and leave function words out. `lead`, the first sentence's words, `opening`, the first two, and
    `closing`, the last, are lower case. `ending` is the last block's text.
    """

    first_block: int
    last_block: int
    text: str
    ending: str
    word_count: int
    opening: tuple[str, ...]
    closing: str
    lead: tuple[str, ...]
    stems: tuple[str, ...]
    lead_stems: frozenset[str]
    sentence_count: int
    is_list: bool


def stem(word: str) -> str:
    """The first six letters of the longer part around an apostrophe: nation's → nation, l'homme → homme.

    A cut stem separates topics as well as a suffix stemmer and costs a thirtieth of a pure Python one.
    Source: McNamee and Mayfield 2004, Character n-gram tokenization for European language text retrieval, Information
    Retrieval 7, 73–97, who find cut words near the best for the languages of Europe.
    """
    if "'" in word or "’" in word:
        left, _, right = word.replace("’", "'").partition("'")
        word = left if len(left) > len(right) else right
    return word[:STEM_LENGTH]


class Stems(dict[str, str]):
    """Words of one article as they stand → their stems, looked up once each; "" for a word that carries no meaning."""

    def __init__(self, discourse: Discourse) -> None:
        super().__init__()
        self.discourse = discourse

    def __missing__(self, word: str) -> str:
        lower = word.lower()
        carries = len(lower) > 1 and lower not in self.discourse.function_words and not lower.isdigit()
        found = self[word] = stem(lower) if carries else ""
        return found

    def of(self, words: Iterable[str]) -> list[str]:
        """The stems of the words that carry meaning, in order: no function words, figures or single letters."""
        return list(filter(None, map(self.__getitem__, words)))


def units_of(blocks: Sequence[Block], sentences: Iterable[Sentence], stems: Stems) -> list[Unit]:
    """The units of the blocks that have sentences, in reading order and at most `MOST_UNITS` of them."""
    runs = [tuple(run) for _, run in groupby(sentences, key=lambda sentence: sentence.block)]
    share = -(-len(runs) // MOST_UNITS) or 1
    return [_unit(runs[at : at + share], blocks, stems) for at in range(0, len(runs), share)]


def _unit(runs: Sequence[tuple[Sentence, ...]], blocks: Sequence[Block], stems: Stems) -> Unit:
    first, last = blocks[runs[0][0].block], blocks[runs[-1][0].block]
    lead = runs[0][0].words
    words = [word for run in runs for sentence in run for word in sentence.words]
    return Unit(
        first_block=runs[0][0].block,
        last_block=runs[-1][0].block,
        text=first.text.strip(),
        ending=last.text.strip(),
        word_count=len(words),
        opening=tuple(map(str.lower, words[:2])),
        closing=words[-1].lower() if words else "",
        lead=tuple(map(str.lower, lead)),
        stems=tuple(stems.of(words)),
        lead_stems=frozenset(stems.of(lead)),
        sentence_count=sum(len(run) for run in runs),
        is_list=first.kind == "list_item" or BULLET.match(first.text) is not None,
    )
