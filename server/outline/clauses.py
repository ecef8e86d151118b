"""A sentence → the clauses in it that could stand as a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from server.outline.lexicon import Lexicon

LONGEST_TITLE = 60
MOST_WORDS = 8
FEWEST_WORDS = 3
# No title is sought further into a sentence than this: such a "sentence" is a list or a table.
LONGEST_READ = 600
DATELINE = re.compile(r"[^\W\d_][^—–(\n]{1,40}(?:\([^()]{1,30}\))?\s?[—–]\s(?=\S)")
LEADING_MARK = re.compile(r"\s{0,8}(?:[-–—•*·▪●‣]+|\d{1,3}[.)]|[a-zA-Z][.)])\s+")
BREAK = re.compile(r"[,;:()\[\]、，；：（）]+(?=\s|$|[()\[\]])|(?<=\s)[–—-]+(?=\s)|—|[()\[\]（）、，；：]")
EDGE = re.compile(r"^[^\w$€£¥%#@]+|[^\w%€]+$")
APPOSITIVE_WORDS = 5


def clauses_in(sentence: str, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """The words of each clause that fits a title, best first by place; the first is the main clause where one is found.

    Words keep their order in the sentence. Asides between commas, subordinate clauses, dates and datelines are dropped.
    """
    segments = _segments(sentence)
    starts = [at for at, words in enumerate(segments) if not _is_aside(words, lexicon)]
    for at in starts:
        words = segments[at]
        # "Jacobson, the official who oversees the border, was to travel": a name, an aside, and how it goes on
        if len(words) <= APPOSITIVE_WORDS and at + 2 < len(segments):
            joined = [*words, *segments[at + 2]]
            yield from _fitted(joined, lexicon)
        yield from _fitted(words, lexicon)


def _segments(sentence: str) -> list[list[str]]:
    text = sentence[:LONGEST_READ]
    for opening in (LEADING_MARK, DATELINE):
        match = opening.match(text)
        text = text[match.end() :] if match else text
    found = ([EDGE.sub("", word) for word in part.split()] for part in BREAK.split(text))
    return [kept for words in found if (kept := [word for word in words if word])]


def _is_aside(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the segment is a subordinate clause, a connective, or the naming of who said it."""
    lower = [word.lower() for word in words]
    if lower[0] in lexicon.subordinators or lower[0] in lexicon.continuing or "_".join(lower[:2]) in lexicon.continuing:
        return True
    return len(lower) <= APPOSITIVE_WORDS and not lexicon.attribution.isdisjoint(lower)


def _fitted(words: Sequence[str], lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """The clause from its start and from inner phrase starts, each cut at the last phrase edge that fits."""
    kept = _without_dates(words, lexicon)
    small = lexicon.function_words
    for start, word in enumerate(kept):
        lower = word.lower()
        inside = start and (lower in small or kept[start - 1].lower() not in small)
        if inside or lower in lexicon.anaphors or (start and len(kept) - start < FEWEST_WORDS):
            continue
        cut = _cut(kept[start:], small)
        if cut:
            yield cut


def _without_dates(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Drops what English headlines leave out, articles, and days with the preposition before them."""
    kept: list[str] = []
    for word in words:
        lower = word.lower()
        if lower in lexicon.time_words:
            if kept and kept[-1].lower() in lexicon.function_words and len(kept) > 1:
                kept.pop()
        elif lower not in lexicon.articles:
            kept.append(word)
    return kept


def _cut(words: Sequence[str], small: frozenset[str]) -> tuple[str, ...]:
    size, length = 0, -1
    for word in words[:MOST_WORDS]:
        length += 1 + len(word)
        if length > LONGEST_TITLE:
            break
        size += 1
    if size < len(words):
        edges = (at for at in range(size, FEWEST_WORDS, -1) if words[at].lower() in small)
        size = next((at for at in edges if words[at - 1].lower() not in small), size)
    while size and words[size - 1].lower() in small:
        size -= 1
    return tuple(words[:size])
