"""When each source is visited next: put right at a start, and planned anew after each visit. Both drivers of the clock use it."""

from __future__ import annotations

import logging
from datetime import datetime

from db import CheckEntry, SourceOverview, VisitStart
from monitor.assembly import Parts
from monitor.clock import local_time
from monitor.configuration import Configuration, Source
from monitor.service.timing import (
    COUNTED_FAILURES,
    LONGEST_RETRY,
    failures_in_a_row,
    follows_rhythm,
    next_after_success,
    next_due,
    next_visit,
)
from snapshots import Outcome

logger = logging.getLogger(__name__)


def arrange(parts: Parts, moment: datetime) -> None:
    """New sources are due at once; moments that lie too far ahead, or belong to no source, are put right."""
    sources = {source.name: source for source in parts.configuration.sources}
    wrong: dict[str, datetime | None] = {}
    for line in parts.database.overview():
        right = _right(sources.get(line.source.name), line, moment, parts)
        if right != line.next_due:
            wrong[line.source.name] = right
    if wrong:
        parts.database.set_all_next_due(wrong)


def _right(source: Source | None, line: SourceOverview, moment: datetime, parts: Parts) -> datetime | None:
    if source is None or line.stopped is not None:
        return None
    if line.next_due is None:
        return moment
    settings = parts.configuration.monitor
    # A schedule that was changed, or a clock that was ahead, leaves moments that are later than they should be.
    planned = next_due(source, moment, settings.timezone)
    failed = line.last_check is not None and line.last_check.outcome is Outcome.FAILED
    latest = planned + settings.jitter
    if failed:
        latest = max(latest, moment + LONGEST_RETRY + settings.jitter)
    return line.next_due if line.next_due <= latest else planned


def plan_next(source: Source, entry: CheckEntry, parts: Parts) -> None:
    """Says when a source that was just visited is due again. Raises StorageError."""
    if entry.next_due is not None:  # it was recorded with the outcome
        return
    database, settings = parts.database, parts.configuration.monitor
    before = database.checks(source.name, COUNTED_FAILURES)[1:]
    rhythm = database.rhythm_of(source.name) if follows_rhythm(source) else None
    due = next_visit(source, [entry, *before], parts.clock(), settings.timezone, settings.jitter, rhythm)
    database.set_next_due(source.name, due)
    _tell_state(entry, failures_in_a_row([entry, *before]), failures_in_a_row(before), due, parts.configuration)


def plan_if_unchanged(source: Source, start: VisitStart, moment: datetime, parts: Parts) -> datetime | None:
    """When a source is due again if the visit that starts now finds nothing new; None where that is to be seen.

    It is to be seen of a source that failed the last time, which is told when it answers again, and of several documents.
    """
    if source.is_series_of_documents or start.newest is None or start.newest.outcome is Outcome.FAILED:
        return None
    settings = parts.configuration.monitor
    rhythm = parts.database.rhythm_of(source.name) if start.has_rhythm and follows_rhythm(source) else None
    return next_after_success(source, moment, settings.timezone, settings.jitter, rhythm)


def _tell_state(entry: CheckEntry, failures: int, before: int, due: datetime, configuration: Configuration) -> None:
    """A failing source is told on entering that state and on leaving it; each check has its own line anyway."""
    fields = {"source": entry.source, "next_due": due.isoformat()}
    enough = min(configuration.monitor.tell_failing_after or COUNTED_FAILURES, COUNTED_FAILURES)
    if failures == enough:
        logger.warning(
            "%s is failing: %d checks in a row. Next try at %s",
            *(entry.source, failures, local_time(due, configuration.zone)),
            extra={"action": "failing", **fields},
        )
    if not failures and before >= enough:
        logger.info("%s answers again", entry.source, extra={"action": "recovered", **fields})
