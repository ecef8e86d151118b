"""Blocks and sentences → OutlineSections and key points."""

from __future__ import annotations

from server.model import Article, Block, KeyPoint, Metadata, OutlineSection, Sentence
from server.outline.key_points import chosen_points
from server.outline.lexicon import lexicon_for
from server.outline.sections import Outliner

__all__ = ["build_outline", "choose_key_points"]


def build_outline(article: Article, sentences: tuple[Sentence, ...], metadata: Metadata) -> tuple[OutlineSection, ...]:
    """The article's sections in reading order: by its headings and what acts as one, else by the shifts of topic.

    Sections of one level never overlap; inner ones lie inside theirs. What stands before the first heading is a section
    with a generated title if it has two paragraphs and 60 words; a long stretch without headings is divided by topic.
    Empty for a text of fewer than five paragraphs without headings.
    """
    return Outliner(article, sentences, metadata).outline()


def choose_key_points(
    blocks: tuple[Block, ...],
    sentences: tuple[Sentence, ...],
    metadata: Metadata,
    sections: tuple[OutlineSection, ...] = (),
) -> tuple[KeyPoint, ...]:
    """Three sentences as they stand, in reading order, each from another of the `sections` where there are that many.

    The first states the news. Empty for fewer than 150 words.
    """
    return chosen_points(blocks, sentences, sections, metadata.title, lexicon_for(metadata.language))
