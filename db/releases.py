"""Writing a release: figures that go on as they were touch no row; what is stated otherwise closes an interval and opens one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db.changes import add_changes, keep_without_observations
from db.layouts import Placed, pack, unpack
from db.mapping import published_columns
from db.models import CaptureRow
from db.models_derived import LayoutRow, ObservationRow, ReleaseRow
from db.series import series_ids, tell_ended
from db.statements import STATED, Columns, Standing, standing, stated
from db.values import ReleaseToStore
from snapshots import QUIET_KINDS, Observation

VARYING = ("sentence", "confidence", "rules", "cell")


@dataclass(frozen=True, slots=True)
class Held:
    """An observation that the release before stated, and how it stood there."""

    id: int
    series: int
    first: int
    columns: Columns
    stood: Standing
    stood_then: Standing


Mentions = dict[tuple[int, int], Held]
"""By series and mention."""


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
    known = series_ids(session, row, release)
    after = _write_observations(session, row, release.observations, known, before)
    add_changes(session, row, release.changes, known, before.values(), after)
    return row


def derive_again(session: Session, row: ReleaseRow, release: ReleaseToStore) -> None:
    """The newest release as today's extractor reads it; the changes that it was reported with stay as they were told."""
    for name, value in _of_document(release).items():
        setattr(row, name, value)
    before = mentions_of(session, row.source_id, row.number)
    known = series_ids(session, row, release)
    keep_without_observations(session, row)
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


def mentions_of(session: Session, source_id: int, number: int) -> Mentions:
    """What the newest release states, by series and mention; `number` is that release's."""
    frame = session.scalar(
        select(LayoutRow.frame)
        .join(ReleaseRow, ReleaseRow.id == LayoutRow.release_id)
        .where(ReleaseRow.source_id == source_id, ReleaseRow.number == number)
    )
    placed = {one.observation: one for one in unpack(frame)} if frame is not None else {}
    table = ObservationRow.__table__
    rows = session.execute(select(*table.columns).where(table.c.source_id == source_id, table.c.last.is_(None))).mappings()
    return {
        (row["series_id"], row["mention"]): Held(
            row["id"], row["series_id"], row["first"], columns_of(row), row["stood"], standing_at(row["stood"], placed[row["id"]])
        )
        for row in rows
    }


def columns_of(row: Any) -> Columns:  # noqa: ANN401 -- a mapping of the columns of an observation
    """What an observation states, as `stated` gives it."""
    return {name: row[name] for name in STATED}


def standing_at(stood: Standing, placed: Placed) -> Standing:
    """How an observation stands in the release whose layout says so."""
    return {**stood, **placed.varied, "start": placed.start, "sentence_start": placed.sentence_start}


def _write_observations(
    session: Session, release: ReleaseRow, observations: Sequence[Observation], known: dict[str, int], before: Mentions
) -> list[int]:
    """The number of the row of each observation, in their order."""
    ids: list[int | None] = []
    new: list[dict[str, Any]] = []
    going_on: set[tuple[int, int]] = set()
    for one in observations:
        mention = known[one.series], one.mention
        held, columns = before.get(mention), stated(one.figure)
        if held is not None and held.columns == columns:
            going_on.add(mention)
            ids.append(held.id)
            continue
        ids.append(None)
        place = {"source_id": release.source_id, "series_id": mention[0], "mention": mention[1], "first": release.number}
        new.append(place | columns | {"stood": standing(one.figure), "confidence": one.confidence})
    _close(session, release, [held for mention, held in before.items() if mention not in going_on])
    inserted = iter(_insert(session, new))
    whole = [next(inserted) if number is None else number for number in ids]
    _lay_out(session, release, observations, whole, {held.id: held for held in before.values()})
    tell_ended(session, release, {known[one.series] for one in observations}, {held.series for held in before.values()})
    return whole


def _close(session: Session, release: ReleaseRow, left: Sequence[Held]) -> None:
    for held in left:
        if held.first == release.number:  # the newest release is derived again
            session.execute(delete(ObservationRow).where(ObservationRow.id == held.id))
            continue
        last = None if held.stood_then == held.stood else held.stood_then
        closed = {"last": release.number - 1, "stood_last": last}
        session.execute(update(ObservationRow).where(ObservationRow.id == held.id).values(**closed))


def _insert(session: Session, new: list[dict[str, Any]]) -> list[int]:
    if not new:
        return []
    wanted = insert(ObservationRow).returning(ObservationRow.id, sort_by_parameter_order=True)
    return list(session.scalars(wanted, new))


def _lay_out(
    session: Session, release: ReleaseRow, observations: Sequence[Observation], ids: Sequence[int], before: dict[int, Held]
) -> None:
    placed = []
    for number, one in zip(ids, observations, strict=True):
        now = standing(one.figure)
        stood = before[number].stood if number in before else now
        varied = {name: now[name] for name in VARYING if name in now and now[name] != stood.get(name)}
        placed.append(Placed(number, now["start"], now["sentence_start"], varied, (one.confidence, one.anchor, one.rival)))
    session.merge(LayoutRow(release_id=release.id, frame=pack(placed)))
    session.flush()
