"""The lines that a reader sees beside a page's title: where bylines and dates stand that no markup names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from ..tree.text import squeezed

# fmt: off
INLINE = frozenset({
    "a", "abbr", "b", "bdi", "big", "cite", "code", "date", "del", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "time", "u",
})
SILENT = frozenset({
    "script", "style", "template", "noscript", "svg", "select", "textarea", "button", "iframe", "video", "audio",
})
# fmt: on
LINES_AFTER, LINES_BEFORE = 16, 6
MOST_PIECES = 400
LEVELS_BEFORE = 3
LONGEST_LINE = 300


def lines_beside(title: HtmlElement) -> list[str]:
    """The lines that follow the title and the few that stand above it, without the title."""
    return [*islice(_lines(_after(title)), LINES_AFTER), *islice(_before(title), LINES_BEFORE)]


def lines_within(element: HtmlElement) -> list[str]:
    """An element's text as lines, broken where its markup breaks them."""
    return list(islice(_lines(_inside(element)), LINES_AFTER))


def _lines(pieces: Iterable[str | None]) -> Iterator[str]:
    """Pieces of text joined to lines; None ends a line."""
    line: list[str] = []
    for piece in islice(pieces, MOST_PIECES):
        if piece is not None:
            line.append(piece)
        elif line:
            text = squeezed("".join(line)).strip()
            line = []
            if text:
                yield text[:LONGEST_LINE]
    if text := squeezed("".join(line)).strip():
        yield text[:LONGEST_LINE]


def _after(element: HtmlElement) -> Iterator[str | None]:
    yield None
    node: HtmlElement | None = element
    while node is not None and node.tag != "body":
        yield node.tail or ""
        for sibling in node.itersiblings(etree.Element):
            yield from _inside(sibling)
            yield sibling.tail or ""
        yield None
        node = node.getparent()


def _before(element: HtmlElement) -> Iterator[str]:
    node: HtmlElement | None = element
    for _ in range(LEVELS_BEFORE):
        if node is None or node.tag == "body":
            return
        for sibling in node.itersiblings(etree.Element, preceding=True):
            yield from lines_within(sibling)
        node = node.getparent()


def _inside(element: HtmlElement) -> Iterator[str | None]:
    """The text of an element, without its tail; a None wherever an element that is no phrase begins or ends."""
    depth_of_silence = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        breaks = node.tag not in INLINE and node.tag not in SILENT
        if event == "start":
            depth_of_silence += node.tag in SILENT
            if breaks:
                yield None
            if node.text and not depth_of_silence:
                yield node.text
        else:
            depth_of_silence -= node.tag in SILENT
            if breaks:
                yield None
            if node is not element and node.tail and not depth_of_silence:
                yield node.tail
