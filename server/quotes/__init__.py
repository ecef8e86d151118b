"""Blocks and sentences → Quotes."""

from __future__ import annotations

from server.model import Block, Metadata, Quote, Sentence

__all__ = ["choose_quotes"]


def choose_quotes(blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], metadata: Metadata) -> tuple[Quote, ...]:
    """Stub."""
    return ()
