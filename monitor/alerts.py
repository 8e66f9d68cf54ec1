"""Which changes are worth a delivery. Conditions decide what is sent, never what is stored.

Grammar of `when`: `any`, or comparisons joined by `and`: `change > 5%` (size of the change in percent), `value > 1000` (the new
number), `kind = added`, `direction = down`.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from decimal import Decimal

from snapshots import Change, ChangeKind

Condition = Callable[[Change], bool]
OPERATORS = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}
NUMBERS: dict[str, Callable[[Change], Decimal | None]] = {
    "change": lambda change: None if change.percent is None else abs(change.percent),
    "value": lambda change: change.after.value if change.after else None,
}
WORDS: dict[str, tuple[Callable[[Change], str | None], frozenset[str]]] = {
    "kind": (lambda change: change.kind.value, frozenset(kind.value for kind in ChangeKind)),
    "direction": (lambda change: change.direction, frozenset({"up", "down"})),
}
REMEDY = 'Write for example "change > 5%", "kind = removed" or "direction = down and change > 1%"'


def parse_condition(text: str) -> Condition:
    """A condition as a function of a change. Raises ValueError with the remedy."""
    if text.strip() == "any":
        return lambda _change: True
    parts = [_comparison(part) for part in re.split(r"\s+and\s+", text.strip())]
    return lambda change: all(part(change) for part in parts)


def _comparison(text: str) -> Condition:
    found = re.fullmatch(r"(\w+)\s*(>=|<=|!=|=|>|<)\s*([\w.]+)\s*%?", text)
    if not found:
        raise ValueError(f'when = "{text}" is no condition. {REMEDY}')
    name, sign, wanted = found.groups()
    if name in NUMBERS and re.fullmatch(r"\d+(\.\d+)?", wanted):
        number, limit = NUMBERS[name], Decimal(wanted)
        return lambda change: (told := number(change)) is not None and bool(OPERATORS[sign](told, limit))
    if name in WORDS and sign in ("=", "!=") and wanted in WORDS[name][1]:
        word = WORDS[name][0]
        return lambda change: bool(OPERATORS[sign](word(change), wanted))
    raise ValueError(f'when = "{text}" is no condition. {REMEDY}')
