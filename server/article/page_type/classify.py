"""Signals, address and drafts → the type of page an article stands on, None where nothing says so.

A type is told by two points: what says it alone has two, anything else one. A page that calls itself an article
or lies under an address of articles needs one more: shops, agencies and manuals have blogs.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from ...languages.together import alternatives
from ..content.block_builder import Draft
from ..tree.address import absolute_url
from .signals import Signals
from .types import PAGE_TYPES, PageType, PageTypeCode

ENOUGH = 2
# An article with a few samples of code, teasers or prices is none of a manual, a front page or a shop. Tuned on WCXB,
# CC BY 4.0, Murrough-Foley: of its articles one in fifty has eight prices.
LEAST_CODE, LEAST_TEASERS, LEAST_PRICES, LEAST_CARDS = 3, 5, 8, 5
# How often in a hundred words a page says "we" or "you" that offers something.
OUR_SHARE, YOUR_SHARE = 1.2, 3.0
LEAST_WORDS = 40
OURS = re.compile(rf"\b{alternatives(lambda page: page.offers.ours)}\b", re.IGNORECASE)
YOURS = re.compile(rf"\b{alternatives(lambda page: page.offers.yours)}\b", re.IGNORECASE)
WORD = re.compile(r"\w+")
ARTICLE_ADDRESS = re.compile(rf"/{alternatives(lambda page: page.article_pages.paths)}/[^/]+|/(?:19|20)\d\d/")


def type_of(signals: Signals, url: str | None, title: str | None, drafts: list[Draft]) -> PageTypeCode | None:
    """The first type that has enough points."""
    address = address_of(url)
    article = signals.says_article or bool(ARTICLE_ADDRESS.search(address))
    for page_type in PAGE_TYPES:
        needed = ENOUGH + (article and page_type.code != "forum_thread")
        points = stated_points(page_type, signals, address, (title or "").lower())
        if points and points + bool(points < needed and has_shape(page_type.code, signals, drafts)) >= needed:
            return page_type.code
    return None


def address_of(url: str | None) -> str:
    """Host and path, "" where there is none. A query at a site's root asks for one of its pages."""
    parts = urlsplit(absolute_url(url, None) or "")
    return f"{parts.hostname or ''}{parts.path}{'?' if parts.path in ('', '/') and parts.query else ''}".lower()


def stated_points(page_type: PageType, signals: Signals, address: str, title: str) -> int:
    """What the markup, the address and the wording of links say."""
    alone = bool(page_type.types & signals.types) + bool(page_type.software.search(signals.software))
    return (
        2 * alone
        + bool(page_type.hints & signals.types)
        + bool(page_type.names.search(signals.names))
        + bool(page_type.address.search(address))
        + bool(page_type.title.search(title))
        + bool(not page_type.labels.isdisjoint(signals.labels))
    )


def has_shape(code: PageTypeCode, signals: Signals, drafts: list[Draft]) -> bool:
    """Whether the page looks like one of that type."""
    if code == "shop_page":
        return signals.prices >= LEAST_PRICES
    if code == "documentation_page":
        return sum(draft.block.kind == "code" for draft in drafts) >= LEAST_CODE
    if code == "index_page":
        paragraphs = sum(draft.block.kind == "paragraph" for draft in drafts)
        return signals.articles >= LEAST_CARDS or signals.teasers > max(LEAST_TEASERS, paragraphs)
    return code == "service_page" and is_offer("\n".join(draft.block.text for draft in drafts if draft.block.is_prose))


def is_offer(text: str) -> bool:
    """Whether a text speaks of its author and to its reader, as news, essays and reports seldom do."""
    words = sum(1 for _ in WORD.finditer(text))
    if words < LEAST_WORDS:
        return False
    return 100 * len(OURS.findall(text)) > OUR_SHARE * words or 100 * len(YOURS.findall(text)) > YOUR_SHARE * words
