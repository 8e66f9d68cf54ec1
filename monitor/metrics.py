"""Metrics for Prometheus: what this process counts as it happens, and what the database says when it is asked.

Names follow prometheus.io/docs/practices/naming. No label holds a source: their number has no bound; `sources --json` tells each.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib.metadata import version

from prometheus_client import CollectorRegistry, Counter, Histogram, Info, ProcessCollector, generate_latest, start_http_server
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from db import CheckEntry, Database, Workload
from monitor.meter import Meter
from monitor.reading.pool import ReaderPool

SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100)
DELIVERY_STATES = ("pending", "delivered", "given_up")


class Metrics(Meter):
    """Counts what happens in this process; lives as long as it does, over reloads of the configuration."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._checks = Counter(
            "figurewatch_checks", "Checks that ended, by outcome and cause.", ["outcome", "cause"], registry=self._registry
        )
        self._reading = Histogram(
            "figurewatch_reading_seconds",
            "Time that reading a document took, the wait for a reader included.",
            buckets=SECONDS,
            registry=self._registry,
        )
        Info("figurewatch", "The program.", registry=self._registry).info({"version": version("figurewatch")})
        ProcessCollector(registry=self._registry)

    def checked(self, entry: CheckEntry) -> None:
        """A check has ended."""
        outcome = entry.outcome.value if entry.outcome else "open"
        self._checks.labels(outcome, entry.cause.code.value if entry.cause else "").inc()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Measures the block."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            self._reading.observe(time.perf_counter() - begun)

    def answer(self, port: int) -> None:
        """Shows what this process counted on a port of its own, for one that has no pages; `serve` shows what is stored."""
        start_http_server(port, registry=self._registry)

    def text(self, database: Database, readers: ReaderPool, moment: datetime, configured: Collection[str] | None = None) -> bytes:
        """All metrics in the text format 0.0.4; a source that is configured no more fails for nobody. Raises StorageError."""
        state = CollectorRegistry()
        state.register(_Readers(readers.memory()))
        state.register(_Stored(lambda: database.workload(moment, configured), moment))
        return generate_latest(self._registry) + generate_latest(state)


class _Readers(Collector):
    """What the processes that read documents hold."""

    def __init__(self, memory: Sequence[int]) -> None:
        self._memory = memory

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One family after the other."""
        yield GaugeMetricFamily("figurewatch_readers", "Processes that read documents.", value=len(self._memory))
        most = GaugeMetricFamily(
            "figurewatch_readers_memory_bytes", "Resident memory of these, all and the largest.", labels=["of"]
        )
        most.add_metric(["all"], sum(self._memory))
        most.add_metric(["largest"], max(self._memory, default=0))
        yield most


class _Stored(Collector):
    """What the database says: how much there is to do, and what is wrong."""

    def __init__(self, ask: Callable[[], Workload], moment: datetime) -> None:
        self._ask, self._moment = ask, moment

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """One family after the other."""
        reply = self._ask()
        sources = GaugeMetricFamily("figurewatch_sources", "Sources, by state; one may be in several.", labels=["state"])
        for state, count in (("watched", reply.watched), ("failing", reply.failing), ("held", reply.held)):
            sources.add_metric([state], count)
        yield sources
        yield GaugeMetricFamily("figurewatch_queue_sources", "Sources whose visit is due now.", value=reply.due)
        late = (self._moment - reply.oldest_due).total_seconds() if reply.oldest_due else 0.0
        yield GaugeMetricFamily("figurewatch_lateness_seconds", "How late the most belated visit is.", value=late)
        yield GaugeMetricFamily("figurewatch_open_checks", "Checks that are under way.", value=reply.open_checks)
        deliveries = GaugeMetricFamily("figurewatch_deliveries", "Deliveries to channels, by state.", labels=["state"])
        for state in DELIVERY_STATES:
            deliveries.add_metric([state], reply.deliveries.get(state, 0))
        yield deliveries
