"""The figure: one mention of a number by which a document states how many, how much or what share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from snapshots.documents import Cell


class Kind(StrEnum):
    """What sort of quantity it is."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    RATIO = "ratio"


class Modifier(StrEnum):
    """How the text grades the number."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    NEARLY = "nearly"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Period:
    """What the figure is about in time: the words, and the first and last day they name (None: open or unknown)."""

    text: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One quantity as stated once. `text[start:end] == quote` for the text of its document."""

    quote: str
    start: int
    end: int
    kind: Kind
    value: Decimal | None
    """Point value; None for a range and for a vague quantity."""
    low: Decimal | None
    high: Decimal | None
    modifier: Modifier
    unit: str
    """`1` for counts and ratios, `%`, ISO 4217 for money, UCUM for measures; never converted."""
    entity: str | None = None
    section: tuple[str, ...] = ()
    sentence: str = ""
    """The sentence, item, tile or table row that states it, exactly as it stands in the text."""
    sentence_start: int = 0
    period: Period | None = None
    place: str | None = None
    confidence: float = 1.0
    """0 to 1: share of gold figures with this score that were right, as benchmarks/ last measured it."""
    precision: int | None = None
    """Power of ten of the last printed digit: 5 for "16.4 million", 0 for "16,373,900", None where nothing is printed
    (vague). For a range, that of its finer bound."""
    label: str | None = None
    """The name that a tile, a definition or a "label: value" line gives it; None in running text."""
    cell: Cell | None = None
    compared: bool = False
    """A figure that another is compared with ("up from 6 in 2000"): of a series of its own."""
    rules: tuple[str, ...] = ()
    """The rules that made it, in order of use."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.quote):
            raise ValueError(f"offsets {self.start}-{self.end} do not span the quote {self.quote!r}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"{self.quote!r}: low {self.low} is over high {self.high}")
        if (self.value is None) is not (self.modifier in (Modifier.RANGE, Modifier.VAGUE)):
            raise ValueError(f"{self.quote!r}: {self.modifier} with value {self.value}")
        for number in (self.value, self.low, self.high):
            if number is not None and not number.is_finite():
                raise ValueError(f"{self.quote!r}: {number} is not finite")


def bounds(modifier: Modifier, value: Decimal) -> tuple[Decimal | None, Decimal | None]:
    """Low and high that follow from a point value's modifier, by the table of the guideline."""
    if modifier is Modifier.EXACT:
        return value, value
    if modifier in (Modifier.OVER, Modifier.AT_LEAST):
        return value, None
    if modifier in (Modifier.UNDER, Modifier.AT_MOST, Modifier.NEARLY):
        return None, value
    return None, None


def plain(number: Decimal) -> str:
    """Decimal text without exponent or trailing zeros after the point: "4000000", "0.5"."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def as_record(figure: Figure) -> dict[str, Any]:
    """The figure as the JSON of `figurewatch/figures/1`: numbers are strings, dates ISO 8601, absent things null."""
    cell, period = figure.cell, figure.period
    return {
        "quote": figure.quote,
        "start": figure.start,
        "end": figure.end,
        "kind": figure.kind.value,
        "value": None if figure.value is None else plain(figure.value),
        "low": None if figure.low is None else plain(figure.low),
        "high": None if figure.high is None else plain(figure.high),
        "modifier": figure.modifier.value,
        "unit": figure.unit,
        "entity": figure.entity,
        "section": list(figure.section),
        "sentence": figure.sentence,
        "sentence_start": figure.sentence_start,
        "period": period
        and {
            "text": period.text,
            "start": period.start and period.start.isoformat(),
            "end": period.end and period.end.isoformat(),
        },
        "place": figure.place,
        "confidence": figure.confidence,
        "precision": figure.precision,
        "label": figure.label,
        "cell": cell
        and {
            "table": cell.table,
            "number": cell.number,
            "row": list(cell.row),
            "column": list(cell.column),
            "row_index": cell.row_index,
            "column_index": cell.column_index,
        },
        "compared": figure.compared,
        "rules": list(figure.rules),
    }


def from_record(record: dict[str, Any]) -> Figure:
    """The inverse of `as_record`. Raises KeyError, ValueError or decimal.InvalidOperation on a record that is none."""
    cell = record["cell"]
    return Figure(
        quote=record["quote"],
        start=record["start"],
        end=record["end"],
        kind=Kind(record["kind"]),
        value=_decimal(record["value"]),
        low=_decimal(record["low"]),
        high=_decimal(record["high"]),
        modifier=Modifier(record["modifier"]),
        unit=record["unit"],
        entity=record["entity"],
        section=tuple(record["section"]),
        sentence=record["sentence"],
        sentence_start=record["sentence_start"],
        period=period_from_record(record["period"]),
        place=record["place"],
        confidence=record["confidence"],
        precision=record["precision"],
        label=record["label"],
        cell=cell and Cell(**{**cell, "row": tuple(cell["row"]), "column": tuple(cell["column"])}),
        compared=record["compared"],
        rules=tuple(record["rules"]),
    )


def period_from_record(record: dict[str, Any] | None) -> Period | None:
    """That of a figure's record."""
    return None if record is None else Period(record["text"], _day(record["start"]), _day(record["end"]))


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
