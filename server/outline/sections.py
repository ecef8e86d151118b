"""Spans of blocks → sections with title, gist, anchor and word count."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from ..languages import Language
from ..model import Anchor, Block, OutlineSection, Presentation, Sentence
from ..text.headings import is_boilerplate
from ..text.words import count_words
from .gists import gist_of
from .headings import HeadedSpan, headed_spans, repeats
from .segmentation import FEWEST_PARAGRAPHS, Paragraph, paragraphs_of, section_starts
from .stems import Stems
from .titles import Titles

# A stretch under one heading, or before the first, is divided by topic from this length on.
LONG_PARAGRAPHS = 12
LONG_WORDS = 900
# An opening before the first heading is a section of its own from this length on; a line or two is none.
OPENING_PARAGRAPHS = 2
OPENING_WORDS = 60
LONGEST_FURNITURE = 200
# What nobody says in sentences says nothing of a section, unless there is nothing else.
UNSPOKEN = frozenset({"code", "table"})


class Outliner:
    """One article on its way to its outline: the blocks, and what is looked up in them again and again."""

    def __init__(
        self,
        blocks: tuple[Block, ...],
        presentation: Presentation,
        sentences: tuple[Sentence, ...],
        title: str | None,
        language: Language,
    ) -> None:
        self._blocks = blocks
        self._title = title
        self._discourse = language.discourse
        self.stems = Stems(self._discourse)
        self._spans = headed_spans(blocks, presentation, title, self._discourse)
        headings = {span.first_block for span in _walk(self._spans) if self._fills_block(span)}
        furniture = headings | {at for at, block in enumerate(blocks) if self._is_furniture(block)}
        self._sentences = [sentence for sentence in sentences if sentence.block not in furniture]
        self._sentence_blocks = [sentence.block for sentence in self._sentences]
        self._paragraphs = paragraphs_of(blocks, self._sentences, self.stems)
        self._titles = Titles(title, self._paragraphs, self.stems, self._discourse)
        self._paragraph_blocks = [paragraph.first_block for paragraph in self._paragraphs]
        self._words_before = list(accumulate(_word_counts(blocks, sentences), initial=0))

    def _is_furniture(self, block: Block) -> bool:
        if block.kind == "heading":
            return True
        return len(block.text) < LONGEST_FURNITURE and (is_boilerplate(block.text) or repeats(block.text, self._title))

    def outline(self) -> tuple[OutlineSection, ...]:
        """The opening's sections, if it has any, and those of the headings; without headings, those of the topics."""
        spans = self._spans
        for span in _walk(spans):
            self._titles.take(self._heading_of(span))
        opening_end = spans[0].first_block - 1 if spans else len(self._blocks) - 1
        opening = self._opening(0, opening_end, stands_alone=not spans)
        return (*opening, *(self._headed(span) for span in spans))

    def title_between(self, first_block: int, last_block: int) -> str | None:
        """A title for these blocks that no section before has taken, None if they offer none."""
        sentences = self._sentences_in(first_block, last_block)
        return self._titles.choose(sentences, self._paragraphs_in(first_block, last_block))

    def _opening(self, first_block: int, last_block: int, *, stands_alone: bool) -> tuple[OutlineSection, ...]:
        paragraphs = self._paragraphs_in(first_block, last_block)
        if stands_alone:
            return self._by_topic(paragraphs, last_block) if len(paragraphs) >= FEWEST_PARAGRAPHS else ()
        words = self._words_before[last_block + 1] - self._words_before[first_block]
        if len(paragraphs) < OPENING_PARAGRAPHS or words < OPENING_WORDS:
            return ()
        if len(paragraphs) >= LONG_PARAGRAPHS and words >= LONG_WORDS:
            return self._by_topic(paragraphs, last_block)
        return self._titled([paragraphs[0].first_block], last_block)

    def _headed(self, span: HeadedSpan) -> OutlineSection:
        heading = span.heading
        inner = tuple(self._headed(one) for one in span.spans) if span.spans else self._divided(span)
        return OutlineSection(
            title=self._stamped(span) if heading.is_stamp else self._heading_of(span),
            gist=self._gist(span.first_block, span.last_block),
            origin="heading",
            first_block=span.first_block,
            last_block=span.last_block,
            anchor=Anchor.within(self._blocks[heading.block].text, heading.start, heading.end),
            word_count=self._words_before[span.last_block + 1] - self._words_before[span.first_block],
            sections=inner,
        )

    def _heading_of(self, span: HeadedSpan) -> str:
        return self._blocks[span.first_block].text[span.heading.start : span.heading.end]

    def _fills_block(self, span: HeadedSpan) -> bool:
        block = self._blocks[span.first_block]
        return block.kind == "heading" or span.heading.end + 1 >= len(block.text)

    def _stamped(self, span: HeadedSpan) -> str:
        """When, and what: the time and a title of the entry."""
        title = self.title_between(span.first_block, span.last_block)
        return f"{self._heading_of(span)} – {title}" if title else self._heading_of(span)

    def _divided(self, span: HeadedSpan) -> tuple[OutlineSection, ...]:
        """The topics of a long stretch under one heading; none where it is short or keeps to one topic."""
        paragraphs = self._paragraphs_in(span.first_block, span.last_block)
        if len(paragraphs) < LONG_PARAGRAPHS or sum(paragraph.word_count for paragraph in paragraphs) < LONG_WORDS:
            return ()
        found = self._by_topic(paragraphs, span.last_block)
        return found if len(found) > 1 else ()

    def _by_topic(self, paragraphs: Sequence[Paragraph], last_block: int) -> tuple[OutlineSection, ...]:
        starts = section_starts(paragraphs, self._title, self.stems, self._discourse)
        return self._titled([paragraphs[at].first_block for at in starts], last_block)

    def _titled(self, first_blocks: Sequence[int], last_block: int) -> tuple[OutlineSection, ...]:
        """A stretch that offers no title of its own says nothing new: it goes with the section before it."""
        edges = [*first_blocks, last_block + 1]
        kept: list[tuple[int, str]] = []
        for first, after in pairwise(edges):
            title = self.title_between(first, after - 1)
            if title:
                kept.append((first, title))
        if not kept:
            return ()
        kept[0] = (first_blocks[0], kept[0][1])
        ends = [first - 1 for first, _ in kept[1:]] + [last_block]
        return tuple(self._generated(first, end, title) for (first, title), end in zip(kept, ends, strict=True))

    def _generated(self, first_block: int, last_block: int, title: str) -> OutlineSection:
        sentences = self._sentences_in(first_block, last_block)
        lead = sentences[0]
        return OutlineSection(
            title=title,
            gist=self._gist(first_block, last_block),
            origin="generated",
            first_block=first_block,
            last_block=last_block,
            anchor=Anchor.within(self._blocks[first_block].text, lead.start, lead.end),
            word_count=self._words_before[last_block + 1] - self._words_before[first_block],
            sections=(),
        )

    def _gist(self, first_block: int, last_block: int) -> str | None:
        sentences = self._sentences_in(first_block, last_block)
        spoken = [sentence for sentence in sentences if self._blocks[sentence.block].kind not in UNSPOKEN]
        return gist_of(spoken or sentences, self._discourse)

    def _paragraphs_in(self, first_block: int, last_block: int) -> list[Paragraph]:
        return self._paragraphs[
            bisect_left(self._paragraph_blocks, first_block) : bisect_left(self._paragraph_blocks, last_block + 1)
        ]

    def _sentences_in(self, first_block: int, last_block: int) -> list[Sentence]:
        at = self._sentence_blocks
        return self._sentences[bisect_left(at, first_block) : bisect_left(at, last_block + 1)]


def _word_counts(blocks: Sequence[Block], sentences: Sequence[Sentence]) -> Iterator[int]:
    """How many words each block has: those of its sentences, counted anew only where it has none."""
    counts = Counter[int]()
    for sentence in sentences:
        counts[sentence.block] += len(sentence.words)
    for at, block in enumerate(blocks):
        yield (counts[at] or count_words(block.text)) if block.is_prose else 0


def _walk(spans: Sequence[HeadedSpan]) -> Iterator[HeadedSpan]:
    for span in spans:
        yield span
        yield from _walk(span.spans)
