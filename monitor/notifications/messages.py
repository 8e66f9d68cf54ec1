"""One report or notice as one message: the subject holds the change itself, the body the report, the record is for machines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from db import Notice, ReportEntry
from monitor.reports import json_record, text_report
from monitor.reports.reader import UTC_READER, Reader
from monitor.reports.wording import CONFIDENCE, counted, safe, stated
from snapshots import Change, ChangeKind
from snapshots.changes import QUIET_KINDS

LABEL_LENGTH = 60
"""Characters of a label or a title that a subject line holds."""
PREFIX = "[figurewatch] "
WITHOUT_ADDRESS = "Messages hold no links to the pages of Figurewatch: [web] address says under which address others reach them"
HEADLINES = {
    ChangeKind.REVISED: "{label} {before} → {after}",
    ChangeKind.REQUALIFIED: "{label} {before} → {after}",
    ChangeKind.RESTATED: "{label} {before} → {after}",
    ChangeKind.MOVED: "{label} {after} moved",
    ChangeKind.UNCHANGED: "{label} {after} is unchanged",
    ChangeKind.ADDED: "{label} {after} is new",
    ChangeKind.REMOVED: "{label} {before} is gone",
    ChangeKind.RESUMED: "{label} {after} is back",
    ChangeKind.REDATED: "{label} {after} is about another period",
}


@dataclass(frozen=True, slots=True)
class Message:
    """What a channel sends. The key stays the same however often it is sent."""

    subject: str
    body: str
    key: str
    record: dict[str, Any] = field(repr=False)


def message_of(
    report: ReportEntry,
    key: str,
    leading: Sequence[Change] = (),
    confidence: float = CONFIDENCE,
    most: int | None = None,
    reader: Reader = UTC_READER,
) -> Message:
    """The message for a report; `leading` are the changes that rang, told first in the subject.

    With `most` it tells so many changes, those that rang first, and how many it leaves out and where they are to be read.
    """
    subject = subject_of(report, leading)
    body, record = _told(report, leading, confidence, most, reader)
    record |= {"subject": subject, "summary": f"{body}\n", "key": key}
    return Message(subject, f"{body}\n\nReference: {key}\n", key, record)


def _told(
    report: ReportEntry, leading: Sequence[Change], confidence: float, most: int | None, reader: Reader
) -> tuple[str, dict[str, Any]]:
    """One report as text and as a record."""
    told = report if most is None else replace(report, changes=_foremost(report.changes, leading, most))
    body, left_out = text_report(told, confidence=confidence, reader=reader).rstrip(), len(report.changes) - len(told.changes)
    if left_out:
        command = f"figurewatch report {report.source.name} --release {report.release.number}"
        body += f"\n\n{counted(left_out, 'more change')} left out: the channel takes no longer message. All of them: {command}"
    return body, {**json_record(told), "left_out": left_out}


def _foremost(changes: Sequence[Change], leading: Sequence[Change], most: int) -> tuple[Change, ...]:
    """The first of those that rang, then of the others; in the order of the report."""
    order = sorted(range(len(changes)), key=lambda place: (changes[place] not in leading, place))
    return tuple(changes[place] for place in sorted(order[:most]))


def notice_message(notice: Notice, key: str) -> Message:
    """The message for a notice, as it was worded when it was queued."""
    record = {**notice.record, "subject": notice.subject, "summary": notice.body, "key": key}
    return Message(notice.subject, f"{notice.body.rstrip()}\n\nReference: {key}\n", key, record)


def digest_of(
    reports: Sequence[tuple[ReportEntry, Sequence[Change]]],
    key: str,
    confidence: float = CONFIDENCE,
    most: int | None = None,
    reader: Reader = UTC_READER,
) -> Message:
    """One message for several reports, each with the changes that rang; the subject holds the first. `most` is of each."""
    sources = len({report.source.name for report, _ in reports})
    first = subject_of(*reports[0]).removeprefix(PREFIX)
    count = f"{counted(len(reports), 'release')} of {counted(sources, 'source')}"
    subject = f"{PREFIX}{count}: {first}" if len(reports) > 1 else f"{PREFIX}{first}"
    told = [_told(report, leading, confidence, most, reader) for report, leading in reports]
    body = f"\n\n{'-' * 72}\n\n".join(text for text, _ in told)
    record = {
        "schema": "figurewatch/digest/1",
        "reports": [told_report for _, told_report in told],
        "subject": subject,
        "summary": body,
        "key": key,
    }
    return Message(subject, f"{body}\n\nReference: {key}\n", key, record)


def subject_of(report: ReportEntry, leading: Sequence[Change] = ()) -> str:
    """`[figurewatch] Harbour Mission: troops over 9,000 → over 9,500 (+2 more)`: one line, whatever the document holds."""
    source = shortened(report.source.title)
    told = [change for change in report.changes if change.kind not in QUIET_KINDS]
    if not told:
        return f"{PREFIX}{source}: release {report.release.number}"
    first = next((change for change in leading if change in told), told[0])
    more = f" (+{len(told) - 1} more)" if len(told) > 1 else ""
    return f"{PREFIX}{source}: {headline(first)}{more}"


def shortened(text: str) -> str:
    """At most so long as a subject line has room for."""
    told = safe(text)
    return told if len(told) <= LABEL_LENGTH else f"{told[: LABEL_LENGTH - 1].rstrip()}…"


def headline(change: Change) -> str:
    """One change in a few words, with its "over" and "nearly"."""
    before, after = (stated(figure) if figure else "" for figure in (change.before, change.after))
    return HEADLINES[change.kind].format(label=shortened(change.label), before=before, after=after)
