"""A sentence → the clauses in it that could stand as a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from server.outline.lexicon import Lexicon

LONGEST_TITLE = 60
MOST_WORDS = 8
FEWEST_WORDS = 3
# No title is sought further into a sentence than this: such a "sentence" is a list or a table.
LONGEST_READ = 600
ASIDE_WORDS = 5
DATELINE = re.compile(r"[^\W\d_][^—–(\n]{1,40}(?:\([^()]{1,30}\))?\s?[—–]\s(?=\S)")
LEADING_MARK = re.compile(r"\s{0,8}(?:[-–—•*·▪●‣]+|\d{1,3}[.)]|[a-zA-Z][.)])\s+")
BREAK = re.compile(r"[,;:()\[\]]+(?=\s|$|[()\[\]])|(?<=\s)[–—-]+(?=\s)|—|[()\[\]、，；：（）]")
ABBREVIATION = re.compile(r"[^\W\d_](?:\.[^\W\d_])+")
EDGE = re.compile(r"^[^\w$€£¥%#@]+|[^\w%€]+$")

# How much of a clause's worth is left where it is no whole one: it starts after a conjunction, or after another small
# word, or it had to be cut between two words that belong together.
AFTER_CONJUNCTION, AFTER_SMALL_WORD, CUT_INSIDE = 0.9, 0.6, 0.8
# "On the islands", "that the islands": a title should start with what it is about.
LED_BY_SMALL_WORD = 0.8
# "…, wrote a letter": after an aside a small letter goes on with what stands before it.
CONTINUED = 0.6


class Clause(NamedTuple):
    """Words in their order in the sentence; `wholeness` is 1 for a clause that starts and ends where one does."""

    words: tuple[str, ...]
    wholeness: float


def clauses_in(sentence: str, lexicon: Lexicon) -> Iterator[Clause]:
    """The clauses that fit a title: asides between commas, subordinate clauses, dates and datelines are left out."""
    segments = _segments(sentence)
    apposed = -1
    for at, words in enumerate(segments):
        if at == apposed or _is_aside(words, lexicon):
            continue
        share = _segment_share(words, lexicon) if at else 1.0
        # "Jacobson, the official who oversees the border, was to travel": a name, an aside, and how it goes on
        if len(words) <= ASIDE_WORDS and at + 2 < len(segments) and segments[at + 2][0].islower():
            apposed = at + 1
            yield from _fitted([*words, *segments[at + 2]], share, lexicon)
        yield from _fitted(words, share, lexicon)


def _segments(sentence: str) -> list[list[str]]:
    text = sentence[:LONGEST_READ]
    for opening in (LEADING_MARK, DATELINE):
        match = opening.match(text)
        text = text[match.end() :] if match else text
    found = ([_bare(word) for word in part.split()] for part in BREAK.split(text))
    return [kept for words in found if (kept := [word for word in words if word])]


def _segment_share(words: Sequence[str], lexicon: Lexicon) -> float:
    first = words[0]
    continues = first.islower() and (first not in lexicon.function_words or first in lexicon.auxiliaries)
    return CONTINUED if continues else 1.0


def _bare(word: str) -> str:
    """The word without the marks around it; an abbreviation such as U.S. keeps its last stop."""
    if word.isalnum():
        return word
    bare = EDGE.sub("", word)
    return bare + "." if "." in bare and bare + "." in word and ABBREVIATION.fullmatch(bare) else bare


def _is_aside(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the segment is a subordinate clause, a connective, or the naming of who said it."""
    first = words[0].lower()
    if first in lexicon.subordinators or first in lexicon.continuing:
        return True
    return "_".join(words[:2]).lower() in lexicon.continuing or _names_speaker(words, lexicon)


def _names_speaker(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words end by saying who spoke, as "the minister said" does."""
    return any(word.lower() in lexicon.attribution for word in (words if len(words) <= ASIDE_WORDS else words[-2:]))


def _fitted(words: Sequence[str], share: float, lexicon: Lexicon) -> Iterator[Clause]:
    """The clause from its start and from the starts inside it, each cut at the last phrase edge that fits."""
    kept = _without_dates(words, lexicon)
    for start, word in enumerate(kept):
        wholeness = _start_wholeness(kept, start, lexicon)
        if not wholeness or word.lower() in lexicon.anaphors:
            continue
        cut, at_edge = _cut(kept[start:], lexicon.function_words)
        if cut and cut[-1].lower() not in lexicon.attribution:
            yield Clause(cut, share * wholeness * (1.0 if at_edge else CUT_INSIDE))


def _start_wholeness(words: Sequence[str], start: int, lexicon: Lexicon) -> float:
    """0 where no clause or phrase can start."""
    small = lexicon.function_words
    if not start:
        return LED_BY_SMALL_WORD if words[0].lower() in small else 1.0
    before = words[start - 1].lower()
    if len(words) - start < FEWEST_WORDS or words[start].lower() in small:
        return 0.0
    if before in lexicon.subordinators or before in lexicon.continuing or before in lexicon.attribution:
        return AFTER_CONJUNCTION
    return AFTER_SMALL_WORD if before in small else 0.0


def _without_dates(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Drops the articles that headlines drop, and days with the preposition before them."""
    kept: list[str] = []
    for at, word in enumerate(words):
        lower = word.lower()
        ends_phrase = at + 1 == len(words) or words[at + 1].lower() in lexicon.function_words
        if lower in lexicon.time_words and ends_phrase and at:
            while len(kept) > 1 and _leads_to_date(kept[-1].lower(), lexicon):
                kept.pop()
        elif lower not in lexicon.articles:
            kept.append(word)
    return kept


def _leads_to_date(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.function_words and word not in lexicon.auxiliaries


def _cut(words: Sequence[str], small: frozenset[str]) -> tuple[tuple[str, ...], bool]:
    """As many words as fit, and whether they end where a phrase does."""
    size, length = 0, -1
    for word in words[:MOST_WORDS]:
        length += 1 + len(word)
        if length > LONGEST_TITLE:
            break
        size += 1
    at_edge = size == len(words)
    if not at_edge:
        edges = (at for at in range(size, FEWEST_WORDS, -1) if words[at].lower() in small)
        edge = next((at for at in edges if words[at - 1].lower() not in small), None)
        at_edge, size = edge is not None, size if edge is None else edge
    while size and words[size - 1].lower() in small:
        size -= 1
    return tuple(words[:size]), at_edge
