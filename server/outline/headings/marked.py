"""The headings that the page marks as such, and which headings say something of the article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Block
from ...text.headings import is_boilerplate, plain
from .heading import Heading

# A heading that says this much of the title's beginning is the title again, cut or with the site's name after it.
LEAST_REPEATED = 20
# What software puts after a heading to edit it or link to it: "History[edit]", "Setting up¶".
LONGEST_TAIL = 80
HEADING_TAIL = re.compile(r"\s{0,4}(?:\[[^\[\]]{1,20}\]\s{0,4}){0,3}[¶#§]?$")


def marked_headings(blocks: Sequence[Block]) -> list[Heading]:
    """The blocks that are headings and have words, without the software's tail."""
    return [
        Heading(block=at, level=block.level, start=0, end=end)
        for at, block in enumerate(blocks)
        if block.level is not None and (end := end_of_heading(block.text))
    ]


def end_of_heading(text: str) -> int:
    """Where the heading's words end; 0 where it has none."""
    tail = HEADING_TAIL.search(text, max(0, len(text) - LONGEST_TAIL))
    return tail.start() if tail else len(text)


def counts(text: str, title: str | None) -> bool:
    """Whether a heading says something of the article that its title does not."""
    return not is_boilerplate(text) and not repeats(text, title)


def is_headline(kept: Sequence[Heading], blocks: Sequence[Block]) -> bool:
    """Whether the first heading is the only one of the first level, above all prose: the headline in other words."""
    if not kept or kept[0].level != 1:
        return False
    prose_before = any(block.is_prose and block.kind != "heading" for block in blocks[: kept[0].block])
    return not prose_before and all(one.level > 1 for one in kept[1:])


def repeats(text: str, title: str | None) -> bool:
    """Whether the text is the title once more, whole or cut."""
    if title is None:
        return False
    a, b = plain(text), plain(title)
    return bool(a) and (a == b or (min(len(a), len(b)) >= LEAST_REPEATED and (a.startswith(b) or b.startswith(a))))
