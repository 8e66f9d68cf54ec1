"""Looks from time to time whether there is something to tell of sources in trouble, and queues it in the outbox."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable
from datetime import timedelta

from db import NoticeToQueue
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.notifications.notices import notices_of
from monitor.notifications.rounds import TellingRules, next_round

logger = logging.getLogger(__name__)

SETTLE = timedelta(minutes=5)
"""So long the service waits with the first failing source for others that fail with it."""
PAUSE = 30.0
"""Seconds between two looks."""


class Teller:
    """What it queues and what it remembers of it are one transaction; a crash neither doubles nor loses a notice."""

    def __init__(self, parts: Parts, settle: timedelta = timedelta(0), monotonic: Callable[[], float] = time.monotonic) -> None:
        settings = parts.configuration.monitor
        self._parts = parts
        self._monotonic = monotonic
        self._next = monotonic()
        self._rules = TellingRules(
            failing_after=settings.tell_failing_after,
            held_after=settings.tell_held_after,
            remind_every=settings.remind_every,
            settle=settle,
        )

    def look(self) -> None:
        """Tells what there is to tell, unless that was looked for just before. Raises StorageError."""
        if self._monotonic() >= self._next:
            self._next = self._monotonic() + PAUSE
            self.tell()

    def tell(self) -> int:
        """Tells what there is to tell; says to how many channels. Raises StorageError."""
        database, moment = self._parts.database, self._parts.clock()
        sources = self._sources_to_tell()
        before = database.told_troubles()
        known = [trouble for trouble in before if trouble.source in sources]
        troubles = [trouble for trouble in database.troubles(self._rules.counted) if trouble.source in sources]
        told = next_round(troubles, known, len(sources), self._rules, moment)
        notices = notices_of(told, sources.values(), self._parts.configuration.zone_of)
        if not notices and list(told.told) == before:
            return 0
        if not database.tell_troubles(before, told.told, notices, moment):
            return 0  # another process told it
        _log(notices)
        return len(notices)

    def _sources_to_tell(self) -> dict[str, Source]:
        """A source that is paused or told to nobody is passed over, and what was told of it is forgotten."""
        return {source.name: source for source in self._parts.configuration.sources if source.notify and not source.paused}


def _log(notices: Iterable[NoticeToQueue]) -> None:
    for queued in notices:
        logger.info(
            "To be told: %s", queued.notice.subject, extra={"action": "notice", "channel": queued.channel, "key": queued.key}
        )
