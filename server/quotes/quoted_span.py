"""The place of a quotation in its block."""

from __future__ import annotations

from typing import NamedTuple


class QuotedSpan(NamedTuple):
    """The text between two marks: `start:end` without them, `outer_start:outer_end` with them.

    `goes_on` tells that the speaker goes on in the next block, which opens with a mark of its own.
    """

    block: int
    start: int
    end: int
    outer_start: int
    outer_end: int
    goes_on: bool
