"""What somebody said, and who."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from .passages import Passage


class Speaker(Struct, frozen=True, kw_only=True):
    """`name` as full as the article gives it, None if there is only a pronoun; `mention` as it stands at the quote."""

    name: str | None
    role: str | None
    mention: str


class Quote(Struct, frozen=True, kw_only=True):
    """What someone said. `text` and the parts have no outer quotation marks; no `speakers` means they are not known.

    `rank` is 1 for the most important; `key` marks the few to show first; `attribution` spans cue and mention, None if
    there is none.
    """

    rank: int
    key: bool
    kind: Literal["direct", "mixed", "indirect"]
    text: str
    cue: str | None
    attribution: Passage | None
    speakers: tuple[Speaker, ...]
    parts: tuple[Passage, ...]
