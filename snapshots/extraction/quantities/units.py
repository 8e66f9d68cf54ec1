"""The unit that stands after a number: percent, a measure by the frozen table of UCUM, a rate; never composed of loose letters.

A unit needs evidence: a listed sign or name right after the number. Short signs that are also words or letters count
only where the print leaves no other reading.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from snapshots.data.english_modifiers import CHANGE_VERBS
from snapshots.data.english_references import AGO
from snapshots.data.listing import listed
from snapshots.data.measures import CODES, NAMES, SIGNS, SUBSTANCE, Measure
from snapshots.extraction.quantities.unit_signs import DIMENSIONS, MINUSES, NEVER_SIGNS, exponent_at, sign_at
from snapshots.extraction.quantities.unit_sizes import joined, raised
from snapshots.extraction.words.tokens import HYPHENS, NUMBER, PRINTED_HYPHENS, WORD, Tokens
from snapshots.figures import Kind

_Factor = tuple[Measure, int, int, Decimal]
"""A unit, its power, the token after it, and what it multiplies the number by."""


class Unit(NamedTuple):
    """A unit on the tokens up to `last` (exclusive); `scale` multiplies the number (cents: 0.01)."""

    code: str
    kind: Kind
    last: int
    scale: Decimal = Decimal(1)


_PERCENT_SIGNS = {
    "%": "%, ٪, ％, percent, percents, pct, percentage, percentages, per cent, pc, pp, ppt, ppts, pps, "
    "wt %, wt . %, vol %, vol . %, mol %, mol . %",
    "‰": "‰, permille, per mille, per mil",
    "bp": "bp, bps, basis points, basis point",
}
_PERCENTS: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _code, _phrases in _PERCENT_SIGNS.items():
    for _phrase in _phrases.split(", "):
        _PERCENTS.setdefault(_phrase.split()[0], []).append((tuple(_phrase.split()), _code))
_POINTS = frozenset(["points", "point"])
_POWERS = {"square": 2, "sq": 2, "sq.": 2, "cubic": 3, "cu": 3}
_LONGEST_NAME = 3
_LONG_TIMES = {"decade": 10, "decades": 10, "century": 100, "centuries": 100}
_SUFFIX_POWERS = {"squared": 2, "cubed": 3}
_PRODUCT = frozenset("·⋅*∙•×")
# More often things than measures: "3 bars opened", "two knots in the rope".
_AFTER_WHOLE_ONLY = listed("cup cups bar bars bit bits mole moles stone dram drams knot knots atmosphere atmospheres")
_KNOTS = frozenset(["knot", "knots"])
_AT_SPEED = listed(
    "speed speeds wind winds gust gusts gusting gale current boat boats ship ships vessel vessels ferry ferries lifeboat "
    "lifeboats submarine yacht yachts cruise cruises cruising sail sails sailed sailing storm hurricane cyclone"
)
"""Words of sentences in which knots are no knots in a rope."""
_TYING = frozenset(["tie", "ties", "tied", "tying", "untied", "rope", "ropes", "string"])
_PARTS_OF_WORLD = listed("countries states regions provinces counties cities towns ports harbours districts country region world")
_LONGEST_PLACE = 3
"""Words of "all four countries"."""
_LONG_NUMBER = 3
"""Digits of a length in yards rather than of a count of yards."""
_COUNTRIES = listed("us u.s uk imperial british american")
_OF_COUNTRIES = listed("gallon gallons pint pints quart quarts cup cups fluid fl ton tons bushel bushels tablespoon teaspoon")
_LONGEST_RUN = 6
_LETTERS_PER = {"d": "d", "a": "a", "j": "d"}
"""Signs of time that are taken only below the line: "mg/kg/d", "kWh/a", "t ha−1 a−1"."""
_TIME_NAMES = listed("second minute hour day night week month quarter year sec min hr annum")
_PER = frozenset(["per", "/", "∕"])
_ROUND_AMOUNTS = frozenset(["10", "100", "1000", "1,000"])
_LONGEST_FORMULA = 5
_HEADS_COUNTED = listed("share person head household family child unit user capita")
_AFTER_A_RATE = listed("and as at but by during for from in into of on or than through to when while with")
_RATE_ARTICLES = listed("a an each every")
_MOST_DIVISORS = 4
_ALL_PERCENT = 100
_BEFORE_POINTS = CHANGE_VERBS | {"of", "to"}
_BOUNDS = listed("min max")
"""Names of a bound rather than of a unit, where they stand in brackets."""
_RATE_UNIT = {"annum": "a", "night": "d"}


def percent_at(tokens: Tokens, index: int) -> Unit | None:
    """Percent, percentage points, per mille or basis points at token `index`."""
    for phrase, code in _PERCENTS.get(tokens.word(index), ()):
        last = index + len(phrase)
        # "20pc" is how British papers print percent; "20 pc" are more likely computers or pieces.
        if tuple(tokens.words[index:last]) != phrase or (phrase == ("pc",) and not tokens.glued(index)):
            continue
        if phrase == ("pp",) and is_length_in_pages(tokens, index):
            continue
        if code == "%" and tokens.word(last) in PRINTED_HYPHENS and tokens.word(last + 1) in _POINTS:
            last += 1
        if code == "%" and tokens.word(last) in _POINTS:
            last += 1
        return Unit(code, Kind.PERCENT, last)
    return None


def is_length_in_pages(tokens: Tokens, index: int) -> bool:
    """As in "Harbour Press, 220 | pp., $16": more than all, so no percentage points but of a change, "rose 130 pp"."""
    digits = tokens.word(index - 1)
    many = digits.isdecimal() and int(digits) > _ALL_PERCENT
    return many and tokens.word(index) == "pp" and tokens.word(index - 2) not in _BEFORE_POINTS


def measure_at(tokens: Tokens, index: int, *, compound: bool = False, fractional: bool = False) -> Unit | None:
    """The measure, with its rate, at token `index`; `compound`: after a hyphen ("38-ton")."""
    index, imperial = _past_country(tokens, index)
    first = _factor(tokens, index, compound=compound, fractional=fractional)
    if first is None:
        return _run_together(tokens, index)
    unit, power, last, scale = first
    if imperial and unit.code == "[gal_us]":
        unit = CODES["[gal_br]"]
    if unit.code == "deg" and tokens.words[last : last + 2] == ["on", "the"] and tokens.word(last + 3) == "scale":
        unit = NAMES.get(tokens.word(last + 2), unit)
    terms = [(unit.code, power)]
    last = _past_formula(tokens, last, unit)
    bracketed = _bracketed_divisor(tokens, last)
    if bracketed is not None:
        return Unit(f"{joined(terms)}/({bracketed[0]})", Kind.MEASURE, bracketed[1], scale)
    for _ in range(4):
        more = _next_factor(tokens, last)
        if more is None:
            break
        code, power, last = more
        terms.append((code, power))
    return Unit(joined(terms), Kind.MEASURE, last, scale)


def unit_in_brackets(tokens: Tokens, index: int) -> Unit | None:
    """The unit alone in brackets at token `index`: "2 (g/day)", "45 (%)"; one letter may stand for anything and is none."""
    if tokens.word(index) != "(":
        return None
    unit = percent_at(tokens, index + 1) or measure_at(tokens, index + 1)
    if unit is None or tokens.word(unit.last) != ")":
        return None
    is_letter = unit.last == index + 2 and unit.kind is Kind.MEASURE and len(tokens.words[index + 1]) == 1
    return None if is_letter or tokens.words[index + 1] in _BOUNDS else unit._replace(last=unit.last + 1)


def _bracketed_divisor(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """As in "W | /(m·K)", "J/(mol K)": the product below the line, and the token after its bracket."""
    if tokens.word(index) not in ("/", "∕") or tokens.word(index + 1) != "(" or not tokens.glued(index + 1):
        return None
    step, codes = index + 2, list[str]()
    while len(codes) < _MOST_DIVISORS:
        factor = _factor(tokens, step, rate=True)
        code, last = (
            (raised(factor[0].code, factor[1]), factor[2]) if factor else (_LETTERS_PER.get(tokens.shown(step)), step + 1)
        )
        if code is None:
            return None
        codes.append(code)
        if tokens.word(last) == ")":
            return (".".join(codes), last + 1) if len(codes) > 1 else None
        step = last + (tokens.word(last) in _PRODUCT or tokens.word(last) == ".")
    return None


def _past_formula(tokens: Tokens, index: int, unit: Measure) -> int:
    """As in "mg | P | /L", "kg | CO2 | /ha": the token behind what a mass is of, where a rate goes on behind it."""
    if unit.base != "kg" or tokens.kind(index) != WORD:
        return index
    stroke = next((step for step in range(index + 1, index + _LONGEST_FORMULA) if tokens.word(step) in ("/", "∕")), 0)
    is_formula = stroke and SUBSTANCE.fullmatch(tokens.text, tokens.starts[index], tokens.ends[stroke - 1])
    return stroke if is_formula else index


def _past_country(tokens: Tokens, index: int) -> tuple[int, bool]:
    """As in "a US pint", "3 imperial gallons": the token of the unit, and whether it is the imperial one."""
    word = tokens.word(index)
    if word not in _COUNTRIES or (word == "us" and tokens.shown(index) != "US") or tokens.word(index + 1) not in _OF_COUNTRIES:
        return index, False
    return index + 1, word in ("imperial", "uk", "british")


def _run_together(tokens: Tokens, index: int) -> Unit | None:
    """As in "7.8mWm−2", "3 gL-1": two signs without a space, told by the negative power behind them."""
    shown = tokens.shown(index)
    if (
        tokens.kind(index) != WORD
        or len(shown) > _LONGEST_RUN
        or tokens.word(index + 1) not in MINUSES
        or not tokens.glued(index + 1)
    ):
        return None
    for cut in range(len(shown) - 1, 0, -1):
        above, below = SIGNS.get(shown[:cut]), SIGNS.get(shown[cut:])
        if above is not None and below is not None:
            power, last = exponent_at(tokens, index + 1, below)
            return Unit(joined([(above.code, 1), (below.code, power)]), Kind.MEASURE, last) if power < 0 else None
    return None


def _factor(
    tokens: Tokens, index: int, *, compound: bool = False, fractional: bool = False, rate: bool = False
) -> _Factor | None:
    """One unit with its power at token `index`."""
    power = _POWERS.get(tokens.word(index), 0) if tokens.kind(index) == WORD else 0
    if power:
        index += 1 + (tokens.word(index + 1) in (".", "-"))
    named = _name(tokens, index)
    if named is None:
        return _signed_factor(tokens, index, power, compound=compound, rate=rate)
    unit, last = named
    if not compound and _heads_a_numbered_time(tokens, index):
        return None
    if not _name_fits(tokens, index, last, compound=compound or rate or bool(power), fractional=fractional):
        return None
    return _with_suffix(tokens, unit, power, last)


def _heads_a_numbered_time(tokens: Tokens, index: int) -> bool:
    """As in "won 26–20 | Week 15 | of the season": a time with a capital and a number of its own."""
    named = tokens.shown(index) in ("Week", "Day", "Month", "Year")
    return named and tokens.kind(index + 1) == NUMBER and not tokens.glued(index)


def _signed_factor(tokens: Tokens, index: int, power: int, *, compound: bool, rate: bool) -> _Factor | None:
    word = tokens.word(index)
    if word in _LONG_TIMES and not compound:
        return CODES["a"], 1, index + 1, Decimal(_LONG_TIMES[word])
    signed = sign_at(tokens, index, compound=compound, rate=rate)
    if signed is None:
        return None
    unit, last = signed
    if not power:
        power, last = exponent_at(tokens, last, unit)
    return None if power < 0 and _is_class(tokens, index, last) else _with_suffix(tokens, unit, power, last)


def _is_class(tokens: Tokens, index: int, last: int) -> bool:
    """As in "20 J-1 visitors": a capital and a number before a noun are a class of things, no power of a unit."""
    shown = tokens.shown(index)
    return len(shown) == 1 and shown.isupper() and tokens.word(index + 1) == "-" and tokens.kind(last) == WORD


def _with_suffix(tokens: Tokens, unit: Measure, power: int, last: int) -> _Factor:
    """As in "5 metres | squared", where no other power is printed."""
    suffix = 0 if power else _SUFFIX_POWERS.get(tokens.word(last), 0)
    return unit, power or suffix or 1, last + bool(suffix), Decimal(1)


def _name(tokens: Tokens, index: int) -> tuple[Measure, int] | None:
    """The unit that is spelt out at token `index`, the longest name first, and the token after it."""
    if tokens.kind(index) != WORD:
        return None
    measure = _glued_pair(tokens, index)
    if measure is not None:
        return measure, index + 3
    for last in range(min(index + _LONGEST_NAME, len(tokens)), index, -1):
        measure = NAMES.get(" ".join(tokens.words[index:last]))
        if measure is not None:
            return measure, last + (last == index + 1 and _is_cut_short(tokens, index))
    measure = NAMES.get(f"{tokens.words[index]} {tokens.word(index + 2)}") if tokens.word(index + 1) == "-" else None
    return (measure, index + 3) if measure is not None else None


def _glued_pair(tokens: Tokens, index: int) -> Measure | None:
    """As in "foot-pounds", "kilowatt-hours", "kW-h"."""
    if tokens.word(index + 1) != "-" or not tokens.glued(index + 1):
        return None
    pair = f"{tokens.words[index]}-{tokens.word(index + 2)}"
    return NAMES.get(pair) or SIGNS.get(pair)


def _is_cut_short(tokens: Tokens, index: int) -> bool:
    """As in "40 deg." at the end: the full stop is of the abbreviation."""
    return tokens.words[index].startswith("deg") and tokens.word(index + 1) == "." and tokens.word(index + 2) == ""


def _name_fits(tokens: Tokens, index: int, last: int, *, compound: bool, fractional: bool) -> bool:
    word, follow = tokens.words[index], tokens.word(last)
    if word in _KNOTS and not _AT_SPEED.isdisjoint(tokens.words) and _TYING.isdisjoint(tokens.words):
        return True
    if word in _AFTER_WHOLE_ONLY:
        return compound or fractional or follow == "of" or not follow
    if word == "second" and not compound:
        return not follow or "." in tokens.word(index - 1) or follow in DIMENSIONS
    return word != "yards" or compound or not _are_shipyards(tokens, index)


def _are_shipyards(tokens: Tokens, index: int) -> bool:
    """As in "built in six | yards | in four countries", not "scored from six yards in the last game"."""
    follow, number = tokens.word(index + 1), tokens.words[index - 1]
    within = follow in ("in", "across", "around", "throughout") and (number.isalpha() or len(number) < _LONG_NUMBER)
    return within and not _PARTS_OF_WORLD.isdisjoint(tokens.words[index + 2 : index + 2 + _LONGEST_PLACE])


def _next_factor(tokens: Tokens, index: int) -> tuple[str, int, int] | None:
    """A further factor of the unit: "/h", "per hour", "an hour", "·min-1", " s-1"."""
    word = tokens.word(index)
    if word in _PER:
        return _factor_below(tokens, index)
    if word in _RATE_ARTICLES and tokens.word(index + 1) in _TIME_NAMES and tokens.word(index + 2) not in AGO:
        factor = _factor(tokens, index + 1, rate=True)
        return (factor[0].code, -1, factor[2]) if factor else None
    step = index + _is_product_sign(tokens, index)
    if tokens.shown(step) in _LETTERS_PER and tokens.word(step + 1) in MINUSES and tokens.glued(step + 1):
        power, last = exponent_at(tokens, step + 1, CODES["s"])
        return (_LETTERS_PER[tokens.shown(step)], power, last) if power < 0 else None
    return _raised_factor(tokens, step, multiplied=step > index)


def _factor_below(tokens: Tokens, index: int) -> tuple[str, int, int] | None:
    """As in "| /h", "| per hour", "/d", "per 100 km"."""
    amount = f"{tokens.word(index + 1).replace(',', '')}." if tokens.word(index + 1) in _ROUND_AMOUNTS else ""
    factor = _factor(tokens, index + 1 + bool(amount), rate=True)
    if amount:
        return (f"({amount}{raised(factor[0].code, abs(factor[1]))})", -1, factor[2]) if factor else None
    if factor is not None:
        return (factor[0].code, -abs(factor[1]), factor[2]) if factor[3] == 1 else None
    code = _RATE_UNIT.get(tokens.word(index + 1))
    if code is None and tokens.word(index) != "per":
        code = _LETTERS_PER.get(tokens.shown(index + 1))
    return (code, -1, index + 2) if code else None


def _is_product_sign(tokens: Tokens, index: int) -> bool:
    return tokens.word(index) in _PRODUCT or (tokens.word(index) == "." and tokens.glued(index) and tokens.glued(index + 1))


def _raised_factor(tokens: Tokens, step: int, *, multiplied: bool) -> tuple[str, int, int] | None:
    """As in "kg | m-2", "N·| m": a sign with a negative power, or behind a sign of multiplication."""
    if tokens.kind(step) != WORD or tokens.word(step) in NEVER_SIGNS:
        return None
    more = sign_at(tokens, step, compound=False, rate=True) or _name(tokens, step)
    if more is None:
        return None
    power, last = exponent_at(tokens, more[1], more[0])
    return (more[0].code, power or 1, last) if power < 0 or (power == 0 and multiplied) else None


def rate_after(tokens: Tokens, index: int) -> tuple[str | None, int] | None:
    """What a count or an amount is stated per, at token `index`: (UCUM code of a measure but time or None, token after)."""
    word = tokens.word(index)
    if word in PRINTED_HYPHENS and tokens.word(index + 1) in ("a", "per"):
        return _hyphened_rate(tokens, index)
    if word not in _PER and word not in _RATE_ARTICLES:
        return None
    index += _is_hyphen_of_rate(tokens, index + 1)
    follow = tokens.word(index + 1)
    if follow in _TIME_NAMES:
        return None if tokens.word(index + 2) in AGO or _is_next_in_order(tokens, index + 1) else (None, index + 2)
    if word in ("each", "every"):
        return None
    heads = (None, index + 2) if word in ("per", "a") and follow in _HEADS_COUNTED else None
    return _measure_below(tokens, index, per=word in _PER) or heads


def _is_next_in_order(tokens: Tokens, index: int) -> bool:
    """As in "640 got a | second | dose", not "640 a second in May"."""
    follow = tokens.word(index + 1)
    return tokens.word(index) == "second" and tokens.kind(index + 1) == WORD and follow not in _AFTER_A_RATE


def _is_hyphen_of_rate(tokens: Tokens, index: int) -> bool:
    """As in "$5 per-| pupil"."""
    return tokens.word(index) in PRINTED_HYPHENS and tokens.glued(index) and tokens.glued(index + 1)


def _hyphened_rate(tokens: Tokens, index: int) -> tuple[str | None, int] | None:
    """As in "$5| -a-day", "$5 - per head", "$5| -a-plate"."""
    inner = rate_after(tokens, index + 1)
    if inner is None and tokens.word(index + 2) in HYPHENS and tokens.kind(index + 3) == WORD:
        return None, index + 4
    return inner


def _measure_below(tokens: Tokens, index: int, *, per: bool) -> tuple[str | None, int] | None:
    """As in "$5 | per tonne", "$5 | a pound", where a pound is a weight; `per`: said by more than an article."""
    follow = tokens.word(index + 1)
    factor = _factor(tokens, index + 1, rate=True)
    if factor is not None and (per or len(follow) > 2):
        unit, power, last, _ = factor
        return (None if unit.base == "s" else raised(unit.code, power)), last
    if (follow == "pounds" and not per) or follow in ("pound", "lb"):
        return "[lb_av]", index + 2
    return None
