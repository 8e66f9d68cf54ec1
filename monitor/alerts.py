"""Which changes are worth a delivery. Conditions decide what is sent, never what is stored.

Grammar of `when`: `any`, or comparisons joined by `and` and `or`; `and` binds closer.

    change > 5%          size of the change in percent of the number before, up or down
    change > 500         size of the change in its own unit
    value >= 1,000       the new number
    kind = removed       kind of the change
    direction = down     way of the change
    mark = quiet         a mark that the change carries

A comparison does not hold where its subject is missing: a removed figure has no new number, a range no single one.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from snapshots import Change, ChangeKind, Mark

if TYPE_CHECKING:
    from monitor.configuration import Alert

Condition = Callable[[Change], bool]
OPERATORS = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}


def _percent(change: Change) -> Decimal | None:
    """Any change from zero is larger than every percentage."""
    if change.percent is None:
        return Decimal("Infinity") if change.delta else None
    return abs(change.percent)


NUMBERS: dict[str, Callable[[Change], Decimal | None]] = {
    "change": lambda change: None if change.delta is None else abs(change.delta),
    "change %": _percent,
    "value": lambda change: change.after.value if change.after else None,
    "value %": lambda change: change.after.value if change.after and change.after.unit == "%" else None,
}
WORDS: dict[str, tuple[Callable[[Change], frozenset[str] | None], frozenset[str]]] = {
    "kind": (lambda change: frozenset({change.kind.value}), frozenset(kind.value for kind in ChangeKind)),
    "direction": (lambda change: frozenset({change.direction}) if change.direction else None, frozenset({"up", "down"})),
    "mark": (lambda change: frozenset(mark.value for mark in change.marks), frozenset(mark.value for mark in Mark)),
}
NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%?)")
REMEDY = 'Write for example "change > 5%", "kind = removed" or "direction = down and change > 1%"'


def parse_condition(text: str) -> Condition:
    """A condition as a function of a change. Raises ValueError with the remedy."""
    if text.strip() == "any":
        return lambda _change: True
    ways = [[_comparison(part, text) for part in re.split(r"\s+and\s+", way)] for way in re.split(r"\s+or\s+", text)]
    return lambda change: any(all(part(change) for part in way) for way in ways)


def names_series(pattern: str, key: str, label: str) -> bool:
    """Does `series` of an alert name a series? `*` names all; else each of its words must stand in the label or the key.

    A word without a star may be a part of a longer one. With stars it is a whole word in which a star stands for any letters:
    `strikes` and `air*` both name "Airstrikes carried out", `strikes*` does not.
    """
    named = _folded(f"{label} {key}")
    parts = re.findall(r"\w+", named)
    return all(_stands(word, named, parts) for word in _folded(pattern).split())


def without_series(alerts: Sequence[Alert], series: Iterable[tuple[str, str]]) -> tuple[Alert, ...]:
    """Those of the alerts that name none of the series, given by key and label: they would never ring."""
    known = list(series)
    return tuple(alert for alert in alerts if not any(names_series(alert.series, *names) for names in known))


def _stands(word: str, named: str, parts: Sequence[str]) -> bool:
    if "*" not in word:
        return word in named
    pattern = re.compile(".*".join(map(re.escape, word.split("*"))))
    return word.strip("*") == "" or any(pattern.fullmatch(part) for part in parts)


def _folded(text: str) -> str:
    """Without the marks and the case that people leave out when they type."""
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if not unicodedata.combining(character))


def _comparison(part: str, text: str) -> Condition:
    found = re.fullmatch(r"(\w+)\s*(>=|<=|!=|=|>|<)\s*(\S.*)", part.strip())
    if not found:
        raise ValueError(f'when = "{text}": "{part.strip()}" is no comparison. {REMEDY}')
    name, sign, wanted = found.groups()
    if name in WORDS:
        return _of_word(name, sign, wanted, text)
    if name not in ("change", "value"):
        raise ValueError(f'when = "{text}": "{name}" is none of change, value, kind, direction, mark. {REMEDY}')
    return _of_number(name, sign, wanted, text)


def _of_word(name: str, sign: str, wanted: str, text: str) -> Condition:
    subject, known = WORDS[name]
    if sign not in ("=", "!=") or wanted not in known:
        raise ValueError(f'when = "{text}": {name} is compared by = or != with one of {", ".join(sorted(known))}')
    return lambda change: (told := subject(change)) is not None and (wanted in told) is (sign == "=")


def _of_number(name: str, sign: str, wanted: str, text: str) -> Condition:
    found = NUMBER.fullmatch(wanted)
    if not found:
        raise ValueError(f'when = "{text}": "{wanted}" is no number. {REMEDY}')
    limit = Decimal(found[1].replace(",", "") + (found[2] or ""))
    subject = NUMBERS[f"{name} %" if found[3] else name]
    return lambda change: (told := subject(change)) is not None and bool(OPERATORS[sign](told, limit))
