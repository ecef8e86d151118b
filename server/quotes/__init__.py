"""Blocks and sentences → Quotes."""

from server.quotes.choose import choose_quotes

__all__ = ["choose_quotes"]
