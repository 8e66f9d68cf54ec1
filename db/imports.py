"""Captures that no check brought: kept once each, and marked, so that the next rebuild puts them in their place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bodies import put_body
from db.checks import stored_capture
from db.errors import StorageError
from db.ledger import capture_entry, seal
from db.mapping import published_columns
from db.models import CaptureRow
from db.sources import locked, source_row
from db.values import FetchedCapture, StoredCapture


def add_imported(
    session: Session, source: str, captures: Sequence[FetchedCapture], moment: datetime, store: str | None = None
) -> int:
    """Adds those that are not there yet; how many. The same bytes of the same moment are there."""
    owner = locked(session, source)
    newest = session.scalar(
        select(CaptureRow.sha256).where(CaptureRow.source_id == owner.id).order_by(CaptureRow.id.desc()).limit(1)
    )
    added = 0
    for capture in captures:
        newest = put_body(session, capture.content, newest, store)
        there = select(CaptureRow.id).where(
            CaptureRow.source_id == owner.id, CaptureRow.sha256 == newest, CaptureRow.fetched_at == capture.fetched_at
        )
        if session.scalar(there.limit(1)) is not None:
            continue
        row = CaptureRow(
            source_id=owner.id,
            sha256=newest,
            address=capture.address,
            media_type=capture.media_type,
            charset=capture.charset,
            etag=capture.etag,
            last_modified=capture.last_modified,
            fetched_at=capture.fetched_at,
            imported_at=moment,
            **published_columns(capture.published),
        )
        session.add(row)
        session.flush()
        seal(session, owner.id, [capture_entry(row)])
        added += 1
    if added and owner.rebuild_wanted is None:
        owner.rebuild_wanted = moment
    return added


def capture_at(session: Session, source: str, address: str, fetched_at: datetime) -> int | None:
    """The capture of that place and moment, if there is one."""
    owner = source_row(session, source)
    there = select(CaptureRow.id).where(
        CaptureRow.source_id == owner.id, CaptureRow.address == address, CaptureRow.fetched_at == fetched_at
    )
    return session.scalar(there.limit(1))


def capture_of(session: Session, number: int) -> StoredCapture:
    """The capture of this number, with its bytes."""
    row = session.get(CaptureRow, number)
    if row is None:
        raise StorageError(f"capture {number}", "there is no such capture")
    return stored_capture(session, row)
