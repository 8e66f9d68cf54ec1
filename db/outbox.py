"""The part of this room's door that is about what is to be sent, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine

from db import deliveries
from db.answers import DeliveryEntry
from db.engine import reading, writing
from db.queries.deliveries import latest_deliveries
from db.values import NoticeToQueue, PendingDelivery


class Outgoing:
    """What Database answers and writes about deliveries."""

    _engine: Engine

    def pending_deliveries(self, moment: datetime, channel: str | None = None) -> list[PendingDelivery]:
        """What is to be sent now, to all channels or to one."""
        with reading(self._engine, "reading the outbox") as session:
            return deliveries.pending(session, moment, channel)

    def due_channels(self, moment: datetime) -> list[str]:
        """Channels for which something may be to be sent now."""
        with reading(self._engine, "reading the outbox") as session:
            return deliveries.due_channels(session, moment)

    def latest_deliveries(self, limit: int = 50) -> tuple[DeliveryEntry, ...]:
        """What became of the newest deliveries."""
        with reading(self._engine, "reading the outbox") as session:
            return latest_deliveries(session, limit)

    def claim_deliveries(self, numbers: Sequence[int], moment: datetime, lease: timedelta) -> bool:
        """Takes deliveries for one sending, all or none; False where another process is at one or has sent it."""
        with writing(self._engine, "claiming deliveries") as session:
            return deliveries.claim(session, numbers, moment, lease)

    def postpone_deliveries(self, numbers: Sequence[int], moment: datetime, until: datetime) -> None:
        """Lets deliveries wait for their hour."""
        with writing(self._engine, "postponing deliveries") as session:
            deliveries.postpone(session, numbers, moment, until)

    def recall_deliveries(self, moment: datetime) -> None:
        """Makes due what waits for an hour and was never tried, so that its hour is reckoned anew."""
        with writing(self._engine, "recalling deliveries") as session:
            deliveries.recall(session, moment)

    def has_taken_later(self, channel: str, delivery: int, since: datetime) -> bool:
        """Has a channel taken, since a moment, what was queued after a delivery?"""
        with reading(self._engine, "reading the outbox") as session:
            return deliveries.has_taken_later(session, channel, delivery, since)

    def has_waiting_notice(self, channel: str) -> bool:
        """Does a notice wait for its next attempt at a channel?"""
        with reading(self._engine, "reading the outbox") as session:
            return deliveries.has_waiting_notice(session, channel)

    def free_deliveries(self) -> None:
        """Gives back all claimed deliveries; only for whoever holds the lock of the database."""
        with writing(self._engine, "freeing deliveries") as session:
            deliveries.free(session)

    def record_trial(self, trial: NoticeToQueue, moment: datetime, refusal: str | None) -> None:
        """Keeps what a channel said to a message that somebody sent by hand; without a refusal it took it."""
        with writing(self._engine, "recording a trial") as session:
            deliveries.record_trial(session, trial, moment, refusal)

    def mark_delivered(self, numbers: Sequence[int], moment: datetime) -> None:
        """The channel took them."""
        with writing(self._engine, "marking deliveries") as session:
            deliveries.mark_delivered(session, numbers, moment)

    def mark_deliveries_failed(
        self,
        numbers: Sequence[int],
        moment: datetime,
        message: str,
        again: datetime | None,
        notices: Sequence[NoticeToQueue] = (),
    ) -> None:
        """The channel did not take them; without a next attempt they are given up, which `notices` tell."""
        with writing(self._engine, "marking deliveries") as session:
            deliveries.mark_failed(session, numbers, moment, message, again, notices)
