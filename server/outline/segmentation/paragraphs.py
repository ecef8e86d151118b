"""Blocks and sentences → the paragraphs between which a topic may change."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from ...model import Block, Sentence
from ..stems import Stems

# Each paragraph costs a bounded window's work; merging bounds how many paragraphs a text can ask for.
MOST_PARAGRAPHS = 300
BULLET = re.compile(r"\s{0,8}(?:[-–—•*·▪●‣]|\d{1,3}[.)]|[a-zA-Z][.)])\s")


class Paragraph(Struct, frozen=True, kw_only=True):
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


def paragraphs_of(blocks: Sequence[Block], sentences: Iterable[Sentence], stems: Stems) -> list[Paragraph]:
    """The paragraphs of the blocks that have sentences, in reading order and at most `MOST_PARAGRAPHS` of them."""
    runs = [tuple(run) for _, run in groupby(sentences, key=lambda sentence: sentence.block)]
    share = -(-len(runs) // MOST_PARAGRAPHS) or 1
    return [_paragraph(runs[at : at + share], blocks, stems) for at in range(0, len(runs), share)]


def _paragraph(runs: Sequence[tuple[Sentence, ...]], blocks: Sequence[Block], stems: Stems) -> Paragraph:
    first, last = blocks[runs[0][0].block], blocks[runs[-1][0].block]
    lead = runs[0][0].words
    words = [word for run in runs for sentence in run for word in sentence.words]
    return Paragraph(
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
