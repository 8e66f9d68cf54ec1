"""What a document means for its source: a new release, the one before again, or something to be held. Values in, values out.

Rule 1: nothing here reads, writes or asks the time; what is configured, what was stored and the moment come as arguments.
Rule 2: what rings is decided here, what is stored never hangs on it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count

from db import CheckResult, ReleaseToStore, SourceState
from monitor.alerts import Past, Step, alerts_that_look_back
from monitor.configuration import MonitorSettings, Source
from monitor.notifications import deliveries_for
from monitor.reading.deriving import Work, extractor_of, work_here
from snapshots import (
    Cause,
    CauseCode,
    Comparison,
    CurationKind,
    Document,
    Figure,
    Observation,
    Outcome,
    Series,
    align,
    circumstances_of,
    compare_observations,
    held_to,
    judge,
    rulings_of,
)
from snapshots.judging import NO_ARRIVAL, Arrival, Expected, Previous

Recall = Callable[[Mapping[str, Figure]], Mapping[str, tuple[Figure, ...]]]
"""Asked with what series state now, by key, for what they stated formerly with the very same number."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What a decision may ask of the releases of before."""

    former: Recall | None = None
    steps: Callable[[Collection[str]], Past] = lambda _keys: {}
    """Asked with the keys of series for what each of them did, for the alerts that look back."""
    work: Work = work_here
    """Who follows and compares figures: it may take long where there are many."""
    document: Callable[[], Document | None] = lambda: None
    """Asked for the document of the release before; None where it cannot be read."""


NOTHING_KNOWN = Memory()


def decide(  # noqa: PLR0913, PLR0917 -- everything that a decision hangs on
    document: Document,
    figures: tuple[Figure, ...],
    state: SourceState,
    source: Source,
    rules: MonitorSettings,
    moment: datetime,
    memory: Memory = NOTHING_KNOWN,
    verdict: CurationKind | None = None,
    arrival: Arrival = NO_ARRIVAL,
) -> CheckResult:
    """Whether a document is a new release, the one before again, or something to be held until it has persisted.

    `verdict` is what a person decided about this very document, if anything; `arrival` how it came.
    """
    if state.latest is not None and document.fingerprint == state.latest.fingerprint:
        return CheckResult(outcome=Outcome.UNCHANGED, fingerprint=document.fingerprint)
    if verdict is CurationKind.DISCARD:
        return CheckResult(outcome=Outcome.SUSPECT, cause=_discarded(source), fingerprint=document.fingerprint)
    observations, comparison = _followed(document, figures, state, memory)
    cause = judge(document, figures, comparison, _previous(state, memory), expected_of(source), arrival=arrival)
    if cause and verdict is not CurationKind.RELEASE and not _persisted(document, state, rules, moment):
        return CheckResult(outcome=Outcome.SUSPECT, cause=cause, fingerprint=document.fingerprint)
    return _released(document, observations, comparison, state, source, memory)


def expected_of(source: Source) -> Expected:
    """What the configuration says of a source's documents."""
    return Expected(title=source.title, language=source.language)


def _discarded(source: Source) -> Cause:
    message = (
        f"a person discarded this document; `figurewatch series decisions {source.name}` shows who, `series undo` takes it back"
    )
    return Cause(CauseCode.DISCARDED, message)


def believe(
    document: Document, figures: tuple[Figure, ...], state: SourceState, source: Source, memory: Memory = NOTHING_KNOWN
) -> CheckResult:
    """A new release, however it looks."""
    observations, comparison = _followed(document, figures, state, memory)
    return _released(document, observations, comparison, state, source)


def read_again(
    document: Document, figures: tuple[Figure, ...], state: SourceState, source: Source, work: Work = work_here
) -> ReleaseToStore:
    """The newest release as it is read today: the same document, followed by the series that it was of. It changes nothing.

    A split that begins with it has been made.
    """
    known = replace(state, curations=held_to(state.curations, "", ""))
    return _release(document, _observed(figures, known, work), None, source)


def _followed(
    document: Document, figures: tuple[Figure, ...], state: SourceState, memory: Memory = NOTHING_KNOWN
) -> tuple[tuple[Observation, ...], Comparison | None]:
    """The figures as observations of the source's series, and what they change; nothing for a first release."""
    observations = _observed(figures, state, memory.work)
    if state.latest is None:
        return observations, None
    series = state.series if memory.former is None else _remembered(observations, state.series, memory.former)
    circumstances = circumstances_of(document, state.latest.published, memory.document)
    return observations, memory.work(compare_observations, state.current, observations, series, circumstances)


def _observed(figures: tuple[Figure, ...], state: SourceState, work: Work) -> tuple[Observation, ...]:
    """The figures as observations; a series that begins takes no key that another ever had."""
    observations = work(align, figures, state.series, rulings_of(state.curations))
    fresh = _fresh_keys(dict.fromkeys(observation.series for observation in observations), state)
    return tuple(replace(observation, series=fresh[observation.series]) for observation in observations)


def _fresh_keys(keys: Collection[str], state: SourceState) -> dict[str, str]:
    """A key for each: its own where its series goes on or the key is new, else the first "key-2", "key-3" … that is free."""
    known = {series.key for series in state.series}
    taken = known | state.used_keys | set(keys)
    fresh: dict[str, str] = {}
    for key in keys:
        is_used = key not in known and key in state.used_keys
        fresh[key] = next(name for number in count(2) if (name := f"{key}-{number}") not in taken) if is_used else key
        taken.add(fresh[key])
    return fresh


def _remembered(observations: tuple[Observation, ...], series: tuple[Series, ...], recall: Recall) -> tuple[Series, ...]:
    """The series with what they stated formerly, where their number is another now and may have come back to an old one."""
    known = {followed.key: followed for followed in series}
    revised = {
        observation.series: observation.figure
        for observation in observations
        if observation.mention == 0
        and observation.series in known
        and observation.figure.value != known[observation.series].last[0].value
    }
    former = recall(revised)
    return tuple(replace(followed, former=former[followed.key]) if followed.key in former else followed for followed in series)


def _released(
    document: Document,
    observations: tuple[Observation, ...],
    comparison: Comparison | None,
    state: SourceState,
    source: Source,
    memory: Memory = NOTHING_KNOWN,
) -> CheckResult:
    release = _release(document, observations, comparison, source)
    number = state.latest.number + 1 if state.latest else 1
    ignored = {followed.key for followed in state.series if followed.ignored}
    sizes = len(observations), state.latest.figures if state.latest else None
    steps = [Step(change, *sizes) for change in release.changes if change.series not in ignored]
    past = memory.steps({step.change.series for step in steps}) if alerts_that_look_back(source.alert) else {}
    deliveries = deliveries_for(source, steps, number, past)
    return CheckResult(outcome=Outcome.RELEASED, release=release, fingerprint=document.fingerprint, deliveries=deliveries)


def _release(
    document: Document, observations: tuple[Observation, ...], comparison: Comparison | None, source: Source
) -> ReleaseToStore:
    return ReleaseToStore(
        published=document.published,
        title=document.title,
        language=document.language,
        fingerprint=document.fingerprint,
        text=document.text,
        observations=observations,
        changes=comparison.changes if comparison else (),
        unchanged=comparison.unchanged if comparison else 0,
        extractor=extractor_of(source),
    )


def _previous(state: SourceState, memory: Memory) -> Previous | None:
    if state.latest is None:
        return None
    return Previous(
        title=state.latest.title,
        figures=len(state.current),
        text_length=state.latest.text_length,
        fingerprints=state.fingerprints,
        document=memory.document,
    )


def _persisted(document: Document, state: SourceState, rules: MonitorSettings, moment: datetime) -> bool:
    """Has the very same document been held over enough checks and hours to be believed?"""
    if state.held != document.fingerprint or state.held_since is None:
        return False
    enough_time = moment - state.held_since >= timedelta(hours=rules.confirm_hours)
    return state.held_checks + 1 >= rules.confirm_checks and enough_time
