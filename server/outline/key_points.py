"""The three sentences that say what the article is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from math import sqrt

from ..languages import Discourse
from ..model import Anchor, Block, KeyPoint, OutlineSection, Sentence
from .stems import Stems

POINTS = 3
FEWEST_ARTICLE_WORDS = 150
FEWEST_WORDS, MOST_WORDS = 8, 45
ALIKE = 0.5
# A sentence loses this share of its worth on the way from its part's start to its end: news says first what matters.
FADING = 0.5
# A sentence further down states the news only if it has a word of the title more for each sentence before it.
WAITING = 1.0
QUOTE_MARKS = "\"“”„«»‘'"
PROSE = ("paragraph", "list_item")


def chosen_points(
    blocks: tuple[Block, ...],
    sentences: Sequence[Sentence],
    sections: Sequence[OutlineSection],
    title: str | None,
    table: Stems,
) -> tuple[KeyPoint, ...]:
    """The lead and the most central sentences of other parts, in reading order; none for a short text."""
    prose = [sentence for sentence in sentences if blocks[sentence.block].kind in PROSE]
    if sum(len(sentence.words) for sentence in prose) < FEWEST_ARTICLE_WORDS:
        return ()
    stems = {id(sentence): frozenset(table.of(sentence.words)) for sentence in prose}
    weights = Counter(chain.from_iterable(stems.values()))
    usable = [sentence for sentence in prose if _is_usable(sentence, table.discourse)]
    parts = _parts(usable, sections)
    titled = frozenset(table.of((title or "").split()))
    best = [
        _ranked(part, weights, stems) if at else _ranked_as_news(part, titled, stems) for at, part in enumerate(parts)
    ]
    chosen: list[Sentence] = []
    for candidates in _in_order(best):
        fresh = (s for _, s in candidates if all(_differ(stems[id(s)], stems[id(other)]) for other in chosen))
        chosen += list(fresh)[:1]
        if len(chosen) == POINTS:
            break
    return tuple(_point(blocks, sentence) for sentence in sorted(chosen, key=lambda s: (s.block, s.start)))


def _is_usable(sentence: Sentence, discourse: Discourse) -> bool:
    """Whether it is a whole statement that stands by itself: no piece of a quote, no "he" or "but", no question."""
    if not FEWEST_WORDS <= len(sentence.words) <= MOST_WORDS or sentence.text.rstrip()[-1] in "?:":
        return False
    first = sentence.words[0].lower()
    leans = first in discourse.anaphors or first in discourse.continuing or first in discourse.shifts
    return sentence.text[0] not in QUOTE_MARKS and not leans


def _parts(usable: Sequence[Sentence], sections: Sequence[OutlineSection]) -> list[list[Sentence]]:
    """The usable sentences of each section, or of each third where there are too few sections; no part is empty."""
    if len(sections) >= POINTS:
        edges = [0, *(section.first_block for section in sections[1:]), sections[-1].last_block + 1]
        parts = [[s for s in usable if start <= s.block < end] for start, end in pairwise(edges)]
    else:
        edges = [len(usable) * third // POINTS for third in range(POINTS + 1)]
        parts = [list(usable[start:end]) for start, end in pairwise(edges)]
    return [part for part in parts if part]


def _ranked_as_news(
    part: Sequence[Sentence], titled: frozenset[str], stems: dict[int, frozenset[str]]
) -> list[tuple[float, Sentence]]:
    """The news stands first, or soon after where the first sentences only lead to what the title says."""
    rated = [(len(titled & stems[id(sentence)]) - WAITING * place, sentence) for place, sentence in enumerate(part)]
    return sorted(rated, key=lambda pair: -pair[0])


def _ranked(
    part: Sequence[Sentence], weights: Counter[str], stems: dict[int, frozenset[str]]
) -> list[tuple[float, Sentence]]:
    rated = []
    for place, sentence in enumerate(part):
        own = stems[id(sentence)]
        central = sum(weights[stem] - 1 for stem in own) / sqrt(1 + len(own))
        rated.append((central * (1 - FADING * place / len(part)), sentence))
    return sorted(rated, key=lambda pair: -pair[0])


def _in_order(best: Sequence[list[tuple[float, Sentence]]]) -> Iterable[list[tuple[float, Sentence]]]:
    """The first part, then the others by their best sentence."""
    return [*best[:1], *sorted(best[1:], key=lambda ranked: -ranked[0][0])]


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) < ALIKE * min(len(a), len(b))


def _point(blocks: tuple[Block, ...], sentence: Sentence) -> KeyPoint:
    anchor = Anchor.within(blocks[sentence.block].text, sentence.start, sentence.end)
    return KeyPoint(text=sentence.text, block=sentence.block, anchor=anchor)
