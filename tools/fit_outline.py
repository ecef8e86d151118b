"""Fit the weights of `server/outline/coefficients.py` on web articles whose headings are known but hidden.

python tools/fit_outline.py outline_web.jsonl.gz > coefficients.py    (run from the project's root; three minutes)

A line of the data: {"id", "url", "title", "paragraphs": [text], "sections": [{"start": paragraph, "heading"}]}. The
module goes to standard output; to standard error goes what six-fold cross-validation says, no site standing in two
folds. Logistic regression with a ridge, by Newton's method, in plain Python: the fit must not need more than the
service does. For the boundaries each article is shown with its title and without, for plain text often comes without
one. For the titles each section is shown with its true edges: a word of its first sentences is right if the heading has
it too.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, sqrt
from operator import mul
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server.languages import language_of
from server.model import Block, Sentence
from server.outline.cues import FEATURES, features_of
from server.outline.labels import MOST_SENTENCES
from server.outline.naming import NAMING_CUES, naming_cues
from server.outline.topics import choose_starts
from server.outline.units import Stems, Unit, units_of
from server.text import split_sentences

RIDGE = 40.0
STEPS = 7
FOLDS = 6
BEST_STEMS = 6
DISCOURSE = language_of("en").discourse
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
HEAD = '''"""How much each cue says about a new section: the log odds that one unit of it adds.

Source: fitted by tools/fit_outline.py on the heading annotations of {pages} English web articles of the Web Content
Extraction Benchmark (WCXB) by Murrough Foley, licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). The
annotations were reduced to these figures; no text of the pages is contained.
"""

from __future__ import annotations
'''


class Page(NamedTuple):
    """One article; `headings` by the block over which they stand."""

    site: str
    title: str | None
    headings: dict[int, str]
    sentences: tuple[Sentence, ...]
    units: list[Unit]
    stems: Stems


class Example(NamedTuple):
    """One article or section: a row of cues for every unit but the first, or every stem, and whether it is sought."""

    site: str
    word_counts: list[int]
    rows: list[tuple[float, ...]]
    labels: list[bool]


class Model(NamedTuple):
    """Weights of the cues as they are, not standardised."""

    bias: float
    weights: list[float]

    def probability(self, row: Sequence[float]) -> float:
        """How probable a start is, 0–1."""
        return 1 / (1 + exp(-max(-30.0, min(30.0, self.bias + sum(map(mul, self.weights, row))))))


def read_pages(path: Path) -> Iterator[Page]:
    """The articles as the service would see them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            blocks = tuple(Block(kind="paragraph", text=text) for text in page["paragraphs"])
            sentences = split_sentences(blocks, language_of("en"))
            stems = Stems(DISCOURSE)
            yield Page(
                site=urlsplit(page["url"]).netloc.removeprefix("www."),
                title=page["title"],
                headings={section["start"]: section.get("heading") or "" for section in page["sections"]},
                sentences=sentences,
                units=units_of(blocks, sentences, stems),
                stems=stems,
            )


def boundary_examples(page: Page) -> Iterator[Example]:
    """The article with its title and without."""
    for title in (page.title, None):
        yield Example(
            site=page.site,
            word_counts=[unit.word_count for unit in page.units],
            rows=features_of(page.units, title, page.stems, DISCOURSE),
            labels=[unit.first_block in page.headings for unit in page.units[1:]],
        )


def naming_examples(page: Page) -> Iterator[Example]:
    """The article's sections that have a heading: a row and a label for every stem of their first sentences."""
    totals = Counter(stem for unit in page.units for stem in unit.stems)
    for start, end in pairwise([*sorted(page.headings), sys.maxsize]):
        named = set(page.stems.of(WORD.findall(page.headings[start])))
        counts = Counter(stem for unit in page.units if start <= unit.first_block < end for stem in unit.stems)
        first = [sentence for sentence in page.sentences if start <= sentence.block < end][:MOST_SENTENCES]
        cues = list(naming_cues(first, counts, totals, page.stems))
        if named and cues:
            yield Example(page.site, [], [row for _, row in cues], [stem in named for stem, _ in cues])


def fit(examples: Sequence[Example]) -> Model:
    """Ridge logistic regression on standardised cues, given back for the cues as they are."""
    columns = [list(column) for column in zip(*(row for example in examples for row in example.rows), strict=True)]
    labels = [float(label) for example in examples for label in example.labels]
    size = len(labels)
    means = [sum(column) / size for column in columns]
    spreads = [sqrt(sum((x - mean) ** 2 for x in c) / size) or 1.0 for c, mean in zip(columns, means, strict=True)]
    scaled = [[(x - m) / s for x in c] for c, m, s in zip(columns, means, spreads, strict=True)]
    theta = newton([*scaled, [1.0] * size], labels)
    weights = [value / spread for value, spread in zip(theta, spreads, strict=False)]
    return Model(theta[-1] - sum(map(mul, weights, means)), weights)


def newton(columns: list[list[float]], labels: list[float]) -> list[float]:
    """The weights that make the labels most probable under a ridge on all but the last column."""
    theta = [0.0] * len(columns)
    ridge = [RIDGE] * (len(columns) - 1) + [0.0]
    for _ in range(STEPS):
        scores = [sum(map(mul, theta, row)) for row in zip(*columns, strict=True)]
        chances = [1 / (1 + exp(-score)) for score in scores]
        misses = [label - chance for label, chance in zip(labels, chances, strict=True)]
        gradient = [sum(map(mul, c, misses)) - r * t for c, r, t in zip(columns, ridge, theta, strict=True)]
        spread = [chance * (1 - chance) for chance in chances]
        hessian: list[list[float]] = [[0.0] * len(columns) for _ in columns]
        for a, column in enumerate(columns):
            weighted = list(map(mul, column, spread))
            for b in range(a + 1):
                hessian[a][b] = hessian[b][a] = sum(map(mul, weighted, columns[b]))
            hessian[a][a] += ridge[a]
        theta = [t + step for t, step in zip(theta, solve(hessian, gradient), strict=True)]
    return theta


def solve(matrix: list[list[float]], vector: list[float]) -> list[float]:
    """The solution of a positive definite system, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    for at, pivot in enumerate(rows):
        for row in rows[at + 1 :]:
            factor = row[at] / pivot[at]
            if factor:
                row[at:] = [x - factor * y for x, y in zip(row[at:], pivot[at:], strict=True)]
    solution = [0.0] * len(rows)
    for at in range(len(rows) - 1, -1, -1):
        known = sum(map(mul, rows[at][at + 1 : -1], solution[at + 1 :]))
        solution[at] = (rows[at][-1] - known) / rows[at][at]
    return solution


def by_unseen_sites(examples: Sequence[Example]) -> Iterator[tuple[Example, list[float]]]:
    """Every example with its probabilities by a model that has seen no page of its site."""
    sites = sorted({example.site for example in examples})
    fold_of = {site: at % FOLDS for at, site in enumerate(sites)}
    for fold in range(FOLDS):
        model = fit([example for example in examples if fold_of[example.site] != fold])
        for example in examples:
            if fold_of[example.site] == fold:
                yield example, [model.probability(row) for row in example.rows]


def boundary_figures(examples: Sequence[Example]) -> dict[str, float]:
    """F1 of the boundaries, exact and within one paragraph; `ratio` is how many are found for each gold one."""
    hits, near, found, wanted = 0, 0, 0, 0
    for example, chances in by_unseen_sites(examples):
        starts = choose_starts([1.0, *chances], example.word_counts)[1:]
        gold = [at for at, label in enumerate(example.labels, 1) if label]
        found, wanted = found + len(starts), wanted + len(gold)
        hits, near = hits + matched(starts, gold, 0), near + matched(starts, gold, 1)
    return {"f1": 2 * hits / (found + wanted), "f1_within_1": 2 * near / (found + wanted), "ratio": found / wanted}


def naming_figures(examples: Sequence[Example]) -> dict[str, float]:
    """How many of a heading's words that stand in the first sentences are among the most probable ones, 0–1."""
    hits, wanted = 0, 0
    for example, chances in by_unseen_sites(examples):
        best = sorted(zip(chances, example.labels, strict=True), reverse=True)[:BEST_STEMS]
        hits, wanted = hits + sum(label for _, label in best), wanted + sum(example.labels)
    return {f"recall_in_best_{BEST_STEMS}": hits / wanted}


def matched(starts: Sequence[int], gold: Sequence[int], reach: int) -> int:
    """How many starts lie within `reach` of a gold one, each gold one used once."""
    free = set(gold)
    for start in starts:
        near = [at for at in free if abs(at - start) <= reach]
        if near:
            free.remove(min(near, key=lambda at: (abs(at - start), at)))
    return len(gold) - len(free)


def printed(name: str, cues: Sequence[str], model: Model) -> str:
    """The model as two assignments."""
    lines = [f'    "{cue}": {weight:.3f},' for cue, weight in zip(cues, model.weights, strict=True)]
    return "\n".join([f"{name}BIAS = {model.bias:.3f}\n", f"{name}WEIGHTS = {{", *lines, "}"])


def main() -> None:
    """Read, cross-validate, fit on everything, print."""
    pages = list(read_pages(Path(sys.argv[1])))
    boundaries = [example for page in pages for example in boundary_examples(page)]
    naming = [example for page in pages for example in naming_examples(page)]
    figures = boundary_figures(boundaries) | naming_figures(naming)
    print({name: round(value, 4) for name, value in figures.items()}, file=sys.stderr)
    print(HEAD.format(pages=len(pages)))
    print(printed("", FEATURES, fit(boundaries)), end="\n\n")
    print(printed("NAMING_", NAMING_CUES, fit(naming)))


if __name__ == "__main__":
    main()
