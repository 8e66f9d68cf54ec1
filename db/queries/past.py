"""What some series did before: their changes in order, and how many figures each release stated."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.changes import change, told_rows
from db.models_derived import ChangeRow, ReleaseRow, SeriesRow
from db.sources import source_row
from snapshots import Change


def changes_of_series(session: Session, source: str, series: Collection[str], before: int | None) -> list[tuple[int, Change]]:
    """Oldest first, each with the number of its release; only of releases before that number, where one is given."""
    owner = source_row(session, source)
    if not series:
        return []
    mine = select(SeriesRow.id).where(SeriesRow.source_id == owner.id, SeriesRow.key.in_(series))
    wanted = told_rows().rows.add_columns(ReleaseRow.number).join(ReleaseRow, ReleaseRow.id == ChangeRow.release_id)
    wanted = wanted.where(ChangeRow.series_id.in_(mine))
    if before is not None:
        wanted = wanted.where(ReleaseRow.number < before)
    return [(row.number, change(row)) for row in session.execute(wanted.order_by(ReleaseRow.number, ChangeRow.position))]


def sizes_of_releases(session: Session, source: str) -> dict[int, int]:
    """By number of the release."""
    owner = source_row(session, source)
    rows = session.execute(select(ReleaseRow.number, ReleaseRow.figures).where(ReleaseRow.source_id == owner.id))
    return {row.number: row.figures for row in rows}
