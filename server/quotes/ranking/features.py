"""What speaks for a quotation to be the one that an editor chooses: its place, and what the reporter takes up of it.

What does not: its length, questions and cries, whether its speaker is named, in the lead or at all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import accumulate, pairwise
from math import log
from typing import TypeAlias

from ...languages import Language
from ...model import Block, Sentence
from ..assemble import QuoteDraft
from ..quoted_span import QuotedSpan
from ..tagging.persons import persons_of
from .headline import HEADLINE_FEATURES, Headline
from .reporter import Reporter
from .wording import Pair

ARTICLE_FEATURES = ("place", "share", "lead_words", "fragment", "lead_fragment", "repeated", "personal")
NO_FEATURES = (0.0,) * (len(ARTICLE_FEATURES) + len(HEADLINE_FEATURES) - 1)
NO_PAIRS = frozenset[Pair]()
# in words
PARAGRAPH = 30
# so many words that are not the lead's are thought to stand in each quotation: two words that are make no topic
UNSEEN = 2

Features: TypeAlias = tuple[float, ...]


class Rater:
    """Tells what speaks for the quotations of one article. `spans` are what stands in quotation marks, by block."""

    def __init__(
        self,
        blocks: Sequence[Block],
        spans: Mapping[int, list[QuotedSpan]],
        sentences: Sequence[Sentence],
        headline: Headline,
        language: Language,
    ) -> None:
        self.blocks = blocks
        self.spans = spans
        self.headline = headline
        self.wording = headline.wording
        self._personal = persons_of(language).personal
        self._ends = [(sentence.block, sentence.end) for sentence in sentences]
        self._words_until = list(accumulate((len(sentence.words) for sentence in sentences), initial=0))

    @cached_property
    def reporter(self) -> Reporter:
        """The reporter's own words."""
        return Reporter(self.blocks, self.spans, self.wording)

    @cached_property
    def _words_of_runs(self) -> set[str]:
        """The words of the runs of two that fragments and the headline's own words have."""
        return {word for pair in (*self.reporter.fragments, *self.headline.pairs) for word in pair}

    def features(self, drafts: Sequence[QuoteDraft]) -> list[Features]:
        """For each draft its figures in the order of `ARTICLE_FEATURES`, then of `HEADLINE_FEATURES`.

        A reported clause is the reporter's own words: what he takes up of it tells nothing, only where it stands; and
        nothing else need be told of a quotation that has no rival.
        """
        found: list[Features] = [(self._place(draft), *NO_FEATURES) for draft in drafts]
        marked = [at for at, draft in enumerate(drafts) if draft.kind != "indirect"]
        if len(marked) > 1:
            for at, row in zip(marked, self._told([drafts[at] for at in marked]), strict=True):
                found[at] = (found[at][0], *row)
        return found

    def _told(self, drafts: Sequence[QuoteDraft]) -> Iterator[Features]:
        """All figures but the place."""
        spans = [[span for piece in draft.pieces for span in self.reporter.spans_in(piece.span)] for draft in drafts]
        texts = list(map(self._text_of, drafts, spans))
        words = list(map(self.wording.words, texts))
        shares, repeated = _shares(drafts), _repeated(words)
        for at, said in enumerate(words):
            content = self.wording.content(said)
            # most have no word of any run that is looked for
            pairs = NO_PAIRS if content.isdisjoint(self._words_of_runs) else set(pairwise(said))
            yield (
                *(shares[at], *self._taken_up(content, pairs, spans[at])),
                *(float(repeated[at]), float(not self._personal.isdisjoint(said))),
                *self.headline.features(drafts[at], texts[at], pairs),
            )

    def _text_of(self, draft: QuoteDraft, spans: Sequence[QuotedSpan]) -> str:
        """What is quoted: of a reporter's clause with fragments only these."""
        return " … ".join(map(self.reporter.text_of, spans)) if draft.kind == "mixed" and spans else draft.text

    def _place(self, draft: QuoteDraft) -> float:
        """The logarithm of how many paragraphs of the usual length stand before it."""
        span = draft.pieces[0].span
        return log(1 + self._words_until[bisect_right(self._ends, (span.block, span.start))] / PARAGRAPH)

    def _taken_up(self, content: set[str], pairs: AbstractSet[Pair], spans: Sequence[QuotedSpan]) -> Features:
        """The share of its words that the lead has, and whether fragments elsewhere, and in the lead, have two."""
        reporter = self.reporter
        share = len(content & reporter.lead) / (UNSEEN + len(content))
        own = {(span.block, span.start) for span in spans}
        return share, float(reporter.fragments.have(pairs, own)), float(reporter.lead_fragments.have(pairs, own))


def _shares(drafts: Sequence[QuoteDraft]) -> list[float]:
    """The part of these quotations that the speaker of each says, 0–1; 0 where nothing tells who speaks."""
    voices = [draft.voice for draft in drafts]
    counts = Counter(voices)
    return [counts[voice] / len(voices) if voice else 0.0 for voice in voices]


def _repeated(words: Sequence[list[str]]) -> list[bool]:
    """Which texts have a run of four words that another has too: somebody is quoted twice, or by somebody else."""
    runs = [set(zip(said, said[1:], said[2:], said[3:], strict=False)) for said in words]
    seen: set[tuple[str, ...]] = set()
    shared: set[tuple[str, ...]] = set()
    for each in runs:
        shared |= seen & each
        seen |= each
    return [not shared.isdisjoint(each) for each in runs]
