"""Turns: who gets a thing that becomes free."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from server.service.pool.fair_queue import FairQueue

LONG = 30.0


def stays() -> bool:
    """A client that waits."""
    return False


def test_a_free_thing_is_taken_at_once():
    """Each once, until it is given back."""
    turns = FairQueue("ab")
    assert {turns.take("me", monotonic() + LONG, stays) for _ in "ab"} == {"a", "b"}
    assert turns.take("me", monotonic(), stays) is None
    turns.give_back("me", "b")
    assert turns.take("me", monotonic() + LONG, stays) == "b"


def test_who_has_left_gets_nothing():
    """Nobody waits for a client that has hung up, and its turn goes to the next."""
    turns = FairQueue("a")
    turns.take("me", monotonic() + LONG, stays)
    assert turns.take("gone", monotonic() + LONG, lambda: True) is None
    turns.give_back("me", "a")
    assert turns.take("me", monotonic() + LONG, stays) == "a"


def test_who_has_the_fewest_is_next():
    """Whoever asks for many things waits behind who asks for one, however early it asked; among equals the first is."""
    turns = FairQueue("ab")
    served = []

    def serve(name: str) -> None:
        thing = turns.take(name[0], monotonic() + LONG, stays)
        served.append(name)
        if len(served) < 5:
            turns.give_back(name[0], thing)

    held = [turns.take("m", monotonic() + LONG, stays) for _ in "ab"]
    with ThreadPoolExecutor(4) as threads:
        for place, name in enumerate(("many-1", "many-2", "one-1", "one-2"), 1):
            threads.submit(serve, name)
            while len(turns._waiters) < place:  # noqa: SLF001  who waits has no other face
                time.sleep(0.001)
        turns.give_back("m", held[0])
    assert served == ["one-1", "one-2", "many-1", "many-2"]
