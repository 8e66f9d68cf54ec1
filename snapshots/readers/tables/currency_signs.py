"""The currency of a column whose first and last amounts alone bear its sign, as statements of accounts print it.

    Bonds          $38,125
    Policy loans     3,520
    Total assets   $55,569

The sign stands at the first amount and at the total under the rule; it holds for those between them (SEC Regulation S-X, and the
style guides of accountants).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from snapshots.readers.tables.entries import Rows, is_blank

_SIGNED = re.compile(r"[-–−(]?\s?((?:US|A|C|NZ|HK|S|R)?[$€£¥₹])\s?[-–−(]?\s?\d[\d.,\s]*\)?")
_BARE = re.compile(r"[-–−(]?\s?\d[\d.,]*\s?\)?")
_LARGE = re.compile(r"[-–−(]?\s?\d{1,3}(?:,\d{3})+(?:\.\d+)?\s?\)?")
"""Amounts of which each reaches a thousand: without a total, the sign over them holds for no small number."""
_FEWEST = 3


def signs_of(body: Rows, columns: Iterable[int]) -> dict[int, str]:
    """Column → the sign of its first amount, the others bare, up to a last one that bears it or all of them large; else none."""
    signs = {column: _sign_of(_said_in(body, column)) for column in columns}
    return {column: sign for column, sign in signs.items() if sign}


def _said_in(body: Rows, column: int) -> list[str]:
    """The words of the cells that stand in this column alone: the name of a group of rows may span it."""
    entries = [row[column] for row in body if column < len(row)]
    return [entry.text for entry in entries if entry is not None and entry.width == 1 and not is_blank(entry.text)]


def _sign_of(texts: list[str]) -> str:
    signs = [match[1] if (match := _SIGNED.fullmatch(text)) else "" for text in texts]
    rest = [text for text, sign in zip(texts, signs, strict=True) if not sign]
    if len(texts) < _FEWEST or not rest or not all(map(_BARE.fullmatch, rest)):
        return ""
    is_ruled_off = bool(signs[-1]) or all(map(_LARGE.fullmatch, rest))
    return signs[0] if signs[0] and is_ruled_off and set(signs) == {signs[0], ""} else ""
