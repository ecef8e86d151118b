"""Fit the weights of the order of quotes on news articles whose headline quotes one of their quotations.

python tools/fit_rank.py keyheadline.jsonl.gz      (from the project's root; one minute)

A line of the data: {"id", "site", "title", "text", "candidates": [[[start, end]]], "key": [candidate]}; a candidate is
the runs in quotation marks that belong together, in characters of the text, and the headline quotes those of `key`.
They are 754 English articles of 51 sites of the Article-Bias-Prediction corpus (Baly, Da San Martino, Glass and Nakov
2020, We Can Detect Your Bias, EMNLP; AllSides), an Apache 2.0 collection; the texts belong to their publishers.

The weights go to `server/quotes/ranking/weights.py`; what ten-fold cross-validation says is printed, no site standing
in two folds. A conditional logit with a ridge, by Newton's method: the chosen quotation of an article competes with its
others alone. It is fitted in two steps. The first sees the article and the headline but for what this quotes, as an
editor does who is about to choose; the second adds what the headline quotes, as the reader sees it.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from math import exp
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from msgspec import structs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.quotes import PARAGRAPH, blocks_of, letters, nothing_but
from server.languages import language_of
from server.model import Presentation
from server.quotes.find import read_quotations
from server.quotes.quoted_span import QuotedSpan
from server.quotes.ranking.features import ARTICLE_FEATURES, Features, Rater
from server.quotes.ranking.headline import HEADLINE_FEATURES
from server.text import split_sentences
from tools.fit_outline import solve

Weights: TypeAlias = dict[str, float]

RIDGE = 1.0
STEPS = 8
FOLDS = 10
HALF = 0.5
FEATURES = ARTICLE_FEATURES + HEADLINE_FEATURES
# what the second step adds
QUOTED = ("quoted", "beside_quoted")
FIRST_STEP = tuple(name for name in FEATURES if name not in QUOTED)
# how much less a quotation is worth for each that its speaker has had before
TURNS = (0.0, 0.5, 1.0, 3.0)
WEIGHTS = Path(__file__).resolve().parent.parent / "server/quotes/ranking/weights.py"
MODULE = '''"""How much each feature says for a quotation to be the one that an editor chooses, as log odds.

Source: fitted by tools/fit_rank.py on {articles} English news articles of the Article-Bias-Prediction corpus (Baly et
al. 2020, We Can Detect Your Bias, EMNLP; Apache License 2.0) whose headline quotes one of their quotations. They were
reduced to these figures; no text of the articles is contained. On sites that were not seen, with the headline hidden,
the chosen quotation comes first in {hit1:.3f} of the articles, among the first three in {hit3:.3f}; its mean
reciprocal rank is {mrr:.3f}.
"""

from __future__ import annotations

WEIGHTS = {{
{weights}
}}
'''


class Example(NamedTuple):
    """An article: its drafts' voices and features, which of them hold each candidate, and which candidates are key."""

    site: str
    voices: list[str | None]
    rows: list[Features]
    holders: list[list[int]]
    key: list[int]


def read_examples(path: Path) -> Iterator[tuple[Example, Example]]:
    """The articles as the service would see them, each without its headline and with it."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield read_example(row, None), read_example(row, row["title"])


def read_example(row: dict[str, Any], title: str | None) -> Example:
    """One line of the data, under this title."""
    text, english = row["text"], language_of("en")
    blocks = blocks_of(text)
    metadata = structs.replace(nothing_but("en"), title=title)
    sentences = split_sentences(blocks, english)
    found = read_quotations(blocks, Presentation(), sentences, metadata, english)
    rater = Rater(blocks, found.spans, sentences, found.headline, english)
    starts = [match.start() for match in PARAGRAPH.finditer(text)]
    places = [letters(text, [shifted(piece.span, starts) for piece in draft.pieces]) for draft in found.drafts]
    wanted = [letters(text, runs) for runs in row["candidates"]]
    holders = [[at for at, held in enumerate(places) if len(held & runs) >= HALF * len(runs)] for runs in wanted]
    return Example(row["site"], [d.voice for d in found.drafts], rater.features(found.drafts), holders, row["key"])


def shifted(span: QuotedSpan, starts: Sequence[int]) -> tuple[int, int]:
    """Where a span stands in the whole text, by where its blocks start."""
    return starts[span.block] + span.start, starts[span.block] + span.end


def fit(examples: Sequence[Example], names: Sequence[str], known: Weights) -> Weights:
    """The weights of the features `names`, beside those that are known: a conditional logit.

    The ridge holds for the features as they are: all of them lie between 0 and about 4.
    """
    columns = [FEATURES.index(name) for name in names]
    groups = []
    for example in examples:
        rivals = sorted({draft for holders in example.holders for draft in holders})
        chosen = {draft for at in example.key for draft in example.holders[at]}
        if chosen and len(rivals) > len(chosen):
            rows = [[example.rows[at][column] for column in columns] for at in rivals]
            groups.append((rows, [valued(example.rows[at], known) for at in rivals], [at in chosen for at in rivals]))
    theta = [0.0] * len(names)
    for _ in range(STEPS):
        gradient = [-RIDGE * value for value in theta]
        hessian = [[RIDGE * (a == b) for b in range(len(names))] for a in range(len(names))]
        for rows, bases, right in groups:
            worths = [exp(base + sum(map(mul, theta, row))) for base, row in zip(bases, rows, strict=True)]
            expected = mean_of(rows, worths)
            reached = mean_of(rows, [worth * good for worth, good in zip(worths, right, strict=True)])
            for a, row in enumerate(hessian):
                gradient[a] += reached[a] - expected[a]
                for b in range(len(names)):
                    both = sum(w * r[a] * r[b] for w, r in zip(worths, rows, strict=True)) / sum(worths)
                    row[b] += both - expected[a] * expected[b]
        theta = [value + step for value, step in zip(theta, solve(hessian, gradient), strict=True)]
    return dict(zip(names, theta, strict=True))


def mean_of(rows: Sequence[Sequence[float]], worths: Sequence[float]) -> list[float]:
    """The weighted mean of each column."""
    return [sum(map(mul, worths, column)) / sum(worths) for column in zip(*rows, strict=True)]


def fit_both(examples: Sequence[Example]) -> Weights:
    """What is known before the headline quotes anything, and then what it quotes."""
    before = fit(examples, FIRST_STEP, {})
    return before | fit(examples, QUOTED, before)


def valued(row: Features, weights: Weights) -> float:
    """How much speaks for a draft."""
    return sum(weights.get(name, 0.0) * value for name, value in zip(FEATURES, row, strict=True))


def place_of_key(example: Example, weights: Weights, turn: float) -> int | None:
    """The place of the first key candidate among all candidates, from 1; None if no draft holds one.

    A candidate has the best rank of the drafts that hold it. A draft loses `turn` for each one before of its voice.
    """
    left = {at: valued(row, weights) for at, row in enumerate(example.rows)}
    ranks: dict[int, int] = {}
    while left:
        best = max(left, key=lambda at: (left[at], -at))
        del left[best]
        ranks[best] = len(ranks)
        for at in left:
            left[at] -= turn * (example.voices[at] == example.voices[best] is not None)
    order = sorted((min(ranks[at] for at in held), at) for at, held in enumerate(example.holders) if held)
    return next((place for place, (_, at) in enumerate(order, 1) if at in example.key), None)


def figures_of(places: Sequence[int | None]) -> dict[str, float]:
    """The share of articles whose key quotation comes first or among the first three, and the mean reciprocal rank."""
    size, found = len(places), [place for place in places if place is not None]
    hits = {f"hit{most}": sum(place <= most for place in found) / size for most in (1, 3)}
    return hits | {"mrr": sum(1 / place for place in found) / size}


def by_unseen_sites(
    articles: Sequence[tuple[Example, Example]],
) -> Iterator[tuple[Example, Example, Weights]]:
    """Every article with the weights of a model that has seen none of its site."""
    sites = sorted({headed.site for _, headed in articles})
    fold_of = {site: at % FOLDS for at, site in enumerate(sites)}
    for fold in range(FOLDS):
        weights = fit_both([headed for _, headed in articles if fold_of[headed.site] != fold])
        yield from ((bare, headed, weights) for bare, headed in articles if fold_of[headed.site] == fold)


def main() -> None:
    """Read, cross-validate, fit on everything, write."""
    articles = list(read_examples(Path(sys.argv[1])))
    models = list(by_unseen_sites(articles))
    seen = figures_of([place_of_key(headed, weights, 0.0) for _, headed, weights in models])
    print("headline seen:", {name: round(value, 3) for name, value in seen.items()})
    hidden = {turn: figures_of([place_of_key(bare, weights, turn) for bare, _, weights in models]) for turn in TURNS}
    for turn, figures in hidden.items():
        print(f"hidden, {turn} off a turn:", {name: round(value, 3) for name, value in figures.items()})
    fitted = fit_both([headed for _, headed in articles])
    weights = "\n".join(f'    "{name}": {value:.3f},' for name, value in fitted.items())
    WEIGHTS.write_text(MODULE.format(articles=len(articles), weights=weights, **hidden[0.0]), encoding="utf-8")


if __name__ == "__main__":
    main()
