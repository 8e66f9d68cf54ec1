"""The outbox: what is still to be sent, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, exists, or_, select, update
from sqlalchemy.orm import Session, aliased

from db.engine import insert_or_leave
from db.models import SourceRow
from db.models_derived import DeliveryRow, ReleaseRow
from db.queries.report import report_of
from db.values import Notice, NoticeToQueue, PendingDelivery


def due_channels(session: Session, moment: datetime) -> list[str]:
    """Channels for which something may be sent now."""
    due = (DeliveryRow.state == "pending") & (DeliveryRow.next_attempt <= moment)
    return list(session.scalars(select(DeliveryRow.channel).where(due).distinct().order_by(DeliveryRow.channel)))


def pending(session: Session, moment: datetime, channel: str | None = None) -> list[PendingDelivery]:
    """Deliveries whose next attempt is due, oldest first; none that would overtake an earlier one of its source and channel."""
    chosen = [DeliveryRow.channel == channel] if channel is not None else []
    earlier, its_release = aliased(DeliveryRow), aliased(ReleaseRow)
    overtakes = (
        exists()
        .where(earlier.state == "pending", earlier.next_attempt > moment, earlier.attempts > 0)
        .where(earlier.channel == DeliveryRow.channel, earlier.id < DeliveryRow.id)
        .where(its_release.id == earlier.release_id, its_release.source_id == ReleaseRow.source_id)
    )
    rows = session.execute(
        select(DeliveryRow, ReleaseRow, SourceRow)
        .outerjoin(ReleaseRow, ReleaseRow.id == DeliveryRow.release_id)
        .outerjoin(SourceRow, SourceRow.id == ReleaseRow.source_id)
        .where(DeliveryRow.state == "pending", DeliveryRow.next_attempt <= moment, ~overtakes, *chosen)
        .order_by(DeliveryRow.id)
    )
    return [
        PendingDelivery(
            id=delivery.id,
            channel=delivery.channel,
            key=delivery.key,
            attempts=delivery.attempts,
            due=delivery.next_attempt,
            content=Notice(**delivery.notice) if delivery.notice is not None else report_of(session, source, release),
        )
        for delivery, release, source in rows
        if delivery.next_attempt is not None
    ]


def claim(session: Session, deliveries: Sequence[int], moment: datetime, lease: timedelta) -> bool:
    """Takes deliveries for one sending, all or none; False where one is no longer due or another process is sending it now."""
    taken = session.scalars(
        update(DeliveryRow)
        .where(*_free(deliveries, moment), DeliveryRow.next_attempt <= moment)
        .values(claimed_until=moment + lease)
        .execution_options(synchronize_session=False)
        .returning(DeliveryRow.id)
    ).all()
    if len(taken) < len(deliveries):
        session.rollback()
    return len(taken) == len(deliveries)


def postpone(session: Session, deliveries: Sequence[int], moment: datetime, until: datetime) -> None:
    """Lets deliveries wait for their hour, unless another process is sending them now. No attempt is counted."""
    session.execute(update(DeliveryRow).where(*_free(deliveries, moment)).values(next_attempt=until))


def recall(session: Session, moment: datetime) -> None:
    """Makes due what was only put off to an hour and never tried: its hour may be another one today."""
    waiting = DeliveryRow.state == "pending", DeliveryRow.attempts == 0, DeliveryRow.next_attempt > moment
    unclaimed = or_(DeliveryRow.claimed_until.is_(None), DeliveryRow.claimed_until <= moment)
    session.execute(update(DeliveryRow).where(*waiting, unclaimed).values(next_attempt=moment))


def has_taken_later(session: Session, channel: str, delivery: int, since: datetime) -> bool:
    """Has a channel taken, since a moment, what was queued after a delivery?"""
    later = DeliveryRow.channel == channel, DeliveryRow.id > delivery, DeliveryRow.state == "delivered"
    return session.scalar(select(exists().where(*later, DeliveryRow.finished_at >= since))) is True


def has_waiting_notice(session: Session, channel: str) -> bool:
    """Is a notice still to be sent to a channel?"""
    waiting = DeliveryRow.channel == channel, DeliveryRow.state == "pending", DeliveryRow.release_id.is_(None)
    return session.scalar(select(exists().where(*waiting))) is True


def queue_notices(session: Session, notices: Iterable[NoticeToQueue], moment: datetime) -> None:
    """Each under its key; one whose key is there already is left."""
    for notice_to_queue in notices:
        notice = {
            "subject": notice_to_queue.notice.subject,
            "body": notice_to_queue.notice.body,
            "record": notice_to_queue.notice.record,
        }
        queued = {
            "channel": notice_to_queue.channel,
            "key": notice_to_queue.key,
            "notice": notice,
            "state": "pending",
            "attempts": 0,
        }
        session.execute(insert_or_leave(session, DeliveryRow).values(**queued, next_attempt=moment))


def record_trial(session: Session, trial: NoticeToQueue, moment: datetime, refusal: str | None) -> None:
    """What became of a message that somebody sent by hand: it is done, and never tried again."""
    queue_notices(session, (trial,), moment)
    sent = session.scalars(select(DeliveryRow.id).where(DeliveryRow.key == trial.key)).all()
    if refusal is None:
        mark_delivered(session, sent, moment)
    else:
        mark_failed(session, sent, moment, refusal, None)


def free(session: Session) -> None:
    """Gives back what senders that are no more had claimed."""
    session.execute(update(DeliveryRow).where(DeliveryRow.claimed_until.is_not(None)).values(claimed_until=None))


def mark_delivered(session: Session, deliveries: Sequence[int], moment: datetime) -> None:
    """The channel took them, as one message."""
    for row in session.scalars(select(DeliveryRow).where(DeliveryRow.id.in_(deliveries))):
        row.state, row.attempts, row.finished_at = "delivered", row.attempts + 1, moment


def mark_failed(
    session: Session,
    deliveries: Sequence[int],
    moment: datetime,
    message: str,
    next_attempt: datetime | None,
    notices: Sequence[NoticeToQueue] = (),
) -> None:
    """The channel did not take them; without a next attempt they are given up, which `notices` tell."""
    for row in session.scalars(select(DeliveryRow).where(DeliveryRow.id.in_(deliveries))):
        row.attempts, row.message, row.next_attempt, row.claimed_until = row.attempts + 1, message, next_attempt, None
        if next_attempt is None:
            row.state, row.finished_at = "given_up", moment
    queue_notices(session, notices, moment)


def _free(deliveries: Sequence[int], moment: datetime) -> tuple[ColumnElement[bool], ...]:
    unclaimed = or_(DeliveryRow.claimed_until.is_(None), DeliveryRow.claimed_until <= moment)
    return DeliveryRow.id.in_(deliveries), DeliveryRow.state == "pending", unclaimed
