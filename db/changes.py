"""Changes as rows: each points to the observations that it is between, and keeps in full only what these do not give."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, delete, insert, select
from sqlalchemy.orm import Session, aliased

from db.models_derived import ChangeRow, ObservationRow, ReleaseRow, SeriesRow
from db.statements import STATED, Columns, Standing, standing, stated, whole
from snapshots import Change, ChangeKind, Figure, Mark
from snapshots.figures import as_record, from_record, plain

if TYPE_CHECKING:
    from db.releases import Held

Before, After = aliased(ObservationRow, name="before"), aliased(ObservationRow, name="after")
Varied = dict[str, Any]


def add_changes(
    session: Session,
    release: ReleaseRow,
    changes: Sequence[Change],
    known: Mapping[str, int],
    before: Iterable[Held],
    ids: Sequence[int],
) -> None:
    """In the order in which a reader is told; `ids` are the rows of the release's observations."""
    if not changes:
        return
    wanted = {known[change.series] for change in changes}
    olds, news = _rows_of(session, wanted, [held.id for held in before]), _rows_of(session, wanted, ids)
    gone = _ended_rows(session, wanted - olds.keys())
    session.execute(
        insert(ChangeRow),
        [
            _columns(release, position, change, known[change.series], (olds | gone, news))
            for position, change in enumerate(changes)
        ],
    )


def _columns(
    release: ReleaseRow,
    position: int,
    change: Change,
    series_id: int,
    rows: tuple[dict[int, list[ObservationRow]], dict[int, list[ObservationRow]]],
) -> dict[str, Any]:
    before_id, before = _pointer(change.before, rows[0].get(series_id, ()), opening=None)
    after_id, after = _pointer(change.after, rows[1].get(series_id, ()), opening=release.number)
    varied = {name: each for name, each in (("before", before), ("after", after)) if each is not None}
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


def _pointer(figure: Figure | None, rows: Iterable[ObservationRow], opening: int | None) -> tuple[int | None, Varied | None]:
    """The row that states the figure and, unless the row gives it for good, how the figure stands."""
    if figure is None:
        return None, None
    columns = stated(figure)
    for row in rows:
        if _columns_of(row) == columns:
            place = standing(figure)
            settled = row.first == opening if opening is not None else row.last is not None
            return row.id, None if settled and place == _stood(row, last=opening is None) else {"stood": place}
    return None, {"record": as_record(figure)}


def _rows_of(session: Session, series: set[int], ids: Sequence[int]) -> dict[int, list[ObservationRow]]:
    found: dict[int, list[ObservationRow]] = {}
    chosen = set(ids)
    mine = select(ObservationRow).where(ObservationRow.series_id.in_(series), ObservationRow.id.in_(chosen))
    for row in session.scalars(mine.order_by(ObservationRow.mention).execution_options(populate_existing=True)):
        found.setdefault(row.series_id, []).append(row)
    return found


def _ended_rows(session: Session, series: set[int]) -> dict[int, list[ObservationRow]]:
    """The rows that series ended with before they came back."""
    found: dict[int, list[ObservationRow]] = {}
    if not series:
        return found
    ended = select(ObservationRow).where(ObservationRow.series_id.in_(series), ObservationRow.last.is_not(None))
    for row in session.scalars(ended.order_by(ObservationRow.last.desc(), ObservationRow.mention)):
        found.setdefault(row.series_id, []).append(row)
    return found


def _columns_of(row: ObservationRow) -> Columns:
    return {name: getattr(row, name) for name in STATED}


def _stood(row: ObservationRow, *, last: bool) -> Standing:
    return row.stood_last if last and row.stood_last is not None else row.stood


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
    rows = session.execute(changes_with_figures().where(ChangeRow.release_id == release_id).order_by(ChangeRow.position))
    return tuple(change(row) for row in rows)


def changes_with_figures() -> Select[ChangeRow, SeriesRow, ObservationRow, ObservationRow]:
    """Changes with the series and the observations that they point to."""
    return (
        select(ChangeRow, SeriesRow, Before, After)
        .join(SeriesRow, SeriesRow.id == ChangeRow.series_id)
        .outerjoin(Before, Before.id == ChangeRow.before_id)
        .outerjoin(After, After.id == ChangeRow.after_id)
    )


def change(row: Sequence[Any]) -> Change:
    """A row of `changes_with_figures` as the change that was told, under the label that its series has now."""
    told, series, before, after = row[0], row[1], row[2], row[3]
    varied = told.varied or {}
    return Change(
        kind=ChangeKind(told.kind),
        series=series.key,
        label=series.label,
        before=_figure(before, varied.get("before"), last=True),
        after=_figure(after, varied.get("after"), last=False),
        delta=None if told.delta is None else Decimal(told.delta),
        percent=None if told.percent is None else Decimal(told.percent),
        direction=told.direction,
        confidence=told.confidence,
        rival=told.rival,
        marks=tuple(Mark(mark) for mark in told.marks.split()),
        places=told.places,
        replaces=told.replaces,
    )


def _figure(row: ObservationRow | None, varied: Varied | None, *, last: bool) -> Figure | None:
    if varied is not None and "record" in varied:
        return from_record(varied["record"])
    if row is None:
        return None
    return whole(_columns_of(row), varied["stood"] if varied is not None else _stood(row, last=last))


def forget_changes(session: Session, releases: Sequence[int]) -> None:
    """Before releases are derived anew."""
    session.execute(delete(ChangeRow).where(ChangeRow.release_id.in_(releases)))
