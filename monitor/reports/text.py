"""The report in a terminal, in a mail, in a log: plain lines; colour is put on by whoever prints it."""

from __future__ import annotations

from collections.abc import Iterator

from db import ReportEntry
from monitor.reports.arrange import arrange
from monitor.reports.reader import UTC_READER, Reader, citation, links_of
from monitor.reports.wording import CONFIDENCE, NAMES, headline, marked, remarks, safe, section, sentence
from snapshots import Change, ChangeKind


def text_report(
    report: ReportEntry, *, confidence: float = CONFIDENCE, everything: bool = False, reader: Reader = UTC_READER
) -> str:
    """Headline first, then each change with both quotes and both sections."""
    return "\n".join(_lines(report, confidence, everything, reader)) + "\n"


def change_lines(change: Change) -> Iterator[str]:
    """One change: its sentence, then where and how each side says it."""
    places = f"  (in {change.places} places)" if change.places > 1 else ""
    yield f"  {NAMES[change.kind]:<12} {sentence(change)}{places}"
    for remark in remarks(change):
        yield f"      {remark}."
    before = None if change.kind is ChangeKind.UNCHANGED else change.before
    for name, figure in (("was", before), ("now", change.after)):
        if figure is not None:
            where = f" — {section(figure)}" if figure.section else ""
            yield f"      {name}: “{marked(figure, '[', ']')}”{where}"
    if change.replaces:
        yield f"      probably replaces: {safe(change.replaces)}"


def uncertain_lines(change: Change) -> Iterator[str]:
    """The same, with how sure the match is and what else it could be."""
    yield from change_lines(change)
    rival = f"; next best: {safe(change.rival)}" if change.rival and not change.replaces else ""
    yield f"      confidence {change.confidence:.2f}{rival}"


def _lines(report: ReportEntry, confidence: float, everything: bool, reader: Reader) -> Iterator[str]:
    yield safe(report.source.title)
    yield headline(report, confidence, reader.zone)
    parts = arrange(report.changes, confidence)
    if parts.sure:
        yield ""
    for change in parts.sure:
        yield from change_lines(change)
        yield from _links(report, change, reader)
    if parts.check:
        yield ""
        yield "Please check (the match is not certain):"
    for change in parts.check:
        yield from uncertain_lines(change)
        yield from _links(report, change, reader)
    if parts.remarked:
        yield ""
        yield "Unchanged, but worth a look:"
    for change in parts.remarked:
        yield from change_lines(change)
    yield from _quiet(parts.quiet, everything)
    if report.before is not None:
        yield ""
        yield f"{report.unchanged + len(parts.quiet)} unchanged in number."
    if reader.pages:
        yield ""
        yield f"Cite as: {citation(report, reader)}"


def _links(report: ReportEntry, change: Change, reader: Reader) -> Iterator[str]:
    """Where more is to be seen, for whoever has our pages at hand: a terminal is shown none."""
    if reader.pages:
        for words, address in links_of(report, change, reader):
            yield f"      {words}: {address}"


def _quiet(changes: tuple[Change, ...], everything: bool) -> Iterator[str]:
    if not changes:
        return
    yield ""
    if everything:
        for change in changes:
            yield from change_lines(change)
    else:
        yield f"{len(changes)} told in other words or at another place, without a change of number (--all shows them)."
