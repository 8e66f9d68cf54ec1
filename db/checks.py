"""The write path of a visit: begun, captured, finished. Each step is one transaction of its own."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import NoReturn, cast

from sqlalchemy import Table, bindparam, exists, false, func, insert, select, update
from sqlalchemy.orm import Session

from db.bodies import HAS_FRAME, get_body, put_body
from db.columns import UtcText
from db.errors import StorageError
from db.ledger import capture_entry, seal
from db.mapping import SAID, published_of, release_entry, said_of
from db.models import BodyRow, CaptureRow, CheckRow, SourceRow
from db.models_derived import DeliveryRow, ReleaseRow
from db.queries.releases import NEWEST
from db.queries.start import GOOD
from db.releases import add_release, derive_again
from db.rhythms import keep_overdue
from db.sources import give_back, locked_number, source_number, source_row
from db.values import CheckEntry, CheckResult, FetchedCapture, OpenCheck, ReleaseEntry, ReleaseToStore, StoredCapture
from snapshots import Outcome

VISITS, RELEASES = cast("Table", CheckRow.__table__), cast("Table", ReleaseRow.__table__)

# The statements of every check, built once: building them costs more than SQLite takes for them.
BEGUN = (
    insert(VISITS)
    .from_select(
        ["source_id", "started_at", "quiet"],
        select(SourceRow.id, bindparam("its_start", type_=UtcText), false()).where(SourceRow.name == bindparam("name")),
    )
    .returning(VISITS.c.id)
)
VISIT = select(VISITS.c.source_id, VISITS.c.started_at).where(VISITS.c.id == bindparam("its_id"))
IS_OPEN = (
    VISITS.c.id == bindparam("its_id"),
    VISITS.c.outcome.is_(None),
    VISITS.c.source_id == bindparam("its_source"),
    VISITS.c.started_at == bindparam("its_start"),
)
OF_VISIT = update(VISITS).where(*IS_OPEN)
CAPTURED = OF_VISIT.values(capture_id=bindparam("its_capture_id"), quiet=bindparam("its_quiet"))
ENDED = OF_VISIT.values(
    {
        VISITS.c[name]: bindparam(f"its_{name}")
        for name in ("finished_at", "outcome", "fingerprint", "release_id", "cause_code", "cause_message")
    }
)
NEWEST_NAMED = (
    select(ReleaseRow)
    .join(SourceRow, SourceRow.id == ReleaseRow.source_id)
    .where(SourceRow.name == bindparam("name"))
    .order_by(ReleaseRow.number.desc())
    .limit(1)
)
SEEN = (
    update(RELEASES)
    .where(RELEASES.c.id == NEWEST.with_only_columns(ReleaseRow.id).scalar_subquery())
    .values(last_seen_at=bindparam("its_last_seen_at"))
    .returning(RELEASES.c.id, RELEASES.c.number)
)
TO_RELEASE = (
    select(CaptureRow, VISITS.c.quiet, NEWEST.with_only_columns(ReleaseRow.number).scalar_subquery().label("newest"))
    .select_from(VISITS)
    .outerjoin(CaptureRow, CaptureRow.id == VISITS.c.capture_id)
    .where(*IS_OPEN)
)
CAPTURES = cast("Table", CaptureRow.__table__)
FETCHED = (
    select(
        CAPTURES.c.id, CAPTURES.c.sha256, CAPTURES.c.address,
        *(CAPTURES.c[name] for name in SAID),
        exists().where(BodyRow.sha256 == CAPTURES.c.sha256, HAS_FRAME).label("is_kept"),
        NEWEST.with_only_columns(ReleaseRow.sha256).scalar_subquery().label("released"),
    )
    .where(CAPTURES.c.source_id == bindparam("source"), CAPTURES.c.imported_at.is_(None))
    .order_by(CAPTURES.c.id.desc())
    .limit(1)
)  # fmt: skip


def begin(session: Session, source: str, moment: datetime) -> OpenCheck:
    """Records that a visit has begun, so that a crash leaves a trace of it."""
    number = session.connection().execute(BEGUN, {"its_start": moment, "name": source}).scalar()
    if number is None:
        source_number(session, source)
        raise StorageError(f"a check of {source!r}", "the database gave it no number")
    return OpenCheck(id=number, source=source, started_at=moment)


def store_capture(session: Session, check: OpenCheck, capture: FetchedCapture, store: str | None = None) -> OpenCheck:
    """Keeps the bytes and what the transport said. The same bytes from the same address are no new capture."""
    source_id = locked_number(session, check.source)
    last = session.connection().execute(FETCHED, {"source": source_id}).first()
    digest, said = hashlib.sha256(capture.content).hexdigest(), said_of(capture)
    if last is None or last.sha256 != digest or not last.is_kept:
        put_body(session, capture.content, last.sha256 if last else None, store)
    if last is not None and (last.sha256, last.address) == (digest, capture.address):
        number = last.id
        if any(getattr(last, name) != value for name, value in said.items()):
            session.execute(update(CaptureRow).where(CaptureRow.id == number).values(said))
    else:
        number = _add_capture(
            session, CaptureRow(source_id=source_id, sha256=digest, fetched_at=capture.fetched_at, **said), capture
        )
    _captured(session, check, source_id, number)
    return replace(check, capture=digest, is_released=last is not None and last.released == digest)


def _add_capture(session: Session, row: CaptureRow, capture: FetchedCapture) -> int:
    row.address = capture.address
    session.add(row)
    session.flush()
    seal(session, row.source_id, [capture_entry(row)])
    return row.id


def _captured(session: Session, check: OpenCheck, source_id: int, capture_id: int | None) -> None:
    captured = {"its_capture_id": capture_id, "its_quiet": check.quiet}
    if not session.connection().execute(CAPTURED, _is_open(check, source_id) | captured).rowcount:
        _refuse(session, check, source_id)


def look_again(session: Session, check: OpenCheck, digest: str) -> OpenCheck:
    """Gives a visit the newest capture with these bytes, as if they had just come."""
    source_id = locked_number(session, check.source)
    newest = select(func.max(CaptureRow.id)).where(CaptureRow.source_id == source_id, CaptureRow.sha256 == digest)
    _captured(session, check, source_id, session.scalar(newest))
    return replace(check, capture=digest)


def finish(session: Session, check: OpenCheck, result: CheckResult, moment: datetime) -> CheckEntry:
    """Outcome, release, observations, changes and deliveries, together. A finished check is refused."""
    following = check.next_visit if result.outcome is Outcome.UNCHANGED else None
    # The source is held by what is to be written of it anyway.
    source_id = give_back(session, check.source, following) if following else locked_number(session, check.source)
    seen: tuple[int, int] | None = None
    if result.release is not None:
        seen = _released(session, check, source_id, result, moment)
    elif result.outcome.value in GOOD:
        seen = _seen(session, source_id, moment)
    _end(session, check, source_id, result, moment, seen[0] if seen else None)
    if check.ends_backlog:
        session.execute(update(SourceRow).where(SourceRow.id == source_id).values(backlog_since=None))
    return CheckEntry(
        id=check.id,
        source=check.source,
        started_at=check.started_at,
        finished_at=moment,
        outcome=result.outcome,
        cause=result.cause,
        release=seen[1] if seen else None,
        retry_after=result.retry_after,
        next_due=following.due if following else None,
    )


def _seen(session: Session, source_id: int, moment: datetime) -> tuple[int, int] | None:
    """Notes that the newest release of a source was there then: its row and its number."""
    newest = session.connection().execute(SEEN, {"source": source_id, "its_last_seen_at": moment}).first()
    return (newest.id, newest.number) if newest is not None else None


def _released(session: Session, check: OpenCheck, source_id: int, result: CheckResult, moment: datetime) -> tuple[int, int]:
    """Writes the release that a check found: its row and its number."""
    visit = session.execute(TO_RELEASE, {"source": source_id, **_is_open(check, source_id)}).first()
    if visit is None:
        _refuse(session, check, source_id)
    capture: CaptureRow | None = visit[0]
    if capture is None or result.release is None:
        raise StorageError(f"a check of {check.started_at}", "a release needs a capture, and none was stored")
    release = add_release(session, capture, result.release, (visit.newest or 0) + 1, (check.started_at, moment))
    # Also where no number changed: from the source written anew db.quiet_checks tells that one came.
    keep_overdue(session, source_id)
    if result.deliveries and not visit.quiet:
        known = set(session.scalars(select(DeliveryRow.key).where(DeliveryRow.key.in_([d.key for d in result.deliveries]))))
        session.add_all(
            DeliveryRow(release_id=release.id, channel=d.channel, key=d.key, state="pending", attempts=0, next_attempt=moment)
            for d in result.deliveries
            if d.key not in known  # after a rebuild the same report may come about a second time
        )
    return release.id, release.number


def _end(
    session: Session, check: OpenCheck, source_id: int, result: CheckResult, moment: datetime, release_id: int | None
) -> None:
    """Gives an open check its outcome. Raises StorageError for one that has its outcome already, or is not there any more."""
    held = result.outcome not in (Outcome.RELEASED, Outcome.UNCHANGED)  # else the release says it
    ended = {
        "its_finished_at": moment,
        "its_outcome": result.outcome.value,
        "its_fingerprint": result.fingerprint if held else None,
        "its_release_id": release_id,
        "its_cause_code": result.cause.code.value if result.cause else None,
        "its_cause_message": result.cause.message if result.cause else None,
    }
    if not session.connection().execute(ENDED, _is_open(check, source_id) | ended).rowcount:
        _refuse(session, check, source_id)


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


def _is_open(check: OpenCheck, source_id: int) -> dict[str, object]:
    return {"its_id": check.id, "its_source": source_id, "its_start": check.started_at}


def _refuse(session: Session, check: OpenCheck, source_id: int) -> NoReturn:
    """Why it is not open. After a crash of the database server the row that `begin` wrote may be gone, its number another's."""
    row = session.connection().execute(VISIT, {"its_id": check.id}).first()
    is_there = row is not None and (row.source_id, row.started_at) == (source_id, check.started_at)
    cause = "it has an outcome already" if is_there else "the database does not know it any more"
    raise StorageError(f"check {check.id} of {check.source}", cause, "Nothing was written")


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
