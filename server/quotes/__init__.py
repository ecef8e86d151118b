"""Blocks and sentences → Quotes."""

from .find import find_quotes

__all__ = ["find_quotes"]
