"""Hostile pages beside good clients: the answer to each, and what the hostile ones cost the good ones.

python benchmarks/bombs.py [--rounds N]   (from the project's root; needs no data; about a minute)

Every bomb is sent N times, each client from an address of its own, while three good clients read ordinary pages and a
monitor asks for /healthz. Exits 1 unless every bomb gets JSON within a page's seconds and one more, no good client that
honours Retry-After fails, and no health check takes over 0.3 s.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Event
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.load import LiveService, Told, ask_patiently, at, bombs, health_seconds, ordinary

PAGE_SECONDS = 5
GOOD_CLIENTS = 3
LONGEST_HEALTH = 0.3


def main() -> int:
    """Print what everybody was told; 1 if somebody was not told in time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=4)
    rounds = parser.parse_args().rounds
    good: list[tuple[Told, int]] = []
    kinds = bombs()
    over = threading.Event()
    with LiveService(WORKERS="2") as service, watched(service) as health, ThreadPoolExecutor(64) as clients:
        beside = [clients.submit(read, service, over, good, f"127.0.1.{n}") for n in range(1, GOOD_CLIENTS + 1)]
        thrown = {
            kind: [clients.submit(ask_patiently, service, bomb, f"127.0.2.{n}") for _ in range(rounds)]
            for n, (kind, bomb) in enumerate(kinds.items(), 1)
        }
        told = {kind: [one.result() for one in some] for kind, some in thrown.items()}
        over.set()
        for one in beside:
            one.result()
    return 0 if report(told, good, health) else 1


def read(service: LiveService, over: threading.Event, told: list[tuple[Told, int]], address: str) -> None:
    """A good client: one page after the other."""
    pages = ordinary()
    while not over.is_set():
        for one in pages:
            told.append(ask_patiently(service, one, address))
            if over.is_set():
                return


@contextmanager
def watched(service: LiveService) -> Iterator[list[float]]:
    """How long each health check took, once the block has ended. A process of its own asks, which no client delays."""
    forked = multiprocessing.get_context("fork")
    over, told = forked.Event(), forked.SimpleQueue()
    monitor = forked.Process(target=watch, args=(service, over, told))
    monitor.start()
    seconds: list[float] = []
    try:
        yield seconds
    finally:
        over.set()
        seconds += told.get()
        monitor.join()


def watch(service: LiveService, over: Event, told: SimpleQueue[list[float]]) -> None:
    """A monitor."""
    seconds = []
    while not over.is_set():
        seconds.append(health_seconds(service))
        time.sleep(0.05)
    told.put(seconds)


def report(told: dict[str, list[tuple[Told, int]]], good: list[tuple[Told, int]], health: list[float]) -> bool:
    """Print it all; whether all held."""
    held = True
    for kind, some in told.items():
        answers = Counter(f"{one.status} {one.code}" for one, _ in some)
        longest = max(one.seconds for one, _ in some)
        fine = all(one.whole for one, _ in some) and longest <= PAGE_SECONDS + 1
        held &= fine
        waits = sum(waits for _, waits in some)
        print(f"{kind:20}{longest:6.2f} s  came again {waits:2}  {dict(answers)}{'' if fine else '  FAILS'}")
    failed = Counter(f"{one.status} {one.code}" for one, _ in good if one.status not in {200, 422})
    seconds = [one.seconds for one, _ in good]
    waits = sum(waits for _, waits in good)
    print(f"good clients: {len(good)} pages, came again {waits}, p50 {at(0.5, seconds):.2f} s, ", end="")
    print(f"p99 {at(0.99, seconds):.2f} s, failed {dict(failed)}")
    print(f"/healthz: {len(health)} times, p50 {at(0.5, health):.3f} s, longest {max(health):.3f} s")
    return held and not failed and max(health) <= LONGEST_HEALTH


if __name__ == "__main__":
    sys.exit(main())
