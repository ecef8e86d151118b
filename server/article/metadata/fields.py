"""What a page says of itself, field by field: where each is looked for, the most believed place first.

The order is JSON-LD, OpenGraph, Dublin Core and other `<meta>`, marked elements, and what is shown only where no markup
says it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ...languages.tags import Direction, direction_of
from ...model import Choice, Claim, Metadata
from ..tree.document import absolute_url
from . import sources as at
from .claims import AUTHOR_METAS, SITE_METAS, Field, Known, claim
from .dates import PUBLISHED, UPDATED
from .parsers import (
    read_address,
    read_byline,
    read_companies,
    read_day,
    read_description,
    read_direction,
    read_image,
    read_keywords,
    read_language,
    read_people,
    read_text,
    read_title,
)


def direction_of_language(known: Known) -> Iterator[Claim]:
    """Which way the article's language is written."""
    return claim("language", direction_of(LANGUAGE.value(known)))


SIGNED = (
    at.linked_names("author"),
    at.metas(*AUTHOR_METAS),
    at.written_by,
    at.linked_page_names("author"),
    at.shown_bylines,
    at.marked_bylines,
)
TITLE = Field(
    read_title,
    (
        at.given_title,
        at.headline,
        at.metas("dc:title", "dcterms:title", "og:title", "twitter:title", "title", "parsely-title", "sailthru.title"),
        at.title_element,
        at.only_heading,
    ),
)
BYLINE = Field(read_byline, SIGNED)
PEOPLE = Field(read_people, SIGNED)
COMPANIES = Field(read_companies, SIGNED)
SITE_NAME = Field(
    read_text,
    (at.linked_names("publisher"), at.metas(*SITE_METAS), at.linked_site, at.part_of_title, at.rest_of_title, at.host),
)
PUBLISHED_AT = Field(
    read_day,
    (
        at.linked("datePublished"),
        at.metas("article:published_time", "parsely-pub-date", "og:article:published_time", "og:published_time"),
        at.metas("dcterms:created", "dcterms:issued", "dc:date", "citation_publication_date", "citation_date"),
        at.metas("datepublished"),
        at.items("datepublished", "dc:date", "dcterms:created", "published"),
        at.linked_page_date,
        at.labelled(PUBLISHED),
    ),
)
MODIFIED_AT = Field(
    read_day,
    (
        at.linked("dateModified"),
        at.metas("article:modified_time", "og:updated_time", "dcterms:modified", "datemodified"),
        at.items("datemodified", "dcterms:modified", "updated"),
        at.linked_page("dateModified"),
        at.labelled(UPDATED),
    ),
)
LANGUAGE = Field(
    read_language,
    (
        at.given_language,
        at.language_of_markup,
        at.metas("content-language", "dc:language", "dcterms:language", "og:locale"),
        at.linked("inLanguage"),
        at.linked_page("inLanguage"),
        at.detected_language,
    ),
)
DIRECTION: Field[Direction] = Field(read_direction, (at.direction_of_markup, direction_of_language))
DESCRIPTION = Field(
    read_description,
    (
        at.linked("description"),
        at.metas("dc:description", "dcterms:description", "og:description", "description", "twitter:description"),
        at.first_paragraph,
    ),
)
IMAGE = Field(
    read_image,
    (
        at.linked_image,
        at.metas("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"),
    ),
)
CANONICAL_URL = Field(read_address, (at.canonical_link, at.metas("og:url")))
SECTION = Field(read_text, (at.linked("articleSection"), at.metas("article:section", "parsely-section")))
KEYWORDS = Field(
    read_keywords,
    (at.linked("keywords"), at.metas("article:tag", "news_keywords", "keywords", "parsely-tags")),
)
# Who says which language it is, by the place that was believed; any other place is the page's own declaration.
LANGUAGE_SOURCES: dict[str | None, Literal["given", "detected"] | None] = {
    "caller": "given",
    "detected": "detected",
    None: None,
}


def read_metadata(known: Known) -> Metadata:
    """What the caller and the page say, and what the article's text tells where they are silent."""
    language, source = LANGUAGE.choose(known)
    return Metadata(
        title=TITLE.value(known),
        byline=BYLINE.value(known),
        authors=PEOPLE.value(known) or COMPANIES.value(known) or (),
        site_name=SITE_NAME.value(known),
        published_at=PUBLISHED_AT.value(known),
        modified_at=MODIFIED_AT.value(known),
        language=language,
        language_source=LANGUAGE_SOURCES.get(source, "declared"),
        direction=DIRECTION.value(known) or "ltr",
        description=DESCRIPTION.value(known),
        image=IMAGE.value(known),
        url=absolute_url(known.page.url, None),
        canonical_url=CANONICAL_URL.value(known),
        section=SECTION.value(known),
        keywords=KEYWORDS.value(known) or (),
    )


def weigh_metadata(known: Known) -> dict[str, Choice]:
    """For each field the value, the place where it stood, and the claims that were passed over."""
    return {
        "title": TITLE.weigh(known),
        "byline": BYLINE.weigh(known),
        "authors": (PEOPLE if PEOPLE.value(known) else COMPANIES).weigh(known),
        "site_name": SITE_NAME.weigh(known),
        "published_at": PUBLISHED_AT.weigh(known),
        "modified_at": MODIFIED_AT.weigh(known),
        "language": LANGUAGE.weigh(known),
        "direction": DIRECTION.weigh(known),
        "description": DESCRIPTION.weigh(known),
        "image": IMAGE.weigh(known),
        "canonical_url": CANONICAL_URL.weigh(known),
        "section": SECTION.weigh(known),
        "keywords": KEYWORDS.weigh(known),
    }
