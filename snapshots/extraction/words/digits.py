"""Numbers in digits: which mark groups and which one is the decimal point, decided by the whole document.

A run that can be read in one way only is read so ("1.234.567", "12,34,567.89", "0,5"). For the two ambiguous shapes,
"1,234" and "1.234", the document's other runs decide, else its language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from snapshots.data.listing import listed

MAX_DIGITS = 30
"""A longer run of digits is an identifier, no quantity; with scale words a value keeps under 10**60."""

_RUN = re.compile(r"(?<!\d)\d+(?:[.,]\d+)+")
_SECTION_NUMBER = re.compile(r"^[ \t]*\d{1,2}(?:\.\d{1,2}){1,4}\.?[ \t]+(?=[^\W\d_a-zß-ÿ])", re.MULTILINE)
"""As in "2.1 Water", which tells nothing of how the document writes numbers."""
_COMMA_LANGUAGES = listed("de fr es it nl pt ru pl cs sv da nb no fi tr uk el hu ro bg hr sk sl lt lv et id vi")
_MIXED_LANGUAGES = frozenset(["es"])
"""Mexico, Peru and Central America have a decimal point, Spain and the south of America a comma."""
_GROUP = 3
_SAMPLE = 2_000_000
"""Characters looked at for evidence: styles do not change in the middle of a document."""
_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_POINT_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SEVERAL_GROUPS = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})")
# Lakh and crore: above the first thousand, India and its neighbours group by two (CLDR, locale en-IN).
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
# Apostrophes group in Switzerland; U+066C and U+066B are the separators that go with Arabic digits.
_QUOTE_GROUPS = re.compile(r"\d{1,3}(?:['’٬]\d{3})+(?:[.,٫]\d+)?")
_DECIMAL = re.compile(r"\d+[.٫]\d+")
_COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}|0,\d+")
_PLAIN = str.maketrans("", "", ",'’٬")
_SWAPPED = str.maketrans({",": ".", "٫": ".", ".": None, "'": None, "’": None, "٬": None})
_POINTED = str.maketrans({"٫": ".", ",": None, "'": None, "’": None, "٬": None})


@dataclass(frozen=True, slots=True)
class Style:
    """How this document writes numbers."""

    comma_decimal: bool = False
    """As in "1.234" is a thousand and some, "1,234" is one and some."""
    space_groups: bool = True
    """As in "12 345" may be one number: no other mark groups thousands here."""
    both_group: bool = False
    """As in "1.234.567" beside "7,654,321": pages put together by several hands. "1.234" and "1,234" are a thousand and some."""


def style_of(text: str, language: str | None) -> Style:
    """The style that the runs of digits of `text` speak for; without evidence, the language's."""
    written = [match[0] for match in _RUN.finditer(_SECTION_NUMBER.sub("", text[:_SAMPLE]))]
    runs = Counter(map(_speaks_for, written))
    comma_decimal, point_decimal, comma_grouped = runs["comma decimal"], runs["point decimal"], runs["comma groups"]
    evidence = comma_decimal - point_decimal
    spoken = _is_spoken_with_comma(language, runs)
    # Against its language a text must say so twice as often: one price from abroad in an English page is no style.
    by_comma = evidence > 0 if evidence and (spoken or comma_decimal > 2 * (point_decimal + comma_grouped)) else spoken
    marks = {mark for run in written for mark in ",." if run.count(mark) > 1 and _SEVERAL_GROUPS.fullmatch(run)}
    return Style(by_comma, comma_grouped == 0 or by_comma, len(marks) > 1)


def _speaks_for(run: str) -> str:
    """What one run of digits with separators tells of its document; "" where it tells nothing."""
    commas, points = run.count(","), run.count(".")
    if commas and points:
        last_is_comma = run.rfind(",") > run.rfind(".")
        single = commas == 1 if last_is_comma else points == 1
        told = "comma decimal" if last_is_comma else "point decimal"
        return told if single else ""
    if commas > 1:
        return "comma groups" if _COMMA_GROUPS.fullmatch(run) else ""
    if points > 1:
        return "comma decimal" if _POINT_GROUPS.fullmatch(run) else ""
    if points:
        return "point decimal" if _tail(run) != _GROUP else "point groups"
    if _tail(run) != _GROUP:
        return "comma decimal"
    return "" if run.startswith("0") else "comma groups"


def _is_spoken_with_comma(language: str | None, runs: Counter[str]) -> bool:
    """Has the language a decimal comma? Where its countries differ, "18,400" without other evidence is many."""
    code = (language or "en").split("-")[0].lower()
    if code in _MIXED_LANGUAGES and not runs["comma decimal"] and runs["comma groups"] > runs["point groups"]:
        return False
    return code in _COMMA_LANGUAGES


def _tail(run: str) -> int:
    return len(run) - 1 - max(run.rfind(","), run.rfind("."))


def split_run(text: str, begin: int, stop: int, style: Style) -> Iterator[tuple[int, int, bool]]:
    """Stretches (start, end, is one number) of a run of digits with separators."""
    run = text[begin:stop]
    if is_number(run, style):
        yield begin, stop, True
        return
    if "," not in run:
        if run.count(".") > 1:
            yield begin, stop, False
            return
        cut = max(run.find(mark) for mark in ".'’٫٬")
        yield begin, begin + cut, True
        yield begin + cut + 1, stop, True
        return
    index = begin
    for part in run.split(","):
        if part:
            yield index, index + len(part), part.isdigit() or is_number(part, style)
        index += len(part) + 1


def is_number(run: str, style: Style) -> bool:
    """Does a run of digits with separators read as one number?"""
    if _DECIMAL.fullmatch(run) or _COMMA_GROUPS.fullmatch(run) or _COMMA_DECIMAL.fullmatch(run):
        return True
    if style.comma_decimal and run.count(",") == 1 and "." not in run:
        return True
    return bool(_POINT_GROUPS.fullmatch(run) or _INDIAN.fullmatch(run) or _QUOTE_GROUPS.fullmatch(run))


def value_of(run: str, style: Style, *, point_groups: bool = False) -> tuple[Decimal, int] | None:
    """The value and its precision (power of ten of the last digit); None where it is too long to be a quantity.

    `point_groups`: a lone "1.234" is grouped here whatever the document does elsewhere (prices in rupiah).
    """
    # Twice, since every digit may have a mark behind it; the digits alone are counted below.
    if len(run) > 2 * MAX_DIGITS:
        return None
    plain = run if run.isdigit() else run.translate(_marks_of(run, style, point_groups=point_groups))
    if sum(map(str.isdigit, plain)) > MAX_DIGITS:
        return None
    return Decimal(plain), -(len(plain) - 1 - plain.index(".")) if "." in plain else 0


def _marks_of(run: str, style: Style, *, point_groups: bool) -> Mapping[int, int | str | None]:
    """How the marks of a run are to be read: which one groups, which one opens the decimals."""
    if _POINT_GROUPS.fullmatch(run) and _groups_by_point(run, style, point_groups=point_groups):
        return _SWAPPED
    if (_COMMA_GROUPS.fullmatch(run) and _groups_by_comma(run, style)) or _INDIAN.fullmatch(run):
        return _PLAIN
    return _SWAPPED if "," in run and ("." not in run or _QUOTE_GROUPS.fullmatch(run)) else _POINTED


def _groups_by_point(run: str, style: Style, *, point_groups: bool) -> bool:
    """As in "1.234.567", "1.234,5", and "1.234" where the document, or the price, has a comma for decimals."""
    sure = run.count(".") > 1 or "," in run or point_groups
    return sure or ((style.comma_decimal or style.both_group) and not run.startswith("0"))


def _groups_by_comma(run: str, style: Style) -> bool:
    """As in "1,234,567", "1,234.5", and "1,234" where the document has a point for decimals."""
    sure = run.count(",") > 1 or "." in run
    return sure or not ((style.comma_decimal and not style.both_group) or run.startswith("0,"))
