"""The operator's view of the service: metrics, the log, and the files in deploy/ and beside it."""

from __future__ import annotations

import json
import plistlib
import re

import psutil
import pytest
from running_service import PAGE, ROOT, LiveService

DEPLOY = ROOT / "deploy"
METRIC = re.compile(r"sidelight_[a-z_]+")
STAGES = {"queue", "request_body", "admission", "article", "sentences", "scores", "quotes", "outline", "encoding"}
ANSWERED = {"time", "level", "event", "request_id", "method", "route", "status", "code", "milliseconds"}


@pytest.fixture(scope="module")
def service():
    """A service that has read one page and refused another."""
    with LiveService(WORKERS="2", QUEUE="3") as live:
        assert live.analyze(PAGE).status == 200
        assert live.analyze("").status == 400
        yield live


@pytest.fixture(scope="module")
def samples(service):
    """What /metrics tells, by name and labels."""
    lines = service.ask("GET", "/metrics").body.decode().splitlines()
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if line[0] != "#")}


def test_requests_are_counted_by_what_came_of_them(samples):
    """By the code of the problem, or ok."""
    assert samples['sidelight_requests_total{code="ok"}'] == 1
    assert samples['sidelight_requests_total{code="bad_request"}'] == 1


def test_seconds_are_measured_by_stage(samples):
    """Each stage of the pipeline has taken some time, and the queue and the wrapping of a page are stages as well."""
    seconds = {name: value for name, value in samples.items() if name.startswith("sidelight_stage_seconds_total")}
    assert {re.search('stage="(.*)"', name)[1] for name in seconds} == STAGES
    assert all(value > 0 for value in seconds.values())
    assert sum(seconds.values()) < samples["sidelight_request_seconds_sum"]


def test_the_pool_and_the_bytes_are_told(samples, service):
    """Workers by what they do, places, and the bytes of bodies in and out."""
    assert samples['sidelight_workers{state="idle"}'] == 2
    assert samples['sidelight_workers{state="busy"}'] == 0
    assert samples["sidelight_places"] == 5
    assert samples['sidelight_body_bytes_total{direction="in"}'] == len(PAGE.encode())
    assert samples['sidelight_body_bytes_total{direction="out"}'] > len(service.analyze(PAGE).body)


def test_each_metric_that_deploy_names_is_told(service):
    """No panel of the dashboard and no alert rule looks for what is not there."""
    told = service.ask("GET", "/metrics").body.decode()
    expressions = re.findall(r"expr: (.*)", (DEPLOY / "alerts.yaml").read_text(encoding="utf-8"))
    panels = json.loads((DEPLOY / "grafana.json").read_text(encoding="utf-8"))["panels"]
    expressions += [target["expr"] for panel in panels for target in panel["targets"]]
    named = set(METRIC.findall(" ".join(expressions)))
    assert len(named) >= 7
    for metric in named:
        family = re.sub("_(total|bucket)$", "", metric)
        assert re.search(rf"^# TYPE {family}(_total)? ", told, re.MULTILINE), metric


def test_each_line_of_the_log_is_json(service):
    """A request is one object with the same names each time; nothing else is logged."""
    answer = service.ask("GET", "/healthz")
    lines = [json.loads(line) for line in service.log.splitlines()]
    assert {frozenset(line) for line in lines} == {frozenset(ANSWERED)}
    (ours,) = [line for line in lines if line["request_id"] == answer.headers["x-request-id"]]
    assert (ours["event"], ours["level"], ours["method"], ours["route"]) == ("answered", "info", "GET", "/healthz")
    assert (ours["status"], ours["code"]) == (200, "ok")


def test_the_agent_of_macos_is_well_formed():
    """It starts the service at login, and again if it fails."""
    agent = plistlib.loads((DEPLOY / "sidelight.plist").read_bytes())
    assert agent["ProgramArguments"][1:] == ["-m", "server", "serve"]
    assert agent["RunAtLoad"] is True


@pytest.mark.parametrize("name", ["ExecStart", "WorkingDirectory", "EnvironmentFile", "TimeoutStopSec"])
def test_the_unit_of_systemd_says_what_is_needed(name):
    """What starts, where, with what settings, and how long it may take to stop."""
    unit = (DEPLOY / "sidelight.service").read_text(encoding="utf-8")
    assert re.search(rf"^{name}=\S", unit, re.MULTILINE)


def test_workers_let_the_front_go_first(service):
    """Where all cores are busy a health check does not wait for pages: workers have less priority."""
    front = psutil.Process(service.process.pid)
    courtesies = sorted(child.nice() - front.nice() for child in front.children(recursive=True))
    assert courtesies[0] == 0
    assert courtesies[-2:] == [5, 5]
