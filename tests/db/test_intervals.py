"""Figures stored as intervals come back exactly, release by release, whatever moved around them."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from figure_builder import figure
from sql_rows import rows

from db import ChangeFilter, CheckResult, LeastChange, ReleaseToStore
from db.columns import record_of
from db.engine import make_engine
from snapshots import Change, ChangeKind, Figure, Kind, Mark, Modifier, Observation, Outcome, Series, compare_observations
from snapshots.documents import Cell

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


def figures(rng, before):
    """The figures of the next release: most stay, some are revised, dropped, begun, reworded, moved or of another table row."""
    now, start = {}, rng.randrange(50)
    for key in sorted({*before, *(f"s{rng.randrange(12)}" for _ in range(2))}):
        old = before.get(key)
        if old is None or rng.random() < 0.1:
            number = Decimal(rng.randrange(1, 5_000))
            cell = Cell(table="T", number=0, row=(key,), column=("Total › all",), row_index=2, column_index=1)
            old = Figure(
                quote=f"{number:,}", start=0, end=len(f"{number:,}"), kind=Kind.COUNT, value=number, low=number, high=number,
                modifier=Modifier.EXACT, unit="1", entity=key, section=rng.choice([("Facts",), ("A › B", "C"), ()]),
                cell=cell if rng.random() < 0.3 else None, precision=0, rules=("count",),
            )  # fmt: skip
        if key in before and rng.random() < 0.1:
            continue
        start += rng.randrange(100)
        words = f"{rng.choice(['The', 'These', 'Some'])} {old.quote} {key} are there."
        place = start + words.index(old.quote)
        cell = replace(old.cell, row_index=rng.randrange(5)) if old.cell else None
        now[key] = replace(old, start=place, end=place + len(old.quote), sentence=words, sentence_start=start, cell=cell)
    return now


def observed(stated, rng):
    return tuple(
        Observation(series=key, label=f"Label {key}", figure=stated_figure, confidence=rng.choice([1.0, 0.88]), anchor="block")
        for key, stated_figure in sorted(stated.items(), key=lambda item: item[1].start)
    )


def release_of(observations, changes=(), extractor="1"):
    return ReleaseToStore(
        published=None, title="T", language="en", fingerprint=str(hash(observations)), text="x" * 99, observations=observations,
        changes=tuple(changes), unchanged=0, extractor=extractor,
    )  # fmt: skip


@pytest.fixture
def written(writer, database):
    """Releases of a random history, and what was written of each."""

    def write(seed, count):
        rng = random.Random(seed)
        stated, told, before, known = {}, [], (), {}
        for number in range(1, count + 1):
            stated = figures(rng, stated)
            now = observed(stated, rng)
            series = [
                Series(key=key, label=seen.label, last=(seen.figure,), last_release=last) for key, (seen, last) in known.items()
            ]
            changes = compare_observations(before, now, series).changes if number > 1 else ()
            check = writer.capture(f"release {number}".encode())
            result = CheckResult(outcome=Outcome.RELEASED, release=release_of(now, changes))
            database.finish_check(check, result, NOON + timedelta(days=number, seconds=5))
            writer.count += 1
            told.append((now, changes))
            known |= {seen.series: (seen, number) for seen in now}
            before = now
        return told

    return write


@pytest.mark.parametrize("seed", range(5))
def test_every_release_comes_back_exactly(written, database, seed):
    told = written(seed, 12)
    for number, (observations, changes) in enumerate(told, 1):
        assert database.vintage("harbour", number)[1] == observations
        assert database.report("harbour", number).changes == changes
        assert database.vintage("harbour", number)[0].figures == len(observations)
    keys = [key.key for key in database.record_of("harbour").keys]
    assert sorted(keys) == sorted({seen.series for observations, _ in told for seen in observations}), "each founded once"
    state = database.state_of("harbour")
    assert state.current == told[-1][0]
    for series in state.series:
        assert series.last[0] == next(
            seen.figure for observations, _ in reversed(told) for seen in observations if seen.series == series.key
        )


@pytest.mark.parametrize("seed", range(2))
def test_the_newest_release_derived_again_leaves_all_others_and_all_reports(written, database, url, seed):
    told = written(seed, 6)
    flat = rows(url, "SELECT * FROM changes_flat ORDER BY release, position")
    assert {row[1] for row in flat} >= {2, 6}
    rng = random.Random(seed + 100)
    again = observed(figures(rng, {seen.series: seen.figure for seen in told[-1][0]}), rng)
    assert database.derive_latest_again("harbour", 6, release_of(again, extractor="2"))
    for number, (observations, changes) in enumerate(told, 1):
        assert database.vintage("harbour", number)[1] == (again if number == 6 else observations)
        assert database.report("harbour", number).changes == changes
    assert rows(url, "SELECT * FROM changes_flat ORDER BY release, position") == flat, "as was told, for who reads SQL too"
    assert database.vintage("harbour")[0].extractor == "2"
    assert not database.derive_latest_again("harbour", 5, release_of(again))


SECTIONS_AND_SIZES = [
    ({"section": "facts"}, [0, 1, 3]),
    ({"section": "boats › old"}, [2]),
    ({"section": "["}, []),
    ({"least": LeastChange.of("40")}, [0, 1]),
    ({"least": LeastChange.of("21%")}, [0]),
]


def test_filters_take_the_same_of_a_report_whose_release_was_derived_again(writer, database):
    """Then a change points to no observation, and its own record says where it stood and what it stated."""
    few, many, more, old, gone = (
        figure(f"There are [{number}] boats.", number, entity="boats", section=section)
        for number, section in [(100, ("Facts",)), (200, ("Facts",)), (240, ("Facts",)), (240, ("Boats", "Old")), (5, ())]
    )
    both = [
        ("revised", few, many),
        ("requalified", many, more),
        ("added", None, old),
        ("removed", few, None),
        ("added", None, gone),
    ]
    told = [
        Change(kind=ChangeKind(kind), series=str(place), label="Boats", before=before, after=after)
        for place, (kind, before, after) in enumerate(both)
    ]
    told[0] = replace(told[0], delta=Decimal(100), percent=Decimal(100))
    now = tuple(Observation(series=change.series, label=change.label, figure=change.after) for change in told if change.after)
    result = CheckResult(outcome=Outcome.RELEASED, release=release_of(now, told))
    database.finish_check(writer.capture(b"a release"), result, NOON)

    def taken():
        return [
            (asked, [row.position for row in database.latest_changes(ChangeFilter(**asked)).items])
            for asked, _ in SECTIONS_AND_SIZES
        ]

    assert taken() == SECTIONS_AND_SIZES
    assert database.derive_latest_again("harbour", 1, release_of((), extractor="2"))
    assert taken() == SECTIONS_AND_SIZES


@pytest.mark.parametrize(("mentions", "founding"), [((0, 1), 0), ((1, 0), 0), ((2, 1), 2)])
def test_a_series_is_founded_by_its_first_mention_else_by_what_is_read_first(writer, database, mentions, founding):
    stated = tuple(
        Observation(series="boats", label="Boats", figure=figure(f"[4{mention}] boats.", 40 + mention), mention=mention)
        for mention in mentions
    )
    database.finish_check(writer.capture(b"a release"), CheckResult(outcome=Outcome.RELEASED, release=release_of(stated)), NOON)
    (key,) = database.record_of("harbour").keys
    assert key.quote == f"4{founding}"


def test_a_series_ends_with_its_last_release_and_goes_on_where_it_is_stated_again(writer, database, url):
    boats, crews = (
        Observation(series=name, label=name, figure=figure(f"[41] {name}.", 41, entity=name)) for name in ("boats", "crews")
    )
    ended = []
    for number, stated in enumerate([(boats, crews), (boats,), (boats,), (boats, crews)], 1):
        result = CheckResult(outcome=Outcome.RELEASED, release=release_of(stated))
        database.finish_check(writer.capture(f"release {number}".encode()), result, NOON + timedelta(days=number))
        ended.append(rows(url, "SELECT key, ended FROM series ORDER BY key"))
    assert ended == [[("boats", None), ("crews", last)] for last in (None, 1, 1, None)]


def test_a_change_keeps_of_its_figures_only_what_no_row_gives_for_good(writer, database, url):
    """A row gives what a figure stated, and how it stood when it began and when it ended; only what goes on may move."""
    boats, more, crews, ports = (
        figure(f"Of late [{number}] {name}.", number, entity=name)
        for number, name in [(41, "boats"), (42, "boats"), (7, "crews"), (3, "ports")]
    )
    moved = {name: replace(old, start=old.start + 9, end=old.end + 9, sentence_start=9) for name, old in
             (("boats", boats), ("crews", crews), ("ports", ports))}  # fmt: skip

    def told(kind, name, before=None, after=None, *marks):
        return Change(kind=ChangeKind(kind), series=name, label=name, before=before, after=after, marks=marks)

    releases = [
        ((boats, crews, ports), ()),
        ((moved["boats"], moved["crews"], ports), (told("added", "crews", crews, moved["crews"]),)),  # it goes on: told in part
        (
            (more, ports),
            (
                told("revised", "boats", moved["boats"], more, Mark.QUIET),
                told("removed", "crews", moved["crews"]),
                told("requalified", "ports", replace(ports, value=Decimal(4)), ports),  # no row states a 4: told in full
            ),
        ),
        ((more, crews, moved["ports"]), (told("resumed", "crews", moved["crews"], crews), told("removed", "ports", ports))),
    ]
    for number, (figures_now, changes) in enumerate(releases, 1):
        seen = tuple(Observation(series=now.entity, label=now.entity, figure=now) for now in figures_now)
        result = CheckResult(outcome=Outcome.RELEASED, release=release_of(seen, changes))
        database.finish_check(writer.capture(f"release {number}".encode()), result, NOON + timedelta(days=number))
    for number, (_, changes) in enumerate(releases, 1):
        assert database.report("harbour", number).changes == changes
    kept = rows(url, "SELECT before_id IS NOT NULL, after_id IS NOT NULL, varied, marks FROM change ORDER BY id")
    described = [(bool(old), bool(new), sorted(record_of(varied) or ()), marks) for old, new, varied, marks in kept]
    both, old_only, unmarked = ["after", "before"], ["before"], ""
    assert described == [
        (True, True, both, unmarked),
        (True, True, [], f" {Mark.QUIET} "),
        (True, False, [], unmarked),
        (False, True, both, unmarked),
        (True, True, [], unmarked),
        (True, False, old_only, unmarked),
    ]


def test_a_figure_that_nobody_changes_is_one_row(written, writer, database, url):
    """However its document moves: a hundred releases of one sentence make one row."""
    rng = random.Random(1)
    stated = figures(rng, {})
    for number in range(30):
        moved = {
            key: replace(old, start=old.start + number, end=old.end + number, sentence_start=old.sentence_start + number)
            for key, old in stated.items()
        }
        result = CheckResult(outcome=Outcome.RELEASED, release=release_of(observed(moved, rng)))
        database.finish_check(writer.capture(f"release {number}".encode()), result, NOON + timedelta(days=number))
    engine = make_engine(url)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM observation").scalar_one() == len(stated)
        size = connection.exec_driver_sql("SELECT max(length(frame)) FROM layout").scalar_one()
    engine.dispose()
    assert size < 60 * len(stated) + 100


def test_former_figures_are_those_of_the_very_number(writer, database):
    for value in (40, 41, 40, 42):
        writer.release(value)
    now = writer.last
    assert database.former_figures("harbour", {"members": now})["members"] == (now,)
    assert [
        len(figures_then)
        for figures_then in database.former_figures(
            "harbour", {"members": replace(now, value=Decimal(40), low=Decimal(40), high=Decimal(40))}
        ).values()
    ] == [2]
    assert database.former_figures("harbour", {}) == {}
