"""Ten thousand pages, good and hostile, at saturation: what is answered, how long it takes, and what the service grows.

python benchmarks/soak.py [--pages N] [--kill SECONDS]   (from the project's root; needs no data, but /proc; minutes)

One page in twenty-five is hostile and one in a hundred a bomb, which is half of the work. With --kill a worker, drawn
at random, is killed every so many seconds. Memory is what the whole tree of processes holds, shared pages counted once;
growth is between the second thousand pages and the last. Exits 1 where a good page fails that no kill has hit, a
connection is lost, or memory grows by over 5 % or open files by over 5 %.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from statistics import mean
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.load import LiveService, Sent, Told, ask_patiently, at, bombs, health_seconds, hostile, ordinary

CLIENTS = 6
MOST_GROWTH = 0.05
WARM_PAGES = 1000


class Sample(NamedTuple):
    """The service at one moment: pages answered, megabytes of all its processes and of its front, open files."""

    pages: int
    tree_mb: float
    front_mb: float
    files: int


def main() -> int:
    """Print a line every while, then the sums; 1 if something did not hold."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--kill", type=float, metavar="SECONDS")
    given = parser.parse_args()
    told: list[tuple[bool, Told]] = []
    samples: list[Sample] = []
    health: list[float] = []
    kills: list[int] = []
    over = threading.Event()
    with LiveService(WORKERS="2") as service, ThreadPoolExecutor(CLIENTS + 2) as threads:
        beside = [threads.submit(watch, service, over, told, samples, health)]
        if given.kill:
            beside.append(threads.submit(kill_workers, service, over, given.kill, kills))
        pages = mixed(given.pages)
        lock = threading.Lock()
        clients = [threads.submit(send, service, pages, lock, told, f"127.0.3.{n}") for n in range(1, CLIENTS + 1)]
        for client in clients:
            client.result()
        over.set()
        for one in beside:
            one.result()
    return 0 if report(told, samples, health, len(kills)) else 1


def mixed(count: int) -> Iterator[tuple[bool, Sent]]:
    """So many pages in an order that is the same every time, each with whether it is a good one."""
    draw = random.Random(9)  # noqa: S311  no secret
    kinds = [(True, ordinary()), (False, hostile()), (False, list(bombs().values()))]
    for _ in range(count):
        good, some = draw.choices(kinds, weights=(95, 4, 1))[0]
        yield good, draw.choice(some)


def send(
    service: LiveService,
    pages: Iterator[tuple[bool, Sent]],
    lock: threading.Lock,
    told: list[tuple[bool, Told]],
    address: str,
) -> None:
    """One client: the next page, until there is none."""
    while True:
        with lock:
            drawn = list(islice(pages, 1))
        if not drawn:
            return
        good, page = drawn[0]
        told.append((good, ask_patiently(service, page, address)[0]))


def watch(
    service: LiveService,
    over: threading.Event,
    told: list[tuple[bool, Told]],
    samples: list[Sample],
    health: list[float],
) -> None:
    """A monitor: health, memory and open files."""
    front = max(processes(service.process.pid)[1:], key=lambda pid: entries(pid, "task"))
    shown = 0
    while not over.wait(0.5):
        health.append(health_seconds(service))
        tree = processes(service.process.pid)
        files = sum(entries(pid, "fd") for pid in (service.process.pid, front))
        samples.append(Sample(len(told), sum(map(megabytes, tree)), megabytes(front), files))
        if len(told) >= shown:
            print(
                f"{samples[-1].pages:6} pages  {samples[-1].tree_mb:6.0f} MB, front {samples[-1].front_mb:4.0f} MB, "
                f"{files} files",
                flush=True,
            )
            shown += 1000


def entries(pid: int, folder: str) -> int:
    """How many threads or open files a process has."""
    return sum(1 for _ in Path(f"/proc/{pid}/{folder}").iterdir())


def processes(root: int) -> list[int]:
    """The process, its children, theirs, and so on: parents first."""
    found = [root]
    for pid in found:
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            try:
                found += [int(child) for child in task.read_text().split()]
            except OSError:
                continue
    return found


def megabytes(pid: int) -> float:
    """What the process holds, its part of shared pages; 0 once it has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def kill_workers(service: LiveService, over: threading.Event, pause: float, kills: list[int]) -> None:
    """Kill a worker at random, again and again; workers are what has no children and one thread."""
    draw = random.Random(10)  # noqa: S311  no secret
    while not over.wait(pause):
        leaves = [pid for pid in processes(service.process.pid) if is_worker(pid)]
        if leaves:
            kills.append(draw.choice(leaves))
            os.kill(kills[-1], signal.SIGKILL)


def is_worker(pid: int) -> bool:
    """Whether the process was forked by the fork server, which is the one whose command tells so."""
    try:
        parent = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        return "forkserver" in Path(f"/proc/{parent}/cmdline").read_text()
    except OSError:
        return False


def report(told: list[tuple[bool, Told]], samples: list[Sample], health: list[float], kills: int) -> bool:
    """Print the sums; whether all held."""
    codes = Counter(f"{one.status} {one.code}" for _, one in told)
    seconds = [one.seconds for good, one in told if good]
    failed = Counter(f"{one.status} {one.code}" for good, one in told if good and one.status not in {200, 422})
    warm = [sample for sample in samples if WARM_PAGES <= sample.pages < 2 * WARM_PAGES]
    last = [sample for sample in samples if sample.pages >= len(told) - WARM_PAGES]
    print(f"{len(told)} pages: {dict(codes.most_common())}")
    print(f"good pages: {len(seconds)}, p50 {at(0.5, seconds):.3f} s, p99 {at(0.99, seconds):.3f} s")
    print(f"failed of the good: {dict(failed)}")
    print(f"killed {kills} workers; /healthz p50 {at(0.5, health):.3f} s, longest {max(health):.3f} s")
    growths = {
        field: mean(getattr(one, field) for one in last) / mean(getattr(one, field) for one in warm) - 1
        for field in ("tree_mb", "front_mb", "files")
    }
    print("growth: " + ", ".join(f"{field} {growth:+.1%}" for field, growth in growths.items()))
    # the HTTP process alone is a tenth of it, and levels off later than the second thousand
    whole = all(one.whole for _, one in told)
    return whole and sum(failed.values()) <= kills and max(growths["tree_mb"], growths["files"]) <= MOST_GROWTH


if __name__ == "__main__":
    sys.exit(main())
