"""Elements and lines that name the author where no data does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest
from typing import NamedTuple

from lxml.html import HtmlElement

from ..lines.byline import OPENING
from .people import is_full, people_of
from .visible_lines import lines_within

LONGEST_BYLINE = 100
MOST_PARTS = 100  # elements in a byline: what holds more is looked through once, and not for each mark inside it
LEVELS = 12
BEFORE_OPENING = "0123456789,|·•–—- "
NAME_OF_LINE = re.compile(r"(?:^|[\s_-])(?:byline|authors?|writtenby|written-by)(?:$|[\s_-])", re.IGNORECASE)
NO_BYLINE = re.compile(
    r"bio|about|avatar|photo|image|social|follow|related|comment|more|count|menu|description|title|box|widget",
    re.IGNORECASE,
)
# Around these stands what others wrote.
OTHERS = re.compile(
    r"comment|reviews|review[_-]{1,2}(?:card|item|list|rating|quote|author)|testimonial"
    r"|(?:^|[\s_-])(?:related|recommend\w{0,8}|sidebar|recirc\w{0,8}|widget|popular)(?:$|[\s_-])"
    r"|(?:^|\s)(?:site-?|page-?)?footer(?:$|\s)",
    re.IGNORECASE,
)


class Byline(NamedTuple):
    """`source` is the mark by which an element is known to name the author; `lines` what it shows."""

    source: str
    lines: tuple[str, ...]


def byline_of(element: HtmlElement) -> Byline | None:
    """What an element shows if it is marked as naming the author; None if it is not, or names somebody else's."""
    source = _mark(element)
    if source is None or _belongs_to_others(element):
        return None
    parts = islice(element.iterdescendants(), MOST_PARTS)
    lines = lines_within(next((part for part in parts if part.get("itemprop") == "name"), element))
    text = " ".join(lines)
    return Byline(source, tuple(lines)) if 2 < len(text) < LONGEST_BYLINE and any(map(str.isalpha, text)) else None


def lines_of_authors(lines: Sequence[str]) -> Iterator[str]:
    """The lines that begin like a byline and go on, there or in the next line, with the full name of a person."""
    for line, after in zip_longest(lines, lines[1:], fillvalue=""):
        found = OPENING.search(line) if len(line) < LONGEST_BYLINE else None
        signed = line[found.start() :].lstrip(BEFORE_OPENING) if found else ""
        if found and found.span() == (0, len(line)):
            signed += f" {after[:LONGEST_BYLINE]}"
        if signed and any(map(is_full, people_of([signed], ()))):
            yield signed


def _mark(element: HtmlElement) -> str | None:
    if element.get("rel") == "author":
        return "rel=author"
    if "author" in (element.get("itemprop") or "").split():
        return "itemprop=author"
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return "class of a byline" if NAME_OF_LINE.search(names) and not NO_BYLINE.search(names) else None


def _belongs_to_others(element: HtmlElement) -> bool:
    around: HtmlElement | None = element
    for _ in range(LEVELS):
        if around is None or around.tag in ("body", "article", "main"):
            return False
        if around.tag == "blockquote" or OTHERS.search(f"{around.get('class') or ''} {around.get('id') or ''}"):
            return True
        around = around.getparent()
    return False
