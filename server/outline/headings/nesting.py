"""Headings in their order → the spans of blocks they stand over, one inside another by their levels."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from .heading import Heading


class HeadedSpan(Struct, frozen=True, kw_only=True):
    """A heading with the blocks it stands over, the heading's own among them; `last_block` is inclusive."""

    heading: Heading
    last_block: int
    spans: tuple[HeadedSpan, ...]

    @property
    def first_block(self) -> int:
        """The block of the heading."""
        return self.heading.block


def nested(headings: Sequence[Heading], last_block: int) -> tuple[HeadedSpan, ...]:
    """Closes each span at the next heading of its level or a higher one; recursion is at most seven levels deep."""
    spans = []
    at = 0
    while at < len(headings):
        start = headings[at]
        end = at + 1
        while end < len(headings) and headings[end].level > start.level:
            end += 1
        last = headings[end].block - 1 if end < len(headings) else last_block
        spans.append(HeadedSpan(heading=start, last_block=last, spans=nested(headings[at + 1 : end], last)))
        at = end
    return tuple(spans)
