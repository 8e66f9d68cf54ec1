"""The record that reading a sentence fills: a number on its tokens, with kind, unit, bounds and the rules that made it."""

from __future__ import annotations

from decimal import Decimal

from snapshots.extraction.numbers.values import EXACT, Numeral
from snapshots.extraction.quantities.money import Money
from snapshots.extraction.quantities.units import Unit
from snapshots.figures import Kind, Modifier


class Quantity:
    """A quantity on tokens `first` to `last` (exclusive), its number on `number_first` to `number_last`."""

    __slots__ = (
        "cell", "first", "form", "graded", "high", "kind", "last", "low", "minor", "modifier", "number_first", "number_last",
        "power", "precision", "prefixed", "rules", "scaled", "unit", "value",
    )  # fmt: skip

    def __init__(self, numeral: Numeral) -> None:
        self.first = self.number_first = numeral.first
        self.last = self.number_last = numeral.last
        self.value, self.low, self.high = numeral.value, numeral.low, numeral.high
        self.precision, self.form = numeral.precision, numeral.form
        self.power, self.scaled = numeral.power, numeral.scaled
        self.kind = Kind.RATIO if numeral.form in ("fraction", "multiple") else Kind.COUNT
        self.unit = "1"
        self.minor = Decimal(1)
        """What one of the printed unit is in `unit`: 0.01 for cents."""
        self.modifier = Modifier.VAGUE if numeral.form == "vague" else Modifier.EXACT
        self.graded = False
        self.prefixed = False
        self.cell = False
        self.rules = [numeral.form] + ["scale"] * numeral.scaled

    @property
    def is_part(self) -> bool:
        """Is it a fraction of one, as in "half a mile", to whose unit an article may lead?"""
        return self.form == "fraction" or self.precision is None

    @property
    def is_whole(self) -> bool:
        """Has its number no decimals? A remainder by one is no answer: there is none of more than 28 digits."""
        return self.value is not None and self.value == self.value.to_integral_value()

    @property
    def may_bound_class(self) -> bool:
        """Does it name a class rather than state a figure where it stands in a label: "loans (over 5 years)"?"""
        return self.graded or self.kind is Kind.MEASURE

    def negate(self) -> None:
        """Take a minus read before the number, or brackets around it."""
        self.value = None if self.value is None else -self.value
        self.rules.append("negative")

    def multiply(self, scale: Decimal, power: int = 0) -> None:
        """Multiply number and bounds; the precision follows."""
        if scale != 1 or power:
            size = EXACT.scaleb(scale, power)
            self.value, self.low, self.high = (
                None if n is None else EXACT.multiply(n, size) for n in (self.value, self.low, self.high)
            )
            if self.precision is not None:
                self.precision += size.adjusted()
        if power:
            self.power, self.scaled = self.power + power, True

    def measured(self, unit: Unit) -> None:
        """Take a unit read after the number."""
        self.kind, self.unit, self.last = unit.kind, unit.code, unit.last
        self.minor = unit.scale
        self.multiply(unit.scale)
        self.rules.append(f"unit:{unit.kind}")

    def paid(self, money: Money) -> None:
        """Take a currency read before or after the number."""
        self.kind, self.unit = Kind.MONEY, money.code
        self.first, self.last = min(self.first, money.first), max(self.last, money.last)
        self.minor = money.scale
        self.multiply(money.scale, money.power)
        self.rules.append("unit:money")

    def share_unit_of(self, other: Quantity) -> None:
        """Take the unit of another quantity of the same list or range: of "5 and 7 cents", the first is 0.05 too."""
        self.kind, self.unit, self.minor = other.kind, other.unit, other.minor
        self.multiply(other.minor)
