"""The report as one HTML file: no script, no outside request, readable in print and at 320 pixels."""

from __future__ import annotations

from decimal import Decimal

from jinja2 import Environment, PackageLoader, StrictUndefined

from db import ReportEntry
from monitor.reports.arrange import arrange
from monitor.reports.reader import UTC_READER, Reader, citation, links_of
from monitor.reports.wording import (
    CONFIDENCE,
    NAMES,
    difference,
    headline,
    marked,
    periods,
    quantity,
    remarks,
    safe,
    section,
    stated,
)
from snapshots import Change, Figure

LEFT, RIGHT = "\ue000", "\ue001"  # private use: no publisher's text holds them past the reader's door
BAR = Decimal(240)


def html_report(
    report: ReportEntry, *, confidence: float = CONFIDENCE, everything: bool = False, reader: Reader = UTC_READER
) -> str:
    """A whole document."""
    environment = Environment(loader=PackageLoader("monitor.reports"), autoescape=True, undefined=StrictUndefined)
    parts = arrange(report.changes, confidence)
    return environment.get_template("report.html").render(
        report=report, headline=headline(report, confidence, reader.zone), everything=everything,
        sure=parts.sure, check=parts.check, quiet=parts.quiet, remarked=parts.remarked,
        names=NAMES, stated=stated, difference=difference, section=section, safe=safe, split=_split, bars=_bars, quantity=quantity, remarks=remarks,  # noqa: E501
        citation=citation(report, reader), periods=periods, links=lambda change: list(links_of(report, change, reader)),
    )  # fmt: skip


def _split(figure: Figure) -> tuple[str, str, str]:
    """The sentence before, at and after the number."""
    before, rest = marked(figure, LEFT, RIGHT, 400).split(LEFT, 1)
    quote, after = rest.split(RIGHT, 1)
    return before, quote, after


def _bars(change: Change) -> tuple[int, int] | None:
    """Widths of two bars, before and after, where both are one number."""
    if change.before is None or change.after is None or change.before.value is None or change.after.value is None:
        return None
    if change.before.unit != change.after.unit or min(change.before.value, change.after.value) < 0:
        return None
    most = max(change.before.value, change.after.value)
    return (int(BAR * change.before.value / most), int(BAR * change.after.value / most)) if most else None
