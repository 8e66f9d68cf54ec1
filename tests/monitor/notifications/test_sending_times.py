"""When a channel wants to hear, as a table over days, zones and changes of the clock."""

from datetime import UTC, datetime

import pytest

from monitor.configuration import Channel
from monitor.notifications.sending_times import ready_at, when_sent


def moment(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("settings", "due", "ready"),
    [
        ({}, "2026-06-01T03:00", "2026-06-01T03:00"),
        ({"digest": "daily"}, "2026-06-01T06:59", "2026-06-01T07:00"),
        ({"digest": "daily"}, "2026-06-01T07:00", "2026-06-01T07:00"),
        ({"digest": "daily"}, "2026-06-01T07:01", "2026-06-02T07:00"),
        ({"digest": "daily", "at": "17:30", "timezone": "Asia/Kolkata"}, "2026-06-01T07:01", "2026-06-01T12:00"),
        ({"digest": "daily"}, "2026-10-24T12:00", "2026-10-25T08:00"),
        ({"digest": "weekly"}, "2026-06-01T06:00", "2026-06-01T07:00"),
        ({"digest": "weekly"}, "2026-06-01T08:00", "2026-06-08T07:00"),
        ({"digest": "weekly", "weekday": "friday", "at": "09:00"}, "2026-06-01T08:00", "2026-06-05T08:00"),
        ({"quiet": "22:00-07:00"}, "2026-06-01T20:59", "2026-06-01T20:59"),
        ({"quiet": "22:00-07:00"}, "2026-06-01T21:00", "2026-06-02T06:00"),
        ({"quiet": "22:00-07:00"}, "2026-06-02T02:00", "2026-06-02T06:00"),
        ({"quiet": "22:00-07:00"}, "2026-06-02T06:00", "2026-06-02T06:00"),
        ({"quiet": "12:00-13:00"}, "2026-06-02T11:30", "2026-06-02T12:00"),
        ({"quiet": "22:00-09:30", "digest": "daily"}, "2026-06-02T02:00", "2026-06-02T08:30"),
    ],
)  # fmt: skip
def test_ready_at(settings, due, ready):
    """The zone of the configuration is London's: an hour before UTC in summer."""
    channel = Channel(url="https://h.test", **settings)
    assert ready_at(channel, moment(due), "Europe/London", digest=channel.digest is not None) == moment(ready)


@pytest.mark.parametrize(
    ("settings", "told"),
    [({"at": "25:00"}, "no hour"), ({"quiet": "22:00"}, "no beginning and end"), ({"quiet": "07:00-07:00"}, "ends when it begins"), ({"timezone": "Europe/Lodnon"}, "Europe/London")],
)  # fmt: skip
def test_a_miswritten_hour_is_told(settings, told):
    with pytest.raises(ValueError, match=told):
        Channel(url="https://h.test", **settings)


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "each report at once"),
        ({"timezone": "Asia/Kolkata"}, "each report at once"),
        ({"digest": "daily", "at": "07:30"}, "one message each day at 07:30"),
        ({"digest": "weekly", "weekday": "friday"}, "one message each Friday at 08:00"),
        (
            {"quiet": "22:00-07:00", "timezone": "Asia/Kolkata"},
            "each report at once, none from 22:00 to 07:00 (Asia/Kolkata)",
        ),
    ],
)
def test_when_a_channel_hears_is_told_in_words(settings, told):
    assert when_sent(Channel(url="https://desk.test/", **settings)) == told
