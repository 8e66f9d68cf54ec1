"""What listings and feeds held, and which of the documents that they name are known."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.mapping import finding_records, index_entry
from db.models import CaptureRow, IndexRow
from db.sources import source_row
from db.values import IndexEntry


def known_addresses(session: Session, source: str) -> frozenset[str]:
    """Addresses of all captures that checks of the source brought."""
    mine = CaptureRow.source_id == source_row(session, source).id
    return frozenset(session.scalars(select(CaptureRow.address).where(mine, CaptureRow.imported_at.is_(None)).distinct()))


def index_of(session: Session, source: str) -> IndexEntry | None:
    """As it was read last; None where it never was."""
    row = session.get(IndexRow, source_row(session, source).id)
    return index_entry(row) if row is not None else None


def store_index(session: Session, source: str, index: IndexEntry) -> None:
    """In place of what was known."""
    session.merge(
        IndexRow(
            source_id=source_row(session, source).id,
            address=index.address,
            pattern=index.pattern,
            etag=index.etag,
            last_modified=index.last_modified,
            read_at=index.read_at,
            findings=finding_records(index.findings),
        )
    )
