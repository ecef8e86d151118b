"""What a reader hands in: a page, and the JSON that asks for its analysis."""

from __future__ import annotations

from msgspec import Struct


class Page(Struct, frozen=True, kw_only=True):
    """What a reader hands in: exactly one of `html` and `text`.

    `html` as bytes is decoded by `charset` (from the Content-Type header), else by BOM, `<meta>` or detection.
    `selected`: the `html` is what a reader has selected of a page, and all of it is read. `url` resolves links and
    names the site; it is never fetched. `language` is a BCP 47 tag, None if it is not given.
    """

    html: str | bytes | None = None
    text: str | None = None
    selected: bool = False
    url: str | None = None
    title: str | None = None
    language: str | None = None
    charset: str | None = None


class PageBody(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The JSON that asks for an analysis: a page as far as JSON can hold it. Exactly one of `html` and `text`.

    `selected`: the `html` is what a reader has selected of a page, and all of it is read.
    """

    html: str | None = None
    text: str | None = None
    selected: bool = False
    url: str | None = None
    title: str | None = None
    language: str | None = None
