"""A number with its unit at one place: sign, currency, scale, percent, measure, rate. The descent that reads it.

`quantity_at` reads one; joining two to a range, and the words that grade it, are decided in `mentions`.
"""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.currencies import POINT_GROUPED
from snapshots.data.english_numbers import DENOMINATORS, GROUPS, UNITS
from snapshots.data.listing import listed
from snapshots.data.unit_names import TIME_CODES
from snapshots.extraction.numbers.numerals import numeral_at
from snapshots.extraction.numbers.values import Numeral, scale_words
from snapshots.extraction.quantities.composites import add_small_change, add_smaller_units
from snapshots.extraction.quantities.letter_scales import take_letter_scale
from snapshots.extraction.quantities.money import Money, dollars_after, money_after, money_before
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.extraction.quantities.signs import take_below_zero, take_brackets, take_sign
from snapshots.extraction.quantities.units import Unit, measure_at, percent_at, rate_after, unit_in_brackets
from snapshots.extraction.words.digits import Style, value_of
from snapshots.extraction.words.phrases import is_plural
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, PRINTED_HYPHENS, WORD, Tokens
from snapshots.figures import Kind

_AGES = frozenset(["year", "month", "week", "day", "hour", "minute"])
_TIMES_FOLLOW = listed(
    "more as higher lower greater larger bigger faster slower less fewer smaller longer better the that its their likelier"
)
_METERING = listed("smart installed install fitted replaced electricity gas suppliers")
_BEHIND_DEVICES = listed("were are have had")
"""Words of a sentence about meters that measure, and what they are the subject of."""
_LAID = listed(
    "pipe pipes piping pipeline pipelines cable cables fence fences fencing hose hoses wire wiring track tracks rail rails road "
    "roads main mains sewer sewers drain drains duct ducts canal canals wall walls trench trenches conduit fibre fiber network "
    "line lines laid dug paved dredged buried"
)
"""What is laid and replaced by the meter: "Of 60,000 meters of pipe, 15,000 meters were replaced"."""
_LONGEST_IN_METERS = 10_000
"""Longer ways are told in kilometres."""
_MINUTED = frozenset(["meeting", "hearing", "briefing"])
_BEFORE_UNIT = listed("more additional further extra full whole consecutive straight successive total")
_PLURAL_UNITS = listed(
    "years months weeks days hours minutes seconds miles yards metres meters kilometres kilometers feet inches tonnes tons kilos "
    "kilograms litres liters gallons acres hectares"
)
_SINGULAR_UNITS = listed("century decade year month week day hour minute mile metre meter kilometre kilometer")
_DIMENSIONS = frozenset(["old", "long", "wide", "deep", "high", "tall"])
_DAYS_A_YEAR = 366
_CUT_OFF = listed("— – - , and or possibly perhaps even maybe of ( )") | frozenset(GROUPS)


def quantity_at(tokens: Tokens, index: int, style: Style, currency: str, floor: int = 0) -> Quantity | None:
    """The quantity whose number begins at token `index`, with what stands before it from token `floor` on; None if none."""
    numeral = numeral_at(tokens, index, style)
    if numeral is None:
        return None
    quantity = Quantity(numeral)
    if numeral.form == "vague":
        return _vague(tokens, quantity, currency)
    if numeral.form == "multiple":
        return quantity
    _article(tokens, quantity)
    negative = take_sign(tokens, quantity, floor)
    money = money_before(tokens, quantity.first, currency, floor)
    if money is not None:
        _priced(tokens, quantity, money, style)
        negative = take_sign(tokens, quantity, floor) or negative
    negative = take_brackets(tokens, quantity) or negative
    take_letter_scale(tokens, quantity, money=money is not None)
    if money is not None:
        _after_price(tokens, quantity, currency)
    elif not _take_multiple(tokens, quantity):
        _take_unit(tokens, quantity, currency, style)
    _negate(tokens, quantity, negative)
    return quantity


def _negate(tokens: Tokens, quantity: Quantity, negative: bool) -> None:
    if take_below_zero(tokens, quantity) or negative:
        quantity.negate()


def _article(tokens: Tokens, quantity: Quantity) -> None:
    """As in "a hundred", "a dozen", "a third": the article is the one of the number."""
    word = tokens.words[quantity.first]
    opens = tokens.word(quantity.first - 1) in ("a", "an") and not word[0].isdigit() and word not in UNITS
    if opens and quantity.form in ("words", "fraction"):
        quantity.first -= 1


def _priced(tokens: Tokens, quantity: Quantity, money: Money, style: Style) -> None:
    run = tokens.words[quantity.number_first]
    if money.code in POINT_GROUPED and "." in run and "," not in run:
        read = value_of(run, style, point_groups=True)
        if read is not None and not quantity.scaled:
            quantity.value, quantity.precision = read
    quantity.paid(money)
    quantity.prefixed = True


def _after_price(tokens: Tokens, quantity: Quantity, currency: str) -> None:
    money = money_after(tokens, quantity.last, currency, scaled=quantity.scaled)
    if money is not None and _goes_with_sign(tokens, quantity, money):
        quantity.last = money.last
        quantity.multiply(Decimal(1), money.power)
        if money.code != quantity.unit and tokens.words[quantity.first] == "$":
            quantity.unit = money.code
    elif tokens.words[quantity.first] == "$":
        _take_country(tokens, quantity)
    add_small_change(tokens, quantity, currency, bare=False)
    _price_per(tokens, quantity)


def _take_country(tokens: Tokens, quantity: Quantity) -> None:
    """As in "$5 million | US", "$5 | U.S.", "$100 | Australian": whose dollars they are."""
    index = quantity.last
    if tokens.shown(index) in ("US", "U.S"):
        stopped = tokens.word(index) == "u.s" and tokens.word(index + 1) == "." and tokens.kind(index + 2) == WORD
        quantity.unit, quantity.last = "USD", index + 1 + stopped
    elif code := dollars_after(tokens, index):
        quantity.unit, quantity.last = code, index + 1


def _goes_with_sign(tokens: Tokens, quantity: Quantity, money: Money) -> bool:
    """As in "$5 million US", "$30 | CAD", not "€5 | USD 6", where the code is of the next number."""
    if tokens.kind(money.last) == NUMBER and tokens.kind(quantity.last) == WORD:
        return False
    return money.scale == 1 and tokens.word(quantity.last) != "pounds"


def _price_per(tokens: Tokens, quantity: Quantity) -> None:
    rate = rate_after(tokens, quantity.last)
    if rate is not None:
        code, quantity.last = rate
        if code and quantity.kind is Kind.MONEY:
            quantity.unit = f"{quantity.unit}/{code}"
            quantity.rules.append("rate")


def _take_multiple(tokens: Tokens, quantity: Quantity) -> bool:
    """Multiples that are marked behind the number: "2.5x", "three-fold", "five times as many"."""
    index = quantity.last
    hyphen = tokens.word(index) in PRINTED_HYPHENS and tokens.glued(index)
    if tokens.word(index + hyphen) == "fold" or _is_times_sign(tokens, index):
        quantity.kind, quantity.form, quantity.last = Kind.RATIO, "multiple", index + hyphen + 1
        quantity.rules.append("multiple")
        return True
    if tokens.word(index) == "times" or (tokens.word(index) == "time" and quantity.value == 1):
        _take_times(tokens, quantity)
        return True
    return False


def _is_times_sign(tokens: Tokens, index: int) -> bool:
    """As in "2.5x", not "4 x 4", "4x4"."""
    return tokens.word(index) in ("x", "×") and tokens.glued(index) and tokens.kind(index + 1) != NUMBER


def _take_times(tokens: Tokens, quantity: Quantity) -> None:
    """As in "five times as many", a ratio; "three times", "two times the same day", "four times a year", counts."""
    index = quantity.last
    quantity.last = index + 1
    quantity.rules.append("times")
    if tokens.word(index + 1) in _TIMES_FOLLOW and tokens.word(index + 2) not in ("last", "past", "previous", "same"):
        quantity.kind = Kind.RATIO
    else:
        _price_per(tokens, quantity)


def _take_unit(tokens: Tokens, quantity: Quantity, currency: str, style: Style) -> None:
    """The unit behind the number, or what it is stated per, where no currency stands before it."""
    quantity.last += 2 * _has_price_dash(tokens, quantity.last)
    if _is_ordinal_alike(tokens, quantity):
        _part_of_unit(tokens, quantity, currency)
        return
    hyphen = _is_hyphen_of_compound(tokens, quantity.last)
    if _take_unit_at(tokens, quantity, currency, style, hyphen=hyphen):
        return
    if quantity.is_part:
        _part_of_unit(tokens, quantity, currency)
    elif not hyphen and _is_unit_cut_off(tokens, quantity.last):
        _unit_behind(tokens, quantity)
    if quantity.unit == "1" and not hyphen:
        _count_per(tokens, quantity)
    if quantity.unit == "1" and (bracketed := unit_in_brackets(tokens, quantity.last)) is not None:
        quantity.measured(bracketed)


def _take_unit_at(tokens: Tokens, quantity: Quantity, currency: str, style: Style, *, hyphen: bool) -> bool:
    """Takes the percent, currency or measure right behind the number, or behind its `hyphen`; False where none stands."""
    step = quantity.last + hyphen
    if _numbers_a_model(tokens, step):
        return False
    unit = percent_at(tokens, step)
    money = None if unit else money_after(tokens, step, currency, scaled=quantity.scaled)
    if money is not None:
        _priced(tokens, quantity, money, style)
        quantity.prefixed = False
        add_small_change(tokens, quantity, currency, bare=True)
        _price_per(tokens, quantity)
        return True
    spaced = hyphen and not tokens.glued(quantity.last)
    if unit is None and (not spaced or tokens.word(step) in _AGES):
        unit = measure_at(tokens, step, compound=hyphen, fractional=quantity.is_part)
    if unit is None or _names_things(tokens, quantity, step, unit):
        return False
    quantity.measured(unit)
    add_smaller_units(tokens, quantity)
    _old(tokens, quantity)
    return True


def _names_things(tokens: Tokens, quantity: Quantity, index: int, unit: Unit) -> bool:
    """Is the word at token `index`, which may be a unit, a part of a noun or one itself?"""
    return _is_part_of_noun(tokens, quantity, index, unit) or _are_devices(tokens, quantity, index)


def _are_devices(tokens: Tokens, quantity: Quantity, index: int) -> bool:
    """As in "40,000 | meters were installed", "some 300 | meters have lost their smart functions"; not "40 meters of pipe"."""
    many = quantity.value is not None and quantity.value >= _LONGEST_IN_METERS and tokens.word(index) == "meters"
    if not many or tokens.word(index + 1) not in _BEHIND_DEVICES:
        return False
    return not _METERING.isdisjoint(tokens.words) and _LAID.isdisjoint(tokens.words)


def _numbers_a_model(tokens: Tokens, index: int) -> bool:
    """As in "four | RS-25 engines", "two | AU-5 drones": letters and a number that a hyphen joins are one name."""
    hyphened = tokens.word(index + 1) in HYPHENS and tokens.glued(index + 1) and tokens.glued(index + 2)
    return hyphened and tokens.kind(index + 2) == NUMBER and tokens.shown(index).isupper() and not tokens.glued(index)


def _has_price_dash(tokens: Tokens, index: int) -> bool:
    """As in "30,- euros", "20,– kr": no smaller coins."""
    dash = tokens.word(index) == "," and tokens.glued(index) and tokens.word(index + 1) in ("-", "–", "—")
    return dash and tokens.kind(index + 2) != NUMBER


def _is_hyphen_of_compound(tokens: Tokens, index: int) -> bool:
    """As in "a 38-ton load", "a 5 - year plan": glued on both sides or on neither."""
    return (
        tokens.word(index) in PRINTED_HYPHENS
        and tokens.kind(index + 1) == WORD
        and tokens.glued(index) == tokens.glued(index + 1)
    )


def _is_unit_cut_off(tokens: Tokens, index: int) -> bool:
    """As in "five | more years", "120 | passing yards", "250 | + GB"; the minutes of a meeting are no time."""
    word = tokens.word(index)
    if word == "+" and tokens.glued(index):
        return True
    if word in _MINUTED and tokens.word(index + 1) == "minutes":
        return False
    return (word in _BEFORE_UNIT or word.endswith("ing")) and tokens.word(index + 1) in _PLURAL_UNITS


def _unit_behind(tokens: Tokens, quantity: Quantity) -> None:
    """As in "five more years", "250+ GB": a unit cut off by an adjective or a sign stays out of the quote but counts."""
    unit = percent_at(tokens, quantity.last + 1) or measure_at(tokens, quantity.last + 1)
    if unit is not None:
        quantity.kind, quantity.unit = unit.kind, unit.code
        quantity.multiply(unit.scale)
        quantity.rules.append("unit:cut off")


def _is_ordinal_alike(tokens: Tokens, quantity: Quantity) -> bool:
    """As in "third", "tenth" without an article or a numerator: a fraction only in "a tenth of a gallon"."""
    word = tokens.words[quantity.first]
    return (
        quantity.form == "fraction"
        and quantity.last - quantity.first == 1
        and word in DENOMINATORS
        and word not in ("half", "quarter")
    )


def _part_of_unit(tokens: Tokens, quantity: Quantity, currency: str) -> None:
    """As in "half a mile", "three quarters of an hour", "tenth of a gallon"."""
    index = quantity.last + (tokens.word(quantity.last) == "of")
    if tokens.word(index) not in ("a", "an"):
        return
    index += tokens.word(index + 1) == "us"
    unit = percent_at(tokens, index + 1) or measure_at(tokens, index + 1, compound=True)
    money = None if unit else money_after(tokens, index + 1, currency, scaled=False)
    if unit is not None and "/" not in unit.code:
        quantity.measured(unit)
    elif money is not None:
        quantity.paid(money)


def _is_part_of_noun(tokens: Tokens, quantity: Quantity, index: int, unit: Unit) -> bool:
    return _is_day_of_things(tokens, quantity, index) or (index == quantity.last and _counts_what_is_old(tokens, quantity, unit))


def _is_day_of_things(tokens: Tokens, quantity: Quantity, index: int) -> bool:
    """As in "73,835 | day cases", "1,200 day visitors": more than a year has days, of things in the plural."""
    many = quantity.value is not None and quantity.value > _DAYS_A_YEAR
    return many and tokens.word(index) == "day" and is_plural(tokens.word(index + 1)) and tokens.kind(index + 1) == WORD


def _counts_what_is_old(tokens: Tokens, quantity: Quantity, unit: Unit) -> bool:
    """As in "four | century-old ships", "two | mile-long piers": a unit in the singular that a hyphen joins to its dimension."""
    many = quantity.value is not None and quantity.value > 1 and not tokens.glued(quantity.last)
    singular = unit.last == quantity.last + 1 and tokens.words[quantity.last] in _SINGULAR_UNITS
    if not (many and singular and _leads_to_dimension(tokens, unit.last)):
        return False
    # In digits a length is rather how long it is ("12 mile-long walls"), and one thing has it in any case: "a 12 mile-long wall".
    timed = unit.code in TIME_CODES or quantity.form == "words"
    return timed and is_plural(tokens.word(unit.last + 2))


def _leads_to_dimension(tokens: Tokens, index: int) -> bool:
    """As in "century|-old", "mile|-long"."""
    joined = tokens.word(index) in PRINTED_HYPHENS and tokens.glued(index) and tokens.glued(index + 1)
    return joined and tokens.word(index + 1) in _DIMENSIONS


def _count_per(tokens: Tokens, quantity: Quantity) -> None:
    """As in "900 a month", "81 per 1,000": the denominator is part of the quote, the unit stays 1."""
    index = quantity.last
    if quantity.form not in ("digits", "words"):
        return
    if tokens.word(index) == "per" and tokens.kind(index + 1) == NUMBER:
        probe = Numeral(index + 1, index + 2, Decimal(1), 0, "digits")
        scale_words(tokens, probe)
        quantity.last = probe.last
    elif tokens.word(index) in ("a", "per", "each", "every", "an", "/"):
        rate = rate_after(tokens, index)
        if rate is not None and rate[0] is None:
            quantity.last = rate[1]


def _old(tokens: Tokens, quantity: Quantity) -> None:
    """As in "29 years old", "50 year-old", "six weeks of age": the words that say an age belong to the quote."""
    if quantity.unit not in ("a", "mo", "wk", "d"):
        return
    index = quantity.last
    if tokens.word(index) == "old":
        quantity.last = index + 1
    elif (tokens.word(index) in PRINTED_HYPHENS and tokens.word(index + 1) in ("old", "olds")) or (
        tokens.word(index) == "of" and tokens.word(index + 1) == "age"
    ):
        quantity.last = index + 2


def _vague(tokens: Tokens, quantity: Quantity, currency: str) -> Quantity:
    """As in "tens of millions of dollars", "thousands of tonnes": with the unit that follows, also behind an insertion."""
    index = quantity.last
    unit: Unit | None = None
    money: Money | None = None
    if tokens.word(index) == "of":
        money = money_after(tokens, index + 1, currency, scaled=True)
        unit = None if money else measure_at(tokens, index + 1) or percent_at(tokens, index + 1)
    else:
        unit = measure_at(tokens, index) if tokens.word(quantity.first - 1) in ("several", "few", "many") else None
        money = None if unit else money_after(tokens, index, currency, scaled=True)
    if money is not None:
        quantity.paid(money)
    elif unit is not None:
        quantity.measured(unit)
    else:
        _unit_cut_off(tokens, quantity, currency)
    if tokens.word(quantity.first - 1) in ("several", "few", "many"):
        quantity.first -= 1 + (tokens.word(quantity.first - 2) == "a")
    return quantity


def _unit_cut_off(tokens: Tokens, quantity: Quantity, currency: str) -> None:
    index = quantity.last
    for step in range(index, min(index + 10, len(tokens))):
        if tokens.words[step] not in _CUT_OFF:
            return
        if tokens.words[step] == "of":
            money = money_after(tokens, step + 1, currency, scaled=True)
            if money is not None:
                quantity.kind, quantity.unit = Kind.MONEY, money.code
                quantity.rules.append("unit:cut off")
                return
