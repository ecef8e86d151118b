"""Which of the drafted blocks stay: what is repeated, only links on, or speaks of the site is dropped."""

from __future__ import annotations

from server.article.blocks import Draft
from server.article.wording import is_dateline, is_notice, is_picture_line, is_promotion
from server.model import Block

LINKED = 0.85
LEAD = 6
LEAST_TITLE = 15
LEAST_TEASER, LONGEST_TEASER = 4, 12
LEAST_SENTENCE = 8
# A line right after itself is a template's doing; a long paragraph is its author's.
LONGEST_REPEATED = 200


def select_blocks(drafts: list[Draft | str], title: str | None) -> list[Draft | str]:
    """The drafts without furniture, repetitions and the page's own title."""
    seen: set[str] = set()
    kept: list[Draft | str] = []
    last, count, title = "", 0, plain(title or "")
    for draft in drafts:
        text = draft if isinstance(draft, str) else plain(draft.block.text)
        repeated = text in seen and (isinstance(draft, str) or draft.block.kind == "caption")
        seen.add(text)
        if isinstance(draft, str):
            kept += [] if repeated else [draft]
            continue
        again = repeated or (text == last and len(text) < LONGEST_REPEATED)
        last = text
        if not again and not (count < LEAD and is_title(draft.block, text, title)) and not is_furniture(draft):
            kept.append(as_caption(draft))
            count += 1
    while kept and not isinstance(kept[-1], str) and kept[-1].block.kind == "heading":
        kept.pop()
    return kept


def is_title(block: Block, text: str, title: str) -> bool:
    """Whether a block near the top repeats the page's title, the site's name left out or added."""
    return text == title or (
        block.level == 1 and len(text) >= LEAST_TITLE and (text in title or (bool(title) and title in text))
    )


def is_furniture(draft: Draft) -> bool:
    """Whether a block is only a link, or speaks of the site and not of the article's subject."""
    block = draft.block
    if block.kind in ("code", "table", "caption"):
        return False
    if draft.linked >= LINKED and block.kind in ("paragraph", "list_item") and is_teaser(block):
        return True
    return is_promotion(block.text) or is_notice(block.text) or is_dateline(block.text)


def is_teaser(block: Block) -> bool:
    """Whether a block that is only a link leads elsewhere: not a bare address, a footnote or a whole sentence."""
    text = block.text
    if text.startswith(("http", "^", "[")):
        return False
    words = len(text.split())
    if block.kind == "list_item":
        return words <= LONGEST_TEASER
    return (
        text.isupper() or LEAST_TEASER <= words < LEAST_SENTENCE or (words >= LEAST_SENTENCE and text[-1] not in ".!?…")
    )


def as_caption(draft: Draft) -> Draft:
    """A paragraph that is plainly a picture line, as a caption."""
    block = draft.block
    if block.kind in ("paragraph", "list_item") and is_picture_line(block.text):
        return Draft(Block(kind="caption", text=block.text), draft.markup, draft.linked)
    return draft


def plain(text: str) -> str:
    """The text for comparing: without case and surrounding punctuation."""
    return text.strip(" .:|-–—").casefold()
