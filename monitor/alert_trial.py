"""Alerts tried on the releases that there are: what each rule says, what it would have rung for, and whether it ever can."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db import ReportEntry, SeriesHistory
from monitor.alerts import Step, alerts_of, names_series, parse_condition
from monitor.configuration import Alert, Source
from monitor.reports.wording import counted, safe, stated


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One rule over the past of its source."""

    source: str
    sentence: str
    """The rule in words, with the last value of the first series that it names."""
    named: int
    """How many series it names; with none it would never ring."""
    rung: tuple[int, ...]
    """Releases for which it would have rung, oldest first."""

    @property
    def verdict(self) -> str:
        """Such as "would have rung 3 times: releases 2, 5, 6"."""
        if not self.named:
            return "names no series of this source and would never ring"
        if not self.rung:
            return "would not have rung yet"
        word = "release" if len(self.rung) == 1 else "releases"
        return f"would have rung {counted(len(self.rung), 'time')}: {word} {', '.join(map(str, self.rung))}"


def trials_of(source: Source, reports: Sequence[ReportEntry], series: Sequence[SeriesHistory]) -> tuple[Trial, ...]:
    """Every rule of a source over its reports; without one, the rule that holds then: every change is sent."""
    steps = _steps(reports)
    return tuple(_trial(source, alert, steps, series) for alert in source.alert or (Alert(),))


def _steps(reports: Sequence[ReportEntry]) -> dict[str, list[tuple[int, Step]]]:
    """By series its changes with the number of their release, oldest first."""
    steps: dict[str, list[tuple[int, Step]]] = defaultdict(list)
    for report in sorted(reports, key=lambda one: one.release.number):
        before = report.before.figures if report.before else None
        for change in report.changes:
            steps[change.series].append((report.release.number, Step(change, report.release.figures, before)))
    return steps


def _trial(
    source: Source, alert: Alert, steps: Mapping[str, Sequence[tuple[int, Step]]], series: Sequence[SeriesHistory]
) -> Trial:
    named = [one for one in series if names_series(alert.series, one.key, one.label)]
    rung = {
        release
        for told in steps.values()
        for (release, _), rings in zip(told, alerts_of(alert, [step for _, step in told]), strict=True)
        if rings
    }
    return Trial(source=source.name, sentence=_sentence(source, alert, named), named=len(named), rung=tuple(sorted(rung)))


def _sentence(source: Source, alert: Alert, named: Sequence[SeriesHistory]) -> str:
    what = "any figure" if alert.series.strip() == "*" else f"“{alert.series}”"
    last = (
        f" (now {stated(named[0].points[-1].observation.figure)}: {safe(named[0].label)})"
        if named and what != "any figure"
        else ""
    )
    once = ", where that did not hold before" if alert.trigger == "edge" else ""
    whom = f"tell {', '.join(source.notify)}" if source.notify else "tell nobody: the source names no channel"
    return f"When {what}{last} {parse_condition(alert.when).words}{once}, {whom}."
