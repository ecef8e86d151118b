"""The nouns. Whatever stands under `Analysis` is the answer's JSON, field for field: there is no second model.

`None` is "unknown" and an empty tuple is "none found"; a figure that is not defined is never 0 and a text never "".
`block`, `first_block` and `last_block` are zero-based indices into `Article.blocks`, captions counted.
"""

from __future__ import annotations

from .analysis import API, Analysis, Caution, Extraction
from .article import Article, Block, BlockKind, Emphasis, Presentation
from .metadata import Choice, Claim, Image, Metadata
from .outline import KeyPoint, OutlineSection
from .page import Page, PageBody
from .passages import CONTEXT_LENGTH, Anchor, Passage, Sentence
from .quotes import Quote, Speaker
from .scores import (
    Acronym,
    BlockScore,
    Counts,
    Difficulty,
    Formula,
    HardSentence,
    HardWord,
    HardWords,
    Insertions,
    LongSentence,
    ManySyllables,
    Rare,
    RareWords,
    ReadabilityScores,
    ReadingTime,
)
from .service import Limits, Problem, Status

__all__ = [
    "API",
    "CONTEXT_LENGTH",
    "Acronym",
    "Analysis",
    "Anchor",
    "Article",
    "Block",
    "BlockKind",
    "BlockScore",
    "Caution",
    "Choice",
    "Claim",
    "Counts",
    "Difficulty",
    "Emphasis",
    "Extraction",
    "Formula",
    "HardSentence",
    "HardWord",
    "HardWords",
    "Image",
    "Insertions",
    "KeyPoint",
    "Limits",
    "LongSentence",
    "ManySyllables",
    "Metadata",
    "OutlineSection",
    "Page",
    "PageBody",
    "Passage",
    "Presentation",
    "Problem",
    "Quote",
    "Rare",
    "RareWords",
    "ReadabilityScores",
    "ReadingTime",
    "Sentence",
    "Speaker",
    "Status",
]
