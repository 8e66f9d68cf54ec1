"""The quantities of one sentence: numbers read, ranges joined, shares found, units and scales shared, modifiers applied."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.english_numbers import STARTERS
from snapshots.data.listing import listed
from snapshots.extraction.contexts import continues_reference, reason_against, score_reason
from snapshots.extraction.digits import Style
from snapshots.extraction.exclusions import Mask
from snapshots.extraction.modifiers import change_particle, cut_off_after, modifier_after, modifier_before
from snapshots.extraction.numerals import numeral_at
from snapshots.extraction.quantities import quantity_at
from snapshots.extraction.quantity import Quantity
from snapshots.extraction.tokens import CODE, CURRENCY, FRACTION, MARK, NUMBER, WORD, Tokens
from snapshots.extraction.units import measure_at, percent_at
from snapshots.extraction.values import EXACT, share
from snapshots.figures import Kind, Modifier

Reason = tuple[int, int, str]

_NUMERIC = frozenset([NUMBER, FRACTION])
_DASHES = frozenset("-−–‑~")
_RANGE_WORDS = frozenset(["to", "through"])
_LIST_JOINTS = frozenset([",", "and", "or", "/", "&", "to", "versus", "vs"])
_PLUS_MINUS = (("±",), ("+", "/", "-"), ("+", "-"), ("+", "/", "−"), ("+", "/", "–"), ("plus", "or", "minus"))
_BOUND_WORDS = listed(
    "about around roughly approximately some nearly almost over up to as many more than minus negative perhaps us rs rm rmb"
)
_OUT_OF = (("out", "of"), ("in", "every"), ("of", "every"))
_ONE_IN_LIMIT = 1_000_000
_LOWER = frozenset([Modifier.OVER, Modifier.AT_LEAST])
_UPPER = frozenset([Modifier.UNDER, Modifier.AT_MOST])


def mentions_in(
    tokens: Tokens, masks: Sequence[Mask], style: Style, currency: str, *, free: bool
) -> tuple[list[Quantity], list[Reason]]:
    """Quantities of the sentence in order, and what was passed over: token spans with reasons."""
    found: list[Quantity] = []
    passed: list[Reason] = []
    hidden = _hidden(tokens, masks)
    index, reference_end, floor = 0, -1, 0
    kinds, words, count = tokens.kinds, tokens.words, len(tokens)
    while index < count:
        kind = kinds[index]
        if not (kind in _NUMERIC or (kind == WORD and words[index] in STARTERS) or (kind == MARK and words[index] == ".")):
            if kind == CODE and not hidden[index]:
                passed.append((index, index + 1, "identifier"))
            index += 1
            continue
        if hidden[index]:
            index += 1
            continue
        one = quantity_at(tokens, index, style, currency, floor)
        if one is None or any(hidden[one.number_first : one.number_last]):
            if kind == NUMBER and one is None:
                passed.append((index, index + 1, "identifier"))
            index += 1
            continue
        one, reason = _joined(tokens, one, style, currency, hidden)
        _grade(tokens, one)
        if reason is None:
            reason = reason_against(tokens, one, free=free)
        if reason is None and one.unit == "1" and reference_end >= 0 and continues_reference(tokens, one, reference_end):
            reason = "reference"
        if reason is not None:
            passed.append((one.first, one.last, reason))
            if reason == "reference":
                reference_end = one.number_last
            index = floor = max(one.number_last, index + 1)
            continue
        one.first = max(one.first, floor)
        found.append(one)
        index = floor = max(one.last, index + 1)
    _share_backwards(tokens, found)
    return _both_bounds(tokens, found), passed


def _hidden(tokens: Tokens, masks: Sequence[Mask]) -> list[bool]:
    hidden = [False] * len(tokens)
    index = 0
    for begin, end, _ in masks:
        while index < len(tokens) and tokens.ends[index] <= begin:
            index += 1
        step = index
        while step < len(tokens) and tokens.starts[step] < end:
            hidden[step] = True
            step += 1
    return hidden


def _joined(tokens: Tokens, one: Quantity, style: Style, currency: str, hidden: list[bool]) -> tuple[Quantity, str | None]:
    """The quantity with what belongs to it: a tolerance, the other end of a range, the whole of a share."""
    if one.form in ("vague", "multiple"):
        return one, None
    if _tolerance(tokens, one, style, currency) or _share_of(tokens, one, style) or _proportion(tokens, one):
        return one, None
    at, hyphen = _range_joint(tokens, one)
    if not at or at >= len(tokens) or hidden[at]:
        return one, None
    start = _skip_currency(tokens, at)
    two = quantity_at(tokens, start, style, currency, at) if start < len(tokens) and not hidden[start] else None
    if two is None or two.first < at or two.value is None or one.value is None:
        return one, None
    reason = score_reason(tokens, one, two, hyphen=hyphen)
    if reason is not None:
        one.last = one.number_last = two.last
        return one, reason
    if _fits(tokens, one, two, hyphen=hyphen):
        _unite(tokens, one, two)
    return one, None


def _skip_currency(tokens: Tokens, at: int) -> int:
    """The number of the second bound, behind its modifier and currency."""
    for step in range(at, min(at + 4, len(tokens))):
        kind, word = tokens.kinds[step], tokens.words[step]
        if kind in (NUMBER, FRACTION) or (kind == WORD and word in STARTERS and word not in ("minus", "negative")):
            return step
        if (kind not in (CURRENCY, MARK) and word not in _BOUND_WORDS and not tokens.shown(step).isupper()) or word in (
            ",",
            ".",
            ";",
            ":",
            "(",
        ):
            return len(tokens)
    return len(tokens)


def _range_joint(tokens: Tokens, one: Quantity) -> tuple[int, bool]:
    """The token after the joint that opens a second bound (0: there is none), and whether it is a hyphen."""
    at = one.last
    word = tokens.word(at)
    if word in _DASHES:
        if tokens.word(at + 1) == "to" and tokens.word(at + 2) in ("-", "‑"):
            return at + 3, False
        if tokens.glued(at) != tokens.glued(at + 1) and word != "~" and tokens.kind(at + 1) == NUMBER and not tokens.glued(at):
            return 0, False
        return at + 1, True
    if word in _RANGE_WORDS:
        return (0, False) if word == "to" and _is_change(tokens, one) else (at + 1, False)
    if word in ("and", "to") and _opens_between(tokens, one):
        return at + 1, False
    if word == "and" and tokens.word(one.first - 1) == "from":
        return at + 1, False
    return 0, False


def _opens_between(tokens: Tokens, one: Quantity) -> bool:
    before = modifier_before(tokens, one.first)
    first = before.edge if before else one.first
    return tokens.word(first - 1) == "between" or tokens.word(first - 1) == "anywhere"


def _is_change(tokens: Tokens, one: Quantity) -> bool:
    """As in "rose from 5 to 9": two figures, the first compared; "ranged from 5 to 9" is a range."""
    graded = modifier_before(tokens, one.first)
    at = (graded.edge if graded else one.first) - 1
    before = tokens.word(at)
    if before != "from":
        return (before == "by" and one.unit != "1") or (one.unit != "1" and before in CHANGE_VERBS)
    return any(tokens.word(index) in CHANGE_VERBS - {"by"} for index in range(max(0, at - 8), at)) or tokens.word(at - 1) in (
        "up",
        "down",
    )


def _fits(tokens: Tokens, one: Quantity, two: Quantity, *, hyphen: bool) -> bool:
    """Can the two be the ends of one range: units that go together, the lower first?"""
    if one.unit != two.unit:
        if (one.unit != "1" and two.unit != "1") or (
            two.unit == "1" and not one.prefixed and not (one.kind is Kind.PERCENT and hyphen)
        ):
            return False
        if one.unit == "1" and two.prefixed:
            return False
    if one.unit == two.unit == "1" and one.kind is not two.kind and not {"times", "multiple"} & set(two.rules):
        return False
    if one.last < len(tokens) and hyphen and two.form == "words" and one.form == "digits":
        return False
    low, high = _shared_scale(one, two)
    if low is None or high is None:
        return False
    return low < high or (low > high and not hyphen and (_opens_between(tokens, one) or tokens.word(one.first - 1) == "from"))


def _shared_scale(one: Quantity, two: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """Both values, the scale word of the second applied to the first where it has none: "3.2-4.1 million"."""
    low, high = one.value, two.value
    if low is None or high is None:
        return None, None
    if two.scaled and not one.scaled and low < EXACT.scaleb(high, -two.power) and low >= 0:
        low = EXACT.scaleb(low, two.power)
    return low, high


def _unite(tokens: Tokens, one: Quantity, two: Quantity) -> None:
    low, high = _shared_scale(one, two)
    if low != one.value and one.precision is not None:
        one.precision += two.power
    if one.unit == "1":
        one.unit, one.kind = two.unit, two.kind
    precisions = [size for size in (one.precision, two.precision) if size is not None]
    one.precision = min(precisions) if precisions else None
    if low is not None and high is not None and low > high:
        low, high = high, low
    one.value, one.low, one.high, one.modifier = None, low, high, Modifier.RANGE
    one.last, one.number_last = max(two.last, one.last), two.number_last
    one.scaled = one.scaled or two.scaled
    one.rules += [rule for rule in two.rules if rule not in one.rules] + ["range"]
    graded = modifier_before(tokens, one.first)
    first = graded.edge if graded else one.first
    if tokens.word(first - 1) == "between":
        one.first = first - 1


def _tolerance(tokens: Tokens, one: Quantity, style: Style, currency: str) -> bool:
    """As in "5.0 ± 0.2 mm": the value is stated, the tolerance belongs to the quote."""
    at = one.last
    opening = tokens.word(at) == "("
    for signs in _PLUS_MINUS:
        if tuple(tokens.words[at + opening : at + opening + len(signs)]) == signs:
            start = at + opening + len(signs)
            two = quantity_at(tokens, start, style, currency) if start < len(tokens) else None
            if two is None or two.value is None:
                return False
            one.last = two.last
            if opening and tokens.word(one.last) == ")":
                one.last += 1
                unit = percent_at(tokens, one.last) or measure_at(tokens, one.last)
                if unit is not None and one.unit == "1":
                    one.measured(unit)
            if one.unit == "1":
                one.unit, one.kind = two.unit, two.kind
                if two.scaled and not one.scaled:
                    one.multiply(Decimal(1), two.power)
            one.rules.append("tolerance")
            return True
    return False


def _share_of(tokens: Tokens, one: Quantity, style: Style) -> bool:
    """As in "one in five", "nine out of ten": one ratio."""
    at = one.last
    if one.unit != "1" or one.value is None or one.form not in ("digits", "words") or one.value != one.value.to_integral_value():
        return False
    phrase = next((phrase for phrase in _OUT_OF if tuple(tokens.words[at : at + 2]) == phrase), None)
    step = at + 2 if phrase else at + 1 if tokens.word(at) == "in" or tokens.word(at) == "over" else 0
    if not step or step >= len(tokens) or (one.value <= 0 and tokens.word(at) != "over"):
        return False
    whole = numeral_at(tokens, step, style)
    if (
        whole is None
        or whole.value is None
        or (whole.form != one.form and not phrase and tokens.word(at) != "over")
        or (whole.scaled and whole.form == "digits")
    ):
        return False
    if whole.value <= 0:
        return False
    if tokens.word(at) == "over":
        if whole.last < len(tokens) and tokens.word(whole.last) not in (".", ","):
            return False
    elif not _is_share(tokens, one.value, whole.value, whole.last, phrase=phrase is not None, form=one.form):
        return False
    one.value, one.kind, one.last, one.number_last, one.precision = (
        share(one.value, whole.value),
        Kind.RATIO,
        whole.last,
        whole.last,
        None,
    )
    one.rules.append("share")
    return True


def _is_share(tokens: Tokens, part: Decimal, whole: Decimal, last: int, *, phrase: bool, form: str) -> bool:
    if not part < whole <= _ONE_IN_LIMIT or whole != whole.to_integral_value() or (1500 <= whole < 2101 and form == "digits"):
        return False
    if percent_at(tokens, last) or measure_at(tokens, last):
        return False
    if phrase:
        return form == "words" or whole <= 20 or whole in (50, 100, 1000, 10000)
    return part <= 10 and (part == 1 or whole <= 10 or whole in (20, 50, 100, 1000))


def _proportion(tokens: Tokens, one: Quantity) -> bool:
    """As in "35:1", and "1:35" where the sentence speaks of a ratio."""
    at = one.last
    if tokens.word(at) != ":" or not tokens.glued(at) or tokens.kind(at + 1) != NUMBER or not tokens.glued(at + 1):
        return False
    if tokens.words[at + 1] != "1" or one.unit != "1" or tokens.word(at + 2) == ":":
        return False
    one.kind, one.last, one.number_last = Kind.RATIO, at + 2, at + 2
    one.rules.append("proportion")
    return True


def _grade(tokens: Tokens, one: Quantity) -> None:
    """Apply the modifiers on both sides, and the particle of a change."""
    before = modifier_before(tokens, one.first)
    after = modifier_after(tokens, one.last)
    modifier = None
    if before is not None:
        one.first, modifier, one.graded = before.edge, before.modifier, True
    if after is not None:
        one.last, one.graded = after.edge, True
        if modifier is None or modifier in (Modifier.ABOUT, Modifier.EXACT):
            modifier = after.modifier
    elif modifier is None:
        modifier = cut_off_after(tokens, one.last)
    elif modifier is Modifier.OVER and tokens.words[one.last : one.last + 3] == ["or", "equal", "to"]:
        modifier, one.last = Modifier.AT_LEAST, one.last + 3
    if one.modifier in (Modifier.RANGE, Modifier.VAGUE):
        one.rules += [f"modifier:{modifier}"] * (modifier is not None)
    elif modifier is not None:
        one.modifier = modifier
        one.rules.append(f"modifier:{modifier}")
    if tokens.word(one.first - 1) == "-" and tokens.word(one.first - 2) == "sub" and tokens.glued(one.first):
        one.first, one.modifier, one.graded = one.first - 2, Modifier.UNDER, True
    one.first = change_particle(tokens, one.first, share=one.kind in (Kind.PERCENT, Kind.RATIO, Kind.MONEY))


def _share_backwards(tokens: Tokens, found: list[Quantity]) -> None:
    """As in "5, 10 and 15 percent": the unit or scale of the last number of a list is that of all."""
    for index in range(len(found) - 2, -1, -1):
        one, two = found[index], found[index + 1]
        if (
            one.unit != "1"
            or one.scaled
            or one.kind is not Kind.COUNT
            or one.form == "vague"
            or two.prefixed
            or "times" in one.rules
        ):
            continue
        between = tokens.words[one.last : two.first]
        if not between or len(between) > 2 or not all(word in _LIST_JOINTS for word in between):
            continue
        if between == [","] and "listed" not in two.rules:
            continue
        if (
            (two.kind is Kind.COUNT and not two.scaled)
            or two.kind is Kind.RATIO
            or ("listed" not in two.rules and two.unit == "1" and not two.scaled)
        ):
            continue
        if two.form == "words" and one.form != "words" and two.unit == "1":
            continue
        if two.scaled and two.value is not None and one.value is not None and abs(one.value) < 1000:
            one.multiply(Decimal(1), two.power)
        elif two.scaled:
            continue
        one.unit, one.kind = two.unit, two.kind
        one.rules.append("listed")
        two.rules.append("listed")


def _both_bounds(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """As in "above 1000 and below 1500": two modifiers that face each other make one range."""
    out: list[Quantity] = []
    for two in found:
        one = out[-1] if out else None
        facing = (
            one is not None
            and {one.modifier, two.modifier}
            and ((one.modifier in _LOWER and two.modifier in _UPPER) or (one.modifier in _UPPER and two.modifier in _LOWER))
        )
        if one is None or not facing or tokens.words[one.last : two.first] not in (["and"], ["but"], [","], [",", "but"]):
            out.append(two)
            continue
        low, high = (one, two) if one.modifier in _LOWER else (two, one)
        if (
            low.value is None
            or high.value is None
            or low.value >= high.value
            or ("1" not in (one.unit, two.unit) and one.unit != two.unit)
        ):
            out.append(two)
            continue
        one.low, one.high, one.value, one.modifier = low.value, high.value, None, Modifier.RANGE
        one.last = two.last
        if one.unit == "1":
            one.unit, one.kind = two.unit, two.kind
        one.rules.append("range")
    return out
