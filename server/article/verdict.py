"""Whether a page has an article at all: a search form, a wall, an index of links or a player has none."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from server.article.document import Document
from server.article.drafts import Draft
from server.errors import NoArticle

# Characters of prose. The shortest real article in the tuning data (three sets of people's markings) has 250.
LEAST_PROSE = 150
LEAST_SENTENCE = 40
# What there is to click or fill in: a page that has nothing of it is short, but no form, index or player.
LEAST_CONTROLS = 2
# One step with a predicate: libxml2 sorts the union of several, in quadratic time.
CONTROLS = etree.XPath(
    "count(//*[(self::a and @href) or (self::input and not(@type='hidden')) or self::button or self::select"
    " or self::textarea or self::iframe or self::video or self::audio])"
)
SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*(?:\s|$)|[。！？]")
# A list of articles: most headings are links, and no paragraph is longer than a teaser.
INDEX_HEADINGS, INDEX_SHARE, LONGEST_TEASER = 5, 0.8, 220
LONGEST_WALL, WALL_SHARE = 1500, 0.6
WALL = re.compile(
    r"\b(?:cookies?|consent|vendors?|privacy|personal data|legitimate interest|log ?in|sign ?in|sign ?up|subscri\w+"
    r"|password|captcha|robot|javascript|unusual traffic|verify (?:that )?you|einwilligung|datenschutz|anmelden"
    r"|consentimiento|consentement|privacidad|confidentialité)\b",
    re.IGNORECASE,
)


def count_controls(document: Document) -> int:
    """How many links, fields and players the page has, before anything is dropped."""
    return int(CONTROLS(document.root))


def require_article(drafts: Iterable[Draft | str], controls: int) -> None:
    """Let a page pass that has something to read.

    Raises: NoArticle.
    """
    written = [draft for draft in drafts if isinstance(draft, Draft)]
    sentences = [text for text in map(_sentences, written) if text]
    prose = sum(map(len, sentences))
    if not written or (prose < LEAST_PROSE and controls >= LEAST_CONTROLS):
        raise NoArticle("this page has more to click than to read")
    if (
        controls
        and prose <= LONGEST_WALL
        and sum(len(text) for text in sentences if WALL.search(text)) > WALL_SHARE * prose
    ):
        raise NoArticle("this page asks for consent, a login or a check before it shows its text")
    headings = [draft for draft in written if draft.block.kind == "heading"]
    linked = sum(draft.linked > INDEX_SHARE for draft in headings)
    if (
        linked >= max(INDEX_HEADINGS, INDEX_SHARE * len(headings))
        and max(map(len, sentences), default=0) < LONGEST_TEASER
    ):
        raise NoArticle("this page lists articles and is none")


def _sentences(draft: Draft) -> str:
    """The text of a block that is written in sentences, "" for any other."""
    block = draft.block
    prose = block.is_prose and block.kind != "heading" and draft.linked < INDEX_SHARE
    return block.text if prose and len(block.text) >= LEAST_SENTENCE and SENTENCE_END.search(block.text) else ""
