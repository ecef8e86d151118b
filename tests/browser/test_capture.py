"""Pages that hide traps: what the reader cannot see is not sent, what they can see is read, in real browsers."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_pages import as_text
from live_service import page_server, relay
from reader import Reader

TRAPS = Path(__file__).with_name("pages")
SLUGS = sorted(folder.name for folder in TRAPS.iterdir())


@pytest.fixture(scope="module")
def trapped(browser, service):
    """Reads one of the pages, with a click; the page that was sent and what the service answered."""
    with page_server(TRAPS) as pages, relay(service) as (address, seen):
        reader = Reader(browser, address, pages)
        reader.set_server(address)

        def read(slug: str) -> tuple[dict, dict]:
            reader.read(slug)
            return seen[-1]

        yield read


@pytest.mark.parametrize("slug", SLUGS)
def test_the_article_is_what_a_person_reads(trapped, slug):
    """The article's blocks are those that somebody who looked at the page wrote down."""
    _, analysis = trapped(slug)
    expected = (TRAPS / slug / "article.txt").read_text(encoding="utf-8").strip()
    assert as_text(analysis["article"]["blocks"]).split("\n\n") == expected.split("\n\n")
