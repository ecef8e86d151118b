"""How far a batch is: a bar on a terminal, one line at its end anywhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator

EVERY = 0.2  # seconds
WIDTH = 24


class Progress:
    """Counts answers. `share` tells how much of the archive has been read, None where nobody knows."""

    def __init__(self, share: Callable[[], float | None]) -> None:
        self._share = share
        self._shown = sys.stderr.isatty()
        self._begun = self._last = time.monotonic()
        self.pages = self.problems = self.before = 0

    def watched(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """The same lines, counted as they pass."""
        for line in lines:
            self.pages += 1
            self.problems += b'"problem":{' in line[:400]
            self._show()
            yield line

    def passed(self) -> None:
        """Count a page that an earlier batch has read."""
        self.before += 1
        self._show()

    def told(self) -> str:
        """What was done, where the bar was."""
        if self._shown:
            sys.stderr.write("\r\033[K")
        earlier = f", {self.before} were read before" if self.before else ""
        seconds = time.monotonic() - self._begun
        return f"{self.pages} pages in {seconds:.0f} s, {self.problems} of them problems{earlier}"

    def _show(self) -> None:
        now = time.monotonic()
        if not self._shown or now - self._last < EVERY:
            return
        self._last = now
        share = self._share()
        full = 0 if share is None else round(WIDTH * share)
        bar = "" if share is None else f"[{'#' * full}{'-' * (WIDTH - full)}] {share:4.0%}  "
        rate = self.pages / (now - self._begun)
        sys.stderr.write(
            f"\r\033[K{bar}{self.before + self.pages} pages, {rate:.1f} a second, {self.problems} problems"
        )
        sys.stderr.flush()
