"""The whole answer."""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

from .article import Article, Presentation
from .metadata import Metadata
from .outline import KeyPoint, OutlineSection
from .quotes import Quote
from .scores import ReadabilityScores, ReadingTime

API = 1


class Caution(Struct, frozen=True, kw_only=True):
    """What to keep in mind when reading the answer; `message` is English, for who reads JSON."""

    code: Literal[
        "paywalled_stub",
        "wall_page",
        "uncertain_extent",
        "forum_thread",
        "shop_page",
        "documentation_page",
        "index_page",
        "service_page",
        "short_text",
        "deeply_nested",
        "language_unsupported",
        "speakers_unsupported",
        "language_unknown",
    ]
    message: str


class Extraction(NamedTuple):
    """What `extract_article` makes of a page."""

    metadata: Metadata
    article: Article
    presentation: Presentation
    warnings: tuple[Caution, ...]


class Analysis(Struct, frozen=True, kw_only=True):
    """The whole answer. Field names are the API; texts and figures may improve in any release."""

    api: int
    version: str
    metadata: Metadata
    article: Article
    reading_time: ReadingTime
    scores: ReadabilityScores
    quotes: tuple[Quote, ...]
    outline: tuple[OutlineSection, ...]
    key_points: tuple[KeyPoint, ...]
    warnings: tuple[Caution, ...]
