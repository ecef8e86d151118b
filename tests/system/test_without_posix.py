"""Windows has no gunicorn, fork server, resource limits or file locks of POSIX: what the service does without them.

tests/test_api.py, test_asking.py and test_limits.py ask both kinds of service; what else holds of the one without
POSIX stands here. What does not hold is in SECURITY.md.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys

import pytest
from running_service import PAGE, PATIENCE, ROOT, WITHOUT_POSIX, LiveService

# these facts of tests/test_connections.py hold here too: their `service` is the one below
from test_connections import (  # noqa: F401
    FEW,
    MALFORMED,
    POST,
    test_a_client_may_wait_to_be_told_to_go_on,
    test_a_crowd_of_silent_clients_keeps_nobody_out,
    test_a_head_in_pieces_is_read,
    test_a_head_that_comes_slowly_holds_no_thread,
    test_a_head_that_does_not_come_is_given_up,
    test_bodies_that_come_slowly_leave_threads_for_others,
    test_clients_that_do_not_leave_cost_nobody_anything,
    test_malformed_http_is_told_as_a_problem,
    test_what_stands_in_a_refused_body_is_no_request,
    test_who_does_not_read_holds_no_thread,
    test_who_reads_slowly_gets_everything,
)

EXPLODING = (WITHOUT_POSIX[0], str(ROOT / "tests" / "support" / "exploding_pages.py"))
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "server").rglob("*.py")
    if path.name not in {"__main__.py", "cluster.py", "on_gunicorn.py", "connections.py"}
)
IMPORT_ALL = """
import runpy, sys
runpy.run_path(sys.argv[1])
for module in sys.argv[2:]:
    __import__(module)
print(len({"resource", "fcntl", "pwd"} & {name for name, module in sys.modules.items() if module is not None}))
"""


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """A program without POSIX, with this standard input."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        input=given,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.fixture(scope="module")
def service():
    """A service with few threads."""
    with LiveService(*WITHOUT_POSIX, **FEW) as live:
        yield live


@pytest.fixture(scope="module")
def exploding():
    """A test build whose pages can spin, crash and explode: two seconds a page, two workers, four places."""
    with LiveService(*EXPLODING, WORKERS="2", QUEUE="2", PAGE_SECONDS="2") as live:
        yield live


def test_every_module_can_be_imported():
    """All but gunicorn's part and a cluster's, with `resource`, `fcntl` and `pwd` absent."""
    done = run("-c", IMPORT_ALL, WITHOUT_POSIX[0], *MODULES)
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_a_page_that_spins_or_crashes_costs_only_itself(exploding):
    """Its worker is ended by the clock, another comes, which was never forked, and good pages are read."""
    assert exploding.analyze("spin", "text/plain").code == "analysis_timeout"
    assert exploding.analyze("crash", "text/plain").code == "internal"
    assert exploding.analyze(PAGE).status == 200
    deaths = exploding.ask("GET", "/metrics").body.decode()
    assert 'sidelight_worker_deaths_total{cause="timeout"} 1.0' in deaths
    assert 'sidelight_worker_deaths_total{cause="crash"} 1.0' in deaths


def test_who_hangs_up_frees_the_worker(exploding):
    """Nobody waits for the answer any more, so nobody works on it."""
    with socket.create_connection(("127.0.0.1", exploding.port), PATIENCE) as line:
        line.sendall(POST.replace(b"text/html", b"text/plain") + b"Content-Length: 4\r\n\r\nspin")
        while b"sidelight_in_flight 1.0" not in exploding.ask("GET", "/metrics").body:
            pass
    while b"sidelight_in_flight 0.0" not in exploding.ask("GET", "/metrics").body:
        pass
    assert b'cause="hang_up"} 1.0' in exploding.ask("GET", "/metrics").body


def test_a_body_that_breaks_off_is_never_read(service):
    """A client that ends before its page does gets no analysis of half a page."""
    with socket.create_connection(("127.0.0.1", service.port), PATIENCE) as line:
        line.sendall(POST + b"Content-Length: 10000\r\n\r\n" + PAGE.encode())
        line.shutdown(socket.SHUT_WR)
        assert line.recv(65536) == b""


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is told there before a process ends")
def test_a_service_that_is_told_to_stop_ends():
    """With half a body and half a head left open, by itself and with status 0."""
    with (
        LiveService(*WITHOUT_POSIX, **FEW) as live,
        socket.create_connection(("127.0.0.1", live.port), PATIENCE) as body,
        socket.create_connection(("127.0.0.1", live.port), PATIENCE) as head,
    ):
        body.sendall(POST + b"Content-Length: 1000\r\n\r\n<p>")
        head.sendall(b"GET / HT")
        assert live.ask("GET", "/healthz").status == 200
        live.process.terminate()
        assert live.process.wait(PATIENCE) == 0


def test_an_archive_is_read(tmp_path):
    """Workers that are not forked, and a journal without POSIX's locks, whose file is closed before it is moved."""
    archive, made = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    archive.write_text(json.dumps({"id": 1, "html": PAGE}) + "\n", encoding="utf-8")
    done = run(WITHOUT_POSIX[0], "-m", "server", "batch", str(archive), str(made))
    assert done.returncode == 0, done.stderr
    assert json.loads(made.read_text(encoding="utf-8"))["analysis"]["metadata"]["title"] == "The ferry is late"
