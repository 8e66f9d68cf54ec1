"""Decisions of people about a source as a whole: paused, resumed, removed. Record: one is never altered and never deleted."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.errors import StorageError
from db.ledger import seal, source_decision_entry
from db.models import SourceDecisionRow, SourceRow
from db.sources import locked, source_row
from db.values import SourceDecision, SourceDecisionKind


def decide(session: Session, source: str, decision: SourceDecision) -> None:
    """Records a decision; what it says holds at once, until another one. Raises StorageError where it would change nothing."""
    row = locked(session, source)
    _require_sense(row, decision.kind)
    if decision.kind is SourceDecisionKind.PAUSE:
        row.paused_at, row.next_due = decision.made_at, None
    elif decision.kind is SourceDecisionKind.RESUME:
        row.paused_at, row.archived_at, row.next_due = None, None, decision.made_at
    else:
        row.archived_at, row.next_due = decision.made_at, None
    made = SourceDecisionRow(
        source_id=row.id, kind=decision.kind.value, note=decision.note, made_by=decision.made_by, made_at=decision.made_at
    )
    session.add(made)
    session.flush()
    seal(session, row.id, [source_decision_entry(made)])


def standing(session: Session, source_id: int) -> SourceDecision | None:
    """The decision by which a source is not visited; None where it is."""
    newest = session.scalar(
        select(SourceDecisionRow).where(SourceDecisionRow.source_id == source_id).order_by(SourceDecisionRow.id.desc()).limit(1)
    )
    return None if newest is None else _decision(newest, stopping=True)


def standing_of(session: Session, source: str) -> SourceDecision | None:
    """The same by name."""
    row = source_row(session, source)
    return standing(session, row.id) if row.paused_at or row.archived_at else None


def decisions_of(session: Session, source: str) -> tuple[SourceDecision, ...]:
    """All decisions about a source, the oldest first."""
    owner = source_row(session, source)
    rows = session.scalars(
        select(SourceDecisionRow).where(SourceDecisionRow.source_id == owner.id).order_by(SourceDecisionRow.id)
    )
    return tuple(decision for row in rows if (decision := _decision(row)) is not None)


def _decision(row: SourceDecisionRow, *, stopping: bool = False) -> SourceDecision | None:
    kind = SourceDecisionKind(row.kind)
    if stopping and kind is SourceDecisionKind.RESUME:
        return None
    return SourceDecision(kind=kind, made_by=row.made_by, made_at=row.made_at, note=row.note)


def _require_sense(row: SourceRow, kind: SourceDecisionKind) -> None:
    state = "removed" if row.archived_at is not None else "paused" if row.paused_at is not None else "visited"
    refused = {
        SourceDecisionKind.PAUSE: state != "visited",
        SourceDecisionKind.RESUME: state == "visited",
        SourceDecisionKind.REMOVE: state == "removed",
    }
    if refused[kind]:
        raise StorageError(f"to {kind} {row.name!r}", f"it is {state} already", "`figurewatch sources` says who decided")
