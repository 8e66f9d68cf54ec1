"""APScheduler as our clock: no list of missed moments, trouble told once, woken out of a long sleep."""

import logging
import queue
from datetime import UTC, datetime, timedelta

import pytest

from monitor.service.clockwork import Beat, Clockwork
from snapshots import FigurewatchError

MORNING = datetime(2026, 6, 1, 6, tzinfo=UTC)
SOON = timedelta(milliseconds=5)
NEVER = timedelta(days=1)


@pytest.fixture
def run():
    """Starts a clockwork with one job; it is closed at the end."""
    running = []

    def run(job, interval):
        running.append(Clockwork({"ticker": job}, interval))
        running[-1].start()
        return running[-1]

    yield run
    for clockwork in running:
        clockwork.pause()
        clockwork.close()


@pytest.fixture
def told():
    """Records of the clockwork as they come."""
    records, handler = queue.SimpleQueue(), logging.Handler()
    handler.emit = records.put
    logger = logging.getLogger("monitor.service.clockwork")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    yield records
    logger.removeHandler(handler)
    logger.setLevel(logging.NOTSET)


def test_a_clock_that_finds_itself_decades_late_beats_once():
    beat = Beat(timedelta(seconds=5))
    assert beat.get_next_fire_time(datetime(1970, 1, 1, tzinfo=UTC), MORNING) == MORNING + timedelta(seconds=5)


def test_a_job_runs_at_once_and_when_it_is_woken(run):
    turns = queue.SimpleQueue()
    clockwork = run(lambda: turns.put(True), NEVER)
    turns.get()
    assert turns.empty()
    clockwork.wake("ticker")
    turns.get()


def test_trouble_is_told_when_it_begins_and_when_it_is_over(run, told):
    outcomes = iter([FigurewatchError("disk full")] * 3 + [FigurewatchError("disk gone"), None])
    ended = queue.SimpleQueue()

    def job():
        outcome = next(outcomes, None)
        if outcome:
            raise outcome
        ended.put(True)

    run(job, SOON)
    lines = [told.get().getMessage() for _ in range(3)]
    assert lines == [
        "The ticker could not do its part: disk full",
        "The ticker could not do its part: disk gone",
        "The ticker works again",
    ]


def test_an_error_of_our_own_brings_its_trace_and_the_clock_goes_on(run, told):
    outcomes = iter([ZeroDivisionError("unforeseen")])

    def job():
        outcome = next(outcomes, None)
        if outcome:
            raise outcome

    run(job, SOON)
    assert told.get().exc_info[0] is ZeroDivisionError
    assert told.get().getMessage() == "The ticker works again"


def test_a_clockwork_that_never_started_can_be_closed():
    clockwork = Clockwork({"ticker": lambda: None}, NEVER)
    clockwork.pause()
    clockwork.close()
