"""Two real replicas behind a real nginx, with a real Redis: what they share, and what the death of one costs."""

from __future__ import annotations

import socket
import subprocess
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager

import psutil
import pytest
from redis import Redis
from redis.exceptions import ConnectionError as NoRedis
from running_service import PAGE, PATIENCE, ROOT, LiveService, asked

TEST_BUILD = str(ROOT / "tests" / "support" / "exploding_pages.py")  # whose page "doze" takes a second
BEHIND_NGINX = {"PROXIES": "127.0.0.1", "WORKERS": "2", "MAX_PAGES_PER_MINUTE": "10000"}


def free_port():
    """A port of this machine at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def running(*command):
    """A program while the block runs."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)


@contextmanager
def redis_at(port, folder):
    """A Redis that keeps nothing on disk."""
    command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder)]
    with running(*command), Redis(port=port) as client:
        until(lambda: answers(client))
        yield client


def answers(client):
    """Whether Redis does."""
    try:
        return client.ping()
    except NoRedis:
        return False


@contextmanager
def nginx_before(replicas, folder):
    """The port of an nginx that has deploy/nginx.conf, with these replicas' ports for those that are written there."""
    port = free_port()
    site = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8").replace("127.0.0.1:8080", f"127.0.0.1:{port}")
    for written, replica in zip(("8001", "8002"), replicas, strict=True):
        assert f"127.0.0.1:{written}" in site
        site = site.replace(f"127.0.0.1:{written}", f"127.0.0.1:{replica.port}")
    temporary = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    whole = f"daemon off; pid {folder}/pid; error_log {folder}/log;\nevents {{}}\nhttp {{\n{temporary}{site}}}\n"
    (folder / "nginx.conf").write_text(whole, encoding="utf-8")
    with running("nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "log")):
        until(lambda: listens(port))
        yield port


def listens(port):
    """Whether somebody does there."""
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def until(fact):
    """Wait until it is so; fail if it never is."""
    patience = time.monotonic() + PATIENCE
    while not fact():
        assert time.monotonic() < patience
        time.sleep(0.01)


@pytest.fixture
def replicas():
    """Two of the test build."""
    with LiveService(TEST_BUILD, **BEHIND_NGINX) as one, LiveService(TEST_BUILD, **BEHIND_NGINX) as other:
        yield one, other


def kill(service):
    """End all of its processes at once, as a machine that loses its power does."""
    for process in [*psutil.Process(service.process.pid).children(recursive=True), service.process]:
        process.kill()


def analyzed(port, body=PAGE, kind="text/html", **headers):
    """The answer to one page from the process that listens there."""
    return asked(port, "POST", "/v1/analyze", body, Content_Type=kind, **headers)


def test_pages_of_a_killed_replica_are_read_by_the_other(replicas, tmp_path):
    """Four pages are being read, two at each, when one replica is killed: all four are answered."""
    one, other = replicas
    with nginx_before(replicas, tmp_path) as port, ThreadPoolExecutor(4) as clients:
        asking = [clients.submit(analyzed, port, "doze", "text/plain") for _ in range(4)]
        until(lambda: all(b"sidelight_in_flight 2.0" in replica.ask("GET", "/metrics").body for replica in replicas))
        kill(one)
        assert [asked_for.result().status for asked_for in asking] == [200] * 4
        assert b"sidelight_in_flight 0.0" in other.ask("GET", "/metrics").body


def test_nothing_is_lost_while_a_replica_dies_under_load(replicas, tmp_path):
    """Four clients ask for 200 pages without a pause; one replica is killed after 50: every page is answered well."""
    one, _ = replicas
    with nginx_before(replicas, tmp_path) as port, ThreadPoolExecutor(4) as clients:
        asking = [clients.submit(analyzed, port) for _ in range(200)]
        answers = []
        for done, answer in enumerate(as_completed(asking), start=1):
            answers.append(answer.result())
            if done == 50:
                kill(one)
        assert Counter(answer.status for answer in answers) == {200: 200}
        assert len({answer.body for answer in answers}) == 1


def test_a_page_that_needs_more_than_a_buffer_is_sent_again(replicas, tmp_path):
    """A page of 2 MB whose replica has gone is read by the other, like any other page."""
    one, _ = replicas
    large = PAGE.replace("</article>", "<!-- " + "fog " * 500_000 + " --></article>")
    with nginx_before(replicas, tmp_path) as port:
        kill(one)
        assert [analyzed(port, large).status for _ in range(4)] == [200] * 4


def test_pages_that_find_one_replica_full_are_not_lost_on_a_gateway(replicas, tmp_path):
    """Sixteen pages of a second each at once, for four workers: the service itself turns clients away."""
    with nginx_before(replicas, tmp_path) as port, ThreadPoolExecutor(16) as clients:
        answers = list(clients.map(lambda _: analyzed(port, "doze", "text/plain"), range(48)))
        assert analyzed(port).status == 200
    refusals = [answer.code for answer in answers if answer.status != 200]
    assert refusals
    assert set(refusals) <= {"busy", "too_many_requests"}


def test_a_client_is_told_by_the_proxy_and_not_by_himself():
    """What the proxy has added to X-Forwarded-For counts; what the client had written there does not."""
    with LiveService(**{**BEHIND_NGINX, "MAX_PAGES_PER_MINUTE": "3"}) as service:
        told = [f"192.0.2.{number}, 198.51.100.1" for number in range(4)]
        assert [service.analyze(PAGE, X_Forwarded_For=chain).status for chain in told] == [200] * 3 + [429]
        assert service.analyze(PAGE, X_Forwarded_For="198.51.100.2").status == 200


def test_replicas_count_together_in_redis(tmp_path):
    """Three pages a minute: a client that has had two from one replica and one from the other gets no fourth."""
    port = free_port()
    shared = {"MAX_PAGES_PER_MINUTE": "3", "REDIS_URL": f"redis://127.0.0.1:{port}/0"}
    with redis_at(port, tmp_path) as redis, LiveService(**shared) as one, LiveService(**shared) as other:
        assert [service.analyze(PAGE).status for service in (one, one, other, other, one)] == [200] * 3 + [429] * 2
        (key,) = redis.keys()
        assert key == b"sidelight:pages:127.0.0.1"
        assert 0 < redis.pttl(key) <= 60_000
        redis.flushall()
        assert other.analyze(PAGE).status == 200


def test_without_redis_readers_go_on_reading(tmp_path):
    """While Redis is gone each replica counts alone and says so once; when it is back they count together again."""
    port = free_port()
    shared = {"MAX_PAGES_PER_MINUTE": "3", "REDIS_URL": f"redis://127.0.0.1:{port}/0"}
    with LiveService(**shared) as one, LiveService(**shared) as other:
        assert [one.analyze(PAGE).status for _ in range(4)] == [200, 200, 200, 429]
        assert other.analyze(PAGE).status == 200
        assert one.log.count("each replica counts pages alone") == 1
        with redis_at(port, tmp_path) as redis:
            until(lambda: one.analyze(PAGE).status == 200)
            assert "Redis answers again" in one.log
            assert redis.dbsize() == 1
