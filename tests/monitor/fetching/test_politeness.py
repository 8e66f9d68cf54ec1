"""The pauses that politeness asks for are told to whoever looks on."""

from datetime import UTC, datetime, timedelta

from monitor.fetching import politeness
from monitor.fetching.politeness import Politeness, retry_after

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


def test_a_pause_is_told_with_its_host_before_it_begins_and_no_pause_is_not():
    manners, told = Politeness(minimum_delay=30.0), []
    manners.tell_of_pauses(lambda site, seconds: told.append((site, 0 < seconds <= 30)))
    manners.stop()  # so that each pause is over at once
    for site in ("one.test", "two.test", "one.test"):
        with manners.turn(site):
            pass
    assert told == [("one.test", True)]


def test_hosts_that_nobody_asked_for_a_day_are_forgotten(monkeypatch):
    now = 1_000.0
    monkeypatch.setattr(politeness, "monotonic", lambda: now)
    manners = politeness.Politeness(minimum_delay=0.0)
    for hour in range(60):
        now = 1_000.0 + hour * politeness.BETWEEN_LOOKS
        with manners.turn(f"{hour}.test"), manners.turn("every-hour.test"):
            pass
        manners.hold(f"{hour}.test", NOON + timedelta(hours=hour))
    assert {"every-hour.test", "59.test"} <= manners.known_hosts
    assert len(manners.known_hosts) <= 27


def test_a_silence_of_two_days_is_kept_for_a_day_whoever_else_asks_for_one():
    manners, hour = Politeness(minimum_delay=0.0), timedelta(hours=1)
    for number in range(24):
        manners.hold(f"{number}.test", retry_after("172800", NOON + number * hour))
    assert manners.quiet_until("0.test", NOON + 23.9 * hour) == NOON + 24 * hour
    assert manners.quiet_until("0.test", NOON + 24 * hour) is None  # asked again then, and told anew if it must wait
