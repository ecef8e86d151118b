"""Which headings say nothing of an article, and which open a list of what it says."""

from __future__ import annotations

import re

from ..languages.together import entries

INSIDE = re.compile(r"[\W_]*+(.*[^\W_])?")
LONGEST = 80  # characters
BOILERPLATE = frozenset(entries(lambda page: page.headings.boilerplate))
KEY_POINTS = frozenset(entries(lambda page: page.headings.key_points))


def is_boilerplate(heading: str) -> bool:
    """Whether the heading names the site's furniture, as "Related" or "Advertisement" do."""
    return len(heading) <= LONGEST and plain(heading) in BOILERPLATE


def is_key_points_heading(line: str) -> bool:
    """Whether the line opens a list of what the article says, as "Key points" does."""
    return len(line) <= LONGEST and plain(line) in KEY_POINTS


def plain(text: str) -> str:
    """Small letters, single spaces, no marks around: headings are compared so."""
    inside = INSIDE.match(" ".join(text.lower().replace("’", "'").split()))
    return (inside and inside[1]) or ""
