"""What people type into a search: words of a figure, runs of digits, and comparisons such as "over 500" or "> 9,000"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce

from db import Bounds
from snapshots import Figure

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_NUMBER = rf"[$€£]?\s*(\d[\d,]*(?:\.\d+)?)\s*({'|'.join(SCALES)})?\s*(%)?(?![\d-])"
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?|\d{4}-\d\d(?:-\d\d)?", re.ASCII)
"""A number, or a month or a day at which a period begins or ends: 2024-06, 2024-06-30."""

COMPARISONS: tuple[tuple[re.Pattern[str], Callable[..., Bounds]], ...] = tuple(
    (re.compile(pattern, re.ASCII | re.IGNORECASE), bounds)
    for pattern, bounds in (
        (rf"\b(?:between|from)\s+{_NUMBER}\s+(?:and|to)\s+{_NUMBER}", lambda low, high: Bounds(low=low, high=high)),
        (rf"(?<![\w.]){_NUMBER}\s*\.\.\s*{_NUMBER}", lambda low, high: Bounds(low=low, high=high)),
        (rf"(?:>=|≥|\bat least\b|\bno (?:less|fewer) than\b)\s*{_NUMBER}", lambda low: Bounds(low=low)),
        (rf"(?:<=|≤|\bat most\b|\bno more than\b|\bup to\b)\s*{_NUMBER}", lambda high: Bounds(high=high)),
        (rf"(?:>|\bover\b|\babove\b|\bmore than\b)\s*{_NUMBER}", lambda low: Bounds(low=low, low_is_open=True)),
        (rf"(?:<|\bunder\b|\bbelow\b|\b(?:less|fewer) than\b)\s*{_NUMBER}", lambda high: Bounds(high=high, high_is_open=True)),
        (rf"=\s*{_NUMBER}", lambda number: Bounds(low=number, high=number)),
    )
)
"""In the order in which they are looked for: "no more than" before "more than"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A search, taken apart."""

    words: str
    """They name the figure."""
    digits: tuple[str, ...] = ()
    """One of its statements must hold each of them."""
    bounds: Bounds | None = None
    """Between which numbers it was last stated."""
    unit: str | None = None
    """The unit of the bounds, where they name one: per cent."""

    @property
    def names(self) -> str:
        """Words and runs of digits together, for a search that looks for both in the wordings of series."""
        return " ".join((self.words, *self.digits))

    def takes(self, figure: Figure) -> bool:
        """Does a statement lie between the bounds, in their unit?"""
        return self.unit in (None, figure.unit) and (self.bounds is None or self.bounds.hold(figure))


def question_of(text: str) -> Question:
    """Takes a search apart; what is no comparison and no number is a word."""
    bounds: list[Bounds] = []
    units: list[str] = []
    for pattern, made in COMPARISONS:
        while match := pattern.search(text):
            numbers = [match.group(start, start + 1, start + 2) for start in range(1, pattern.groups, 3)]
            bounds.append(made(*(_number(digits, scale) for digits, scale, _ in numbers)))
            units += [sign for _, _, sign in numbers if sign]
            text = f"{text[: match.start()]} {text[match.end() :]}"
    words, digits = _words_and_digits(text)
    return Question(
        words=words,
        digits=digits,
        bounds=reduce(Bounds.both, bounds) if bounds else None,
        unit=units[0] if units else None,
    )


def _words_and_digits(text: str) -> tuple[str, tuple[str, ...]]:
    parts = text.split()
    words = " ".join(part for part in parts if not _DIGITS.fullmatch(part))
    return words, tuple(part.replace(",", "") for part in parts if _DIGITS.fullmatch(part))


def _number(digits: str, scale: str | None) -> Decimal:
    return Decimal(digits.replace(",", "")).scaleb(SCALES[scale.lower()] if scale else 0)
