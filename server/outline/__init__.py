"""Blocks and sentences → OutlineSections and key points."""

from __future__ import annotations

from typing import NamedTuple

from ..languages import Language
from ..model import Block, KeyPoint, OutlineSection, Presentation, Sentence
from .key_points import chosen_points
from .sections import Outliner

__all__ = ["build_outline"]


class Outline(NamedTuple):
    """How an article is built, and the sentences that say what it is about."""

    sections: tuple[OutlineSection, ...]
    key_points: tuple[KeyPoint, ...]


def build_outline(
    blocks: tuple[Block, ...],
    presentation: Presentation,
    sentences: tuple[Sentence, ...],
    title: str | None,
    language: Language,
) -> Outline:
    """The article's sections in reading order: by its headings and what acts as one, else by the shifts of topic.

    Sections of one level never overlap; inner ones lie inside theirs. What stands before the first heading is a section
    with a generated title if it has two paragraphs and 60 words; a long stretch without headings is divided by topic.
    Empty for a text of fewer than five paragraphs without headings.

    The key points are three sentences as they stand, in reading order, each from another of the sections where there
    are that many. The first states the news. Empty for fewer than 150 words.
    """
    outliner = Outliner(blocks, presentation, sentences, title, language)
    sections = outliner.outline()
    return Outline(sections, chosen_points(blocks, sentences, sections, title, outliner.stems))
