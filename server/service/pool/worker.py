"""The life of one worker process: it answers pages within its limits, and lets no word of them out but the answer."""

from __future__ import annotations

import signal
import traceback
from collections.abc import Callable, Mapping
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from ...errors import Internal, PageTooComplex, ReaderError
from ...input_limits import LIMITS, PageLimits
from ...model import Page
from ...timings import StageDone, StageTimings, ignore_timings
from ..request_body import RawRequest, read_page
from .memory import give_back
from .process_limits import bound_process, bound_processor_seconds

PAGES_PER_WORKER = 500  # then a fresh fork: whatever a native library leaks goes with the process
LONG_SECONDS = 0.1  # a page that took longer may have left much behind

Request = TypeVar("Request")


def answer_page(page: Page, stage_done: StageDone = ignore_timings, limits: PageLimits = LIMITS) -> bytes:
    """The analysis of a page as JSON that is safe inside a script. Raises: every error of `analyze`."""
    from ...pipeline import analyze  # noqa: PLC0415  only a worker runs this; the process that names it stays small

    analysis = analyze(page, limits, stage_done)
    answer = safe_in_script(msgspec.json.encode(analysis))
    stage_done("encoding")
    return answer


def answer_request(request: RawRequest, stage_done: StageDone = ignore_timings, limits: PageLimits = LIMITS) -> bytes:
    """The analysis of the page in a request, as JSON. Raises: every error of `read_page` and `analyze`."""
    page = read_page(request, limits.body_bytes)
    stage_done("request_body")
    return answer_page(page, stage_done, limits)


def safe_in_script(json: bytes) -> bytes:
    """The same JSON without what ends a script or, in older engines, its line: all of it stands in strings alone."""
    return json.replace(b"<", rb"\u003c").replace(b"\xe2\x80\xa8", rb"\u2028").replace(b"\xe2\x80\xa9", rb"\u2029")


class Reply(NamedTuple):
    """What a worker sends back. `fault` tells the log where an unexpected error arose; `last`: the worker leaves.

    `seconds` are those of each stage.
    """

    outcome: bytes | ReaderError
    fault: str | None = None
    last: bool = False
    seconds: Mapping[str, float] = {}


def run_worker(answer: Callable[[Request, StageDone], bytes], connection: Connection, seconds: float) -> None:
    """The life of one worker process: say that it is there, then answer until told otherwise."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the pool decides what ends
    bound_process()
    import_module(
        f"{__package__}.warm"
    )  # nothing to do in a fork of the server that has it, all where there is no fork
    connection.send(None)
    for page in range(1, PAGES_PER_WORKER + 1):
        try:
            request = connection.recv()
        except (EOFError, OSError):
            return
        bound_processor_seconds(2 * seconds)
        timings = StageTimings()
        reply = _reply(answer, request, timings)
        last = reply.last or page == PAGES_PER_WORKER
        connection.send(reply._replace(last=last, seconds=timings.seconds))
        if reply.last:
            return
        del request, reply
        if sum(timings.seconds.values()) > LONG_SECONDS:
            give_back()


def _reply(answer: Callable[[Request, StageDone], bytes], request: Request, timings: StageTimings) -> Reply:
    try:
        return Reply(answer(request, timings.end))
    except ReaderError as error:
        return Reply(error)
    except (MemoryError, RecursionError):
        # the heap is in pieces now: a fresh fork reads the next page
        return Reply(PageTooComplex("the page needs more memory than a page may have"), last=True)
    except Exception as error:  # noqa: BLE001  the edge of the process: whatever it is, the pool must hear of it
        # an exception's own words may quote the page, so only its kind and place travel
        steps = traceback.extract_tb(error.__traceback__)[-6:]
        trail = " < ".join(f"{Path(step.filename).name}:{step.lineno}" for step in reversed(steps))
        return Reply(Internal("a fault of the service"), fault=f"{type(error).__name__} at {trail}")
