"""The front: one gunicorn process with threads, which asks the pool and never reads a page itself."""

from __future__ import annotations

import socket
import sys
from functools import partial
from pathlib import Path
from typing import Any
from wsgiref.types import WSGIApplication

from gunicorn.app.base import BaseApplication

from .app import create_app
from .config import Config
from .connections import Connections
from .logs import log_to_stderr
from .pool.memory import keep_no_bodies
from .pool.pool import WorkerPool
from .pool.worker import answer_request
from .request_body import RawRequest

SPARE_THREADS = 8  # beside one for each place in the queue: for health, pages, and clients that are turned away
GRACE_SECONDS = 3  # beside what a page may take, from SIGTERM to the end
SPARE_CONNECTIONS = 480  # without a thread: whose head is not there yet, or kept for a next request

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
    listener = listen(config.host, config.port)
    host, port = listener.getsockname()[:2]
    address = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    _Front(config, pool, listener.detach(), address).run()


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 takes any free one. Raises: OSError, with a sentence that says what to do."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
    except OSError as error:
        what = f"{host} port {port} cannot be used ({error.strerror}); SIDELIGHT_BIND or --port can name another"
        raise OSError(error.errno, what) from None
    listener.listen(128)
    return listener


class _Front(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    """`listener` is the descriptor of a listening socket, which gunicorn takes over; `address` is what people see."""

    def __init__(self, config: Config, workers: WorkerPool[RawRequest], listener: int, address: str) -> None:
        self._config = config
        self._workers = workers
        self._listener = listener
        self._address = address
        super().__init__()

    def load_config(self) -> None:
        """One process, so that there is one pool and one count of each client; nothing is written to disk."""
        threads = self._config.workers + self._config.queue + SPARE_THREADS
        settings: dict[str, Any] = {
            "bind": f"fd://{self._listener}",
            "worker_class": Connections,
            "workers": 1,
            "threads": threads,
            "graceful_timeout": self._config.page_seconds + GRACE_SECONDS,
            "keepalive": 5,
            "worker_connections": threads + SPARE_CONNECTIONS,
            "loglevel": "error",  # its warnings quote the requests that they are about
            "accesslog": None,
            "sendfile": False,  # which waits for the client
            "control_socket_disable": True,
            "forwarded_allow_ips": "",
            "post_worker_init": self._opened,
            "worker_exit": self._closed,
        }
        if Path("/dev/shm").is_dir():  # noqa: S108  gunicorn's heartbeat file, so that a read-only disk will do
            settings["worker_tmp_dir"] = "/dev/shm"  # noqa: S108
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:
        """The application, with its pool warm."""
        log_to_stderr()
        keep_no_bodies()
        self._workers.start()
        return create_app(self._config, self._workers)

    @property
    def page_seconds(self) -> int:
        """What one page may take."""
        return self._config.page_seconds

    def refuse_pages(self) -> None:
        """Begin no other page: the service stops."""
        self._workers.ready = False

    def _opened(self, _worker: object) -> None:
        extension = Path(__file__).parents[2] / "extension"
        sys.stdout.write(WELCOME.format(address=self._address, extension=extension))
        sys.stdout.flush()

    def _closed(self, _server: object, _worker: object) -> None:
        self._workers.stop()
