"""Documents that are held: what came last from a source, looks wrong, and is no release yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, ScalarSelect, Select, func, select
from sqlalchemy.orm import Session

from db.curations import of_source
from db.models import CaptureRow, CheckRow, SourceRow
from db.sources import source_row
from db.values import SourceEntry
from snapshots import Cause, CauseCode, CurationKind, Outcome, verdict_on


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDocument:
    """A document that waits for a person, or to persist."""

    source: SourceEntry
    cause: Cause
    """Why it is held."""
    capture: str
    """SHA-256 of its bytes."""
    fingerprint: str
    address: str
    """Where it stood."""
    media_type: str | None
    since: datetime
    """Start of the first check that brought this very document."""
    last_seen_at: datetime
    checks: int
    """How many checks in a row brought it."""


def held_documents(session: Session, source: str | None = None) -> list[HeldDocument]:
    """Of all sources or of one, by name: at most one of each. What a person discarded is held no more."""
    wanted = _in_doubt()
    if source is not None:
        wanted = _with_last_checks().where(SourceRow.id == source_row(session, source).id)
    rows = session.execute(wanted).all()
    documents = [
        _held(session, row, taken)
        for row, suspect, *good in rows
        if (suspect or 0) > (taken := max(number or 0 for number in good))
    ]
    return [document for document in documents if document is not None]


@cache
def _in_doubt() -> Select[*tuple[Any, ...]]:
    """Made once: making it costs as much as its answer."""
    return _with_last_checks().where(SourceRow.archived_at.is_(None), in_doubt()).order_by(SourceRow.name)


def _with_last_checks() -> Select[*tuple[Any, ...]]:
    last = (newest_check(outcome) for outcome in (Outcome.SUSPECT, Outcome.RELEASED, Outcome.UNCHANGED))
    return select(SourceRow, *last)


def in_doubt() -> ColumnElement[bool]:
    """Did the newest check of the source at hand end otherwise than well, or not yet? One seek, before dearer questions."""
    newest = select(CheckRow.outcome).where(CheckRow.source_id == SourceRow.id).order_by(CheckRow.id.desc()).limit(1)
    well = (Outcome.RELEASED.value, Outcome.UNCHANGED.value)
    return func.coalesce(newest.correlate(SourceRow).scalar_subquery(), "open").not_in(well)


def newest_check(outcome: Outcome) -> ScalarSelect[int]:
    """The newest check of the source at hand that ended so."""
    mine = (CheckRow.source_id == SourceRow.id) & (CheckRow.outcome == outcome.value)
    return select(func.max(CheckRow.id)).where(mine).correlate(SourceRow).scalar_subquery()


def _held(session: Session, source: SourceRow, after: int) -> HeldDocument | None:
    rows = session.execute(
        select(CheckRow, CaptureRow)
        .join(CaptureRow, CaptureRow.id == CheckRow.capture_id)
        .where(CheckRow.source_id == source.id, CheckRow.id > after, CheckRow.outcome == Outcome.SUSPECT.value)
        .order_by(CheckRow.id.desc())
        .limit(500)
    ).all()
    if not rows:
        return None
    newest, capture = rows[0]
    fingerprint = newest.fingerprint or ""
    run = [check for check, _ in rows if check.fingerprint == newest.fingerprint]
    if verdict_on(of_source(session, source.id), capture.sha256, fingerprint) is CurationKind.DISCARD:
        return None
    return HeldDocument(
        source=SourceEntry(name=source.name, title=source.title, address=source.address),
        cause=Cause(CauseCode(newest.cause_code or CauseCode.SUSPECT), newest.cause_message or ""),
        capture=capture.sha256,
        fingerprint=fingerprint,
        address=capture.address,
        media_type=capture.media_type,
        since=run[-1].started_at,
        last_seen_at=newest.finished_at or newest.started_at,
        checks=len(run),
    )
