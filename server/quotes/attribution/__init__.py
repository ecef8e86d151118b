"""Tagged words → who says what: each quotation and each reported clause with its speaker."""

from __future__ import annotations

from .article import attribute_all

__all__ = ["attribute_all"]
