"""`/metrics`: what Prometheus reads. Every label has few values; nothing of readers is counted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from flask import Blueprint, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from dashboard.api.following import Answered
from dashboard.catalogue.watching import Watcher
from dashboard.model.registers import EVENTS

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
# A version is a text of hexadecimal digits; so many are exact in a number of 64 bits.
DIGITS = 12


class Metrics:
    """Counts what is answered and tells which data is served. Each application has a registry of its own."""

    def __init__(self, watcher: Watcher) -> None:
        self._watcher, self._told, self.registry = watcher, ("", 0, 0), CollectorRegistry()
        own: dict[str, Any] = {"registry": self.registry}
        self._requests = Counter("dashboard_requests", "Requests answered.", ["method", "route", "status"], **own)
        self._seconds = Histogram(
            "dashboard_request_seconds", "From the request to the last byte.", ["route"], buckets=SECONDS, **own
        )
        self._callbacks = Counter("dashboard_callbacks", "Callbacks answered, by first output.", ["output"], **own)
        self._reloads = Counter("dashboard_reloads", "Reads of the registers, by outcome.", ["outcome"], **own)
        self._failing = self._gauge("reload_failing", "1 while newer data cannot be read.", "livemax")
        self._read_at = self._gauge("data_read_timestamp_seconds", "When the oldest data served was read.", "livemin")
        self._least = self._gauge(
            "data_version_least", f"First {DIGITS} digits of the version, as a number.", "livemin"
        )
        self._most = self._gauge("data_version_most", "The same; differs while a process is behind.", "livemax")
        now: dict[str, Any] = own | {"multiprocess_mode": "livemostrecent"}
        self._rows = Gauge("dashboard_register_rows", "Rows served.", ["register"], **now)
        self._reports = Gauge("dashboard_register_months", "Months of regions served.", ["register"], **now)
        # A process that has not been asked yet tells of its data as well.
        self.look()

    def _gauge(self, name: str, words: str, mode: Any) -> Gauge:
        return Gauge(f"dashboard_{name}", words, registry=self.registry, multiprocess_mode=mode)

    def count(self, answered: Answered) -> None:
        """Count one request."""
        self._requests.labels(answered.method, answered.route, answered.status).inc()
        self._seconds.labels(answered.route).observe(answered.seconds)
        if answered.callback:
            self._callbacks.labels(answered.callback).inc()
        self.look()

    def look(self) -> None:
        """Take over what is served and how reloads went, when that has changed."""
        current = self._watcher.current
        found = (current.version, current.read, current.failed)
        if found == self._told:
            return
        (_, read, failed), self._told = self._told, found
        self._reloads.labels("read").inc(current.read - read)
        self._reloads.labels("failed").inc(current.failed - failed)
        self._failing.set(current.failure is not None)
        if current.version:
            self._serve()

    def _serve(self) -> None:
        catalogue = self._watcher.current()
        number = int("".join(one for one in catalogue.version if one in "0123456789abcdef")[:DIGITS] or "0", 16)
        self._least.set(number)
        self._most.set(number)
        if catalogue.read_at:
            self._read_at.set(catalogue.read_at.timestamp())
        self._rows.labels(EVENTS).set(catalogue.cubes[EVENTS].total(EVENTS))
        for name, pairs in catalogue.pairs.items():
            self._reports.labels(name).set(len(pairs))

    def text(self) -> bytes:
        """Return all metrics of all processes in the format of Prometheus."""
        self.look()
        shared = os.environ.get(SHARED_FOLDER)
        registry = CollectorRegistry() if shared else self.registry
        if shared:
            MultiProcessCollector(registry)
        return generate_latest(registry) + generate_latest(Memory(bool(shared)))


class Memory:
    """Memory of the processes that answer: proportional, so that pages which they share count once."""

    def __init__(self, many: bool) -> None:
        self._many = many

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield the number of processes, their memory together and that of the largest [bytes]."""
        sizes = [size for size in map(memory_of, self._processes()) if size]
        yield GaugeMetricFamily("dashboard_processes", "Processes that answer.", value=len(sizes))
        yield GaugeMetricFamily("dashboard_memory_bytes", "Memory of all of them.", value=sum(sizes))
        yield GaugeMetricFamily("dashboard_memory_largest_bytes", "Of the largest.", value=max(sizes, default=0))

    def _processes(self) -> list[str]:
        if not self._many:
            return ["self"]
        children = Path(f"/proc/{os.getppid()}/task/{os.getppid()}/children")
        return children.read_text().split() if children.exists() else ["self"]


def memory_of(process: str) -> int:
    """Return a process's proportional memory in bytes; 0 where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def metrics_blueprint(metrics: Metrics) -> Blueprint:
    """Return the view of the metrics."""
    views = Blueprint("metrics", __name__)

    @views.get("/metrics")
    def told() -> Response:
        return Response(metrics.text(), content_type=CONTENT_TYPE_LATEST)

    return views
