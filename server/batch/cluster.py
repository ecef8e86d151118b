"""An archive on a Dask cluster that exists: its workers read pages in processes of their own that can be killed.

Anybody who reaches a Dask scheduler may run any code on it: so the connection is TLS, but on this machine.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator
from functools import partial
from typing import cast
from urllib.parse import urlsplit

from distributed import Client, Future, KilledWorker, get_worker
from distributed.client import FutureCancelledError
from distributed.diagnostics.plugin import WorkerPlugin
from distributed.worker import Worker

from ..errors import Internal, ReaderError
from ..model import Page
from ..service.pool.pool import WorkerPool
from ..service.pool.worker import answer_page
from .entries import Answering, BatchRefused, Collect, Entry, Id, answered, in_order
from .local import answer_persistently

PAGES_A_THREAD = 4  # handed in at once
SCHEDULER_SECONDS = 60  # for the scheduler to answer, and for its first worker to come
MOST_LOSSES = 5  # of all the workers that Dask gives a page, which is not to blame: its own process dies for it
PLUGIN = "sidelight"


class WorkerPools(WorkerPlugin):
    """What makes a Dask worker read pages: a pool of processes, one for each of its threads."""

    name = PLUGIN
    idempotent = True  # a second batch on the same cluster must not end the pools of the first

    def setup(self, worker: Worker) -> None:
        """Start them."""
        self.workers: WorkerPool[Page] = WorkerPool(answer_page, count=worker.state.nthreads)
        self.workers.start()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002  Dask gives it
        """End them."""
        self.workers.stop()


def answer_on(scheduler: str) -> Answering:
    """How to answer entries on the cluster of a scheduler. Raises: BatchRefused where its address is not safe."""
    address = urlsplit(scheduler)
    if address.scheme not in {"tls", "tcp"} or not address.hostname:
        raise BatchRefused(f"{scheduler}: a scheduler's address is tls://host:port")
    if address.scheme == "tcp" and not _is_loopback(address.hostname):
        raise BatchRefused(f"{scheduler}: only this machine's own may be asked without TLS; use tls://")
    return partial(_answer, scheduler)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _answer(scheduler: str, entries: Iterable[Entry]) -> Iterator[bytes]:
    try:
        client = Client(scheduler, timeout=SCHEDULER_SECONDS, name=PLUGIN)
    except (OSError, TimeoutError, RuntimeError, TypeError) as error:  # TypeError: what a TLS key file is not
        raise BatchRefused(f"{scheduler}: {error}") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=SCHEDULER_SECONDS)
        except TimeoutError:
            raise BatchRefused(f"{scheduler} has no workers") from None
        client.register_plugin(WorkerPools())
        yield from in_order(partial(_hand_in, client), entries, _Width(client))


class _Width:
    """How many pages may be on their way; the cluster may grow and shrink, and is asked for its size now and then."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._calls = 0
        self._width = PAGES_A_THREAD

    def __call__(self) -> int:
        if self._calls % 64 == 0:
            self._width = PAGES_A_THREAD * max(1, sum(self._client.nthreads().values()))
        self._calls += 1
        return self._width


def _hand_in(client: Client, entry: Entry) -> Collect:
    try:
        page = entry.read()
    except ReaderError as error:
        return partial(answered, entry.id, partial(_raise, error))
    return partial(_collect, client, entry.id, page, client.submit(read_page, entry.id, page, pure=False))


def _collect(client: Client, name: Id, page: Page, first: Future[bytes]) -> bytes:
    future = first
    for _ in range(MOST_LOSSES):
        try:
            line: bytes = future.result()
        except KilledWorker:
            future = client.submit(read_page, name, page, pure=False)
        except (FutureCancelledError, OSError) as error:
            raise BatchRefused(f"the scheduler went away: {error}; run the command again to go on") from None
        else:
            return line
    return answered(name, partial(_raise, Internal("the cluster lost its workers again and again")))


def _raise(error: ReaderError) -> bytes:
    raise error


def read_page(name: Id, page: Page) -> bytes:
    """The page's line, made in a process of the Dask worker that runs this.

    It raises nothing: Dask would write the page into its log.
    """
    pool = cast("WorkerPools", get_worker().plugins[PLUGIN])
    return answered(name, partial(answer_persistently, pool.workers, page))
