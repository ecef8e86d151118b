"""The real service, started as a person starts it, on a port of its own; and a plain server for the fixture pages."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "tests" / "pages"
TRAPS = ROOT / "tests" / "browser" / "pages"
START_SECONDS = 60.0
END_SECONDS = 20.0
TOKEN = "one-that-only-these-tests-know"  # noqa: S105 - it guards a server that lives for a test


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def running_service(port: int, **settings: str) -> Iterator[str]:
    """The address of a service with these `SIDELIGHT_*` settings and none of this shell's, ready to read pages."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SIDELIGHT_")}
    environment |= {f"SIDELIGHT_{name.upper()}": value for name, value in settings.items()}
    command = [sys.executable, "-m", "server", "serve", "--port", str(port)]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_until_ready(f"http://127.0.0.1:{port}", process, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            _end(process)


def _wait_until_ready(address: str, process: subprocess.Popen, log) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/readyz", timeout=5):  # noqa: S310 - a fixed http address
                return
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.1)
    log.seek(0)
    message = f"the service did not become ready:\n{log.read().decode(errors='replace')}"
    raise AssertionError(message)


def _end(process: subprocess.Popen) -> None:
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


class Recorder(BaseHTTPRequestHandler):
    """Answers every page with the server's `answer`, and keeps what came."""

    def do_POST(self) -> None:
        """Keep the request's body and headers in the server's `seen`."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((json.loads(body), dict(self.headers)))
        status, kind, value = self.server.answer
        answer = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


NO_ARTICLE = (422, "application/problem+json", {"code": "no_article", "title": "There is no article on this page"})


class Relay(BaseHTTPRequestHandler):
    """Hands every request on to the real service, and keeps what was asked and what was answered."""

    def do_GET(self) -> None:
        """Hand on a question about the service."""
        self._answer(urllib.request.Request(self.server.service + self.path))  # noqa: S310 - a fixed http address

    def do_POST(self) -> None:
        """Hand on a page; the server's `seen` gets it, the headers and the answer."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        kept = {name: self.headers[name] for name in ("Content-Type", "Origin")}
        request = urllib.request.Request(self.server.service + self.path, body, kept)  # noqa: S310 - the same
        answer = self._answer(request)
        self.server.seen.append((json.loads(body), json.loads(answer)))

    def _answer(self, request: urllib.request.Request) -> bytes:
        try:
            with urllib.request.urlopen(request, timeout=START_SECONDS) as response:  # noqa: S310 - the same
                status, kind, answer = response.status, response.headers["Content-Type"], response.read()
        except urllib.error.HTTPError as error:
            with error:
                status, kind, answer = error.status, error.headers["Content-Type"], error.read()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)
        return answer

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


class Held(Relay):
    """Hands pages on only once the server's `let_go` is set; `arrived` tells that one waits."""

    def do_POST(self) -> None:
        """Wait, then hand the page on."""
        self.server.arrived.set()
        self.server.let_go.wait(START_SECONDS)
        super().do_POST()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and writes nothing on the terminal."""

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def page_server(folder: Path = PAGES) -> Iterator[str]:
    """The address under which every page in the folder lies as `/<slug>/source.html`."""
    with running_server(partial(QuietHandler, directory=str(folder))) as server:
        yield _address(server)


@contextmanager
def recorder(answer: tuple[int, str, dict] = NO_ARTICLE) -> Iterator[tuple[str, list]]:
    """The address of a server that takes pages, and the list of what it was sent: each a JSON value and the headers.

    `answer` is what it gives to all: status, content type and JSON value.
    """
    with running_server(Recorder) as server:
        server.seen, server.answer = [], answer
        yield _address(server), server.seen


@contextmanager
def relay(service: str) -> Iterator[tuple[str, list]]:
    """The address of a server that answers as the service does, and the list of pages that came by, with answers."""
    with running_server(Relay) as server:
        server.service, server.seen = service, []
        yield _address(server), server.seen


@contextmanager
def holding_relay(service: str) -> Iterator[tuple[str, ThreadingHTTPServer]]:
    """The address of a relay that holds every page back until its `let_go` is set, and the relay."""
    with running_server(Held) as server:
        server.service, server.seen = service, []
        server.arrived, server.let_go = threading.Event(), threading.Event()
        try:
            yield _address(server), server
        finally:
            server.let_go.set()


def _address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"


@contextmanager
def running_server(handler: Callable) -> Iterator[ThreadingHTTPServer]:
    """A server of this machine on a free port, whose threads end with the block."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
