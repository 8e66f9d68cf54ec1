"""What `when` of an alert says, read into a condition that can be asked and told in words.

Grammar: `any`, or comparisons joined by `and` and `or`; `and` binds closer.

    change > 5%          size of the change in percent of the number before, up or down
    change > 500         size of the change in its own unit
    since_alert > 10%    how far the number is from the one that this alert rang for last (at first: from the first number)
    value >= 1,000       the new number
    record = highest     the number is beyond all that the series has stated: `highest`, `lowest`
    size < 20            how many figures the release states
    size_change > 30%    by how much that differs from the release before
    kind = removed       kind of the change
    direction = down     way of the change
    mark = quiet         a mark that the change carries

A comparison does not hold where its subject is missing: a removed figure has no new number, a range no single one.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from snapshots import Change, ChangeKind, Figure, Mark

OPERATORS = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    "!=": operator.ne,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A change with all that a condition may ask about it."""

    change: Change
    size: int | None = None
    """How many figures the release states, and how many the one before did."""
    size_before: int | None = None
    extremes: tuple[Decimal, Decimal] | None = None
    """Lowest and highest number that the series stated before, in the unit of the new one."""
    told: Figure | None = None
    """What the series stated when the alert rang last; at first, what it stated first."""


Subject = Callable[[Situation], "Decimal | None"]
WordSubject = Callable[[Situation], "frozenset[str] | None"]


def _percent_of_change(situation: Situation) -> Decimal | None:
    """Any change from zero is larger than every percentage."""
    change = situation.change
    if change.percent is None:
        return Decimal("Infinity") if change.delta else None
    return abs(change.percent)


def _share(difference: Decimal | None, before: Decimal | int | None) -> Decimal | None:
    if difference is None or before is None:
        return None
    return abs(difference / before * 100) if before else Decimal("Infinity") if difference else Decimal(0)


def _value(situation: Situation) -> Decimal | None:
    return situation.change.after.value if situation.change.after else None


def _since_alert(situation: Situation) -> Decimal | None:
    now, then = situation.change.after, situation.told
    if now is None or then is None or now.unit != then.unit or now.value is None or then.value is None:
        return None
    return abs(now.value - then.value)


def _since_alert_percent(situation: Situation) -> Decimal | None:
    return _share(_since_alert(situation), situation.told.value if situation.told else None)


def _size_change(situation: Situation) -> Decimal | None:
    if situation.size is None or situation.size_before is None:
        return None
    return Decimal(abs(situation.size - situation.size_before))


def _record(situation: Situation) -> frozenset[str] | None:
    now = _value(situation)
    if now is None:
        return None
    lowest, highest = situation.extremes or (now, now)
    return frozenset({"highest"} if now > highest else {"lowest"} if now < lowest else ())


def _of_percentage(situation: Situation) -> Decimal | None:
    return _value(situation) if situation.change.after and situation.change.after.unit == "%" else None


NUMBERS: dict[str, Subject] = {
    "change": lambda situation: None if situation.change.delta is None else abs(situation.change.delta),
    "change %": _percent_of_change,
    "value": _value,
    "value %": _of_percentage,
    "since_alert": _since_alert,
    "since_alert %": _since_alert_percent,
    "size": lambda situation: None if situation.size is None else Decimal(situation.size),
    "size_change": _size_change,
    "size_change %": lambda situation: _share(_size_change(situation), situation.size_before),
}
WORDS: dict[str, tuple[WordSubject, frozenset[str]]] = {
    "kind": (lambda situation: frozenset({situation.change.kind.value}), frozenset(kind.value for kind in ChangeKind)),
    "direction": (
        lambda situation: frozenset({situation.change.direction}) if situation.change.direction else None,
        frozenset({"up", "down"}),
    ),
    "mark": (
        lambda situation: frozenset(mark.value for mark in situation.change.marks),
        frozenset(mark.value for mark in Mark),
    ),
    "record": (_record, frozenset({"highest", "lowest"})),
}
NAMES = tuple(dict.fromkeys(name.removesuffix(" %") for name in (*NUMBERS, *WORDS)))
LOOKING_BACK = frozenset({"record", "since_alert"})
"""What can only be answered from the past of the series."""
SENTENCES = {
    "change": "changes by {}",
    "value": "comes to {}",
    "since_alert": "has moved by {} since this alert rang last",
    "size": "is on a sheet of {} figures",
    "size_change": "is on a sheet whose number of figures changed by {}",
    "kind": "is {}",
    "direction": "goes {}",
    "mark": "is marked {}",
    "record": "is at its {} ever",
}
SIGNS = {
    ">": "more than {}",
    ">=": "{} or more",
    "<": "less than {}",
    "<=": "{} or less",
    "=": "exactly {}",
    "!=": "other than {}",
}
NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%?)")
REMEDY = 'Write for example "change > 5%", "kind = removed" or "direction = down and change > 1%"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One comparison of a condition."""

    name: str
    words: str
    """As the end of a sentence that begins with a series."""
    holds: Callable[[Situation], bool] = field(repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Condition:
    """Ways in which a change may meet a rule, each of comparisons that all must hold; no way at all is `any`."""

    ways: tuple[tuple[Comparison, ...], ...] = ()

    def holds(self, situation: Situation) -> bool:
        """Is the change one that the rule is about?"""
        return not self.ways or any(all(part.holds(situation) for part in way) for way in self.ways)

    @property
    def words(self) -> str:
        """Such as "goes down and changes by more than 5 %"."""
        return ", or ".join(" and ".join(part.words for part in way) for way in self.ways) or "changes"

    @property
    def looks_back(self) -> bool:
        """Can it be answered only by who knows the past of the series?"""
        return any(part.name in LOOKING_BACK for way in self.ways for part in way)


@lru_cache(maxsize=256)
def parse_condition(text: str) -> Condition:
    """A condition as its text says. Raises ValueError with the remedy."""
    if text.strip() == "any":
        return Condition()
    ways = re.split(r"\s+or\s+", text)
    return Condition(tuple(tuple(_comparison(part, text) for part in re.split(r"\s+and\s+", way)) for way in ways))


def _comparison(part: str, text: str) -> Comparison:
    match = re.fullmatch(r"(\w+)\s*(>=|<=|!=|=|>|<)\s*(\S.*)", part.strip())
    if not match:
        raise ValueError(f'when = "{text}": "{part.strip()}" is no comparison. {REMEDY}')
    name, sign, wanted = match.groups()
    if name in WORDS:
        return _of_word(name, sign, wanted, text)
    if name not in NUMBERS:
        raise ValueError(f'when = "{text}": "{name}" is none of {", ".join(NAMES)}. {REMEDY}')
    return _of_number(name, sign, wanted, text)


def _of_word(name: str, sign: str, wanted: str, text: str) -> Comparison:
    subject, known = WORDS[name]
    if sign not in ("=", "!=") or wanted not in known:
        raise ValueError(f'when = "{text}": {name} is compared by = or != with one of {", ".join(sorted(known))}')
    words = SENTENCES[name].format(wanted if sign == "=" else f"not {wanted}")
    return Comparison(
        name=name, words=words,
        holds=lambda situation: (told := subject(situation)) is not None and (wanted in told) is (sign == "="),
    )  # fmt: skip


def _of_number(name: str, sign: str, wanted: str, text: str) -> Comparison:
    match = NUMBER.fullmatch(wanted)
    key = f"{name} %" if match and match[3] else name
    if not match or key not in NUMBERS:
        told = "is no number" if not match else f"is no measure of {name}: leave the % out"
        raise ValueError(f'when = "{text}": "{wanted}" {told}. {REMEDY}')
    limit = Decimal(match[1].replace(",", "") + (match[2] or ""))
    shown = f"{match[1]}{match[2] or ''}{' %' if match[3] else ''}"
    subject = NUMBERS[key]
    return Comparison(
        name=name, words=SENTENCES[name].format(SIGNS[sign].format(shown)),
        holds=lambda situation: (told := subject(situation)) is not None and bool(OPERATORS[sign](told, limit)),
    )  # fmt: skip
