"""What happens to a connection before a thread has it, and after: slow senders, readers and leavers hold no thread.

gunicorn's worker gives a thread to each client that connects, waits for slow clients in its own loop when it closes,
and tells malformed HTTP in HTML that quotes the request. Here the loop itself collects the head of a request, sends
what a client did not take of its answer at once, and drains what it still sends afterwards; a thread gets whole heads
alone, never waits for a client to read, and has a deadline.
"""

from __future__ import annotations

import socket
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic

from gunicorn.http.errors import ParseException
from gunicorn.workers.gthread import TConn, ThreadWorker

from ...errors import BadRequest, Internal, ReaderError
from .buffered_socket import BufferedSocket
from .refusals import refuse

HEAD_SECONDS = 5.0  # from when its first byte may come to its end
HEAD_BYTES = 65_536
THREAD_SECONDS = 60.0  # for body and place in the queue, beside the seconds of the page
SEND_SECONDS = 60.0  # for a client that does not take its answer at once
UNSENT_BYTES = 64 * 1024 * 1024  # of all such answers together, before the oldest are given up
LINGER_SECONDS = 5.0  # for a client that has its answer and still sends
UNREAD_BODY_SECONDS = 0.02  # for the rest of a body that nobody read, before its connection ends
HEAD_END = b"\r\n\r\n"
PIECE_BYTES = 65_536  # taken from the network at once


class Connections(ThreadWorker):  # type: ignore[misc]  # gunicorn ships no types
    """gunicorn's one worker. A connection is in one of four states beside gunicorn's own, each with its deadline."""

    def init_process(self) -> None:
        """Begin with no connection."""
        # insertion order is the order of deadlines, for each state has one length
        self._heads: dict[TConn, bytearray] = {}
        self._held: dict[TConn, float] = {}
        self._sending: dict[TConn, float] = {}
        self._leaving: dict[TConn, float] = {}
        super().init_process()

    def accept(self, listener: socket.socket) -> None:
        """Take all clients that wait, and their heads in the loop: one a turn would keep a crowd's last waiting."""
        with suppress(OSError):  # nobody else is there, or somebody has left already
            while self.nr_conns < self.worker_connections:
                accepted, client = listener.accept()
                self.nr_conns += 1
                self._await_head(TConn(self.cfg, BufferedSocket(accepted), client, listener.getsockname()))

    def on_client_socket_readable(self, conn: TConn, client: socket.socket) -> None:
        """A kept connection says something: its next head, or that it ends."""
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        self._await_head(conn)

    def enqueue_req(self, conn: TConn) -> None:
        """Give the connection to a thread, for a bounded time."""
        self._held[conn] = monotonic() + THREAD_SECONDS + self.app.hosted.page_seconds
        super().enqueue_req(conn)

    def finish_request(self, conn: TConn, done: Future[bool]) -> None:
        """The thread is through with it: send the rest, keep the connection for its next request, or let it go."""
        self._held.pop(conn, None)
        if conn.sock.unsent:
            self._sending[conn] = monotonic() + SEND_SECONDS
            self.poller.register(conn.sock, EVENT_WRITE, partial(self._send, conn, done))
        elif done.cancelled() or done.exception() or not done.result():
            self._let_go(conn)
        elif ahead := conn.parser.unreader.take_buffered():
            self._await_head(conn, ahead)  # what came after the request is no reason to wait for more in a thread
        else:
            super().finish_request(conn, done)

    def _keepalive_after(self, conn: TConn, keepalive: bool) -> bool:  # noqa: FBT001  gunicorn's signature
        """Whether another request may follow: not after a body that nobody read, unless all of it is there."""
        return bool(keepalive and conn.parser.finish_body(deadline=monotonic() + UNREAD_BODY_SECONDS))

    def murder_pending(self) -> None:
        """End what is over its time, in every state, and make room; between two turns, when no event is on its way."""
        now = monotonic()
        for conn in [conn for conn in self._heads if conn.timeout <= now]:
            if self._end_head(conn):
                _refuse(conn.sock, BadRequest("the head of the request did not come in time"))
            self._let_go(conn)
        for conn in [conn for conn, deadline in self._held.items() if deadline <= now]:
            del self._held[conn]
            with suppress(OSError):
                conn.sock.shutdown(socket.SHUT_RDWR)  # its thread sees that the client has left
        for state in (self._sending, self._leaving):
            for conn in [conn for conn, deadline in state.items() if deadline <= now]:
                self._close(conn)
        while sum(len(conn.sock.unsent) for conn in self._sending) > UNSENT_BYTES:
            self._close(next(iter(self._sending)))
        if self.nr_conns >= self.worker_connections - 1:
            self._make_room()

    def set_accept_enabled(self, enabled: bool) -> None:  # noqa: FBT001  gunicorn's signature
        """While the last pages are read, a client that still comes is told that the service stops."""
        super().set_accept_enabled(enabled or not self.alive)

    def handle_exit(self, sig: int, frame: object) -> None:
        """SIGTERM: what is being read is finished, and nothing else begun."""
        self.app.hosted.refuse_pages()
        super().handle_exit(sig, frame)

    def handle_error(self, _req: object, client: socket.socket, _addr: object, exc: BaseException) -> None:
        """Tell malformed HTTP as a problem; no word of the request reaches answer or log."""
        if isinstance(exc, ParseException):
            _refuse(client, BadRequest("the request is not HTTP as the server reads it"))
        else:
            _refuse(client, Internal("a fault of the service"), type(exc).__name__)

    def _await_head(self, conn: TConn, known: bytes = b"") -> None:
        conn.sock.settimeout(0)
        conn.timeout = monotonic() + HEAD_SECONDS
        self._heads[conn] = bytearray()
        self.poller.register(conn.sock, EVENT_READ, partial(self._read_head, conn))
        self._add_to_head(conn, known)

    def _read_head(self, conn: TConn, client: socket.socket) -> None:
        try:
            piece = client.recv(PIECE_BYTES)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        if piece:
            self._add_to_head(conn, piece)
        else:
            self._end_head(conn)
            self._close(conn)

    def _add_to_head(self, conn: TConn, piece: bytes) -> None:
        head = self._heads[conn]
        head += piece
        if HEAD_END in head:
            conn.data_ready = True
            conn.init()
            conn.parser.unreader.unread(self._end_head(conn))
            self.enqueue_req(conn)
        elif len(head) > HEAD_BYTES:
            self._end_head(conn)
            _refuse(conn.sock, BadRequest("the head of the request is too long", limit=HEAD_BYTES))
            self._let_go(conn)

    def _end_head(self, conn: TConn) -> bytes:
        """Wait for no more of a head, and return what there is."""
        self.poller.unregister(conn.sock)
        return bytes(self._heads.pop(conn))

    def _send(self, conn: TConn, done: Future[bool], client: BufferedSocket) -> None:
        try:
            client.send_unsent()
        except OSError:
            self._close(conn)
            return
        if not client.unsent:
            self.poller.unregister(client)
            del self._sending[conn]
            self.finish_request(conn, done)

    def _let_go(self, conn: TConn) -> None:
        """Say that nothing more comes, and drain what the client still sends: closed before, it may lose the answer."""
        try:
            conn.sock.settimeout(0)
            conn.sock.shutdown(socket.SHUT_WR)
            self.poller.register(conn.sock, EVENT_READ, partial(self._drain, conn))
        except (OSError, ValueError, KeyError):
            self._leaving[conn] = 0.0
            self._close(conn)
        else:
            self._leaving[conn] = monotonic() + LINGER_SECONDS

    def _drain(self, conn: TConn, client: socket.socket) -> None:
        try:
            left = not client.recv(PIECE_BYTES)
        except BlockingIOError:
            return
        except OSError:
            left = True
        if left:
            self._close(conn)

    def _make_room(self) -> None:
        """Give up the client that is silent for longest, or reads slowest: a silent crowd keeps nobody out."""
        for conn in islice(chain(self._leaving, self._heads, self.keepalived_conns, self._sending), 1):
            self._heads.pop(conn, None)
            with suppress(ValueError):
                self.keepalived_conns.remove(conn)
            self._close(conn)

    def _close(self, conn: TConn) -> None:
        with suppress(OSError, ValueError, KeyError):
            self.poller.unregister(conn.sock)
        self._leaving.pop(conn, None)
        self._sending.pop(conn, None)
        self.nr_conns -= 1
        conn.close()


def _refuse(connection: socket.socket, error: ReaderError, fault: str = "-") -> None:
    status, headers, body = refuse(error, fault)
    headers += [("Content-Length", str(len(body))), ("Connection", "close")]
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {value}" for name, value in headers)]
    with suppress(OSError):
        connection.settimeout(0)
        connection.send("\r\n".join([*lines, "", ""]).encode() + body)
