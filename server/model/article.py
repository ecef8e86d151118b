"""The readable part of a page, block by block."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

BlockKind = Literal["paragraph", "heading", "list_item", "block_quote", "code", "caption", "table"]


class Block(Struct, frozen=True, kw_only=True):
    """One piece of the article in reading order. `level` is 1–6 for a heading, else None. `text` is never empty."""

    kind: BlockKind
    text: str
    level: int | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a block has text")
        if (self.kind == "heading") != (self.level is not None):
            raise ValueError("a heading, and nothing else, has a level")

    @property
    def is_prose(self) -> bool:
        """Captions are blocks, but in no text, count, score or quote."""
        return self.kind != "caption"


class Article(Struct, frozen=True, kw_only=True):
    """The readable part. In `html` (sanitised) every block's element carries its index as `data-block`."""

    html: str
    text: str
    word_count: int
    blocks: tuple[Block, ...]


class Emphasis(Struct, frozen=True, kw_only=True):
    """The words at the beginning of a paragraph that are set off by type: bold, or else italic.

    `goes_on`: running text follows them, and no other change of type. `whole`: nothing follows them.
    """

    text: str
    bold: bool
    goes_on: bool
    whole: bool


class Presentation(Struct, frozen=True, kw_only=True):
    """What the page shows of the article beside its blocks' texts; it is no part of the answer.

    `emphasis` is by block. `continued` are the blocks whose block quote goes on in the next block; `pictures` counts
    the pictures that stay.
    """

    emphasis: Mapping[int, Emphasis] = MappingProxyType({})
    continued: frozenset[int] = frozenset()
    pictures: int = 0
