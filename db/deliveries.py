"""The outbox: what is still to be sent, and what became of it."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from db.models import SourceRow
from db.models_derived import DeliveryRow, ReleaseRow
from db.queries.report import report_of
from db.values import PendingDelivery


def pending(session: Session, moment: datetime) -> list[PendingDelivery]:
    """Deliveries whose next attempt is due, oldest first."""
    rows = session.execute(
        select(DeliveryRow, ReleaseRow, SourceRow)
        .join(ReleaseRow, ReleaseRow.id == DeliveryRow.release_id)
        .join(SourceRow, SourceRow.id == ReleaseRow.source_id)
        .where(DeliveryRow.state == "pending", DeliveryRow.next_attempt <= moment)
        .order_by(DeliveryRow.id)
    )
    return [
        PendingDelivery(
            id=delivery.id,
            channel=delivery.channel,
            key=delivery.key,
            attempts=delivery.attempts,
            report=report_of(session, source, release),
        )
        for delivery, release, source in rows
    ]


def claim(session: Session, delivery: int, moment: datetime, lease: timedelta) -> bool:
    """Takes one delivery for a sending; False where it is no longer due or another process is sending it now."""
    free = or_(DeliveryRow.claimed_until.is_(None), DeliveryRow.claimed_until <= moment)
    due = (DeliveryRow.state == "pending") & (DeliveryRow.next_attempt <= moment)
    taken = session.execute(
        update(DeliveryRow)
        .where(DeliveryRow.id == delivery, due, free)
        .values(claimed_until=moment + lease)
        .execution_options(synchronize_session=False)
        .returning(DeliveryRow.id)
    )
    return taken.first() is not None


def free(session: Session) -> None:
    """Gives back what senders that are no more had claimed."""
    session.execute(update(DeliveryRow).where(DeliveryRow.claimed_until.is_not(None)).values(claimed_until=None))


def mark_delivered(session: Session, delivery: int, moment: datetime) -> None:
    """The channel took it."""
    row = session.get_one(DeliveryRow, delivery)
    row.state, row.attempts, row.finished_at = "delivered", row.attempts + 1, moment


def mark_failed(session: Session, delivery: int, moment: datetime, message: str, next_attempt: datetime | None) -> None:
    """The channel did not take it; without a next attempt it is given up."""
    row = session.get_one(DeliveryRow, delivery)
    row.attempts, row.message, row.next_attempt, row.claimed_until = row.attempts + 1, message, next_attempt, None
    if next_attempt is None:
        row.state, row.finished_at = "given_up", moment
