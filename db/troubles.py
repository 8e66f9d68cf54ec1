"""Troubles of sources as their checks tell them, and which of them people were told of.

Failing: the newest checks failed one after the other, or were refused by robots.txt. Held: the newest document that came was
suspect, and no release has been seen since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, delete, select, text
from sqlalchemy.orm import Session

from db.deliveries import queue_notices
from db.engine import APPLICATION_ID
from db.held import held_documents, in_doubt, newest_check
from db.models import CheckRow, SourceRow
from db.models_derived import ToldTroubleRow
from db.values import NoticeToQueue
from snapshots import Cause, CauseCode, Outcome

TELLERS = 2
"""The number of the advisory lock; the scheduler's is 1 (db/locks.py)."""


class TroubleKind(StrEnum):
    """What is wrong with a source."""

    FAILING = "failing"
    HELD = "held"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """A source that is in trouble now."""

    source: str
    kind: TroubleKind
    since: datetime
    """Start of the first check of the present run."""
    checks: tuple[datetime, ...]
    """When each of the first checks of the run ended, as many as were asked for."""
    cause: Cause
    """Of the newest check of the run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldTrouble:
    """A trouble that people were told of."""

    source: str
    kind: TroubleKind
    since: datetime
    told_at: datetime
    """When it was told last."""
    together: bool = False
    """As part of an outage of many sources."""
    recovered_at: datetime | None = None
    """It is over, and the outage that it was part of is not."""


def troubles(session: Session, counted: int) -> list[Trouble]:
    """All troubles of sources that are not paused or removed, by name, with the first `counted` checks of each run."""
    newest = {outcome: newest_check(outcome) for outcome in Outcome}
    rows = session.execute(
        select(SourceRow.id, SourceRow.name, *newest.values())
        .where(SourceRow.archived_at.is_(None), SourceRow.paused_at.is_(None), in_doubt())
        .order_by(SourceRow.name)
    ).all()
    held = {document.source.name for document in held_documents(session)} if rows else set()
    runs: list[Trouble] = []
    for source_id, name, *numbers in rows:
        last = {outcome: number or 0 for outcome, number in zip(newest, numbers, strict=True)}
        seen = max(last[Outcome.RELEASED], last[Outcome.UNCHANGED])
        if max(last[Outcome.FAILED], last[Outcome.SKIPPED]) > max(seen, last[Outcome.SUSPECT]):
            after = max(seen, last[Outcome.SUSPECT], _last_skip(session, source_id))
            runs += _run(session, (source_id, name), TroubleKind.FAILING, (after, _is_failure()), counted)
        if last[Outcome.SUSPECT] > seen and name in held:
            after = max(seen, _last_variant(session, source_id))
            runs += _run(session, (source_id, name), TroubleKind.HELD, (after, _is_suspect()), counted)
    return runs


def _is_failure() -> ColumnElement[bool]:
    refused = (CheckRow.outcome == Outcome.SKIPPED.value) & (CheckRow.cause_code == CauseCode.ROBOTS.value)
    return (CheckRow.outcome == Outcome.FAILED.value) | refused


def _is_suspect() -> ColumnElement[bool]:
    return (CheckRow.outcome == Outcome.SUSPECT.value) & (CheckRow.cause_code == CauseCode.SUSPECT.value)


def _last_skip(session: Session, source_id: int) -> int:
    """The newest check that was skipped at a person's word: it ends a run of failures."""
    wanted = (CheckRow.outcome == Outcome.SKIPPED.value) & (CheckRow.cause_code != CauseCode.ROBOTS.value)
    return _last(session, source_id, wanted)


def _last_variant(session: Session, source_id: int) -> int:
    """The newest document that was held for another reason than that it looks wrong."""
    wanted = (CheckRow.outcome == Outcome.SUSPECT.value) & (CheckRow.cause_code != CauseCode.SUSPECT.value)
    return _last(session, source_id, wanted)


def _last(session: Session, source_id: int, wanted: ColumnElement[bool]) -> int:
    newest = select(CheckRow.id).where(CheckRow.source_id == source_id, wanted).order_by(CheckRow.id.desc()).limit(1)
    return session.scalar(newest) or 0


def _run(
    session: Session,
    source: tuple[int, str],
    kind: TroubleKind,
    where: tuple[int, ColumnElement[bool]],
    counted: int,
) -> list[Trouble]:
    """The run of bad checks after check `where[0]`; nothing where there is none."""
    mine = (CheckRow.source_id == source[0]) & (CheckRow.id > where[0]) & where[1]
    run = select(CheckRow.started_at, CheckRow.finished_at).where(mine).order_by(CheckRow.id).limit(max(counted, 1))
    first = session.execute(run).all()
    newest = select(CheckRow.cause_code, CheckRow.cause_message).where(mine).order_by(CheckRow.id.desc()).limit(1)
    cause = session.execute(newest).first()
    if not first or cause is None:
        return []
    return [
        Trouble(
            source=source[1],
            kind=kind,
            since=first[0].started_at,
            checks=tuple(ended or started for started, ended in first),
            cause=Cause(CauseCode(cause.cause_code or CauseCode.INTERNAL), cause.cause_message or ""),
        )
    ]


def told(session: Session) -> list[ToldTrouble]:
    """What people were told of and not yet told to be over, by source; of one that is paused nothing is told meanwhile."""
    rows = session.execute(
        select(ToldTroubleRow, SourceRow.name)
        .join(SourceRow, SourceRow.id == ToldTroubleRow.source_id)
        .where(SourceRow.archived_at.is_(None), SourceRow.paused_at.is_(None))
        .order_by(SourceRow.name, ToldTroubleRow.kind)
    )
    return [
        ToldTrouble(
            source=name,
            kind=TroubleKind(row.kind),
            since=row.since,
            told_at=row.told_at,
            together=row.together,
            recovered_at=row.recovered_at,
        )
        for row, name in rows
    ]


def tell(
    session: Session,
    before: Sequence[ToldTrouble],
    after: Sequence[ToldTrouble],
    notices: Sequence[NoticeToQueue],
    moment: datetime,
) -> bool:
    """Queues notices, and remembers what is told with them; False, and nothing done, where another has told meanwhile."""
    if session.get_bind().dialect.name == "postgresql":  # SQLite has one writer anyway
        session.execute(text("SELECT pg_advisory_xact_lock(:number, :role)"), {"number": APPLICATION_ID, "role": TELLERS})
    if told(session) != list(before):
        return False
    numbers = {name: number for number, name in session.execute(select(SourceRow.id, SourceRow.name))}
    session.execute(
        delete(ToldTroubleRow).where(ToldTroubleRow.source_id.in_([numbers[told_trouble.source] for told_trouble in before]))
    )
    session.expire_all()
    session.add_all(
        ToldTroubleRow(
            source_id=numbers[told_trouble.source],
            kind=told_trouble.kind.value,
            since=told_trouble.since,
            told_at=told_trouble.told_at,
            together=told_trouble.together,
            recovered_at=told_trouble.recovered_at,
        )
        for told_trouble in after
    )
    queue_notices(session, notices, moment)
    return True
