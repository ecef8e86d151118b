"""Pages that hide traps: what the reader cannot see is not sent, what they can see is read, in real browsers."""

from __future__ import annotations

import pytest
from fixture_pages import as_text
from live_service import TRAPS

SLUGS = sorted(folder.name for folder in TRAPS.iterdir())
FRAME = "document.getElementById('story')"


@pytest.mark.parametrize("slug", SLUGS)
def test_the_article_is_what_a_person_reads(traps, slug):
    """The article's blocks are those that somebody who looked at the page wrote down."""
    reader, seen = traps
    reader.read(slug)
    _, analysis = seen[-1]
    expected = (TRAPS / slug / "article.txt").read_text(encoding="utf-8").strip()
    assert as_text(analysis["article"]["blocks"]).split("\n\n") == expected.split("\n\n")


def test_a_passage_in_a_frame_lights_up(traps):
    """A quote that stands in a frame of the page is lit there, and scrolled to in frame and page."""
    reader, _ = traps
    page, sidebar = reader.read("article-in-a-frame")
    page.evaluate(f"{FRAME}.parentElement.style.paddingTop = '2000px'")
    sidebar.click("[data-quote]")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    highlight = f"[...{FRAME}.contentWindow.CSS.highlights.get('sidelight-quote')]"
    assert page.evaluate(f"{highlight}.join()").startswith("I saw his name on the list")
    in_frame = f"{highlight}[0].getBoundingClientRect().top"
    page.wait(f"(top => top > 0 && top < innerHeight)({FRAME}.getBoundingClientRect().top + {in_frame})")
