"""How many pages a client may ask for, as one process counts them. Real replicas and a real Redis: test_replicas.py."""

from __future__ import annotations

import pytest

from server.errors import TooManyRequests
from server.service.config import Config
from server.service.rate_limit import MOST_REMEMBERED, OwnRate, rate_of, why_no_redis


def test_a_client_has_a_rate_of_its_own():
    """A minute's pages may be asked for at once; the next is refused, whoever else asks."""
    rate = OwnRate(3)
    for client in "aababb":
        rate.count(client)
    for client in "ab":
        with pytest.raises(TooManyRequests) as refusal:
            rate.count(client)
        assert refusal.value.limit == 3


def test_clients_that_have_nothing_to_work_off_are_forgotten():
    """However many addresses have asked, only those are kept whose last page is less than its share of time ago."""
    rate = OwnRate(100_000_000)
    for number in range(5 * MOST_REMEMBERED):
        rate.count(str(number))
    assert len(rate._worked_off) <= 2 * MOST_REMEMBERED  # noqa: SLF001  what is kept has no other face


def test_no_rate_is_no_bound():
    """Without a bound nobody is counted."""
    rate = rate_of(Config(redis_url="redis://127.0.0.1:1"))
    for _ in range(2000):
        rate.count("a")


def test_without_redis_a_replica_counts_alone(caplog):
    """Nobody listens there: the bound holds in this process, and the log says it once, without the password."""
    rate = rate_of(Config(max_pages_per_minute=3, redis_url="redis://:s3cret@127.0.0.1:1/0"))
    for _ in range(3):
        rate.count("a")
    with pytest.raises(TooManyRequests):
        rate.count("a")
    assert [record.getMessage() for record in caplog.records] == [
        "Redis: ConnectionError, so that each replica counts pages alone"
    ]


def test_what_keeps_redis_from_answering_is_told():
    """By its kind, for the words may hold the address."""
    assert why_no_redis("redis://:s3cret@127.0.0.1:1/0") == "ConnectionError"
