"""Numbers and changes in words: one sentence per change that a person can paste into a story."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from decimal import Decimal

from db import ReportEntry
from snapshots import Change, ChangeKind, Figure, Modifier
from snapshots.changes import QUIET_KINDS
from snapshots.data.unit_names import UNIT_NAMES
from snapshots.figures import plain

MODIFIERS = {
    Modifier.EXACT: "", Modifier.ABOUT: "about ", Modifier.OVER: "over ", Modifier.AT_LEAST: "at least ", Modifier.UNDER: "under ",  # noqa: E501
    Modifier.AT_MOST: "at most ", Modifier.NEARLY: "nearly ", Modifier.RANGE: "", Modifier.VAGUE: "",
}  # fmt: skip
SIGNS = {"USD": "US$ ", "EUR": "€ ", "GBP": "£ ", "JPY": "¥ ", "INR": "₹ "}
NAMES = {
    ChangeKind.REVISED: "revised", ChangeKind.REQUALIFIED: "re-qualified", ChangeKind.ADDED: "new", ChangeKind.REMOVED: "removed",
    ChangeKind.RESUMED: "resumed", ChangeKind.RESTATED: "reworded", ChangeKind.MOVED: "moved",
    ChangeKind.UNCHANGED: "unchanged",
}  # fmt: skip
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
CONFIDENCE = 0.8
"""Below it a match is listed under "please check", unless the configuration sets another level."""
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def safe(text: str) -> str:
    """Text of a publisher without what could steer a terminal, on one line."""
    return " ".join(CONTROLS.sub(" ", text).split())


def number(value: Decimal) -> str:
    """Grouped by thousands; round millions and up in words: "22.2 billion"."""
    for scale, name in SCALES:
        if abs(value) >= scale and value % (scale / 1000) == 0:
            return f"{grouped(value / scale)} {name}"
    return grouped(value)


def grouped(value: Decimal) -> str:
    """Grouped by thousands, every digit shown."""
    whole, _, rest = plain(value).partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    return f"{sign}{int(digits):,}" + (f".{rest}" if rest else "")


def quantity(value: Decimal, unit: str) -> str:
    """A number with its unit as people write it."""
    if unit in ("1", ""):
        return number(value)
    if unit == "%":
        return f"{grouped(value)} %"
    if re.fullmatch(r"[A-Z]{3}(?:/.+)?", unit):
        code, _, per = unit.partition("/")
        return f"{SIGNS.get(code, code + ' ')}{number(value)}" + (f" per {UNIT_NAMES.get(per, per)}" if per else "")
    return f"{number(value)} {UNIT_NAMES.get(unit, unit)}"


def stated(figure: Figure) -> str:
    """The figure with its modifier: "over 9,000"; a range as "6 to 8"; a vague one as it was written."""
    if figure.modifier is Modifier.VAGUE:
        return safe(figure.quote)
    if figure.value is not None:
        return MODIFIERS[figure.modifier] + quantity(figure.value, figure.unit)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low)} to {quantity(figure.high, figure.unit)}"
    return safe(figure.quote)


def sentence(change: Change) -> str:
    """Such as "Troops deployed: over 9,000 → over 9,500 (+500, +5.6 %)"."""
    label = safe(change.label)
    if change.kind is ChangeKind.UNCHANGED and change.after is not None:
        return f"{label}: {stated(change.after)} (unchanged)"
    if change.before is not None and change.after is not None:
        return f"{label}: {stated(change.before)} → {stated(change.after)}{difference(change)}"
    figure = change.after or change.before
    return f"{label}: {stated(figure) if figure else '?'} ({NAMES[change.kind]})"


def difference(change: Change) -> str:
    """Such as " (+500, +5.6 %, up)", or nothing where there is no difference to tell."""
    if change.delta is None or change.kind not in (ChangeKind.REVISED, ChangeKind.RESUMED):
        return ""
    unit = change.after.unit if change.after else "1"
    if not change.delta:
        return ""
    points = " points" if unit == "%" else ""
    delta = abs(change.delta)
    if change.before is not None and change.before.unit != unit:
        delta = delta.quantize(
            Decimal(1).scaleb(delta.adjusted() - 2)
        )  # a converted number has no more digits than it was printed
    size = number(delta) if unit in ("1", "%") else quantity(delta, unit)
    told = f"{'+' if change.delta > 0 else '−'}{size}{points}"
    share = f", {'+' if change.percent > 0 else '−'}{plain(abs(change.percent))} %" if change.percent is not None else ""
    return f" ({told}{share})"


def summary(changes: Sequence[Change], figures: int, confidence: float = CONFIDENCE) -> str:
    """Such as "3 revised, 1 new, 0 removed of 81 figures, 1 of them to check"; further kinds only where there are any."""
    counts = {kind: sum(change.kind is kind for change in changes) for kind in ChangeKind}
    always = (ChangeKind.REVISED, ChangeKind.ADDED, ChangeKind.REMOVED)
    also = (ChangeKind.REQUALIFIED, ChangeKind.RESUMED)
    parts = [f"{counts[kind]} {NAMES[kind]}" for kind in always] + [
        f"{counts[kind]} {NAMES[kind]}" for kind in also if counts[kind]
    ]
    uncertain = sum(change.confidence < confidence and change.kind not in QUIET_KINDS for change in changes)
    return f"{', '.join(parts)} of {figures} figures" + (f", {uncertain} of them to check" if uncertain else "")


def headline(report: ReportEntry, confidence: float = CONFIDENCE) -> str:
    """The first line of every report."""
    now = f"release {report.release.number} ({dated(report, before=False)})"
    if report.before is None:
        return f"{report.release.figures} figures found; {now} is the first"
    told = summary(report.changes, report.release.figures, confidence)
    return f"{told}; {now} against release {report.before.number} ({dated(report, before=True)})"


def dated(report: ReportEntry, *, before: bool) -> str:
    """The publisher's date of a release where it is known, else the day on which it was first seen."""
    release = report.before if before and report.before is not None else report.release
    return release.published.day.isoformat() if release.published else f"seen {release.observed_at:%Y-%m-%d}"


def marked(figure: Figure, left: str, right: str, most: int = 240) -> str:
    """The sentence with the number between two marks, cut around it where it is long."""
    at = figure.start - figure.sentence_start
    if not 0 <= at <= len(figure.sentence):
        return f"{left}{safe(figure.quote)}{right}"
    raw = figure.sentence[:at], figure.sentence[at + len(figure.quote) :]
    before, after = (safe(text) for text in raw)
    before = before if len(before) <= most // 2 else f"… {before[-most // 2 :].split(' ', 1)[-1]}"
    after = after if len(after) <= most // 2 else f"{after[: most // 2].rsplit(' ', 1)[0]} …"
    gap_before = " " if raw[0][-1:].isspace() else ""
    gap_after = " " if raw[1][:1].isspace() else ""
    return f"{before}{gap_before}{left}{safe(figure.quote)}{right}{gap_after}{after}"


def section(figure: Figure) -> str:
    """The heading path, without the document's title where there is more."""
    path = figure.section[1:] if len(figure.section) > 1 else figure.section
    return safe(" › ".join(path))


def width_of(text: str) -> int:
    """Columns that a text takes in a terminal."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
