"""How large a change must be: by its amount, or in percent of what was stated before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from db.statements import number_of
from snapshots import Change, Figure

WRITTEN = r"[0-9]{1,18}(\.[0-9]{1,9})?%?"


@dataclass(frozen=True, slots=True)
class LeastChange:
    """The size from which on a change counts, upwards and downwards alike. What came or went has no size and never counts."""

    amount: Decimal
    in_percent: bool = False

    @classmethod
    def of(cls, text: str) -> LeastChange:
        """From "500" or "10%". Raises ValueError for anything else."""
        plain = text.replace(",", "").replace(" ", "")
        if re.fullmatch(WRITTEN, plain) is None:
            raise ValueError(f"{text!r} is no size of a change. Write for example 500 or 10%")
        return cls(Decimal(plain.removesuffix("%")), plain.endswith("%"))

    def takes(self, change: Change) -> bool:
        """By the difference that is told, else by the numbers that are stated."""
        told = change.percent if self.in_percent else change.delta
        if told is not None and change.before is not None and change.after is not None:
            return abs(told) >= self.amount
        return self.between(change.before, change.after)

    def between(self, before: Figure | None, after: Figure | None) -> bool:
        """By the numbers that two figures of one unit state."""
        if before is None or after is None or before.unit != after.unit:
            return False
        old, new = number_of(before), number_of(after)
        if old is None or new is None or old == new:
            return False
        return abs(new - old) * 100 >= self.amount * abs(old) if self.in_percent else abs(new - old) >= self.amount
