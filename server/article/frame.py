"""The frame of the article: the innermost element that holds most of the page's prose."""

from __future__ import annotations

from lxml import etree

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
NO_FRAMES = frozenset({"p", "ul", "ol", "li", "dl", "table", "tr", "td", "blockquote", "pre", "span"})


def find_frame(layout: Layout) -> Box:
    """The innermost box that holds most of the prose, within what calls itself the article, if anything does."""
    frame, boxes = layout.page, layout.boxes
    for find in SEMANTIC:
        named = max((boxes[element] for element in find(frame.element) if element in boxes), key=_prose, default=None)
        if named is not None and named.prose > SEMANTIC_SHARE * frame.prose:
            frame = named
            break
    whole = frame.prose
    while True:
        inside = max((boxes[child] for child in frame.element if child in boxes), key=_prose, default=None)
        if inside is None or not inside.prose or inside.prose < CHILD_SHARE * whole or inside.element.tag in NO_FRAMES:
            return frame
        frame = inside


def _prose(box: Box) -> float:
    return box.prose
