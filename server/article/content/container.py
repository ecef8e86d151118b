"""The container of the article: the innermost element that holds most of the page's prose."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from .layout import Box, Layout

# The least share of the page's prose in an element that calls itself the article, and in one child of a container for
# the search to go on inside it. Tuned on WCXB, CC BY 4.0, Murrough-Foley.
SEMANTIC_SHARE = 0.25
CHILD_SHARE = 0.75
SEMANTIC = tuple(
    etree.XPath(path)
    for path in (
        "descendant::*[@itemprop[contains(., 'articleBody')]]",
        "descendant::article",
        "descendant::*[self::main or @role='main']",
    )
)
# How often an element's prose stands in it and the siblings like it where it is one of several.
SEVERAL = 1.5
H1 = etree.XPath("boolean(descendant::h1)")
NO_CONTAINERS = frozenset({"p", "ul", "ol", "li", "dl", "blockquote", "pre", "span"})
# Characters of prose below which a part of a table is one cell of many. Tuned on mozilla/readability's pages.
TABLE_TAGS = frozenset({"table", "tbody", "tr", "td"})
LEAST_IN_TABLE = 800


def find_container(layout: Layout) -> Box:
    """The innermost box that holds most of the prose, within what calls itself the article, if anything does.

    One entry of several is not the article: the next of what may call itself so is asked.
    """
    container, boxes = layout.page, layout.boxes
    for find in SEMANTIC:
        named = max(
            (boxes[element] for element in find(container.element) if element in boxes), key=_prose, default=None
        )
        if named is not None and named.prose > SEMANTIC_SHARE * container.prose and not is_entry(named, boxes):
            container = named
            break
    whole = container.prose
    while not leads_in(container, boxes):
        inside = max((boxes[child] for child in container.element if child in boxes), key=_prose, default=None)
        if inside is None or inside.prose < CHILD_SHARE * whole or not may_contain(inside, boxes):
            break
        container = inside
    return container


def leads_in(box: Box, boxes: dict[HtmlElement, Box]) -> bool:
    """Whether a paragraph stands in the element itself, as above a gallery; that of a whole page may be its imprint."""
    beside = (child for child in box.element if child.tag == "p" and child in boxes)
    return box.above is not None and any(boxes[child].prose for child in beside)


def may_contain(box: Box, boxes: dict[HtmlElement, Box]) -> bool:
    """Whether an element may hold an article: a table may where it lays the page out, if it holds more than lines."""
    if box.element.tag == "table" and not any(row in boxes for row in box.element):
        return False  # its cells are no elements of the page but figures
    least = LEAST_IN_TABLE if box.element.tag in TABLE_TAGS else 0
    return box.prose > least and box.element.tag not in NO_CONTAINERS


def is_entry(box: Box, boxes: dict[HtmlElement, Box]) -> bool:
    """Whether an element is one of several alike that follow each other under one headline, as in a live blog."""
    element, around = box.element, box.above or box
    alike = [
        child for child in around.element if child.tag == element.tag and child.get("class") == element.get("class")
    ]
    return sum(boxes[one].prose for one in alike if one in boxes) > SEVERAL * box.prose and not H1(element)


def _prose(box: Box) -> float:
    return box.prose
