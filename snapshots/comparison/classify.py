"""From the fields that differ to the kind of change, by the design's table."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from snapshots.changes import QUIET_KINDS, Change, ChangeKind, Comparison
from snapshots.comparison.announcements import is_announced
from snapshots.comparison.consistency import disagreeing, lagging
from snapshots.comparison.differences import EXACT, difference_between, is_turned
from snapshots.comparison.marks import Evidence, marks_of
from snapshots.comparison.records import Record, differing_fields
from snapshots.comparison.redating import redated, states_new_day
from snapshots.documents import fold
from snapshots.extraction.quantities.unit_sizes import base_of
from snapshots.figures import Figure
from snapshots.releases import ARCHIVE, Observation, Series

ORDER = (
    ChangeKind.REVISED, ChangeKind.REQUALIFIED, ChangeKind.REDATED, ChangeKind.ADDED, ChangeKind.RESUMED, ChangeKind.REMOVED,
    ChangeKind.UNCHANGED, ChangeKind.RESTATED, ChangeKind.MOVED,
)  # fmt: skip
TOLD_IN_FULL = 100
"""How much finer than the coarser one a number is printed for its half to be the half of what was counted."""
_WAY = "way"
"""A field of no record: a rise by so much became a fall by so much, or the other way round."""
NUMBERS = frozenset({"value", "bounds", "base", _WAY})
Section = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What the newer document says of itself, beside its figures."""

    date_moved: bool | None = None
    """Whether the date that both documents state moved; None where one of them states none."""
    current: bool = False
    """Whether it says of all its figures which day they are as of."""
    notes: Sequence[str] = field(default=())
    """Its lines that speak of a revision or a correction."""


NOTHING_SAID = Circumstances()
_FEW = 3
"""Numbers that a publisher puts right at once, at most."""


_CERTAIN = 0.7
"""Confidence below which two figures are hardly one quantity, whose digits a publisher could put right."""


def compare_observations(
    before: Sequence[Observation],
    after: Sequence[Observation],
    known: Sequence[Series] = (),
    circumstances: Circumstances = NOTHING_SAID,
) -> Comparison:
    """What became of every series; `known` holds all series of the source, for those that come back after a gap."""
    old, new = _speaking(before), _speaking(after)
    former = {series.key: series for series in known}
    fields = _fields(old, new)
    moved = redated(old, new)
    wrong = disagreeing(before, after)
    late = lagging(before, after) if circumstances.date_moved and circumstances.current else frozenset()
    among_many = _is_mostly_new(old, new)
    dated_anew = circumstances.date_moved is False and states_new_day(old, new)
    places = _places(before) | _places(after)
    labels = {observation.series: observation.label for observation in [*before, *after]}
    changes: list[Change] = []
    for key in sorted(fields.keys() | ((wrong | late | moved) & old.keys() & new.keys())):
        change = _change(old.get(key), new.get(key), fields.get(key, frozenset()), former.get(key))
        change = _finished(change, new.get(key), places[key], labels)
        if change.before is not None and change.after is not None:
            marks = marks_of(
                Evidence(
                    before=change.before, after=change.after, kind=change.kind, direction=change.direction,
                    former=former.get(key), date_moved=dated_anew or circumstances.date_moved, disagrees=key in wrong,
                    lags=key in late,
                    announced=is_announced(change.before, change.after, change.label, circumstances.notes),
                    among_many=among_many, doubtful=change.confidence < _CERTAIN,
                )
            )  # fmt: skip
            change = replace(change, marks=marks) if marks else change
        changes.extend(_with_period(change) if key in moved else (change,))
    told = tuple(sorted(_linked(changes), key=_weight))
    return Comparison(changes=told, unchanged=_kept(told, old.keys() & new.keys()))


def _is_mostly_new(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> bool:
    """Did most of several numbers change, as they do from day to day of a bulletin?"""
    both = old.keys() & new.keys()
    changed = sum(old[key].figure.value != new[key].figure.value for key in both)
    return changed > _FEW and changed > len(both) / 2


def _kept(told: Sequence[Change], stated_twice: set[str]) -> int:
    """How many series both releases state without a change."""
    return len(stated_twice - {change.series for change in told if change.kind is not ChangeKind.UNCHANGED})


def _with_period(change: Change) -> Iterator[Change]:
    """The change and, as one of its own, that its period moved; only this where nothing else did."""
    if change.kind not in QUIET_KINDS or change.marks:
        yield change
    yield replace(change, kind=ChangeKind.REDATED, delta=None, percent=None, direction=None, marks=())


def _linked(changes: Sequence[Change]) -> Iterator[Change]:
    """Tells of an added series which removed one it probably replaces."""
    gone = {change.label: change.before for change in changes if change.kind is ChangeKind.REMOVED}
    for change in changes:
        told = gone.get(change.rival or "") if change.kind is ChangeKind.ADDED else None
        replaces = told is not None and change.after is not None and _may_replace(told, change.after)
        yield replace(change, replaces=change.rival) if replaces else change


def _may_replace(gone: Figure, come: Figure) -> bool:
    """Money replaces no count, nor one row of a table another."""
    return base_of(gone.unit)[0] == base_of(come.unit)[0] and not _is_other_row(gone, come)


def _is_other_row(gone: Figure, come: Figure) -> bool:
    """Has a row of a table come that shares neither a word of its name nor the number with the one that went?"""
    if gone.cell is None or come.cell is None or gone.value == come.value:
        return False
    names = [set(fold(" ".join(figure.cell.row)).lower().split()) for figure in (gone, come) if figure.cell is not None]
    return all(names) and names[0].isdisjoint(names[1])


def _fields(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> dict[str, frozenset[str]]:
    """For each series that differs: the fields that do. Most figures stay as they are, and need no record to say so."""
    renamed = _renamed(old, new)
    kept = {key for key in old.keys() & new.keys() if _stated(old[key].figure) == _stated(new[key].figure)}
    differing = differing_fields(
        {key: _record(old[key].figure, renamed) for key in old if key not in kept},
        {key: _record(new[key].figure, {}) for key in new if key not in kept},
    )
    turned = [key for key in old.keys() & new.keys() if _is_turned(old[key].figure, new[key].figure)]
    return {**differing, **{key: differing.get(key, frozenset()) | {_WAY} for key in turned}}


def _is_turned(old: Figure, new: Figure) -> bool:
    return old.sentence != new.sentence and is_turned(old, new)


def _stated(figure: Figure) -> tuple[object, ...]:
    """All that a record is made of."""
    return figure.value, figure.low, figure.high, figure.unit, figure.modifier, figure.quote, figure.section


def _renamed(old: Mapping[str, Observation], new: Mapping[str, Observation]) -> dict[Section, Section]:
    """Headings of the older release by what they are called in the newer: all that stood under one stands under the other."""
    moved: dict[Section, set[Section]] = defaultdict(set)
    back: dict[Section, set[Section]] = defaultdict(set)
    for key in old.keys() & new.keys():
        was, now = old[key].figure.section, new[key].figure.section
        moved[was].add(now)
        back[now].add(was)
    alone = {was: next(iter(sections)) for was, sections in moved.items() if len(sections) == 1}
    return {was: now for was, now in alone.items() if len(back[now]) == 1}


def _speaking(observations: Sequence[Observation]) -> dict[str, Observation]:
    return {observation.series: observation for observation in sorted(observations, key=lambda stated: -stated.mention)}


def _places(observations: Sequence[Observation]) -> Counter[str]:
    """In how many mentions of one release each series shows, older updates left out."""
    return Counter(observation.series for observation in observations if observation.anchor != ARCHIVE)


def _record(figure: Figure, renamed: Mapping[Section, Section]) -> Record:
    base, scale = base_of(figure.unit)
    value, low, high = (
        None if number is None else str(EXACT.multiply(number, scale).normalize(EXACT))
        for number in (figure.value, figure.low, figure.high)
    )
    return {
        "value": value,
        "bounds": f"{low}..{high}",
        "base": base,
        "modifier": figure.modifier.value,
        "words": _DIGIT.sub(lambda digit: str(unicodedata.decimal(digit[0])), fold(figure.quote).lower()),
        "section": " › ".join(fold(part) for part in renamed.get(figure.section, figure.section)),
    }


def _change(old: Observation | None, new: Observation | None, fields: frozenset[str], former: Series | None) -> Change:
    kind = _kind(old, new, fields, former)
    told = new if old is None else old
    if told is None:
        raise ValueError("a series that neither release states cannot have changed")
    before = old.figure if old else former.last[0] if former and kind is ChangeKind.RESUMED else None
    return Change(kind=kind, series=told.series, label=told.label, before=before, after=new.figure if new else None)


def _kind(old: Observation | None, new: Observation | None, fields: frozenset[str], former: Series | None) -> ChangeKind:
    if old is None:
        return ChangeKind.ADDED if former is None else ChangeKind.RESUMED
    if new is None:
        return ChangeKind.REMOVED
    if fields & NUMBERS and not _only_bounds(fields) and not _rounds_to(old.figure, new.figure):
        return ChangeKind.REVISED
    return next((kind for name, kind in _KINDS if name in fields), ChangeKind.UNCHANGED if not fields else ChangeKind.MOVED)


_DIGIT = re.compile(r"(?![0-9])\d")
"""A digit of another script: the same number is told, as the same."""
_KINDS = (("modifier", ChangeKind.REQUALIFIED), ("words", ChangeKind.RESTATED))
"""Fields that differ while the number stays, and what that is, the weightiest first."""


def _only_bounds(fields: frozenset[str]) -> bool:
    """Bounds that differ with the modifier while the point value stays: a matter of words."""
    return "modifier" in fields and not fields & {"value", "base", _WAY}


def _rounds_to(figure: Figure, other: Figure) -> bool:
    """Is one the other in words of scale (16,373,900 as "16.4 million") or in another unit (23,500 km², 9,073 square miles)?

    Plain digits that lose or gain a place (3.1, then 3; 29.8 %, then 30 %) are another number in print, and so is a number
    of one digit (1,850,000, then "2 million"): too coarse to tell that nothing changed. A half rounds up or down, but one that
    was rounded itself (12.5 million, then 13 million) may be of a number that rounds the other way: it is told.
    """
    if figure.period != other.period or figure.modifier != other.modifier or base_of(figure.unit)[0] != base_of(other.unit)[0]:
        return False
    printed, other_printed = _printed(figure), _printed(other)
    if printed is None or other_printed is None or printed[1] == other_printed[1]:
        return False
    coarser = figure if printed[1] > other_printed[1] else other
    return (figure.unit != other.unit or _is_scaled(coarser)) and _is_within_half_a_step(*printed, *other_printed)


def _is_within_half_a_step(number: Decimal, step: Decimal, other: Decimal, other_step: Decimal) -> bool:
    coarser, twice = max(step, other_step), abs(number - other) * 2
    return twice < coarser or (twice == coarser and min(step, other_step) * TOLD_IN_FULL <= coarser)


def _is_scaled(figure: Figure) -> bool:
    """Was the number printed with a word of scale, and with two digits at least?"""
    if not figure.value or not figure.precision or figure.precision < 1:
        return False
    return figure.value.adjusted() > figure.precision


def _printed(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """The number and the step of its last printed digit, both in the base unit; None where it has none."""
    if figure.value is None or figure.precision is None:
        return None
    scale = base_of(figure.unit)[1]
    return EXACT.multiply(figure.value, scale), EXACT.multiply(Decimal(1).scaleb(figure.precision), scale)


def _finished(change: Change, new: Observation | None, places: int, labels: Mapping[str, str]) -> Change:
    difference = difference_between(change.before, change.after)
    return replace(
        change, delta=difference.delta, percent=difference.percent, direction=difference.direction, places=places,
        confidence=new.confidence if new is not None else 1.0,
        rival=labels.get(new.rival, new.rival) if new is not None and new.rival else None,
    )  # fmt: skip


def _weight(change: Change) -> tuple[int, float, str]:
    """Kinds in their order; among revisions the one that differs most for its size first."""
    size = _size(change) if change.kind is ChangeKind.REVISED else 0.0
    return ORDER.index(change.kind), -size, change.series


def _size(change: Change) -> float:
    """By |a − b| / (|a| + |b|); bounds count with their numbers."""
    values = [figure.value for figure in (change.before, change.after) if figure is not None and figure.value is not None]
    total = sum(map(abs, values))
    if len(values) < len("ab") or not total:
        return 0.0
    delta = values[1] - values[0] if change.delta is None else change.delta
    return float(abs(delta) / total)
