"""The write path of a visit: begun, captured, finished. Each step is one transaction of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Row, Table, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from db.bodies import get_body, put_body
from db.errors import StorageError
from db.ledger import capture_entry, seal
from db.mapping import published_columns, published_of, release_entry
from db.models import CaptureRow, CheckRow, SourceRow
from db.models_derived import DeliveryRow, ReleaseRow
from db.releases import add_release, derive_again
from db.rhythms import keep_overdue
from db.sources import locked_number, source_number, source_row
from db.values import CheckEntry, CheckResult, FetchedCapture, OpenCheck, ReleaseEntry, ReleaseToStore, StoredCapture, Validators
from snapshots import Outcome

GOOD = (Outcome.RELEASED.value, Outcome.UNCHANGED.value)
VISITS, RELEASES = cast("Table", CheckRow.__table__), cast("Table", ReleaseRow.__table__)

# The statements of every check, built once: building them costs more than SQLite takes for them.
BEGUN = insert(VISITS)
OPEN = select(VISITS.c.source_id, VISITS.c.started_at, VISITS.c.outcome, VISITS.c.capture_id, VISITS.c.quiet).where(
    VISITS.c.id == bindparam("its_id")
)
OF_VISIT = update(VISITS).where(VISITS.c.id == bindparam("its_id"))
CAPTURED = OF_VISIT.values(capture_id=bindparam("its_capture_id"), quiet=bindparam("its_quiet"))
ENDED = OF_VISIT.values(
    {
        VISITS.c[name]: bindparam(f"its_{name}")
        for name in ("finished_at", "outcome", "fingerprint", "release_id", "cause_code", "cause_message")
    }
)
NEWEST = select(ReleaseRow).where(ReleaseRow.source_id == bindparam("source")).order_by(ReleaseRow.number.desc()).limit(1)
NEWEST_NUMBER = NEWEST.with_only_columns(ReleaseRow.id, ReleaseRow.number)
NEWEST_NAMED = (
    select(ReleaseRow)
    .join(SourceRow, SourceRow.id == ReleaseRow.source_id)
    .where(SourceRow.name == bindparam("name"))
    .order_by(ReleaseRow.number.desc())
    .limit(1)
)
SEEN = update(RELEASES).where(RELEASES.c.id == bindparam("its_id")).values(last_seen_at=bindparam("its_last_seen_at"))
FETCHED = (
    select(CaptureRow)
    .where(CaptureRow.source_id == bindparam("source"), CaptureRow.imported_at.is_(None))
    .order_by(CaptureRow.id.desc())
    .limit(1)
)


def begin(session: Session, source: str, moment: datetime) -> OpenCheck:
    """Records that a visit has begun, so that a crash leaves a trace of it."""
    new = {"source_id": source_number(session, source), "started_at": moment, "quiet": False}
    key = session.connection().execute(BEGUN, new).inserted_primary_key
    if key is None:
        raise StorageError(f"a check of {source!r}", "the database gave it no number")
    return OpenCheck(id=key[0], source=source, started_at=moment)


def store_capture(session: Session, check: OpenCheck, capture: FetchedCapture, store: str | None = None) -> OpenCheck:
    """Keeps the bytes and what the transport said. The same bytes from the same address are no new capture."""
    source_id = locked_number(session, check.source)
    _open_visit(session, check, source_id)
    newest = session.scalar(FETCHED, {"source": source_id})
    digest = hashlib.sha256(capture.content).hexdigest()
    if newest is None or newest.sha256 != digest:
        put_body(session, capture.content, newest.sha256 if newest else None, store)
    same = newest is not None and newest.sha256 == digest and newest.address == capture.address
    row = newest if same and newest is not None else CaptureRow(source_id=source_id, sha256=digest)
    row.address, row.media_type, row.charset = capture.address, capture.media_type, capture.charset
    row.etag, row.last_modified = capture.etag, capture.last_modified
    for column, value in published_columns(capture.published).items():
        setattr(row, column, value)
    if not same:
        row.fetched_at = capture.fetched_at
        session.add(row)
        session.flush()
        seal(session, row.source_id, [capture_entry(row)])
    session.connection().execute(CAPTURED, {"its_id": check.id, "its_capture_id": row.id, "its_quiet": check.quiet})
    return replace(check, capture=digest)


def look_again(session: Session, check: OpenCheck, digest: str) -> OpenCheck:
    """Gives a visit the newest capture with these bytes, as if they had just come."""
    source_id = locked_number(session, check.source)
    visit = _open_visit(session, check, source_id)
    newest = select(func.max(CaptureRow.id)).where(CaptureRow.source_id == source_id, CaptureRow.sha256 == digest)
    capture = {"its_capture_id": session.scalar(newest), "its_quiet": visit.quiet}
    session.connection().execute(CAPTURED, {"its_id": check.id, **capture})
    return replace(check, capture=digest)


def finish(session: Session, check: OpenCheck, result: CheckResult, moment: datetime) -> CheckEntry:
    """Outcome, release, observations, changes and deliveries, together. A finished check is refused."""
    source_id = locked_number(session, check.source)
    visit = _open_visit(session, check, source_id)
    newest = session.connection().execute(NEWEST_NUMBER, {"source": source_id}).first()
    release = (newest.id, newest.number) if newest is not None else None
    if result.release is not None:
        release = _released(session, visit, (release[1] if release else 0) + 1, result, moment)
    seen = release if result.outcome.value in GOOD else None
    if seen is not None:
        session.connection().execute(SEEN, {"its_id": seen[0], "its_last_seen_at": moment})
    _end(session, check, result, moment, seen[0] if seen else None)
    if check.ends_backlog:
        session.execute(update(SourceRow).where(SourceRow.id == source_id).values(backlog_since=None))
    return CheckEntry(
        id=check.id,
        source=check.source,
        started_at=visit.started_at,
        finished_at=moment,
        outcome=result.outcome,
        cause=result.cause,
        release=seen[1] if seen else None,
        retry_after=result.retry_after,
    )


def _released(
    session: Session, visit: Row[Any, Any, Any, Any, Any], number: int, result: CheckResult, moment: datetime
) -> tuple[int, int]:
    """Writes the release that a check found: its row and its number in the source."""
    capture = session.get(CaptureRow, visit.capture_id) if visit.capture_id is not None else None
    if capture is None or result.release is None:
        raise StorageError(f"a check of {visit.started_at}", "a release needs a capture, and none was stored")
    release = add_release(session, capture, result.release, number, (visit.started_at, moment))
    if release.told or number == 1:
        keep_overdue(session, release.source_id)
    if result.deliveries and not visit.quiet:
        known = set(session.scalars(select(DeliveryRow.key).where(DeliveryRow.key.in_([d.key for d in result.deliveries]))))
        session.add_all(
            DeliveryRow(release_id=release.id, channel=d.channel, key=d.key, state="pending", attempts=0, next_attempt=moment)
            for d in result.deliveries
            if d.key not in known  # after a rebuild the same report may come about a second time
        )
    return release.id, number


def _end(session: Session, check: OpenCheck, result: CheckResult, moment: datetime, release_id: int | None) -> None:
    held = result.outcome not in (Outcome.RELEASED, Outcome.UNCHANGED)  # else the release says it
    ended = {
        "its_finished_at": moment,
        "its_outcome": result.outcome.value,
        "its_fingerprint": result.fingerprint if held else None,
        "its_release_id": release_id,
        "its_cause_code": result.cause.code.value if result.cause else None,
        "its_cause_message": result.cause.message if result.cause else None,
    }
    session.connection().execute(ENDED, {"its_id": check.id, **ended})


def open_checks(session: Session) -> list[OpenCheck]:
    """Visits that were begun and never finished, oldest first."""
    rows = session.execute(
        select(CheckRow.id, SourceRow.name, CheckRow.started_at, CaptureRow.sha256, CheckRow.quiet)
        .join(SourceRow, SourceRow.id == CheckRow.source_id)
        .outerjoin(CaptureRow, CaptureRow.id == CheckRow.capture_id)
        .where(CheckRow.outcome.is_(None))
        .order_by(CheckRow.id)
    )
    return [
        OpenCheck(id=number, source=name, started_at=moment, capture=digest, quiet=quiet)
        for number, name, moment, digest, quiet in rows
    ]


def read_capture(session: Session, digest: str, source: str | None = None) -> StoredCapture:
    """The newest capture with these bytes, fetched ones before imported ones; with `source`, of that source only."""
    wanted = select(CaptureRow).where(CaptureRow.sha256 == digest)
    if source is not None:
        wanted = wanted.where(CaptureRow.source_id == source_row(session, source).id)
    row = session.scalar(wanted.order_by(CaptureRow.imported_at.is_not(None), CaptureRow.id.desc()).limit(1))
    if row is None:
        raise StorageError(f"capture {digest}", "there is no such capture")
    return stored_capture(session, row)


def stored_capture(session: Session, row: CaptureRow) -> StoredCapture:
    """A capture with its bytes, verified."""
    return StoredCapture(
        sha256=row.sha256,
        content=get_body(session, row.sha256),
        address=row.address,
        media_type=row.media_type,
        charset=row.charset,
        fetched_at=row.fetched_at,
        last_modified=row.last_modified,
        published=published_of(row),
        imported_at=row.imported_at,
    )


def validators(session: Session, source: str, address: str, since: datetime | None = None) -> Validators:
    """For a conditional request; empty unless the newest capture came from there and was understood, since then at least once."""
    row = session.scalar(FETCHED, {"source": source_number(session, source)})
    if row is None or row.address != address:
        return Validators()
    # From the newest check of the source backwards: nearly always the first one is it, and no check of another source is read.
    understood = (CheckRow.source_id == row.source_id, CheckRow.capture_id == row.id, CheckRow.outcome.in_(GOOD))
    seen = session.scalar(select(CheckRow.started_at).where(*understood).order_by(CheckRow.id.desc()).limit(1))
    is_trusted = seen is not None and (since is None or seen > since)
    return Validators(etag=row.etag, last_modified=row.last_modified) if is_trusted else Validators()


def _open_visit(session: Session, check: OpenCheck, source_id: int) -> Row[Any, Any, Any, Any, Any]:
    """The row that `begin` wrote. After a crash of the database server it may be gone, and its number another visit's."""
    row = session.connection().execute(OPEN, {"its_id": check.id}).first()
    if row is None or (row.source_id, row.started_at) != (source_id, check.started_at):
        raise StorageError(f"check {check.id} of {check.source}", "the database does not know it any more", "Nothing was written")
    if row.outcome is not None:
        raise StorageError(f"check {check.id} of {check.source}", "it has an outcome already", "Nothing was written")
    return row


def _latest(session: Session, source_id: int) -> ReleaseRow | None:
    return session.scalar(NEWEST, {"source": source_id})


def derive_latest_again(session: Session, source: str, number: int, release: ReleaseToStore) -> bool:
    """Puts what today's extractor reads in the newest release in place of what an older one read; False where it is no more."""
    row = _latest(session, locked_number(session, source))
    if row is None or row.number != number:
        return False
    derive_again(session, row, release)
    return True


def latest_release(session: Session, source: str) -> ReleaseEntry | None:
    """The newest release; None before the first."""
    row = session.scalar(NEWEST_NAMED, {"name": source})
    if row is None:
        source_number(session, source)  # a source that is not known is an error, one without a release is not
        return None
    return release_entry(row)


def takes_in_backlog(session: Session, source: str, moment: datetime) -> bool:
    """Of several documents: were they issued before the source was watched? So they were until the last of them is checked."""
    row = source_row(session, source)
    if row.backlog_since is None and _latest(session, row.id) is None:
        row.backlog_since = moment
    return row.backlog_since is not None
