"""A number with its unit at one place: sign, currency, scale, percent, measure, rate. The descent that reads it.

`quantity_at` reads one; joining two to a range, and the words that grade it, are decided in `mentions`.
"""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.currencies import POINT_GROUPED
from snapshots.data.english_numbers import DENOMINATORS, GROUPS, UNITS
from snapshots.data.listing import listed
from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import Numeral, scale_words
from snapshots.extraction.quantities.composites import add_small_change, add_smaller_units
from snapshots.extraction.quantities.letter_scales import take_letter_scale
from snapshots.extraction.quantities.money import Money, money_after, money_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.signs import take_brackets, take_sign
from snapshots.extraction.quantities.units import Unit, measure_at, percent_at, rate_after, unit_in_brackets
from snapshots.extraction.words.digits import Style, value_of
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import NUMBER, WORD, Tokens
from snapshots.figures import Kind

_AGES = frozenset(["year", "month", "week", "day", "hour", "minute"])
_HYPHENS = frozenset("-‑–‐")
_TIMES_FOLLOW = listed(
    "more as higher lower greater larger bigger faster slower less fewer smaller longer better the that its their likelier"
)
_MINUTED = frozenset(["meeting", "hearing", "briefing"])
_BEFORE_UNIT = listed("more additional further extra full whole consecutive straight successive total")
_PLURAL_UNITS = listed(
    "years months weeks days hours minutes seconds miles yards metres meters kilometres kilometers feet inches tonnes tons kilos "
    "kilograms litres liters gallons acres hectares"
)
_DAYS_A_YEAR = 366
_CUT_OFF = listed("— – - , and or possibly perhaps even maybe of ( )") | frozenset(GROUPS)


def quantity_at(tokens: Tokens, index: int, style: Style, currency: str, floor: int = 0) -> Quantity | None:
    """The quantity whose number begins at token `index`, with what stands before it from token `floor` on; None if none."""
    numeral = numeral_at(tokens, index, style)
    if numeral is None:
        return None
    found = Quantity(numeral)
    if numeral.form == "vague":
        return _vague(tokens, found, currency)
    if numeral.form == "multiple":
        return found
    _article(tokens, found)
    negative = take_sign(tokens, found, floor)
    money = money_before(tokens, found.first, currency, floor)
    if money is not None:
        _priced(tokens, found, money, style)
        negative = take_sign(tokens, found, floor) or negative
    negative = take_brackets(tokens, found) or negative
    take_letter_scale(tokens, found, money=money is not None)
    if money is not None:
        _after_price(tokens, found, currency)
    elif not _take_multiple(tokens, found):
        _take_unit(tokens, found, currency, style)
    if negative:
        found.negate()
    return found


def _article(tokens: Tokens, found: Quantity) -> None:
    """As in "a hundred", "a dozen", "a third": the article is the one of the number."""
    word = tokens.words[found.first]
    opens = tokens.word(found.first - 1) in ("a", "an") and not word[0].isdigit() and word not in UNITS
    if opens and found.form in ("words", "fraction"):
        found.first -= 1


def _priced(tokens: Tokens, found: Quantity, money: Money, style: Style) -> None:
    run = tokens.words[found.number_first]
    if money.code in POINT_GROUPED and "." in run and "," not in run:
        read = value_of(run, style, point_groups=True)
        if read is not None and not found.scaled:
            found.value, found.precision = read
    found.paid(money)
    found.prefixed = True


def _after_price(tokens: Tokens, found: Quantity, currency: str) -> None:
    money = money_after(tokens, found.last, currency, scaled=found.scaled)
    if money is not None and _goes_with_sign(tokens, found, money):
        found.last = money.last
        found.multiply(Decimal(1), money.power)
        if money.code != found.unit and tokens.words[found.first] == "$":
            found.unit = money.code
    elif tokens.shown(found.last) in ("US", "U.S") and tokens.words[found.first] == "$":
        found.unit, found.last = "USD", found.last + 1
        found.last += (
            tokens.word(found.last) == "." and tokens.word(found.last - 1) == "u.s" and tokens.kind(found.last + 1) == WORD
        )
    add_small_change(tokens, found, currency, bare=False)
    _price_per(tokens, found)


def _goes_with_sign(tokens: Tokens, found: Quantity, money: Money) -> bool:
    """As in "$5 million US", "$30 | CAD", not "€5 | USD 6", where the code is of the next number."""
    if tokens.kind(money.last) == NUMBER and tokens.kind(found.last) == WORD:
        return False
    return money.scale == 1 and tokens.word(found.last) != "pounds"


def _price_per(tokens: Tokens, found: Quantity) -> None:
    rate = rate_after(tokens, found.last)
    if rate is not None:
        code, found.last = rate
        if code and found.kind is Kind.MONEY:
            found.unit = f"{found.unit}/{code}"
            found.rules.append("rate")


def _take_multiple(tokens: Tokens, found: Quantity) -> bool:
    """Multiples that are marked behind the number: "2.5x", "three-fold", "five times as many"."""
    at = found.last
    hyphen = tokens.word(at) in _HYPHENS and tokens.glued(at)
    if tokens.word(at + hyphen) == "fold" or _is_times_sign(tokens, at):
        found.kind, found.form, found.last = Kind.RATIO, "multiple", at + hyphen + 1
        found.rules.append("multiple")
        return True
    if tokens.word(at) == "times" or (tokens.word(at) == "time" and found.value == 1):
        _take_times(tokens, found)
        return True
    return False


def _is_times_sign(tokens: Tokens, at: int) -> bool:
    """As in "2.5x", not "4 x 4", "4x4"."""
    return tokens.word(at) in ("x", "×") and tokens.glued(at) and tokens.kind(at + 1) != NUMBER


def _take_times(tokens: Tokens, found: Quantity) -> None:
    """As in "five times as many", a ratio; "three times", "two times the same day", "four times a year", counts."""
    at = found.last
    found.last = at + 1
    found.rules.append("times")
    if tokens.word(at + 1) in _TIMES_FOLLOW and tokens.word(at + 2) not in ("last", "past", "previous", "same"):
        found.kind = Kind.RATIO
    else:
        _price_per(tokens, found)


def _take_unit(tokens: Tokens, found: Quantity, currency: str, style: Style) -> None:
    """The unit behind the number, or what it is stated per, where no currency stands before it."""
    found.last += 2 * _has_price_dash(tokens, found.last)
    if _is_ordinal_alike(tokens, found):
        _part_of_unit(tokens, found, currency)
        return
    hyphen = _is_hyphen_of_compound(tokens, found.last)
    if _take_unit_at(tokens, found, currency, style, hyphen=hyphen):
        return
    if found.is_part:
        _part_of_unit(tokens, found, currency)
    elif not hyphen and _is_unit_cut_off(tokens, found.last):
        _unit_behind(tokens, found)
    if found.unit == "1" and not hyphen:
        _count_per(tokens, found)
    if found.unit == "1" and (bracketed := unit_in_brackets(tokens, found.last)) is not None:
        found.measured(bracketed)


def _take_unit_at(tokens: Tokens, found: Quantity, currency: str, style: Style, *, hyphen: bool) -> bool:
    """Takes the percent, currency or measure right behind the number, or behind its `hyphen`; False where none stands."""
    step = found.last + hyphen
    unit = percent_at(tokens, step)
    money = None if unit else money_after(tokens, step, currency, scaled=found.scaled)
    if money is not None:
        _priced(tokens, found, money, style)
        found.prefixed = False
        add_small_change(tokens, found, currency, bare=True)
        _price_per(tokens, found)
        return True
    spaced = hyphen and not tokens.glued(found.last)
    if unit is None and (not spaced or tokens.word(step) in _AGES):
        unit = measure_at(tokens, step, compound=hyphen, fractional=found.is_part)
    if unit is None or _is_day_of_things(tokens, found, step):
        return False
    found.measured(unit)
    add_smaller_units(tokens, found)
    _old(tokens, found)
    return True


def _has_price_dash(tokens: Tokens, at: int) -> bool:
    """As in "30,- euros", "20,– kr": no smaller coins."""
    dash = tokens.word(at) == "," and tokens.glued(at) and tokens.word(at + 1) in ("-", "–", "—")
    return dash and tokens.kind(at + 2) != NUMBER


def _is_hyphen_of_compound(tokens: Tokens, at: int) -> bool:
    """As in "a 38-ton load", "a 5 - year plan": glued on both sides or on neither."""
    return tokens.word(at) in _HYPHENS and tokens.kind(at + 1) == WORD and tokens.glued(at) == tokens.glued(at + 1)


def _is_unit_cut_off(tokens: Tokens, at: int) -> bool:
    """As in "five | more years", "120 | passing yards"; the minutes of a meeting are no time."""
    word = tokens.word(at)
    if word in _MINUTED and tokens.word(at + 1) == "minutes":
        return False
    return (word in _BEFORE_UNIT or word.endswith("ing")) and tokens.word(at + 1) in _PLURAL_UNITS


def _unit_behind(tokens: Tokens, found: Quantity) -> None:
    """As in "five more years", "120 passing yards": a unit cut off by an adjective stays out of the quote but counts."""
    unit = measure_at(tokens, found.last + 1)
    if unit is not None:
        found.kind, found.unit = unit.kind, unit.code
        found.multiply(unit.scale)
        found.rules.append("unit:cut off")


def _is_ordinal_alike(tokens: Tokens, found: Quantity) -> bool:
    """As in "third", "tenth" without an article or a numerator: a fraction only in "a tenth of a gallon"."""
    word = tokens.words[found.first]
    return found.form == "fraction" and found.last - found.first == 1 and word in DENOMINATORS and word not in ("half", "quarter")


def _part_of_unit(tokens: Tokens, found: Quantity, currency: str) -> None:
    """As in "half a mile", "three quarters of an hour", "tenth of a gallon"."""
    at = found.last + (tokens.word(found.last) == "of")
    if tokens.word(at) not in ("a", "an"):
        return
    at += tokens.word(at + 1) == "us"
    unit = percent_at(tokens, at + 1) or measure_at(tokens, at + 1, compound=True)
    money = None if unit else money_after(tokens, at + 1, currency, scaled=False)
    if unit is not None and "/" not in unit.code:
        found.measured(unit)
    elif money is not None:
        found.paid(money)


def _is_day_of_things(tokens: Tokens, found: Quantity, at: int) -> bool:
    """As in "73,835 | day cases", "1,200 day visitors": more than a year has days, of things in the plural."""
    many = found.value is not None and found.value > _DAYS_A_YEAR
    return many and tokens.word(at) == "day" and is_plural(tokens.word(at + 1)) and tokens.kind(at + 1) == WORD


def _count_per(tokens: Tokens, found: Quantity) -> None:
    """As in "900 a month", "81 per 1,000": the denominator is part of the quote, the unit stays 1."""
    at = found.last
    if found.form not in ("digits", "words"):
        return
    if tokens.word(at) == "per" and tokens.kind(at + 1) == NUMBER:
        probe = Numeral(at + 1, at + 2, Decimal(1), 0, "digits")
        scale_words(tokens, probe)
        found.last = probe.last
    elif tokens.word(at) in ("a", "per", "each", "every", "an", "/"):
        rate = rate_after(tokens, at)
        if rate is not None and rate[0] is None:
            found.last = rate[1]


def _old(tokens: Tokens, found: Quantity) -> None:
    """As in "29 years old", "50 year-old", "six weeks of age": the words that say an age belong to the quote."""
    if found.unit not in ("a", "mo", "wk", "d"):
        return
    at = found.last
    if tokens.word(at) == "old":
        found.last = at + 1
    elif (tokens.word(at) in _HYPHENS and tokens.word(at + 1) in ("old", "olds")) or (
        tokens.word(at) == "of" and tokens.word(at + 1) == "age"
    ):
        found.last = at + 2


def _vague(tokens: Tokens, found: Quantity, currency: str) -> Quantity:
    """As in "tens of millions of dollars", "thousands of tonnes": with the unit that follows, also behind an insertion."""
    at = found.last
    unit: Unit | None = None
    money: Money | None = None
    if tokens.word(at) == "of":
        money = money_after(tokens, at + 1, currency, scaled=True)
        unit = None if money else measure_at(tokens, at + 1) or percent_at(tokens, at + 1)
    else:
        unit = measure_at(tokens, at) if tokens.word(found.first - 1) in ("several", "few", "many") else None
        money = None if unit else money_after(tokens, at, currency, scaled=True)
    if money is not None:
        found.paid(money)
    elif unit is not None:
        found.measured(unit)
    else:
        _unit_cut_off(tokens, found, currency)
    if tokens.word(found.first - 1) in ("several", "few", "many"):
        found.first -= 1 + (tokens.word(found.first - 2) == "a")
    return found


def _unit_cut_off(tokens: Tokens, found: Quantity, currency: str) -> None:
    at = found.last
    for step in range(at, min(at + 10, len(tokens))):
        if tokens.words[step] not in _CUT_OFF:
            return
        if tokens.words[step] == "of":
            money = money_after(tokens, step + 1, currency, scaled=True)
            if money is not None:
                found.kind, found.unit = Kind.MONEY, money.code
                found.rules.append("unit:cut off")
                return
