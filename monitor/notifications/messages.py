"""One report as one message: the subject holds the change itself, the body the report, the record is for machines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from db import ReportEntry
from monitor.reports import json_record, text_report
from monitor.reports.wording import CONFIDENCE, safe, stated
from snapshots import Change, ChangeKind
from snapshots.changes import QUIET_KINDS

LABEL_LENGTH = 60
"""Characters of a label that a subject line holds."""
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


def subject_of(report: ReportEntry, leading: Sequence[Change] = ()) -> str:
    """`[figurewatch] troops over 9,000 → over 9,500 (+2 more)`: one line, whatever the document holds."""
    told = [change for change in report.changes if change.kind not in QUIET_KINDS]
    if not told:
        return f"[figurewatch] {safe(report.source.title)}: release {report.release.number}"
    first = next((change for change in leading if change in told), told[0])
    more = f" (+{len(told) - 1} more)" if len(told) > 1 else ""
    return f"[figurewatch] {headline(first)}{more}"


def headline(change: Change) -> str:
    """One change in a few words, with its "over" and "nearly"."""
    label = safe(change.label)
    if len(label) > LABEL_LENGTH:
        label = label[: LABEL_LENGTH - 1].rstrip() + "…"
    before, after = (stated(figure) if figure else "" for figure in (change.before, change.after))
    return HEADLINES[change.kind].format(label=label, before=before, after=after)
