"""Connections that clients open badly, slowly or in great number: raw sockets against a real process on a real port."""

from __future__ import annotations

import json
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
from running_service import PAGE, PATIENCE, ROOT, LiveService

EXPLODING = str(ROOT / "tests" / "support" / "exploding_pages.py")
HEALTH = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
LARGE = b"GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n"
POST = b"POST /v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/html\r\n"
FEW = {"WORKERS": "1", "QUEUE": "1", "PAGE_SECONDS": "1"}  # ten threads
MANY = 40
CROWD = 600  # and 490 are held
SOON = 4


@pytest.fixture(scope="module")
def service():
    """A service with few threads."""
    with LiveService(**FEW) as live:
        yield live


def say(service: LiveService, words: bytes) -> bytes:
    """All that the service answers to these bytes, until it closes the connection."""
    with socket.create_connection(("127.0.0.1", service.port), PATIENCE) as line:
        line.sendall(words)
        return everything(line)


def everything(line: socket.socket) -> bytes:
    """What comes until the other side ends."""
    return b"".join(iter(lambda: line.recv(65536), b""))


def is_healthy(service: LiveService) -> bool:
    """Whether the health check says so before anything that is slow can have been given up."""
    with socket.create_connection(("127.0.0.1", service.port), SOON) as line:
        line.sendall(HEALTH)
        return line.recv(65536).startswith(b"HTTP/1.1 200 ")


MALFORMED = {
    "no http": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03canary\r\n\r\n",
    "version": b"GET /canary HTTP/9\r\nHost: localhost\r\n\r\n",
    "method": b"G\x00T /canary HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "blank in the target": b"GET /canary canary HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "header without a name": b"GET / HTTP/1.1\r\nHost: localhost\r\n: canary\r\n\r\n",
    "header without a colon": b"GET / HTTP/1.1\r\nHost: localhost\r\ncanary\r\n\r\n",
    "folded header": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n canary\r\n\r\n",
    "two lengths": POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\ncanary",
    "length and chunks": POST + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "no length": POST + b"Content-Length: canary\r\n\r\n",
    "unknown coding": POST + b"Transfer-Encoding: canary\r\n\r\n",
    "packed chunks": POST + b"Transfer-Encoding: gzip, chunked\r\n\r\n6\r\ncanary\r\n0\r\n\r\n",
    "old chunks": POST.replace(b"1.1", b"1.0") + b"Transfer-Encoding: chunked\r\n\r\n6\r\ncanary\r\n0\r\n\r\n",
    "signed length": POST + b"Content-Length: +6\r\n\r\ncanary",
    "length that is a list": POST + b"Content-Length: 6, 6\r\n\r\ncanary",
    "bare line feed in a header": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\ncanary: b\r\n\r\n",
    "NUL in a header": b"GET / HTTP/1.1\r\nHost: localhost\r\nX: canary\0\r\n\r\n",
    "unknown expectation": POST + b"Expect: canary\r\nContent-Length: 1\r\n\r\n1",
    "long line": b"GET /" + b"canary" * 5000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: canary\r\n" * 200 + b"\r\n",
    "endless head": b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: canary\r\n" * 20000,
    "bad chunk": POST + b"Transfer-Encoding: chunked\r\n\r\ncanary\r\n",
    "chunk in C's way": POST + b"Transfer-Encoding: chunked\r\n\r\n0x6\r\ncanary\r\n0\r\n\r\n",
    "header behind the chunks": POST + b"Transfer-Encoding: chunked\r\n\r\n6\r\ncanary\r\n0\r\nHost: canary\r\n\r\n",
}


@pytest.mark.parametrize("words", MALFORMED.values(), ids=MALFORMED)
def test_malformed_http_is_told_as_a_problem(service, words):
    """What is no HTTP request gets problem+json with an id and the headers of every answer, and is not quoted."""
    head, _, body = say(service, words).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 400 ")
    for header in (
        b"content-type: application/problem+json",
        b"x-content-type-options: nosniff",
        b"default-src 'none'",
    ):
        assert header in head.lower()
    problem = json.loads(body)
    assert (problem["status"], problem["code"]) == (400, "bad_request")
    assert b"canary" not in head + body
    assert problem["request_id"] in service.log
    assert "canary" not in service.log


@pytest.mark.parametrize(
    "start", [b"", b"GET /healthz HT", b"\r\n", HEALTH + b"G"], ids=["silent", "slow", "blank", "next"]
)
def test_a_head_that_comes_slowly_holds_no_thread(service, start):
    """Four times as many clients as threads, each with half a head: the health check is answered at once."""
    lines = [socket.create_connection(("127.0.0.1", service.port), PATIENCE) for _ in range(MANY)]
    try:
        for line in lines:
            line.sendall(start)
        assert is_healthy(service)
    finally:
        for line in lines:
            line.close()


def test_a_crowd_of_silent_clients_keeps_nobody_out(service):
    """More clients than the service can hold open connections and say nothing: who comes next is served."""
    lines = [socket.create_connection(("127.0.0.1", service.port), PATIENCE) for _ in range(CROWD)]
    try:
        assert is_healthy(service)
    finally:
        for line in lines:
            line.close()


def test_a_head_that_does_not_come_is_given_up(service):
    """After its seconds half a head gets a problem, and the connection ends; who said nothing hears nothing."""
    with (
        socket.create_connection(("127.0.0.1", service.port), PATIENCE) as silent,
        socket.create_connection(("127.0.0.1", service.port), PATIENCE) as slow,
    ):
        slow.sendall(HEALTH[:-2])
        assert everything(slow).startswith(b"HTTP/1.1 400 ")
        assert everything(silent) == b""


def test_a_head_in_pieces_is_read(service):
    """However the network cuts a request, it is one; and two in one piece are two."""
    with socket.create_connection(("127.0.0.1", service.port), PATIENCE) as line:
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in HEALTH:
            line.sendall(bytes([byte]))
        assert line.recv(65536).startswith(b"HTTP/1.1 200 ")
        line.sendall(HEALTH + HEALTH.replace(b"Host", b"Connection: close\r\nHost"))
        assert everything(line).count(b"HTTP/1.1 200 ") == 2


def test_clients_that_do_not_leave_cost_nobody_anything(service):
    """An answer that ends its connection ends it for the service too, whatever the client does then."""
    lines = [socket.create_connection(("127.0.0.1", service.port), PATIENCE) for _ in range(MANY)]
    try:
        for line in lines:
            line.sendall(b"nonsense\r\n\r\n")
        for line in lines:
            assert line.recv(65536).startswith(b"HTTP/1.1 400 ")
        assert is_healthy(service)
    finally:
        for line in lines:
            line.close()


def test_who_does_not_read_holds_no_thread(service):
    """Many clients that ask for large files and take none of them: the health check is answered at once."""
    lines = [socket.socket() for _ in range(MANY)]
    try:
        for line in lines:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
            line.connect(("127.0.0.1", service.port))
            line.sendall(LARGE * 5)
        assert all(is_healthy(service) for _ in range(MANY))  # the first files fit into what the system keeps
    finally:
        for line in lines:
            line.close()


def test_who_reads_slowly_gets_everything(service):
    """What the network did not take at once comes later, byte for byte, and the connection is kept for the next."""
    whole = service.ask("GET", "/docs/swagger-ui-bundle.js").body
    with socket.socket() as line:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        line.connect(("127.0.0.1", service.port))
        line.sendall(LARGE)
        assert is_healthy(service)
        line.sendall(HEALTH.replace(b"Host", b"Connection: close\r\nHost"))
        answers = everything(line)
    assert whole in answers
    assert answers.endswith(b"alive\n")


def test_bodies_that_come_slowly_leave_threads_for_others(service):
    """A client that sends bodies slowly holds only its share of the places; the health check is answered at once."""
    lines = [socket.create_connection(("127.0.0.1", service.port), PATIENCE) for _ in range(MANY)]
    try:
        for line in lines:
            line.sendall(POST + b"Content-Length: 1000\r\n\r\n<p>")
        assert is_healthy(service)
    finally:
        for line in lines:
            line.close()
    while service.analyze(PAGE).status == 429:  # until the service has seen that they left
        pass


def test_what_stands_in_a_refused_body_is_no_request(service):
    """A request hidden in the body of another is the body's, read or not; what follows the body is the next request."""
    hidden = b"GET /v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n"
    body = b"Content-Length: %d\r\n\r\n" % len(hidden) + hidden
    last = HEALTH.replace(b"Host", b"Connection: close\r\nHost")
    for host in (b"localhost", b"evil.example"):
        answers = say(service, POST.replace(b"localhost", host) + body + last)
        assert answers.count(b"X-Request-Id: ") == 2
        assert answers.endswith(b"alive\n")
        assert b'"name":"Sidelight"' not in answers


def test_a_client_may_wait_to_be_told_to_go_on(service):
    """`Expect: 100-continue`, as curl sends it for large pages, gets its go-ahead and then the answer."""
    with socket.create_connection(("127.0.0.1", service.port), PATIENCE) as line:
        line.sendall(
            POST + b"Expect: 100-continue\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(PAGE.encode())
        )
        assert line.recv(65536) == b"HTTP/1.1 100 Continue\r\n\r\n"
        line.sendall(PAGE.encode())
        assert everything(line).startswith(b"HTTP/1.1 200 ")


def test_a_body_that_breaks_off_is_never_read(service):
    """A client that ends before its page does gets a problem, and no analysis of half a page."""
    with socket.create_connection(("127.0.0.1", service.port), PATIENCE) as line:
        line.sendall(POST + b"Content-Length: 10000\r\n\r\n" + PAGE.encode())
        line.shutdown(socket.SHUT_WR)
        answer = everything(line)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"breaks off" in answer


def test_who_comes_while_the_service_stops_is_told():
    """After SIGTERM the page that is being read is answered, new ones get 503, and the process ends with status 0."""
    with LiveService(EXPLODING, **{**FEW, "PAGE_SECONDS": "2"}) as live, ThreadPoolExecutor() as clients:
        spinning = clients.submit(live.analyze, "spin", "text/plain")
        while b"sidelight_in_flight 1.0" not in live.ask("GET", "/metrics").body:
            pass
        live.process.terminate()
        while (late := live.analyze(PAGE)).status != 503:
            assert late.status == 429  # the signal is on its way
        assert late.code == "busy"
        assert int(late.headers["retry-after"]) > 0
        assert live.analyze(PAGE).headers["connection"] == "close"
        assert live.ask("GET", "/readyz").code == "busy"
        assert spinning.result().status == 504
        assert live.process.wait(PATIENCE) == 0


def test_a_client_that_never_ends_does_not_keep_the_service_from_stopping():
    """Half a body and half a head: the process ends within its grace, by itself."""
    with (
        LiveService(**FEW) as live,
        socket.create_connection(("127.0.0.1", live.port), PATIENCE) as body,
        socket.create_connection(("127.0.0.1", live.port), PATIENCE) as head,
    ):
        body.sendall(POST + b"Content-Length: 1000\r\n\r\n<p>")
        head.sendall(b"GET / HT")
        assert live.ask("GET", "/healthz").status == 200
        live.process.terminate()
        assert live.process.wait(20) == 0
