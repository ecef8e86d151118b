"""What the service counts of itself, for Prometheus: never anything about a page."""

from __future__ import annotations

from collections.abc import Iterable

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from server.intake import RawRequest
from server.workers import Workers

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20)


class Metrics:
    """One registry for one service: requests by code, their seconds, the pool's load and its deaths."""

    def __init__(self, workers: Workers[RawRequest]) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "sidelight_requests", "Requests by outcome: ok, or a problem's code.", ["code"], registry=self._registry
        )
        self._seconds = Histogram(
            "sidelight_request_seconds", "Seconds from request to answer.", buckets=SECONDS, registry=self._registry
        )
        self._registry.register(_PoolCollector(workers))

    def count(self, code: str, seconds: float) -> None:
        """One request more, with its outcome and how long it took."""
        self._requests.labels(code).inc()
        self._seconds.observe(seconds)

    def text(self) -> bytes:
        """Everything in Prometheus's text format."""
        return generate_latest(self._registry)


class _PoolCollector(Collector):
    def __init__(self, workers: Workers[RawRequest]) -> None:
        self._workers = workers

    def collect(self) -> Iterable[Metric]:
        yield GaugeMetricFamily("sidelight_in_flight", "Pages waiting or being read.", self._workers.in_flight)
        deaths = CounterMetricFamily("sidelight_worker_deaths", "Workers that ended, by cause.", labels=["cause"])
        for cause, number in sorted(self._workers.deaths.items()):
            deaths.add_metric([cause], number)
        yield deaths
