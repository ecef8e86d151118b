"""Document → the drafted blocks of the article.

Two voices choose among the blocks of the whole page: trained trees, which look at each block, and the container, which
is the innermost element that holds most of the prose. Where they nearly agree, the trees have the word: they know what
a site puts inside its articles. Where they do not, which is on one page in twenty, readability-lxml is asked, and the
choice that is most like the other two is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import compress
from math import inf

from lxml.html import HtmlElement

from .block_builder import Draft, Drafts, Picture
from .block_trees import log_odds
from .blocks import draft_blocks
from .container import find_container
from .features import ENDS_SENTENCE, features_of
from .filter import LINKED, is_furniture
from .layout import Box, lay_out, length_of, prose_of
from .readability import ask_readability

# How much the choice of the trees must have in common with the container to be believed. Tuned on WCXB, CC BY 4.0.
AGREED = 0.95
# How far, in log odds, the container speaks for a block that lies in it, and against one that does not: the people who
# marked the pages that the trees know often left out code, tables and last lines, which readers want.
DEFENDED, OUTSIDE = 1.5, 0.5
# Pictures this close above the first block are the article's, if they stand in a figure.
MOST_LEAD = 6
Choice = list[bool]


@dataclass(frozen=True, slots=True)
class Content:
    """The blocks of the article and the pictures between them, and how far the voices differ, 0–1: 0 is not at all."""

    drafts: Drafts
    disagreement: float


def choose_content(root: HtmlElement, base: str | None, title: str | None) -> Content:
    """What of the page is the article; nothing where there is no text."""
    body = root.find("body")
    drafts = draft_blocks(body, base) if body is not None else []
    written = [draft for draft in drafts if isinstance(draft, Draft)]
    if body is None or not written:
        return Content((), 0.0)
    layout = lay_out(body, drafts)
    container = find_container(layout)
    boxes = [box for draft, box in zip(drafts, layout.innermost, strict=True) if isinstance(draft, Draft)]
    odds = [log_odds(features) for features in features_of(written, boxes, layout, container, title)]
    inside = layout.within(container)
    contained = in_container(written, boxes, inside)
    chosen, disagreement = decide(written, contained, odds, partial(ask_readability, root))
    kept = dict(zip(map(id, written), chosen, strict=True))
    return Content(with_pictures(drafts, layout.innermost, inside, kept), disagreement)


def in_container(drafts: list[Draft], boxes: list[Box], inside: frozenset[Box]) -> Choice:
    """Which drafts the container speaks for: none that lead elsewhere, and above the headline no labels."""
    headline = next((place for place, draft in enumerate(drafts) if draft.block.level == 1), -1)
    return [
        box in inside and not box.leads_away and (place >= headline or prose_of(draft) > 0)
        for place, (draft, box) in enumerate(zip(drafts, boxes, strict=True))
    ]


def decide(
    drafts: list[Draft], contained: Choice, odds: list[float], ask: Callable[[], frozenset[str]]
) -> tuple[Choice, float]:
    """Which drafts are the article, and how far the voices differ: container, trees, and the one that `ask` asks."""
    lengths = [0 if draft.block.kind == "caption" else length_of(draft.block.text) for draft in drafts]
    told = [odd + prior(draft, inside) > 0 for draft, odd, inside in zip(drafts, odds, contained, strict=True)]
    chosen = mend(told, contained, drafts)
    likeness = alike(chosen, contained, lengths)
    if likeness >= AGREED:
        return whole_lists(under_headings(chosen, contained, drafts), contained, drafts), 1 - likeness
    asked = ask()
    voices = [chosen, [draft.block.text in asked for draft in drafts], contained]
    return most_typical([voice for voice in voices if any(voice)], lengths), 1 - likeness


def prior(draft: Draft, inside: bool) -> float:  # noqa: FBT001  on which side of the container it stands
    """The log odds that the container gives a block: what is only a link and lies outside is never the article's."""
    if not inside:
        return -inf if draft.linked > LINKED else -OUTSIDE
    return DEFENDED


def mend(told: Choice, contained: Choice, drafts: list[Draft]) -> Choice:
    """The choice, with the paragraphs of the container that it leaves out between two that it keeps."""
    sides = zip([False, *told[:-1]], [*told[1:], False], strict=True)
    return [
        kept or (before and after and inside and is_paragraph(draft))
        for kept, inside, draft, (before, after) in zip(told, contained, drafts, sides, strict=True)
    ]


def under_headings(chosen: Choice, contained: Choice, drafts: list[Draft]) -> Choice:
    """The choice, with the paragraph of the container under each heading that it keeps: none stands over nothing."""
    headed = [kept and draft.block.kind == "heading" for kept, draft in zip(chosen, drafts, strict=True)]
    return [
        kept or (under and inside and is_paragraph(draft))
        for kept, under, inside, draft in zip(chosen, [False, *headed[:-1]], contained, drafts, strict=True)
    ]


def whole_lists(chosen: Choice, contained: Choice, drafts: list[Draft]) -> Choice:
    """The choice, with the items of the container in a list of which most is kept."""
    lists = [draft.in_list for draft in drafts]
    items, kept = Counter(lists), Counter(compress(lists, chosen))
    return [
        one or (inside and among is not None and 2 * kept[among] > items[among])
        for one, inside, among in zip(chosen, contained, lists, strict=True)
    ]


def is_paragraph(draft: Draft) -> bool:
    """Whether a block is prose that ends like a sentence, and does not speak of the site."""
    return prose_of(draft) > 0 and bool(ENDS_SENTENCE.search(draft.block.text[-9:])) and not is_furniture(draft)


def alike(one: Choice, other: Choice, lengths: list[int]) -> float:
    """How much two choices have in common: twice the text of both over the text of each, 0–1."""
    both = sum(length for length, a, b in zip(lengths, one, other, strict=True) if a and b)
    all_of_each = sum(compress(lengths, one)) + sum(compress(lengths, other))
    return 2 * both / all_of_each if all_of_each else 1.0


def most_typical(choices: list[Choice], lengths: list[int]) -> Choice:
    """The choice that has most in common with the others, the first of equals."""
    return max(choices, key=lambda choice: sum(alike(choice, other, lengths) for other in choices))


def with_pictures(drafts: Drafts, boxes: list[Box], inside: frozenset[Box], kept: dict[int, bool]) -> Drafts:
    """The chosen drafts, the pictures and captions of the container down to the last, and the figures right above."""
    text = [place for place, draft in enumerate(drafts) if not is_picture(draft) and kept[id(draft)]]
    if not text:
        return ()

    def stays(place: int, draft: Draft | Picture, box: Box) -> bool:
        if not is_picture(draft):
            return kept[id(draft)]
        among = place <= text[-1] + 1 and box in inside
        return not box.leads_away and (among or (box.shown and text[0] - MOST_LEAD <= place < text[0]))

    return [draft for place, draft in enumerate(drafts) if stays(place, draft, boxes[place])]


def is_picture(draft: Draft | Picture) -> bool:
    """Whether a draft shows or describes a picture."""
    return isinstance(draft, Picture) or draft.block.kind == "caption"
