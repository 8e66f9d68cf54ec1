"""What should be told of two sheets, and how much of what was told is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from revisions.pages import Reading
from snapshots import compare
from snapshots.changes import ChangeKind

PAIRED = frozenset({ChangeKind.REVISED, ChangeKind.REQUALIFIED, ChangeKind.RESTATED})
QUIET = frozenset({ChangeKind.MOVED, ChangeKind.UNCHANGED})


@dataclass
class Score:
    """Changes right, told and due, over any number of pairs."""

    right: int = 0
    told: int = 0
    due: int = 0
    pairs: int = 0
    errors: list = field(default_factory=list)

    def __iadd__(self, other):
        self.right, self.told, self.due, self.pairs = (
            self.right + other.right, self.told + other.told, self.due + other.due, self.pairs + other.pairs,
        )  # fmt: skip
        self.errors += other.errors
        return self

    @property
    def precision(self):
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self):
        return self.right / self.due if self.due else 1.0


class Pair:
    """Two releases of a sheet, read."""

    def __init__(self, old_sheet, new_sheet):
        self.sheets = old_sheet, new_sheet
        self.old, self.new = Reading(old_sheet), Reading(new_sheet)

    def due(self):
        """Each quantity that changed, to its kind; without what a reading missed, which is no fault of following."""
        old, new = self._quotes(0), self._quotes(1)
        due = {}
        for group in old.keys() | new.keys():
            if group not in new:
                due[group] = "removed"
            elif group not in old:
                due[group] = "added"
            elif old[group].isdisjoint(new[group]):
                due[group] = "revised"
        return {group: kind for group, kind in sorted(due.items()) if group not in self.half_read}

    def score(self):
        due, half = self.due(), self.half_read
        result = Score(due=len(due), pairs=1)
        counts = Counter()
        for change in compare(self.old.figures, self.new.figures).changes:
            if change.kind in QUIET:
                continue
            sides = [self._group(side, figure) for side, figure in enumerate((change.before, change.after)) if figure]
            if None in sides or half.intersection(sides):
                continue
            kind = "revised" if change.kind in PAIRED else "added" if change.kind is ChangeKind.RESUMED else change.kind.value
            right = len(set(sides)) == 1 and due.get(sides[0]) == kind
            if change.kind is ChangeKind.RESTATED and not right and len(set(sides)) == 1:
                continue
            if len(set(sides)) == 1 and sides[0] in self.repeated and (counts[sides[0]] or not right):
                continue
            counts[sides[0]] += right
            result.told += 1
            if not right or counts[sides[0]] > 1:
                result.errors.append(("alarm", change.kind.value, change.before, change.after))
        result.right = sum(1 for group in counts if counts[group])
        result.errors += [("missed", kind, group, self._shown(group)) for group, kind in due.items() if not counts[group]]
        return result

    def _shown(self, group):
        return [
            (figure.quote, figure.sentence)
            for side, reading in enumerate((self.old, self.new))
            for figure in reading.figures
            if self._group(side, figure) == group
        ]

    def _group(self, side, figure):
        name = (self.old, self.new)[side].identity.get(figure.start)
        return None if name is None else self.sheets[side].numbers[name].group

    def _quotes(self, side):
        quotes = {}
        sheet = self.sheets[side]
        for name in sheet.stated():
            quotes.setdefault(sheet.numbers[name].group, set()).add(sheet.numbers[name].quote)
        return quotes

    @cached_property
    def half_read(self):
        """Quantities that stand in a release and were not read there, or not with their unit."""
        half = set()
        for sheet, reading in zip(self.sheets, (self.old, self.new), strict=True):
            units = {
                reading.identity[figure.start]: figure.unit for figure in reading.figures if figure.start in reading.identity
            }
            half |= {
                sheet.numbers[name].group for name in sheet.stated() if units.get(name) not in (sheet.numbers[name].unit, None)
            } | {sheet.numbers[name].group for name in sheet.stated() if name not in units}
        return frozenset(half)

    @cached_property
    def repeated(self):
        """Quantities that a release states in several places: which of them is told is no matter of following."""
        counts = [Counter(sheet.numbers[name].group for name in sheet.stated()) for sheet in self.sheets]
        return frozenset(group for count in counts for group in count if count[group] > 1)
