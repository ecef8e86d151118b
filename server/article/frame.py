"""The frame of the article: the innermost element that holds most of the page's prose."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from server.article.boxes import Box, Layout

# The least share of the page's prose in an element that calls itself the article, and in one child of a frame for the
# search to go on inside it. Tuned on WCXB, CC BY 4.0, Murrough-Foley.
SEMANTIC_SHARE = 0.25
CHILD_SHARE = 0.75
SEMANTIC = tuple(
    etree.XPath(path)
    for path in (
        "descendant::*[contains(@itemprop, 'articleBody')]",
        "descendant::article",
        "descendant::*[self::main or @role='main']",
    )
)
# How often an element's prose stands in it and the siblings like it where it is one of several.
SEVERAL = 1.5
H1 = etree.XPath("boolean(descendant::h1)")
NO_FRAMES = frozenset({"p", "ul", "ol", "li", "dl", "table", "tr", "td", "blockquote", "pre", "span"})


def find_frame(layout: Layout) -> Box:
    """The innermost box that holds most of the prose, within what calls itself the article, if anything does.

    One entry of several is not the article: the next of what may call itself so is asked.
    """
    frame, boxes = layout.page, layout.boxes
    for find in SEMANTIC:
        named = max((boxes[element] for element in find(frame.element) if element in boxes), key=_prose, default=None)
        if named is not None and named.prose > SEMANTIC_SHARE * frame.prose and not is_entry(named, boxes):
            frame = named
            break
    whole = frame.prose
    while True:
        inside = max((boxes[child] for child in frame.element if child in boxes), key=_prose, default=None)
        if inside is None or not inside.prose or inside.prose < CHILD_SHARE * whole or inside.element.tag in NO_FRAMES:
            return frame
        frame = inside


def is_entry(box: Box, boxes: dict[HtmlElement, Box]) -> bool:
    """Whether an element is one of several alike that follow each other under one headline, as in a live blog."""
    element, around = box.element, box.above or box
    alike = [
        child for child in around.element if child.tag == element.tag and child.get("class") == element.get("class")
    ]
    return sum(boxes[one].prose for one in alike if one in boxes) > SEVERAL * box.prose and not H1(element)


def _prose(box: Box) -> float:
    return box.prose
