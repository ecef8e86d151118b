"""Places that requests take: a bounded number, of which one client may have at most half."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from ...errors import Busy, TooManyRequests


class ClientQuota:
    """`count` places, shared by all threads."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._share = max(1, count // 2)
        self._clients: Counter[str] = Counter()
        self._counting = Lock()

    @property
    def taken(self) -> int:
        """How many are taken."""
        return self._clients.total()

    @contextmanager
    def place_for(self, client: str) -> Iterator[None]:
        """A place while the block runs; the client "" is the service itself and has no share.

        Raises: Busy, TooManyRequests.
        """
        with self._counting:
            if self.taken >= self.count:
                raise Busy("every place in the queue is taken; try again in a moment")
            if client and self._clients[client] >= self._share:
                raise TooManyRequests("one client may take half of the queue: wait for an answer", limit=self._share)
            self._clients[client] += 1
        try:
            yield
        finally:
            with self._counting:
                self._clients[client] -= 1
                if not self._clients[client]:
                    del self._clients[client]
