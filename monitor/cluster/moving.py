"""What goes into the queue now: visits that are due within the next moments, and no more.

Rule 1: a host has one lock in the queue, so that no two visits of it run at once, and a source one place there.
Rule 2: of two visits the one that was due first has the higher priority; so none waits behind a later one of its host.
Rule 3: of one host no more is queued than can be asked meanwhile: a host with thousands of sources keeps no other one waiting.
Rule 4: the queue stays short, since a long one halves the pace at which it is emptied (decision 20).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import ceil

from db import DueVisit
from monitor.configuration import Configuration

AHEAD = timedelta(seconds=15)
"""So far ahead visits are queued: longer than the pause between two looks at what is due."""
MOST_QUEUED = 5_000
FEWEST_OF_SITE, MOST_OF_SITE = 4, 500
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
"""Priorities are seconds before this moment: 32 bits of them last until 2088."""
VISITS, RENDERED = "visits", "rendered"
"""Queues: of plain visits, and of those that need a browser on the machine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueuedVisit:
    """One place in the queue."""

    visit: DueVisit
    queue: str
    lock: str
    priority: int
    not_before: datetime | None
    """When it may begin; at once where it is due already."""


def visits_to_queue(
    due: Sequence[DueVisit], queued: Collection[str], configuration: Configuration, moment: datetime
) -> list[QueuedVisit]:
    """What of `due` (the longest overdue first) is put into a queue that holds visits of the sources `queued`."""
    sources = {source.name: source for source in configuration.sources}
    free = MOST_QUEUED - len(queued)
    chosen = [visit for visit in due if visit.source in sources and visit.source not in queued][: max(free, 0)]
    return [
        QueuedVisit(
            visit=visit,
            queue=VISITS if sources[visit.source].render == "never" else RENDERED,
            lock=f"host {visit.site}" if visit.site else f"source {visit.source}",
            priority=-int((visit.due - EPOCH).total_seconds()),
            not_before=visit.due if visit.due > moment else None,
        )
        for visit in chosen
    ]


def most_of_site(minimum_delay: float, span: timedelta = 2 * AHEAD) -> int:
    """How many visits of one host can be made within a span at most, if each asks it once."""
    if minimum_delay <= 0:
        return MOST_OF_SITE
    return min(max(ceil(span.total_seconds() / minimum_delay), FEWEST_OF_SITE), MOST_OF_SITE)
