"""How an article is built, and what it says in short."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .passages import Anchor


class OutlineSection(Struct, frozen=True, kw_only=True):
    """`title` is a heading of the page or generated; `gist` one sentence of the section; `last_block` is inclusive.

    `anchor` lies in `first_block`.
    """

    title: str
    gist: str | None
    origin: Literal["heading", "generated"]
    first_block: int
    last_block: int
    anchor: Anchor
    word_count: int
    sections: tuple[OutlineSection, ...]


class KeyPoint(Struct, frozen=True, kw_only=True):
    """A sentence of the article that says what it is about."""

    text: str
    block: int
    anchor: Anchor
