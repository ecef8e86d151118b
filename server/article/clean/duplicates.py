"""The same text in the markup for small screens and in that for large ones: it stays once.

Only elements whose names speak of screens or of being shown are compared, so that a refrain and a repeated answer stay.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml.html import HtmlElement

from ..tree.document import DROPPED

LEAST_REPEATED = 40


def drop_duplicates(elements: Iterable[HtmlElement]) -> None:
    """Mark those elements that repeat the text of one before them, or of the element right before."""
    seen: dict[str, HtmlElement] = {}
    for element in elements:
        text = text_of(element)
        if len(text) < LEAST_REPEATED:
            continue
        before = element.getprevious()
        first = seen.setdefault(text, element)
        if first is element:
            repeated = before is not None and text_of(before) == text
        else:  # an element around this one has the same text, and is no repetition
            repeated = all(frame is not first for frame in element.iterancestors())
        if repeated:
            element.tag = DROPPED


def text_of(element: HtmlElement) -> str:
    """The text of an element without its white space, for comparing."""
    return "".join(element.text_content().split())
