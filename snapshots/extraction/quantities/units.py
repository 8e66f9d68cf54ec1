"""The unit that stands after a number: percent, a measure by the frozen table of UCUM, a rate; never composed of loose letters.

A unit needs evidence: a listed sign or name right after the number. Short signs that are also words or letters count
only where the print leaves no other reading. `factor` tells the size of a unit in its base, for comparison.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from snapshots.data.english_references import AGO
from snapshots.data.listing import listed
from snapshots.data.measures import CODES, NAMES, SIGNS, Measure
from snapshots.extraction.numbers.values import EXACT
from snapshots.extraction.words.tokens import MARK, NUMBER, SUPERSCRIPT, WORD, Tokens
from snapshots.figures import Kind


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
_SUFFIX_POWERS = {"squared": 2, "cubed": 3}
_SUPERSCRIPTS = {"²": 2, "³": 3, "⁻¹": -1, "⁻²": -2, "⁻³": -3, "⁴": 4, "¹": 1}
_HYPHENS = frozenset("-‑–‐")
_DEGREES = frozenset("°º∘˚")
_PRODUCT = frozenset("·⋅*∙•×")
_NEVER = listed("us as a at are am be do he me it of on or so to no my by hm dam dt dg")
"""Spellings of signs that are words; not taken as signs after a space."""
_GLUED_ONLY = listed("d T M B b A C F N G pm Tm Mm Gm a u E P fm pl ct dl cd mt Ma PS in U")
_SPACED_AT_END = listed("C F N A T pm ct in G PS dl cd")
_DIMENSIONS = listed("thick wide long high tall deep diameter width height length across x by apart")
_AFTER_WHOLE_ONLY = listed("cup cups bar bars bit bits mole moles stone dram drams knot knots atmosphere atmospheres")
_COUNTRIES = listed("us u.s uk imperial british american")
_OF_COUNTRIES = listed("gallon gallons pint pints quart quarts cup cups fluid fl ton tons bushel bushels tablespoon teaspoon")
_MINUSES = frozenset("-−–")
_LONGEST_RUN = 6
_LETTERS_PER = {"d": "d", "a": "a"}
"""Signs of time that are taken only below the line: "mg/kg/d", "kWh/a", "t ha−1 a−1"."""
_TIME_NAMES = listed("second minute hour day night week month quarter year sec min hr annum")
_RATE_ARTICLES = listed("a an each every")
_MOST_DIVISORS = 4
_BOUNDS = listed("min max")
"""Names of a bound rather than of a unit, where they stand in brackets."""
_CLOSED = frozenset(".,;:!?)]}/|\"”’'")
_RATE_UNIT = {"annum": "a", "night": "d"}
_LOOSE_CASE = listed(
    "km kg cm mm ml mg ha kw mw gw kwh mwh gwh twh hz khz mhz ghz kcals kb mb gb tb ft lb lbs oz mi kms kgs cms mls gals hrs"
)
_CASED = {"kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "hz": "Hz", "mls": "ml",
          "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "kcals": "kcal", "kms": "km", "cms": "cm", "gals": "gal", "kb": "kB",
          "mb": "MB", "gb": "GB", "tb": "TB"}  # fmt: skip
_BITS = {"kb": "kbit", "mb": "Mbit", "gb": "Gbit"}


def percent_at(tokens: Tokens, at: int) -> Unit | None:
    """Percent, percentage points, per mille or basis points at token `at`."""
    for phrase, code in _PERCENTS.get(tokens.word(at), ()):
        last = at + len(phrase)
        if tuple(tokens.words[at:last]) != phrase or (phrase == ("pc",) and not tokens.glued(at)):
            continue
        if code == "%" and tokens.word(last) in _HYPHENS and tokens.word(last + 1) in _POINTS:
            last += 1
        if code == "%" and tokens.word(last) in _POINTS:
            last += 1
        return Unit(code, Kind.PERCENT, last)
    return None


def measure_at(tokens: Tokens, at: int, *, compound: bool = False, fractional: bool = False) -> Unit | None:
    """The measure, with its rate, at token `at`; `compound`: after a hyphen ("38-ton")."""
    at, imperial = _past_country(tokens, at)
    first = _factor(tokens, at, compound=compound, fractional=fractional)
    if first is None:
        return _run_together(tokens, at)
    unit, power, last, scale = first
    if imperial and unit.code == "[gal_us]":
        unit = CODES["[gal_br]"]
    if unit.code == "deg" and tokens.words[last : last + 2] == ["on", "the"] and tokens.word(last + 3) == "scale":
        unit = NAMES.get(tokens.word(last + 2), unit)
    terms = [(unit.code, power)]
    bracketed = _bracketed_divisor(tokens, last)
    if bracketed is not None:
        return Unit(f"{_join(terms)}/({bracketed[0]})", Kind.MEASURE, bracketed[1], scale)
    for _ in range(4):
        more = _next_factor(tokens, last)
        if more is None:
            break
        code, power, last = more
        terms.append((code, power))
    return Unit(_join(terms), Kind.MEASURE, last, scale)


def unit_in_brackets(tokens: Tokens, at: int) -> Unit | None:
    """The unit alone in brackets at token `at`: "2 (g/day)", "45 (%)"; one letter may stand for anything and is none."""
    if tokens.word(at) != "(":
        return None
    unit = percent_at(tokens, at + 1) or measure_at(tokens, at + 1)
    if unit is None or tokens.word(unit.last) != ")":
        return None
    is_letter = unit.last == at + 2 and unit.kind is Kind.MEASURE and len(tokens.words[at + 1]) == 1
    return None if is_letter or tokens.words[at + 1] in _BOUNDS else unit._replace(last=unit.last + 1)


def _bracketed_divisor(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """As in "W | /(m·K)", "J/(mol K)": the product below the line, and the token after its bracket."""
    if tokens.word(at) not in ("/", "∕") or tokens.word(at + 1) != "(" or not tokens.glued(at + 1):
        return None
    step, codes = at + 2, list[str]()
    while len(codes) < _MOST_DIVISORS:
        found = _factor(tokens, step, rate=True)
        code, last = (_raised(found[0].code, found[1]), found[2]) if found else (_LETTERS_PER.get(tokens.shown(step)), step + 1)
        if code is None:
            return None
        codes.append(code)
        if tokens.word(last) == ")":
            return (".".join(codes), last + 1) if len(codes) > 1 else None
        step = last + (tokens.word(last) in _PRODUCT or tokens.word(last) == ".")
    return None


def _past_country(tokens: Tokens, at: int) -> tuple[int, bool]:
    """As in "a US pint", "3 imperial gallons": the token of the unit, and whether it is the imperial one."""
    word = tokens.word(at)
    if word not in _COUNTRIES or (word == "us" and tokens.shown(at) != "US") or tokens.word(at + 1) not in _OF_COUNTRIES:
        return at, False
    return at + 1, word in ("imperial", "uk", "british")


def _run_together(tokens: Tokens, at: int) -> Unit | None:
    """As in "7.8mWm−2", "3 gL-1": two signs without a space, told by the negative power behind them."""
    shown = tokens.shown(at)
    if tokens.kind(at) != WORD or len(shown) > _LONGEST_RUN or tokens.word(at + 1) not in _MINUSES or not tokens.glued(at + 1):
        return None
    for cut in range(len(shown) - 1, 0, -1):
        above, below = SIGNS.get(shown[:cut]), SIGNS.get(shown[cut:])
        if above is not None and below is not None:
            power, last = _exponent(tokens, at + 1, below)
            return Unit(_join([(above.code, 1), (below.code, power)]), Kind.MEASURE, last) if power < 0 else None
    return None


def _join(terms: list[tuple[str, int]]) -> str:
    above = [_raised(code, power) for code, power in terms if power > 0]
    below = [_raised(code, -power) for code, power in terms if power < 0]
    return ".".join(above or [""] * bool(below)) + "".join(f"/{code}" for code in below)


def _raised(code: str, power: int) -> str:
    return code if power == 1 else f"{code}{power}"


def _factor(
    tokens: Tokens, at: int, *, compound: bool = False, fractional: bool = False, rate: bool = False
) -> tuple[Measure, int, int, Decimal] | None:
    """One unit with its power: (measure, power, token after, scale of the number)."""
    word = tokens.word(at)
    power = _POWERS.get(word, 0) if tokens.kind(at) == WORD else 0
    if power:
        at += 1
        if tokens.word(at) in (".", "-"):
            at += 1
        word = tokens.word(at)
    scale = Decimal(1)
    named = _name(tokens, at)
    if named is not None:
        unit, last = named
        if not _name_fits(tokens, at, last, compound=compound or rate or bool(power), fractional=fractional):
            return None
    elif word in ("decade", "decades", "century", "centuries") and not compound:
        return CODES["a"], 1, at + 1, Decimal(10 if word[0] == "d" else 100)
    else:
        signed = _sign(tokens, at, compound=compound, rate=rate)
        if signed is None:
            return None
        unit, last = signed
        if not power:
            power, last = _exponent(tokens, last, unit)
    if not power:
        power = _SUFFIX_POWERS.get(tokens.word(last), 0)
        last += bool(power)
    return unit, power or 1, last, scale


def _name(tokens: Tokens, at: int) -> tuple[Measure, int] | None:
    words = tokens.words
    if tokens.kind(at) != WORD:
        return None
    if tokens.word(at + 1) == "-" and tokens.glued(at + 1):
        pair = f"{words[at]}-{tokens.word(at + 2)}"
        found = NAMES.get(pair) or SIGNS.get(pair)
        if found is not None:
            return found, at + 3
    for length in (3, 2, 1):
        last = at + length
        if last > len(words):
            continue
        found = NAMES.get(words[at] if length == 1 else " ".join(words[at:last]))
        if found is not None:
            if length == 1 and words[at].startswith("deg") and tokens.word(last) == ".":
                last += tokens.word(last + 1) == ""
            return found, last
    if tokens.word(at + 1) == "-":
        found = NAMES.get(f"{words[at]} {tokens.word(at + 2)}")
        if found is not None:
            return found, at + 3
    return None


def _name_fits(tokens: Tokens, at: int, last: int, *, compound: bool, fractional: bool) -> bool:
    word, follow = tokens.words[at], tokens.word(last)
    if word in _AFTER_WHOLE_ONLY:
        return compound or fractional or follow == "of" or not follow
    if word == "second" and not compound:
        return not follow or "." in tokens.word(at - 1) or follow in _DIMENSIONS
    return True


def _sign(tokens: Tokens, at: int, *, compound: bool, rate: bool) -> tuple[Measure, int] | None:
    kind, shown = tokens.kind(at), tokens.shown(at)
    if shown in _DEGREES and tokens.kind(at + 1) == WORD:
        low = tokens.words[at + 1]
        scale = {"c": "Cel", "celsius": "Cel", "centigrade": "Cel", "f": "[degF]", "fahrenheit": "[degF]"}.get(low)
        if scale:
            return CODES[scale], at + 2
    if shown == "b" and tokens.words[at + 1 : at + 3] == ["/", "d"]:
        return SIGNS["b/d"], at + 3
    if kind == MARK and shown in "'\"′″’”":
        return _prime(tokens, at, shown)
    if kind not in (WORD, MARK):
        return None
    unit = SIGNS.get(shown)
    if unit is None and tokens.words[at] in _LOOSE_CASE:
        low = tokens.words[at]
        unit = SIGNS.get(_CASED.get(low, low)) or NAMES.get(low)
    elif unit is None and shown == "k.g":
        unit = SIGNS["kg"]
        return unit, at + 2
    if unit is None and tokens.word(at + 1) == "(" and shown == "dB":
        unit = SIGNS["dB"]
    if unit is None or not _sign_fits(tokens, at, shown, compound=compound, rate=rate):
        return None
    if rate and tokens.words[at] in _BITS and shown[-1] == "b":
        unit = CODES[_BITS[tokens.words[at]]]
    return unit, at + 1


def _sign_fits(tokens: Tokens, at: int, shown: str, *, compound: bool, rate: bool) -> bool:
    if rate:
        return shown not in ("in", "at", "us")
    glued, follow = tokens.glued(at), tokens.word(at + 1)
    if shown in _NEVER:
        return False
    if shown in _GLUED_ONLY:
        if shown == "in":
            return compound or glued or not follow or follow in _DIMENSIONS or (follow in _CLOSED and follow not in "/\"'")
        if glued:
            return (shown not in ("M", "B", "b", "T", "E", "P", "G", "u", "a") and not tokens.glued(at + 1)) or _ends_here(
                tokens, at
            )
        if shown == "C" and tokens.kind(at + 1) == WORD:
            return tokens.shown(at + 1).islower() and not tokens.glued(at + 1)
        if follow == "/" and shown in "AUN":
            return True
        return shown in _SPACED_AT_END and (not follow or follow in _CLOSED)
    if len(shown) == 1 and shown.isalpha() and shown.isascii() and not glued:
        return shown in "mgshtlLKVWJ" and not (tokens.glued(at + 1) and tokens.kind(at + 1) == WORD) and follow not in ("'", "’")
    return True


def _ends_here(tokens: Tokens, at: int) -> bool:
    return tokens.shown(at) in ("C", "F", "N", "A", "d") and tokens.kind(at + 1) != WORD


def _prime(tokens: Tokens, at: int, shown: str) -> tuple[Measure, int] | None:
    """Feet, inches, minutes and seconds of arc; a closing quotation mark is none."""
    if not tokens.glued(at):
        return None
    if shown in "'’" and tokens.word(at + 1) == shown and tokens.glued(at + 1):
        return NAMES["inch"], at + 2
    if shown in "″′":
        return SIGNS[shown], at + 1
    if tokens.kind(at + 1) == WORD and tokens.glued(at + 1):
        return None
    quotes = sum(word in ('"', "“", "'", "‘") for word in tokens.words[:at])
    if quotes % 2 and shown in tokens.words[:at]:
        return None
    return (NAMES["inch"] if shown in '"”' else NAMES["foot"]), at + 1


def _exponent(tokens: Tokens, at: int, unit: Measure) -> tuple[int, int]:
    """The power printed after a sign: "km2", "m²", "s-1", "kg −1", "cm^3"; (0, at) where there is none."""
    if tokens.kind(at) == SUPERSCRIPT and tokens.glued(at):
        power = _SUPERSCRIPTS.get(tokens.words[at], 0)
        return (power, at + 1) if power else (0, at)
    marked = tokens.word(at) == "^" and tokens.glued(at)
    step = at + marked
    negative = tokens.word(step) in _MINUSES
    step += negative
    digit = tokens.word(step)
    if tokens.kind(step) != NUMBER or digit not in ("1", "2", "3", "4") or not tokens.glued(step):
        return 0, at
    if (tokens.kind(step + 1) in (WORD, NUMBER) and tokens.glued(step + 1)) or (
        tokens.word(step + 1) in ("%", "/") and not negative and not marked
    ):
        return (0, at) if tokens.word(step + 1) != "/" or unit.base != "m" else (int(digit), step + 1)
    if not negative and not marked and unit.base not in ("m", "1/s"):
        return 0, at
    return (-int(digit) if negative else int(digit)), step + 1


def _next_factor(tokens: Tokens, at: int) -> tuple[str, int, int] | None:
    """A further factor of the unit: "/h", "per hour", "an hour", "·min-1", " s-1"."""
    word = tokens.word(at)
    if word in ("/", "∕") or word == "per":
        found = _factor(tokens, at + 1, rate=True)
        if found is None:
            code = _RATE_UNIT.get(tokens.word(at + 1)) or (_LETTERS_PER.get(tokens.shown(at + 1)) if word != "per" else None)
            return (code, -1, at + 2) if code else None
        return (found[0].code, -abs(found[1]), found[2]) if found[3] == 1 else None
    if word in ("a", "an", "each", "every") and tokens.word(at + 1) in _TIME_NAMES and tokens.word(at + 2) not in AGO:
        found = _factor(tokens, at + 1, rate=True)
        return (found[0].code, -1, found[2]) if found else None
    step = at + (word in _PRODUCT or (word == "." and tokens.glued(at) and tokens.glued(at + 1)))
    if tokens.shown(step) in _LETTERS_PER and tokens.word(step + 1) in _MINUSES and tokens.glued(step + 1):
        power, last = _exponent(tokens, step + 1, CODES["s"])
        return (_LETTERS_PER[tokens.shown(step)], power, last) if power < 0 else None
    if step < len(tokens) and tokens.kind(step) == WORD and tokens.word(step) not in _NEVER:
        more = _sign(tokens, step, compound=False, rate=True) or _name(tokens, step)
        if more is not None:
            power, last = _exponent(tokens, more[1], more[0])
            if power < 0 or (power == 0 and step > at):
                return more[0].code, power or 1, last
    return None


def rate_after(tokens: Tokens, at: int) -> tuple[str | None, int] | None:
    """What a count or an amount of money is stated per, at token `at`: (UCUM code of a measure but time or None, token after)."""
    word = tokens.word(at)
    if word in ("-", "‑", "–") and tokens.word(at + 1) in ("a", "per"):
        inner = rate_after(tokens, at + 1)
        if inner is None and tokens.word(at + 2) in ("-", "‑") and tokens.kind(at + 3) == WORD:
            return None, at + 4
        return inner
    per = word in ("per", "/", "∕")
    if not per and word not in _RATE_ARTICLES:
        return None
    at += tokens.word(at + 1) in _HYPHENS and tokens.glued(at + 1) and tokens.glued(at + 2)
    follow = tokens.word(at + 1)
    if follow in _TIME_NAMES:
        return None if tokens.word(at + 2) in AGO else (None, at + 2)
    if word in ("each", "every"):
        return None
    found = _factor(tokens, at + 1, rate=True)
    if found is not None and (per or len(follow) > 2):
        unit, power, last, _ = found
        return (None if unit.base == "s" else _raised(unit.code, power)), last
    if (follow in ("pound", "pounds") and not per) or follow in ("pound", "lb"):
        return "[lb_av]", at + 2
    if word in ("per", "a") and follow in ("share", "person", "head", "household", "family", "child", "unit", "user", "capita"):
        return None, at + 2
    return None


_BRACKETED = re.compile(r"/\(([^()]+)\)")


@lru_cache(maxsize=1024)
def factor(unit: str) -> tuple[str, Decimal] | None:
    """The base of a unit and how many of it one is: ("m2", 1000000) for "km2"; None for what has no fixed size.

    Money, counts and percent are their own base; per mille and basis points are of percent.
    """
    if not unit:
        return None
    special = {"%": ("%", "1"), "‰": ("%", "0.1"), "bp": ("%", "0.01"), "1": ("1", "1")}.get(unit)
    if special:
        return special[0], Decimal(special[1])
    size, dimensions = Decimal(1), dict[str, int]()
    sign = 1
    unit = _BRACKETED.sub(lambda below: "/" + below[1].replace(".", "/"), unit)
    for part in re.findall(r"[/.]|\[[^\]]*\][^/.]*|(?:[A-Za-z%]+\[[^\]]*\])|[^/.]+", unit):
        if part in "/.":
            sign = -1 if part == "/" else 1
            continue
        read = _part(part)
        if read is None:
            return None
        for base, power in read[1].items():
            dimensions[base] = dimensions.get(base, 0) + sign * power
        size = EXACT.multiply(size, read[0]) if sign > 0 else EXACT.divide(size, read[0])
    base = _join(sorted(((name, power) for name, power in dimensions.items() if power), key=lambda item: (-item[1], item[0])))
    return base or "1", size


def base_of(unit: str) -> tuple[str, Decimal]:
    """As `factor`; a unit without a fixed size is its own base."""
    return factor(unit) or (unit, Decimal(1))


def _part(part: str) -> tuple[Decimal, dict[str, int]] | None:
    """Size and dimensions of one factor of a UCUM code, such as "km2"."""
    if part.startswith("10*"):
        return Decimal(10) ** int(part[3:]), {}
    if part in CODES and part not in ("Cel", "[degF]"):
        return CODES[part].factor, _dimensions(CODES[part].base)
    found = re.fullmatch(r"(.+?)(\d)", part)
    if found and found[1] in CODES:
        power = int(found[2])
        base = _dimensions(CODES[found[1]].base)
        return EXACT.power(CODES[found[1]].factor, power), {name: size * power for name, size in base.items()}
    if re.fullmatch(r"[A-Z]{3}", part) or part in ("Cel", "[degF]"):
        return Decimal(1), {part: 1}
    return None


def _dimensions(base: str) -> dict[str, int]:
    out: dict[str, int] = {}
    sign = 1
    for part in re.findall(r"[/.]|[^/.]+", base):
        if part in "/.":
            sign = -1 if part == "/" else 1
            continue
        found = re.fullmatch(r"(\[?[A-Za-z]+\]?)(\d*)", part)
        if found:
            out[found[1]] = out.get(found[1], 0) + sign * int(found[2] or 1)
    return out
