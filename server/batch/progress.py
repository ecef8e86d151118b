"""How far a batch is: a bar on a terminal, one line at its end anywhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from tqdm import tqdm


class Progress:
    """Counts answers. `share` tells how much of the archive has been read, None where nobody knows."""

    def __init__(self, share: Callable[[], float | None]) -> None:
        self._share = share
        self._bar = tqdm(unit=" pages", leave=False, disable=None)  # None: a bar on a terminal alone
        self._begun = time.monotonic()
        self.pages = self.problems = self.before = 0

    def watched(self, lines: Iterable[bytes]) -> Iterator[bytes]:
        """The same lines, counted as they pass."""
        for line in lines:
            self.pages += 1
            self.problems += b'"problem":{' in line[:400]
            self._advance()
            yield line

    def passed(self) -> None:
        """Count a page that an earlier batch has read."""
        self.before += 1
        self._advance()

    def told(self) -> str:
        """What was done, where the bar was."""
        self._bar.close()
        earlier = f", {self.before} were read before" if self.before else ""
        seconds = time.monotonic() - self._begun
        return f"{self.pages} pages in {seconds:.0f} s, {self.problems} of them problems{earlier}"

    def _advance(self) -> None:
        if self._bar.disable:
            return
        share = self._share()
        self._bar.total = round((self.before + self.pages) / share) if share else None  # as many as the rest would be
        self._bar.set_postfix(problems=self.problems, refresh=False)
        self._bar.update()
