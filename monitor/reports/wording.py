"""Numbers and changes in words: one sentence per change that a person can paste into a story."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import UTC, tzinfo
from decimal import Decimal

from db import ReportEntry
from monitor.clock import local_time
from snapshots import Change, ChangeKind, Figure, Mark, Modifier
from snapshots.alignment.differences import way_told, word_of_way
from snapshots.changes import QUIET_KINDS
from snapshots.comparison.differences import Statement, bounds_between, compared_as, span_between
from snapshots.data.comparatives import COMPARING
from snapshots.data.unit_names import SINGLE_UNITS, TIME_CODES, UNIT_NAMES
from snapshots.figures import Kind, Period, plain

MODIFIERS = {
    Modifier.EXACT: "", Modifier.ABOUT: "about ", Modifier.OVER: "over ", Modifier.AT_LEAST: "at least ", Modifier.UNDER: "under ",  # noqa: E501
    Modifier.AT_MOST: "at most ", Modifier.NEARLY: "nearly ", Modifier.RANGE: "", Modifier.VAGUE: "",
}  # fmt: skip
SIGNS = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
NAMES = {
    ChangeKind.REVISED: "revised", ChangeKind.REQUALIFIED: "re-qualified", ChangeKind.ADDED: "new", ChangeKind.REMOVED: "removed",
    ChangeKind.RESUMED: "resumed", ChangeKind.REDATED: "redated", ChangeKind.RESTATED: "reworded", ChangeKind.MOVED: "moved",
    ChangeKind.UNCHANGED: "unchanged",
}  # fmt: skip
MARKS = {
    Mark.REVERTED: "Back to the number of an earlier release",
    Mark.ANNOUNCED: "The document itself says that this number was revised or corrected",
    Mark.QUIET: "Changed without a new date on the page, and without a word about it",
    Mark.DOWN: "A running total fell",
    Mark.STALE: "Unchanged while the numbers around it were updated",
    Mark.INCONSISTENT: "No longer agrees with the numbers that it belongs to",
    Mark.CORRECTION: "Looks like a slip put right: two digits swapped, or a factor of ten, a hundred or a thousand",
}
"""What each mark says in a report."""
WAYS = {1: "up", -1: "down"}
SCALES = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
CONFIDENCE = 0.8
"""Below it a match is listed under "please check", unless the configuration sets another level."""
LONGEST_QUOTE = 60
"""Characters of a figure that are shown as they stand; a longer one is told from its value."""
UNGROUPED = 4
"""Digits in a row that can be read at a glance; more of them, as data files hold, are grouped."""
LEAST_PERCENT, LEAST_SHARE = Decimal("0.01"), Decimal("0.00001")
"""Of a share below the first its first digit alone is shown; below the second nothing beside the amount."""
_SIGN_OF_UNIT = re.compile(r"[^\d\s.,'’+\-−–()]")
"""What stands in a quote that shows its own unit or scale: a letter, a sign of money, a percent sign."""
_SIZE = re.compile(r"^(?:by |(?:um|met|med|o|на|de|en un) (?=\d))", re.IGNORECASE)
"""What leads to the size of a change, in a quote."""
_SMALLER = {"h": "min", "min": "s"}
_MOST_DECIMALS = 2
_ENDS_IN_ZERO = re.compile(r"\d{1,3}(?:,\d{3})*\.\d*0")
_MULTIPLE = re.compile(r"\b0[.,]\d|\d\s?(?:[x×:]|times\b)")
"""In a quote: "0.95x", "1 times", "0.85:1"."""
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


def on_axis(number: float) -> str:
    """A number beside the axis of a picture."""
    return grouped(Decimal(repr(number)))


def drawn_numbers(figure: Figure) -> tuple[float | None, float | None, float | None]:
    """Value, low and high as a picture shows them: the size of a fall below nought, else "down 3%" stood above "up 1%"."""
    value, low, high = (None if number is None else float(number) for number in (figure.value, figure.low, figure.high))
    if way_told(figure) >= 0:
        return value, low, high
    value, low, high = (None if number is None else -abs(number) for number in (value, high, low))
    return value, low, high


def quantity(value: Decimal, unit: str) -> str:
    """A number with its unit as people write it."""
    return f"{grouped(value)} %" if unit == "%" else in_unit(number(value), unit)


def in_unit(digits: str, unit: str) -> str:
    """Printed digits with their unit: "70%", "£742.0", "38 km²"; as they are where they count things."""
    if unit in ("1", ""):
        return digits
    if unit == "%":
        return f"{digits}%"
    if re.fullmatch(r"[A-Z]{3}(?:/.+)?", unit):
        code, _, per = unit.partition("/")
        sign, rest = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
        return f"{sign}{SIGNS.get(code, code + ' ')}{rest}" + (f" per {UNIT_NAMES.get(per, per)}" if per else "")
    name = unit_name(unit)
    return f"{digits} {SINGLE_UNITS.get(name, name) if digits.lstrip('+-−') == '1' else name}"


def unit_name(unit: str) -> str:
    """A unit as people write it, also one that is made of others: "ha", "t/ha"; times are short below a stroke: "km/h"."""
    if unit in UNIT_NAMES:
        return UNIT_NAMES[unit]
    return "/".join(part if part in TIME_CODES else UNIT_NAMES.get(part, part) for part in unit.split("/"))


def subject(figure: Figure) -> str:
    """What a figure that stands alone is about: row and column of a cell, else what it counts, else its label."""
    if figure.cell is not None and (heads := [*figure.cell.row, *figure.cell.column]):
        return ", ".join(heads)
    return figure.entity or figure.label or ""


def stated(figure: Figure) -> str:
    """The figure as its publisher prints it; the size of a change with the way it went: "up 4.2%", "310 fewer"."""
    told, word = _printed(figure), word_of_way(figure)
    if not word or told.startswith(("+", "-", "−", "up ", "down ")):
        return told
    # What is "12% higher than in France" has not risen: it is told in the words of its page.
    return f"{told} {word}" if word in COMPARING else f"{WAYS[way_told(figure)]} {told}"


def way_of(figure: Figure) -> str | None:
    """`up` or `down` of the size of a change that says which way it went: its value is positive either way."""
    word = word_of_way(figure)
    return None if not word or word in COMPARING else WAYS[way_told(figure)]


def _printed(figure: Figure) -> str:
    """With the unit or the scale that only a head of its table gives."""
    printed = _SIZE.sub("", safe(figure.quote))
    if figure.modifier is Modifier.VAGUE or figure.value is None or len(printed) > LONGEST_QUOTE:
        return _rendered(figure)
    if not _SIGN_OF_UNIT.search(printed):
        return MODIFIERS[figure.modifier] + _with_unit(figure, figure.value, printed)
    opens_sentence = figure.modifier is not Modifier.EXACT or not any(map(str.isdigit, printed))
    return f"{printed[0].lower()}{printed[1:]}" if opens_sentence and printed[1:2].islower() else printed


def _with_unit(figure: Figure, value: Decimal, printed: str) -> str:
    """Digits that show no unit: with it, and told from the value where a head of the table multiplies them."""
    if (figure.precision or 0) > 0 and not _is_whole(figure, printed):
        return _told_with_scale(value, figure.unit, printed)
    digits = grouped(value) if printed.isdigit() and len(printed) > UNGROUPED else printed
    return in_unit(digits, figure.unit)


def _told_with_scale(value: Decimal, unit: str, printed: str) -> str:
    """The value with its scale in words, and with the last zero that is printed: "US$88.0 million" of a cell "88.0"."""
    bare = printed.strip("-−()")  # a loss is told with a sign, in brackets or not
    if _ENDS_IN_ZERO.fullmatch(bare):
        shown = Decimal(bare.replace(",", ""))
        name = next((name for scale, name in SCALES if shown * scale == abs(value)), "")
        if name:
            return in_unit(f"{'-' * (value < 0)}{bare} {name}", unit)
    return quantity(value, unit)


def _is_whole(figure: Figure, printed: str) -> bool:
    """Are the printed digits the number itself ("4,000"), and no multiple of a scale that stands elsewhere?"""
    return figure.value is not None and re.sub(r"\D", "", printed) == re.sub(r"\D", "", plain(figure.value))


def _rendered(figure: Figure) -> str:
    """The figure from its value: "over 9,000"; a range as "6 to 8"; a vague one as it was written."""
    if figure.modifier is Modifier.VAGUE:
        return safe(figure.quote)
    if figure.value is not None:
        return MODIFIERS[figure.modifier] + quantity(figure.value, figure.unit)
    if figure.low is not None and figure.high is not None:
        high = quantity(figure.high, figure.unit)
        low = number(figure.low) if high[:1].isdigit() else quantity(figure.low, figure.unit)  # "€3.2 to €3.3 billion" misleads
        return f"{low} to {high}"
    return safe(figure.quote)


def sentence(change: Change) -> str:
    """Such as "Troops deployed: 9,000 → 9,500 (+500, +5.6 %)"."""
    label = safe(change.label)
    before, after = change.before, change.after
    if change.kind is ChangeKind.UNCHANGED and after is not None:
        return f"{label}: {stated(after)} (unchanged)"
    if change.kind is ChangeKind.REDATED and before is not None and after is not None:
        return f"{label}: {' → '.join(periods(before, after))} ({stated(after)})"
    if before is not None and after is not None:
        return f"{label}: {stated(before)} → {stated(after)}{difference(change)}"
    figure = after or before
    return f"{label}: {stated(figure) if figure else '?'} ({NAMES[change.kind]})"


def periods(before: Figure, after: Figure) -> tuple[str, str]:
    """What two statements are about in time; with the days where both say it in the same words: "on Monday (2026-11-02)"."""
    told = [safe(figure.period.text) if figure.period else "undated" for figure in (before, after)]
    if told[0] == told[1]:
        told = [f"{words}{_days(figure.period)}" for words, figure in zip(told, (before, after), strict=True)]
    return told[0], told[1]


def _days(period: Period | None) -> str:
    days = [day.isoformat() for day in (period.start, period.end) if day is not None] if period else []
    return f" ({' to '.join(dict.fromkeys(days))})" if days else ""


def difference(change: Change) -> str:
    """Such as " (+500, +5.6 %)", " (up by at most 9,000)" between bounds, or nothing where there is no difference to tell."""
    told = change.kind in (ChangeKind.REVISED, ChangeKind.RESUMED) and change.direction is not None
    if not told or change.before is None or change.after is None:
        return ""
    size = _between_bounds(change.before, change.after) if change.delta is None else _exact(change, change.delta)
    return f" ({size})" if size else ""


def _exact(change: Change, delta: Decimal) -> str:
    if not delta or change.before is None or change.after is None:
        return ""
    delta = _as_printed(delta, change.before, change.after)
    kind = compared_as(change.before, change.after)
    name = "" if kind in (Statement.NUMBER, None) else f"{kind} "
    if _are_parts(change.before, change.after):
        points = delta * 100
        return f"{name}{points_or(points.quantize(Decimal(1).scaleb(min(-1, points.adjusted()))), '%')}"
    return f"{name}{points_or(*_in_shown_unit(delta, change.after.unit))}{_share(change.percent)}"


def _as_printed(delta: Decimal, before: Figure, after: Figure) -> Decimal:
    """A converted number has no more digits than it was printed with."""
    if not delta or before.unit == after.unit:
        return delta
    return delta.quantize(Decimal(1).scaleb(delta.adjusted() - 2))


def _share(percent: Decimal | None) -> str:
    """Nothing where it has nine zeros behind the point, as of a central bank's holdings: the amount says enough."""
    return f", {signed(percent, '%')}" if percent and abs(percent) >= LEAST_SHARE else ""


def _are_parts(before: Figure, after: Figure) -> bool:
    """As in "one in four" and "a fifth": shares of a whole, which differ by points; "0.8x the plan" is a multiple."""
    if any(figure.kind is not Kind.RATIO or _MULTIPLE.search(figure.quote) for figure in (before, after)):
        return False
    return max(before.value or 0, after.value or 0) <= 1


def _in_shown_unit(delta: Decimal, unit: str) -> tuple[Decimal, str]:
    """A length of time that has no end in its unit, in the next smaller one: 0.28333 min are 17 seconds."""
    while delta % 1 and unit in _SMALLER and -delta.as_tuple().exponent > _MOST_DECIMALS:  # type: ignore[operator]  # finite
        delta, unit = (delta * 60).quantize(Decimal("0.01")).normalize(), _SMALLER[unit]
    return delta, unit


def _between_bounds(before: Figure, after: Figure) -> str:
    """What bounds and ranges leave of a difference: "up by at most 9,000", "+2 to +4"; nothing where it is open on both sides."""
    span, unit, moved = span_between(before, after), after.unit, bounds_between(before, after)
    if moved is not None:
        return _moved_bounds((_as_printed(moved[0], before, after), _as_printed(moved[1], before, after)), unit)
    least, most = (None if bound is None else _as_printed(bound, before, after) for bound in (span.least, span.most))
    if least is not None and most is not None:
        return f"{points_or(least, unit)} to {points_or(most, unit)}"
    if least is not None:
        return f"{'up by at least' if least >= 0 else 'down by at most'} {_size(least, unit)}"
    if most is not None:
        return f"{'up by at most' if most >= 0 else 'down by at least'} {_size(most, unit)}"
    return ""


def _moved_bounds(moved: tuple[Decimal, Decimal], unit: str) -> str:
    if moved[0] == moved[1]:
        return f"both bounds {points_or(moved[0], unit)}"
    named = zip(("lower bound", "upper bound"), moved, strict=True)
    return ", ".join(f"{name} {points_or(bound, unit)}" for name, bound in named if bound)


def _size(delta: Decimal, unit: str) -> str:
    return points_or(abs(delta), unit)[1:]


def points_or(delta: Decimal, unit: str) -> str:
    """A difference with its sign: in points between percentages, else in its unit."""
    if unit != "%":
        return signed(delta, unit)
    return f"{signed(delta, '1')} {'point' if abs(delta) == 1 else 'points'}"


def signed(value: Decimal, unit: str) -> str:
    """With the sign of the value, and of a very small share its first digit: "+0.03 %", "−0.004 %"."""
    sign, size = "+" if value >= 0 else "−", abs(value)
    if unit == "%" and 0 < size < LEAST_PERCENT:
        size = size.quantize(Decimal(1).scaleb(size.adjusted()))
    return f"{sign}{quantity(size, unit)}"


def remarks(change: Change) -> tuple[str, ...]:
    """The marks of a change, each as a sentence."""
    return tuple(MARKS[mark] for mark in change.marks)


def counted(number: int, name: str) -> str:
    """A number of things: "1 release", "2 releases"."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"


def summary(changes: Sequence[Change], figures: int, confidence: float = CONFIDENCE) -> str:
    """Such as "3 revised, 1 new, 0 removed of 81 figures, 1 of them to check"; further kinds only where there are any."""
    counts = {kind: sum(change.kind is kind for change in changes) for kind in ChangeKind}
    always = (ChangeKind.REVISED, ChangeKind.ADDED, ChangeKind.REMOVED)
    also = (ChangeKind.REQUALIFIED, ChangeKind.REDATED, ChangeKind.RESUMED)
    parts = [f"{counts[kind]} {NAMES[kind]}" for kind in always] + [
        f"{counts[kind]} {NAMES[kind]}" for kind in also if counts[kind]
    ]
    uncertain = sum(change.confidence < confidence and change.kind not in QUIET_KINDS for change in changes)
    return f"{', '.join(parts)} of {counted(figures, 'figure')}" + (f", {uncertain} of them to check" if uncertain else "")


def headline(report: ReportEntry, confidence: float = CONFIDENCE, zone: tzinfo = UTC) -> str:
    """The first line of every report."""
    now = f"release {report.release.number} ({dated(report, zone, before=False)})"
    if report.before is None:
        return f"{counted(report.release.figures, 'figure')} found; {now} is the first"
    told = summary(report.changes, report.release.figures, confidence)
    clock = f"; by the clock they were seen the other way round: {seen_times(report, zone)}" if report.seen_before_former else ""
    return f"{told}; {now} against release {report.before.number} ({dated(report, zone, before=True)}){clock}"


def seen_times(report: ReportEntry, zone: tzinfo) -> str:
    """When each of the two releases of a report was first seen by the clock of that time."""
    both = [release for release in (report.before, report.release) if release is not None]
    return ", ".join(f"release {release.number} was seen {local_time(release.observed_at, zone)}" for release in both)


def dated(report: ReportEntry, zone: tzinfo, *, before: bool) -> str:
    """The publisher's date of a release where it is known, else the day on which it was first seen."""
    release = report.before if before and report.before is not None else report.release
    return release.published.day.isoformat() if release.published else f"seen {release.observed_at.astimezone(zone):%Y-%m-%d}"


def marked(figure: Figure, left: str, right: str, most: int = 240) -> str:
    """The sentence with the number between two marks, cut around it where it is long."""
    index = figure.start - figure.sentence_start
    if not 0 <= index <= len(figure.sentence):
        return f"{left}{safe(figure.quote)}{right}"
    raw = figure.sentence[:index], figure.sentence[index + len(figure.quote) :]
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
