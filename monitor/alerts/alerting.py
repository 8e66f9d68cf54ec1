"""Which changes of a release alert, by the rules of its source and by what each series did before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from monitor.alerts.conditions import Situation, parse_condition
from monitor.alerts.series_patterns import names_series
from snapshots import QUIET_KINDS, Change, ChangeKind, Figure

if TYPE_CHECKING:
    from monitor.configuration import Alert


@dataclass(frozen=True, slots=True)
class Step:
    """One change of a series, and how many figures the releases on both sides of it state."""

    change: Change
    size: int | None = None
    size_before: int | None = None


Past = Mapping[str, Sequence[Step]]
"""By key of the series its earlier steps, the oldest first."""
Extremes = Mapping[str, tuple[Decimal, Decimal]]
"""By unit the lowest and the highest number so far."""


def alerts_that_look_back(alerts: Sequence[Alert]) -> bool:
    """Does any rule need the past of a series?"""
    return any(alert.trigger == "edge" or parse_condition(alert.when).looks_back for alert in alerts)


def alerting(alerts: Sequence[Alert], steps: Sequence[Step], past: Past) -> tuple[Change, ...]:
    """The changes worth a delivery: all that change a number or its presence, or those that an alert is about."""
    told = [step for step in steps if step.change.kind not in QUIET_KINDS]
    if not alerts:
        return tuple(step.change for step in told)
    return tuple(step.change for step in told if any(_alerts_now(alert, step, past) for alert in alerts))


def alerts_of(alert: Alert, steps: Sequence[Step]) -> Iterator[bool]:
    """For each step of one series, oldest first: does the rule alert of it?"""
    condition = parse_condition(alert.when)
    if not names_series(alert.series, steps[0].change.series, steps[0].change.label):
        yield from [False] * len(steps)
        return
    told = steps[0].change.before
    extremes = _widened({}, told)
    held = told is not None and condition.holds(_at_first(steps[0]))
    for step in steps:
        holds = condition.holds(_situation(step, extremes, told))
        alerts = holds and step.change.kind not in QUIET_KINDS and not (held and alert.trigger == "edge")
        yield alerts
        extremes = _widened(extremes, step.change.after)
        if alerts or told is None:
            told = step.change.after or told
        held = holds


def _alerts_now(alert: Alert, step: Step, past: Past) -> bool:
    earlier = past.get(step.change.series, ())
    return list(alerts_of(alert, [*earlier, step]))[-1]


def _at_first(step: Step) -> Situation:
    """The number that a series came into sight with, as if it had been told as new."""
    change = replace(
        step.change,
        kind=ChangeKind.ADDED,
        before=None,
        after=step.change.before,
        delta=None,
        percent=None,
        direction=None,
        marks=(),
    )
    return Situation(change=change, size=step.size_before)


def _situation(step: Step, extremes: Extremes, told: Figure | None) -> Situation:
    after = step.change.after
    return Situation(
        change=step.change,
        size=step.size,
        size_before=step.size_before,
        extremes=extremes.get(after.unit) if after is not None else None,
        told=told,
    )


def _widened(extremes: Extremes, figure: Figure | None) -> Extremes:
    if figure is None or figure.value is None:
        return extremes
    lowest, highest = extremes.get(figure.unit, (figure.value, figure.value))
    return {**extremes, figure.unit: (min(lowest, figure.value), max(highest, figure.value))}
