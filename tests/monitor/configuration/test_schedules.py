"""cron text means what cron means by it."""

from datetime import timedelta

import pytest

from monitor.configuration.schedules import cron_fields, interval, require_possible


@pytest.mark.parametrize(
    ("field", "days"),
    [
        ("0", "sun"), ("7", "sun"), ("1", "mon"), ("1-5", "mon,tue,wed,thu,fri"), ("6-7", "sun,sat"), ("fri-mon", "sun,mon,fri,sat"),
        ("sun", "sun"), ("*", "*"), ("*/2", "sun,tue,thu,sat"), ("0,3", "sun,wed"),
    ],
)  # fmt: skip
def test_weekday_numbers_count_from_sunday(field, days):
    assert cron_fields(f"0 6 * * {field}")["day_of_week"] == days


@pytest.mark.parametrize("text", ["0 6 * * 8", "0 6 * * foo", "0 6 * *", "", "a b c d e f"])
def test_nonsense_is_refused(text):
    with pytest.raises(ValueError, match="schedule"):
        cron_fields(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [("6h", timedelta(hours=6)), ("1d12h", timedelta(hours=36)), ("90 m", timedelta(minutes=90)), ("1s", timedelta(seconds=1))],
)
def test_intervals(text, told):
    assert interval(text) == told


@pytest.mark.parametrize("text", ["", "6", "h", "6 hours", "0h", "-1h", "6h!"])
def test_what_is_no_interval_is_refused(text):
    with pytest.raises(ValueError, match="every"):
        interval(text)


@pytest.mark.parametrize("text", ["0 0 30 2 *", "0 0 31 4,6 *", "0 0 31 feb *"])
def test_a_day_that_never_comes_is_refused(text):
    with pytest.raises(ValueError, match="never comes. Write for example"):
        require_possible(text)


@pytest.mark.parametrize("text", ["0 0 29 2 *", "0 0 30 2 mon", "*/5 * * * *"])
def test_a_day_that_comes_seldom_is_accepted(text):
    require_possible(text)


def test_an_interval_of_centuries_is_refused_like_any_other_mistake():
    with pytest.raises(ValueError, match="too long"):
        interval("9999999999w")
