"""The service on waitress, where gunicorn does not run: Windows.

waitress collects heads and bodies without a thread and sends answers without one. What is added: strictness, problems
as JSON, a deadline for what comes slowly, and room for the next client among silent ones. SECURITY.md says what this
server, unlike gunicorn, does not stop.
"""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Iterable
from contextlib import suppress
from math import inf
from socket import SHUT_WR
from time import monotonic
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.server import BaseWSGIServer, create_server
from waitress.task import ErrorTask
from waitress.utilities import BadRequest as Malformed
from waitress.utilities import Error, InternalServerError, RequestEntityTooLarge

from ...errors import BadRequest, Internal, PageTooLarge, ReaderError
from .hosted import CLIENT_HAS_LEFT, Hosted
from .refusals import refuse

CONNECTIONS = 100  # at once, each of which may hold a body in memory
HEAD_SECONDS = 5.0  # from a head's first byte to its end
BODY_SECONDS = 30.0  # beside those of the head
SILENT_SECONDS = 30  # for a client that neither sends nor reads
LINGER_SECONDS = 5.0  # for a client that has its answer and still sends
HEAD_BYTES = 65_536
LINE_BYTES = 4_096  # of a request's first line
HEADERS = 100


def run_on_waitress(hosted: Hosted) -> None:
    """Serve until the process is told to stop."""
    logging.getLogger("waitress").setLevel(logging.CRITICAL)  # its warnings quote the requests that they are about
    server = create_server(
        with_connection(hosted.start()),
        sockets=[hosted.listener],
        threads=hosted.threads,
        connection_limit=2 * CONNECTIONS,  # over which it accepts nobody; room is made before
        cleanup_interval=1,
        channel_timeout=SILENT_SECONDS,
        max_request_header_size=HEAD_BYTES,
        max_request_body_size=hosted.body_bytes + 1,
        # nothing is written to disk
        inbuf_overflow=2 * hosted.body_bytes,
        outbuf_overflow=1 << 30,
        channel_request_lookahead=1,  # else nobody sees that a client has left
        clear_untrusted_proxy_headers=False,  # of which only those of known proxies are read
        asyncore_use_poll=True,
        ident=None,
    )
    server.channel_class = Connection

    def stop(_signal: int, _frame: object) -> None:
        hosted.refuse_pages()
        sys.exit()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    hosted.opened()
    server.run()  # it takes the exit for its end, and gives its threads five seconds to finish what they answer
    hosted.stop()


def with_connection(app: WSGIApplication) -> WSGIApplication:
    """The application, which may ask whether its client has left."""

    def connected(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ[CLIENT_HAS_LEFT] = environ["waitress.client_disconnected"]
        return app(environ, start_response)

    return connected


class Request(HTTPRequestParser):  # type: ignore[misc]  # waitress ships no types
    """A request as it comes in, read as strictly as gunicorn does, so that no proxy before it reads it otherwise."""

    error: Error | None = None

    def __init__(self, settings: Adjustments) -> None:
        super().__init__(settings)
        self.began = monotonic()

    def parse_header(self, header_plus: bytes) -> None:
        """Raises: ParsingError."""
        first, *lines = header_plus.split(b"\r\n")
        names = [line.partition(b":")[0].lower() for line in lines]
        if len(first) > LINE_BYTES or len(names) > HEADERS or any(name.startswith((b" ", b"\t")) for name in names):
            raise ParsingError("a header that is too long, or in two lines")
        if b"transfer-encoding" in names and (b"content-length" in names or not first.endswith(b"/1.1")):
            raise ParsingError("two lengths, or chunks that an older client cannot have sent")
        super().parse_header(header_plus)
        if self.headers.get("EXPECT", "100-continue").lower() != "100-continue":
            raise ParsingError("an expectation that nobody knows")

    def received(self, data: bytes) -> int:
        """Read on, and return how many of these bytes are the request's. Headers after the chunks are none."""
        taken: int = super().received(data)
        if self.completed and self.chunked and self.error is None and self.body_rcv.trailer:
            self.error = Malformed("headers after the chunks")
        return taken

    @property
    def is_late(self) -> bool:
        """Whether it is over its time."""
        return bool(monotonic() - self.began > HEAD_SECONDS + BODY_SECONDS * self.headers_finished)


class Problem(ErrorTask):  # type: ignore[misc]
    """An answer to what is no request: it ends the connection."""

    def execute(self) -> None:
        """Write it."""
        self.version = "1.1"
        self.status, headers, body = refuse(self._told())
        self.response_headers.extend(headers)
        self.content_length = len(body)
        self.set_close_on_finish()
        self.write(body)

    def _told(self) -> ReaderError:
        error = self.request.error
        if isinstance(error, RequestEntityTooLarge):
            most = self.channel.adj.max_request_body_size - 1
            return PageTooLarge("the body is too large", limit=most, found=self.request.content_length or None)
        if isinstance(error, InternalServerError):
            return Internal("a fault of the service")
        return BadRequest("the request is not HTTP as the server reads it, or did not come in time")


class Connection(HTTPChannel):  # type: ignore[misc]
    """A connection, which is ended where its request is late, or where it is silent and others need the room."""

    parser_class = Request
    error_task_class = Problem
    request: Request | None = None
    ends_at = inf  # a moment of `monotonic`, once the client has its answer and may still be sending

    def __init__(self, server: BaseWSGIServer, *arguments: object, **named: object) -> None:
        super().__init__(server, *arguments, **named)
        if len(server.active_channels) > CONNECTIONS:
            idle = (one for one in server.active_channels.values() if not one.requests)  # this one at least
            min(idle, key=lambda one: one.last_activity).will_close = True

    def readable(self) -> bool:
        """Whether more is read: asked once a second at least, so that what is late is seen here."""
        with self.requests_lock:
            if self.request is not None and not self.requests and self.request.is_late:
                self.request.error = Malformed("late")
                self.requests.append(self.request)
                self.request = None
                self.server.add_task(self)
        return self.ends_at < inf or bool(super().readable())

    def writable(self) -> bool:
        """Whether there is something to send, or the connection to close."""
        return bool(super().writable()) if self.ends_at == inf else monotonic() > self.ends_at

    def handle_write(self) -> None:
        """Send; at the end only say so at first: a connection closed under who still sends may lose the answer."""
        if self.close_when_flushed and not self.total_outbufs_len and self.ends_at == inf:
            self.ends_at = monotonic() + LINGER_SECONDS
            with suppress(OSError):
                self.socket.shutdown(SHUT_WR)
        else:
            super().handle_write()
