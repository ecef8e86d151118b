"""Pages that do to a worker what the worst page could, and the service that reads them: a build for tests alone."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from server.service.config import read_config
from server.service.pool.pool import WorkerPool
from server.service.pool.process_limits import MEMORY_BYTES
from server.service.pool.worker import answer_request
from server.service.request_body import RawRequest
from server.timings import StageDone

WORDS = "a sentence that stands in the page alone"


def explode_or_answer(request: RawRequest, stage_done: StageDone) -> bytes:
    """What a worker does with a page: these bodies are orders, all others are read as usual."""
    if request.body == b"spin":
        while True:
            pass
    if request.body == b"doze":
        time.sleep(1)
        return b"{}"
    if request.body == b"crash":
        os._exit(7)
    if request.body == b"memory":
        return bytes(MEMORY_BYTES)  # which the system would give, for nobody writes to it
    if request.body == b"fault":
        raise ValueError(WORDS)
    if request.body == b"who":
        return b'{"worker":%d}' % os.getpid()
    return answer_request(request, stage_done)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    from exploding_pages import explode_or_answer as answer  # by its module's name, so that workers find it

    from server.service.serve import serve

    config = read_config(port=0)
    serve(config, WorkerPool(answer, count=config.workers, queue=config.queue, seconds=config.page_seconds))
