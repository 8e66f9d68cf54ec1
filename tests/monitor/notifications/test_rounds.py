"""What is told of sources in trouble, as a table over days: troubles and what was told in, the round out."""

from datetime import UTC, datetime, timedelta

import pytest

from db import ToldTrouble, Trouble, TroubleKind
from monitor.notifications.rounds import TellingRules, next_round
from snapshots import Cause, CauseCode

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
FAILING, HELD = TroubleKind.FAILING, TroubleKind.HELD


def trouble(name, since=NOON, kind=FAILING, checks=3):
    ends = tuple(since + HOUR * number for number in range(checks))
    code = CauseCode.TIMEOUT if kind is FAILING else CauseCode.SUSPECT
    return Trouble(source=name, kind=kind, since=since, checks=ends, cause=Cause(code, "it is so"))


class People:
    """What people know: each `hear` is one round."""

    def __init__(self, watched=40, **rules):
        self.told, self.watched, self.rules = (), watched, TellingRules(**rules)

    def hear(self, moment, *troubles):
        """(sources entered, recovered, reminded, outage)."""
        told = next_round(troubles, self.told, self.watched, self.rules, moment)
        self.told = told.told
        names = lambda visits: " ".join(sorted(visit.source for visit in visits))  # noqa: E731
        return names(told.entered), names(told.recovered), names(told.reminded), told.outage


NOTHING = ("", "", "", None)


def test_a_failing_source_is_told_once_on_entering_and_once_on_leaving():
    people = People()
    assert people.hear(NOON + HOUR, trouble("a", checks=2)) == NOTHING, "two failures are not three"
    assert people.hear(NOON + 2 * HOUR, trouble("a")) == ("a", "", "", None)
    assert people.hear(NOON + 3 * HOUR, trouble("a")) == NOTHING
    assert people.hear(NOON + 4 * HOUR) == ("", "a", "", None)
    assert people.hear(NOON + 5 * HOUR) == NOTHING


def test_a_source_that_fails_anew_between_two_rounds_is_told_as_both():
    people = People()
    people.hear(NOON + 2 * HOUR, trouble("a"))
    again = trouble("a", NOON + DAY)
    assert people.hear(NOON + 2 * DAY, again) == ("a", "a", "", None)


def test_a_held_document_is_told_at_once_and_its_end_is_not():
    """What becomes of it tells itself: as a release, or by the sheet that is there again."""
    people = People()
    held = trouble("a", kind=HELD, checks=1)
    assert people.hear(NOON, held) == ("a", "", "", None)
    assert people.hear(NOON + DAY, held) == NOTHING
    assert people.hear(NOON + 2 * DAY) == NOTHING
    assert people.told == ()


def test_a_source_may_be_failing_and_hold_a_document():
    people = People()
    assert people.hear(NOON + DAY, trouble("a"), trouble("a", kind=HELD, checks=1)) == ("a a", "", "", None)
    assert people.hear(NOON + 2 * DAY, trouble("a", kind=HELD, checks=1)) == ("", "a", "", None)


@pytest.mark.parametrize("rules", [{"failing_after": 0, "held_after": 0}, {"failing_after": 4, "held_after": 4}])
def test_what_is_not_to_be_told_is_not(rules):
    assert People(**rules).hear(NOON + DAY, trouble("a"), trouble("b", kind=HELD)) == NOTHING


def test_what_lasts_is_told_again_after_a_week_in_one_message():
    people = People()
    a, b = trouble("a"), trouble("b", NOON + DAY)
    people.hear(NOON + 2 * HOUR, a)
    people.hear(NOON + DAY + 2 * HOUR, a, b)
    assert people.hear(NOON + 7 * DAY, a, b) == NOTHING
    assert people.hear(NOON + 7 * DAY + 2 * HOUR, a, b) == ("", "", "a b", None)
    assert people.hear(NOON + 8 * DAY + 2 * HOUR, a, b) == NOTHING
    assert people.hear(NOON + 14 * DAY + 2 * HOUR, a, b) == ("", "", "a b", None)


def test_the_first_waits_for_its_like_and_all_come_in_one_message():
    people = People(settle=timedelta(minutes=5))
    a, b = trouble("a"), trouble("b", NOON + timedelta(minutes=4))
    ended = NOON + 2 * HOUR
    assert people.hear(ended + timedelta(minutes=1), a) == NOTHING
    assert people.hear(ended + timedelta(minutes=5), a, b) == ("a b", "", "", None)


NAMES = "abcdefghijkl"


def test_an_outage_of_many_is_one_message_on_entering_and_one_on_leaving():
    people = People()
    down = [trouble(name) for name in NAMES]
    assert people.hear(NOON + 2 * HOUR, *down) == (" ".join(NAMES), "", "", "begun")
    late = trouble("m", NOON + 5 * HOUR)
    assert people.hear(NOON + DAY, *down, late) == NOTHING, "what joins it is not told by itself"
    assert people.hear(NOON + 2 * DAY, *down[:4]) == NOTHING, "four of thirteen still fail"
    assert people.hear(NOON + 2 * DAY + HOUR, *down[:3]) == ("", "d e f g h i j k l m", "a b c", "over")
    assert people.hear(NOON + 3 * DAY, *down[:2]) == ("", "c", "", None)


def test_a_source_of_an_outage_that_answers_and_fails_again_is_told_nothing():
    people = People()
    down = [trouble(name) for name in NAMES]
    people.hear(NOON + 2 * HOUR, *down)
    assert people.hear(NOON + 3 * HOUR, *down[:6]) == NOTHING
    assert people.hear(NOON + 4 * HOUR, *down[:6], trouble("k", NOON + 3 * HOUR)) == NOTHING
    assert people.hear(NOON + 5 * HOUR) == ("", " ".join(NAMES), "", "over")


def test_failures_that_come_one_by_one_over_a_day_end_in_one_outage():
    """A source is visited once a day: when the line is cut, each fails at its own hour."""
    people, heard, down = People(watched=6), [], []
    for number, name in enumerate(NAMES[:6]):
        down.append(trouble(name, NOON + 3 * number * HOUR, checks=3))
        heard.append(people.hear(NOON + (3 * number + 2) * HOUR, *down))
    assert heard == [("a", "", "", None), ("b", "", "", None), ("c", "", "", "begun"), NOTHING, NOTHING, NOTHING]
    assert people.hear(NOON + 2 * DAY) == ("", "a b c d e f", "", "over")


@pytest.mark.parametrize(("watched", "failing", "outage"), [(2, 2, None), (5, 3, "begun"), (20, 9, None), (500, 10, "begun")])
def test_how_many_make_an_outage(watched, failing, outage):
    people = People(watched=watched)
    assert people.hear(NOON + 2 * HOUR, *[trouble(f"s{number}") for number in range(failing)])[3] == outage


def test_a_held_document_during_an_outage_is_told():
    people = People()
    down = [trouble(name) for name in NAMES]
    people.hear(NOON + 2 * HOUR, *down)
    assert people.hear(NOON + 3 * HOUR, *down, trouble("z", kind=HELD)) == ("z", "", "", None)


def test_what_is_known_by_both_is_remembered_once():
    people = People()
    people.hear(NOON + 2 * HOUR, trouble("a"))
    assert people.told == (ToldTrouble(source="a", kind=FAILING, since=NOON, told_at=NOON + 2 * HOUR),)
