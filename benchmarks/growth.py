"""Growth of the time with a page's size, by stage: hostile shapes at four sizes, each of which must be linear.

python benchmarks/growth.py [SHAPE …]   (from the project's root; needs no data; a few minutes)

Each shape of `tests/support/hostile_pages.py` is read at an eighth, a quarter, half and all of its worst size. A
stage's slope is that of log time over log size: 1 is linear, 2 quadratic. Times below 30 ms say nothing about growth.
Exits 1 where a slope is over 1.3 or the worst page takes over a second of CPU. A refusal is fast by design and has no
slope.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections import Counter
from math import log
from pathlib import Path
from statistics import linear_regression

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "support"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hostile_pages import HOSTILE, page

import server.article
import server.pipeline
from benchmarks.stopwatch import timed_steps
from server.errors import ReaderError
from server.model import Page

SIZES = (1 / 8, 1 / 4, 1 / 2, 1)
ROUNDS = 2
STEEPEST = 1.3
LONGEST_MS = 1000.0
# Below this a time is as much the machine's as the page's.
NOISE_MS = 30.0


def main() -> int:
    """Print a line for every shape; 1 if one grows too fast or takes too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE", help="names of shapes; all if none is named")
    wanted = parser.parse_args().shapes or list(HOSTILE)
    gc.disable()  # a collection is paid for by whatever step it happens to fall into
    held = [report(name) for name in wanted]
    return 0 if all(held) else 1


def report(name: str) -> bool:
    """Print what a shape costs; False if it grows too fast or takes too long."""
    shape = HOSTILE[name]
    sizes = [max(1, round(shape.worst * part)) for part in SIZES]
    runs = [measured(page(shape.between(size))) for size in sizes]
    whole, said = runs[-1]
    total = sum(whole[stage] for stage in vars(server.pipeline) if stage in whole)
    slopes = {stage: slope(sizes, [spent[stage] for spent, _ in runs]) for stage in whole}
    steep = {stage: value for stage, value in slopes.items() if value is not None and value > STEEPEST}
    print(f"{name:26}{total:8.0f} ms  {said:18}{dearest(whole)}")
    for stage, value in steep.items():
        print(f"    GROWS  {stage}: {', '.join(f'{spent[stage]:.0f}' for spent, _ in runs)} ms, slope {value:.2f}")
    if total > LONGEST_MS:
        print("    SLOW")
    return not steep and total <= LONGEST_MS


def measured(markup: str) -> tuple[Counter[str], str]:
    """CPU milliseconds by stage, and by step of extraction, the least of two rounds; and what was answered."""
    rounds = []
    for _ in range(ROUNDS):
        gc.collect()
        said = "read"
        with timed_steps(server.pipeline) as stages, timed_steps(server.article) as steps:
            try:
                server.pipeline.analyze(Page(html=markup, url="https://hostile.example/"))
            except ReaderError as error:
                said = error.code
        rounds.append(stages + Counter({f"extract_article/{step}": spent for step, spent in steps.items()}))
    return min(rounds, key=Counter.total), said


def slope(sizes: list[int], spent: list[float]) -> float | None:
    """How log time rises with log size, over all sizes or the last two, whichever is less: memory comes in steps.

    None where too few times are above the noise.
    """
    points = [(log(size), log(ms)) for size, ms in zip(sizes, spent, strict=True) if ms > NOISE_MS / 4]
    if len(points) < 3 or spent[-1] < NOISE_MS:
        return None
    return min(linear_regression(*zip(*some, strict=True)).slope for some in (points, points[-2:]))


def dearest(spent: Counter[str]) -> str:
    """The stages that take the most."""
    return ", ".join(
        f"{stage.removeprefix('extract_article/')} {ms:.0f}" for stage, ms in spent.most_common(5) if ms > 1
    )


if __name__ == "__main__":
    sys.exit(main())
