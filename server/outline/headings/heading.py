"""A heading of the article, marked or implicit."""

from __future__ import annotations

from msgspec import Struct


class Heading(Struct, frozen=True, kw_only=True):
    """A heading of that level: `start` and `end` say where in the block's text it stands.

    `is_stamp` is whether it only tells when, so that the section needs a title of its own.
    """

    block: int
    level: int
    start: int
    end: int
    is_stamp: bool = False
