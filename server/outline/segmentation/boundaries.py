"""Where the topics change in prose that has no headings."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from ...languages import Discourse
from ..stems import Stems
from .boundary_features import FEATURES, boundary_features
from .paragraphs import Paragraph
from .weights import BIAS, WEIGHTS

# A start is taken from this probability on: at a precision and recall near .45 this is where F1 is best.
LIKELY = 0.2
# One paragraph is a section of its own only where both its start and its end are this probable, a short one even more.
STANDS_ALONE, SHORT_STANDS_ALONE = 0.3, 0.6
ALONE_WORDS = 50
FEWEST_PARAGRAPHS = 5
MOST_SECTIONS = 20
WEIGHT_LIST = tuple(WEIGHTS[name] for name in FEATURES)


def section_starts(paragraphs: Sequence[Paragraph], title: str | None, stems: Stems, discourse: Discourse) -> list[int]:
    """The paragraphs at which a section starts, in order: at least the first one."""
    if len(paragraphs) < FEWEST_PARAGRAPHS:
        return [0]
    rows = boundary_features(paragraphs, title, stems, discourse)
    return choose_starts(
        [1.0, *(start_probability(row) for row in rows)], [paragraph.word_count for paragraph in paragraphs]
    )


def start_probability(features: Sequence[float]) -> float:
    """How probable it is, 0–1, that a section starts at the paragraph with these features, in their order."""
    score = BIAS + sum([weight * value for weight, value in zip(WEIGHT_LIST, features, strict=True)])
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))


def section_range(paragraph_count: int, word_count: int) -> tuple[int, int]:
    """How few and how many sections an article of that length should have: four to seven for a usual one."""
    fewest = min(4, paragraph_count // 4, word_count // 130)
    most = max(2, min(max(7, 2 + word_count // 120), MOST_SECTIONS, paragraph_count // 2, word_count // 60))
    return fewest, most


def choose_starts(probabilities: Sequence[float], word_counts: Sequence[int]) -> list[int]:
    """The first paragraph and the most probable starts, in order; none leaves one alone that cannot stand so."""
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
