"""The killable pool: warm worker processes, so that a page that spins, explodes or crashes costs nobody else.

Each worker has its own pipe and shares no lock: one that dies at any moment, idle or busy, leaves the others as they
were. (pebble's pool shares both, and breaks when an idle worker is killed.) The process that starts them never loads
the pipeline.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar, cast

from ...errors import AnalysisTimeout, Busy, Internal, ReaderError
from ...timings import StageDone, StageTimings
from .client_quota import ClientQuota
from .fair_queue import POLL_SECONDS, FairQueue
from .process_limits import is_out_of_processor_time
from .worker import Reply, run_worker

PAGE_SECONDS = 5.0
QUEUE_LENGTH = 16
START_SECONDS = (
    10.0  # for a fork to say that it is there; where there is no fork, for a new process to read its word lists
)

Request = TypeVar("Request")


def context_of_workers() -> ForkServerContext | SpawnContext:
    """How a worker begins: forked from a server that has loaded all it needs, or anew where the system cannot fork."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"{__package__}.warm"])
    return context


def stays() -> bool:
    """A client that waits for its answer."""
    return False


class Fault(Internal):
    """An error of ours inside a worker: `where` is for the log and holds no text of the page."""

    def __init__(self, where: str) -> None:
        super().__init__("a fault of the service")
        self.where = where


class _Slot:
    """A place for one worker process: empty until it is filled, and again after its worker ended."""

    def __init__(self) -> None:
        self.process: BaseProcess | None = None
        self.connection: Connection | None = None


class WorkerPool(Generic[Request]):
    """A pool of `count` processes that run `answer`, with a queue of `queue` requests and `seconds` for each.

    The seconds begin when a request is handed in; it may spend half of them in the queue, and is answered within them.
    `answer` is a function of a module, found by name in the worker; it may tell when each of its stages ends. `deaths`
    counts the workers that ended, by cause; `seconds` are those of all requests by stage, the queue's among them.
    """

    def __init__(
        self,
        answer: Callable[[Request, StageDone], bytes],
        *,
        count: int,
        queue: int = QUEUE_LENGTH,
        seconds: float = PAGE_SECONDS,
    ) -> None:
        self._answer = answer
        self._seconds = seconds
        self._context = context_of_workers()
        self._slots = [_Slot() for _ in range(count)]
        self._queue = FairQueue(self._slots)
        self._quota = ClientQuota(count + queue)
        self._starts = Lock()  # starting and reaping a process is not safe in two threads at once
        self._counting = Lock()
        self.deaths: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()
        self.ready = False

    def start(self) -> None:
        """Start every worker and wait until all are warm. Raises: Fault if one does not come up."""
        for slot in self._slots:
            self._fill(slot)
        self.ready = True

    def stop(self) -> None:
        """End every worker at once."""
        self.ready = False
        for slot in self._slots:
            self._empty(slot)

    @property
    def in_flight(self) -> int:
        """Requests in the queue or in a worker."""
        return self._quota.taken

    @property
    def busy(self) -> int:
        """Workers that read a page, or are replaced."""
        return self._queue.taken

    @property
    def count(self) -> int:
        """Workers."""
        return len(self._slots)

    @property
    def places(self) -> int:
        """Requests that may be in flight."""
        return self._quota.count

    def answer(self, request: Request, *, client: str = "", has_left: Callable[[], bool] = stays) -> bytes:
        """What `answer` makes of the request, for `client`, on whose share it counts, until `has_left` says it left.

        Raises: Busy, TooManyRequests, AnalysisTimeout, Fault, and every error of the answer function.
        """
        if not self.ready:
            raise Busy("the server starts or stops; try again in a moment")
        with self._quota.place_for(client):
            now, timings = monotonic(), StageTimings()
            slot = self._queue.take(client, now + self._seconds / 2, has_left)
            timings.end("queue")
            self._measure(timings.seconds)
            if slot is None:
                raise Busy("no worker became free in time; try again in a moment")
            try:
                if slot.connection is None or slot.connection.poll():  # an idle worker says nothing, unless it died
                    self._empty(slot)
                    self._fill(slot)
                return self._ask(slot, request, has_left, now + self._seconds)
            finally:
                self._queue.give_back(client, slot)

    def _ask(self, slot: _Slot, request: Request, has_left: Callable[[], bool], deadline: float) -> bytes:
        connection = cast("Connection", slot.connection)
        try:
            connection.send(request)
            while not connection.poll(min(POLL_SECONDS, max(0.0, deadline - monotonic()))):
                if monotonic() >= deadline:
                    self._replace(slot, "timeout")
                    raise AnalysisTimeout(f"the page took longer than {self._seconds:g} seconds")
                if has_left():
                    self._replace(slot, "hang_up")
                    raise Busy("the client did not wait for its answer")
            reply: Reply = connection.recv()
        except (EOFError, OSError):
            raise self._bury(slot) from None
        self._measure(reply.seconds)
        if reply.last:
            self._replace(slot, "recycled")
        if reply.fault:
            raise Fault(reply.fault)
        if isinstance(reply.outcome, ReaderError):
            raise reply.outcome
        return reply.outcome

    def _measure(self, seconds: Mapping[str, float]) -> None:
        with self._counting:
            self.seconds.update(seconds)

    def _bury(self, slot: _Slot) -> ReaderError:
        """Replace a worker that died under a page, and tell what its client hears."""
        status = self._replace(slot, "crash")
        if is_out_of_processor_time(status):
            return AnalysisTimeout("the page took more processor time than a page may")
        return Fault(f"a worker ended with status {status}")

    def _replace(self, slot: _Slot, cause: str) -> int | None:
        status = self._empty(slot)
        with self._counting:
            self.deaths[cause] += 1
        with suppress(Fault):  # then the slot stays empty, and the next request that gets it tries again and tells
            self._fill(slot)
        return status

    def _fill(self, slot: _Slot) -> None:
        ours, theirs = self._context.Pipe()
        with self._starts:
            slot.process = self._context.Process(
                target=run_worker, args=(self._answer, theirs, self._seconds), daemon=True
            )
            try:
                slot.process.start()
            except (OSError, EOFError) as error:
                slot.process = None
                raise Fault(f"no worker can be started: {type(error).__name__}") from None
            finally:
                theirs.close()
        slot.connection = ours
        try:
            if ours.poll(START_SECONDS):
                ours.recv()  # it is there, and as warm as the fork server
                return
        except (EOFError, OSError):
            pass
        status = self._empty(slot)
        raise Fault(f"a new worker ended with status {status}")

    def _empty(self, slot: _Slot) -> int | None:
        """End the slot's worker, if it has one, and return its exit status."""
        process, connection = slot.process, slot.connection
        slot.process = slot.connection = None
        if connection is not None:
            connection.close()
        if process is None:
            return None
        with self._starts:
            process.kill()
            process.join()
            return process.exitcode
