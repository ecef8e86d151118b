"""The service, started: a socket, the pool of workers, and an HTTP server that asks the pool and reads no page."""

from __future__ import annotations

import socket
import sys
from functools import partial
from pathlib import Path
from wsgiref.types import WSGIApplication

from .app import create_app
from .config import Config
from .http_server import run_http_server
from .logs import log_to_stderr
from .pool.memory import keep_no_bodies
from .pool.pool import WorkerPool
from .pool.worker import answer_request
from .request_body import RawRequest

SPARE_THREADS = 8  # beside one for each place in the queue: for health, pages, and clients that are turned away

WELCOME = """Sidelight is ready at {address}

  1. Chrome: open chrome://extensions, switch on "Developer mode", "Load unpacked", choose the folder
       {extension}
     Firefox: open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", choose manifest.json in it.
  2. Open a news page and click the Sidelight button.

With nothing installed: open {address}/ and paste a text, or take the bookmarklet that it offers.
The API is described at {address}/docs. Ctrl-C stops the server.
"""


def serve(config: Config, workers: WorkerPool[RawRequest] | None = None) -> None:
    """Run the service until it is told to stop. Raises: OSError if the address cannot be had; SystemExit at the end."""
    answer = partial(answer_request, limits=config.limits)
    pool = workers or WorkerPool(answer, count=config.workers, queue=config.queue, seconds=config.page_seconds)
    run_http_server(_Service(config, pool, listen(config.bind.host, config.bind.port)))


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 takes any free one. Raises: OSError, with a sentence that says what to do."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        # on Windows SO_REUSEADDR would let two programs have one port
        listener.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR), 1)
        listener.bind(address)
    except OSError as error:
        what = f"{host} port {port} cannot be used ({error.strerror}); SIDELIGHT_BIND or --port can name another"
        raise OSError(error.errno, what) from None
    listener.listen(128)
    return listener


class _Service:
    """What the HTTP server runs: see `Hosted`."""

    def __init__(self, config: Config, workers: WorkerPool[RawRequest], listener: socket.socket) -> None:
        self._config = config
        self._workers = workers
        self.listener = listener
        host, port = listener.getsockname()[:2]
        self._address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
        self.threads = config.workers + config.queue + SPARE_THREADS
        self.page_seconds = config.page_seconds
        self.body_bytes = config.limits.body_bytes

    def start(self) -> WSGIApplication:
        log_to_stderr()
        keep_no_bodies()
        self._workers.start()
        return create_app(self._config, self._workers)

    def opened(self) -> None:
        extension = Path(__file__).parents[2] / "extension"
        sys.stdout.write(WELCOME.format(address=self._address, extension=extension))
        sys.stdout.flush()

    def refuse_pages(self) -> None:
        self._workers.ready = False

    def stop(self) -> None:
        self._workers.stop()
