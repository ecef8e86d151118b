"""How well the words of neighbouring paragraphs hang together, and where they stop doing so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain
from math import exp, log, sqrt

# No section is sought that is longer, which makes the programme linear in the paragraphs.
LONGEST_SECTION = 15
# Word counts of neighbouring paragraphs are not independent, as the model has it; its evidence is therefore softened.
TEMPERATURE = 2.0


def _weight(count: int) -> float:
    return count * log(count + 1) if count else 0.0


def shift_probabilities(paragraphs: Sequence[Sequence[str]]) -> list[float]:
    """How probable it is, 0–1, that a section starts at each paragraph, over all segmentations; 1.0 for the first.

    Source: Utiyama and Isahara 2001, A statistical model for domain-independent text segmentation, ACL, 499–506,
    with the sum over all segmentations (forward and backward) instead of the single best one.
    """
    by_start = _section_costs(paragraphs)
    size = len(paragraphs)
    backward = [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        backward[start] = _log_sum([backward[start + 1 + k] - cost for k, cost in enumerate(by_start[start])])
    by_end: list[list[tuple[int, float]]] = [[] for _ in range(size + 1)]
    for start, costs in enumerate(by_start):
        for k, cost in enumerate(costs):
            by_end[start + 1 + k].append((start, cost))
    forward = [0.0] * (size + 1)
    for end in range(1, size + 1):
        forward[end] = _log_sum([forward[start] - cost for start, cost in by_end[end]])
    return [min(1.0, exp(forward[at] + backward[at] - forward[size])) for at in range(size)]


def _log_sum(terms: list[float]) -> float:
    most = max(terms)
    return most + log(sum([exp(term - most) for term in terms]))


def _section_costs(paragraphs: Sequence[Sequence[str]]) -> list[list[float]]:
    """For each start the costs of the sections of 1, 2, … paragraphs that start there, divided by the temperature."""
    spread = Counter(chain.from_iterable(map(set, paragraphs)))
    kinds = len(spread) or 1
    prior = log(max(sum(map(len, paragraphs)), 2))
    counted = [Counter(paragraph) for paragraph in paragraphs]
    shared = [[(stem, n) for stem, n in counts.items() if spread[stem] > 1] for counts in counted]
    most = max(Counter(chain.from_iterable(paragraphs)).values(), default=0)
    worths = [_weight(count) for count in range(most + 1)]
    # a stem that stands in one paragraph only is worth the same in every segmentation: it is counted once
    private = [sum(worths[n] for stem, n in counts.items() if spread[stem] == 1) for counts in counted]
    gains = _gains(shared, worths)
    costs = []
    for start in range(len(paragraphs)):
        tokens, worth, row = 0, 0.0, []
        for back, at in enumerate(range(start, min(len(paragraphs), start + LONGEST_SECTION))):
            tokens += len(paragraphs[at])
            worth += gains[at][back] + private[at]
            row.append((tokens * log(tokens + kinds) - worth + prior) / TEMPERATURE)
        costs.append(row)
    return costs


def _gains(paragraphs: Sequence[Sequence[tuple[str, int]]], worths: Sequence[float]) -> list[list[float]]:
    """For each paragraph what its counted stems are worth at the end of a section that starts 0, 1, 2, … before it.

    What a stem adds changes only where a section starts further back than the stem stands, so only there is it noted.
    """
    standing: dict[str, list[tuple[int, int]]] = {}
    found = []
    for at, stems in enumerate(paragraphs):
        changes = [0.0] * LONGEST_SECTION
        for stem, more in stems:
            places = standing.setdefault(stem, [])
            count, gain = 0, worths[more]
            changes[0] += gain
            for place, n in reversed(places):
                if at - place >= LONGEST_SECTION:
                    break
                count += n
                after = worths[count + more] - worths[count]
                changes[at - place] += after - gain
                gain = after
            places.append((at, more))
        found.append(list(accumulate(changes)))
    return found


def stem_vectors(paragraphs: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    """For each paragraph its stems with their weight: more for a stem that is repeated here and rare elsewhere."""
    spread = Counter(chain.from_iterable(map(set, paragraphs)))
    rarity = {stem: log((len(paragraphs) + 1) / n) for stem, n in spread.items()}
    return [{stem: (1 + log(n)) * rarity[stem] for stem, n in Counter(paragraph).items()} for paragraph in paragraphs]


def window_cosines(vectors: Sequence[dict[str, float]], width: int) -> list[float]:
    """The cosine of the `width` paragraphs before each paragraph and the `width` from it on; 0.0 for the first."""
    windows = [_sum(vectors[at : at + width]) for at in range(len(vectors))]
    norms = [_norm(window) for window in windows]
    found = [0.0] * len(vectors)
    for at in range(1, len(vectors)):
        if at >= width:
            before, norm = windows[at - width], norms[at - width]
        else:
            before = _sum(vectors[:at])
            norm = _norm(before)
        found[at] = _cosine(before, windows[at], norm * norms[at])
    return found


def _sum(vectors: Sequence[dict[str, float]]) -> dict[str, float]:
    total = dict(vectors[0])
    for vector in vectors[1:]:
        for stem, value in vector.items():
            total[stem] = total.get(stem, 0.0) + value
    return total


def _norm(vector: dict[str, float]) -> float:
    """The square of the vector's length."""
    return sum([value * value for value in vector.values()])


def _cosine(a: dict[str, float], b: dict[str, float], norms: float) -> float:
    """`norms` is the product of the squared lengths."""
    if not norms:
        return 0.0
    if len(a) > len(b):
        a, b = b, a
    return sum([value * b[stem] for stem, value in a.items() if stem in b]) / sqrt(norms)


def depths(cosines: Sequence[float], reach: int) -> list[float]:
    """How far each value lies below the best on either side within `reach` paragraphs: a valley's depth.

    Source: Hearst 1997, TextTiling, Computational Linguistics 23(1), 33–64.
    """
    return [
        max(cosines[max(1, at - reach) : at + 1]) + max(cosines[at : at + reach + 1]) - 2 * cosines[at] if at else 0.0
        for at in range(len(cosines))
    ]
