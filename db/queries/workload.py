"""How much there is to do, and how much is wrong: numbers for a monitor of the service."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.answers import Workload
from db.models import CheckRow, SourceRow
from db.models_derived import DeliveryRow
from db.troubles import TroubleKind, troubles


def workload(session: Session, moment: datetime, configured: Collection[str] | None = None) -> Workload:
    """At a moment; a few seeks in indexes. With `configured` only what is wrong with these sources counts as wrong."""
    due = SourceRow.next_due <= moment
    watched = select(func.count()).select_from(SourceRow).where(SourceRow.next_due.is_not(None))
    late, oldest = session.execute(select(func.count(), func.min(SourceRow.next_due)).where(due)).one()
    states = select(DeliveryRow.state, func.count()).group_by(DeliveryRow.state)
    wrong = [trouble.kind for trouble in troubles(session, counted=1) if configured is None or trouble.source in configured]
    return Workload(
        watched=session.scalar(watched) or 0,
        failing=wrong.count(TroubleKind.FAILING),
        held=wrong.count(TroubleKind.HELD),
        due=late,
        oldest_due=oldest,
        open_checks=session.scalar(select(func.count()).select_from(CheckRow).where(CheckRow.outcome.is_(None))) or 0,
        deliveries={state: count for state, count in session.execute(states)},  # noqa: C416 -- rows are not pairs to the type checker
    )
