"""The rhythm of publishers as a table: days of issues in, the next one out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapshots.rhythm import rhythm_of

START = date(2026, 1, 5)  # a Monday


def apart(*gaps, start=START):
    """Days, each so many after the one before."""
    days = [start]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    return days


MONTHLY = [date(2025, month, 15) for month in range(6, 13)] + [date(2026, 1, 15)]
WORKDAYS = apart(1, 1, 1, 1, 3, 1, 1, 1, 1)
CASES = {  # days: (every so many days, expected, the last day that is not overdue)
    "weekly": (apart(7, 7, 7, 7), 7, date(2026, 2, 9), date(2026, 2, 10)),
    "weekly, once three days late": (apart(7, 10, 7, 7), 7, date(2026, 2, 12), date(2026, 2, 16)),
    "monthly by the calendar": (MONTHLY, 31, date(2026, 2, 15), date(2026, 2, 18)),
    "on working days": (WORKDAYS, 1, date(2026, 1, 17), date(2026, 1, 20)),
    "yearly": (apart(365, 365, 366), 365, START + timedelta(days=1461), START + timedelta(days=1498)),
    "monthly, with corrections the day after": (apart(30, 1, 29, 1, 29, 1, 29), 30, date(2026, 6, 4), date(2026, 6, 7)),
    "twice a day": ([*apart(1, 1, 1, 1), *apart(1, 1, 1, 1)], 1, date(2026, 1, 10), date(2026, 1, 11)),
}


@pytest.mark.parametrize("case", CASES)
def test_the_next_issue_is_expected_and_overdue_when_it_is_later_than_ever(case):
    days, every, expected, last = CASES[case]
    rhythm = rhythm_of(days)
    assert (rhythm.every.days, rhythm.expected) == (every, expected)
    assert not rhythm.is_overdue(last)
    assert rhythm.is_overdue(last + timedelta(days=1))


@pytest.mark.parametrize("days", [[], [START], apart(7, 7), apart(3, 40, 11, 90, 2, 25), apart(1, 200, 3, 90, 1, 300)])
def test_where_nothing_is_plain_nothing_is_expected(days):
    assert rhythm_of(days) is None


def test_an_old_rhythm_gives_way_to_a_new_one():
    """The newest issues count: a sheet that became monthly is not expected each week."""
    assert rhythm_of(apart(*[7] * 30, *[30] * 12)).every.days == 30


def test_the_window_reaches_at_most_half_of_the_distance():
    start, end = rhythm_of(apart(20, 10, 20, 20, 20)).window
    rhythm = rhythm_of(apart(20, 10, 20, 20, 20))
    assert rhythm.expected - start == timedelta(days=10)
    assert rhythm.expected - timedelta(days=10) <= start <= rhythm.expected <= end <= rhythm.expected + timedelta(days=10)


@given(st.lists(st.integers(0, 400), max_size=40))
def test_whatever_the_days_the_next_one_lies_after_the_last(gaps):
    days = apart(*gaps)
    rhythm = rhythm_of(days)
    if rhythm is not None:
        start, end = rhythm.window
        assert days[-1] < rhythm.expected
        assert days[-1] <= start <= rhythm.expected <= end
        assert not rhythm.is_overdue(rhythm.expected)
