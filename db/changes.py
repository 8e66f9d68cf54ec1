"""Changes as rows: each points to the observations that it is between, and keeps in full only what these do not give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple

from sqlalchemy import JSON, ColumnElement, Double, Select, Text, bindparam, cast, delete, func, insert, select, type_coerce
from sqlalchemy.orm import Session, aliased

from db.columns import record_of
from db.intervals import Held, Mentions, ended
from db.models_derived import ChangeRow, ObservationRow, ReleaseRow, SeriesRow
from db.statements import HEADING, STATED, Standing, parts, whole
from snapshots import Change, ChangeKind, Figure, Mark
from snapshots.figures import as_record, from_record, plain

Varied = dict[str, Any]
Rows = Mapping[int, Sequence[Held]]
"""By series, in the order in which a figure is looked for among them."""
TOLD = ("kind", "delta", "percent", "direction", "confidence", "rival", "marks", "places", "replaces", "varied")
KINDS = {kind.value: kind for kind in ChangeKind}
RECORDS = ("varied", "more")
SIDE = ("id", *STATED)
MADE = 2048
"""So many changes are kept as they were made: a feed or a first page shows nearly the same ones each time it is asked for."""
BEFORE, AFTER, SERIES = (len(TOLD) + number * (len(SIDE) + 1) for number in range(3))
"""Where in a row each side begins, with how it stood at its end, and the series after them."""


class ToldSide(NamedTuple):
    """What one side of a change states, by its observation or, where it is told in full, by its record."""

    section: ColumnElement[str]
    unit: ColumnElement[str]
    number: ColumnElement[float]


class ToldRows(NamedTuple):
    """A question for changes with the series and the observations that they point to; more columns and conditions may follow."""

    rows: Select[*tuple[Any, ...]]
    before: type[ObservationRow]
    after: type[ObservationRow]


@cache
def told_rows() -> ToldRows:
    """Rows as `change` reads them. Made when it is first asked for: it needs all mappings, which most commands never use."""
    before, after = aliased(ObservationRow, name="before"), aliased(ObservationRow, name="after")
    rows = (
        select(
            *[_as_stored(ChangeRow, name).label(f"told_{name}") for name in TOLD],
            *[_as_stored(before, name).label(f"before_{name}") for name in SIDE],
            type_coerce(func.coalesce(before.stood_last, before.stood), Text).label("before_stood"),
            *[_as_stored(after, name).label(f"after_{name}") for name in SIDE],
            type_coerce(after.stood, Text).label("after_stood"),
            SeriesRow.key.label("series_key"),
            SeriesRow.label.label("series_label"),
        )
        .select_from(ChangeRow)
        .join(SeriesRow, SeriesRow.id == ChangeRow.series_id)
        .outerjoin(before, before.id == ChangeRow.before_id)
        .outerjoin(after, after.id == ChangeRow.after_id)
    )
    return ToldRows(rows, before, after)


def _as_stored(row: type[Any], name: str) -> ColumnElement[Any]:
    """Records stay text until the change is made of its row."""
    column: ColumnElement[Any] = getattr(row, name)
    return type_coerce(column, Text) if name in RECORDS else column


def told_sides(session: Session) -> tuple[ToldSide, ToldSide]:
    """Before and after, for conditions on `told_rows`."""
    postgresql = session.get_bind().dialect.name == "postgresql"
    varied = cast(ChangeRow.varied, JSON) if postgresql else type_coerce(ChangeRow.varied, JSON)
    items = func.json_array_elements_text if postgresql else func.json_each
    _, before, after = told_rows()

    def side(name: str, row: type[ObservationRow]) -> ToldSide:
        record = {member: varied[(name, "record", member)] for member in ("unit", "value", "low", "high", "section")}
        number = cast(func.coalesce(*(record[member].as_string() for member in ("value", "low", "high"))), Double)
        heading = items(record["section"]).table_valued("value").c.value
        headings = select(func.aggregate_strings(type_coerce(heading, Text), HEADING)).scalar_subquery()
        return ToldSide(
            func.coalesce(row.section, headings),
            func.coalesce(row.unit, record["unit"].as_string()),
            func.coalesce(row.sortable, number),
        )

    return side("before", before), side("after", after)


def add_changes(
    session: Session,
    release: ReleaseRow,
    changes: Sequence[Change],
    known: Mapping[str, int],
    before: Mentions,
    after: Iterable[Held],
) -> None:
    """In the order in which a reader is told; `after` are the rows of the release's observations."""
    if not changes:
        return
    olds, news = _by_series(before.values()), _by_series(after)
    gone = _by_series(ended(session, {known[change.series] for change in changes} - olds.keys()), ordered=True)
    rows = [
        _columns(release, position, change, known[change.series], ({**gone, **olds}, news))
        for position, change in enumerate(changes)
    ]
    session.connection().execute(insert(ChangeRow), rows)


def _by_series(held: Iterable[Held], *, ordered: bool = False) -> dict[int, list[Held]]:
    rows: dict[int, list[Held]] = defaultdict(list)
    for observation in held if ordered else sorted(held, key=lambda observation: observation.mention):
        rows[observation.series].append(observation)
    return rows


def _columns(release: ReleaseRow, position: int, change: Change, series_id: int, rows: tuple[Rows, Rows]) -> dict[str, Any]:
    going_on = {held.id for held in rows[1].get(series_id, ())}
    before_id, before = _pointer(change.before, rows[0].get(series_id, ()), going_on, opening=None)
    after_id, after = _pointer(change.after, rows[1].get(series_id, ()), going_on, opening=release.number)
    varied = {name: observation for name, observation in (("before", before), ("after", after)) if observation is not None}
    return {
        "source_id": release.source_id,
        "release_id": release.id,
        "observed_at": release.observed_at,
        "position": position,
        "kind": change.kind.value,
        "series_id": series_id,
        "before_id": before_id,
        "after_id": after_id,
        "delta": None if change.delta is None else plain(change.delta),
        "percent": None if change.percent is None else plain(change.percent),
        "direction": change.direction,
        "confidence": change.confidence,
        "rival": change.rival,
        "marks": f" {' '.join(change.marks)} " if change.marks else "",
        "places": change.places,
        "replaces": change.replaces,
        "varied": varied or None,
    }


def _pointer(
    figure: Figure | None, rows: Iterable[Held], going_on: set[int], *, opening: int | None
) -> tuple[int | None, Varied | None]:
    """The row that states the figure and, unless the row gives it for good, how the figure stands."""
    if figure is None:
        return None, None
    columns, place = parts(figure)
    for row in rows:
        if row.columns == columns:
            settled = row.first == opening if opening is not None else row.id not in going_on
            stood: Standing = row.stood if opening is not None else row.stood_then
            return row.id, None if settled and place == stood else {"stood": place}
    return None, {"record": as_record(figure)}


def keep_without_observations(session: Session, release: ReleaseRow) -> None:
    """The changes of a release told in full, since the observations that they point to are about to be derived anew."""
    for change, row in zip(changes_of(session, release.id), _rows(session, release.id), strict=True):
        row.varied = {
            name: {"record": as_record(figure)}
            for name, figure in (("before", change.before), ("after", change.after))
            if figure is not None
        }
        row.before_id = row.after_id = None
    session.flush()


def _rows(session: Session, release_id: int) -> list[ChangeRow]:
    return list(session.scalars(select(ChangeRow).where(ChangeRow.release_id == release_id).order_by(ChangeRow.position)))


def changes_of(session: Session, release_id: int) -> tuple[Change, ...]:
    """The changes of one release, in the order of the report."""
    return changes_of_each(session, [release_id])[release_id]


def changes_of_each(session: Session, releases: Collection[int]) -> dict[int, tuple[Change, ...]]:
    """By release."""
    changes: dict[int, list[Change]] = {release: [] for release in releases}
    rows = session.connection().execute(_of_releases(), {"releases": list(releases)})
    for row in rows.all():  # of the connection: a session's rows cost as much again
        changes[row.release_id].append(change(row))
    return {release: tuple(told) for release, told in changes.items()}


@cache
def _of_releases() -> Select[*tuple[Any, ...]]:
    """Made once, as `told_rows` is."""
    among = ChangeRow.release_id.in_(bindparam("releases", expanding=True))
    wanted = told_rows().rows.add_columns(ChangeRow.release_id).where(among)
    return wanted.order_by(ChangeRow.release_id, ChangeRow.position)


def change(row: Any) -> Change:  # noqa: ANN401 -- SQLAlchemy's Row names its columns at run time
    """A row of `told_rows` as the change that was told, under the label that its series has now."""
    return _made(row[: SERIES + 2])


@lru_cache(MADE)
def _made(row: tuple[Any, ...]) -> Change:
    """Known by all that it is made of, so that a decision, a rebuild or an altered row makes another."""
    kind, delta, percent, direction, confidence, rival, marks, places, replaces, varied = row[:BEFORE]
    both = record_of(varied) or {}
    return Change(
        kind=KINDS[kind],
        series=row[SERIES],
        label=row[SERIES + 1],
        before=_figure(row[BEFORE:AFTER], both.get("before")),
        after=_figure(row[AFTER:SERIES], both.get("after")),
        delta=None if delta is None else Decimal(delta),
        percent=None if percent is None else Decimal(percent),
        direction=direction,
        confidence=confidence,
        rival=rival,
        marks=tuple(Mark(mark) for mark in marks.split()),
        places=places,
        replaces=replaces,
    )


def _figure(side: Sequence[Any], varied: Varied | None) -> Figure | None:
    if varied is not None and "record" in varied:
        return from_record(varied["record"])
    number, *stated, more, stood = side
    if number is None:
        return None
    return whole((*stated, record_of(more)), varied["stood"] if varied is not None else record_of(stood))


def forget_changes(session: Session, releases: Sequence[int]) -> None:
    """Before releases are derived anew."""
    session.execute(delete(ChangeRow).where(ChangeRow.release_id.in_(releases)))
