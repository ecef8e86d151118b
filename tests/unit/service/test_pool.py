"""The pool: what a death costs, and who gets a place. Functions here are what its workers run."""

from __future__ import annotations

import mmap
import multiprocessing
import os
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.errors import AnalysisTimeout, Busy, NoArticle, PageTooComplex, TooManyRequests
from server.service.pool.pool import Fault, WorkerPool
from server.service.pool.process_limits import MEMORY_BYTES
from server.service.pool.worker import run_worker
from server.timings import StageDone

LONG = 30.0
LITTER = 200_000
KEPT: list[bytes] = []


def obey(order: str, stage_done: StageDone) -> bytes:
    """Do what the order says, and answer with the worker's process id."""
    if order == "sleep":
        time.sleep(LONG)
    if order == "refuse":
        raise NoArticle("there is nothing to read", limit=1, found=0)
    if order == "recurse":
        return obey(order, stage_done)
    if order == "allocate":
        return bytes(MEMORY_BYTES)
    while order == "spin":
        pass
    if order == "litter":
        litter = [bytes(1000) for _ in range(LITTER)]
        KEPT.append(litter.pop())  # what lies behind the rest, which only the end of a heap gives back by itself
        time.sleep(0.2)
        stage_done("littering")
    if order == "weigh":
        return Path("/proc/self/statm").read_bytes().split()[1]
    if order == "burn":
        os.kill(os.getpid(), signal.SIGXCPU)
    return str(os.getpid()).encode()


class EndsItsReader:
    """An answer function that ends the worker before it has read it."""

    def __reduce__(self):
        return os._exit, (3,)


@pytest.fixture
def pool():
    """Two workers and two places in the queue; one second for each order."""
    workers = WorkerPool(obey, count=2, queue=2, seconds=1)
    workers.start()
    yield workers
    workers.stop()


def process_ids(pool: WorkerPool[str]) -> set[int]:
    """Both workers: each is asked in turn."""
    return {int(pool.answer("who")) for _ in range(4)}


def test_a_pool_is_ready_when_all_its_workers_are():
    """Not before the start, and not after the end."""
    workers = WorkerPool(obey, count=2, queue=0)
    assert not workers.ready
    workers.start()
    assert workers.ready
    workers.stop()
    assert not workers.ready


def test_every_worker_is_a_process_of_its_own(pool):
    """Two workers, none of them this process."""
    assert len(process_ids(pool) - {os.getpid()}) == 2


def is_running(process_id: int) -> bool:
    """Whether the process is there; a kill takes effect a moment after the call."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def patient_pool():
    """The same with all the time that a machine may need for a fork."""
    workers = WorkerPool(obey, count=2, queue=2, seconds=LONG)
    workers.start()
    yield workers
    workers.stop()


def test_a_worker_that_is_killed_while_idle_costs_nothing(patient_pool):
    """The system may kill any process at any time; the next requests find new workers."""
    pool = patient_pool
    before = process_ids(pool)
    for process_id in before:
        os.kill(process_id, signal.SIGKILL)
    while any(is_running(process_id) for process_id in before):
        time.sleep(0.01)
    assert not before & process_ids(pool)


def test_an_order_that_takes_too_long_is_ended(pool):
    """After its second the order fails and its worker is another."""
    before = process_ids(pool)
    with pytest.raises(AnalysisTimeout):
        pool.answer("sleep")
    assert len(before & process_ids(pool)) == 1
    assert pool.deaths == {"timeout": 1}


def test_an_error_of_the_answer_reaches_who_asked(pool):
    """Kind, sentence, limit and what was found travel whole, and the worker lives on."""
    before = process_ids(pool)
    with pytest.raises(NoArticle, match="nothing to read") as refusal:
        pool.answer("refuse")
    assert (refusal.value.limit, refusal.value.found) == (1, 0)
    assert process_ids(pool) == before


def test_endless_recursion_is_too_complex(pool):
    """A stack that overflows is the page's doing; what is left of the worker is not used again."""
    before = process_ids(pool)
    with pytest.raises(Exception, match="more memory") as refusal:
        pool.answer("recurse")
    assert refusal.value.code == "page_too_complex"
    assert len(before & process_ids(pool)) == 1


def test_the_system_s_limit_of_processor_time_is_a_timeout(pool):
    """Where the clock of the pool fails, the system ends the worker, and its client hears the same."""
    with pytest.raises(AnalysisTimeout):
        pool.answer("burn")


def test_a_worker_whose_front_is_gone_ends_by_the_system_s_clock():
    """Nobody is there to kill it: after twice a page's seconds of processor time the system does."""
    ours, theirs = multiprocessing.get_context("forkserver").Pipe()
    worker = multiprocessing.get_context("forkserver").Process(target=run_worker, args=(obey, theirs, 0.1))
    worker.start()
    theirs.close()
    assert ours.poll(LONG)
    ours.recv()
    ours.send("spin")
    worker.join(LONG)
    assert worker.exitcode == -signal.SIGXCPU
    ours.close()


def test_a_worker_has_a_bound_of_memory(pool):
    """What the system would give, for nobody has written to it yet, is too much for a page; the next is read."""
    with pytest.raises(PageTooComplex):
        pool.answer("allocate")
    assert pool.answer("who")
    assert pool.deaths == {"recycled": 1}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' allocators have no such function")
def test_a_worker_gives_back_what_a_long_page_has_needed():
    """200 MB in small pieces are with the system again when the next page comes."""
    workers = WorkerPool(obey, count=1, seconds=LONG)
    workers.start()
    before = int(workers.answer("weigh"))
    workers.answer("litter")
    grown = (int(workers.answer("weigh")) - before) * mmap.PAGESIZE
    workers.stop()
    assert grown < LITTER * 1000 / 10


def test_places_are_shared_and_bounded(pool):
    """Of four places a client has two; whoever comes when all are taken hears that the server is busy."""
    with ThreadPoolExecutor() as clients:
        asked = [clients.submit(pool.answer, "sleep", client=client) for client in ("a", "a")]
        while pool.in_flight < 2:
            time.sleep(0.01)
        with pytest.raises(TooManyRequests):
            pool.answer("who", client="a")
        asked += [clients.submit(pool.answer, "who", client="b") for _ in range(2)]
        while pool.in_flight < 4:
            time.sleep(0.01)
        with pytest.raises(Busy):
            pool.answer("who", client="c")
        assert [type(one.exception()) for one in asked] == [AnalysisTimeout, AnalysisTimeout, Busy, Busy]
    assert pool.in_flight == 0
    assert pool.answer("who", client="a")


def test_the_queue_takes_half_of_the_seconds_at_most(pool):
    """Who waits in the queue is answered within the same seconds as who does not."""
    with ThreadPoolExecutor() as clients:
        asked = [clients.submit(pool.answer, "sleep") for _ in range(2)]
        while pool.in_flight < 2:
            time.sleep(0.01)
        with pytest.raises(Busy):
            pool.answer("who")
        assert not any(one.done() for one in asked)


def test_a_pool_that_cannot_start_says_so():
    """A worker that ends at once is a fault of the service, at the start and not at the first page."""
    workers = WorkerPool(EndsItsReader(), count=1)
    with pytest.raises(Fault) as fault:
        workers.start()
    assert fault.value.where == "a new worker ended with status 3"
    workers.stop()
