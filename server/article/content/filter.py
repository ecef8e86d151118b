"""Which of the drafted blocks stay: what is repeated, is only a link, or speaks of the site is dropped."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from lxml.html import HtmlElement

from ...model import Block
from ..clean.embeds import unsigned
from ..lines.byline import is_byline
from ..lines.notice import is_notice
from ..lines.photo_credit import is_picture_line
from ..lines.promotion import is_promotion
from ..metadata.titles import SEPARATOR
from ..tree.text import columns
from .block_builder import Draft, Drafts, Picture
from .trailing import without_trailing

# The share of its characters in links from which a block is only a link.
LINKED = 0.85
# The page's title may stand again above the text, not further down.
LEAD = 6
LEAST_TITLE = 15  # columns
# Words: a link that is shorter than a teaser may be a name in a list, one that is a whole sentence is a reference.
LEAST_TEASER, LONGEST_TEASER = 4, 12
LEAST_SENTENCE = 8
LEAST_PULLED, LONGEST_PULLED = 20, 300
# Each is looked for in the whole text; more of them are no pull quotes but what the article is about.
MOST_PULLED = 50
# A line right after itself is a template's doing; a long paragraph is its author's.
LONGEST_REPEATED = 200


def filter_blocks(drafts: Drafts, *titles: str | None) -> list[Draft | Picture]:
    """The drafts without furniture, repetitions and what the page calls itself; pictures between them once each."""
    seen: set[str] = set()
    kept: list[Draft | Picture] = []
    last, count, names, lists = "", 0, titles_of(*titles), lists_of_text(drafts)
    for draft in drafts:
        text = draft.markup if isinstance(draft, Picture) else plain(draft.block.text)
        known = text in seen
        seen.add(text)
        if isinstance(draft, Picture):
            kept += [] if known else [draft]
            continue
        repeated = (known and draft.block.kind == "caption") or (text == last and len(text) < LONGEST_REPEATED)
        last = text
        if not repeated and not (count < LEAD and is_title(draft.block, text, names)) and not goes(draft, lists):
            kept.append(as_caption(draft))
            count += 1
    return without_empty_sections(without_trailing(without_pull_quotes(kept)))


def titles_of(*titles: str | None) -> tuple[str, ...]:
    """The page's titles as a whole and, where one names the site too, in its parts; for comparing."""
    parts = [part for title in titles if title for part in (title, *SEPARATOR.split(title))]
    return tuple(dict.fromkeys(name for name in map(plain, parts) if name))


def is_title(block: Block, text: str, titles: tuple[str, ...]) -> bool:
    """Whether a block near the top repeats the page's title, the site's name or a byline left out or added."""
    if text in titles:
        return True
    for title in titles:
        if columns(title) < LEAST_TITLE:
            continue
        if text.startswith(title) and is_byline(block.text[len(title) :].strip()):
            return True
        if block.level == 1 and columns(text) >= LEAST_TITLE and (text in title or title in text):
            return True
    return False


def goes(draft: Draft, lists: set[HtmlElement]) -> bool:
    """Whether a block speaks of the site, or is only a link and no reference in one of those lists."""
    return speaks_of_site(draft) or (is_only_link(draft) and draft.in_list not in lists)


def lists_of_text(drafts: Drafts) -> set[HtmlElement]:
    """The lists of whose items less than half are only links: a link among the others is a reference."""
    balance = Counter[HtmlElement | None]()
    for draft in drafts:
        if isinstance(draft, Draft):
            balance[draft.in_list] += -1 if draft.linked >= LINKED else 1
    return {among for among, more in balance.items() if among is not None and more > 0}


def is_furniture(draft: Draft) -> bool:
    """Whether a block is only a link, or speaks of the site and not of the article's subject."""
    return is_only_link(draft) or speaks_of_site(draft)


def is_only_link(draft: Draft) -> bool:
    """Whether a block is a link that leads elsewhere."""
    listed = draft.block.kind in ("paragraph", "list_item")
    return listed and draft.linked >= LINKED and is_teaser(draft.block)


def speaks_of_site(draft: Draft) -> bool:
    """Whether a block says who wrote the article or when, or speaks of the site and not of the article's subject."""
    block = draft.block
    if block.kind not in ("paragraph", "list_item", "heading", "block_quote"):
        return False
    if block.kind != "heading" and is_byline(block.text):
        return True
    return is_promotion(block.text) or is_notice(block.text)


def is_teaser(block: Block) -> bool:
    """Whether a block that is only a link leads elsewhere: not a bare address, a footnote or a whole sentence."""
    text = block.text
    if text.startswith(("http", "^", "[")):
        return False
    words = len(text.split())
    if block.kind == "list_item":
        return words <= LONGEST_TEASER
    return (
        text.isupper()
        or LEAST_TEASER <= words < LEAST_SENTENCE
        or (words >= LEAST_SENTENCE and text[-1] not in ".!?…。！？।۔؟")
    )


def as_caption(draft: Draft) -> Draft:
    """A paragraph that is plainly a picture line, as a caption."""
    block = draft.block
    if block.kind in ("paragraph", "list_item") and is_picture_line(block.text):
        return replace(draft, block=Block(kind="caption", text=block.text), around="figure", items=())
    return draft


def without_pull_quotes(drafts: list[Draft | Picture]) -> list[Draft | Picture]:
    """The drafts without quotations that only repeat a sentence of another block."""
    quotations = [draft for draft in drafts if isinstance(draft, Draft) and not is_body(draft.block)]
    if not 0 < len(quotations) <= MOST_PULLED:
        return drafts
    body = "\n".join(letters(draft.block.text) for draft in drafts if isinstance(draft, Draft) and is_body(draft.block))
    return [
        draft
        for draft in drafts
        if isinstance(draft, Picture) or is_body(draft.block) or letters(unsigned(draft.block.text)) not in body
    ]


def is_body(block: Block) -> bool:
    """Whether a block cannot be a pull quote: it is no quotation, or too short or long to be one."""
    return block.kind != "block_quote" or not LEAST_PULLED <= len(block.text) <= LONGEST_PULLED


def letters(text: str) -> str:
    """The letters and digits of a text, for comparing."""
    return "".join(filter(str.isalnum, text)).casefold()


def without_empty_sections(drafts: list[Draft | Picture]) -> list[Draft | Picture]:
    """The drafts without headings at the end, under which nothing stands any more."""
    end = len(drafts)
    while end:
        last = drafts[end - 1]
        if isinstance(last, Picture) or last.block.kind != "heading":
            break
        end -= 1
    return drafts[:end]


def plain(text: str) -> str:
    """The text for comparing: without case and surrounding punctuation."""
    return text.strip(" .:|-–—").casefold()
