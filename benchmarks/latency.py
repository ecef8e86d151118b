"""The cost of a whole analysis by stage: CPU milliseconds a page, and as multiples of lxml's parse in the same run.

python benchmarks/latency.py --pages DIR [--limit N]   (from the project's root)

DIR holds pages, `*.html` or `*.html.gz`. Every page is read five times, and the cheapest counts. Exits 1 where the mean
is over 30 ms or over 22 parses: the first depends on the machine, the second hardly. Then come the functions that
take most, by cProfile, which makes small functions look dearer than they are.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import sys
from collections import Counter
from contextlib import suppress
from pathlib import Path

import msgspec
from lxml import html

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.service import read_pages
from benchmarks.stopwatch import cpu_ms, timed_steps
from server import pipeline
from server.errors import ReaderError
from server.model import Page
from server.service.pool.worker import answer_page

ROUNDS = 5
MOST_MS, MOST_PARSES = 30, 22
SHOWN = 12


def main() -> int:
    """Print the table and what the profile shows; 1 if it is too dear."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=1000, help="pages that are read")
    given = parser.parse_args()
    pages = [Page(html=page) for page in read_pages(given.pages, given.limit)]
    for page in pages[:3]:
        answer(page)  # tables load
    parse, whole, stages = 0.0, 0.0, Counter[str]()
    for page in pages:
        parse += min(parse_ms(page) for _ in range(ROUNDS))
        ms, spent = min((measured(page) for _ in range(ROUNDS)), key=lambda one: one[0])
        whole += ms
        stages.update(spent)
    count = len(pages)
    print(f"{count} pages, CPU ms a page (mean), and times lxml's parse of {parse / count:.2f} ms\n")
    for name, ms in (("the whole, as JSON", whole), *stages.most_common()):
        print(f"{name:28}{ms / count:8.2f}{ms / parse:8.1f}")
    show_profile(pages)
    return int(whole / count > MOST_MS or whole / parse > MOST_PARSES)


def answer(page: Page) -> None:
    """The analysis as the service makes it; a page without an article costs what it costs."""
    with suppress(ReaderError):
        answer_page(page)


def parse_ms(page: Page) -> float:
    """What lxml's own parse takes."""
    start = cpu_ms()
    html.fromstring(page.html)
    return cpu_ms() - start


def measured(page: Page) -> tuple[float, Counter[str]]:
    """What the whole takes, and each stage that the pipeline calls; `as JSON` is writing the answer."""
    with timed_steps(pipeline) as spent:
        start = cpu_ms()
        with suppress(ReaderError):
            analysis = pipeline.analyze(page)
            before = cpu_ms()
            msgspec.json.encode(analysis)
            spent["as JSON"] += cpu_ms() - before
        return cpu_ms() - start, spent


def show_profile(pages: list[Page]) -> None:
    """The functions that take most by themselves."""
    profile = cProfile.Profile()
    profile.enable()
    for page in pages:
        answer(page)
    profile.disable()
    figures = pstats.Stats(profile).stats
    total = sum(own for _, _, own, _, _ in figures.values())
    print(f"\n{'function':64}{'share':>7}")
    for (file, line, name), (_, _, own, _, _) in sorted(figures.items(), key=lambda one: -one[1][2])[:SHOWN]:
        where = f"{'/'.join(Path(file).parts[-2:])}:{line} " if line else ""
        print(f"{(where + name)[-63:]:64}{own / total:7.1%}")


if __name__ == "__main__":
    sys.exit(main())
