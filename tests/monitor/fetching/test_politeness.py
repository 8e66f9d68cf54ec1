"""The pauses that politeness asks for are told to whoever looks on."""

from monitor.fetching.politeness import Politeness


def test_a_pause_is_told_with_its_host_before_it_begins_and_no_pause_is_not():
    politeness, told = Politeness(minimum_delay=30.0), []
    politeness.tell_of_pauses(lambda site, seconds: told.append((site, 0 < seconds <= 30)))
    politeness.stop()  # so that each pause is over at once
    for site in ("one.test", "two.test", "one.test"):
        with politeness.turn(site):
            pass
    assert told == [("one.test", True)]
