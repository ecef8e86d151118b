"""Where the topics change in prose that has no headings."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from ..languages import Discourse
from .coefficients import BIAS, WEIGHTS
from .cues import CUES, cues_of
from .units import Stems, Unit

# A start is taken from this probability on: at a precision and recall near .45 this is where F1 is best.
LIKELY = 0.2
# One paragraph is a section of its own only where both its start and its end are this probable, a short one even more.
STANDS_ALONE, SHORT_STANDS_ALONE = 0.3, 0.6
ALONE_WORDS = 50
FEWEST_UNITS = 5
MOST_SECTIONS = 20
WEIGHT_LIST = tuple(WEIGHTS[cue] for cue in CUES)


def topic_starts(units: Sequence[Unit], title: str | None, stems: Stems, discourse: Discourse) -> list[int]:
    """The units at which a section starts, in order: at least the first one."""
    if len(units) < FEWEST_UNITS:
        return [0]
    rows = cues_of(units, title, stems, discourse)
    return choose_starts([1.0, *(start_probability(row) for row in rows)], [unit.word_count for unit in units])


def start_probability(cues: Sequence[float]) -> float:
    """How probable it is, 0–1, that a section starts at the unit with these figures, in the order of `CUES`."""
    score = BIAS + sum([weight * cue for weight, cue in zip(WEIGHT_LIST, cues, strict=True)])
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def section_range(unit_count: int, word_count: int) -> tuple[int, int]:
    """How few and how many sections an article of that length should have: four to seven for a usual one."""
    fewest = min(4, unit_count // 4, word_count // 130)
    most = max(2, min(max(7, 2 + word_count // 120), MOST_SECTIONS, unit_count // 2, word_count // 60))
    return fewest, most


def choose_starts(probabilities: Sequence[float], word_counts: Sequence[int]) -> list[int]:
    """The most probable starts that leave no unit alone which cannot stand so, in order, the first unit among them."""
    size = len(probabilities)
    fewest, most = section_range(size, sum(word_counts))
    chosen = {0}
    for at in sorted(range(1, size), key=lambda at: -probabilities[at]):
        if len(chosen) == most or (probabilities[at] < LIKELY and len(chosen) >= fewest):
            break
        left_alone = [at - 1] if at - 1 in chosen else []
        if at + 1 in chosen or at == size - 1:
            left_alone.append(at)
        needed = (STANDS_ALONE if word_counts[one] >= ALONE_WORDS else SHORT_STANDS_ALONE for one in left_alone)
        if probabilities[at] >= max(needed, default=0.0):
            chosen.add(at)
    return sorted(chosen)
