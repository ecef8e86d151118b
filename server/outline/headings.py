"""The article's headings: which of them count, and how they nest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from ..model import Block, Presentation
from ..text.headings import is_boilerplate, plain
from .acting import Acting, acting_headings

# A heading that says this much of the title's beginning is the title again, cut or with the site's name behind it.
LEAST_REPEATED = 20
# What software puts behind a heading to edit it or link to it: "History[edit]", "Setting up¶".
LONGEST_TAIL = 80
HEADING_TAIL = re.compile(r"\s{0,4}(?:\[[^\[\]]{1,20}\]\s{0,4}){0,3}[¶#§]?$")


class HeadedSpan(Struct, frozen=True, kw_only=True):
    """A heading with the blocks it stands over, the heading's own among them; `last_block` is inclusive."""

    heading: Acting
    last_block: int
    spans: tuple[HeadedSpan, ...]

    @property
    def first_block(self) -> int:
        """The block of the heading."""
        return self.heading.block


def headed_spans(blocks: Sequence[Block], presentation: Presentation, title: str | None) -> tuple[HeadedSpan, ...]:
    """The spans under the article's headings, nested by level; a skipped level (h2, h4) is one step down."""
    return _nested(_chosen(blocks, presentation, title), len(blocks) - 1)


def _nested(headings: Sequence[Acting], last_block: int) -> tuple[HeadedSpan, ...]:
    """Closes each span at the next heading of its level or a higher one; recursion is at most seven levels deep."""
    spans = []
    at = 0
    while at < len(headings):
        start = headings[at]
        end = at + 1
        while end < len(headings) and headings[end].level > start.level:
            end += 1
        last = headings[end].block - 1 if end < len(headings) else last_block
        spans.append(HeadedSpan(heading=start, last_block=last, spans=_nested(headings[at + 1 : end], last)))
        at = end
    return tuple(spans)


def _chosen(blocks: Sequence[Block], presentation: Presentation, title: str | None) -> list[Acting]:
    marked = [
        Acting(block=at, level=block.level, start=0, end=end)
        for at, block in enumerate(blocks)
        if block.level is not None and (end := _end_of_heading(block.text))
    ]
    taken = {heading.block for heading in marked}
    acting = [one for one in acting_headings(blocks, presentation) if one.block not in taken]
    kept = [one for one in marked if _counts(blocks[one.block].text[: one.end], title)]
    if _is_headline(kept, blocks):
        del kept[0]
    kept += [one for one in acting if one.is_stamp or _counts(blocks[one.block].text[one.start : one.end], title)]
    kept.sort(key=lambda one: one.block)
    while kept and kept[-1].block == len(blocks) - 1 and kept[-1].end >= _end_of_heading(blocks[-1].text):
        kept.pop()
    return kept


def _end_of_heading(text: str) -> int:
    """Where the heading's words end; 0 where it has none."""
    tail = HEADING_TAIL.search(text, max(0, len(text) - LONGEST_TAIL))
    return tail.start() if tail else len(text)


def _counts(text: str, title: str | None) -> bool:
    return not is_boilerplate(text) and not repeats(text, title)


def _is_headline(kept: Sequence[Acting], blocks: Sequence[Block]) -> bool:
    """Whether the first heading is the only one of the first level, above all prose: the headline in other words."""
    if not kept or kept[0].level != 1:
        return False
    prose_before = any(block.is_prose and block.kind != "heading" for block in blocks[: kept[0].block])
    return not prose_before and all(one.level > 1 for one in kept[1:])


def repeats(text: str, title: str | None) -> bool:
    """Whether the text is the title once more, whole or cut."""
    if title is None:
        return False
    a, b = plain(text), plain(title)
    return bool(a) and (a == b or (min(len(a), len(b)) >= LEAST_REPEATED and (a.startswith(b) or b.startswith(a))))
