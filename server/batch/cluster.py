"""An archive on a Dask cluster that exists: its workers read pages in processes of their own that can be killed.

Whoever reaches a Dask scheduler may run what he likes on it: so the connection is TLS, but on this machine.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator
from functools import partial
from typing import cast
from urllib.parse import urlsplit

from distributed import Client, Future, KilledWorker, get_worker
from distributed.diagnostics.plugin import WorkerPlugin
from distributed.worker import Worker

from server.batch.entries import Answering, BatchRefused, Collect, Entry, answered, in_order
from server.batch.local import insisted
from server.errors import Internal, ReaderError
from server.model import Page
from server.worker import answer_page
from server.workers import Workers

AHEAD = 4  # pages a thread of the cluster
PATIENCE = "60s"  # for the scheduler to answer, and for its first worker to come
LIVES = 5  # times that a page may lose all the workers Dask gives it: it is not to blame, its own process dies for it
PLUGIN = "sidelight"


class Readers(WorkerPlugin):
    """What makes a Dask worker read pages: a pool of processes, one for each of its threads."""

    name = PLUGIN

    def setup(self, worker: Worker) -> None:
        """Start them."""
        self.workers: Workers[Page] = Workers(answer_page, count=worker.state.nthreads)
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
        with Client(scheduler, timeout=PATIENCE, name=PLUGIN) as client:
            client.wait_for_workers(1, timeout=PATIENCE)
            client.register_plugin(Readers())
            width = _Width(client)
            yield from in_order(partial(_hand_in, client), entries, width)
    except (OSError, TimeoutError, RuntimeError) as error:
        raise BatchRefused(f"{scheduler}: {error}; what is done stays, run the command again") from None


class _Width:
    """How many pages may be on their way; the cluster may grow and shrink, and is asked for its size now and then."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._calls = 0
        self._width = AHEAD

    def __call__(self) -> int:
        if self._calls % 64 == 0:
            self._width = AHEAD * max(1, sum(self._client.nthreads().values()))
        self._calls += 1
        return self._width


def _hand_in(client: Client, entry: Entry) -> Collect:
    try:
        page = entry.read()
    except ReaderError as error:
        return partial(answered, entry.id, partial(_raise, error))
    return partial(answered, entry.id, partial(_collect, client, page, _submit(client, page)))


def _submit(client: Client, page: Page) -> Future[bytes]:
    return client.submit(read_page, page, pure=False)


def _collect(client: Client, page: Page, first: Future[bytes]) -> bytes:
    future = first
    for _ in range(LIVES):
        try:
            answer: bytes = future.result()
        except KilledWorker:
            future = _submit(client, page)
        else:
            return answer
    raise Internal("the cluster lost its workers again and again")


def _raise(error: ReaderError) -> bytes:
    raise error


def read_page(page: Page) -> bytes:
    """The page's analysis as JSON, made in a process of the Dask worker that runs this. Raises: what a page may."""
    readers = cast("Readers", get_worker().plugins[PLUGIN])
    return insisted(readers.workers, page)
