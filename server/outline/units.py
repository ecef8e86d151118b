"""Blocks and sentences → the units between which a topic may change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from server.model import Block, Sentence
from server.outline.lexicon import Lexicon

# Each unit costs a bounded window's work; merging bounds how many units a text can ask for.
MOST_UNITS = 300
STEM_LENGTH = 6
BULLET = re.compile(r"\s{0,8}(?:[-–—•*·▪●‣]|\d{1,3}[.)]|[a-zA-Z][.)])\s")


class Unit(Struct, frozen=True, kw_only=True):
    """A block of prose, or a run of short ones in a very long text.

    `words` are lower case as they stand; `stems` leave function words out and keep repeats; `lead` and `lead_stems`
    belong to the first sentence, `ending` is the last block's text.
    """

    first_block: int
    last_block: int
    text: str
    ending: str
    words: tuple[str, ...]
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


def content_stems(words: Iterable[str], lexicon: Lexicon) -> list[str]:
    """The stems of the lower-case words that carry meaning, in order; figures and single letters are left out."""
    small = lexicon.function_words
    return [stem(word) for word in words if len(word) > 1 and word not in small and not word.isdigit()]


def units_of(blocks: Sequence[Block], sentences: Iterable[Sentence], lexicon: Lexicon) -> list[Unit]:
    """The units of the blocks that have sentences, in reading order and at most `MOST_UNITS` of them."""
    runs = [tuple(run) for _, run in groupby(sentences, key=lambda sentence: sentence.block)]
    share = -(-len(runs) // MOST_UNITS) or 1
    return [_unit(runs[at : at + share], blocks, lexicon) for at in range(0, len(runs), share)]


def _unit(runs: Sequence[tuple[Sentence, ...]], blocks: Sequence[Block], lexicon: Lexicon) -> Unit:
    first, last = blocks[runs[0][0].block], blocks[runs[-1][0].block]
    lead = tuple(word.lower() for word in runs[0][0].words)
    words = tuple(word.lower() for run in runs for sentence in run for word in sentence.words)
    return Unit(
        first_block=runs[0][0].block,
        last_block=runs[-1][0].block,
        text=first.text.strip(),
        ending=last.text.strip(),
        words=words,
        lead=lead,
        stems=tuple(content_stems(words, lexicon)),
        lead_stems=frozenset(content_stems(lead, lexicon)),
        sentence_count=sum(len(run) for run in runs),
        is_list=first.kind == "list_item" or BULLET.match(first.text) is not None,
    )
