"""A chain over the record of each source: every capture, decision, key and removal is sealed with all that came before it.

An entry's digest is SHA-256 of the digest before it and of what was added, as JSON. Whoever alters, removes or inserts a
capture or a decision later must forge every digest after it, up to the newest, which `figurewatch verify` prints.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.models import CaptureRow, CurationRow, LedgerRow, SeriesKeyRow, SourceDecisionRow, TombstoneRow

START = b"\0" * 32
TOMBSTONE = "tombstone"
NEWEST = (
    select(LedgerRow.sequence, LedgerRow.digest)
    .where(LedgerRow.source_id == bindparam("source"))
    .order_by(LedgerRow.sequence.desc())
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was added: its kind, its name or number, and the facts that must not change."""

    kind: str
    subject: str
    facts: tuple[Any, ...]


def seal(session: Session, source_id: int, entries: Sequence[Entry]) -> None:
    """Appends entries to the chain of a source, which the caller holds: one writer at a time."""
    if not entries:
        return
    newest = session.connection().execute(NEWEST, {"source": source_id}).first()
    sequence, digest = (newest.sequence, newest.digest) if newest else (0, START)
    for entry in entries:
        sequence, digest = sequence + 1, next_digest(digest, entry)
        session.add(LedgerRow(source_id=source_id, sequence=sequence, kind=entry.kind, subject=entry.subject, digest=digest))
        if entry.kind == TOMBSTONE:
            session.add(TombstoneRow(source_id=source_id, sequence=sequence, subject=entry.subject, **_removal(*entry.facts)))
    session.flush()


def next_digest(before: bytes, entry: Entry) -> bytes:
    """The digest of an entry after the one before it."""
    record = json.dumps([entry.kind, entry.subject, *entry.facts], ensure_ascii=False, separators=(",", ":"), default=_moment)
    return hashlib.sha256(before + record.encode()).digest()


def capture_entry(row: CaptureRow) -> Entry:
    """A capture: its bytes, where they were, when they were fetched and imported."""
    return Entry("capture", str(row.id), (row.sha256, row.address, row.fetched_at, row.imported_at))


def decision_entry(row: CurationRow) -> Entry:
    """A decision as it was made."""
    about = (row.kind, row.series, row.into, row.label, row.statements, row.note, row.made_by, row.made_at)
    document = (row.capture, row.fingerprint) if row.capture is not None else ()
    return Entry("decision", str(row.id), about + document)


def undo_entry(row: CurationRow) -> Entry:
    """That a decision was undone."""
    return Entry("undo", str(row.id), (row.undone_by, row.undone_at))


def key_entry(row: SeriesKeyRow) -> Entry:
    """A statement by which a series is known."""
    return Entry("key", str(row.id), (row.key, row.label, row.sha256, row.quote, row.occurrence))


def source_decision_entry(row: SourceDecisionRow) -> Entry:
    """A decision about the source as a whole."""
    return Entry("source decision", str(row.id), (row.kind, row.note, row.made_by, row.made_at))


def tombstone_entry(subject: str, why: str, by: str, moment: datetime) -> Entry:
    """That something was removed from the record, for example `capture 12`: what it was stays in the chain as its digest."""
    return Entry(TOMBSTONE, subject, (why, by, moment))


def _removal(why: str, by: str, moment: datetime) -> dict[str, Any]:
    return {"why": why, "made_by": by, "made_at": moment}


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="microseconds")
    raise TypeError(f"{value!r} cannot be sealed")
