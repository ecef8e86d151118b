"""Which words of a section its author would put into a heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import exp, log
from operator import mul

from ...model import Sentence
from ..stems import Stems
from .weights import BIAS, WEIGHTS

NAMING_FEATURES = ("often", "here", "often_anywhere", "in_lead", "later", "far_in", "capital")
WEIGHT_LIST = tuple(WEIGHTS[name] for name in NAMING_FEATURES)


def naming_chances(
    sentences: Sequence[Sentence], counts: Mapping[str, int], totals: Mapping[str, int], stems: Stems
) -> dict[str, float]:
    """For each stem of the sentences how probable it is, 0–1, that the section's heading has it.

    `sentences` are the section's first ones; `counts` are of the whole section, `totals` of the whole article.
    """
    found = {}
    for stem, row in naming_features(sentences, counts, totals, stems):
        found[stem] = 1 / (1 + exp(-BIAS - sum(map(mul, WEIGHT_LIST, row))))
    return found


def naming_features(
    sentences: Sequence[Sentence], counts: Mapping[str, int], totals: Mapping[str, int], stems: Stems
) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Each stem of the sentences with its figures in the order of `NAMING_FEATURES`."""
    places: dict[str, tuple[int, int]] = {}
    capitals: Counter[str] = Counter()
    for place, sentence in enumerate(sentences):
        for at, word in enumerate(sentence.words):
            if stem := stems[word]:
                places.setdefault(stem, (place, at))
                capitals[stem] += at > 0 and word[0].isupper()
    for stem, (place, at) in places.items():
        count = max(counts.get(stem, 0), 1)
        total = max(totals.get(stem, 0), count)
        lead = float(place == 0)
        yield (
            stem,
            (
                log(count),
                count / total,
                log(total),
                lead,
                log(1 + place),
                log(1 + at),
                min(1.0, capitals[stem] / count),
            ),
        )
