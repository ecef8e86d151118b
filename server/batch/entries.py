"""What an archive holds, one page at a time, and how its pages are answered in its order."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import msgspec
from msgspec import UNSET, Raw, Struct, UnsetType

from ..errors import ReaderError
from ..model import Page, Problem

Id = str | int | None
HELD_BYTES = 1 << 28  # pages that wait to be answered; a window in pages alone would hold gigabytes of large ones


class BatchRefused(Exception):
    """The archive cannot be read, or not into this file: its words tell the caller why and what to do."""


class Entry(NamedTuple):
    """One page of an archive. `id` is None where it has none that can be read; `size` is the bytes held for it.

    `read` gives the page and raises ReaderError; called late, so that what is done already is never read.
    """

    id: Id
    size: int
    read: Callable[[], Page]


class Archive(NamedTuple):
    """`share` tells how much has been read, 0–1; None where nobody knows how much there is."""

    entries: Iterator[Entry]
    share: Callable[[], float | None]


class Answer(Struct, frozen=True, kw_only=True):
    """An entry's analysis or its problem: a line of what a batch makes."""

    id: Id
    analysis: Raw | UnsetType = UNSET
    problem: Problem | UnsetType = UNSET


Collect = Callable[[], bytes]
Answering = Callable[[Iterable[Entry]], Iterator[bytes]]


def answered(entry_id: Id, make: Callable[[], bytes]) -> bytes:
    """A line of the output: the analysis that `make` gives as JSON, or the problem that it raises."""
    try:
        answer = Answer(id=entry_id, analysis=Raw(make()))
    except ReaderError as error:
        answer = Answer(id=entry_id, problem=Problem.of(error))
    return msgspec.json.encode(answer) + b"\n"


def in_order(
    hand_in: Callable[[Entry], Collect], entries: Iterable[Entry], width: Callable[[], int]
) -> Iterator[bytes]:
    """What becomes of each entry, in their order; at most `width()` entries or `HELD_BYTES` are held at a time."""
    waiting: deque[tuple[int, Collect]] = deque()
    held = 0
    for entry in entries:
        waiting.append((entry.size, hand_in(entry)))
        held += entry.size
        while len(waiting) > width() or (held > HELD_BYTES and waiting):
            size, collect = waiting.popleft()
            yield collect()
            held -= size
    while waiting:
        yield waiting.popleft()[1]()
