"""Two quantities that are one range: "3.2-4.1 million", "from 5 to 9 km", "between 10 and 15", "above 10 and below 20"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from snapshots.data.english_modifiers import CHANGE_VERBS, SPANNING
from snapshots.data.english_numbers import STARTERS
from snapshots.extraction.numbers.values import EXACT
from snapshots.extraction.quantities.modifiers import modifier_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.units import measure_at, rate_after
from snapshots.extraction.words.neighbours import may_be_noun
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, Tokens
from snapshots.figures import Kind, Modifier

_TILDES = frozenset("~∼〜～")
_DASHES = frozenset("-−–‑") | _TILDES
_RANGE_WORDS = frozenset(["to", "through"])
_OPENERS = frozenset(["between", "anywhere", "from"])
_LOWER = frozenset([Modifier.OVER, Modifier.AT_LEAST])
FAR = 4
"""How many times the first number the second is, from where on the first is a change and the second its result."""
_ALL = 100
_REACH = 12
"""Words before "from" in which its verb is looked for."""
_UPPER = frozenset([Modifier.UNDER, Modifier.AT_MOST])
_BETWEEN_BOUNDS = (["and"], ["but"], [","], [",", "but"])


def range_joint(tokens: Tokens, quantity: Quantity) -> tuple[int, bool]:
    """The token after the joint that opens a second bound (0: there is none), and whether it is a hyphen."""
    index = quantity.last
    word = tokens.word(index)
    if word in _DASHES:
        return _dash_joint(tokens, quantity)
    if word in _RANGE_WORDS:
        return (0, False) if word == "to" and _is_change(tokens, quantity) else (index + 1, False)
    if word == "and" and _opener(tokens, quantity) == "between":  # "from 5 and 9" are two
        return index + 1, False
    return 0, False


def _dash_joint(tokens: Tokens, quantity: Quantity) -> tuple[int, bool]:
    index = quantity.last
    if tokens.word(index + 1) == "to" and tokens.word(index + 2) in HYPHENS:
        return index + 3, False  # "5 -to- 9"
    signed = (
        not tokens.glued(index)
        and tokens.glued(index + 1)
        and tokens.kind(index + 1) == NUMBER
        and tokens.word(index) not in _TILDES
    )
    if signed and not (quantity.unit == "1" and measure_at(tokens, index + 2)):
        return 0, False  # "5 -3" are two numbers, "75 -300mm" is a range by the one unit
    return index + 1, True


def _opener(tokens: Tokens, quantity: Quantity) -> str:
    """The word before the quantity and what grades it: "between", "from"."""
    return tokens.word(_before_words(tokens, quantity))


def _before_words(tokens: Tokens, quantity: Quantity) -> int:
    """The token before the quantity and the words that grade it."""
    graded = modifier_before(tokens, quantity.first)
    return (graded.edge if graded else quantity.first) - 1


def _is_change(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "fell 5 percent to 40", "by 5 percent to 40", "rose from 5 to 40": a change and its result, two figures."""
    index = _before_words(tokens, quantity)
    before = tokens.word(index)
    if before == "from":
        return _is_changed(tokens, index)
    if before == "to" and _follows_change(tokens, index):
        return True
    return quantity.unit != "1" and (before == "by" or before in CHANGE_VERBS)


def _tells_a_change(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "dropped by 12,000 to 241,000", "rose 4,000 to 52,000": by how much, and to what."""
    if quantity.value == 0:
        return False  # "go 0 to 80 km/h"
    return _opener(tokens, quantity) in CHANGE_VERBS


def _follows_change(tokens: Tokens, index: int) -> bool:
    """As in "rose from 5 to 7 | to 9": one step more of the same change."""
    opener = next((step for step in range(index - 1, max(-1, index - 1 - _REACH), -1) if tokens.words[step] == "from"), None)
    return opener is not None and _is_changed(tokens, opener)


def _is_changed(tokens: Tokens, index: int) -> bool:
    """Does a word of change govern the "from" at token `index`: "rose from", "an increase in X from", "by 2% from"?"""
    for step in range(index - 1, max(-1, index - 1 - _REACH), -1):
        word = tokens.words[step]
        if word == "by" and (tokens.kind(step + 1) == NUMBER or tokens.word(step + 1) in STARTERS):
            return True
        if word in SPANNING or word in (".", ";", ":"):
            return False
        if word in CHANGE_VERBS and word not in ("by", "higher", "lower"):
            return True
    return False


_MOST_PERCENT = 200
"""Above it, a number without a sign behind a percentage is a count."""


def share_with_result(tokens: Tokens, quantities: list[Quantity]) -> None:
    """As in "fell from 208 pounds to 193", "from $75 a barrel to $45": the result is of the unit that the start has."""
    for change, result in pairwise(quantities):
        opened = _opener(tokens, change) == "from" and _is_change(tokens, change)
        if tokens.words[change.last : result.first] != ["to"] or not opened or change.unit == "1":
            continue
        if result.kind is Kind.COUNT and result.unit == "1" and not may_be_noun(tokens, result.last):
            _share_kind(change, result)
        elif change.unit.startswith(f"{result.unit}/"):
            result.unit = change.unit
            result.rules.append("unit:shared")


def _share_kind(quantity: Quantity, two: Quantity) -> None:
    """The unit of the start for the result; not that of "rose 4 % to 12 million"."""
    few = not two.scaled and two.value is not None and abs(two.value) <= _MOST_PERCENT
    if few or quantity.kind is not Kind.PERCENT:
        two.share_unit_of(quantity)
        two.rules.append("unit:shared")


def fits(tokens: Tokens, quantity: Quantity, two: Quantity, *, hyphen: bool) -> bool:
    """Can the two be the ends of one range: units that go together, the lower first unless the words say from where to where?"""
    opened = not hyphen and _opener(tokens, quantity) in _OPENERS
    if (
        not _units_fit(tokens, quantity, two, hyphen=hyphen, opened=opened)
        or _differ_in_kind(quantity, two)
        or _is_chain(tokens, two)
    ):
        return False
    if hyphen and ((two.form == "words" and quantity.form == "digits") or _is_graded_apart(tokens, two)):
        return False
    low, high = _shared_scale(quantity, two)
    if not hyphen and _tells_a_change(tokens, quantity) and low is not None and high is not None and low * FAR < high:
        return False
    return _is_in_order(low, high, may_fall=_may_fall(tokens, quantity, two, hyphen=hyphen))


def _may_fall(tokens: Tokens, quantity: Quantity, two: Quantity, *, hyphen: bool) -> bool:
    """As in "from 58 to 40 votes", "9 km to 5 km": the words say from where to where, or each has its unit."""
    opened = not hyphen and _opener(tokens, quantity) in _OPENERS
    united = quantity.unit == two.unit != "1" and not hyphen and not _are_two_sides(quantity, two)
    return (opened and not _is_told_apart(tokens, quantity)) or united


def _are_two_sides(quantity: Quantity, two: Quantity) -> bool:
    """As in "passed by 68 % to 32 %": those for and those against, which are all."""
    first, second = quantity.value, two.value
    return quantity.kind is Kind.PERCENT and first is not None and second is not None and first + second == _ALL


def _is_told_apart(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "down 39 % for want of staff, | from 37 to 22": what falls and is no verb's range has changed."""
    index = _before_words(tokens, quantity)
    return tokens.word(index) == "from" and tokens.word(index - 1) in (",", ";", "–", "—")


def _is_in_order(low: Decimal | None, high: Decimal | None, *, may_fall: bool) -> bool:
    return low is not None and high is not None and (low < high or (may_fall and low > high))


def _is_graded_apart(tokens: Tokens, two: Quantity) -> bool:
    """As in "around 24 % – up to 35 % in the north": a dash, and the second number has a bound of its own."""
    graded = modifier_before(tokens, two.first)
    return graded is not None and graded.modifier in (*_UPPER, *_LOWER)


def _differ_in_kind(quantity: Quantity, two: Quantity) -> bool:
    """As in "a half to 3": a ratio and a count, unless both are multiples ("2 to 3 times")."""
    bare = quantity.unit == two.unit == "1"
    return bare and quantity.kind is not two.kind and not {"times", "multiple"} & set(two.rules)


def _is_chain(tokens: Tokens, two: Quantity) -> bool:
    """As in "555-10-20": a third number that is glued on."""
    return tokens.word(two.last) in _DASHES and tokens.glued(two.last) and tokens.kind(two.last + 1) == NUMBER


def _units_fit(tokens: Tokens, quantity: Quantity, two: Quantity, *, hyphen: bool, opened: bool) -> bool:
    """As in "5 to 9 km", "$5 to 9", "$75 a barrel to $45", "from 208 pounds to 193": one unit, stated once or in short."""
    if quantity.unit == two.unit:
        return True
    if quantity.unit == "1":
        return not two.prefixed
    if two.unit == "1":
        if _is_given_to(tokens, quantity, two, opened=opened):
            return False
        bare = opened and two.kind is Kind.COUNT and not may_be_noun(tokens, two.last)
        return quantity.prefixed or bare or (quantity.kind is Kind.PERCENT and hyphen)
    short, long = sorted((quantity.unit, two.unit), key=len)
    return quantity.kind is Kind.MONEY and long.startswith(f"{short}/")


def _is_given_to(tokens: Tokens, quantity: Quantity, two: Quantity, *, opened: bool) -> bool:
    """As in "$35 per household to | 22,140 | households": an amount, and how many it goes to."""
    leads = quantity.kind is Kind.MONEY and tokens.word(quantity.last) == "to" and not opened
    return leads and two.kind is Kind.COUNT and is_plural(tokens.word(two.last))


def _shared_scale(quantity: Quantity, two: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Both values, the scale word of the second applied to the first where it has none: "3.2-4.1 million"."""
    low, high = quantity.value, two.value
    if low is None or high is None:
        return None, None
    if quantity.unit == "1":
        low = EXACT.multiply(low, two.minor)
    elif two.unit == "1":
        high = EXACT.multiply(high, quantity.minor)
    if two.scaled and not quantity.scaled and low < EXACT.scaleb(high, -two.power) and low >= 0:
        low = EXACT.scaleb(low, two.power)
    return low, high


def unite(tokens: Tokens, quantity: Quantity, two: Quantity) -> None:
    """Make `quantity` the range from it to `two`."""
    low, high = _shared_scale(quantity, two)
    if low != quantity.value and quantity.precision is not None:
        quantity.precision += two.power + (two.minor.adjusted() if quantity.unit == "1" else 0)
    quantity.precision = _coarser(quantity.precision, two.precision)
    if quantity.unit == "1" or two.unit.startswith(f"{quantity.unit}/"):
        quantity.unit, quantity.kind = two.unit, two.kind
    if low is not None and high is not None:
        low, high = sorted((low, high))
    quantity.value, quantity.low, quantity.high, quantity.modifier = None, low, high, Modifier.RANGE
    quantity.last, quantity.number_last = max(two.last, quantity.last), two.number_last
    quantity.scaled = quantity.scaled or two.scaled
    _price_per(tokens, quantity)
    quantity.rules += [rule for rule in two.rules if rule not in quantity.rules] + ["range"]
    before = _before_words(tokens, quantity)
    if tokens.word(before) == "between":
        quantity.first = before


def _price_per(tokens: Tokens, quantity: Quantity) -> None:
    """As in "$40-50 per acre": what a range of prices is per, where its second number has no sign of its own."""
    rate = rate_after(tokens, quantity.last) if quantity.kind is Kind.MONEY and "/" not in quantity.unit else None
    if rate is not None:
        quantity.last = rate[1]
        quantity.unit = f"{quantity.unit}/{rate[0]}" if rate[0] else quantity.unit


def _coarser(index: int | None, two: int | None) -> int | None:
    """The lower of two precisions; one that is not known does not count."""
    return min((size for size in (index, two) if size is not None), default=None)


def both_bounds(tokens: Tokens, quantities: list[Quantity]) -> list[Quantity]:
    """As in "above 1000 and below 1500": two modifiers that face each other make one range."""
    out: list[Quantity] = []
    for two in quantities:
        bounds = _bounds(tokens, out[-1], two) if out else None
        if bounds is None:
            out.append(two)
            continue
        quantity = out[-1]
        (quantity.low, quantity.high), quantity.value, quantity.modifier = bounds, None, Modifier.RANGE
        quantity.last = two.last
        if quantity.unit == "1":
            quantity.unit, quantity.kind = two.unit, two.kind
        quantity.rules.append("range")
    return out


def _bounds(tokens: Tokens, quantity: Quantity, two: Quantity) -> tuple[Decimal, Decimal] | None:
    """The lower and the upper bound that the two state, where one faces the other and their units go together."""
    if tokens.words[quantity.last : two.first] not in _BETWEEN_BOUNDS or (
        "1" not in (quantity.unit, two.unit) and quantity.unit != two.unit
    ):
        return None
    low, high = (quantity, two) if quantity.modifier in _LOWER else (two, quantity)
    if low.modifier not in _LOWER or high.modifier not in _UPPER or low.value is None or high.value is None:
        return None
    return (low.value, high.value) if low.value < high.value else None
