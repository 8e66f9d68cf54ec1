"""Signs of units as they are printed: "km", "°C", "5′", with their powers; never composed of loose letters.

Short signs that are also words or letters count only where the print leaves no other reading.
"""

from __future__ import annotations

from snapshots.data.listing import listed
from snapshots.data.measures import CODES, NAMES, SIGNS, Measure
from snapshots.extraction.words.tokens import MARK, NUMBER, PRINTED_HYPHENS, SUPERSCRIPT, WORD, Tokens

_SUPERSCRIPTS = {"²": 2, "³": 3, "⁻¹": -1, "⁻²": -2, "⁻³": -3, "⁴": 4, "¹": 1}
_DEGREES = frozenset("°º∘˚")
NEVER_SIGNS = listed("us as a at are am be do he me it of on or so to no my by hm dam dt dg")
"""Spellings of signs that are words; not taken as signs after a space."""
_GLUED_ONLY = listed("d T M B b A C F N G pm Tm Mm Gm a u E P fm pl ct dl cd Ma PS in U")
_SPACED_AT_END = listed("C F N A T pm ct in G PS dl cd")
DIMENSIONS = listed("thick wide long high tall deep diameter width height length across x by apart")
MINUSES = frozenset("-−–")
_OPENINGS = {"”": "“", "’": "‘"}
"""Closing quotation mark → the one that opens; marks that do both stand for themselves."""
_LONGEST_QUOTATION = 1000
"""Tokens in which its opening mark is looked for: a page of feet and inches without a full stop is one sentence."""
_CLOSED = frozenset(".,;:!?)]}/|\"”’'")
_LOOSE_CASE = listed(
    "km kg cm mm ml mg ha kw mw gw kwh mwh gwh twh hz khz mhz ghz kcals kb mb gb tb ft lb lbs oz mi kms kgs cms mls gals hrs"
)
_CASED = {"kw": "kW", "mw": "MW", "gw": "GW", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "twh": "TWh", "hz": "Hz", "mls": "ml",
          "khz": "kHz", "mhz": "MHz", "ghz": "GHz", "kcals": "kcal", "kms": "km", "cms": "cm", "gals": "gal", "kb": "kB",
          "mb": "MB", "gb": "GB", "tb": "TB"}  # fmt: skip
_BITS = {"kb": "kbit", "mb": "Mbit", "gb": "Gbit"}
_MASS_OF_CARBON = {f"{sign}CO": SIGNS["t" if sign == "T" else sign] for sign in ("t", "T", "kg", "g", "kt", "Mt", "Gt")}
_WEIGHTINGS = frozenset("abcz")
_EQUIVALENT = frozenset({"e", "eq", "éq", "äq"})
_NEVER_GLUED = frozenset("MBbTEPGua")
"""Letters that scale or mark a reference when glued to a number: "5M", "3b", "12a"."""
_DEGREE_SCALES = {"c": "Cel", "celsius": "Cel", "centigrade": "Cel", "f": "[degF]", "fahrenheit": "[degF]"}
_SPACED_LETTERS = frozenset("mgshtlLKVWJ")
_POWER_DIGITS = ("1", "2", "3", "4")


def sign_at(tokens: Tokens, index: int, *, compound: bool, rate: bool) -> tuple[Measure, int] | None:
    """The unit whose sign stands at token `index`, and the token after; `compound`: behind a hyphen, `rate`: behind "per"."""
    kind, shown = tokens.kind(index), tokens.shown(index)
    if kind not in (WORD, MARK):
        return None
    special = _degrees(tokens, index) or _special_sign(tokens, index)
    if special is not None:
        return special
    if kind == MARK and shown in "'\"′″’”":
        return _prime(tokens, index, shown)
    unit = _unit_of(tokens, index)
    if unit is None or not _sign_fits(tokens, index, shown, compound=compound, rate=rate):
        return None
    return (_bits(tokens.words[index], shown) if rate else None) or unit, index + 1


def _bits(word: str, shown: str) -> Measure | None:
    """As in "40 Mb/s": bits where a rate is spelt with a small b."""
    return CODES[_BITS[word]] if word in _BITS and shown[-1] == "b" else None


def _degrees(tokens: Tokens, index: int) -> tuple[Measure, int] | None:
    """As in "20 °C", "68 ° Fahrenheit"."""
    if tokens.shown(index) not in _DEGREES or tokens.kind(index + 1) != WORD:
        return None
    scale = _DEGREE_SCALES.get(tokens.words[index + 1])
    return (CODES[scale], index + 2) if scale else None


def _special_sign(tokens: Tokens, index: int) -> tuple[Measure, int] | None:
    """As in "40 kb/d", barrels a day; "54 dB(A)", weighted as the ear hears; "5 k.g", as some write a kilogram."""
    shown = tokens.shown(index)
    if shown == "b" and tokens.words[index + 1 : index + 3] == ["/", "d"]:
        return SIGNS["b/d"], index + 3
    if (
        shown == "dB"
        and tokens.word(index + 1) == "("
        and tokens.word(index + 2) in _WEIGHTINGS
        and tokens.word(index + 3) == ")"
    ):
        return SIGNS["dB"], index + 4
    return (SIGNS["kg"], index + 2) if shown == "k.g" else _carbon(tokens, index)


def _carbon(tokens: Tokens, index: int) -> tuple[Measure, int] | None:
    """As in "5 tCO2e", "120 gCO₂/kWh", "3TCO2 eq": a mass with what it is a mass of written to it."""
    sign = _MASS_OF_CARBON.get(tokens.shown(index).replace("CO₂", "CO").removesuffix("eq").removesuffix("e"))
    if sign is None:
        return None
    end = index + 1
    if not tokens.shown(index).endswith("CO"):
        return sign, end
    if tokens.shown(end) != "2" or not tokens.glued(end):
        return None
    return sign, end + 1 + (tokens.glued(end + 1) and tokens.word(end + 1) in _EQUIVALENT)


def _unit_of(tokens: Tokens, index: int) -> Measure | None:
    shown, low = tokens.shown(index), tokens.words[index]
    unit = SIGNS.get(shown)
    if unit is None and low in _LOOSE_CASE:
        unit = SIGNS.get(_CASED.get(low, low)) or NAMES.get(low)
    return unit


def _sign_fits(tokens: Tokens, index: int, shown: str, *, compound: bool, rate: bool) -> bool:
    if rate:
        return shown not in ("in", "at", "us")
    if shown in NEVER_SIGNS or shown == "TV":  # a television, no teravolts
        return False
    if shown == "in":
        return not _is_share(tokens, index) and (compound or _is_inch(tokens, index))
    if shown in _GLUED_ONLY:
        return _glued_sign_fits(tokens, index, shown) if tokens.glued(index) else _spaced_sign_fits(tokens, index, shown)
    return tokens.glued(index) or not _is_letter(shown) or _spaced_letter_fits(tokens, index, shown)


def _spaced_letter_fits(tokens: Tokens, index: int, shown: str) -> bool:
    """As in "5 m", "3 g of", not "5 s's", "4 m-"."""
    goes_on = tokens.glued(index + 1) and tokens.kind(index + 1) == WORD
    return shown in _SPACED_LETTERS and not goes_on and tokens.word(index + 1) not in ("'", "’")


def _is_letter(shown: str) -> bool:
    return len(shown) == 1 and shown.isalpha() and shown.isascii()


def _is_share(tokens: Tokens, index: int) -> bool:
    """As in "a two-in-three chance"."""
    return tokens.word(index + 1) in PRINTED_HYPHENS and tokens.kind(index - 1) == MARK


def _is_inch(tokens: Tokens, index: int) -> bool:
    """As in "5in", "5 in tall", "5 in.", not "5 in the morning"."""
    follow = tokens.word(index + 1)
    return tokens.glued(index) or not follow or follow in DIMENSIONS or (follow in _CLOSED and follow not in "/\"'")


def _glued_sign_fits(tokens: Tokens, index: int, shown: str) -> bool:
    """As in "20C", "5N", "40d"; a letter of scale is none, nor one that goes on."""
    return (shown not in _NEVER_GLUED and not tokens.glued(index + 1)) or _ends_here(tokens, index)


def _spaced_sign_fits(tokens: Tokens, index: int, shown: str) -> bool:
    """As in "20 C in the shade", "5 A/m", a closing "5 N"."""
    follow = tokens.word(index + 1)
    if shown == "C" and tokens.kind(index + 1) == WORD:
        return tokens.shown(index + 1).islower() and not tokens.glued(index + 1)
    if follow == "/" and shown in "AUN":
        return True
    return shown in _SPACED_AT_END and (not follow or follow in _CLOSED)


def _ends_here(tokens: Tokens, index: int) -> bool:
    return tokens.shown(index) in ("C", "F", "N", "A", "d") and tokens.kind(index + 1) != WORD


def _prime(tokens: Tokens, index: int, shown: str) -> tuple[Measure, int] | None:
    """Feet, inches, minutes and seconds of arc; a closing quotation mark is none."""
    if not tokens.glued(index):
        return None
    if shown in "'’" and tokens.word(index + 1) == shown and tokens.glued(index + 1):
        return NAMES["inch"], index + 2
    if shown in "″′":
        return SIGNS[shown], index + 1
    if (tokens.kind(index + 1) == WORD and tokens.glued(index + 1)) or _closes_quotation(tokens, index, shown):
        return None
    return (NAMES["inch"] if shown in '"”' else NAMES["foot"]), index + 1


def _closes_quotation(tokens: Tokens, index: int, shown: str) -> bool:
    """Is a quotation of this sort of marks open before token `index`?"""
    opening = _OPENINGS.get(shown, shown)
    before = range(max(0, index - _LONGEST_QUOTATION), index)
    marks = [tokens.words[step] for step in before if tokens.words[step] in (opening, shown) and not _ends_measure(tokens, step)]
    if opening == shown:
        return marks.count(shown) % 2 == 1
    return marks.count(opening) > marks.count(shown)


def _ends_measure(tokens: Tokens, index: int) -> bool:
    """As in "5' 11": a mark glued to the number before it, which may be its unit; an apostrophe inside a word is none."""
    return tokens.glued(index) and (tokens.kind(index - 1) == NUMBER or tokens.shown(index) in "'’") and index > 0


def exponent_at(tokens: Tokens, index: int, unit: Measure) -> tuple[int, int]:
    """The power printed after a sign: "km2", "m²", "s-1", "kg −1", "cm^3"; (0, at) where there is none."""
    raised = _SUPERSCRIPTS.get(tokens.word(index), 0) if tokens.glued(index) else 0
    if raised or tokens.kind(index) == SUPERSCRIPT:
        return raised, index + bool(raised)
    marked = tokens.glued(index) and tokens.word(index) == "^"
    negative = tokens.word(index + marked) in MINUSES
    step = index + marked + negative
    if not _is_power(tokens, step):
        return 0, index
    power = int(tokens.words[step])
    signed = negative or marked
    if _belongs_to_next(tokens, step, signed=signed):
        return (power, step + 1) if tokens.word(step + 1) == "/" and unit.base == "m" else (0, index)
    if not signed and unit.base not in ("m", "1/s"):
        return 0, index
    return (-power if negative else power), step + 1


def _is_power(tokens: Tokens, step: int) -> bool:
    return tokens.kind(step) == NUMBER and tokens.word(step) in _POWER_DIGITS and tokens.glued(step)


def _belongs_to_next(tokens: Tokens, step: int, *, signed: bool) -> bool:
    """As in "m2a", "5 m 2%", "m2/s": what follows the digit may claim it."""
    if tokens.kind(step + 1) in (WORD, NUMBER) and tokens.glued(step + 1):
        return True
    return tokens.word(step + 1) in ("%", "/") and not signed
