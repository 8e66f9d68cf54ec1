"""Alerts tried on the releases that there are: what each rule says, what it would have rung for, and whether it ever can."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db import Database, ReportEntry, SeriesEntry
from monitor.alerts import Step, alerts_of, names_series, parse_condition
from monitor.configuration import Alert, Source
from monitor.reports.wording import counted, safe, stated

MOST = 1000
"""Series of a source that a rule is looked for in."""


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


def trials_of(source: Source, database: Database, releases: int) -> tuple[Trial, ...]:
    """Every rule of a source over so many of its newest releases; without one, the rule that holds then: every change is sent.

    Raises StorageError for a source that is not on record.
    """
    series = database.search("", source.name, MOST).items
    steps = _steps(database.reports(source.name, limit=releases))
    trials = []
    for alert in source.alert or (Alert(),):
        named = [item for item in series if _is_any(alert) or names_series(alert.series, item.key, item.label)]
        told = _last_of(database, named[0]) if named and not _is_any(alert) else ""
        trials.append(
            Trial(source=source.name, sentence=_sentence(source, alert, told), named=len(named), rung=_rung(alert, steps))
        )
    return tuple(trials)


def _steps(reports: Sequence[ReportEntry]) -> dict[str, list[tuple[int, Step]]]:
    """By series its changes with the number of their release, oldest first."""
    steps: dict[str, list[tuple[int, Step]]] = defaultdict(list)
    for report in sorted(reports, key=lambda told: told.release.number):
        before = report.before.figures if report.before else None
        for change in report.changes:
            steps[change.series].append((report.release.number, Step(change, report.release.figures, before)))
    return steps


def _rung(alert: Alert, steps: Mapping[str, Sequence[tuple[int, Step]]]) -> tuple[int, ...]:
    rung = {
        release
        for told in steps.values()
        for (release, _), rings in zip(told, alerts_of(alert, [step for _, step in told]), strict=True)
        if rings
    }
    return tuple(sorted(rung))


def _last_of(database: Database, series: SeriesEntry) -> str:
    figure = database.last_stated([(series.source, series.key)]).get((series.source, series.key))
    return "" if figure is None else f" (now {stated(figure)}: {safe(series.label)})"


def _is_any(alert: Alert) -> bool:
    return alert.series.strip() == "*"


def _sentence(source: Source, alert: Alert, last: str) -> str:
    what = "any figure" if _is_any(alert) else f"“{alert.series}”"
    once = ", where that did not hold before" if alert.trigger == "edge" else ""
    whom = f"tell {', '.join(source.notify)}" if source.notify else "tell nobody: the source names no channel"
    return f"When {what}{last} {parse_condition(alert.when).words}{once}, {whom}."
