"""What the browser knows and no server does: the article of pages full of traps, from their source and as captured.

python benchmarks/capture.py [--browser chromium|firefox]   (from the project's root)

Each page of tests/browser/pages is read twice: its source.html as a server would fetch it, and what the extension sends
of it from a real browser, after a click on its button. Both are compared with the article.txt that a person wrote down
who looked at the page. The figures are those of extraction.py. Exits 1 where a captured page is below its floor.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "browser"))

from live_service import TRAPS, free_port, page_server, relay, running_service
from reader import Reader
from surface import Browser

from benchmarks.extraction import FLOORS, Score, macro, score
from benchmarks.extractors import Sample, ours

CAPTION = "~ "
SIGNS = "#>|`- "


def main() -> int:
    """Print a row a page and the mean; 1 below the floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--browser", choices=("chromium", "firefox"), default="chromium")
    name = parser.parse_args().browser
    slugs = sorted(folder.name for folder in TRAPS.iterdir())
    from_source = {slug: score(truth(slug), read_source(slug)) for slug in slugs}
    captured = {slug: score(truth(slug), text) for slug, text in read_captured(name, slugs).items()}
    print(f"{'page':28}{'source':>8}{'captured':>10}   F1, {name}")
    for slug in slugs:
        print(f"{slug:28}{from_source[slug].f1:8.3f}{captured[slug].f1:10.3f}")
    before, after = f1(from_source), f1(captured)
    print(f"{'all':28}{before:8.3f}{after:10.3f}")
    return 0 if after >= json.loads(FLOORS.read_text(encoding="utf-8"))["capture"]["f1"] else 1


def truth(slug: str) -> str:
    """The article as a person reads it, without captions, which are no part of its text."""
    blocks = (TRAPS / slug / "article.txt").read_text(encoding="utf-8").split("\n\n")
    return "\n\n".join(block.lstrip(SIGNS) for block in blocks if not block.startswith(CAPTION))


def read_source(slug: str) -> str:
    """What the service reads in the page's source."""
    source = (TRAPS / slug / "source.html").read_text(encoding="utf-8")
    return ours(Sample(key=slug, html=source, url=f"https://{slug}.example/story", truth=truth(slug)))


def read_captured(name: str, slugs: list[str]) -> dict[str, str]:
    """What the service reads in each page that a browser sends it; "" where it finds no article."""
    browser = start(name)
    try:
        with page_server(TRAPS) as pages, running_service(free_port()) as service, relay(service) as (address, seen):
            reader = Reader(browser, address, pages)
            reader.set_server(address)
            texts = {}
            for slug in slugs:
                reader.open(slug)
                sidebar = browser.click_toolbar_button()
                sidebar.wait("['ready', 'failed'].includes(document.body?.dataset.state)")
                texts[slug] = seen[-1][1].get("article", {}).get("text", "")
            return texts
    finally:
        browser.close()


def start(name: str) -> Browser:
    """The browser, whose driver alone is imported."""
    if name == "chromium":
        from chromium import Chromium  # noqa: PLC0415 - the other browser's driver is not needed

        return Chromium()
    from firefox import Firefox  # noqa: PLC0415 - the same

    return Firefox()


def f1(scores: dict[str, Score]) -> float:
    """Of all pages together."""
    return macro(list(scores.values()))[2]


if __name__ == "__main__":
    sys.exit(main())
