"""The outbox: the sending of what is due; at least once, with one key, and in order for each source and channel.

A message goes out before it is marked as sent. A crash between the two sends it again under the same key, by which a receiver
knows it; the other order could lose it.
"""

from __future__ import annotations

import logging
import random
import threading
from collections import defaultdict
from collections.abc import Collection, Sequence
from concurrent.futures import Future
from datetime import datetime, timedelta, tzinfo

from db import Notice, NoticeToQueue, ReportEntry
from monitor.alerts import Past, Step, alerting, alerts_that_look_back, past_of
from monitor.assembly import Parts
from monitor.clock import local_time
from monitor.notifications.channels import DeliveryError, RefusedError, TooLargeError, send
from monitor.notifications.giving_up import given_up_notices, held_up_notices
from monitor.notifications.messages import Message, digest_of, message_of, notice_message
from monitor.notifications.parcels import Parcel, parcels_of
from monitor.reports.reader import Reader
from snapshots import Change, FigurewatchError

logger = logging.getLogger(__name__)

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(days=1)
MOST_ATTEMPTS = 18
"""Waits of 1, 2, 4 ... minutes up to a day: the last attempt comes after more than seven days."""

REFUSED_ATTEMPTS = 4
"""So often is sent what the receiver says is at fault: after seven minutes a receiver that was being changed takes it."""
OVERTAKEN_ATTEMPTS = 8
"""After two hours of attempts a message is at fault by itself where its channel takes what was queued after it."""
TOLD_ATTEMPTS = OVERTAKEN_ATTEMPTS - 1
"""After an hour the channel is told that a message waits: by this it can be seen whether it takes another."""

CHANCE = 0.1
"""By so large a share a wait may be longer, so that many channels do not come back together."""

chance = random.SystemRandom()


def retry_wait(attempts: int) -> timedelta:
    """How long after the attempt of this number (1 and up) the next one comes; a part of it is left to chance."""
    return _shortest_wait(attempts) * (1 + chance.uniform(0, CHANCE))


def _shortest_wait(attempts: int) -> timedelta:
    doubled: timedelta = FIRST_WAIT * 2 ** min(attempts - 1, MOST_ATTEMPTS)
    return min(doubled, LONGEST_WAIT)


LEASE = timedelta(minutes=5)
"""So long a delivery is kept from other processes while it is sent; longer than any channel may take."""


class Outbox:
    """Sends what is due: each channel in a lane of its own, one delivery after the other, so that a slow one delays no other."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._sources = {source.name: source for source in parts.configuration.sources}
        self._unmarked: set[int] = set()
        """Sent, but the database refused to hear of it: to be marked, not to be sent again."""
        self._closed = False
        self._recalled = False
        self._lock = threading.Lock()
        self._lanes: dict[str, Future[int]] = {}

    def close(self) -> None:
        """Nothing is begun from here on; what was not sent stays in the database."""
        self._closed = True

    def send_due(self) -> int:
        """Sends every delivery whose time has come and waits for it; says how many were taken. Raises StorageError."""
        self.begin_due()
        with self._lock:
            lanes = list(self._lanes.values())
        return sum(lane.result() for lane in lanes)

    def send_to(self, channel: str) -> int:
        """Sends what is due for one channel, one delivery after the other; says how many were taken. Raises StorageError."""
        return self._send_all(self._due((), channel).get(channel, ()))

    def begin_due(self) -> None:
        """Sends every delivery whose time has come, and waits for none. Raises StorageError.

        A channel that is still at work on what was due before gets the rest afterwards.
        """
        with self._lock:
            for channel in [channel for channel, lane in self._lanes.items() if lane.done()]:
                del self._lanes[channel]
            busy = set(self._lanes)
        self.recall()
        for channel, parcels in self._due(busy).items():
            with self._lock:
                if channel not in self._lanes and not self._closed:
                    self._lanes[channel] = self._open_lane(channel, parcels)

    def recall(self) -> None:
        """Once, since the configuration was read: what waits for an hour waits for the hour that is written there now."""
        if not self._recalled:
            self._parts.database.recall_deliveries(self._parts.clock())
            self._recalled = True

    def _due(self, busy: Collection[str], channel: str | None = None) -> dict[str, list[Parcel]]:
        """By channel what is to be sent now; what is to wait for a digest or the end of quiet hours is put off."""
        now, settings = self._parts.clock(), self._parts.configuration
        due = [delivery for delivery in self._parts.database.pending_deliveries(now, channel) if delivery.channel not in busy]
        parcels, waiting = parcels_of(due, settings.channels, settings.monitor.timezone, now)
        for until, deliveries in waiting.items():
            self._parts.database.postpone_deliveries([delivery.id for delivery in deliveries], now, until)
        lanes: dict[str, list[Parcel]] = defaultdict(list)
        for parcel in parcels:
            lanes[parcel.channel].append(parcel)
        return lanes

    def _open_lane(self, channel: str, parcels: Sequence[Parcel]) -> Future[int]:
        """A thread that ends with the process: a service behind Apprise may take longer than a stop may wait."""
        lane: Future[int] = Future()

        def work() -> None:
            try:
                taken = self._send_all(parcels)
            except FigurewatchError as error:
                logger.warning("Channel %s: %s", channel, error, extra={"action": "unrecorded", "channel": channel})
                lane.set_exception(error)
            else:
                lane.set_result(taken)
            finally:  # whatever else broke off is told by the thread itself; nobody waits for it for ever
                if not lane.done():
                    lane.set_result(0)

        threading.Thread(target=work, name=f"channel-{channel}", daemon=True).start()
        return lane

    def _send_all(self, parcels: Sequence[Parcel]) -> int:
        """One after the other; after one that was not taken, nothing later of its sources, so that releases come in order."""
        taken, stopped = 0, set[str]()
        for parcel in parcels:
            if self._closed or parcel.sources & stopped:
                continue
            if self._send(parcel):
                taken += len(parcel.deliveries)
            else:
                stopped |= parcel.sources
        return taken

    def _send(self, parcel: Parcel) -> bool:
        if self._unmarked.issuperset(parcel.ids):
            return self._mark_sent(parcel)
        if not self._parts.database.claim_deliveries(parcel.ids, self._parts.clock(), LEASE):
            return False  # another process sends it, or has sent it
        return self._send_claimed(parcel)

    def _send_claimed(self, parcel: Parcel) -> bool:
        """A digest that is too large goes out in halves, one after the other."""
        try:
            self._deliver(parcel)
        except TooLargeError as error:
            if len(parcel.deliveries) == 1:
                self._put_off(parcel, error)
                return False
            first, second = parcel.halves
            return self._send_claimed(first) and self._send_claimed(second)
        except DeliveryError as error:
            self._put_off(parcel, error)
            return False
        return self._mark_sent(parcel)

    def _mark_sent(self, parcel: Parcel) -> bool:
        self._unmarked.update(parcel.ids)
        self._parts.database.mark_delivered(parcel.ids, self._parts.clock())
        self._unmarked.difference_update(parcel.ids)
        logger.info("Told channel %s of %s", parcel.channel, parcel.about, extra={"action": "delivered", **_fields(parcel)})
        return True

    def _deliver(self, parcel: Parcel) -> None:
        """Sends a parcel; a single report that is too large is told with ever fewer of its changes."""
        channel = self._parts.configuration.channels.get(parcel.channel)
        if channel is None:
            raise DeliveryError(f"the configuration has no [channel.{parcel.channel}] any more")
        changes = len(parcel.reports[0].changes) if len(parcel.reports) == 1 else 0
        most: int | None = None
        while True:
            try:
                return send(channel, self._message(parcel, most), self._parts.clock())
            except TooLargeError:
                most = (changes if most is None else most) // 2
                if most == 0:
                    raise

    def _message(self, parcel: Parcel, most: int | None) -> Message:
        first, settings = parcel.deliveries[0].content, self._parts.configuration
        confidence, reader = (
            settings.monitor.confidence,
            Reader(zone=settings.zone_of(parcel.channel), pages=settings.web.pages_abroad),
        )
        if isinstance(first, Notice):
            return notice_message(first, parcel.key)
        if parcel.is_digest:
            return digest_of([(report, self._leading(report)) for report in parcel.reports], parcel.key, confidence, most, reader)
        return message_of(first, parcel.key, self._leading(first), confidence, most, reader)

    def _leading(self, report: ReportEntry) -> tuple[Change, ...]:
        """The changes that rang, by the rules of today."""
        source = self._sources.get(report.source.name)
        if source is None:
            return ()
        sizes = report.release.figures, report.before.figures if report.before else None
        past: Past = {}
        if alerts_that_look_back(source.alert):
            keys = {change.series for change in report.changes}
            past = past_of(self._parts.database, source.name, keys, report.release.number)
        return alerting(source.alert, [Step(change, *sizes) for change in report.changes], past)

    def _put_off(self, parcel: Parcel, error: DeliveryError) -> None:
        attempts, moment, reason = parcel.attempts + 1, self._parts.clock(), str(error)
        at_fault = self._is_at_fault(parcel, error, attempts)
        again = moment + retry_wait(attempts) if attempts < MOST_ATTEMPTS and not at_fault else None
        notices = given_up_notices(parcel, reason) if at_fault else self._held_up(parcel, attempts, reason)
        self._parts.database.mark_deliveries_failed(parcel.ids, moment, reason, again, notices)
        logger.log(
            logging.WARNING if again else logging.ERROR,
            "Channel %s did not take %s: %s. %s",
            *(parcel.channel, parcel.about, reason, _next(again, attempts, self._parts.configuration.zone)),
            extra={"action": "put_off" if again else "given_up", "attempts": attempts, **_fields(parcel)},
        )

    def _held_up(self, parcel: Parcel, attempts: int, reason: str) -> tuple[NoticeToQueue, ...]:
        """A channel that takes nothing is told once, not of each source that waits."""
        if attempts != TOLD_ATTEMPTS or self._parts.database.has_waiting_notice(parcel.channel):
            return ()
        return held_up_notices(parcel, reason)

    def _is_at_fault(self, parcel: Parcel, error: DeliveryError, attempts: int) -> bool:
        """Is it the message that is refused, and not the channel that takes none? Then what comes after it must not wait."""
        if isinstance(error, RefusedError):
            return attempts >= REFUSED_ATTEMPTS
        if attempts < OVERTAKEN_ATTEMPTS:
            return False
        before = min(delivery.due for delivery in parcel.deliveries) - _shortest_wait(attempts - 1) * (1 + CHANCE)
        return self._parts.database.has_taken_later(parcel.channel, max(parcel.ids), before)


def _next(again: datetime | None, attempts: int, zone: tzinfo) -> str:
    if again is not None:
        return f"Next try at {local_time(again, zone)}"
    return f"Given up after {attempts} attempts; the message is still in the database"


def _fields(parcel: Parcel) -> dict[str, str | int]:
    told: dict[str, str | int] = {"channel": parcel.channel, "key": parcel.key}
    if parcel.sources:
        told["source"] = ", ".join(sorted(parcel.sources))
    if len(parcel.reports) == 1:
        told["release"] = parcel.reports[0].release.number
    return told
