"""What a document means for its source: a new release, the one before again, or something to be held. Values in, values out.

Rule 1: nothing here reads, writes or asks the time; what is configured, what was stored and the moment come as arguments.
Rule 2: what rings is decided here, what is stored never hangs on it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from db import CheckResult, ReleaseToStore, SourceState
from monitor.configuration import MonitorSettings, Source
from monitor.notifications import deliveries_for
from snapshots import (
    EXTRACTOR_VERSION,
    Comparison,
    Document,
    Figure,
    Observation,
    Outcome,
    align,
    circumstances_of,
    compare_observations,
    judge,
    rulings_of,
)
from snapshots.judging import Expected, Previous


def decide(
    document: Document, figures: tuple[Figure, ...], state: SourceState, source: Source, rules: MonitorSettings, moment: datetime
) -> CheckResult:
    """Whether a document is a new release, the one before again, or something to be held until it has persisted."""
    if state.latest is not None and document.fingerprint == state.latest.fingerprint:
        return CheckResult(outcome=Outcome.UNCHANGED, fingerprint=document.fingerprint)
    observations, comparison = _followed(document, figures, state)
    expected = Expected(title=source.title, language=source.language)
    cause = judge(document, figures, comparison, _previous(state), expected)
    if cause and not _persisted(document, state, rules, moment):
        return CheckResult(outcome=Outcome.SUSPECT, cause=cause, fingerprint=document.fingerprint)
    return _released(document, observations, comparison, state, source)


def believe(document: Document, figures: tuple[Figure, ...], state: SourceState, source: Source) -> CheckResult:
    """A new release, however it looks."""
    observations, comparison = _followed(document, figures, state)
    return _released(document, observations, comparison, state, source)


def _followed(
    document: Document, figures: tuple[Figure, ...], state: SourceState
) -> tuple[tuple[Observation, ...], Comparison | None]:
    """The figures as observations of the source's series, and what they change; nothing for a first release."""
    observations = align(figures, state.series, rulings_of(state.curations))
    if state.latest is None:
        return observations, None
    circumstances = circumstances_of(document, state.latest.published)
    return observations, compare_observations(state.current, observations, state.series, circumstances)


def _released(
    document: Document,
    observations: tuple[Observation, ...],
    comparison: Comparison | None,
    state: SourceState,
    source: Source,
) -> CheckResult:
    release = ReleaseToStore(
        published=document.published,
        title=document.title,
        language=document.language,
        fingerprint=document.fingerprint,
        text=document.text,
        observations=observations,
        changes=comparison.changes if comparison else (),
        unchanged=comparison.unchanged if comparison else 0,
        extractor=EXTRACTOR_VERSION,
    )
    number = state.latest.number + 1 if state.latest else 1
    ignored = {one.key for one in state.series if one.ignored}
    alerting = [change for change in release.changes if change.series not in ignored]
    deliveries = deliveries_for(source, alerting, number)
    return CheckResult(outcome=Outcome.RELEASED, release=release, fingerprint=document.fingerprint, deliveries=deliveries)


def _previous(state: SourceState) -> Previous | None:
    if state.latest is None:
        return None
    return Previous(
        title=state.latest.title,
        figures=len(state.current),
        text_length=state.latest.text_length,
        fingerprints=state.fingerprints,
    )


def _persisted(document: Document, state: SourceState, rules: MonitorSettings, moment: datetime) -> bool:
    """Has the very same document been held over enough checks and hours to be believed?"""
    if state.held != document.fingerprint or state.held_since is None:
        return False
    enough_time = moment - state.held_since >= timedelta(hours=rules.confirm_hours)
    return state.held_checks + 1 >= rules.confirm_checks and enough_time
