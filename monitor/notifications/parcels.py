"""What goes out as one message: a single report, or all that a digest has gathered until its hour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from db import Notice, PendingDelivery, ReportEntry
from monitor.configuration import Channel
from monitor.notifications.queueing import key_of
from monitor.notifications.sending_times import ready_at


@dataclass(frozen=True, slots=True)
class Parcel:
    """Deliveries of one channel that are sent, retried and marked together."""

    channel: str
    deliveries: tuple[PendingDelivery, ...]
    is_digest: bool = False

    @property
    def key(self) -> str:
        """Of the message; that of a digest follows from what it holds, so that it is the same after a crash."""
        return key_of(*sorted(delivery.key for delivery in self.deliveries)) if self.is_digest else self.deliveries[0].key

    @property
    def ids(self) -> tuple[int, ...]:
        """Numbers of its deliveries."""
        return tuple(delivery.id for delivery in self.deliveries)

    @property
    def reports(self) -> tuple[ReportEntry, ...]:
        """What it tells of releases: nothing, where it is a notice."""
        return tuple(delivery.content for delivery in self.deliveries if not isinstance(delivery.content, Notice))

    @property
    def sources(self) -> frozenset[str]:
        """Names of the sources whose releases it tells of."""
        return frozenset(report.source.name for report in self.reports)

    @property
    def attempts(self) -> int:
        """How often it was tried."""
        return max(delivery.attempts for delivery in self.deliveries)

    @property
    def halves(self) -> tuple[Parcel, Parcel]:
        """The same in two, for a channel that takes no message of this size; each has a key of its own."""
        middle = (len(self.deliveries) + 1) // 2
        first, second = self.deliveries[:middle], self.deliveries[middle:]
        return replace(self, deliveries=first), replace(self, deliveries=second)

    @property
    def about(self) -> str:
        """In a few words, for a log."""
        return f"a digest of {len(self.deliveries)} releases" if self.is_digest else self.deliveries[0].about


def parcels_of(
    due: Sequence[PendingDelivery], channels: Mapping[str, Channel], zone: str, now: datetime
) -> tuple[list[Parcel], dict[datetime, list[PendingDelivery]]]:
    """What is to be sent now, in the order in which it was queued; and what is to wait, by the moment until which it does."""
    ready: dict[tuple[object, ...], list[PendingDelivery]] = {}
    waiting: dict[datetime, list[PendingDelivery]] = {}
    for pending_delivery in due:
        channel = channels.get(pending_delivery.channel)
        gathers = _gathers(channel, pending_delivery)
        moment = (
            pending_delivery.due
            if channel is None
            else ready_at(channel, pending_delivery.due, zone, digest=gathers and not pending_delivery.attempts)
        )
        if moment > now:
            waiting.setdefault(moment, []).append(pending_delivery)
        else:
            ready.setdefault(
                (pending_delivery.channel, pending_delivery.attempts > 0, moment) if gathers else (pending_delivery.id,), []
            ).append(pending_delivery)
    parcels = [Parcel(held[0].channel, tuple(held), _gathers(channels.get(held[0].channel), held[0])) for held in ready.values()]
    return parcels, waiting


def _gathers(channel: Channel | None, delivery: PendingDelivery) -> bool:
    """Is it part of a digest? A notice of trouble is not: it waits for the end of quiet hours at most."""
    return channel is not None and channel.digest is not None and not isinstance(delivery.content, Notice)
