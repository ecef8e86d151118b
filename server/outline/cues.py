"""What speaks for or against a new section at a unit: cohesion, layout, wording and place, as figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log, sqrt

from ..languages import Discourse
from .cohesion import depths, shift_probabilities, stem_vectors, window_cosines
from .units import Stems, Unit

CENTRAL_STEMS = 8
TITLE_LIKE_WORDS = 12

COHESION = ("shift", "cosine_2", "cosine_5", "depth_5", "lead_seen", "lead_central", "lead_title", "untitled")
LAYOUT = (
    *("length", "length_before", "short_before", "colon_before", "colon_after", "title_like", "title_like_before"),
    *("title_like_alone", "list", "list_before", "list_after", "list_second_before", "list_ended", "list_started"),
    *("list_inside", "early_colon", "digit_first", "quote_first", "quote_last_before", "question_before", "cry_before"),
    *("lead_length", "lead_short", "sentences", "sentences_before"),
)
WORDING = (
    "continuing",
    "pronoun",
    "anaphor",
    "anaphor_inside",
    "closing",
    "shifting",
    "copula",
    "condition",
    "inclusive",
)
PATTERN = (
    *("same_start_far", "same_start_far_before", "same_end_far_before", "same_end_far", "same_word_far"),
    *("same_start", "same_word_after", "same_word", "same_word_second"),
)
PLACE = (*("second", "third", "fourth", "fifth", "last", "last_but_one", "last_but_two"), "way", "way_squared", "size")
CUES = COHESION + LAYOUT + WORDING + PATTERN + PLACE


def cues_of(units: Sequence[Unit], title: str | None, stems: Stems, discourse: Discourse) -> list[tuple[float, ...]]:
    """For every unit but the first its figures in the order of `CUES`: whatever is not a measure is 0 or 1."""
    columns = zip(
        _cohesion(units, title, stems), _layout(units), _wording(units, discourse), _pattern(units), strict=True
    )
    size = len(units)
    return [(*a, *b, *c, *d, *_place(at, size)) for at, (a, b, c, d) in enumerate(columns, 1)]


def _cohesion(units: Sequence[Unit], title: str | None, table: Stems) -> list[tuple[float, ...]]:
    stems = [unit.stems for unit in units]
    vectors = stem_vectors(stems)
    five = window_cosines(vectors, 5)
    columns = (shift_probabilities(stems), window_cosines(vectors, 2), five, depths(five, 5))
    central = {stem for stem, _ in Counter(chain.from_iterable(stems)).most_common(CENTRAL_STEMS)}
    untitled = float(title is None)
    titled = frozenset(table.of((title or "").split()))
    found = []
    for at in range(1, len(units)):
        lead = units[at].lead_stems
        seen = len(lead.intersection(units[at - 1].stems)) / (1 + len(lead))
        in_centre, in_title = len(lead & central) / (1 + sqrt(len(lead))), len(lead & titled) / (1 + sqrt(len(titled)))
        found.append((*(column[at] for column in columns), seen, in_centre, in_title, untitled))
    return found


def is_title_like(unit: Unit) -> bool:
    """Whether it has few words and no mark that ends a sentence, like a subheading in bold that became text."""
    return unit.word_count <= TITLE_LIKE_WORDS and not unit.is_list and unit.text[-1] not in '.!:;,"”'


def _layout(units: Sequence[Unit]) -> list[tuple[float, ...]]:
    usual = sorted(unit.word_count for unit in units)[len(units) // 2] or 1
    titles, lists = [is_title_like(unit) for unit in units], [unit.is_list for unit in units]
    titles.append(False)
    lists.append(False)
    found: list[tuple[float, ...]] = []
    for at in range(1, len(units)):
        unit, before = units[at], units[at - 1]
        text, ending = unit.text, before.ending
        found.append(
            (
                *(log(1 + unit.word_count / usual), log(1 + before.word_count / usual), float(before.word_count < 8)),
                *(float(ending[-1] == ":"), float(text[-1] == ":"), float(titles[at]), float(titles[at - 1])),
                float(titles[at] and not titles[at + 1] and not titles[at - 1] and at + 1 < len(units)),
                *(float(lists[at]), float(lists[at - 1]), float(lists[at + 1]), float(at > 1 and lists[at - 2])),
                *(float(lists[at - 1] and not lists[at]), float(lists[at] and not lists[at - 1])),
                *(float(lists[at] and lists[at - 1]), float(text.find(":", 0, 40) > 0), float(text[0].isdigit())),
                *(float(text[0] in "\"“‘'«„"), float(ending[-1] in '"”»'), float(ending[-1] == "?")),
                *(float(ending[-1] == "!"), log(1 + len(unit.lead)), float(len(unit.lead) <= 8)),
                *(log(unit.sentence_count), log(before.sentence_count)),
            )
        )
    return found


def _wording(units: Sequence[Unit], discourse: Discourse) -> list[tuple[float, ...]]:
    found: list[tuple[float, ...]] = []
    for unit in units[1:]:
        lead = unit.lead
        first = lead[0] if lead else ""
        openings = [first, *("_".join(lead[:size]) for size in (2, 3, 4))]
        anaphor = first in discourse.anaphors
        found.append(
            (
                float(not discourse.continuing.isdisjoint(openings)),
                *(
                    float(first in discourse.pronouns),
                    float(anaphor),
                    float(not anaphor and not discourse.anaphors.isdisjoint(lead[:8])),
                ),
                float(not discourse.closings.isdisjoint(lead[:3])),
                float(not discourse.shifts.isdisjoint(openings[:3])),
                float(not anaphor and not discourse.copulas.isdisjoint(lead[1:6])),
                *(float(first in discourse.conditions), float(not discourse.inclusive.isdisjoint(lead))),
            )
        )
    return found


def _pattern(units: Sequence[Unit]) -> list[tuple[float, ...]]:
    """Whether the text repeats a form, as reviews and lists do: then sections start where the form does."""
    starts, words = [unit.opening for unit in units], [unit.opening[:1] for unit in units]
    ends = [unit.closing for unit in units]
    start_counts, word_counts, end_counts = Counter(starts), Counter(words), Counter(ends)
    words.append(("",))
    return [
        (
            *(log(start_counts[starts[at]]), log(start_counts[starts[at - 1]]), log(end_counts[ends[at - 1]])),
            *(log(end_counts[ends[at]]), log(word_counts[words[at]]), float(starts[at] == starts[at - 1])),
            *(float(words[at] == words[at + 1]), float(words[at] == words[at - 1])),
            float(at > 1 and words[at] == words[at - 2]),
        )
        for at in range(1, len(units))
    ]


def _place(at: int, size: int) -> tuple[float, ...]:
    from_start = [float(at == place) for place in (1, 2, 3, 4)]
    from_end = [float(size - at == place) for place in (1, 2, 3)]
    way = at / size
    return (*from_start, *from_end, way, way * way, log(size))
