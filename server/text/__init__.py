"""Blocks → Sentences: words and sentences are split here, once, for every stage."""

from __future__ import annotations

from itertools import chain

from ..languages import Language
from ..model import Block, Sentence
from .sentences import sentence_spans
from .words import split_words

__all__ = ["split_sentences"]


def split_sentences(blocks: tuple[Block, ...], language: Language) -> tuple[Sentence, ...]:
    """The sentences of all blocks but captions, in reading order; `text` is what the block has from `start` to `end`.

    A sentence never crosses a block, so a heading or list item is one even without a full stop. Code is one unit.
    """
    abbreviations = language.abbreviations
    lower_words = frozenset(filter(str.islower, chain.from_iterable(block.text.split() for block in blocks)))
    found: list[Sentence] = []
    for index, block in enumerate(blocks):
        if not block.is_prose:
            continue
        for start, end in sentence_spans(block.text, abbreviations, lower_words):
            text = block.text[start:end]
            words, between = split_words(text)
            found.append(Sentence(block=index, start=start, end=end, text=text, words=words, between=between))
    return tuple(found)
