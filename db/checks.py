"""The write path of a visit: begun, captured, finished. Each step is one transaction of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.bodies import get_body, put_body
from db.errors import StorageError
from db.ledger import capture_entry, seal
from db.mapping import check_entry, published_columns, published_of, release_entry
from db.models import CaptureRow, CheckRow, SourceRow
from db.models_derived import DeliveryRow, ReleaseRow
from db.releases import add_release, derive_again
from db.sources import locked, source_row
from db.values import CheckEntry, CheckResult, FetchedCapture, OpenCheck, ReleaseEntry, ReleaseToStore, StoredCapture, Validators
from snapshots import Outcome

GOOD = (Outcome.RELEASED.value, Outcome.UNCHANGED.value)


def begin(session: Session, source: str, moment: datetime) -> OpenCheck:
    """Records that a visit has begun, so that a crash leaves a trace of it."""
    row = CheckRow(source_id=source_row(session, source).id, started_at=moment)
    session.add(row)
    session.flush()
    return OpenCheck(id=row.id, source=source, started_at=moment)


def store_capture(session: Session, check: OpenCheck, capture: FetchedCapture) -> OpenCheck:
    """Keeps the bytes and what the transport said. The same bytes from the same address are no new capture."""
    locked(session, check.source)
    visit = _open_row(session, check)
    newest = session.scalar(_captures(visit.source_id).limit(1))
    digest = put_body(session, capture.content, newest.sha256 if newest else None)
    same = newest is not None and newest.sha256 == digest and newest.address == capture.address
    row = newest if same and newest is not None else CaptureRow(source_id=visit.source_id, sha256=digest)
    row.address, row.media_type, row.charset = capture.address, capture.media_type, capture.charset
    row.etag, row.last_modified = capture.etag, capture.last_modified
    for column, value in published_columns(capture.published).items():
        setattr(row, column, value)
    if not same:
        row.fetched_at = capture.fetched_at
        session.add(row)
        session.flush()
        seal(session, row.source_id, [capture_entry(row)])
    visit.capture_id, visit.quiet = row.id, check.quiet
    return replace(check, capture=digest)


def look_again(session: Session, check: OpenCheck, digest: str) -> OpenCheck:
    """Gives a visit the newest capture with these bytes, as if they had just come."""
    locked(session, check.source)
    visit = _open_row(session, check)
    visit.capture_id = session.scalar(
        select(func.max(CaptureRow.id)).where(CaptureRow.source_id == visit.source_id, CaptureRow.sha256 == digest)
    )
    return replace(check, capture=digest)


def finish(session: Session, check: OpenCheck, result: CheckResult, moment: datetime) -> CheckEntry:
    """Outcome, release, observations, changes and deliveries, together. A finished check is refused."""
    locked(session, check.source)
    visit = _open_row(session, check)
    release = _latest(session, visit.source_id)
    if result.release is not None:
        capture = session.get(CaptureRow, visit.capture_id)
        if capture is None:
            raise StorageError(f"check {visit.id}", "a release needs a capture, and none was stored")
        number = release.number + 1 if release else 1
        release = add_release(session, capture, result.release, number, (visit.started_at, moment))
        known = set(session.scalars(select(DeliveryRow.key).where(DeliveryRow.key.in_([d.key for d in result.deliveries]))))
        session.add_all(
            DeliveryRow(release_id=release.id, channel=d.channel, key=d.key, state="pending", attempts=0, next_attempt=moment)
            for d in result.deliveries
            if d.key not in known and not visit.quiet  # after a rebuild the same report may come about a second time
        )
    seen = result.outcome.value in GOOD and release is not None
    if seen and release is not None:
        release.last_seen_at = moment
        visit.release_id = release.id
    visit.finished_at, visit.outcome = moment, result.outcome.value
    held = result.outcome not in (Outcome.RELEASED, Outcome.UNCHANGED)  # else the release says it
    visit.fingerprint = result.fingerprint if held else None
    if check.ends_backlog:
        session.get_one(SourceRow, visit.source_id).backlog_since = None
    if result.cause:
        visit.cause_code, visit.cause_message = result.cause.code.value, result.cause.message
    entry = check_entry(visit, check.source, release.number if seen and release is not None else None)
    return replace(entry, retry_after=result.retry_after)


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


def validators(session: Session, source: str, address: str) -> Validators:
    """For a conditional request; empty unless the newest capture came from there and was understood."""
    row = session.scalar(_captures(source_row(session, source).id).limit(1))
    if row is None or row.address != address:
        return Validators()
    good = select(func.count()).where(CheckRow.capture_id == row.id, CheckRow.outcome.in_(GOOD))
    return Validators(etag=row.etag, last_modified=row.last_modified) if session.scalar(good) else Validators()


def _captures(source_id: int):  # type: ignore[no-untyped-def]  # noqa: ANN202 -- SQLAlchemy's Select names its columns
    fetched = select(CaptureRow).where(CaptureRow.source_id == source_id, CaptureRow.imported_at.is_(None))
    return fetched.order_by(CaptureRow.id.desc())


def _open_row(session: Session, check: OpenCheck) -> CheckRow:
    row = session.get(CheckRow, check.id)
    if row is None or row.outcome is not None:
        raise StorageError(f"check {check.id} of {check.source}", "it has an outcome already", "Nothing was written")
    return row


def _latest(session: Session, source_id: int) -> ReleaseRow | None:
    newest = select(ReleaseRow).where(ReleaseRow.source_id == source_id).order_by(ReleaseRow.number.desc())
    return session.scalar(newest.limit(1))


def derive_latest_again(session: Session, source: str, number: int, release: ReleaseToStore) -> bool:
    """Puts what today's extractor reads in the newest release in place of what an older one read; False where it is no more."""
    row = _latest(session, locked(session, source).id)
    if row is None or row.number != number:
        return False
    derive_again(session, row, release)
    return True


def latest_release(session: Session, source: str) -> ReleaseEntry | None:
    """The newest release; None before the first."""
    row = _latest(session, source_row(session, source).id)
    return release_entry(row) if row is not None else None


def takes_in_backlog(session: Session, source: str, moment: datetime) -> bool:
    """Of several documents: were they issued before the source was watched? So they were until the last of them is checked."""
    row = source_row(session, source)
    if row.backlog_since is None and _latest(session, row.id) is None:
        row.backlog_since = moment
    return row.backlog_since is not None
