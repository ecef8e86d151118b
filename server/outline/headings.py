"""The page's own headings: which of them count, and how they nest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from server.model import Block

BOILERPLATE = Path(__file__).resolve().parent.parent / "lexicons" / "boilerplate_headings.txt"
SURROUNDINGS = re.compile(r"^[\W_]+|[\W_]+$")
# A heading that says this much of the title's beginning is the title again, cut or with the site's name behind it.
LEAST_REPEATED = 20


class HeadedSpan(Struct, frozen=True, kw_only=True):
    """A heading with the blocks it stands over: `first_block` is the heading's own, `last_block` is inclusive."""

    first_block: int
    last_block: int
    spans: tuple[HeadedSpan, ...]


def headed_spans(blocks: Sequence[Block], title: str | None) -> tuple[HeadedSpan, ...]:
    """The spans under the page's headings, nested by level; a skipped level (h2, h4) is one step down."""
    headings = list(_chosen(blocks, title))
    return _nested(headings, blocks, len(blocks) - 1)


def _nested(headings: Sequence[int], blocks: Sequence[Block], last_block: int) -> tuple[HeadedSpan, ...]:
    """Closes each span at the next heading of its level or a higher one; recursion is at most six levels deep."""
    spans = []
    at = 0
    while at < len(headings):
        start = headings[at]
        end = at + 1
        while end < len(headings) and _level(blocks[headings[end]]) > _level(blocks[start]):
            end += 1
        last = headings[end] - 1 if end < len(headings) else last_block
        inner = _nested(headings[at + 1 : end], blocks, last)
        spans.append(HeadedSpan(first_block=start, last_block=last, spans=inner))
        at = end
    return tuple(spans)


def _level(block: Block) -> int:
    return block.level or 1


def _chosen(blocks: Sequence[Block], title: str | None) -> Sequence[int]:
    headings = [at for at, block in enumerate(blocks) if block.kind == "heading"]
    kept = [at for at in headings if not is_boilerplate(blocks[at].text) and not repeats(blocks[at].text, title)]
    if _is_headline(kept, blocks):
        del kept[0]
    while kept and kept[-1] == len(blocks) - 1:
        kept.pop()
    return kept


def _is_headline(kept: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether the first heading is the only one of the first level, above all prose: the headline in other words."""
    if not kept or blocks[kept[0]].level != 1:
        return False
    prose_before = any(block.is_prose and block.kind != "heading" for block in blocks[: kept[0]])
    return not prose_before and all(_level(blocks[at]) > 1 for at in kept[1:])


def is_boilerplate(heading: str) -> bool:
    """Whether the heading names the site's furniture, as "Related" or "Advertisement" do, in any language."""
    return _plain(heading) in _boilerplate_headings()


def repeats(text: str, title: str | None) -> bool:
    """Whether the text is the title once more, whole or cut."""
    if title is None:
        return False
    a, b = _plain(text), _plain(title)
    return bool(a) and (a == b or (min(len(a), len(b)) >= LEAST_REPEATED and (a.startswith(b) or b.startswith(a))))


def _plain(text: str) -> str:
    return SURROUNDINGS.sub("", " ".join(text.lower().replace("’", "'").split()))


@cache
def _boilerplate_headings() -> frozenset[str]:
    lines = BOILERPLATE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
