"""Whether a page has an article at all: a search form, a wall, an index of links or a player has none.

Refusing an article is the worst fault, so every rule asks for two things: that there is hardly any prose, or none but
of one sort, and that the page looks like one of those.
"""

from __future__ import annotations

import re

from ...errors import NoArticle
from ...model import Caution
from ..content.block_builder import Draft, Drafts
from ..lines.wall import is_gone, is_wall
from ..tree.text import columns
from .classify import type_of
from .paywall import breaks_off
from .signals import Signals
from .types import PageTypeCode
from .warnings import page_cautions

# Columns of prose, here and below: an ideograph has two. The shortest real article in the tuning data (three sets of
# people's markings) has 250.
LEAST_PROSE = 150
LEAST_SENTENCE = 40
# A page that has nothing to click is short, but no form, index or player.
LEAST_CONTROLS = 2
# Thai, Lao, Burmese and Khmer are written without marks between sentences: there a long run of letters is prose.
SENTENCE_END = re.compile(r"[.!?…؟।۔።։;][\"'”’»)\]]*(?:\s|$)|[。！？]|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{20}")
# A list of articles or goods: no paragraph is longer than what teases one of them. One that tells much in its teasers,
# as the front pages of newspapers do, is worth reading with a warning.
INDEX_HEADINGS, INDEX_SHARE, LONGEST_TEASER = 5, 0.8, 220
LEAST_GOODS, TELLING_LIST = 24, 1500
LONGEST_WALL, WALL_SHARE = 1500, 0.6
LONGEST_APOLOGY = 600
# Of the articles of the tuning data one in fifty is above it; half of these were read badly.
UNSURE = 0.1


def assess_page(
    drafts: Drafts, signals: Signals, title: str | None, url: str | None, disagreement: float
) -> tuple[Caution, ...]:
    """What a reader should know of the page. `disagreement` is how far the ways to find the article differ, 0–1.

    Raises: NoArticle if there is nothing to read.
    """
    written = [draft for draft in drafts if isinstance(draft, Draft)]
    sentences = [text for text in map(_sentences, written) if text]
    page_type = type_of(signals, url, title, written)
    prose = sum(map(columns, sentences))
    wall = signals.controls > 0 and is_mostly_wall(sentences)
    if not written:
        raise NoArticle("there is no article here; a page that scripts write has to be sent as a browser shows it")
    if prose < LEAST_PROSE and signals.controls >= LEAST_CONTROLS:
        raise NoArticle("this page has more to click than to read")
    if wall and not signals.says_article:
        raise NoArticle("this page asks for consent, a login or a check before it shows its text")
    if signals.controls and is_apology(sentences, title) and not signals.says_article:
        raise NoArticle("this page says that there is nothing at its address")
    if lists_others(written, signals, page_type) and max(map(columns, sentences), default=0) < LONGEST_TEASER:
        if prose < TELLING_LIST:
            raise NoArticle("this page lists articles or goods and is none")
        page_type = page_type or "index_page"
    text = "\n".join(draft.block.text for draft in written if draft.block.is_prose)
    stub = breaks_off(signals.paywall, text)
    return page_cautions(page_type, stub=stub, wall=wall, unsure=disagreement > UNSURE)


def is_apology(sentences: list[str], title: str | None) -> bool:
    """Whether a short text stands under a title that says that the page is gone."""
    return sum(map(columns, sentences)) <= LONGEST_APOLOGY and is_gone(title or "")


def is_mostly_wall(sentences: list[str]) -> bool:
    """Whether most of a short text asks for consent, a login or a check."""
    prose = sum(map(columns, sentences))
    if not 0 < prose <= LONGEST_WALL:
        return False
    return sum(columns(text) for text in sentences if is_wall(text)) > WALL_SHARE * prose


def lists_others(drafts: list[Draft], signals: Signals, page_type: PageTypeCode | None) -> bool:
    """Whether a page is a list of other pages: it is told so, or most of its headings are links."""
    headings = [draft.linked > INDEX_SHARE for draft in drafts if draft.block.kind == "heading"]
    return (
        page_type == "index_page"
        or (page_type == "shop_page" and signals.prices >= LEAST_GOODS)
        or sum(headings) >= max(INDEX_HEADINGS, INDEX_SHARE * len(headings))
    )


def _sentences(draft: Draft) -> str:
    """The text of a block that is written in sentences, "" for any other."""
    block = draft.block
    prose = block.kind not in ("heading", "table", "caption") and draft.linked < INDEX_SHARE
    return block.text if prose and columns(block.text) >= LEAST_SENTENCE and SENTENCE_END.search(block.text) else ""
