"""Fit the weights of `server/outline/coefficients.py` on web articles whose headings are known but hidden.

python tools/fit_outline.py outline_web.jsonl.gz > coefficients.py    (run from the project's root; three minutes)

A line of the data: {"id", "url", "title", "paragraphs": [text], "sections": [{"start": paragraph}]}. The module goes to
standard output; to standard error goes what six-fold cross-validation says, no site standing in two folds. Logistic
regression with a ridge, by Newton's method, in plain Python: the fit must not need more than the service does. Each
article is shown with its title and without, for plain text often comes without one.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from math import exp, sqrt
from operator import mul
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server.model import Block
from server.outline.cues import CUES, cues_of
from server.outline.lexicon import lexicon_for
from server.outline.topics import choose_starts
from server.outline.units import Stems, units_of
from server.sentences import split_sentences

RIDGE = 40.0
STEPS = 7
FOLDS = 6
HEAD = '''"""How much each cue says about a new section: the log odds that one unit of it adds.

Source: fitted by tools/fit_outline.py on the heading annotations of {pages} English web articles of the Web Content
Extraction Benchmark (WCXB) by Murrough Foley, licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). The
annotations were reduced to these figures; no text of the pages is contained.
"""

from __future__ import annotations
'''


class Example(NamedTuple):
    """One article: a row of cues and whether a section starts, for every unit but the first."""

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


def read_examples(path: Path) -> Iterator[Example]:
    """The articles as the service would see them."""
    lexicon = lexicon_for("en")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            blocks = tuple(Block(kind="paragraph", text=text) for text in page["paragraphs"])
            stems = Stems(lexicon)
            units = units_of(blocks, split_sentences(blocks, "en"), stems)
            starts = {section["start"] for section in page["sections"]}
            for title in (page["title"], None):
                yield Example(
                    site=urlsplit(page["url"]).netloc.removeprefix("www."),
                    word_counts=[unit.word_count for unit in units],
                    rows=cues_of(units, title, stems, lexicon),
                    labels=[unit.first_block in starts for unit in units[1:]],
                )


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


def cross_validated(examples: Sequence[Example]) -> dict[str, float]:
    """Boundary precision, recall and F1 over all articles, exact and within one paragraph, each site judged unseen."""
    sites = sorted({example.site for example in examples})
    fold_of = {site: at % FOLDS for at, site in enumerate(sites)}
    hits, near, found, wanted = 0, 0, 0, 0
    for fold in range(FOLDS):
        model = fit([example for example in examples if fold_of[example.site] != fold])
        for example in examples:
            if fold_of[example.site] != fold:
                continue
            starts = choose_starts([1.0, *map(model.probability, example.rows)], example.word_counts)[1:]
            gold = [at for at, label in enumerate(example.labels, 1) if label]
            found, wanted = found + len(starts), wanted + len(gold)
            hits, near = hits + matched(starts, gold, 0), near + matched(starts, gold, 1)
    return {"f1": 2 * hits / (found + wanted), "f1_within_1": 2 * near / (found + wanted), "ratio": found / wanted}


def matched(starts: Sequence[int], gold: Sequence[int], reach: int) -> int:
    """How many starts lie within `reach` of a gold one, each gold one used once."""
    free = set(gold)
    for start in starts:
        near = [at for at in free if abs(at - start) <= reach]
        if near:
            free.remove(min(near, key=lambda at: (abs(at - start), at)))
    return len(gold) - len(free)


def main() -> None:
    """Read, cross-validate, fit on everything, print."""
    examples = list(read_examples(Path(sys.argv[1])))
    print({name: round(value, 4) for name, value in cross_validated(examples).items()}, file=sys.stderr)
    model = fit(examples)
    print(HEAD.format(pages=len(examples) // 2))
    print(f"BIAS = {model.bias:.3f}\n\nWEIGHTS = {{")
    for cue, weight in zip(CUES, model.weights, strict=True):
        print(f'    "{cue}": {weight:.3f},')
    print("}")


if __name__ == "__main__":
    main()
