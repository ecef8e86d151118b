"""Document → what the page says of itself: JSON-LD first, then `<meta>`, then the visible page.

Read before furniture is dropped, because bylines and dates stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from server.article.bylines import read_authors, visible_byline
from server.article.dates import read_date
from server.article.document import Document, absolute_url, squeezed
from server.article.linked_data import Node, names, read_linked_data, strings
from server.article.titles import page_title
from server.model import Image

LONGEST_VALUE = 2000
MOST_KEYWORDS = 20
METAS = etree.XPath("//meta[@content]")
# Only what the reader sees: a date in a hidden `<meta itemprop>` is often that of a picture or of the template.
PUBLISHED_ITEM = etree.XPath("//time[@itemprop='datePublished']/@datetime", smart_strings=False)
MODIFIED_ITEM = etree.XPath("//time[@itemprop='dateModified']/@datetime", smart_strings=False)
CANONICAL = etree.XPath("//link[@rel='canonical'][@href]")
LISTED = re.compile(r"\s*[,;|]\s*")

TITLE_KEYS = ("dc:title", "dcterms:title", "og:title", "twitter:title", "title", "parsely-title", "sailthru.title")
AUTHOR_KEYS = (
    "dc:creator",
    "dcterms:creator",
    "author",
    "parsely-author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "sailthru.author",
    "byl",
)
SITE_KEYS = ("og:site_name", "application-name", "apple-mobile-web-app-title")
PUBLISHED_KEYS = ("article:published_time", "parsely-pub-date", "og:article:published_time")
MODIFIED_KEYS = ("article:modified_time", "og:updated_time", "dcterms:modified")
DESCRIPTION_KEYS = ("dc:description", "dcterms:description", "og:description", "description", "twitter:description")
IMAGE_KEYS = ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src")
LANGUAGE_KEYS = ("content-language", "dc:language", "dcterms:language", "og:locale")
KEYWORD_KEYS = ("article:tag", "news_keywords", "keywords", "parsely-tags")


@dataclass(frozen=True, slots=True)
class Statements:
    """What the page's markup states, before the article is known: model.Metadata without language and fallbacks."""

    title: str | None
    byline: str | None
    authors: tuple[str, ...]
    site_name: str | None
    published_at: str | None
    modified_at: str | None
    language: str | None
    direction: str | None
    description: str | None
    image: Image | None
    canonical_url: str | None
    section: str | None
    keywords: tuple[str, ...]


NOTHING_STATED = Statements(
    title=None,
    byline=None,
    authors=(),
    site_name=None,
    published_at=None,
    modified_at=None,
    language=None,
    direction=None,
    description=None,
    image=None,
    canonical_url=None,
    section=None,
    keywords=(),
)


@dataclass(slots=True)
class Metas:
    """The page's `<meta>` by lower-case name, each with its contents in order."""

    contents: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: HtmlElement) -> Metas:
        """Gather name, property, itemprop and http-equiv alike; a property may hold several names."""
        metas = cls()
        # a page that states a thing both ways means the vocabulary's `property` more than the plain `name`
        for element in sorted(METAS(root), key=lambda element: "property" not in element.attrib):
            content = tidy(element.get("content"))
            if not content:
                continue
            keys = " ".join(element.get(name) or "" for name in ("property", "name", "itemprop", "http-equiv")).lower()
            for key in (
                keys.replace("dc.", "dc:").replace("dcterm:", "dcterms:").replace("dcterms.", "dcterms:").split()
            ):
                metas.contents.setdefault(key, []).append(content)
        return metas

    def first(self, keys: Iterable[str]) -> str | None:
        """The first content under the first of the names that has one."""
        return next((self.contents[key][0] for key in keys if key in self.contents), None)


def read_statements(document: Document) -> Statements:
    """Everything that a page states of itself."""
    root = document.root
    metas, linked = Metas.of(root), read_linked_data(root)
    title = page_title(root)
    authors = read_authors(names(linked.get("author")), [metas.contents.get(key, []) for key in AUTHOR_KEYS])
    shown = visible_byline(root)
    return Statements(
        title=headline(linked, title) or metas.first(TITLE_KEYS) or title,
        byline=", ".join(authors) or shown,
        authors=authors or read_authors([shown or ""], []),
        site_name=next(iter(names(linked.get("publisher"))), None) or metas.first(SITE_KEYS),
        published_at=first_date(
            [*strings(linked.get("datePublished")), metas.first(PUBLISHED_KEYS), *PUBLISHED_ITEM(root)[:1]]
        ),
        modified_at=first_date(
            [*strings(linked.get("dateModified")), metas.first(MODIFIED_KEYS), *MODIFIED_ITEM(root)[:1]]
        ),
        language=declared_language(root, metas, linked),
        direction=declared_direction(root),
        description=tidy(next(iter(strings(linked.get("description"))), None)) or metas.first(DESCRIPTION_KEYS),
        image=read_image(metas, linked, document.base),
        canonical_url=canonical_url(root, metas, document.base),
        section=metas.first(("article:section", "parsely-section"))
        or next(iter(strings(linked.get("articleSection"))), None),
        keywords=read_keywords(metas, linked),
    )


def headline(linked: Node, title: str | None) -> str | None:
    """JSON-LD's headline, or its name where that is what the page calls itself: some headlines are descriptions."""
    stated = [text for text in map(tidy, strings(linked.get("headline")) + strings(linked.get("name"))) if text]
    return next((text for text in stated if title and text in title), stated[0] if stated else None)


def tidy(text: str | None) -> str | None:
    """One line without entities that were escaped twice; None where nothing is left."""
    text = squeezed(text or "").strip()[:LONGEST_VALUE]
    return (squeezed(unescape(text)).strip() if "&" in text else text) or None


def first_date(values: Iterable[str | None]) -> str | None:
    """The first of the values that is a date."""
    return next((date for date in map(read_date, values) if date), None)


def declared_language(root: HtmlElement, metas: Metas, linked: Node) -> str | None:
    """What the page says its language is, as it stands."""
    stated = (
        root.get("lang"),
        root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        root.get("xml:lang"),
        metas.first(LANGUAGE_KEYS),
    )
    return next(
        (value.split(",")[0] for value in (*stated, *strings(linked.get("inLanguage"))) if value and value.strip()),
        None,
    )


def declared_direction(root: HtmlElement) -> str | None:
    """The direction of writing that the page or its body declares, in lower case."""
    body = root.find("body")
    stated = root.get("dir") or (body.get("dir") if body is not None else None)
    return stated.strip().lower() if stated else None


def read_image(metas: Metas, linked: Node, base: str | None) -> Image | None:
    """The picture that stands for the page."""
    image = linked.get("image")
    image = image[0] if isinstance(image, list) and image else image
    stated = [metas.first(IMAGE_KEYS), *strings(image.get("url") if isinstance(image, dict) else image)]
    url = next((address for address in (absolute_url(value, base) for value in stated) if address), None)
    return Image(url=url, alt=metas.first(("og:image:alt", "twitter:image:alt"))) if url else None


def canonical_url(root: HtmlElement, metas: Metas, base: str | None) -> str | None:
    """The address that the page wants to be known by."""
    link = next(iter(CANONICAL(root)), None)
    return absolute_url(link.get("href") if link is not None else metas.first(("og:url",)), base)


def read_keywords(metas: Metas, linked: Node) -> tuple[str, ...]:
    """The subjects that the page names, each once."""
    listed = next((metas.contents[key] for key in KEYWORD_KEYS if key in metas.contents), None) or strings(
        linked.get("keywords")
    )
    parts = [part for value in listed for part in (LISTED.split(value) if len(listed) == 1 else [value])]
    return tuple(dict.fromkeys(part for part in parts if part))[:MOST_KEYWORDS]


def site_of(url: str | None) -> str | None:
    """The host of an address, the only name of a site that states none."""
    host = urlsplit(url).hostname if url else None
    return host.removeprefix("www.") if host else None
