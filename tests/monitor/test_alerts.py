"""Conditions on changes: what they hold for, and what is told to someone who miswrites one."""

import dataclasses
from decimal import Decimal

import pytest

from monitor.alerts import names_series, parse_condition, without_series
from monitor.configuration import Alert
from snapshots import Change, ChangeKind, Figure, Kind, Mark, Modifier


def figure(value, unit="1"):
    number = Decimal(value)
    return Figure(
        quote=value, start=0, end=len(value), kind=Kind.COUNT, value=number, low=number, high=number,
        modifier=Modifier.EXACT, unit=unit, entity="patrols", section=(), sentence=value,
    )  # fmt: skip


def revised(before, after):
    delta = Decimal(after) - Decimal(before)
    return Change(
        kind=ChangeKind.REVISED, series="patrols-at-sea", label="Patrols carried out",
        before=figure(before), after=figure(after), delta=delta,
        percent=round(delta / Decimal(before) * 100, 1) if Decimal(before) else None,
        direction="up" if delta > 0 else "down",
    )  # fmt: skip


REMOVED = Change(kind=ChangeKind.REMOVED, series="berths", label="Berths", before=figure("40"), after=None)
UP_TEN = revised("1000", "1100")
DOWN_ONE = revised("1000", "990")


@pytest.mark.parametrize(
    ("when", "change", "holds"),
    [
        ("any", REMOVED, True),
        ("change > 5%", UP_TEN, True),
        ("change > 5%", DOWN_ONE, False),
        ("change >= 1 %", DOWN_ONE, True),
        ("change > 99", UP_TEN, True),
        ("change > 100", UP_TEN, False),
        ("change > 5%", REMOVED, False),
        ("change > 5%", revised("0", "3"), True),
        ("value >= 1,100", UP_TEN, True),
        ("value > 1100.5", UP_TEN, False),
        ("value > 0", REMOVED, False),
        ("value > 50%", UP_TEN, False),
        ("kind = removed", REMOVED, True),
        ("kind != removed", REMOVED, False),
        ("direction = down", DOWN_ONE, True),
        ("direction != down", REMOVED, False),
        ("mark = quiet", dataclasses.replace(UP_TEN, marks=(Mark.QUIET, Mark.REVERTED)), True),
        ("mark = quiet", UP_TEN, False),
        ("mark != quiet", UP_TEN, True),
        ("mark = down and change > 5%", dataclasses.replace(UP_TEN, marks=(Mark.DOWN,)), True),
        ("direction = down and change > 5%", DOWN_ONE, False),
        ("change > 5% or kind = removed", REMOVED, True),
        ("kind = added or direction = up and value > 1000", UP_TEN, True),
        ("kind = added or direction = up and value > 2000", UP_TEN, False),
    ],
)
def test_a_condition_holds_for_what_it_says(when, change, holds):
    assert parse_condition(when)(change) is holds


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("", "is no comparison"),
        ("more than 5", "is no comparison"),
        ("size > 5", '"size" is none of'),
        ("change > lots", '"lots" is no number'),
        ("value > 1,00", '"1,00" is no number'),
        ("kind > added", "compared by = or !="),
        ("kind = reworded", "removed"),
        ("change > 5% and", "is no"),
    ],
)
def test_a_miswritten_condition_is_told_with_its_remedy(when, told):
    with pytest.raises(ValueError) as caught:
        parse_condition(when)
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("words", "named"),
    [("*", True), ("patrols", True), ("PATROLS carried", True), ("at-sea", True), ("carried berths", False)],
)
def test_a_series_is_named_by_words_of_its_label_or_key(words, named):
    assert names_series(words, UP_TEN.series, UP_TEN.label) is named


@pytest.mark.parametrize(
    ("pattern", "named"),
    [
        ("airstrikes*", True), ("air*", True), ("*strikes", True), ("a*s", True), ("AIRSTRIKES* port*", True), ("*", True), ("* air*", True),
        ("strikes*", False), ("*air", False), ("air* boats*", False), ("air.*", False), ("a[i]r*", False),
    ],
)  # fmt: skip
def test_a_star_stands_for_any_letters_of_a_word(pattern, named):
    assert names_series(pattern, "airstrikes-ports", "Airstrikes carried out, ports") is named


def test_an_alert_that_can_never_ring_is_found():
    alerts = [Alert(series="airstrikes*"), Alert(series="sheep"), Alert()]
    assert without_series(alerts, [("airstrikes", "Airstrikes carried out"), ("boats", "Boats")]) == (alerts[1],)
    assert without_series(alerts, []) == tuple(alerts)


def test_a_label_in_capitals_is_still_named():
    assert names_series("straße", "roads", "STRASSE gesperrt")
