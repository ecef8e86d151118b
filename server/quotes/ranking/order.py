"""Features and weights → the rank of each quotation, and which few to show first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from operator import mul

from ..assemble import QuoteDraft
from .features import Features
from .weights import WEIGHTS

KEYS = 5
KEYS_A_SPEAKER = 2
FEW = 3
SHORTEST_KEY = 4
# Editors choose direct speech (Bohn and Ling 2020, Catching Attention Through Pull Quotes, LREC): a reported clause
# goes after a quotation that stands ten times as far down.
REPORTED = -3.0


def ranks_of(drafts: Sequence[QuoteDraft], features: Sequence[Features]) -> list[int]:
    """The rank of each draft, 1 for the most important: a permutation.

    By their features alone. That speakers take turns is left to `choose_keys`: to let them do so in the whole order put
    what an editor had chosen further down (tools/fit_rank.py: among the first three in .76 of the articles, not .84).
    """
    values = [_value(draft, row) for draft, row in zip(drafts, features, strict=True)]
    order = sorted(range(len(drafts)), key=lambda place: (-values[place], place))
    ranks = [0] * len(drafts)
    for rank, place in enumerate(order, 1):
        ranks[place] = rank
    return ranks


def _value(draft: QuoteDraft, row: Features) -> float:
    value: float = sum(map(mul, WEIGHTS.values(), row))
    return value + (REPORTED if draft.kind == "indirect" else 0.0)


def choose_keys(drafts: Sequence[QuoteDraft], ranks: Sequence[int]) -> list[bool]:
    """The first few that can stand alone, at most two of a speaker before others had one."""
    order = sorted(range(len(drafts)), key=lambda place: ranks[place])
    worth = [place for place in order if len(drafts[place].text.split()) >= SHORTEST_KEY]
    marked = [place for place in worth if drafts[place].kind != "indirect"]
    chosen = set(_spread(marked, drafts)[:KEYS])
    if len(chosen) < FEW:
        # reported clauses fill up where there are few quotations
        chosen |= set(_spread([place for place in worth if place not in chosen], drafts)[: FEW - len(chosen)])
    return [place in chosen for place in range(len(drafts))]


def _spread(order: Sequence[int], drafts: Sequence[QuoteDraft]) -> list[int]:
    """The same places, but with the third of a speaker and what follows it after all others."""
    heard: Counter[str | None] = Counter()
    first: list[int] = []
    later: list[int] = []
    for place in order:
        voice = drafts[place].voice
        heard[voice] += 1
        (first if heard[voice] <= KEYS_A_SPEAKER else later).append(place)
    return first + later
