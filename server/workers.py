"""The killable pool: warm worker processes, so that a page that spins, explodes or crashes costs nobody else.

Each worker has its own pipe and shares no lock: one that dies at any moment, idle or busy, leaves the others as they
were. (pebble's pool shares both, and breaks when an idle worker is killed.) The front never loads the pipeline.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
import socket
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Lock
from time import monotonic
from typing import Generic, NamedTuple, TypeVar, cast

import msgspec

from server.errors import AnalysisTimeout, Busy, Internal, PageTooComplex, ReaderError, TooManyRequests
from server.intake import RawRequest, read_page
from server.model import Page

PAGE_SECONDS = 5.0
QUEUE_LENGTH = 16
PAGES_PER_WORKER = 500  # then a fresh fork: whatever a native library leaks goes with the process
MEMORY_BYTES = 1 << 30
PATIENCE = 10.0  # seconds in the queue, and seconds for a fork to say that it is there
GLANCE = 0.25  # seconds between two looks at whether a waiting client is still there

Request = TypeVar("Request")


def answer_page(page: Page) -> bytes:
    """The analysis of a page as JSON. Raises: every error of `analyze`."""
    from server.pipeline import analyze  # noqa: PLC0415  the front names this function, only a worker runs it

    return msgspec.json.encode(analyze(page))


def answer_request(request: RawRequest) -> bytes:
    """The analysis of the page in a request, as JSON. Raises: every error of `read_page` and `analyze`."""
    return answer_page(read_page(request))


class Reply(NamedTuple):
    """What a worker sends back. `fault` tells the log where an unexpected error arose; `last`: the worker leaves."""

    outcome: bytes | ReaderError
    fault: str | None = None
    last: bool = False


class Fault(Internal):
    """An error of ours inside a worker: `where` is for the log and holds no text of the page."""

    def __init__(self, where: str) -> None:
        super().__init__("a fault of the service")
        self.where = where


def run_worker(answer: Callable[[Request], bytes], connection: Connection, seconds: float) -> None:
    """The life of one worker process: say that it is there, then answer until told otherwise."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the front decides what ends
    _limit(resource.RLIMIT_AS, MEMORY_BYTES)
    connection.send(None)
    for page in range(1, PAGES_PER_WORKER + 1):
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        # a backstop for a worker whose front has died: nobody else would stop it
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime + 2 * seconds) + 1)
        reply = _reply(answer, request)
        connection.send(reply._replace(last=reply.last or page == PAGES_PER_WORKER))
        if reply.last:
            return


def _limit(kind: int, soft: int) -> None:
    hard = resource.getrlimit(kind)[1]
    if hard not in (resource.RLIM_INFINITY, -1):
        soft = min(soft, hard)
    try:
        resource.setrlimit(kind, (soft, hard))
    except (ValueError, OSError):
        return  # macOS knows RLIMIT_AS and refuses to set it


def _reply(answer: Callable[[Request], bytes], request: Request) -> Reply:
    try:
        return Reply(answer(request))
    except ReaderError as error:
        return Reply(error)
    except (MemoryError, RecursionError):
        # the heap is in pieces now: a fresh fork reads the next page
        return Reply(PageTooComplex("the page needs more memory than a page may have"), last=True)
    except Exception as error:  # noqa: BLE001  the edge of the process: whatever it is, the front must hear of it
        # an exception's own words may quote the page, so only its kind and place travel
        steps = traceback.extract_tb(error.__traceback__)[-6:]
        trail = " < ".join(f"{Path(step.filename).name}:{step.lineno}" for step in reversed(steps))
        return Reply(Internal("a fault of the service"), fault=f"{type(error).__name__} at {trail}")


class _Slot:
    """A place for one worker process: empty until it is filled, and again after its worker ended."""

    def __init__(self) -> None:
        self.process: BaseProcess | None = None
        self.connection: Connection | None = None


class Workers(Generic[Request]):
    """A pool of `count` processes that run `answer`, with a queue of `queue` requests and `seconds` for each.

    `answer` is a function of a module, found by name in the worker. `deaths` counts the workers that ended, by cause.
    """

    def __init__(
        self,
        answer: Callable[[Request], bytes],
        *,
        count: int,
        queue: int = QUEUE_LENGTH,
        seconds: float = PAGE_SECONDS,
    ) -> None:
        self._answer = answer
        self._seconds = seconds
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["server.warm"])
        self._slots = [_Slot() for _ in range(count)]
        self._idle: SimpleQueue[_Slot] = SimpleQueue()
        self._places = BoundedSemaphore(count + queue)
        self._share = max(1, (count + queue) // 2)
        self._clients: Counter[str] = Counter()
        self._births = Lock()  # starting and reaping a process is not safe in two threads at once
        self._counting = Lock()
        self.deaths: Counter[str] = Counter()
        self.ready = False

    def start(self) -> None:
        """Start every worker and wait until all are warm. Raises: Fault if one does not come up."""
        for slot in self._slots:
            self._fill(slot)
            self._idle.put(slot)
        self.ready = True

    def stop(self) -> None:
        """End every worker at once."""
        self.ready = False
        for slot in self._slots:
            self._empty(slot)

    @property
    def in_flight(self) -> int:
        """Requests in the queue or in a worker."""
        return self._clients.total()

    def answer(self, request: Request, *, client: str = "", line: socket.socket | None = None) -> bytes:
        """What `answer` makes of the request. `client` tells whose share it counts on; `line` is watched for a hang-up.

        Raises: Busy, TooManyRequests, AnalysisTimeout, Fault, and every error of the answer function.
        """
        with self._place(client):
            slot = self._idle_slot(line)
            try:
                if slot.connection is None or slot.connection.poll():  # an idle worker says nothing, unless it died
                    self._empty(slot)
                    self._fill(slot)
                return self._ask(slot, request, line)
            finally:
                self._idle.put(slot)

    @contextmanager
    def _place(self, client: str) -> Iterator[None]:
        if not self._places.acquire(blocking=False):
            raise Busy("every place in the queue is taken; try again in a moment")
        try:
            with self._counting:
                if client and self._clients[client] >= self._share:
                    raise TooManyRequests(
                        "one client may take half of the queue: wait for an answer", limit=self._share
                    )
                self._clients[client] += 1
            try:
                yield
            finally:
                with self._counting:
                    self._clients[client] -= 1
                    if not self._clients[client]:
                        del self._clients[client]
        finally:
            self._places.release()

    def _idle_slot(self, line: socket.socket | None) -> _Slot:
        deadline = monotonic() + PATIENCE
        while monotonic() < deadline and not (line is not None and hung_up(line)):
            try:
                return self._idle.get(timeout=GLANCE)
            except Empty:
                continue
        raise Busy("no worker became free in time; try again in a moment")

    def _ask(self, slot: _Slot, request: Request, line: socket.socket | None) -> bytes:
        connection = cast("Connection", slot.connection)
        deadline = monotonic() + self._seconds
        try:
            connection.send(request)
            while not connection.poll(min(GLANCE, max(0.0, deadline - monotonic()))):
                if monotonic() >= deadline:
                    self._replace(slot, "timeout")
                    raise AnalysisTimeout(f"the page took longer than {self._seconds:g} seconds")
                if line is not None and hung_up(line):
                    self._replace(slot, "hang_up")
                    raise Busy("the client did not wait for its answer")
            reply: Reply = connection.recv()
        except (EOFError, OSError):
            raise self._bury(slot) from None
        if reply.last:
            self._replace(slot, "recycled")
        if reply.fault:
            raise Fault(reply.fault)
        if isinstance(reply.outcome, ReaderError):
            raise reply.outcome
        return reply.outcome

    def _bury(self, slot: _Slot) -> ReaderError:
        """Replace a worker that died under a page, and tell what its client hears."""
        status = self._replace(slot, "crash")
        if status == -signal.SIGXCPU:
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
        with self._births:
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
            if ours.poll(PATIENCE):
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
        with self._births:
            process.kill()
            process.join()
            return process.exitcode


def hung_up(line: socket.socket) -> bool:
    """Whether the peer has closed the connection. What it sent beyond its request, if anything, stays unread."""
    try:
        return line.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
