"""Numbers that name a model, a firm or a test: "five 787 jets", "the 787-9", "Take-Two", "from zero to 60 mph"."""

from __future__ import annotations

from snapshots.data.english_numbers import SCALES, TEENS, TENS, UNITS
from snapshots.extraction.numbers.numerals import is_aircraft
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.words.tokens import NUMBER, Tokens

_COUNTING = frozenset({*UNITS, *TEENS, *TENS}) - {"one"}
_SECONDS = frozenset(["second", "seconds", "secs", "s"])
_REACH_OF_TIME = 12
"""Tokens from a speed to the time that it is reached in; "goes 0 to 80 km/h" is a range of speeds."""
_SIGNS_OF_SPEED = frozenset(["mph", "kph", "km"])
_SPEEDS = frozenset(["[mi_i]/h", "km/h", "[kn_i]", "m/s"])
_HYPHENS = frozenset("-‑")
_LENGTH, _LONGEST_VARIANT = 3, 2
"""Digits of a model, and the most that its variant has where it is no second bound of a range."""


def is_counted_model(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "five | 787 | jets", "three | 737-800s", "400 | 737 | Max": digits right behind the number that counts them."""
    index = quantity.number_first
    if is_aircraft(tokens, index) and tokens.kind(index - 1) == NUMBER:
        return True
    counted = tokens.word(index - 1) in _COUNTING and not tokens.glued(index) and quantity.first == index
    alone = tokens.word(index - 2) not in _COUNTING | _HYPHENS and tokens.word(index - 2) not in SCALES
    return counted and alone and not quantity.cell and _is_model(tokens, index) and _is_bare_or_variant(tokens, quantity)


def _is_bare_or_variant(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "five 787 | jets", "three 737|-800s"; not "two 500 | kg bags", "three 200|-bed wards", which tell a size."""
    index = quantity.number_first + 1
    if tokens.word(index) in _HYPHENS:
        return tokens.kind(index + 1) == NUMBER and quantity.unit in ("1", "s")
    return quantity.unit == "1"


def is_model_of_two(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "787-9", "737-10": the second number is the lower one, so it is no range."""
    index = quantity.number_first
    first = index if tokens.word(quantity.last) in _HYPHENS else index - len(("787", "-"))
    if first < 0 or quantity.cell or quantity.unit != "1" or not _is_model(tokens, first):
        return False
    joined = tokens.word(first + 1) in _HYPHENS and tokens.glued(first + 1) and tokens.glued(first + 2)
    variant = tokens.word(first + 2)
    ends = tokens.word(first + 3) not in _HYPHENS and not tokens.glued(first)
    return joined and ends and variant.isdigit() and len(variant) <= _LONGEST_VARIANT


def ends_a_name(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "the head of Take-| Two": a word with a capital that a hyphen joins to another."""
    index = quantity.number_first
    joined = tokens.word(index - 1) in _HYPHENS and tokens.glued(index) and tokens.glued(index - 1)
    return joined and tokens.shown(index)[:1].isupper() and tokens.shown(index - 2).istitle() and quantity.form == "words"


def is_from_standstill(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "from | zero | to | 60 mph | (97 km/h) in five seconds": between which speeds the time is taken."""
    timed = _SECONDS.intersection(tokens.words[quantity.last : quantity.last + _REACH_OF_TIME])
    if not timed or quantity.unit not in _SPEEDS:
        return bool(timed) and _is_zero_of_speed(tokens, quantity)
    if quantity.low == 0 or quantity.value == 0:
        return True
    first = quantity.first
    opens = first - 1 if tokens.word(first - 1) == "to" else _before_bracket(tokens, first)
    return tokens.word(opens) == "to" and tokens.word(opens - 1) in ("zero", "0")


def _is_zero_of_speed(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "go from | zero | to 60 mph", where a verb of change keeps the two apart."""
    bare = quantity.value == 0 and quantity.unit == "1"
    return bare and tokens.word(quantity.last) == "to" and tokens.word(quantity.last + 2) in _SIGNS_OF_SPEED


def _before_bracket(tokens: Tokens, index: int) -> int:
    """The "to" before the speed that the bracket behind it gives in another unit."""
    return index - len(("to", "60", "mph", "(")) if tokens.word(index - 1) == "(" else -1


def _is_model(tokens: Tokens, index: int) -> bool:
    digits = tokens.word(index)
    return tokens.kind(index) == NUMBER and digits.isdigit() and len(digits) == _LENGTH
