"""One report or notice as one message: the subject holds the change itself, the body the report, the record is for machines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from db import Notice, ReportEntry
from monitor.reports import json_record, text_report
from monitor.reports.wording import CONFIDENCE, counted, safe, stated
from snapshots import Change, ChangeKind
from snapshots.changes import QUIET_KINDS

LABEL_LENGTH = 60
"""Characters of a label or a title that a subject line holds."""
PREFIX = "[figurewatch] "
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


def message_of(report: ReportEntry, key: str, leading: Sequence[Change] = (), confidence: float = CONFIDENCE) -> Message:
    """The message for a report; `leading` are the changes that rang, told first in the subject."""
    subject = subject_of(report, leading)
    body = text_report(report, confidence=confidence)
    record = {**json_record(report), "subject": subject, "summary": body, "key": key}
    return Message(subject, f"{body.rstrip()}\n\nReference: {key}\n", key, record)


def notice_message(notice: Notice, key: str) -> Message:
    """The message for a notice, as it was worded when it was queued."""
    record = {**notice.record, "subject": notice.subject, "summary": notice.body, "key": key}
    return Message(notice.subject, f"{notice.body.rstrip()}\n\nReference: {key}\n", key, record)


def digest_of(reports: Sequence[tuple[ReportEntry, Sequence[Change]]], key: str, confidence: float = CONFIDENCE) -> Message:
    """One message for several reports, each with the changes that rang; the subject holds the first of them."""
    sources = len({report.source.name for report, _ in reports})
    first = subject_of(*reports[0]).removeprefix(PREFIX)
    told = f"{counted(len(reports), 'release')} of {counted(sources, 'source')}"
    subject = f"{PREFIX}{told}: {first}" if len(reports) > 1 else f"{PREFIX}{first}"
    bodies = [text_report(report, confidence=confidence).rstrip() for report, _ in reports]
    body = f"\n\n{'-' * 72}\n\n".join(bodies)
    record = {
        "schema": "figurewatch/digest/1",
        "reports": [json_record(report) for report, _ in reports],
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
