"""Between which numbers a statement must lie: what "over 500" and "between 10 and 20" ask for."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from snapshots import Figure, Modifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """None is no bound; a bound counts itself unless it is open."""

    low: Decimal | None = None
    high: Decimal | None = None
    low_is_open: bool = False
    high_is_open: bool = False

    def both(self, other: Bounds) -> Bounds:
        """What holds to these and to the others: of two bounds on one side the narrower one, of equal ones the open one."""
        lows = [(bounds.low, bounds.low_is_open) for bounds in (self, other) if bounds.low is not None]
        highs = [(-bounds.high, bounds.high_is_open) for bounds in (self, other) if bounds.high is not None]
        low, low_is_open = max(lows, default=(None, False))
        high, high_is_open = max(highs, default=(None, False))
        return Bounds(low=low, low_is_open=low_is_open, high=None if high is None else -high, high_is_open=high_is_open)

    def hold(self, figure: Figure) -> bool:
        """Does its number lie between them, or one end of its range? "Over 9,000" is over 9,000, "under 50" under 50."""
        stated = (figure.value,) if figure.value is not None else (figure.low, figure.high)
        return any(self._takes(number, figure.modifier) for number in stated if number is not None)

    def _takes(self, number: Decimal, modifier: Modifier) -> bool:
        low_counts = not self.low_is_open or modifier is Modifier.OVER
        high_counts = not self.high_is_open or modifier is Modifier.UNDER
        above = self.low is None or number > self.low or (number == self.low and low_counts)
        below = self.high is None or number < self.high or (number == self.high and high_counts)
        return above and below
