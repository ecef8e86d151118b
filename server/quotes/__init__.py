"""Blocks and sentences → Quotes."""

from .choose import choose_quotes

__all__ = ["choose_quotes"]
