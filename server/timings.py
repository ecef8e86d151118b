"""How long each stage of a page takes, for the person who runs the service; nothing else of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from time import perf_counter

StageDone = Callable[[str], None]  # is told the name of the stage that has just ended


class StageTimings:
    """`seconds` of each stage by its name, from this object's making on: a stage begins where the one before ended."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._began = perf_counter()

    def end(self, stage: str) -> None:
        """The stage has ended."""
        now = perf_counter()
        self.seconds[stage] += now - self._began  # type: ignore[assignment]  # a Counter counts fractions as well
        self._began = now


def ignore_timings(_stage: str) -> None:
    """Nobody wants to know."""
