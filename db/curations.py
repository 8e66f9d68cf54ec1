"""Decisions of people: record, as captures are. One is never altered and never deleted, only marked as undone."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import StorageError
from db.ledger import decision_entry, seal, undo_entry
from db.models import CurationRow, SourceRow
from db.sources import locked
from snapshots import ABOUT_DOCUMENTS, Curation, CurationKind, Statement


def add(session: Session, source: str, curation: Curation) -> int:
    """Records a decision; the releases are to be rebuilt. Gives its number."""
    owner = locked(session, source)
    row = CurationRow(
        source_id=owner.id,
        kind=curation.kind.value,
        series=curation.series,
        into=curation.into,
        label=curation.label,
        capture=curation.capture,
        fingerprint=curation.fingerprint,
        statements=[[statement.sentence, statement.quote, list(statement.column)] for statement in curation.statements],
        note=curation.note,
        made_by=curation.made_by,
        made_at=curation.made_at,
    )
    session.add(row)
    session.flush()
    seal(session, owner.id, [decision_entry(row)])
    if curation.kind not in ABOUT_DOCUMENTS:  # what was decided about a held document changes no release that there is
        owner.rebuild_wanted = owner.rebuild_wanted or curation.made_at
    return row.id


def undo(session: Session, source: str, number: int, by: str, moment: datetime) -> Curation:
    """Marks a decision as undone; the releases are to be rebuilt. Raises StorageError where there is none to undo."""
    owner = locked(session, source)
    row = session.scalar(select(CurationRow).where(CurationRow.source_id == owner.id, CurationRow.id == number))
    remedy = f"`figurewatch series decisions {source}` lists them"
    if row is None:
        raise StorageError(f"undoing decision {number} of {source!r}", "there is no such decision", remedy)
    if row.undone_at is not None:
        raise StorageError(f"undoing decision {number} of {source!r}", f"{row.undone_by} has undone it already", remedy)
    row.undone_by, row.undone_at = by, moment
    seal(session, owner.id, [undo_entry(row)])
    owner.rebuild_wanted = owner.rebuild_wanted or moment
    return _curation(row)


def of_source(session: Session, source_id: int) -> tuple[Curation, ...]:
    """All decisions, also undone ones, the oldest first."""
    rows = session.scalars(select(CurationRow).where(CurationRow.source_id == source_id).order_by(CurationRow.id))
    return tuple(_curation(row) for row in rows)


def latest(session: Session, limit: int) -> list[tuple[str, Curation]]:
    """The newest first, over all sources, each with the name of its source."""
    wanted = select(CurationRow, SourceRow.name).join(SourceRow, SourceRow.id == CurationRow.source_id)
    rows = session.execute(wanted.order_by(CurationRow.id.desc()).limit(limit))
    return [(name, _curation(row)) for row, name in rows]


def _curation(row: CurationRow) -> Curation:
    return Curation(
        kind=CurationKind(row.kind),
        series=row.series,
        into=row.into,
        label=row.label,
        capture=row.capture,
        fingerprint=row.fingerprint,
        statements=tuple(Statement(sentence, quote, tuple(column)) for sentence, quote, column in row.statements),
        note=row.note,
        made_by=row.made_by,
        made_at=row.made_at,
        number=row.id,
        undone_by=row.undone_by,
        undone_at=row.undone_at,
    )
