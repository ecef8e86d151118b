"""What a page says of itself, and where it says it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Image(Struct, frozen=True, kw_only=True):
    """`url` is absolute http(s)."""

    url: str
    alt: str | None


class Metadata(Struct, frozen=True, kw_only=True):
    """What the page says of itself. Addresses are absolute http(s); dates RFC 3339 with an offset, or the date alone.

    `language` is a BCP 47 tag; `language_source` tells whether the caller gave it, the page declared it or it was
    detected.
    """

    title: str | None
    byline: str | None
    authors: tuple[str, ...]
    site_name: str | None
    published_at: str | None
    modified_at: str | None
    language: str | None
    language_source: Literal["given", "declared", "detected"] | None
    direction: Literal["ltr", "rtl"]
    description: str | None
    image: Image | None
    url: str | None
    canonical_url: str | None
    section: str | None
    keywords: tuple[str, ...]


class Claim(Struct, frozen=True, kw_only=True):
    """What one place on a page states of a field: the texts as they stand there, at least one, none of them empty."""

    source: str
    stated: tuple[str, ...]


class Choice(Struct, frozen=True, kw_only=True):
    """A field's value, None if there is none; the place where it stood and what is stated there.

    A claim is passed over because a place before it is believed more, or because it cannot be read.
    """

    value: str | tuple[str, ...] | Image | None
    source: str | None
    stated: tuple[str, ...]
    passed_over: tuple[Claim, ...]
