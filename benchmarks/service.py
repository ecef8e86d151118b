"""Requests a second and how long they take, with 1, 4 and 16 clients, beside services that do less.

python benchmarks/service.py --pages DIR [--limit N] [--seconds S]   (from the project's root)

DIR holds pages, `*.html` or `*.html.gz`. Each service runs alone, with two processes; each client asks for one page
after the other. The services take turns at each number of clients, so that a machine that others use is unjust to all
alike: read the ratios. `refused` counts answers that are neither an analysis nor "no article": ours says 503 and when
to come again where a page would wait for too long, the others let it wait. The others give no quotes and no outline,
and Node's no scores.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.load import PATIENCE, LiveService, at
from benchmarks.rivals import NotInstalled, naive_flask, node

PROCESSES = 2
CLIENTS = (1, 4, 16)
Service = Callable[[], AbstractContextManager[int]]


class Round(NamedTuple):
    """What the clients saw: seconds of each answer, how many were refused, and how long it all took."""

    seconds: list[float]
    refused: int
    whole: float


@contextmanager
def ours() -> Iterator[int]:
    """Sidelight; gives its port."""
    with LiveService(WORKERS=str(PROCESSES)) as service:
        yield service.port


SERVICES: dict[str, Service] = {
    "Sidelight": ours,
    "Flask + readability-lxml + textstat": lambda: naive_flask(PROCESSES),
    "node: linkedom + Readability.js": lambda: node("linkedom", PROCESSES),
    "node: jsdom + Readability.js": lambda: node("jsdom", PROCESSES),
}


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=80, help="pages that are used")
    parser.add_argument("--seconds", type=float, default=10, help="for each service and number of clients")
    given = parser.parse_args()
    pages = read_pages(given.pages, given.limit)
    print(f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1024:.0f} KiB each, {PROCESSES} processes\n")
    print(f"{'service':36}{'clients':>8}{'a second':>10}{'times':>7}{'p50 ms':>8}{'p99 ms':>8}{'refused':>8}")
    for clients in CLIENTS:
        base = None
        for name, service in SERVICES.items():
            try:
                with service() as port:
                    ask_for(port, pages, clients, given.seconds / 5)  # caches and just-in-time compilers fill
                    seen = ask_for(port, pages, clients, given.seconds)
            except NotInstalled as missing:
                print(f"{name:36}{clients:8}  not measured: {missing}")
                continue
            rate = len(seen.seconds) / seen.whole
            base = base or rate
            p50, p99 = (1000 * at(quantile, seen.seconds) for quantile in (0.5, 0.99))
            print(f"{name:36}{clients:8}{rate:10.1f}{rate / base:7.2f}{p50:8.0f}{p99:8.0f}{seen.refused:8}")
    return 0


def read_pages(folder: Path, limit: int) -> list[bytes]:
    """The first pages of a folder, unpacked."""
    paths = sorted(path for path in folder.rglob("*.html*") if path.suffix in {".html", ".gz"})[:limit]
    return [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths]


def ask_for(port: int, pages: list[bytes], clients: int, seconds: float) -> Round:
    """Let so many clients ask for so long, each beginning at another page."""
    begun = time.monotonic()

    def client(number: int) -> tuple[list[float], int]:
        took, failed, turn = [], 0, number * len(pages) // clients
        while time.monotonic() - begun < seconds:
            start = time.monotonic()
            status = ask(port, pages[turn % len(pages)], f"127.0.1.{number + 1}")
            took.append(time.monotonic() - start)
            failed += status not in {200, 422}
            turn += 1
        return took, failed

    with ThreadPoolExecutor(clients) as threads:
        seen = list(threads.map(client, range(clients)))
    whole = time.monotonic() - begun
    return Round([one for took, _ in seen for one in took], sum(failed for _, failed in seen), whole)


def ask(port: int, page: bytes, address: str) -> int:
    """Send a page from an address of this machine; the status of the answer once it is read."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE, source_address=(address, 0))
    try:
        line.request("POST", "/v1/analyze", page, {"Content-Type": "text/html"})
        answer = line.getresponse()
        answer.read()
        return answer.status
    finally:
        line.close()


if __name__ == "__main__":
    sys.exit(main())
