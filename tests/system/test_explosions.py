"""What a page may do to a worker, and what that costs the others: a test build of the real service on a real port."""

from __future__ import annotations

import json
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
from exploding_pages import WORDS
from running_service import PAGE, PATIENCE, ROOT, LiveService

EXPLODING = str(ROOT / "tests" / "support" / "exploding_pages.py")


@pytest.fixture
def exploding():
    """A test build whose pages can spin, crash and explode: one second a page, two workers, four places."""
    with LiveService(EXPLODING, WORKERS="2", QUEUE="2", PAGE_SECONDS="1") as live:
        yield live


def test_a_spinning_page_costs_only_itself(exploding):
    """Its client gets a 504 after the limit, while the health check and a good page are answered beside it."""
    with ThreadPoolExecutor() as clients:
        spun = clients.submit(exploding.analyze, "spin", "text/plain")
        assert exploding.ask("GET", "/healthz").status == 200
        assert exploding.analyze(PAGE).status == 200
        assert not spun.done()
        assert (spun.result().status, spun.result().code) == (504, "analysis_timeout")


def test_a_crash_costs_only_itself(exploding):
    """A worker that dies is a 500 without detail for its own page; the workers after it are new."""
    before = {exploding.analyze("who", "text/plain").json["worker"] for _ in range(8)}
    for _ in range(4):
        answer = exploding.analyze("crash", "text/plain")
        assert (answer.status, answer.code) == (500, "internal")
    after = {exploding.analyze("who", "text/plain").json["worker"] for _ in range(8)}
    assert not before & after
    assert b'sidelight_worker_deaths_total{cause="crash"} 4.0' in exploding.ask("GET", "/metrics").body


def test_a_page_that_takes_all_memory_is_too_complex(exploding):
    """The worker has a bound of memory, and good pages are read after it."""
    answer = exploding.analyze("memory", "text/plain")
    assert (answer.status, answer.code) == (422, "page_too_complex")
    assert exploding.analyze(PAGE).status == 200


def test_a_fault_tells_no_detail(exploding):
    """An unexpected error is a bare 500; the log knows its kind and place under the request's id, but not its words."""
    answer = exploding.analyze("fault", "text/plain")
    assert (answer.status, answer.code) == (500, "internal")
    assert WORDS not in answer.body.decode() + exploding.log
    (told,) = [json.loads(line) for line in exploding.log.splitlines() if '"fault"' in line]
    assert told["request_id"] == answer.json["request_id"]
    assert told["where"].startswith("ValueError at exploding_pages.py")


def test_one_client_gets_half_of_the_queue_and_the_rest_is_busy(exploding):
    """Of two workers and two places one client has two; when other clients took the rest, the server is busy."""
    with ThreadPoolExecutor() as clients:
        spinning = [clients.submit(exploding.analyze, "spin", "text/plain") for _ in range(2)]
        while b"sidelight_in_flight 2.0" not in exploding.ask("GET", "/metrics").body:
            pass
        refused = exploding.analyze(PAGE)
        assert (refused.status, refused.code) == (429, "too_many_requests")
        assert int(refused.headers["retry-after"]) > 0
        assert {client.result().status for client in spinning} == {504}
    assert exploding.analyze(PAGE).status == 200


def test_a_client_that_hangs_up_frees_its_worker(exploding):
    """Nobody waits for the answer any more, so nobody works on it."""
    with socket.create_connection(("127.0.0.1", exploding.port), PATIENCE) as line:
        line.sendall(
            b"POST /v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nspin"
        )
        while b"sidelight_in_flight 1.0" not in exploding.ask("GET", "/metrics").body:
            pass
    while b"sidelight_in_flight 0.0" not in exploding.ask("GET", "/metrics").body:
        pass
    assert b'sidelight_worker_deaths_total{cause="hang_up"} 1.0' in exploding.ask("GET", "/metrics").body


def test_the_service_stops_when_told(exploding):
    """SIGTERM lets a page that is being read finish, then everything ends, with status 0."""
    with ThreadPoolExecutor() as clients:
        reading = clients.submit(exploding.analyze, "spin", "text/plain")
        while b"sidelight_in_flight 1.0" not in exploding.ask("GET", "/metrics").body:
            pass
        exploding.process.terminate()
        assert reading.result().status == 504
    assert exploding.process.wait(PATIENCE) == 0
