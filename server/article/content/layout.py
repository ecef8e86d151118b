"""What each element of a page holds, counted from the drafted blocks and not from the tree: one climb, one sum."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from .block_builder import Draft, Drafts

# A block of this length, most of it outside links, is prose.
PROSE_LENGTH = 60
LINK_SHARE = 0.5
LISTS_OF_LINKS = frozenset({"ul", "ol", "div", "section", "table", "dl"})
# Chinese, Japanese and Korean say in one character what takes others two or three.
NOWHERE = ("#", "javascript:")
WIDE = re.compile("[\u2e80-\uffdc\U00020000-\U0003ffff]")
WIDE_LENGTH = 2
# One endless block must not outweigh a page.
LONGEST = 2000
Look = tuple[Any, ...]


@dataclass(slots=True, eq=False)
class Box:
    """An element that text lies in, however deep: the characters of all of it, of links, and of prose.

    `above` is the box around it, None for the page's body; `depth` counts the boxes above. `leads_away`: it is, or lies
    in, a link around whole blocks or a list that is mostly links and holds no prose; `shown`: it is, or
    lies in, a figure.
    """

    element: HtmlElement
    above: Box | None
    depth: int
    text: float = 0.0
    links: float = 0.0
    prose: float = 0.0
    leads_away: bool = False
    shown: bool = False

    @property
    def look(self) -> Look:
        """What boxes that a template repeats have in common: tags and classes, the innermost first."""
        above = self.above or self
        over = above.above or above
        inner, outer = self.element, above.element
        return inner.tag, inner.get("class"), outer.tag, outer.get("class"), over.element.tag


class Layout(NamedTuple):
    """Every element that something drafted lies in, the outermost first; and for each draft the innermost of them."""

    boxes: dict[HtmlElement, Box]
    innermost: list[Box]

    @property
    def page(self) -> Box:
        """The box of the page's body."""
        return next(iter(self.boxes.values()))

    def within(self, container: Box) -> frozenset[Box]:
        """The container and all boxes in it."""
        inside = {container}
        for box in self.boxes.values():
            if box.above in inside:
                inside.add(box)
        return frozenset(inside)


def length_of(text: str) -> int:
    """The length of a text in characters of an alphabet, at most `LONGEST`."""
    start = text[:LONGEST]
    if start.isascii():
        return len(start)
    return min(len(start) + (WIDE_LENGTH - 1) * len(WIDE.findall(start)), LONGEST)


def prose_of(draft: Draft) -> int:
    """The length of a block that is prose, 0 of any other."""
    length = length_of(draft.block.text)
    return length if length > PROSE_LENGTH and draft.linked < LINK_SHARE else 0


def lay_out(body: HtmlElement, drafts: Drafts) -> Layout:
    """What the body's elements hold of the drafts that were read from it."""
    boxes = {body: Box(body, None, 0)}
    innermost = [box_of(body if draft.element is None else draft.element, boxes) for draft in drafts]
    for draft, box in zip(drafts, innermost, strict=True):
        if isinstance(draft, Draft):
            length = length_of(draft.block.text)
            box.text += length
            box.links += draft.linked * length
            box.prose += prose_of(draft)
    layout = Layout(dict(sorted(boxes.items(), key=lambda item: item[1].depth)), innermost)
    add_up(list(layout.boxes.values()))
    return layout


def add_up(boxes: list[Box]) -> None:
    """Complete the boxes, which come outermost first."""
    for box in reversed(boxes):
        if box.above:
            box.above.text += box.text
            box.above.links += box.links
            box.above.prose += box.prose
    for box in boxes[1:]:
        tag, above = box.element.tag, box.above
        card = tag == "a" and not box.element.get("href", "#").startswith(NOWHERE)
        listed = tag in LISTS_OF_LINKS and box.links > LINK_SHARE * box.text and not box.prose
        box.leads_away = card or listed or (above is not None and above.leads_away)
        box.shown = tag == "figure" or (above is not None and above.shown)


def box_of(element: HtmlElement, boxes: dict[HtmlElement, Box]) -> Box:
    """The element's box; it and those above it are made if they are new."""
    climbed = []
    while element not in boxes:
        climbed.append(element)
        above = element.getparent()
        if above is None:
            raise ValueError("the element lies outside the body")
        element = above
    box = boxes[element]
    for inner in reversed(climbed):
        box = boxes[inner] = Box(inner, box, box.depth + 1)
    return box
