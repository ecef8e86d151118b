"""Whose turn it is when a worker becomes free: nobody who sends bad pages keeps the others waiting for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from threading import Condition
from time import monotonic
from typing import Generic, TypeVar

POLL_SECONDS = 0.25  # between two looks at whether a client that waits has left

Item = TypeVar("Item")


class _Waiter:
    """A request that waits, told from all others by being this object."""

    def __init__(self, client: str) -> None:
        self.client = client


class FairQueue(Generic[Item]):
    """Items that are taken and given back: the next is for the client with the fewest, then for the first to come."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._free = list(items)
        self._waiters: list[_Waiter] = []
        self._taken: Counter[str] = Counter()
        self._change = Condition()

    @property
    def taken(self) -> int:
        """How many are taken."""
        return self._taken.total()

    def take(self, client: str, deadline: float, has_left: Callable[[], bool]) -> Item | None:
        """An item for this client; None if none became free before the deadline, of `monotonic`, or the client left."""
        waiter = _Waiter(client)
        with self._change:
            self._waiters.append(waiter)
            try:
                while not (self._free and self._is_next(waiter)):
                    left = deadline - monotonic()
                    if left <= 0 or has_left():
                        return None
                    self._change.wait(min(POLL_SECONDS, left))
                self._taken[client] += 1
                return self._free.pop(0)
            finally:
                self._waiters.remove(waiter)
                self._change.notify_all()

    def give_back(self, client: str, item: Item) -> None:
        """Let the next one have it."""
        with self._change:
            self._free.append(item)
            self._taken[client] -= 1
            if not self._taken[client]:
                del self._taken[client]
            self._change.notify_all()

    def _is_next(self, waiter: _Waiter) -> bool:
        return min(self._waiters, key=lambda one: self._taken[one.client]) is waiter
