"""The service on gunicorn: one process with threads, which waits for slow clients in one loop."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from gunicorn.app.base import BaseApplication
from gunicorn.http.errors import ParseException

from ...errors import BadRequest
from .connections import Connections
from .hosted import CLIENT_HAS_LEFT, Hosted

STOP_SECONDS = 3  # beside what a page may take, from SIGTERM to the end
SPARE_CONNECTIONS = 480  # without a thread: whose head is not there yet, or kept for a next request
BODY_SECONDS = 30.0


def run_on_gunicorn(hosted: Hosted) -> None:
    """Serve until SIGTERM or Ctrl-C. Raises: SystemExit at the end."""
    _Application(hosted).run()


class _Application(BaseApplication):  # type: ignore[misc]  # gunicorn ships no types
    def __init__(self, hosted: Hosted) -> None:
        self.hosted = hosted
        super().__init__()

    def load_config(self) -> None:
        """One process, so that there is one pool and one count of each client; nothing is written to disk."""
        hosted = self.hosted
        settings: dict[str, Any] = {
            "bind": f"fd://{hosted.listener.detach()}",
            "worker_class": Connections,
            "workers": 1,
            "threads": hosted.threads,
            "graceful_timeout": hosted.page_seconds + STOP_SECONDS,
            "keepalive": 5,
            "worker_connections": hosted.threads + SPARE_CONNECTIONS,
            "loglevel": "error",  # its warnings quote the requests that they are about
            "accesslog": None,
            "sendfile": False,  # which waits for the client
            "control_socket_disable": True,
            "forwarded_allow_ips": "",
            "post_worker_init": lambda _worker: hosted.opened(),
            "worker_exit": lambda _server, _worker: hosted.stop(),
        }
        if Path("/dev/shm").is_dir():  # noqa: S108  gunicorn's heartbeat file, so that a read-only disk will do
            settings["worker_tmp_dir"] = "/dev/shm"  # noqa: S108
        for name, value in settings.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:
        """The application, in the process that answers."""
        return with_connection(self.hosted.start())


def with_connection(app: WSGIApplication) -> WSGIApplication:
    """The application, which may ask whether its client has left, and waits for a body for a bounded time."""

    def connected(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        connection: socket.socket = environ["gunicorn.socket"]
        environ[CLIENT_HAS_LEFT] = partial(has_left, connection)
        environ["wsgi.input"] = _Body(environ["wsgi.input"], connection)
        return app(environ, start_response)

    return connected


class _Body:
    """The body of a request, as it comes from the network."""

    def __init__(self, body: BinaryIO, connection: socket.socket) -> None:
        self._body = body
        self._connection = connection

    def read(self, size: int = -1) -> bytes:
        """So many bytes; fewer if it ends, breaks off, or does not come in time. Raises: BadRequest."""
        timer = Timer(BODY_SECONDS, self._end)
        timer.start()
        try:
            return self._body.read(size)
        except ParseException:
            raise BadRequest("the chunks of the body are not well-formed") from None
        finally:
            timer.cancel()

    def _end(self) -> None:
        """Stop reading from a client that takes too long: to the reader it looks as if the client had left."""
        with suppress(OSError):
            self._connection.shutdown(socket.SHUT_RD)


def has_left(connection: socket.socket) -> bool:
    """Whether the client has closed the connection. What it sent beyond its request, if anything, stays unread."""
    try:
        return connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT) == b""
    except BlockingIOError:
        return False
    except OSError:
        return True
