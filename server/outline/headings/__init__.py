"""Blocks → the article's headings, nested, with what stands under each."""

from __future__ import annotations

from collections.abc import Sequence

from ...languages import Discourse
from ...model import Block, Presentation
from .heading import Heading
from .implicit import implicit_headings
from .marked import counts, end_of_heading, is_headline, marked_headings, repeats
from .nesting import HeadedSpan, nested

__all__ = ["HeadedSpan", "headed_spans", "repeats"]


def headed_spans(
    blocks: Sequence[Block], presentation: Presentation, title: str | None, discourse: Discourse
) -> tuple[HeadedSpan, ...]:
    """The spans under the article's headings, nested by level; a skipped level (h2, h4) is one step down."""
    return nested(_headings(blocks, presentation, title, discourse), len(blocks) - 1)


def _headings(
    blocks: Sequence[Block], presentation: Presentation, title: str | None, discourse: Discourse
) -> list[Heading]:
    """Those that say something of the article, in reading order; none at its end, over nothing."""
    marked = marked_headings(blocks)
    taken = {heading.block for heading in marked}
    implicit = [one for one in implicit_headings(blocks, presentation, discourse) if one.block not in taken]
    kept = [one for one in marked if counts(blocks[one.block].text[: one.end], title)]
    if is_headline(kept, blocks):
        del kept[0]
    kept += [one for one in implicit if one.is_stamp or counts(blocks[one.block].text[one.start : one.end], title)]
    kept.sort(key=lambda one: one.block)
    while kept and kept[-1].block == len(blocks) - 1 and kept[-1].end >= end_of_heading(blocks[-1].text):
        kept.pop()
    return kept
