"""The headline: what it says in its own words, and what it quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import log
from operator import itemgetter

from ...model import Block
from ..assemble import QuoteDraft
from ..quoted_span import QuotedSpan
from ..spans.quotation_marks import find_quoted_spans
from .wording import Pair, Wording, unquoted

HEADLINE_FEATURES = ("headline_pairs", "quoted", "beside_quoted")
NO_HEADLINE = (0.0,) * len(HEADLINE_FEATURES)
# in characters; the rest of a longer one is no headline
LONGEST_HEADLINE = 300
MOST_FRAGMENTS = 3
# in characters: what stands nearer to a quotation is of the same sentence or the next
NEAR = 80
WORD = re.compile(r"\w+")
NOTHING = re.compile("(?!)")
# a headline often opens with one kind of single mark and closes with the other
STRAIGHT = str.maketrans("‘’", "''")

Span = tuple[int, int]


class Headline:
    """The headline of an article, "" where it has none. `spans` are what stands in quotation marks, by block.

    `quoted` finds what it quotes: of several fragments the longest that the article has in quotation marks too.
    """

    def __init__(
        self, title: str, blocks: Sequence[Block], spans: Mapping[int, list[QuotedSpan]], wording: Wording
    ) -> None:
        text = title[:LONGEST_HEADLINE].translate(STRAIGHT)
        marked = find_quoted_spans((Block(kind="paragraph", text=text),)).get(0, []) if text.strip() else []
        own_words = map(wording.words, unquoted(text, marked))
        fragments = sorted((WORD.findall(text, span.start, span.end) for span in marked), key=len, reverse=True)
        self.wording = wording
        self.pairs = frozenset[Pair]().union(*map(wording.telling_pairs, own_words))
        self.quoted = NOTHING
        self._places: dict[int, list[Span]] = {}
        for words in filter(None, fragments[:MOST_FRAGMENTS]):
            pattern = _pattern_of(words, wording)
            places = _places_of(pattern, blocks, spans)
            if places:
                self.quoted, self._places = pattern, places
                break

    def features(self, draft: QuoteDraft, text: str, pairs: AbstractSet[Pair]) -> tuple[float, ...]:
        """The figures of a draft, of which `text` is quoted, in the order of `HEADLINE_FEATURES`."""
        if not self.pairs and not self._places:
            return NO_HEADLINE
        is_quoted = self.quoted.search(text) is not None
        return log(1 + len(self.pairs & pairs)), float(is_quoted), float(self._is_beside(draft))

    def _is_beside(self, draft: QuoteDraft) -> bool:
        """Whether what the headline quotes stands in the draft or near it."""
        return any(self._is_near(piece.span) for piece in draft.pieces)

    def _is_near(self, span: QuotedSpan) -> bool:
        places = self._places.get(span.block, [])
        at = bisect_right(places, span.start - NEAR, key=itemgetter(1))
        return at < len(places) and places[at][0] < span.end + NEAR


def _pattern_of(words: list[str], wording: Wording) -> re.Pattern[str]:
    """Finds the words, whatever stands between two of them: alt-right, alt right."""
    edge = r"\b" if wording.has_spaces else ""
    return re.compile(edge + r"\W{1,3}".join(map(re.escape, words)) + edge, re.IGNORECASE)


def _places_of(
    pattern: re.Pattern[str], blocks: Sequence[Block], spans: Mapping[int, list[QuotedSpan]]
) -> dict[int, list[Span]]:
    """Where it stands in quotation marks, by block."""
    found: dict[int, list[Span]] = {}
    for index, marked in spans.items():
        text = blocks[index].text
        places = [(span.start, span.end) for span in marked if pattern.search(text, span.start, span.end)]
        if places:
            found[index] = places
    return found
