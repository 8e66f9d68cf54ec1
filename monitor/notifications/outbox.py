"""The outbox: which channels hear of a release, and the sending of what is due; at least once, with one key.

A message goes out before it is marked as sent. A crash between the two sends it again under the same key, by which a receiver
knows it; the other order could lose it.
"""

from __future__ import annotations

import hashlib
import json
import logging
import random
import threading
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime, timedelta

from db import DeliveryToQueue, PendingDelivery
from monitor.alerts import names_series, parse_condition
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.notifications.channels import DeliveryError, send
from monitor.notifications.messages import message_of
from snapshots import Change, FigurewatchError
from snapshots.changes import QUIET_KINDS, as_change_record

logger = logging.getLogger(__name__)

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(days=1)
MOST_ATTEMPTS = 18
"""Waits of 1, 2, 4 ... minutes up to a day: the last attempt comes after more than seven days."""

chance = random.SystemRandom()


def alerting(source: Source, changes: Sequence[Change]) -> tuple[Change, ...]:
    """The changes worth a delivery: all that change a number or its presence, or those that an alert of the source names."""
    told = tuple(change for change in changes if change.kind not in QUIET_KINDS)
    if not source.alert:
        return told
    rules = [(alert.series, parse_condition(alert.when)) for alert in source.alert]
    return tuple(
        change
        for change in told
        if any(names_series(words, change.series, change.label) and holds(change) for words, holds in rules)
    )


def deliveries_for(source: Source, changes: Sequence[Change], release: int) -> tuple[DeliveryToQueue, ...]:
    """One delivery for each channel of the source, if anything in the release rings; none for a first release."""
    if not alerting(source, changes):
        return ()
    told = json.dumps([as_change_record(change) for change in changes])
    return tuple(
        DeliveryToQueue(channel=channel, key=_key(source.name, str(release), channel, told))
        for channel in dict.fromkeys(source.notify)
    )


def retry_wait(attempts: int) -> timedelta:
    """How long after the attempt of this number (1 and up) the next one comes; a part of it is left to chance."""
    doubled = FIRST_WAIT * 2 ** min(attempts - 1, MOST_ATTEMPTS)
    wait: timedelta = min(doubled, LONGEST_WAIT)
    return wait + wait * chance.uniform(0, 0.1)


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

    def begin_due(self) -> None:
        """Sends every delivery whose time has come, and waits for none. Raises StorageError.

        A channel that is still at work on what was due before gets the rest afterwards.
        """
        due: dict[str, list[PendingDelivery]] = defaultdict(list)
        for delivery in self._parts.database.pending_deliveries(self._parts.clock()):
            due[delivery.channel].append(delivery)
        with self._lock:
            ended = [channel for channel, lane in self._lanes.items() if lane.done()]
            for channel in ended:
                del self._lanes[channel]
            for channel, deliveries in due.items():
                if channel not in self._lanes and not self._closed:
                    self._lanes[channel] = self._open_lane(channel, deliveries)

    def _open_lane(self, channel: str, deliveries: Sequence[PendingDelivery]) -> Future[int]:
        """A thread that ends with the process: a service behind Apprise may take longer than a stop may wait."""
        lane: Future[int] = Future()

        def work() -> None:
            taken = 0
            try:
                for delivery in deliveries:
                    taken += not self._closed and self._send(delivery)
            except FigurewatchError as error:
                logger.warning("Channel %s: %s", channel, error, extra={"action": "unrecorded", "channel": channel})
                lane.set_exception(error)
            finally:  # whatever else broke off is told by the thread itself; nobody waits for it for ever
                if not lane.done():
                    lane.set_result(taken)

        threading.Thread(target=work, name=f"channel-{channel}", daemon=True).start()
        return lane

    def _send(self, delivery: PendingDelivery) -> bool:
        try:
            if delivery.id not in self._unmarked:
                if not self._parts.database.claim_delivery(delivery.id, self._parts.clock(), LEASE):
                    return False  # another process sends it, or has sent it
                self._deliver(delivery)
        except DeliveryError as error:
            self._put_off(delivery, str(error))
            return False
        self._unmarked.add(delivery.id)
        self._parts.database.mark_delivered(delivery.id, self._parts.clock())
        self._unmarked.discard(delivery.id)
        logger.info(
            "Told channel %s of release %d of %s",
            *(delivery.channel, delivery.report.release.number, delivery.report.source.name),
            extra={"action": "delivered", **_fields(delivery)},
        )
        return True

    def _deliver(self, delivery: PendingDelivery) -> None:
        channel = self._parts.configuration.channels.get(delivery.channel)
        if channel is None:
            raise DeliveryError(f"the configuration has no [channel.{delivery.channel}] any more")
        source = self._sources.get(delivery.report.source.name)
        leading = alerting(source, delivery.report.changes) if source else ()
        confidence = self._parts.configuration.monitor.confidence
        send(channel.url, message_of(delivery.report, delivery.key, leading, confidence))

    def _put_off(self, delivery: PendingDelivery, reason: str) -> None:
        attempts, moment = delivery.attempts + 1, self._parts.clock()
        again = moment + retry_wait(attempts) if attempts < MOST_ATTEMPTS else None
        self._parts.database.mark_delivery_failed(delivery.id, moment, reason, again)
        logger.log(
            logging.WARNING if again else logging.ERROR,
            "Channel %s did not take release %d of %s: %s. %s",
            *(delivery.channel, delivery.report.release.number, delivery.report.source.name, reason, _next(again)),
            extra={"action": "put_off" if again else "given_up", "attempts": attempts, **_fields(delivery)},
        )


def _next(again: datetime | None) -> str:
    return f"Next try at {again:%Y-%m-%d %H:%M} UTC" if again else "Given up after a week; the report is still in the database"


def _fields(delivery: PendingDelivery) -> dict[str, str | int]:
    source, release = delivery.report.source.name, delivery.report.release.number
    return {"channel": delivery.channel, "source": source, "release": release, "key": delivery.key}


def _key(*parts: str) -> str:
    """The same for the same report to the same channel, also from a second run over the same history."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]
