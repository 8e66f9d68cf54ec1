"""The main job: one visit to a source, from the bytes that came to the changes that a report tells.

Rule 1: the capture is committed before anything is derived from it.
Rule 2: outcome, release, observations, changes and deliveries are written in one transaction, or not at all.
Rule 3: every visit ends in exactly one outcome, with a cause where it is neither `released` nor `unchanged`.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import datetime
from functools import partial

from db import CheckEntry, CheckResult, FetchedCapture, Finding, NextVisit, OpenCheck, VisitStart
from monitor.alerts import past_of
from monitor.assembly import Parts
from monitor.configuration import Source
from monitor.deciding import Memory, decide
from monitor.discovery import find_releases, still_to_visit
from monitor.errors import FetchError
from monitor.fetching import TRUSTED, headers_of
from monitor.probing import probed
from monitor.reading.deriving import derive, name_of, work_within_limits
from monitor.rederiving import brought_up_to_date, document_before
from snapshots import Cause, CauseCode, Outcome, ReadError, held_to, verdict_on
from snapshots.judging import NO_ARRIVAL, Arrival

logger = logging.getLogger(__name__)


def check_source(
    source: Source, parts: Parts, moment: datetime, start: VisitStart | None = None, next_visit: NextVisit | None = None
) -> CheckEntry:
    """Visits a source once and records how that ended. Raises StorageError only: then nothing could be recorded.

    `start` is what it starts from, if that is known already; `next_visit` is recorded with the check of the newest document where
    that finds nothing new.
    """
    start = start or parts.database.start_of(source.name)
    check = parts.database.begin_check(source.name, moment)
    try:
        *earlier, newest = _documents(source, parts, moment, start)
    except FetchError as error:
        return _finish(check, _stopped(error), parts)
    # What was issued before the source was watched rings for nobody, also where a crash came between two of its issues.
    quiet = parts.database.takes_in_backlog(source.name, moment) if earlier else start.takes_in_backlog
    for finding in earlier:  # issued since the last visit, the oldest first: each is a check of its own
        entry, passes = _look(replace(check, quiet=quiet), finding, source, parts, start)
        if passes:
            return entry  # else a later issue would become a release before an earlier one
        start = parts.database.start_of(source.name)
        check = parts.database.begin_check(source.name, parts.clock())
    check = replace(check, quiet=quiet, ends_backlog=quiet, next_visit=next_visit)
    return _look(check, newest, source, parts, start)[0]


def conclude(check: OpenCheck, source: Source, parts: Parts, arrival: Arrival = NO_ARRIVAL) -> CheckEntry:
    """Derives from a stored capture all that follows from it; also after a crash that came between the two.

    Then how it came is no longer known.
    """
    database = parts.database
    if check.is_released:
        return _finish(check, CheckResult(outcome=Outcome.UNCHANGED), parts)
    capture = database.capture(check.capture or "", source.name)
    state = brought_up_to_date(database.state_of(source.name), source, parts)
    memory = Memory(
        partial(database.former_figures, source.name),
        partial(past_of, database, source.name),
        work_within_limits(name_of(source, capture.address), parts.readers),
        partial(document_before, state.latest, source, parts),
    )
    try:
        with parts.meter.reading():
            derived = derive(source, capture, parts.readers)
        verdict = verdict_on(state.curations, capture.sha256, derived.document.fingerprint)
        rules = parts.configuration.monitor
        if state.latest is None and verdict is None:
            arrival = probed(derived, arrival, source, parts, check.started_at)
        ruled = replace(state, curations=held_to(state.curations, capture.sha256, derived.document.fingerprint))
        result = decide(derived.document, derived.figures, ruled, source, rules, check.started_at, memory, verdict, arrival)
    except ReadError as error:
        result = CheckResult(outcome=Outcome.FAILED, cause=error.cause)
    return _finish(check, result, parts)


def resume(source: Source, parts: Parts) -> list[CheckEntry]:
    """Ends the checks of a claimed source that a crash left open: from their capture, or as interrupted without one."""
    left = [check for check in parts.database.open_checks() if check.source == source.name]
    return [conclude(check, source, parts) if check.capture else interrupted(check, parts) for check in left]


def interrupted(check: OpenCheck, parts: Parts) -> CheckEntry:
    """Ends a check that cannot be gone on with."""
    cause = Cause(
        CauseCode.INTERRUPTED,
        f"source {check.source!r}: the check was interrupted before an answer was stored; the next one starts afresh",
    )
    return _finish(check, CheckResult(outcome=Outcome.FAILED, cause=cause), parts)


def _documents(source: Source, parts: Parts, moment: datetime, start: VisitStart) -> tuple[Finding, ...]:
    """What is to be visited, the oldest first."""
    if source.paused:
        raise FetchError(Cause(CauseCode.PAUSED, f"source {source.name!r} is paused in the configuration"))
    stopped = parts.database.stopped(source.name) if start.is_stopped else None
    if stopped is not None:
        resume_it = f"`figurewatch sources resume {source.name}` goes on"
        raise FetchError(Cause(CauseCode.PAUSED, f"source {source.name!r} was {stopped.told()}; {resume_it}"))
    findings = find_releases(source, parts.database, parts.fetcher, moment, parts.extensions.listings, parts.readers)
    if not source.is_series_of_documents:  # there is one place, known or not
        return findings
    return still_to_visit(findings, parts.database.known_addresses(source.name), backlog=source.backlog)


def _look(check: OpenCheck, finding: Finding, source: Source, parts: Parts, start: VisitStart) -> tuple[CheckEntry, bool]:
    """One document: fetched, stored, understood. And did something keep it from coming that passes by itself?"""
    try:
        capture = parts.fetcher.fetch(
            finding.address,
            allow_private=source.allow_private_addresses,
            validators=start.validators(finding.address, check.started_at - TRUSTED),
            moment=check.started_at,
            home=source.address,
            own_headers=headers_of(source),
        )
    except FetchError as error:
        return _finish(check, _stopped(error), parts), error.passes
    if capture is None:
        return _finish(check, CheckResult(outcome=Outcome.UNCHANGED), parts), False
    try:
        capture = _shown(capture, source, parts)
    except FetchError as error:
        return _finish(check, _stopped(error), parts), error.passes
    dated = replace(capture, published=finding.published)
    arrival = Arrival(asked=finding.address, landed=capture.landed, said=capture.said)
    return conclude(parts.database.store_capture(check, dated), source, parts, arrival), False


def _shown(capture: FetchedCapture, source: Source, parts: Parts) -> FetchedCapture:
    """The document as a browser shows it, where the source is configured so and the plain one does not do. Raises FetchError."""
    if source.render == "never" or (source.render == "auto" and not _is_poor(capture, source, parts)):
        return capture
    return parts.browser.show(capture, home=source.address, allow_private=source.allow_private_addresses)


def _is_poor(capture: FetchedCapture, source: Source, parts: Parts) -> bool:
    """Has it less than half the figures of the last release?"""
    latest = parts.database.latest_release(source.name)
    if latest is None:
        return False
    try:
        figures = derive(source, capture.as_stored, parts.readers).figures
    except ReadError as error:  # what is too much to read is not too little: no browser makes it less
        return error.cause.code is not CauseCode.TOO_COMPLEX
    return len(figures) * 2 < latest.figures


def _stopped(error: FetchError) -> CheckResult:
    skipped = error.cause.code in (CauseCode.ROBOTS, CauseCode.PAUSED)
    outcome = Outcome.SKIPPED if skipped else Outcome.FAILED
    return CheckResult(outcome=outcome, cause=error.cause, retry_after=error.retry_after)


def _finish(check: OpenCheck, result: CheckResult, parts: Parts) -> CheckEntry:
    entry = parts.database.finish_check(check, result, parts.clock())
    parts.meter.checked(entry)
    cause = f": {entry.cause.message}" if entry.cause else ""
    logger.info(
        "Check of %s: %s%s",
        entry.source,
        result.outcome.value,
        cause,
        extra={
            "action": result.outcome.value,
            "source": entry.source,
            "check": entry.id,
            "release": entry.release,
            "cause": entry.cause.code.value if entry.cause else None,
        },
    )
    return entry
