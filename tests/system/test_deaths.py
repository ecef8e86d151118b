"""What is left of the service when the system kills a part of it: a test build on a real port."""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress

from running_service import PAGE, ROOT, LiveService

EXPLODING = str(ROOT / "tests" / "support" / "exploding_pages.py")
POLL_SECONDS = 0.05


def workers(service: LiveService) -> set[int]:
    """The process ids of both workers, each of which is asked in turn."""
    return {service.analyze("who", "text/plain").json["worker"] for _ in range(8)}


def wait_for_the_end_of(processes: set[int]) -> None:
    """Return when none of them is there any more: a kill takes effect a moment after the call."""
    for process_id in processes:
        with suppress(ProcessLookupError):
            while True:
                os.kill(process_id, 0)
                time.sleep(POLL_SECONDS)


def test_workers_that_are_killed_cost_no_request():
    """Killed idle, between two pages, again and again: every page is read, by other workers."""
    with LiveService(EXPLODING, WORKERS="2") as live:
        for _ in range(5):
            before = workers(live)
            for process_id in before:
                os.kill(process_id, signal.SIGKILL)
            wait_for_the_end_of(before)
            assert live.analyze(PAGE).status == 200
            assert not before & workers(live)


def test_nothing_is_left_of_a_service_that_is_killed():
    """SIGKILL gives nobody time to clean up: the workers end by themselves, for nobody is there to ask them."""
    with LiveService(EXPLODING, WORKERS="2") as live:
        left = workers(live)
        assert len(left) == 2
        live.process.kill()
        wait_for_the_end_of(left)
