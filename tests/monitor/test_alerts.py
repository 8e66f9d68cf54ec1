"""Conditions on changes: what they hold for, and what is told to someone who miswrites one."""

import dataclasses
import itertools
from decimal import Decimal
from types import SimpleNamespace

import pytest

from monitor.alerts import (
    Situation,
    Step,
    alerting,
    alerts_of,
    alerts_that_look_back,
    names_series,
    parse_condition,
    past_of,
    silent_alerts,
    steps_by_series,
    told_as_silent,
    without_series,
)
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
    assert parse_condition(when).holds(Situation(change=change)) is holds


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("", "is no comparison"),
        ("more than 5", "is no comparison"),
        ("weight > 5", '"weight" is none of'),
        ("change > lots", '"lots" is no number'),
        ("value > 1,00", '"1,00" is no number'),
        ("kind > added", "compared by = or !="),
        ("kind = reworded", "removed"),
        ("change > 5% and", "is no"),
        ("size > 5%", "leave the % out"),
        ("record = best", "highest, lowest"),
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
        ("airstrikes*", True), ("air*", True), ("*strikes", True), ("a*s", True), ("AIRSTRIKES* port*", True), ("*", True), ("* air*", True), ("air*out", True), ("air*ports*", True),
        ("a*r*k*s", True), ("*c*ied", True), ("a" + "*a" * 40 + "*z", False),
        ("strikes*", False), ("*air", False), ("air* boats*", False), ("air.*", False), ("a[i]r*", False), ("ports*air*", False), ("strikes*out", False),
    ],
)  # fmt: skip
def test_a_star_stands_for_any_letters(pattern, named):
    assert names_series(pattern, "airstrikes-ports", "Airstrikes carried out, ports") is named


def test_an_alert_that_can_never_ring_is_found():
    alerts = [Alert(series="airstrikes*"), Alert(series="sheep"), Alert()]
    assert without_series(alerts, [("airstrikes", "Airstrikes carried out"), ("boats", "Boats")]) == (alerts[1],)
    assert without_series(alerts, []) == tuple(alerts)


def test_a_label_in_capitals_is_still_named():
    assert names_series("straße", "roads", "STRASSE gesperrt")


def steps(*values, sizes=None):
    """A series through its numbers, one change after the other."""
    sizes = sizes or [10] * len(values)
    changes = [revised(*pair) for pair in itertools.pairwise(values)]
    return [Step(change, *reversed(pair)) for change, pair in zip(changes, itertools.pairwise(sizes), strict=True)]


@pytest.mark.parametrize(
    ("rule", "values", "rings"),
    [
        ({"when": "record = highest"}, ["10", "12", "11", "12", "13"], [True, False, False, True]),
        ({"when": "record = lowest"}, ["10", "12", "9", "9.5", "8"], [False, True, False, True]),
        ({"when": "since_alert > 10%"}, ["100", "105", "109", "111", "120", "123"], [False, False, True, False, True]),
        ({"when": "since_alert > 10%"}, ["2", "0", "0", "5"], [True, False, True]),
        ({"when": "since_alert >= 10"}, ["100", "95", "91", "90", "99", "100"], [False, False, True, False, True]),
        ({"when": "value > 100", "trigger": "level"}, ["90", "110", "120", "90", "110"], [True, True, False, True]),
        ({"when": "value > 100", "trigger": "edge"}, ["90", "110", "120", "90", "110"], [True, False, False, True]),
        ({"when": "value > 100", "trigger": "edge"}, ["110", "120", "130"], [False, False]),
        ({"when": "any", "trigger": "edge"}, ["1", "2", "3"], [False, False]),
        ({"series": "berths"}, ["1", "2"], [False]),
        ({"series": "patrols", "when": "record = highest or direction = down"}, ["5", "4", "6"], [True, True]),
    ],
)  # fmt: skip
def test_a_rule_rings_by_what_the_series_did_before(rule, values, rings):
    assert list(alerts_of(Alert(**rule), steps(*values))) == rings


@pytest.mark.parametrize(
    ("when", "sizes", "rings"),
    [("size < 20", [30, 15], True), ("size < 20", [15, 30], False), ("size_change > 30%", [30, 15], True), ("size_change > 30", [30, 15], False)],
)  # fmt: skip
def test_a_rule_may_ask_how_many_figures_the_sheet_states(when, sizes, rings):
    assert list(alerts_of(Alert(when=when), steps("1", "2", sizes=sizes))) == [rings]


@pytest.mark.parametrize(
    ("rules", "look_back"),
    [
        ([], False),
        ([{"when": "change > 5%"}], False),
        ([{"when": "change > 5%"}, {"when": "record = highest"}], True),
        ([{"when": "kind = removed or since_alert > 10%"}], True),
        ([{"when": "any", "trigger": "edge"}], True),
    ],
)
def test_the_past_is_read_only_where_a_rule_asks_for_it(rules, look_back):
    assert alerts_that_look_back([Alert(**rule) for rule in rules]) is look_back


def test_without_rules_all_is_told_but_what_changes_no_number():
    restated = dataclasses.replace(UP_TEN, kind=ChangeKind.RESTATED, delta=None)
    told = [Step(UP_TEN), Step(restated), Step(REMOVED)]
    assert alerting([], told, {}) == (UP_TEN, REMOVED)
    assert alerting([Alert(when="kind = removed")], told, {}) == (REMOVED,)


def test_a_number_left_out_between_is_no_record():
    gone = Step(dataclasses.replace(revised("12", "13"), kind=ChangeKind.REMOVED, after=None, delta=None))
    back = Step(dataclasses.replace(revised("12", "11"), kind=ChangeKind.ADDED, before=None, delta=None))
    assert list(alerts_of(Alert(when="record = highest"), [*steps("10", "12"), gone, back, *steps("11", "13")])) == [
        True,
        False,
        False,
        True,
    ]


def test_what_is_not_known_of_the_past_does_not_hold():
    for when in ("size < 20", "size_change > 0", "since_alert > 0"):
        assert not parse_condition(when).holds(Situation(change=UP_TEN))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("any", "changes"),
        ("change > 5%", "changes by more than 5 %"),
        ("value >= 1,000", "comes to 1,000 or more"),
        ("since_alert > 10%", "has moved by more than 10 % since this alert rang last"),
        ("kind != removed", "is not removed"),
        ("direction = down and record = lowest", "goes down and is at its lowest ever"),
        ("size < 20 or mark = quiet", "is on a sheet of less than 20 figures, or is marked quiet"),
    ],
)
def test_a_condition_is_told_in_words(when, words):
    assert parse_condition(when).words == words


def test_a_step_knows_the_sizes_of_its_release_and_of_the_one_before():
    steps = steps_by_series([(2, UP_TEN), (3, REMOVED), (5, DOWN_ONE)], {1: 10, 2: 20, 3: 30, 5: 50})
    assert steps == {"patrols-at-sea": [Step(UP_TEN, 20, 10), Step(DOWN_ONE, 50, None)], "berths": [Step(REMOVED, 30, 20)]}


def test_sizes_are_asked_for_only_where_there_is_a_past():
    asked = []
    database = SimpleNamespace(
        changes_of_series=lambda source, series, before: [(2, UP_TEN)] if "patrols-at-sea" in series else [],
        sizes_of_releases=lambda source: asked.append(source) or {1: 10, 2: 20},
    )
    assert past_of(database, "harbour", ["berths"]) == {}
    assert asked == []
    assert past_of(database, "harbour", ["patrols-at-sea"]) == {"patrols-at-sea": [Step(UP_TEN, 20, 10)]}


def test_silent_alerts_are_looked_for_on_all_pages_of_series():
    pages = {None: ("boats", "page 2"), "page 2": ("barges", None)}

    def search(_query, source, _limit, cursor):
        key, following = pages[cursor] if source == "harbour" else (None, None)
        items = [SimpleNamespace(key=key, label=key)] if key else []
        return SimpleNamespace(items=items, cursor=following)

    alerts = [Alert(series="boats"), Alert(series="whales"), Alert(series="barges")]
    sources = [
        SimpleNamespace(name="harbour", alert=alerts),
        SimpleNamespace(name="new", alert=alerts),  # without any series yet
        SimpleNamespace(name="harbour", alert=[]),
    ]
    database = SimpleNamespace(search=search)
    ((source, alert),) = silent_alerts(sources, database)
    assert (source, alert) == (sources[0], alerts[1])
    assert 'series = "whales" names no series' in told_as_silent(source, alert)
