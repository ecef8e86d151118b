"""Blocks and sentences → OutlineSections and key points."""

from __future__ import annotations

from server.model import Block, KeyPoint, Metadata, OutlineSection, Sentence

__all__ = ["build_outline", "choose_key_points"]


def build_outline(
    blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], metadata: Metadata
) -> tuple[OutlineSection, ...]:
    """Stub."""
    return ()


def choose_key_points(
    blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], metadata: Metadata
) -> tuple[KeyPoint, ...]:
    """Stub."""
    return ()
