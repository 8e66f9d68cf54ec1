"""How a spreadsheet shows a number: the format codes of ECMA-376 part 1, 18.8.30 and 18.8.31, as far as figures need them.

Percent signs, thousands, decimals, scaling commas, literal text ("M", "US$") and currencies are shown; colours, padding and
alignment are not. A date comes out as ISO 8601, or as month and year, so that no date is taken for a figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation, localcontext
from functools import lru_cache

# Formats that files name by number only. The currencies of 5-8 and 41-44 depend on who opens the file: none is shown.
BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm", 37: "#,##0", 38: "#,##0",
    39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00", 44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number; what a file holds beyond them is the noise of its floats."""
_MOST_DECIMALS = 30
_MOST_CODE = 400
_MOST_POWER = 300
_SERIAL_DIGITS = 7
"""The last day of the calendar is number 2,958,465."""
_TOKEN = re.compile(
    r'"(?P<literal>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[(?P<bracket>[^\]]*)\]|(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+)'
    r"|(?P<scaling>,+)|(?P<exponent>E[+-]0+)|(?P<percent>%)|(?P<fraction>/\s?[\d?]+)|(?P<general>General)|(?P<am>AM/PM|A/P)"
    r"|(?P<date>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[eE]+)|(?P<other>.)",
    re.DOTALL,
)
_FLAGS = {"exponent": "is_scientific", "fraction": "is_fraction", "general": "is_general"}
_CURRENCY = re.compile(r"\$([^-\]]*)")
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_ELAPSED = re.compile(r"[hHmMsS]+")
_TESTS = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "=": lambda a, b: a == b, "<>": lambda a, b: a != b,
}  # fmt: skip
_MONTHS_WORDS = "January February March April May June July August September October November December"
_MONTHS = _MONTHS_WORDS.split()
# A day before the first of January 1900 and another one for the leap day that Excel gave that year.
_EPOCH = date(1899, 12, 30)
_EPOCH_1904 = date(1904, 1, 1)


@dataclass(slots=True)
class _Section:
    """One part of a format code, between semicolons."""

    before: str = ""
    after: str = ""
    digits: str = ""
    percents: int = 0
    thousands: int = 0
    is_general: bool = False
    is_scientific: bool = False
    is_fraction: bool = False
    dates: str = ""
    """The date letters in order, lower case: "ymd"."""
    condition: tuple[str, Decimal] | None = None


def number_of(written: str) -> Decimal | None:
    """The number that a file writes for a cell, without the noise of its float; None where it is none."""
    try:
        with localcontext() as context:
            context.prec = _DIGITS
            number = +Decimal(written)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _MOST_POWER else None


def shown(number: Decimal, code: str, *, from_1904: bool = False) -> str:
    """A number as its format shows it."""
    sections = _sections(code[:_MOST_CODE])
    section, is_signed = _section_for(number, sections)
    if section.dates:
        return _date(number, section.dates, from_1904=from_1904) or plain(number)
    if section.is_general or section.is_fraction or section.is_scientific:
        words = plain(number)
    elif section.digits:
        scaled = abs(number).scaleb(2 * section.percents - 3 * section.thousands)
        words = _digits(scaled, section.digits) + "%" * (section.percents > 0 and "%" not in section.after)
        words = f"-{words}" if number < 0 and is_signed and not set("123456789").isdisjoint(words) else words
    else:  # a section of words alone: "n/a", "-" for zero
        return (section.before + section.after).strip()
    before, after = section.before, section.after
    if not words.startswith("-"):
        return f"{before}{words}{after}".strip()
    if "(" in before and ")" in after:  # the brackets of accounts say no more than the sign
        before, after = before.replace("(", "", 1), after.replace(")", "", 1)
    return f"-{before.lstrip()}{words.removeprefix('-')}{after}".strip()


def plain(number: Decimal) -> str:
    """A number without exponent and without idle zeros."""
    words = f"{number:f}"
    return words.rstrip("0").rstrip(".") if "." in words else words


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[_Section, ...]:
    sections = [_Section()]
    for token in _TOKEN.finditer(code):
        if token["other"] == ";":
            sections.append(_Section())
        else:
            _take(sections[-1], token)
    return tuple(sections)


def _take(section: _Section, token: re.Match[str]) -> None:
    """Adds one token to its section."""
    kind, text = token.lastgroup, token[0]
    if kind == "digits":
        bare = text.rstrip(",")
        section.thousands += len(text) - len(bare)
        section.digits += bare
    elif kind == "scaling" and section.digits:
        section.thousands += len(text)
    elif kind == "percent":
        section.percents += 1
        _say(section, "%" if section.digits else "")
    elif kind in _FLAGS:
        setattr(section, _FLAGS[kind], True)
    elif kind in ("date", "am"):
        section.dates += "h" if kind == "am" else text[0].lower()
    elif kind == "bracket":
        _take_bracket(section, token["bracket"])
    elif kind in ("literal", "escaped"):
        _say(section, token[kind])
    elif kind == "other" and text not in "@()":
        _say(section, text)


def _take_bracket(section: _Section, words: str) -> None:
    currency, condition = _CURRENCY.match(words), _CONDITION.fullmatch(words)
    if currency:
        _say(section, currency[1])
    elif condition:
        section.condition = condition[1], Decimal(condition[2])
    elif _ELAPSED.fullmatch(words):
        section.dates += "h"


def _say(section: _Section, words: str) -> None:
    if section.digits or section.is_general:
        section.after += words
    else:
        section.before += words


def _section_for(number: Decimal, sections: tuple[_Section, ...]) -> tuple[_Section, bool]:
    """The section that shows this number, and whether its sign is shown: a section for negatives alone says it otherwise."""
    for section in sections:
        if section.condition and _TESTS[section.condition[0]](number, section.condition[1]):
            return section, True
    unconditional = [section for section in sections if not section.condition]
    if len(unconditional) < len(sections):
        return (unconditional or sections[-1:])[0], True
    if number < 0 and len(sections) > 1:
        return sections[1], "-" not in sections[1].before
    if number == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], True


def _digits(number: Decimal, pattern: str) -> str:
    """A number that is not negative, by a pattern of 0, #, ? and commas."""
    whole, _, decimals = pattern.partition(".")
    places = min(len(decimals), _MOST_DECIMALS)
    with localcontext() as context:
        context.prec = _MOST_POWER + _MOST_DECIMALS + _DIGITS
        rounded = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    if not rounded and "0" not in pattern:  # "#" and "?" leave a zero out: accounts write '"-"??' for "no number"
        return ""
    words = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    idle = len(decimals) - len(decimals.rstrip("#"))
    if idle and "." in words:
        kept = len(words) - idle
        words = words[:kept] + words[kept:].rstrip("0")
    words = words.rstrip(".")
    head, point, tail = words.partition(".")
    return head.zfill(min(whole.count("0"), _DIGITS)) + point + tail


def _date(number: Decimal, letters: str, *, from_1904: bool) -> str:
    """Day, month or time of a serial number; '' where it lies outside the calendar."""
    if number < 0 or number.adjusted() >= _SERIAL_DIGITS:
        return ""
    if _is_clock(letters):
        minutes = int(number * 24 * 60 + Decimal("0.5"))
        return f"{minutes // 60:02}:{minutes % 60:02}"
    days, rest = divmod(number, 1)
    day = _day(int(days), from_1904=from_1904)
    if day is None:
        return ""
    if "d" in letters:
        clock = f" {int(rest * 24):02}:{int(rest * 24 * 60) % 60:02}" if "h" in letters and rest else ""
        return f"{day.isoformat()}{clock}"
    if "m" in letters:
        return f"{_MONTHS[day.month - 1]} {day.year}" if "y" in letters else _MONTHS[day.month - 1]
    return str(day.year)


def _is_clock(letters: str) -> bool:
    """Does a format show a time of day and no day?"""
    return {"y", "d"}.isdisjoint(letters) and not {"h", "s"}.isdisjoint(letters)


def _day(number: int, *, from_1904: bool) -> date | None:
    if not from_1904 and 0 < number < 60:
        number += 1  # the calendar of Excel holds a 29 February 1900 (ECMA-376 part 1, 18.17.4.1)
    try:
        return (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(days=number)
    except OverflowError:
        return None
