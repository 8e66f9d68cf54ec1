"""From the fields that differ to the kind of change, by the design's table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_EVEN, Context, Decimal

from snapshots.changes import Change, ChangeKind, Comparison
from snapshots.comparison.consistency import disagreeing, lagging
from snapshots.comparison.marks import marks_of
from snapshots.comparison.records import Record, differing_fields
from snapshots.documents import fold
from snapshots.extraction.quantities.units import base_of
from snapshots.figures import Figure
from snapshots.releases import Observation, Series

EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
ORDER = (
    ChangeKind.REVISED, ChangeKind.REQUALIFIED, ChangeKind.ADDED, ChangeKind.RESUMED, ChangeKind.REMOVED, ChangeKind.UNCHANGED, ChangeKind.RESTATED, ChangeKind.MOVED,  # noqa: E501
)  # fmt: skip
NUMBERS = frozenset({"value", "bounds", "base"})


def compare_observations(
    before: Sequence[Observation], after: Sequence[Observation], known: Sequence[Series] = (), *, same_date: bool = False
) -> Comparison:
    """What became of every series.

    `known` holds all series of the source, for those that come back after a gap; `same_date` says that the publisher's
    date stayed: what changed nevertheless is marked `quiet`.
    """
    old, new = _speaking(before), _speaking(after)
    renamed = _renamed(old, new)
    fields = differing_fields(
        {key: _record(one.figure, renamed) for key, one in old.items()},
        {key: _record(one.figure, {}) for key, one in new.items()},
    )
    former = {series.key: series for series in known}
    places = _places([*before, *after])
    labels = {one.series: one.label for one in [*before, *after]}
    wrong, late = disagreeing(before, after), lagging(before, after)
    changes = []
    for key in sorted(fields.keys() | ((wrong | late) & old.keys() & new.keys())):
        change = _change(old.get(key), new.get(key), fields.get(key, frozenset()), former.get(key))
        if change is not None:
            change = _finished(change, new.get(key), places.get(key, 1), labels)
            marks = marks_of(change, former.get(key), same_date=same_date, disagrees=key in wrong, lags=key in late)
            changes.append(replace(change, marks=marks) if marks else change)
    told = tuple(sorted(_linked(changes), key=_weight))
    kept = sum(key in old for key in new)
    return Comparison(
        changes=told,
        unchanged=kept - sum(c.before is not None and c.after is not None and c.kind is not ChangeKind.UNCHANGED for c in told),
    )


def _linked(changes: Sequence[Change]) -> Iterator[Change]:
    """Tells of an added series which removed one it probably replaces."""
    gone = {change.label for change in changes if change.kind is ChangeKind.REMOVED}
    for change in changes:
        yield replace(change, replaces=change.rival) if change.kind is ChangeKind.ADDED and change.rival in gone else change


def _renamed(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """Headings of the older release by what they are called in the newer: all that stood under one stands under the other."""
    moved: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    back: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
    for key in old.keys() & new.keys():
        one, other = old[key].figure.section, new[key].figure.section
        moved[one].add(other)
        back[other].add(one)
    return {one: next(iter(others)) for one, others in moved.items() if len(others) == 1 and len(back[next(iter(others))]) == 1}


def _speaking(observations: Sequence[Observation]) -> dict[str, Observation]:
    return {one.series: one for one in sorted(observations, key=lambda one: -one.mention)}


def _places(observations: Sequence[Observation]) -> dict[str, int]:
    places: dict[str, int] = {}
    for one in observations:
        places[one.series] = max(places.get(one.series, 1), one.mention + 1)
    return places


def _record(figure: Figure, renamed: Mapping[tuple[str, ...], tuple[str, ...]]) -> Record:
    base, scale = base_of(figure.unit)
    told: dict[Decimal | None, str | None] = {None: None}
    for number in {figure.value, figure.low, figure.high} - {None}:
        told[number] = str(EXACT.multiply(number or Decimal(0), scale).normalize(EXACT))
    return {
        "value": told[figure.value],
        "bounds": f"{told[figure.low]}..{told[figure.high]}",
        "base": base,
        "modifier": figure.modifier.value,
        "words": fold(figure.quote).lower(),
        "section": " › ".join(fold(part) for part in renamed.get(figure.section, figure.section)),
    }


def _change(old: Observation | None, new: Observation | None, fields: frozenset[str], former: Series | None) -> Change | None:
    told = old or new
    if told is None:
        return None
    kind = _kind(old, new, fields, former)
    before = old.figure if old else (former.last[0] if former and kind is ChangeKind.RESUMED else None)
    return Change(kind=kind, series=told.series, label=told.label, before=before, after=new.figure if new else None)


def _kind(old: Observation | None, new: Observation | None, fields: frozenset[str], former: Series | None) -> ChangeKind:
    if old is None:
        return ChangeKind.RESUMED if former is not None else ChangeKind.ADDED
    if new is None:
        return ChangeKind.REMOVED
    if fields & NUMBERS and not _only_bounds(fields) and not _rounds_to(old.figure, new.figure):
        return ChangeKind.REVISED
    if "modifier" in fields:
        return ChangeKind.REQUALIFIED
    if "words" in fields:
        return ChangeKind.RESTATED
    return ChangeKind.MOVED if fields else ChangeKind.UNCHANGED


def _only_bounds(fields: frozenset[str]) -> bool:
    """Bounds that differ with the modifier while the point value stays: a matter of words."""
    return "modifier" in fields and not fields & {"value", "base"}


def _rounds_to(one: Figure, other: Figure) -> bool:
    """Does the finer number round to the coarser at its printed digits (16,373,900 to 16.4 million)?"""
    if one.value is None or other.value is None or one.precision is None or other.precision is None:
        return False
    scales = [base_of(figure.unit) for figure in (one, other)]
    if one.precision == other.precision and scales[0] == scales[1]:
        return False
    if one.period != other.period or one.modifier != other.modifier:
        return False
    numbers = [EXACT.multiply(figure.value or Decimal(0), scale[1]) for figure, scale in zip((one, other), scales, strict=True)]
    steps = [
        EXACT.multiply(Decimal(1).scaleb(figure.precision or 0), scale[1])
        for figure, scale in zip((one, other), scales, strict=True)
    ]
    return abs(numbers[0] - numbers[1]) * 2 <= max(steps) and scales[0][0] == scales[1][0]


def _finished(change: Change, new: Observation | None, places: int, labels: Mapping[str, str]) -> Change:
    delta, percent, direction = _difference(change.before, change.after)
    return replace(
        change, delta=delta, percent=percent, direction=direction, places=places,
        confidence=new.confidence if new is not None else 1.0,
        rival=labels.get(new.rival, new.rival) if new is not None and new.rival else None,
    )  # fmt: skip


def _difference(before: Figure | None, after: Figure | None) -> tuple[Decimal | None, Decimal | None, str | None]:
    """After minus before, in the unit of after; the share of before in percent, to a tenth; the way it went."""
    if before is None or after is None:
        return None, None, None
    old_unit, new_unit = (base_of(figure.unit) for figure in (before, after))
    pairs = [(before.value, after.value), (before.low, after.low), (before.high, after.high)]
    old, new = next(((a, b) for a, b in pairs if a is not None and b is not None and a != b), (None, None))
    if old is None or new is None or old_unit[0] != new_unit[0]:
        return None, None, None
    converted = EXACT.divide(EXACT.multiply(old, old_unit[1]), new_unit[1])
    delta = EXACT.subtract(new, converted)
    direction = "up" if delta > 0 else "down" if delta < 0 else None
    if before.value is None or after.value is None:
        return None, None, direction
    percent = (
        EXACT.divide(delta * 100, abs(converted)).quantize(Decimal("0.1"))
        if converted and abs(delta / converted) < Decimal("1e9")
        else None
    )
    return delta, percent, direction


def _weight(change: Change) -> tuple[int, float, str]:
    size = 0.0
    if (
        change.kind is ChangeKind.REVISED
        and change.before
        and change.after
        and change.before.value is not None
        and change.after.value is not None
    ):
        one, other = abs(change.before.value), abs(change.after.value)
        size = float(abs(change.delta or other - one) / (one + other)) if one + other else 0.0
    return ORDER.index(change.kind), -size, change.series
