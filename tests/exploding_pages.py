"""Pages that do to a worker what the worst page could, and the service that reads them: a build for tests alone."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from server.config import read_config
from server.intake import RawRequest
from server.laps import Lap
from server.worker import MEMORY_BYTES, answer_request
from server.workers import Workers

WORDS = "a sentence that stands in the page alone"


def explode_or_answer(request: RawRequest, lap: Lap) -> bytes:
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
    return answer_request(request, lap)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    from exploding_pages import explode_or_answer as answer  # by its module's name, so that workers find it

    from server.front import serve

    config = read_config(port=0)
    serve(config, Workers(answer, count=config.workers, queue=config.queue, seconds=config.page_seconds))
