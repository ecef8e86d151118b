"""Prose without headings → where its topics change."""

from .boundaries import FEWEST_PARAGRAPHS, section_starts
from .paragraphs import Paragraph, paragraphs_of

__all__ = ["FEWEST_PARAGRAPHS", "Paragraph", "paragraphs_of", "section_starts"]
