"""Pages that hide traps: what the reader cannot see is not sent, what they can see is read, in real browsers."""

from __future__ import annotations

import pytest
from fixture_pages import as_text
from live_service import TRAPS

SLUGS = sorted(folder.name for folder in TRAPS.iterdir())


@pytest.mark.parametrize("slug", SLUGS)
def test_the_article_is_what_a_person_reads(traps, slug):
    """The article's blocks are those that somebody who looked at the page wrote down."""
    reader, seen = traps
    reader.read(slug)
    _, analysis = seen[-1]
    expected = (TRAPS / slug / "article.txt").read_text(encoding="utf-8").strip()
    assert as_text(analysis["article"]["blocks"]).split("\n\n") == expected.split("\n\n")
