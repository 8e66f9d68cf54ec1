"""Alerts tried on the releases that there are: what each rule says, what it would have rung for, and whether it ever can."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db import ReportEntry, SeriesHistory
from monitor.alerts import names_series, parse_condition
from monitor.configuration import Alert, Source
from monitor.reports.wording import counted, safe, stated
from snapshots import QUIET_KINDS


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
        return f"would have rung {counted(len(self.rung), 'time')}: releases {', '.join(map(str, self.rung))}"


def trials_of(source: Source, reports: Sequence[ReportEntry], series: Sequence[SeriesHistory]) -> tuple[Trial, ...]:
    """Every rule of a source; without one, the rule that holds then: every change is sent."""
    return tuple(_trial(source, alert, reports, series) for alert in source.alert or (Alert(),))


def _trial(source: Source, alert: Alert, reports: Sequence[ReportEntry], series: Sequence[SeriesHistory]) -> Trial:
    holds = parse_condition(alert.when)
    named = [one for one in series if names_series(alert.series, one.key, one.label)]
    rung = [
        report.release.number
        for report in reports
        if any(
            change.kind not in QUIET_KINDS and names_series(alert.series, change.series, change.label) and holds(change)
            for change in report.changes
        )
    ]
    return Trial(source=source.name, sentence=_sentence(source, alert, named), named=len(named), rung=tuple(sorted(rung)))


def _sentence(source: Source, alert: Alert, named: Sequence[SeriesHistory]) -> str:
    what = "any figure" if alert.series.strip() == "*" else f"“{alert.series}”"
    condition = "changes" if alert.when.strip() == "any" else f"changes so that {alert.when}"
    last = (
        f" (now {stated(named[0].points[-1].observation.figure)}: {safe(named[0].label)})"
        if named and what != "any figure"
        else ""
    )
    whom = f"tell {', '.join(source.notify)}" if source.notify else "tell nobody: the source names no channel"
    return f"When {what}{last} {condition}, {whom}."
