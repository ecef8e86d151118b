"""What the reporter says in his own words, to which short fragments in quotation marks belong.

A fragment that a lead quotes, and a whole quotation further down that has it again, are what headlines are made of.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice
from operator import attrgetter
from typing import TypeAlias

from ...model import Block
from ..quoted_span import QuotedSpan
from .wording import Pair, Wording, unquoted

LEAD_PARAGRAPHS = 3
# in words
LONGEST_FRAGMENT = 4

Place: TypeAlias = tuple[int, int]


class PairIndex(dict[Pair, Place | None]):
    """Runs of two words → the place of the one fragment that has them, None where several have."""

    def add(self, pairs: Iterable[Pair], place: Place) -> None:
        """The runs stand in the fragment at this place."""
        for pair in pairs:
            self[pair] = place if self.get(pair, place) == place else None

    def have(self, pairs: AbstractSet[Pair], own: AbstractSet[Place]) -> bool:
        """Whether one of the runs stands in a fragment that is not one's own."""
        return not pairs.isdisjoint(self) and any(self[pair] not in own for pair in self.keys() & pairs)


class Reporter:
    """The reporter's words of one article: the content words of its `lead`, and the runs of words of its fragments.

    `spans` are what stands in quotation marks, by block.
    """

    def __init__(self, blocks: Sequence[Block], spans: Mapping[int, list[QuotedSpan]], wording: Wording) -> None:
        self.blocks = blocks
        self.spans = spans
        self.wording = wording
        self.fragments, self.lead_fragments = PairIndex(), PairIndex()
        paragraphs = (index for index, block in enumerate(blocks) if block.kind == "paragraph")
        self.lead_blocks = frozenset(islice(paragraphs, LEAD_PARAGRAPHS))
        texts = (text for index in self.lead_blocks for text in unquoted(blocks[index].text, spans.get(index, [])))
        self.lead = wording.content(wording.words(" ".join(texts)))
        for index in spans:
            self._read_fragments(index)

    def spans_in(self, piece: QuotedSpan) -> list[QuotedSpan]:
        """What stands in quotation marks within a piece of a quote, or around it."""
        spans = self.spans.get(piece.block, [])
        if len(spans) == 1:
            return spans
        first = bisect_right(spans, piece.start, key=attrgetter("end"))
        last = bisect_right(spans, piece.end - 1, key=attrgetter("start"))
        return spans[first:last]

    def text_of(self, span: QuotedSpan) -> str:
        """The text between its marks."""
        return self.blocks[span.block].text[span.start : span.end]

    def is_fragment(self, span: QuotedSpan) -> bool:
        """Whether it is so short that it is a part of the reporter's sentence."""
        return len(self.text_of(span).split(maxsplit=LONGEST_FRAGMENT)) <= LONGEST_FRAGMENT

    def _read_fragments(self, index: int) -> None:
        for span in filter(self.is_fragment, self.spans[index]):
            words = self.wording.words(self.text_of(span))
            pairs = self.wording.telling_pairs(words)
            self.fragments.add(pairs, (index, span.start))
            if index in self.lead_blocks:
                self.lead_fragments.add(pairs, (index, span.start))
