"""Writing a release: figures that go on as they were touch no row; what is stated otherwise closes an interval and opens one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from db.changes import add_changes, keep_without_observations
from db.intervals import TABLE, Held, Mentions, mentions_of
from db.layouts import Placed, pack
from db.mapping import published_columns
from db.models import CaptureRow
from db.models_derived import LayoutRow, ObservationRow, ReleaseRow
from db.series import series_ids, tell_ended
from db.statements import STATED, Standing, parts
from db.values import ReleaseToStore
from snapshots import QUIET_KINDS, Observation

VARYING = ("sentence", "confidence", "rules", "cell")
OPENED = (
    select(TABLE.c.id)
    .where(TABLE.c.source_id == bindparam("source"), TABLE.c.last.is_(None), TABLE.c.first == bindparam("release"))
    .order_by(TABLE.c.id)
)
CLOSED = (
    update(ObservationRow)
    .where(ObservationRow.id == bindparam("its_id"))
    .values(last=bindparam("its_last"), stood_last=bindparam("its_stood_last"))
)


def add_release(
    session: Session, capture: CaptureRow, release: ReleaseToStore, number: int, seen: tuple[datetime, datetime]
) -> ReleaseRow:
    """A release with all that belongs to it; `seen` are the moments of the first and the last sighting."""
    row = ReleaseRow(
        source_id=capture.source_id,
        number=number,
        observed_at=seen[0],
        last_seen_at=seen[1],
        sha256=capture.sha256,
        address=capture.address,
        unchanged=release.unchanged,
        told=sum(change.kind not in QUIET_KINDS for change in release.changes),
        **_of_document(release),
    )
    session.add(row)
    session.flush()
    before = mentions_of(session, capture.source_id, number - 1)
    known = series_ids(session, row, release, before)
    after = _write_observations(session, row, release.observations, known, before)
    add_changes(session, row, release.changes, known, before, after)
    return row


def derive_again(session: Session, row: ReleaseRow, release: ReleaseToStore) -> None:
    """The newest release as today's extractor reads it; the changes that it was reported with stay as they were told."""
    for name, value in _of_document(release).items():
        setattr(row, name, value)
    before = mentions_of(session, row.source_id, row.number)
    known = series_ids(session, row, release, before)
    keep_without_observations(session, row)
    session.execute(delete(LayoutRow).where(LayoutRow.release_id == row.id))
    _write_observations(session, row, release.observations, known, before)


def _of_document(release: ReleaseToStore) -> dict[str, Any]:
    return {
        "fingerprint": release.fingerprint,
        "title": release.title,
        "language": release.language,
        "text_length": len(release.text),
        "figures": len(release.observations),
        "extractor": release.extractor,
        **published_columns(release.published),
    }


def _write_observations(
    session: Session, release: ReleaseRow, observations: Sequence[Observation], known: dict[str, int], before: Mentions
) -> list[Held]:
    """The row of each observation, in their order."""
    after: list[Held | None] = []
    standings: list[Standing] = []
    new: list[dict[str, Any]] = []
    going_on: set[int] = set()
    for observation in observations:
        (columns, place), mention = parts(observation.figure), (known[observation.series], observation.mention)
        standings.append(place)
        held = before.get(mention)
        if held is not None and held.columns == columns:
            going_on.add(held.id)
            after.append(held)
            continue
        after.append(None)
        opened = {"source_id": release.source_id, "series_id": mention[0], "mention": mention[1], "first": release.number}
        new.append(opened | columns | {"stood": place, "confidence": observation.confidence})
    _close(session, release, [held for held in before.values() if held.id not in going_on])
    inserted = iter(_insert(session, release, new, going_on))
    whole = [held or next(inserted) for held in after]
    _lay_out(session, release, observations, whole, standings)
    tell_ended(session, release, {held.series for held in whole}, {held.series for held in before.values()})
    return whole


def _close(session: Session, release: ReleaseRow, left: Sequence[Held]) -> None:
    begun_here = [held.id for held in left if held.first == release.number]  # the newest release is derived again
    if begun_here:
        session.execute(delete(ObservationRow).where(ObservationRow.id.in_(begun_here)))
    closed = [
        {
            "its_id": held.id,
            "its_last": release.number - 1,
            "its_stood_last": None if held.stood_then == held.stood else held.stood_then,
        }
        for held in left
        if held.first != release.number
    ]
    if closed:
        session.connection().execute(CLOSED, closed)


def _insert(session: Session, release: ReleaseRow, new: list[dict[str, Any]], going_on: set[int]) -> list[Held]:
    """Rows are numbered in the order in which they are written, and nobody else writes about a source that is held."""
    if not new:
        return []
    session.connection().execute(insert(ObservationRow), new)
    opened = session.scalars(OPENED, {"source": release.source_id, "release": release.number})
    ids = [number for number in opened if number not in going_on]
    return [_opened(number, row) for number, row in zip(ids, new, strict=True)]


def _opened(number: int, row: dict[str, Any]) -> Held:
    columns = {name: row[name] for name in STATED}
    return Held(number, row["series_id"], row["mention"], row["first"], columns, row["stood"], row["stood"])


def _lay_out(
    session: Session,
    release: ReleaseRow,
    observations: Sequence[Observation],
    rows: Sequence[Held],
    standings: Sequence[Standing],
) -> None:
    placed = []
    for row, observation, now in zip(rows, observations, standings, strict=True):
        varied = {name: now[name] for name in VARYING if name in now and now[name] != row.stood.get(name)}
        placed.append(
            Placed(
                row.id,
                now["start"],
                now["sentence_start"],
                varied,
                (observation.confidence, observation.anchor, observation.rival),
            )
        )
    session.connection().execute(insert(LayoutRow), {"release_id": release.id, "frame": pack(placed)})
