"""How well, and at what cost, the article is found on pages whose text people have marked; beside other extractors.

python benchmarks/extraction.py --data DIR [--sets aeb mozilla wcxb] [--ours] [--worst N]   (from the project's root)

DIR holds `<set>/<id>.html.gz` (UTF-8) and `<set>/truth.json` = {id: {"text", "url"?, "page_type"?}}; README.md tells
where the three sets are, under which licence, and how to bring them into this layout. Exits 1 where ours is below its
floor in floors.json.

Words are runs of letters, digits and underscores; a text is the multiset of its runs of four words. Precision is the
mean over the pages for which an extractor says anything, recall over those that have an article, F1 their harmonic
mean. `exact` is the share of pages with every word right; ± one standard deviation of F1 over resampled pages. CPU
milliseconds are a page's best of three.

Source: the metric is that of scrapinghub/article-extraction-benchmark, whose published figures it gives.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import fmean, median, stdev
from typing import NamedTuple

from lxml import html

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import server.article
from benchmarks.extractors import Extractor, Sample, other_extractors, ours, timed
from benchmarks.stopwatch import timed_steps

FLOORS = Path(__file__).parent / "floors.json"
SETS = ("aeb", "mozilla", "wcxb")
OURS = "sidelight"
SHINGLE = 4
WORD = re.compile(r"\w+")
RESAMPLES = 1000
# A millisecond of a step that is not worth a column.
LEAST_STEP = 0.05


class Score(NamedTuple):
    """One page. `precision` is None where nothing was extracted, `recall` where there is nothing to find."""

    precision: float | None
    recall: float | None
    exact: bool

    @property
    def f1(self) -> float:
        """Of this page alone, 0–1: for finding the worst."""
        return harmonic_mean(self.precision or 0.0, self.recall or 0.0)


def main() -> int:
    """Print the figures of every set; 1 if ours is below a floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS)
    parser.add_argument("--ours", action="store_true", help="leave the other extractors out")
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N pages that ours reads worst")
    options = parser.parse_args()
    extractors = {OURS: timed(ours)} if options.ours else {OURS: timed(ours), **other_extractors()}
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["extraction"]
    held = [report(name, read_samples(options.data / name), extractors, options.worst, floors) for name in options.sets]
    return 0 if all(held) else 1


# ---- the pages


def read_samples(folder: Path) -> list[Sample]:
    """The articles of a set, by id: its other kinds of page have no text to compare with."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    return [
        Sample(key, gzip.decompress((folder / f"{key}.html.gz").read_bytes()).decode(), page.get("url"), page["text"])
        for key, page in sorted(truth.items())
        if page.get("page_type", "article") == "article"
    ]


# ---- the metric


def score(truth: str, text: str) -> Score:
    """How much of a text is right, and how much of the truth is in it."""
    wanted, found = shingles(truth), shingles(text)
    common = (wanted & found).total()
    return Score(
        precision=common / found.total() if found else None,
        recall=common / wanted.total() if wanted else None,
        exact=WORD.findall(truth) == WORD.findall(text),
    )


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The runs of four words; a shorter text is one run."""
    words = WORD.findall(text)
    return Counter(zip(*(words[start:] for start in range(min(SHINGLE, len(words)))), strict=False))


def harmonic_mean(precision: float, recall: float) -> float:
    """0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def macro(scores: list[Score]) -> tuple[float, float, float]:
    """F1, precision and recall of a set."""
    precision = fmean([one.precision for one in scores if one.precision is not None] or [0.0])
    recall = fmean([one.recall for one in scores if one.recall is not None] or [0.0])
    return harmonic_mean(precision, recall), precision, recall


def deviation(scores: list[Score]) -> float:
    """One standard deviation of F1 over sets of as many pages, drawn from these."""
    draw = random.Random(0)  # noqa: S311  the same pages every time, not secret ones
    return stdev(macro(draw.choices(scores, k=len(scores)))[0] for _ in range(RESAMPLES))


# ---- the report


def report(
    name: str, samples: list[Sample], extractors: dict[str, Extractor], worst: int, floors: dict[str, dict[str, float]]
) -> bool:
    """Print the figures of a set; False if ours is below the floor for just these pages."""
    parse = fmean(timed(parsed)(sample).ms for sample in samples)
    print(f"\n{name}: {len(samples)} pages; lxml parses one in {parse:.2f} ms")
    print(f"{'':18}{'F1':>7}{'±':>7}{'prec.':>7}{'recall':>7}{'exact':>7}{'mean ms':>9}{'median':>8}{'× parse':>9}")
    scored: dict[str, list[Score]] = {}
    for extractor, run in extractors.items():
        runs = [run(sample) for sample in samples]
        scored[extractor] = [score(sample.truth, one.text) for sample, one in zip(samples, runs, strict=True)]
        print(row(extractor, scored[extractor], [one.ms for one in runs], parse), flush=True)
    print(f"ours by step, mean ms: {', '.join(steps(samples))}")
    for sample, one in sorted(zip(samples, scored[OURS], strict=True), key=lambda pair: pair[1].f1)[:worst]:
        figures = [f"{'–' if value is None else format(value, '.3f'):>6}" for value in (one.precision, one.recall)]
        print(f"  {one.f1:.3f}  precision {figures[0]}  recall {figures[1]}  {sample.key}  {sample.url or ''}")
    return above_floor(macro(scored[OURS])[0], len(samples), floors.get(name, {}))


def parsed(sample: Sample) -> str:
    """Nothing; the page is only parsed."""
    html.document_fromstring(sample.html.encode(), parser=html.HTMLParser(encoding="utf-8"))
    return ""


def row(name: str, scores: list[Score], spent: list[float], parse: float) -> str:
    """One line of the table."""
    f1, precision, recall = macro(scores)
    exact = fmean(one.exact for one in scores)
    quality = f"{f1:7.4f}{deviation(scores):7.4f}{precision:7.3f}{recall:7.3f}{exact:7.3f}"
    return f"{name:18}{quality}{fmean(spent):9.2f}{median(spent):8.2f}{fmean(spent) / parse:9.1f}"


def steps(samples: list[Sample]) -> Iterator[str]:
    """What each step of ours takes, the dearest first."""
    with timed_steps(server.article) as spent:
        for sample in samples:
            ours(sample)
    for step, total in spent.most_common():
        if total / len(samples) >= LEAST_STEP:
            yield f"{step} {total / len(samples):.2f}"


def above_floor(f1: float, pages: int, floor: dict[str, float]) -> bool:
    """Whether ours reaches the floor, which holds for as many pages as it was measured on."""
    if floor.get("pages") != pages:
        print(f"no floor is pinned for {pages} pages of this set")
        return True
    print(f"floor {floor['f1']:.4f}: {'held' if f1 >= floor['f1'] else 'BROKEN'}")
    return f1 >= floor["f1"]


if __name__ == "__main__":
    sys.exit(main())
