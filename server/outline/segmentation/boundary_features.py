"""What speaks for or against a new section at a paragraph: cohesion, layout, wording and place, as figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log, sqrt

from ...languages import Discourse
from ..stems import Stems
from .lexical_cohesion import depths, shift_probabilities, stem_vectors, window_cosines
from .paragraphs import Paragraph

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
FEATURES = COHESION + LAYOUT + WORDING + PATTERN + PLACE


def boundary_features(
    paragraphs: Sequence[Paragraph], title: str | None, stems: Stems, discourse: Discourse
) -> list[tuple[float, ...]]:
    """For every paragraph but the first its figures in the order of `FEATURES`: what is not a measure is 0 or 1."""
    columns = zip(
        _cohesion(paragraphs, title, stems),
        _layout(paragraphs),
        _wording(paragraphs, discourse),
        _pattern(paragraphs),
        strict=True,
    )
    size = len(paragraphs)
    return [(*a, *b, *c, *d, *_place(at, size)) for at, (a, b, c, d) in enumerate(columns, 1)]


def _cohesion(paragraphs: Sequence[Paragraph], title: str | None, table: Stems) -> list[tuple[float, ...]]:
    stems = [paragraph.stems for paragraph in paragraphs]
    vectors = stem_vectors(stems)
    five = window_cosines(vectors, 5)
    columns = (shift_probabilities(stems), window_cosines(vectors, 2), five, depths(five, 5))
    central = {stem for stem, _ in Counter(chain.from_iterable(stems)).most_common(CENTRAL_STEMS)}
    untitled = float(title is None)
    titled = frozenset(table.of((title or "").split()))
    found = []
    for at in range(1, len(paragraphs)):
        lead = paragraphs[at].lead_stems
        seen = len(lead.intersection(paragraphs[at - 1].stems)) / (1 + len(lead))
        in_centre, in_title = len(lead & central) / (1 + sqrt(len(lead))), len(lead & titled) / (1 + sqrt(len(titled)))
        found.append((*(column[at] for column in columns), seen, in_centre, in_title, untitled))
    return found


def is_title_like(paragraph: Paragraph) -> bool:
    """Whether it has few words and no mark that ends a sentence, like a subheading in bold that became text."""
    return paragraph.word_count <= TITLE_LIKE_WORDS and not paragraph.is_list and paragraph.text[-1] not in '.!:;,"”'


def _layout(paragraphs: Sequence[Paragraph]) -> list[tuple[float, ...]]:
    usual = sorted(paragraph.word_count for paragraph in paragraphs)[len(paragraphs) // 2] or 1
    titles, lists = (
        [is_title_like(paragraph) for paragraph in paragraphs],
        [paragraph.is_list for paragraph in paragraphs],
    )
    titles.append(False)
    lists.append(False)
    found: list[tuple[float, ...]] = []
    for at in range(1, len(paragraphs)):
        paragraph, before = paragraphs[at], paragraphs[at - 1]
        text, ending = paragraph.text, before.ending
        found.append(
            (
                *(
                    log(1 + paragraph.word_count / usual),
                    log(1 + before.word_count / usual),
                    float(before.word_count < 8),
                ),
                *(float(ending[-1] == ":"), float(text[-1] == ":"), float(titles[at]), float(titles[at - 1])),
                float(titles[at] and not titles[at + 1] and not titles[at - 1] and at + 1 < len(paragraphs)),
                *(float(lists[at]), float(lists[at - 1]), float(lists[at + 1]), float(at > 1 and lists[at - 2])),
                *(float(lists[at - 1] and not lists[at]), float(lists[at] and not lists[at - 1])),
                *(float(lists[at] and lists[at - 1]), float(text.find(":", 0, 40) > 0), float(text[0].isdigit())),
                *(float(text[0] in "\"“‘'«„"), float(ending[-1] in '"”»'), float(ending[-1] == "?")),
                *(float(ending[-1] == "!"), log(1 + len(paragraph.lead)), float(len(paragraph.lead) <= 8)),
                *(log(paragraph.sentence_count), log(before.sentence_count)),
            )
        )
    return found


def _wording(paragraphs: Sequence[Paragraph], discourse: Discourse) -> list[tuple[float, ...]]:
    found: list[tuple[float, ...]] = []
    for paragraph in paragraphs[1:]:
        lead = paragraph.lead
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


def _pattern(paragraphs: Sequence[Paragraph]) -> list[tuple[float, ...]]:
    """Whether the text repeats a form, as reviews and lists do: then sections start where the form does."""
    starts, words = [paragraph.opening for paragraph in paragraphs], [paragraph.opening[:1] for paragraph in paragraphs]
    ends = [paragraph.closing for paragraph in paragraphs]
    start_counts, word_counts, end_counts = Counter(starts), Counter(words), Counter(ends)
    words.append(("",))
    return [
        (
            *(log(start_counts[starts[at]]), log(start_counts[starts[at - 1]]), log(end_counts[ends[at - 1]])),
            *(log(end_counts[ends[at]]), log(word_counts[words[at]]), float(starts[at] == starts[at - 1])),
            *(float(words[at] == words[at + 1]), float(words[at] == words[at - 1])),
            float(at > 1 and words[at] == words[at - 2]),
        )
        for at in range(1, len(paragraphs))
    ]


def _place(at: int, size: int) -> tuple[float, ...]:
    from_start = [float(at == place) for place in (1, 2, 3, 4)]
    from_end = [float(size - at == place) for place in (1, 2, 3)]
    way = at / size
    return (*from_start, *from_end, way, way * way, log(size))
