"""The currency of a column in which only some amounts bear its sign, as statements of accounts print it.

    Bonds          $38,125
    Policy loans     3,520
    Total assets   $55,569

The sign stands at the first amount, at sums, and at the total under the rule; it holds for those between them (SEC Regulation
S-X, and the style guides of accountants). A list of key figures that signs each amount of money beside counts looks alike where
it is short: sums, runs of bare amounts and the same rows signed in the other columns tell them apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from snapshots.data.table_heads import names_sum
from snapshots.readers.tables.entries import Rows, is_blank, text_at

_SIGNED = re.compile(r"[-–−(]?\s?((?:US|A|C|NZ|HK|S|R)?[$€£¥₹])\s?[-–−(]?\s?\d[\d.,\s]*\)?")
_BARE = re.compile(r"[-–−(]?\s?\d[\d.,]*\s?\)?")
_SAYS_ITSELF = re.compile(r".*(?:%|[^\W\d_]{2,}).*", re.DOTALL)
"""A cell with a unit, a share or words beside amounts: it says itself what it is."""
_LARGE = re.compile(r"[-–−(]?\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?\)?")
"""Amounts of which each reaches a thousand: without a total, the sign over them holds for no small number."""
_FEWEST = 3
_LONG_RUN = 2
_FEWEST_SIGNALS = 2


@dataclass(frozen=True, slots=True)
class SignedColumn:
    """The sign of a column's amounts, and the rows of the body, first and last, that it holds for."""

    sign: str
    first: int
    last: int


class _Column(NamedTuple):
    """The cells that stand in one column alone: row, words and name of the row of each, and its sign or ''."""

    rows: tuple[int, ...]
    texts: tuple[str, ...]
    names: tuple[str, ...]
    signs: tuple[str, ...]


def signs_of(body: Rows, columns: Iterable[int]) -> dict[int, SignedColumn]:
    """Column → the sign of its amounts; none for a column that bears it throughout, or beside counts."""
    read = {column: _column_of(body, column) for column in columns}
    alike = Counter(_signed_rows(column) for column in read.values())
    held = {index: _held(column, is_alike=alike[_signed_rows(column)] > 1) for index, column in read.items()}
    return {index: signed for index, signed in held.items() if signed is not None}


def _column_of(body: Rows, index: int) -> _Column:
    """The cells of a column; without those that span others, as names of groups do, and those that say what they are."""
    cells = [(place, row[index], text_at(row, 0)) for place, row in enumerate(body) if index < len(row)]
    said = [(place, cell.text, name) for place, cell, name in cells if cell and cell.width == 1 and _may_be_amount(cell.text)]
    texts = tuple(text for _, text, _ in said)
    signs = tuple(match[1] if (match := _SIGNED.fullmatch(text)) else "" for text in texts)
    return _Column(tuple(row for row, _, _ in said), texts, tuple(name for _, _, name in said), signs)


def _may_be_amount(text: str) -> bool:
    return not is_blank(text) and not _SAYS_ITSELF.fullmatch(text)


def _signed_rows(column: _Column) -> frozenset[int]:
    return frozenset(row for row, sign in zip(column.rows, column.signs, strict=True) if sign)


def _held(column: _Column, *, is_alike: bool) -> SignedColumn | None:
    """The sign and the rows that it holds for; `is_alike`: another column bears signs in the same rows."""
    signed = [index for index, sign in enumerate(column.signs) if sign]
    if not signed or not _are_amounts(column, column.signs[signed[0]]):
        return None
    first, last = signed[0], signed[-1]
    if first == 0 and _is_whole(column, last):
        return SignedColumn(column.signs[0], column.rows[0], column.rows[-1])
    signals = is_alike + sum(signal(column, first, last) for signal in _SIGNALS)
    is_statement = _signs_a_sum(column, first, last) and signals >= _FEWEST_SIGNALS
    return SignedColumn(column.signs[first], column.rows[first], column.rows[last]) if is_statement else None


def _are_amounts(column: _Column, sign: str) -> bool:
    """Whether all that stands in a column are amounts, some with this one sign, others without any."""
    bare = _bare(column)
    return len(column.texts) >= _FEWEST and set(column.signs) == {sign, ""} and all(map(_BARE.fullmatch, bare))


def _is_whole(column: _Column, last: int) -> bool:
    """Whether the last amount bears the sign, or all without it are large."""
    return last == len(column.signs) - 1 or all(map(_LARGE.fullmatch, _bare(column)))


def _bare(column: _Column) -> list[str]:
    return [text for text, sign in zip(column.texts, column.signs, strict=True) if not sign]


def _opens(_column: _Column, first: int, _last: int) -> bool:
    """The first amount bears the sign."""
    return first == 0


def _signs_a_sum(column: _Column, first: int, last: int) -> bool:
    """A later amount with the sign is a total or what is left: "Total income", "Surplus"."""
    return any(
        sign and names_sum(name)
        for sign, name in zip(column.signs[first + 1 : last + 1], column.names[first + 1 :], strict=False)
    )


def _has_run(column: _Column, first: int, last: int) -> bool:
    """Several bare amounts stand under each other between two with the sign."""
    runs = groupby(column.signs[first:last], key=bool)
    return any(not is_signed and len(list(run)) >= _LONG_RUN for is_signed, run in runs)


_SIGNALS: tuple[Callable[[_Column, int, int], bool], ...] = (_opens, _has_run)
"""What, beside a signed sum, speaks for a statement of accounts: its sign holds from the first amount with it to the last."""
