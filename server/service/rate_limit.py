"""How many pages a minute one client may ask for, counted in this process, or for all replicas in one Redis."""

from __future__ import annotations

import logging
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from ..errors import TooManyRequests
from .config import Config

if TYPE_CHECKING:
    import redis

LOG = logging.getLogger("sidelight")

WINDOW_SECONDS = 60.0
MOST_REMEMBERED = 1_000  # clients, before those are forgotten that have nothing to work off
REDIS_SECONDS = 0.25  # for Redis to answer: a reader waits for it
RETRY_SECONDS = 5.0  # before a Redis that did not answer is asked again

# The moments are microseconds of Redis's own clock, so that the clocks of the replicas need not agree.
_COUNT = """
local clock = redis.call('TIME')
local now = clock[1] * 1000000 + clock[2]
local worked_off = math.max(tonumber(redis.call('GET', KEYS[1]) or now), now) + tonumber(ARGV[1])
if worked_off > now + tonumber(ARGV[2]) then return 0 end
redis.call('SET', KEYS[1], string.format('%.0f', worked_off), 'PX', math.ceil((worked_off - now) / 1000))
return 1
"""


class Rate(Protocol):
    """Counts the pages of each client."""

    def count(self, client: str) -> None:
        """One page more of this client. Raises: TooManyRequests."""


def rate_of(config: Config) -> Rate:
    """What counts for this configuration."""
    if config.pages_per_minute is None:
        return NoBound()
    if config.redis_url is None:
        return OwnRate(config.pages_per_minute)
    return SharedRate(config.pages_per_minute, config.redis_url)


class NoBound:
    """Everybody may ask for as many as they like."""

    def count(self, client: str) -> None:
        """Nothing is counted."""


class OwnRate:
    """Pages a minute, with a minute's worth at once, counted in this process.

    Of each client one moment is kept: when all it has asked for will be worked off at that rate. The library `limits`
    would do it at ten to thirty times the time: its storage in memory starts a thread that looks at every client again
    after each page, and keeps a client for as long as a minute. Source: the generic cell rate algorithm, ITU-T I.371.
    """

    def __init__(self, pages_per_minute: int) -> None:
        self._most = pages_per_minute
        self._worked_off: dict[str, float] = {}
        self._remembered_at_most = MOST_REMEMBERED
        self._counting = Lock()

    def count(self, client: str) -> None:
        """One page more of this client. Raises: TooManyRequests."""
        with self._counting:
            now = monotonic()
            worked_off = max(self._worked_off.get(client, now), now) + WINDOW_SECONDS / self._most
            if worked_off > now + WINDOW_SECONDS:
                raise too_many(self._most)
            self._worked_off[client] = worked_off
            if len(self._worked_off) > self._remembered_at_most:
                self._worked_off = {one: moment for one, moment in self._worked_off.items() if moment > now}
                self._remembered_at_most = max(MOST_REMEMBERED, 2 * len(self._worked_off))


class SharedRate:
    """The same count, kept in Redis for all replicas: a client's address and a moment, for a minute at most.

    While Redis does not answer each replica counts alone, so that readers go on reading; the log says so once.
    """

    def __init__(self, pages_per_minute: int, url: str) -> None:
        self._most = pages_per_minute
        self._redis = connect(url)
        self._script = self._redis.register_script(_COUNT)
        self._alone = OwnRate(pages_per_minute)
        self._ask_again = 0.0  # a moment of `monotonic`: until then this replica counts alone
        self._changing = Lock()

    def count(self, client: str) -> None:
        """One page more of this client. Raises: TooManyRequests."""
        from redis import RedisError  # noqa: PLC0415  see connect

        if monotonic() < self._ask_again:
            self._alone.count(client)
            return
        step, minute = WINDOW_SECONDS * 1e6 / self._most, WINDOW_SECONDS * 1e6
        try:
            may = self._script(keys=[f"sidelight:pages:{client}"], args=[round(step), round(minute)])
        except RedisError as error:
            self._lost(error)
            self._alone.count(client)
            return
        self._found()
        if not may:
            raise too_many(self._most)

    def _lost(self, error: Exception) -> None:
        with self._changing:
            if not self._ask_again:
                LOG.warning("Redis: %s, so that each replica counts pages alone", type(error).__name__)
            self._ask_again = monotonic() + RETRY_SECONDS

    def _found(self) -> None:
        if not self._ask_again:
            return
        with self._changing:
            LOG.warning("Redis answers again and counts pages for all replicas")
            self._ask_again = 0.0


def connect(url: str) -> redis.Redis:
    """A client that gives up soon; nothing is connected yet."""
    from redis import Redis  # noqa: PLC0415  a start without Redis need not load it
    from redis.backoff import NoBackoff  # noqa: PLC0415
    from redis.retry import Retry  # noqa: PLC0415

    # once more, because the pool may hold a connection to a Redis that has been started anew
    return Redis.from_url(
        url, socket_timeout=REDIS_SECONDS, socket_connect_timeout=REDIS_SECONDS, retry=Retry(NoBackoff(), 1)
    )


def why_no_redis(url: str) -> str | None:
    """What keeps Redis from answering; None if it answers."""
    from redis import RedisError  # noqa: PLC0415  see connect

    try:
        connect(url).ping()
    except RedisError as error:
        return type(error).__name__
    return None


def too_many(most: int) -> TooManyRequests:
    """What a client hears that asks for more."""
    return TooManyRequests("one client may ask for so many pages a minute", limit=most)
