"""What is visited when: a real database and a real publisher under a clock that the test sets."""

import logging
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from harbour_sheet import page

from monitor.assembly import open_parts
from monitor.configuration import Configuration
from monitor.deciding import decide
from monitor.service.ticker import HOLDER, REST, Ticker, free_claims
from snapshots import CauseCode, Outcome

MORNING = datetime(2026, 6, 1, 5, 0, tzinfo=UTC)
DAY = timedelta(days=1)
DAILY = "0 6 * * *"


class Clock:
    """Time of day and monotonic time, which agree until the test says otherwise."""

    def __init__(self, moment):
        self.moment, self.seconds = moment, 1000.0

    def now(self):
        return self.moment

    def monotonic(self):
        return self.seconds

    def advance(self, span):
        self.moment += span
        self.seconds += span.total_seconds()

    def jump(self, span):
        self.moment += span


class Bench:
    """A ticker with everything that it stands on."""

    def __init__(self, path, publisher, clock):
        self.path, self.publisher, self.clock = path, publisher, clock
        self.ticker = self.parts = self.pool = None
        self.sources = {}
        self.released = 0

    def watch(self, *names, jitter=None, **settings):
        """Starts the service anew with these sources."""
        self.close()
        self.sources.update(dict.fromkeys(names, settings))
        configuration = Configuration.model_validate(
            {
                "monitor": {
                    "database": f"sqlite:///{self.path}",
                    "minimum_delay": 0,
                    **({"jitter": jitter} if jitter else {}),
                },
                "source": [
                    {"name": name, "url": self.publisher.url(f"/{name}"), "allow_private_addresses": True, **settings}
                    for name, settings in self.sources.items()
                ],
            }
        )
        self.parts = open_parts(configuration, clock=self.clock.now)
        self.pool = ThreadPoolExecutor(1)
        self.ticker = Ticker(self.parts, self.on_release, pool=self.pool, monotonic=self.clock.monotonic)
        free_claims(self.parts)
        self.ticker.start()

    def on_release(self):
        self.released += 1

    def tick(self):
        """One tick, and all that it set going, to its end: the pool has one thread, which the last job ends."""
        self.ticker.tick()
        self.pool.submit(lambda: None).result()

    def visits(self, name):
        return len(self.publisher.requests(f"/{name}"))

    def due(self, name):
        return self.parts.database.next_due(name)

    def outcomes(self, name):
        return [check.outcome for check in self.parts.database.checks(name)]

    def close(self):
        if self.ticker:
            self.ticker.close()
            self.parts.close()


@pytest.fixture
def clock():
    return Clock(MORNING)


@pytest.fixture
def bench(tmp_path, publisher, clock):
    for name in ("harbour", "canal", "river"):
        publisher.serve(f"/{name}", page())
    bench = Bench(tmp_path / "watch.db", publisher, clock)
    yield bench
    bench.close()


def test_a_new_source_is_visited_at_once_and_then_by_its_schedule(bench, clock):
    bench.watch("harbour", schedule=DAILY)
    bench.tick()
    assert bench.outcomes("harbour") == [Outcome.RELEASED]
    assert bench.due("harbour") == MORNING + timedelta(hours=1)
    clock.advance(timedelta(minutes=59))
    bench.tick()
    assert bench.visits("harbour") == 1
    clock.advance(timedelta(minutes=1))
    bench.tick()
    assert bench.outcomes("harbour") == [Outcome.UNCHANGED, Outcome.RELEASED]
    assert bench.due("harbour") == MORNING + timedelta(hours=1) + DAY


def test_a_visit_that_finds_nothing_new_writes_its_next_moment_with_its_end(bench, clock, monkeypatch):
    bench.watch("harbour", schedule=DAILY)
    bench.tick()
    clock.advance(DAY)
    monkeypatch.delattr("db.scheduling.Scheduling.set_next_due")
    monkeypatch.delattr("db.scheduling.Scheduling.release_claim")
    bench.tick()
    assert bench.outcomes("harbour") == [Outcome.UNCHANGED, Outcome.RELEASED]
    assert bench.due("harbour") == MORNING + timedelta(hours=1) + DAY


def test_only_a_release_is_passed_on(bench, clock, publisher):
    bench.watch("harbour", schedule=DAILY)
    for content, released in [(page(), 1), (page(), 1), (page([("26 vessels", "31 vessels")]), 2)]:
        publisher.serve("/harbour", content)
        bench.tick()
        clock.advance(DAY)
        assert bench.released == released


def test_after_down_time_a_source_is_visited_once(bench, clock):
    bench.watch("harbour", every="1h")
    bench.tick()
    clock.advance(9 * DAY)
    bench.watch("harbour", every="1h")
    for _ in range(5):
        bench.tick()
        clock.advance(timedelta(seconds=5))
    assert bench.visits("harbour") == 2


def test_after_down_time_many_sources_come_one_after_the_other(bench, clock, publisher):
    """The first at once, the others spread over about a second each; each of them once."""
    names = [f"sheet-{n}" for n in range(30)]
    for name in names:
        publisher.serve(f"/{name}", b"gone", status=404)
    bench.watch(*names, every="1h")
    visited = []
    for _ in range(12):
        before = sum(bench.visits(name) for name in names)
        bench.tick()
        visited.append(sum(bench.visits(name) for name in names) - before)
        clock.advance(timedelta(seconds=5))
    assert visited[0] == 1
    assert max(visited) < len(names) / 2
    assert [bench.visits(name) for name in names] == [1] * len(names)


def test_jitter_widens_the_catch_up(bench, clock):
    bench.watch("harbour", "canal", "river", every="6h", jitter="1h")
    bench.tick()
    assert sum(bench.visits(name) for name in bench.sources) == 1
    clock.advance(timedelta(hours=1))
    bench.tick()
    assert [bench.visits(name) for name in bench.sources] == [1, 1, 1]


@pytest.mark.parametrize("years", [-30, -1, 1, 30])
def test_a_jump_of_the_clock_costs_no_more_than_one_late_visit(bench, clock, years):
    """Wherever the clock is put, a source is visited within one interval of real time, and not in a storm."""
    bench.watch("harbour", every="6h")
    bench.tick()
    clock.jump(years * 365 * DAY)
    for _ in range(3):
        bench.tick()
        clock.advance(timedelta(seconds=5))
    assert bench.visits("harbour") <= 2
    clock.advance(timedelta(hours=6))
    bench.tick()
    assert bench.visits("harbour") in (2, 3)


def test_a_jump_there_and_back_leaves_the_schedule_as_it_was(bench, clock):
    bench.watch("harbour", schedule=DAILY)
    bench.tick()
    clock.jump(365 * DAY)
    bench.tick()
    clock.jump(-365 * DAY)
    bench.tick()
    assert bench.visits("harbour") == 2
    assert bench.due("harbour") == MORNING + timedelta(hours=1)


def test_a_jump_is_told(bench, clock, caplog):
    bench.watch("harbour", every="6h")
    bench.tick()
    clock.jump(-timedelta(hours=1))
    bench.tick()
    assert "The clock jumped back by 1:00:00" in caplog.text


def test_a_schedule_that_was_shortened_counts_from_the_restart(bench):
    bench.watch("harbour", schedule="0 6 1 1 *")
    bench.tick()
    assert bench.due("harbour").year == 2027
    bench.watch("harbour", every="10m")
    assert bench.due("harbour") == MORNING + timedelta(minutes=10)


@pytest.mark.long
def test_a_source_that_is_no_longer_configured_is_no_longer_visited(bench, clock):
    bench.watch("harbour", "canal", every="1h")
    for _ in range(2):
        bench.tick()
        clock.advance(timedelta(seconds=5))
    del bench.sources["canal"]
    clock.advance(DAY)
    bench.watch("harbour", every="1h")
    bench.tick()
    assert (bench.visits("harbour"), bench.visits("canal")) == (2, 1)
    assert bench.due("canal") is None
    assert bench.parts.database.report("canal").release.number == 1


def test_a_failing_source_rests_longer_and_its_neighbour_keeps_its_schedule(bench, clock, publisher, caplog):
    caplog.set_level(logging.INFO)
    publisher.serve("/canal", b"gone", status=404)
    bench.watch("harbour", "canal", every="15m")
    for _ in range(120):
        bench.tick()
        clock.advance(timedelta(minutes=1))
    assert bench.visits("harbour") == 8
    assert 3 <= bench.visits("canal") <= 4
    assert [getattr(record, "action", None) for record in caplog.records].count("failing") == 1
    publisher.serve("/canal", page())
    clock.advance(DAY)
    bench.tick()
    assert bench.outcomes("canal")[0] is Outcome.RELEASED
    assert bench.due("canal") == clock.now() + timedelta(minutes=15)
    assert "canal answers again" in caplog.text


def test_retry_after_is_kept_over_a_restart(bench, clock, publisher):
    publisher.serve("/harbour", b"later", status=429, headers={"Retry-After": "72000"})
    bench.watch("harbour", every="5m")
    bench.tick()
    clock.advance(timedelta(hours=19))
    bench.watch("harbour", every="5m")
    bench.tick()
    assert bench.visits("harbour") == 1
    clock.advance(timedelta(hours=2))
    bench.tick()
    assert bench.visits("harbour") == 2


@pytest.mark.long
def test_an_error_of_our_own_in_one_source_stays_with_that_source(bench, clock, monkeypatch, publisher):
    def explode(document, *others):
        if "Canal" in document.text:
            raise RuntimeError("unforeseen")
        return decide(document, *others)

    monkeypatch.setattr("monitor.check.decide", explode)
    publisher.serve("/canal", page([("26 vessels", "26 vessels of the Canal")]))
    bench.watch("canal", "harbour", every="6h")
    for _ in range(3):
        bench.tick()
        clock.advance(timedelta(seconds=5))
    broken = bench.parts.database.checks("canal")
    assert [(check.outcome, check.cause.code) for check in broken] == [(Outcome.FAILED, CauseCode.INTERNAL)]
    assert bench.outcomes("harbour") == [Outcome.RELEASED]


def test_a_source_that_another_run_visits_is_tried_again_later(bench, clock):
    bench.watch("harbour", every="6h")
    bench.parts.database.claim("harbour", "a person", clock.now(), timedelta(minutes=5))
    bench.tick()
    assert bench.visits("harbour") == 0
    bench.parts.database.release_claim("harbour", "a person")
    clock.advance(timedelta(seconds=5))
    bench.tick()
    assert bench.visits("harbour") == 0
    clock.advance(REST)
    bench.tick()
    assert bench.visits("harbour") == 1


def test_what_a_killed_service_had_claimed_is_free_after_a_restart(bench, clock):
    bench.watch("harbour", every="6h")
    bench.parts.database.claim("harbour", HOLDER, clock.now(), timedelta(days=30))
    bench.watch("harbour", every="6h")
    bench.tick()
    assert bench.visits("harbour") == 1


def test_a_slow_check_is_not_begun_a_second_time(bench, publisher):
    asked, go_on = threading.Event(), threading.Event()

    def slow(handler):
        asked.set()
        go_on.wait()
        handler.wfile.write(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")

    publisher.misbehave("/harbour", slow)
    bench.watch("harbour", every="1s")
    bench.ticker.tick()
    asked.wait()
    bench.ticker.tick()
    bench.ticker.tick()
    assert bench.ticker.busy == ("harbour",)
    go_on.set()
    bench.tick()
    assert bench.visits("harbour") == 1


def test_a_database_that_refuses_makes_the_source_rest_and_is_used_again_later(bench, clock, caplog):
    """A full disk is played by a trigger of SQLite that refuses each new visit."""
    bench.watch("harbour", every="6h")
    with closing(sqlite3.connect(bench.path)) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON visit BEGIN SELECT RAISE(ABORT, 'no room'); END")
    bench.tick()
    clock.advance(timedelta(seconds=5))
    bench.tick()
    told = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
    assert len(told) == 1
    assert "harbour" in told[0]
    assert "no room" in told[0]
    with closing(sqlite3.connect(bench.path)) as connection:
        connection.execute("DROP TRIGGER full")
    clock.advance(REST)
    bench.tick()
    assert bench.outcomes("harbour") == [Outcome.RELEASED]


def test_a_closed_ticker_begins_nothing(bench):
    bench.watch("harbour", every="6h")
    bench.ticker.close()
    bench.ticker.tick()
    assert bench.visits("harbour") == 0
