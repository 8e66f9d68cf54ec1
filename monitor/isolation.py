"""Isolation of sources from each other: whatever goes wrong with one of them is recorded there and never reaches another."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from db import CheckEntry, CheckResult, DueVisit, NextVisit, VisitStart
from monitor.assembly import Parts
from monitor.check import check_source, interrupted, resume
from monitor.configuration import Source
from monitor.discovery.finding import MOST_AT_ONCE
from monitor.retaining import let_go
from monitor.source_claims import is_gone
from snapshots import Cause, CauseCode, FigurewatchError, Outcome

logger = logging.getLogger(__name__)

Result = TypeVar("Result")
Plan = Callable[[Source, VisitStart, datetime, Parts], datetime | None]
"""(source, what a visit starts from, its moment, parts) -> when the source is due again if nothing is new; None: to be seen."""

LEASE_MARGIN = timedelta(minutes=10)
"""How much longer than the deadline of a fetch a source stays claimed, should its process vanish."""


def no_plan(_source: Source, _start: VisitStart, _moment: datetime, _parts: Parts) -> None:
    """Whoever asked for the visit plans the next one."""


def visit(source: Source, parts: Parts, holder: str, plan: Plan = no_plan) -> CheckEntry | None:
    """Claims the source, ends what a crash left open, checks it, gives it back; None where another run is at it.

    Raises StorageError where nothing can be recorded. Any other error is recorded as the outcome of the check.

    `plan` says when it is due again if nothing is new, so that this, the end of the claim and of the check are written together.
    """

    def work() -> CheckEntry:
        start = _started(source, parts)
        return _checked(source, parts, holder, start, plan)

    return isolated(source, parts, holder, work)


def visit_due(source: Source, parts: Parts, holder: str, visit: DueVisit, plan: Plan = no_plan) -> CheckEntry | None:
    """Makes a visit that is due, once, however often it is begun; None where another run has it or it is no longer due.

    `holder` names the visit, not the process: whoever begins it again takes it over from one that was killed. What that one
    had fetched is read and not fetched again, and what it had finished stands. `plan` and errors as in `visit`.
    """

    def work() -> CheckEntry:
        start = _started(source, parts)
        if start.newest is not None and _is_made(start.newest, source, visit.due):
            return start.newest
        return _checked(source, parts, holder, start, plan)

    return isolated(source, parts, holder, work, visit.due)


def _started(source: Source, parts: Parts) -> VisitStart:
    """What a visit of a claimed source starts from, after what a crash left open of the one before has been ended."""
    start = parts.database.start_of(source.name)
    if start.newest is None or start.newest.outcome is not None:
        return start
    resume(source, parts)
    return parts.database.start_of(source.name)


def _checked(source: Source, parts: Parts, holder: str, start: VisitStart, plan: Plan) -> CheckEntry:
    let_go(parts, source.name)  # before the check, whose end may give the source back
    moment = parts.clock()
    due = plan(source, start, moment, parts)
    following = NextVisit(holder=holder, due=due) if due is not None else None
    return check_source(source, parts, moment, start, following)


def _is_made(newest: CheckEntry, source: Source, due: datetime) -> bool:
    """Was this the visit that is due? One that was broken off is not; of several documents there may be more."""
    broken = newest.cause is not None and newest.cause.code is CauseCode.INTERRUPTED
    return newest.started_at >= due and not broken and not source.is_series_of_documents


def resume_all(parts: Parts, holder: str) -> int:
    """Ends all checks that a crash left open, but for those of sources that another run is at; how many there were."""
    known = {source.name: source for source in parts.configuration.sources}
    left = parts.database.open_checks()
    for name in dict.fromkeys(check.source for check in left):
        source = known.get(name)
        if source is not None:
            isolated(source, parts, holder, partial(resume, source, parts))
    for check in left:
        if check.source not in known:
            interrupted(check, parts)
    return len(left)


def isolated(
    source: Source, parts: Parts, holder: str, work: Callable[[], Result], due: datetime | None = None
) -> Result | CheckEntry | None:
    """Does `work` in a claim of the source; None where another run is at it. See `visit` for errors."""
    documents = 1 + (MOST_AT_ONCE if source.is_series_of_documents else 0)
    lease = timedelta(seconds=parts.configuration.monitor.deadline) * documents + LEASE_MARGIN
    if not _claimed(source, parts, holder, lease, due):
        return None
    done: Result | CheckEntry | None = None
    try:
        done = work()
    except FigurewatchError:
        raise
    except Exception as error:
        logger.exception("Check of %s broke off", source.name, extra={"action": "internal", "source": source.name})
        done = _record(source, error, parts)
    finally:
        if not (isinstance(done, CheckEntry) and done.next_due is not None):  # else it was given back with the outcome
            parts.database.release_claim(source.name, holder)
    return done


def _claimed(source: Source, parts: Parts, holder: str, lease: timedelta, due: datetime | None) -> bool:
    """Takes the source; also from a process of this machine that is gone, without waiting for the end of its lease."""
    database = parts.database
    if database.claim(source.name, holder, parts.clock(), lease, due):
        return True
    claimant = database.claimant(source.name)
    if claimant is None or not is_gone(claimant):
        return False
    logger.info(
        "Took %s over from %s, which is gone", source.name, claimant, extra={"action": "taken_over", "source": source.name}
    )
    database.release_claim(source.name, claimant)
    return database.claim(source.name, holder, parts.clock(), lease, due)


def _record(source: Source, error: Exception, parts: Parts) -> CheckEntry:
    message = (
        f"source {source.name!r}: an error in Figurewatch itself ({type(error).__name__}: {error}); "
        "nothing was derived, what had been stored is kept. Please report it with the log"
    )
    result = CheckResult(outcome=Outcome.FAILED, cause=Cause(CauseCode.INTERNAL, " ".join(message.split())))
    database = parts.database
    check = next((check for check in database.open_checks() if check.source == source.name), None)
    entry = database.finish_check(check or database.begin_check(source.name, parts.clock()), result, parts.clock())
    parts.meter.checked(entry)
    return entry
