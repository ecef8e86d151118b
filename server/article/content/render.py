"""Drafts → the article's blocks, and its markup, in which each block's element bears its index as `data-block`.

Neighbours that belong together share an element: a quotation, a figure, a list. Lists nest as they do in the page, and
the items of an ordered one bear their numbers, which go on after a picture or another block between them.
"""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from lxml.html import HtmlElement

from ...model import Block, BlockKind, Emphasis, Presentation
from .block_builder import Draft, Drafts, Picture

ITSELF: dict[BlockKind, str] = {"caption": "figcaption", "code": "pre", "table": "table"}
PAGE = frozenset({"html", "body"})
LEVELS_OF_LANGUAGE = 32  # as deep as articles lie in their pages, and more
LISTS = ("ul", "ol", "dl", "menu")
WHOLE = re.compile(r"-?[0-9]{1,6}")


class Around(NamedTuple):
    """An element around a block: its start tag without the brackets, and the page's element that it stands for."""

    start: str
    element: HtmlElement | None = None

    @property
    def tag(self) -> str:
        """Its name."""
        return self.start.partition(" ")[0]


class Rendered(NamedTuple):
    """The blocks of an article, their markup, not yet sanitised, and what the page shows of them beside that."""

    blocks: tuple[Block, ...]
    markup: str
    presentation: Presentation


def render_blocks(drafts: Drafts) -> Rendered:
    """The article that the drafts are."""
    blocks: list[Block] = []
    emphasis: dict[int, Emphasis] = {}
    continued: set[int] = set()
    markup: list[str] = []
    opened: list[Around] = []
    numbers: dict[HtmlElement, dict[HtmlElement, int]] = {}
    paths = [path_of(draft, numbers) for draft in drafts]
    for draft, around, before, after in zip(drafts, paths, [[], *paths], [*paths[1:], []], strict=False):
        path, inner = around, draft.markup
        if isinstance(draft, Draft):
            itself = Around(f"h{draft.block.level}" if draft.block.level else ITSELF.get(draft.block.kind, "p"))
            if draft.items and around[-1] not in before and around[-1] not in after:
                *path, itself = around  # nothing else stands in the item, which needs no paragraph inside it
            attributes = spoken_as(draft.element)
            inner = f'<{itself.start} data-block="{len(blocks)}"{attributes}>{inner}</{itself.tag}>'
            if itself.tag == "p" and draft.emphasis is not None:
                emphasis[len(blocks)] = draft.emphasis
            if QUOTATION in path and QUOTATION in after:
                continued.add(len(blocks))
            blocks.append(draft.block)
        markup += (moved(opened, path), inner)
        opened = path
    pictures = sum(isinstance(draft, Picture) for draft in drafts)
    shown = Presentation(emphasis=emphasis, continued=frozenset(continued), pictures=pictures)
    return Rendered(tuple(blocks), "".join(markup) + moved(opened, []), shown)


QUOTATION = Around("blockquote")


def path_of(draft: Draft | Picture, numbers: dict[HtmlElement, dict[HtmlElement, int]]) -> list[Around]:
    """The elements that a block shares with its neighbours, the outermost first."""
    if isinstance(draft, Picture):
        return [Around("figure")]
    if not draft.items:
        return [Around(draft.around)] if draft.around else []
    path = []
    for item in draft.items:
        listed = next(item.iterancestors(*LISTS), None)
        if listed is None or listed.tag != "ol":
            path += [Around("ul", listed), Around("li", item)]
            continue
        if listed not in numbers:
            numbers[listed] = numbers_in(listed)
        number = numbers[listed].get(item)
        path += [Around("ol", listed), Around("li" if number is None else f'li value="{number}"', item)]
    return path


def moved(opened: list[Around], path: list[Around]) -> str:
    """The markup that closes what is open and does not stand around the next block, and opens what does."""
    shared = 0
    while shared < min(len(opened), len(path)) and opened[shared] == path[shared]:
        shared += 1
    ends = "".join(f"</{around.tag}>" for around in reversed(opened[shared:]))
    return ends + "".join(f"<{around.start}>" for around in path[shared:])


def numbers_in(ordered: HtmlElement) -> dict[HtmlElement, int]:
    """The number of each item of an ordered list, as a browser counts them."""
    numbers: dict[HtmlElement, int] = {}
    number = whole(ordered.get("start"), 1)
    for item in ordered.iterchildren("li"):
        number = numbers[item] = whole(item.get("value"), number)
        number += 1
    return numbers


def whole(told: str | None, otherwise: int) -> int:
    """The whole number that an attribute holds, if it holds one that a list may have."""
    return int(told) if told and WHOLE.fullmatch(told) else otherwise


def spoken_as(element: HtmlElement | None) -> str:
    """The attributes that say in which language and direction a block is written, where it is not as its page says."""
    found: dict[str, str] = {}
    for _ in range(LEVELS_OF_LANGUAGE):
        if element is None or element.tag in PAGE:
            break
        for name in ("lang", "dir"):
            value = element.get(name)
            if value:
                found.setdefault(name, value)
        element = element.getparent()
    return "".join(f' {name}="{escape(value)}"' for name, value in found.items())
