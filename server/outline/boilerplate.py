"""Headings that say nothing of the article, and those that open a box of key points, in nine languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

LEXICONS = Path(__file__).resolve().parent.parent / "lexicons"
INSIDE = re.compile(r"[\W_]*+(.*[^\W_])?")
LONGEST = 80


def is_boilerplate(heading: str) -> bool:
    """Whether the heading names the site's furniture, as "Related" or "Advertisement" do."""
    return len(heading) <= LONGEST and plain(heading) in _lines("boilerplate_headings.txt")


def is_key_points_heading(line: str) -> bool:
    """Whether the line opens a list of what the article says, as "Key points" does."""
    return len(line) <= LONGEST and plain(line) in _lines("key_points_headings.txt")


def plain(text: str) -> str:
    """Small letters, single spaces, no marks around: headings are compared so."""
    inside = INSIDE.match(" ".join(text.lower().replace("’", "'").split()))
    return (inside and inside[1]) or ""


@cache
def _lines(name: str) -> frozenset[str]:
    lines = (LEXICONS / name).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
