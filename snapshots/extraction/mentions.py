"""The quantities of one sentence: numbers read, ranges joined, shares found, units and scales shared, modifiers applied."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from snapshots.data.english_numbers import STARTERS
from snapshots.data.english_references import RELATIVE
from snapshots.data.english_words import CLASSES
from snapshots.data.listing import listed
from snapshots.extraction.exclusions.contexts import reason_against, score_reason
from snapshots.extraction.exclusions.masking import Mask
from snapshots.extraction.exclusions.references import continues_reference, is_lettered
from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import share
from snapshots.extraction.quantities.modifiers import change_particle, cut_off_after, modifier_after, modifier_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.ranges import both_bounds, fits, range_joint, share_with_result, unite
from snapshots.extraction.quantities.reading import quantity_at
from snapshots.extraction.quantities.units import measure_at, percent_at
from snapshots.extraction.words.digits import Style
from snapshots.extraction.words.tokens import CODE, CURRENCY, FRACTION, MARK, NUMBER, SUPERSCRIPT, WORD, Tokens
from snapshots.figures import Kind, Modifier

Reason = tuple[int, int, str]

_NUMERIC = frozenset([NUMBER, FRACTION])
_LIST_JOINTS = frozenset([",", "and", "or", "/", "&", "to", "versus", "vs"])
_PLUS_MINUS = (("±",), ("+", "/", "-"), ("+", "-"), ("+", "/", "−"), ("+", "/", "–"), ("plus", "or", "minus"))
_BOUND_WORDS = listed(
    "about around roughly approximately some nearly almost over up to as many more than minus negative perhaps us rs rm rmb"
)
_OUT_OF = (("out", "of"), ("in", "every"), ("of", "every"))
_LEADING_TO_AMOUNT = listed("against after including which whom compared versus instead previously")
_LONGEST_AMOUNT = 5
_FEW_POINTS = 20
"""Below it, points beside a percentage are of percent; an index has more."""
_SMALL = 1000
_LONGEST_SIGN = 3
_ONE_IN_LIMIT = 1_000_000


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
            elif kind == SUPERSCRIPT and _is_footnote(tokens, index):
                passed.append((index, index + 1, "footnote"))
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
        plain = one.unit == "1" or is_lettered(tokens, one)
        if reason is None and plain and reference_end >= 0 and continues_reference(tokens, one, reference_end):
            reason = "reference"
        if reason is not None:
            passed.append((one.first, one.last, reason))
            if reason == "reference":
                reference_end = one.number_last + is_lettered(tokens, one)
            index = floor = max(one.number_last + is_lettered(tokens, one), index + 1)
            continue
        one.first = max(one.first, floor)
        found.append(one)
        index = floor = max(one.last, index + 1)
    _share_backwards(tokens, found)
    share_with_result(tokens, found)
    _share_elided(tokens, found)
    return both_bounds(tokens, found), passed


def _is_footnote(tokens: Tokens, index: int) -> bool:
    """As in "the ministry¹", "400²": at a word that is no sign of a unit, or at a number."""
    sign = tokens.kind(index - 1) == WORD and len(tokens.words[index - 1]) <= _LONGEST_SIGN
    return tokens.glued(index) and not sign and tokens.words[index].isdigit()


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
    at, hyphen = range_joint(tokens, one)
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
    if fits(tokens, one, two, hyphen=hyphen):
        unite(tokens, one, two)
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
    if tuple(tokens.words[at : at + 3]) == ("-", "in", "-"):
        step, phrase = at + 3, _OUT_OF[0]
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
        if one.unit != "1" or one.kind is not Kind.COUNT or one.form == "vague" or "times" in one.rules:
            continue
        between = tokens.words[one.last : two.first]
        if _is_part_of_amount(one, two, between):
            one.unit, one.kind = two.unit, two.kind
            one.rules.append("listed")
        elif _is_listed(one, two, between):
            _take_unit(one, two)


def _share_elided(tokens: Tokens, found: list[Quantity]) -> None:
    """As in "€9.6 million, against 7.1 million a year before", "7.4 percent, down 0.3 points": what the second leaves out."""
    for at, two in enumerate(found[1:], 1):
        one = found[at - 1]
        if two.unit != "1" or two.kind is not Kind.COUNT or two.form not in ("digits", "words"):
            continue
        few = two.value is not None and abs(two.value) < _FEW_POINTS and not two.scaled
        points = few and tokens.word(two.last) in ("point", "points") and any(each.unit == "%" for each in found[:at])
        if points:
            two.kind, two.unit, two.last = Kind.PERCENT, "%", two.last + 1
            two.rules.append("unit:shared")
        elif one.kind is Kind.MONEY and one.scaled and "/" not in one.unit and _leaves_money_out(tokens, one, two):
            two.kind, two.unit = one.kind, one.unit
            two.rules.append("unit:shared")


def _leaves_money_out(tokens: Tokens, one: Quantity, two: Quantity) -> bool:
    """Does the second amount count no noun, and do words of comparison or of a part lead to it?"""
    follow = tokens.word(two.last)
    plain_noun = CLASSES.get(follow, "noun") in ("noun", "more") and follow not in RELATIVE
    stands_alone = tokens.kind(two.last) != WORD or not plain_noun
    between = tokens.words[one.last : two.first]
    led = ")" not in between and not _LEADING_TO_AMOUNT.isdisjoint(between)
    if not stands_alone or not led or two.last - two.first > _LONGEST_AMOUNT:
        return False
    if two.scaled:
        return True
    if tokens.words[two.first - 1] not in ("including", "whom", "which") or two.value is None or abs(two.value) >= _SMALL:
        return False
    two.multiply(Decimal(1), one.power)
    return True


def _is_part_of_amount(one: Quantity, two: Quantity, between: list[str]) -> bool:
    """As in "280 million of the 1.5 billion shekels", "about 8 or $9"."""
    if two.kind is not Kind.MONEY or two.value is None:
        return False
    if two.prefixed:
        return between == ["or"] and one.value is not None and one.value < two.value and one.scaled == two.scaled
    return between[:1] == ["of"] and len(between) == 1 + (between[1:] in (["the"], ["its"], ["their"], ["a"]))


def _is_listed(one: Quantity, two: Quantity, between: list[str]) -> bool:
    if one.scaled or two.prefixed or not between or len(between) > 2 or not all(word in _LIST_JOINTS for word in between):
        return False
    if between == [","] and "listed" not in two.rules:
        return False
    plain = two.unit == "1" and not two.scaled
    if two.kind is Kind.RATIO or (plain and (two.kind is Kind.COUNT or "listed" not in two.rules)):
        return False
    return not (two.form == "words" and one.form != "words" and two.unit == "1")


def _take_unit(one: Quantity, two: Quantity) -> None:
    if two.scaled and two.value is not None and one.value is not None and abs(one.value) < _SMALL:
        one.multiply(Decimal(1), two.power)
    elif two.scaled:
        return
    one.unit, one.kind = two.unit, two.kind
    one.rules.append("listed")
    two.rules.append("listed")
