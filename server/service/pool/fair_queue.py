"""Whose turn it is when a worker becomes free: nobody who sends bad pages keeps the others waiting for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from threading import Condition
from time import monotonic
from typing import Generic, TypeVar

POLL_SECONDS = 0.25  # seconds between two looks at whether who waits is still there

Thing = TypeVar("Thing")


class _Waiter:
    """Somebody in the line, who is told from all others by being this object."""

    def __init__(self, client: str) -> None:
        self.client = client


class FairQueue(Generic[Thing]):
    """Things that are taken and given back: the next is for who has the fewest, then for who came first."""

    def __init__(self, things: Iterable[Thing]) -> None:
        self._free = list(things)
        self._line: list[_Waiter] = []
        self._taken: Counter[str] = Counter()
        self._change = Condition()

    @property
    def taken(self) -> int:
        """How many are taken."""
        return self._taken.total()

    def take(self, client: str, deadline: float, has_left: Callable[[], bool]) -> Thing | None:
        """A thing for this client; None if none became free before the deadline, of `monotonic`, or the client left."""
        waiter = _Waiter(client)
        with self._change:
            self._line.append(waiter)
            try:
                while not (self._free and self._is_next(waiter)):
                    left = deadline - monotonic()
                    if left <= 0 or has_left():
                        return None
                    self._change.wait(min(POLL_SECONDS, left))
                self._taken[client] += 1
                return self._free.pop(0)
            finally:
                self._line.remove(waiter)
                self._change.notify_all()

    def give_back(self, client: str, thing: Thing) -> None:
        """Let the next one have it."""
        with self._change:
            self._free.append(thing)
            self._taken[client] -= 1
            if not self._taken[client]:
                del self._taken[client]
            self._change.notify_all()

    def _is_next(self, waiter: _Waiter) -> bool:
        return min(self._line, key=lambda one: self._taken[one.client]) is waiter
