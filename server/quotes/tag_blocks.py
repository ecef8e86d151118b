"""Blocks and their quoted spans → tagged words: what is quoted is a word of its own among them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TypeAlias

from ..model import Block, Sentence
from .quoted_span import QuotedSpan
from .spans.inserted_clauses import with_insertions
from .spans.interview_turns import Turn, span_of
from .spans.quotation_marks import QUOTED_KINDS
from .spans.speech_filter import SpeechFilter
from .tagging import tags as tag
from .tagging.lexicon import GIVEN_NAMES, Lexicon
from .tagging.tag_sentences import tokens_of
from .tagging.tagger import Tagger
from .tagging.tokens import Tokens

# the quoted spans of a block, each as speech or as words that are only marked
TaggedSpans: TypeAlias = list[tuple[QuotedSpan, str]]
# in words
LONGEST_NAME = 4


def tag_blocks(
    blocks: tuple[Block, ...],
    sentences: tuple[Sentence, ...],
    quotations: Mapping[int, TaggedSpans],
    lexicon: Lexicon,
) -> dict[int, Tokens]:
    """The words of each block for which `quotations` has its quoted spans, be they none."""
    tagger = Tagger(lexicon)
    return {
        block: tokens_of(block, blocks[block].text, list(said), quotations[block], tagger)
        for block, said in groupby(sentences, key=attrgetter("block"))
        if block in quotations
    }


def tag_spans(
    blocks: tuple[Block, ...],
    spans: Mapping[int, list[QuotedSpan]],
    turns: Mapping[int, Turn],
    lexicon: Lexicon,
    speech: SpeechFilter,
) -> dict[int, TaggedSpans]:
    """The quoted spans of the blocks that may quote, of turns of an interview, and of headings that may be names."""
    tagged: dict[int, TaggedSpans] = {}
    following = dict(pairwise(sorted(turns)))
    for index, block in enumerate(blocks):
        if index in turns:
            turn, after = turns[index], turns.get(following.get(index, -1))
            tagged[index] = [(span_of(index, turn, block.text, after), _tag_of_turn(turn))]
        elif block.kind in QUOTED_KINDS:
            tagged[index] = _quotations(index, block.text, spans.get(index, []), lexicon, speech)
        elif block.kind == "heading" and _may_be_name(block.text):
            tagged[index] = []
    return tagged


def _tag_of_turn(turn: Turn) -> str:
    """What the interviewer asks is shown as nobody's speech."""
    return tag.MARKED if turn.kind == "question" else tag.QUOTE


def _quotations(index: int, text: str, spans: list[QuotedSpan], lexicon: Lexicon, speech: SpeechFilter) -> TaggedSpans:
    """The quoted spans of a block, as the reporter cuts them, each with its tag."""
    cut = with_insertions(index, text, spans, lexicon)
    # what is cut by the reporter, or is a turn of a dialogue, is said, however short
    is_said = cut is not spans and any(span.outer_start == span.start for span in cut)
    return [
        (span, tag.QUOTE if is_said or is_speech else tag.MARKED)
        for span, is_speech in zip(cut, speech.speeches(text, cut), strict=True)
    ]


def _may_be_name(heading: str) -> bool:
    """Two to four words with capitals, the first of them a given name."""
    words = heading.split()
    is_short = 2 <= len(words) <= LONGEST_NAME
    return is_short and words[0].lower() in GIVEN_NAMES and all(word[0].isupper() for word in words)
