"""Schedules over more than a year, in zones whose clocks change in different weeks, by halves of an hour, or never."""

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from db import CheckEntry
from monitor.configuration import Source
from monitor.service.timing import LONGEST_RETRY, failures_in_a_row, next_due, next_visit, retry_delay
from snapshots import Outcome
from snapshots.rhythm import rhythm_of

ZONES = [
    "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca", "America/Santiago",
]  # fmt: skip
FIRST_DAY = date(2026, 1, 1)
DAYS = 400
MONDAY = datetime(2026, 6, 1, tzinfo=UTC)


def source(**when):
    return Source(name="harbour", url="https://example.org/facts", **when)


def visits(schedule, zone, start, end):
    """Every moment at which a service that is never late would visit."""
    moments, moment = [], start
    while (moment := next_due(source(schedule=schedule), moment, zone)) < end:
        moments.append(moment)
    return moments


@pytest.mark.long
@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("times", [((6, 0), (18, 0)), ((1, 30),), ((2, 15),), ((0, 0),)], ids=str)
def test_no_day_is_without_its_visit_and_none_has_two(zone, times):
    """Each local date has each time once: where it is doubled the first, where it does not exist as much later."""
    start = datetime(2026, 1, 1, tzinfo=ZoneInfo(zone)).astimezone(UTC) - timedelta(seconds=1)
    end = start + timedelta(days=DAYS)
    due = {
        datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)
        for day in (FIRST_DAY + timedelta(days=n) for n in range(DAYS + 2))
        for hour, minute in times
    }
    schedule = f"{times[0][1]} {','.join(str(hour) for hour, _ in times)} * * *"
    assert visits(schedule, zone, start, end) == sorted(moment for moment in due if start < moment < end)


@pytest.mark.parametrize("zone", ["Europe/London", "America/New_York", "Asia/Kolkata"])
@pytest.mark.parametrize(("schedule", "pace"), [("*/30 * * * *", 30), ("0 * * * *", 60)])
@pytest.mark.parametrize("around", [(2026, 3, 8), (2026, 3, 29), (2026, 10, 25), (2026, 11, 1)], ids=str)
def test_an_hourly_schedule_keeps_its_pace_while_clocks_change(zone, schedule, pace, around):
    start = datetime(*around, tzinfo=UTC) - timedelta(days=1)
    moments = visits(schedule, zone, start, start + timedelta(days=3))
    gaps = {later - earlier for earlier, later in itertools.pairwise(moments)}
    assert gaps == {timedelta(minutes=pace)}


@pytest.mark.parametrize(
    ("field", "weekdays"),
    [("0", [6]), ("7", [6]), ("1", [0]), ("1-5", [0, 1, 2, 3, 4]), ("5-7", [4, 5, 6]), ("sat,sun", [5, 6]), ("*/3", [2, 5, 6])],
)
def test_weekday_numbers_are_those_of_cron(field, weekdays):
    """Sunday is 0 and 7; `*/3` counts from Sunday. Python's weekday() counts from Monday."""
    moments = visits(f"0 6 * * {field}", "UTC", MONDAY, MONDAY + timedelta(days=7))
    assert [moment.weekday() for moment in moments] == weekdays


def test_a_day_of_the_month_beside_a_weekday_means_either():
    """crontab(5): "0 6 1 * 1" is the first of each month and every Monday."""
    moments = visits("0 6 1 * 1", "UTC", datetime(2026, 6, 27, tzinfo=UTC), datetime(2026, 7, 8, tzinfo=UTC))
    assert [f"{moment:%a %d}" for moment in moments] == ["Mon 29", "Wed 01", "Mon 06"]


def test_an_interval_counts_from_the_last_visit():
    assert next_due(source(every="90m"), MONDAY, "Europe/London") == MONDAY + timedelta(minutes=90)


def test_a_source_without_a_schedule_is_visited_daily():
    assert next_due(source(), MONDAY, "UTC") == MONDAY + timedelta(days=1)


def test_jitter_only_delays_and_no_more_than_it_says():
    jitter, six = timedelta(minutes=10), MONDAY + timedelta(hours=6)
    moments = {next_due(source(schedule="0 6 * * *"), MONDAY, "UTC", jitter) for _ in range(50)}
    assert min(moments) >= six
    assert max(moments) <= six + jitter
    assert len(moments) > 1


def test_jitter_never_visits_one_time_twice():
    """After a visit that jitter delayed, the next one is the next time of the schedule, not the same one again."""
    late = next_due(source(schedule="0 6 * * *"), MONDAY, "UTC", timedelta(minutes=10))
    assert next_due(source(schedule="0 6 * * *"), late, "UTC") == MONDAY + timedelta(days=1, hours=6)


def checks(*outcomes, retry_after=None):
    """Newest first."""
    return [
        CheckEntry(
            id=9 - i,
            source="harbour",
            started_at=MONDAY - i * timedelta(days=1),
            finished_at=MONDAY,
            outcome=Outcome(outcome),
            cause=None,
            release=None,
            retry_after=retry_after,
        )
        for i, outcome in enumerate(outcomes)
    ]


@pytest.mark.parametrize(
    ("outcomes", "failures"),
    [(["unchanged", "failed"], 0), (["failed", "released"], 1), (["failed", "failed", "skipped", "failed"], 2), (["failed"], 1)],
)
def test_only_the_newest_failures_count(outcomes, failures):
    assert failures_in_a_row(checks(*outcomes)) == failures


def test_a_failing_source_is_tried_less_and_less_often_and_at_least_daily():
    waits = [retry_delay(failures) for failures in range(1, 12)]
    assert waits[:3] == [timedelta(minutes=15), timedelta(minutes=30), timedelta(hours=1)]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_RETRY


def test_a_weekly_source_that_fails_is_tried_again_the_same_day():
    failed = next_visit(source(schedule="0 6 * * mon"), checks("failed", "released"), MONDAY, "UTC")
    assert failed == MONDAY + timedelta(minutes=15)


def test_one_good_answer_brings_a_source_back_to_its_schedule():
    good = next_visit(source(schedule="0 6 * * *"), checks("unchanged", "failed", "failed"), MONDAY, "UTC")
    assert good == MONDAY + timedelta(hours=6)


@pytest.mark.parametrize("outcome", ["failed", "skipped"])
def test_a_host_that_asks_to_be_left_alone_is(outcome):
    until = MONDAY + timedelta(hours=20)
    ended = checks(outcome, retry_after=until)
    assert next_visit(source(schedule="*/5 * * * *"), ended, MONDAY, "UTC") == until


ISSUES = [date(2026, 3, 2) + timedelta(days=7 * week) for week in range(8)]
"""Mondays; the next one is 27 April, and may come on Sunday or Tuesday."""


def after_visit(moment, expected, **when):
    entry = replace(checks("unchanged")[0], started_at=moment, finished_at=moment)
    return next_visit(source(**when), [entry], moment, "UTC", rhythm=expected)


@pytest.mark.parametrize(
    ("visited", "when", "comes"),
    [
        ((4, 22, 12), {"every": "1d"}, (4, 23, 12)),  # Wednesday: as planned
        ((4, 25, 12), {"every": "1d"}, (4, 26, 0)),  # the eve of the window: when it begins
        ((4, 26, 12), {"every": "1d"}, (4, 26, 18)),  # within: four times as often
        ((4, 27, 12), {"every": "2h"}, (4, 27, 13)),  # never within an hour
        ((4, 27, 12), {"every": "30m"}, (4, 27, 12, 30)),  # but where it is configured so
        ((4, 28, 20), {"every": "1d"}, (4, 29, 20)),  # after it: as planned
        ((4, 26, 12), {"every": "1d", "rhythm": False}, (4, 27, 12)),
        ((4, 26, 12), {"schedule": "0 6 * * *"}, (4, 27, 6)),  # hours are a person's word
        ((4, 20, 12), {"every": "30d"}, (4, 28, 0)),  # a seldom visited one comes within the window
    ],
    ids=str,
)
def test_around_the_day_of_new_figures_a_source_is_visited_more_often(visited, when, comes):
    rhythm = rhythm_of(ISSUES)
    assert str(rhythm.expected) == "2026-04-27"
    assert after_visit(datetime(2026, *visited, tzinfo=UTC), rhythm, **when) == datetime(2026, *comes, tzinfo=UTC)


def test_a_host_that_asks_for_silence_is_left_alone_around_that_day_too():
    moment = datetime(2026, 4, 26, 12, tzinfo=UTC)
    (entry,) = checks("unchanged", retry_after=moment + timedelta(hours=20))
    entry = replace(entry, started_at=moment)
    assert next_visit(source(every="1d"), [entry], moment, "UTC", rhythm=rhythm_of(ISSUES)) == moment + timedelta(hours=20)
