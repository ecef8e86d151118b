"""What the service counts of itself, for Prometheus: never anything about a page."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from .pool.pool import WorkerPool
from .request_body import RawRequest

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20)


class Metrics:
    """One registry for one service: requests by code, their seconds and bytes, the pool's load, stages and deaths."""

    def __init__(self, workers: WorkerPool[RawRequest]) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "sidelight_requests", "Requests by outcome: ok, or a problem's code.", ["code"], registry=self._registry
        )
        self._seconds = Histogram(
            "sidelight_request_seconds", "Seconds from request to answer.", buckets=SECONDS, registry=self._registry
        )
        self._bytes = Counter(
            "sidelight_body_bytes",
            "Bytes of bodies, as they are sent: in, and out.",
            ["direction"],
            registry=self._registry,
        )
        self._registry.register(_PoolCollector(workers))

    def count(self, code: str, seconds: float, sent: int) -> None:
        """One request more, with its outcome, how long it took, and the bytes of its answer."""
        self._requests.labels(code).inc()
        self._seconds.observe(seconds)
        self._bytes.labels("out").inc(sent)

    def receive(self, size: int) -> None:
        """So many bytes of a page have come in."""
        self._bytes.labels("in").inc(size)

    def text(self) -> bytes:
        """Everything in Prometheus's text format."""
        return generate_latest(self._registry)


class _PoolCollector(Collector):
    def __init__(self, workers: WorkerPool[RawRequest]) -> None:
        self._workers = workers

    def collect(self) -> Iterable[Metric]:
        yield GaugeMetricFamily("sidelight_in_flight", "Pages waiting or being read.", self._workers.in_flight)
        yield GaugeMetricFamily("sidelight_places", "Pages that may wait or be read at once.", self._workers.places)
        workers = GaugeMetricFamily("sidelight_workers", "Worker processes.", labels=["state"])
        busy = self._workers.busy
        workers.add_metric(["busy"], busy)
        workers.add_metric(["idle"], self._workers.count - busy)
        yield workers
        stages = CounterMetricFamily(
            "sidelight_stage_seconds", "Seconds of all pages, by stage; the queue is one.", labels=["stage"]
        )
        for stage, seconds in sorted(self._workers.seconds.items()):
            stages.add_metric([stage], seconds)
        yield stages
        deaths = CounterMetricFamily("sidelight_worker_deaths", "Workers that ended, by cause.", labels=["cause"])
        for cause, number in sorted(self._workers.deaths.items()):
            deaths.add_metric([cause], number)
        yield deaths
