"""An archive on this machine: every core reads pages in worker processes that can be killed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

from ..model import Page
from ..service.config import processors
from ..service.pool.pool import Fault, WorkerPool
from ..service.pool.worker import answer_page
from .entries import Collect, Entry, answered, in_order

PAGES_A_WORKER = 8  # handed in at once: far enough that one slow page does not leave the other cores idle
TRIES = 3  # a worker that was killed says nothing about its page


def answer_locally(entries: Iterable[Entry]) -> Iterator[bytes]:
    """A line for each entry, in order."""
    count = processors()
    workers = WorkerPool(answer_page, count=count)
    workers.start()
    threads = ThreadPoolExecutor(count)

    def hand_in(entry: Entry) -> Collect:
        return threads.submit(answered, entry.id, lambda: answer_persistently(workers, entry.read())).result

    try:
        yield from in_order(hand_in, entries, lambda: PAGES_A_WORKER * count)
    finally:
        threads.shutdown(cancel_futures=True)
        workers.stop()


def answer_persistently(workers: WorkerPool[Page], page: Page) -> bytes:
    """The page's analysis as JSON, asked for again where a worker ended under it. Raises: every error of a page."""
    for _ in range(TRIES - 1):
        try:
            return workers.answer(page)
        except Fault:
            continue
    return workers.answer(page)
