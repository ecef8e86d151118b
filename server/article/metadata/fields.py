"""What a page says of itself, field by field: the sources of each, the most believed first.

The order is JSON-LD, OpenGraph, Dublin Core and other `<meta>`, marked elements, and what is shown only where no markup
says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ...languages.tags import Direction, direction_of
from ...model import Choice, Claim, Metadata
from ..lines.date_line import PUBLISHED, UPDATED
from ..tree.address import absolute_url
from . import sources as at
from .claims import Field, claim
from .evidence import AUTHOR_METAS, SITE_METAS, Evidence
from .parsers import (
    parse_address,
    parse_byline,
    parse_companies,
    parse_day,
    parse_description,
    parse_direction,
    parse_image,
    parse_keywords,
    parse_language,
    parse_people,
    parse_text,
    parse_title,
)


def direction_of_language(evidence: Evidence) -> Iterator[Claim]:
    """Which way the article's language is written."""
    return claim("language", direction_of(LANGUAGE.value(evidence)))


SIGNED = (
    at.json_ld_names("author"),
    at.metas(*AUTHOR_METAS),
    at.written_by,
    at.json_ld_page_names("author"),
    at.shown_bylines,
    at.marked_bylines,
)
TITLE = Field(
    parse_title,
    (
        at.given_title,
        at.headline,
        at.metas("dc:title", "dcterms:title", "og:title", "twitter:title", "title", "parsely-title", "sailthru.title"),
        at.title_element,
        at.only_heading,
    ),
)
BYLINE = Field(parse_byline, SIGNED)
PEOPLE = Field(parse_people, SIGNED)
COMPANIES = Field(parse_companies, SIGNED)
SITE_NAME = Field(
    parse_text,
    (
        at.json_ld_names("publisher"),
        at.metas(*SITE_METAS),
        at.json_ld_site,
        at.part_of_title,
        at.rest_of_title,
        at.host,
    ),
)
PUBLISHED_AT = Field(
    parse_day,
    (
        at.json_ld("datePublished"),
        at.metas("article:published_time", "parsely-pub-date", "og:article:published_time", "og:published_time"),
        at.metas("dcterms:created", "dcterms:issued", "dc:date", "citation_publication_date", "citation_date"),
        at.metas("datepublished"),
        at.items("datepublished", "dc:date", "dcterms:created", "published"),
        at.json_ld_page_date,
        at.labelled(PUBLISHED),
    ),
)
MODIFIED_AT = Field(
    parse_day,
    (
        at.json_ld("dateModified"),
        at.metas("article:modified_time", "og:updated_time", "dcterms:modified", "datemodified"),
        at.items("datemodified", "dcterms:modified", "updated"),
        at.json_ld_page("dateModified"),
        at.labelled(UPDATED),
    ),
)
LANGUAGE = Field(
    parse_language,
    (
        at.given_language,
        at.language_of_markup,
        at.metas("content-language", "dc:language", "dcterms:language", "og:locale"),
        at.json_ld("inLanguage"),
        at.json_ld_page("inLanguage"),
        at.detected_language,
    ),
)
DIRECTION: Field[Direction] = Field(parse_direction, (at.direction_of_markup, direction_of_language))
DESCRIPTION = Field(
    parse_description,
    (
        at.json_ld("description"),
        at.metas("dc:description", "dcterms:description", "og:description", "description", "twitter:description"),
        at.first_paragraph,
    ),
)
IMAGE = Field(
    parse_image,
    (
        at.json_ld_image,
        at.metas("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    ),
)
CANONICAL_URL = Field(parse_address, (at.canonical_link, at.metas("og:url")))
SECTION = Field(parse_text, (at.json_ld("articleSection"), at.metas("article:section", "parsely-section")))
KEYWORDS = Field(
    parse_keywords,
    (at.json_ld("keywords"), at.metas("article:tag", "news_keywords", "keywords", "parsely-tags")),
)
# Who says which language it is, by the source that was believed; any other is the page's own declaration.
LANGUAGE_SOURCES: dict[str | None, Literal["given", "detected"] | None] = {
    "caller": "given",
    "detected": "detected",
    None: None,
}


def read_metadata(evidence: Evidence, title: str | None) -> Metadata:
    """What the caller and the page say, and what the article's text tells where they are silent; `title` is read."""
    language, source = LANGUAGE.choose(evidence)
    return Metadata(
        title=title,
        byline=BYLINE.value(evidence),
        authors=PEOPLE.value(evidence) or COMPANIES.value(evidence) or (),
        site_name=SITE_NAME.value(evidence),
        published_at=PUBLISHED_AT.value(evidence),
        modified_at=MODIFIED_AT.value(evidence),
        language=language,
        language_source=LANGUAGE_SOURCES.get(source, "declared"),
        direction=DIRECTION.value(evidence) or "ltr",
        description=DESCRIPTION.value(evidence),
        image=IMAGE.value(evidence),
        url=absolute_url(evidence.page.url, None),
        canonical_url=CANONICAL_URL.value(evidence),
        section=SECTION.value(evidence),
        keywords=KEYWORDS.value(evidence) or (),
    )


def weigh_metadata(evidence: Evidence) -> dict[str, Choice]:
    """For each field the value, its source, and the claims that were passed over."""
    return {
        "title": TITLE.weigh(evidence),
        "byline": BYLINE.weigh(evidence),
        "authors": (PEOPLE if PEOPLE.value(evidence) else COMPANIES).weigh(evidence),
        "site_name": SITE_NAME.weigh(evidence),
        "published_at": PUBLISHED_AT.weigh(evidence),
        "modified_at": MODIFIED_AT.weigh(evidence),
        "language": LANGUAGE.weigh(evidence),
        "direction": DIRECTION.weigh(evidence),
        "description": DESCRIPTION.weigh(evidence),
        "image": IMAGE.weigh(evidence),
        "canonical_url": CANONICAL_URL.weigh(evidence),
        "section": SECTION.weigh(evidence),
        "keywords": KEYWORDS.weigh(evidence),
    }
