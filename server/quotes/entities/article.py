"""An article as the rules of attribution read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...model import Block
from ..tagging.tokens import Tokens
from .people import People


class TaggedArticle(NamedTuple):
    """The blocks, the tagged words of those that may quote or name somebody, by their number, and the people named."""

    blocks: tuple[Block, ...]
    words: Mapping[int, Tokens]
    people: People
