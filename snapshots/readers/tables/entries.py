"""A cell as it stands in a grid, and what its text is: a value, a time, a band of ages or sizes, a code, or a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from snapshots.data.currencies import CODES
from snapshots.data.measures import SIGNS
from snapshots.data.months import MONTHS
from snapshots.data.table_heads import PARTS_OF_YEARS, names_time
from snapshots.readers.blocks.tile_parts import is_number

_HAS_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]")
_LEADERS = re.compile(r"\s*(?:(?:\s?\.){4,}|(?:\s\.){2,}|…{2,})\s*$")
"""Dots that lead the eye from a name to its numbers."""
_YEAR = re.compile(
    r"(?:(?:FY|CY|AY|Q[1-4]|H[12]|T[1-4]|[^\W\d_]{3,9}\.?)[\s/'’-]*)?(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?"
    r"(?:\s?\(?[a-zʳ*†]{1,5}\)?|\s?\[(?:notes? )?[\w, ]{1,8}\]|[¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\s?年[度末初]?|년)?"
    r"|(?:Q[1-4]|H[12])(?:\s?(?:19|20)?\d\d)?|(?P<named>[^\W\d_]{3,9})[-\s’']\d\d|(?:FY|CY|AY)[\s'’]?\d\d(?:\s?[/–-]\s?\d\d)?[AEFP]?",
    re.IGNORECASE,
)
_CLOCK = r"\d{1,2}[:h]\d\d(?::\d\d(?:\.\d{1,9})?)?(?:\s?[ap]\.?m\.?)?(?:\s?(?:UTC|GMT|Z|[A-Z]{3,4}|[+-]\d\d:?\d\d))?"
_TIME = re.compile(
    rf"\d{{4}}-\d\d(?:-\d\d)?(?:[T ,]\s?{_CLOCK})?|\d{{4}}-?W\d\d|"
    rf"\d{{4}}\s?[年년]\s?\d{{1,2}}\s?[月월](?:末|\s?\d{{1,2}}\s?[日일])?|"
    rf"\d{{4}}[\s-]?(?:[QT][1-4]|[HS][12]|M\d\d)|\d{{1,2}}([./-])\d{{1,2}}\1\d{{2,4}}(?:,? {_CLOCK})?|"
    rf"{_CLOCK}(?:\s?[-–]\s?{_CLOCK})?|\d{{4}}[./]\d\d[./]\d\d|\d{{1,2}}/\d{{4}}|\d{{1,2}}[./]\d{{1,2}}\.",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    r"(?:[^\W\d_]{3,9},? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?[-–]\s?\d{1,2}\.?)?[\s-](?:of |de )?(?P<after>[^\W\d_]{3,12})\.?|"
    r"(?P<before>[^\W\d_]{3,12})\.? \d{1,2}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{1,2})?)"
    rf"(?:,?[\s-](?:de )?\d{{2,4}})?(?:,? {_CLOCK})?",
    re.IGNORECASE,
)
_AMOUNT = r"[$€£]?\s?\d[\d.,\u00a0\u202f]*\s?[kKmM]?"
_YEARS_OLD = r"(?:\s?(?:years?|yrs?|y/?o?|ans|jahren?|años|anni|months?|mois|mths?|days?|wks?|weeks?)(?:\s(?:old|of age))?)?"
_BAND = re.compile(
    rf"(?:(?:ages?|aged)\s)?(?:[<>≤≥]\s?=?\s?{_AMOUNT}|{_AMOUNT}\s?(?:[-–—−]|to|bis|à|a|until)\s?[<]?\s?{_AMOUNT}|{_AMOUNT}\s?\+|"
    rf"(?:under|over|below|above|less than|more than|up to|from|unter|über|moins de|plus de|menos de|más de)\s{_AMOUNT}|"
    rf"{_AMOUNT}{_YEARS_OLD}\s(?:and|or|&|et|und|y|e)\s(?:over|above|older|more|under|younger|less|up|plus|mehr|älter|más)"
    rf"(?:\sthan\s\d+)?){_YEARS_OLD}(?:\s[^\W\d_]{{3,14}}|\s?(?:[cmk]?m[²³]?|[mk]?g|t|ha|[mM]?[lL]|h|min))?",
    re.IGNORECASE,
)
_CODE = re.compile(
    r"[^\W\d_]{1,5}[-–._ /]?\d{1,6}(?:[-._/]?[\dA-Za-z]{1,4})?|\d{1,4}[A-Za-z]|\d{1,3}(?:\.\d{1,3}){2,4}|"
    r"(?=[^_]{1,20}_)(?=.{0,20}[^\W\d_])(?=\D{0,20}\d)[^\W_]{1,20}(?:[._-][^\W_]{1,20}){1,5}|"
    r"(?i:no|nos|nr|num|n[º°])\.?\s?\d{1,4}[A-Za-z]?"
)
_FIELD = re.compile(r"[^\W\d_][^\W_]*(?:_[^\W_]+)+")
"""The name of a field in a file of data: "age_13_17"."""
_COMPOUND = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?[-‑][^\W\d_]{1,10}\.?:?")
"""What a number is only a part of, as before a noun: "5-min:", "24-hr", "2-day" in a column of durations."""
_STATISTIC = re.compile(
    r"[(\[]?\d{2}(?:[.,]\d)?\s?%?\s?-?(?:C\.?I\.?|confidence.{0,20}|KI|IC)[)\]]?|[(\[]?[$€£]?\s?[’'‘]?000(?:[.,\s]?000)?[’'‘]?s?[)\]]?",
    re.IGNORECASE,
)
"""The name of a statistic or of a scale, over its numbers: "(95% CI)", "$000's"."""
_UNIT_LETTER = re.compile(r"[$€£<>≤≥~±+−-]?\d+[kKmMbBgtlhsxd]|\d{1,2}p")
_UNITS = (
    re.compile(r"[(\[][^()\[\]]{1,24}[)\]]"),
    re.compile(r"[%‰$€£]|[^\W\d_]{1,4}[²³23]?/[^\W\d_]{1,4}[²³23]?"),
    re.compile(
        rf"(?:[A-Z]{{0,3}}[$€£¥₹]|{'|'.join(sorted(CODES))})\s?(?i:['’]?000s?|k|m|bn|mn|millions?|thousands?|billions?)|['’]000s?"
    ),
)
_SPAN = re.compile(r"\s[-–—/]\s|\s(?:to|through|bis|à|a|over|vs\.?|versus|against|from|gegenüber|zu|sur)\s", re.IGNORECASE)
# In brackets as the U.S. Census Bureau marks what is not applicable, not available, withheld or rounds to nothing.
_BLANK = frozenset(
    {
        "(x)",
        "(na)",
        "(d)",
        "(z)",
        "(s)",
        "(b)",
        "",
        "-",
        "–",
        "—",
        "..",
        "...",
        "…",
        "n/a",
        "na",
        "n.a.",
        "nd",
        "n.d.",
        "*",
        "x",
        "nil",
        ":",
        ".",
        "#n/a",
        "none",
    }
)
_LONGEST_TIME = 40
_LONGEST_YEAR = 24
_LONGEST_BAND = 40


@dataclass(slots=True, eq=False)
class Entry:
    """A cell as it stands in the grid: its words and where it begins."""

    text: str
    row: int
    column: int
    is_head: bool = False
    """The markup says so."""
    strong: bool = False
    width: int = 1
    start: int = 0
    """Offset of its words, for readers whose text is not made from drafts."""


Row = Sequence[Entry | None]
Rows = Sequence[Row]


@lru_cache(maxsize=8192)
def is_value(text: str) -> bool:
    """Whether a cell states a number rather than names something; "2,365 (12%)" does, "COVID-19" and "age_13_17" do not."""
    if not _HAS_DIGIT.search(text) or _FIELD.fullmatch(text) or _STATISTIC.fullmatch(text) or _COMPOUND.fullmatch(text):
        return False
    length = len(_LEADERS.sub("", text))
    return is_number(text) or len(_LETTERS.findall(text)) <= max(2, length * 0.35)


def states_unit(text: str) -> bool:
    """Whether a cell right under a head only says what the numbers under it are told in: "(°C)", "mg/L", "£'000", "€m"."""
    return any(unit.fullmatch(text) for unit in _UNITS) or text in SIGNS


def is_year(text: str) -> bool:
    """Whether a cell is a year or another period, which heads rows and columns though it is a number."""
    year = _YEAR.fullmatch(text) if len(text) <= _LONGEST_YEAR else None
    return year is not None and (year["named"] is None or _names_part_of_year(year["named"].lower()))


def _names_part_of_year(word: str) -> bool:
    """As in "Mar-24", "week 12", "Winter 24"; not "Small 24", "Route 66"."""
    return word in MONTHS or word in PARTS_OF_YEARS or names_time(word)


@lru_cache(maxsize=4096)
def is_time(text: str) -> bool:
    """Whether a cell is a year, a period, a day, a time of day or a time stamp."""
    if not text or len(text) > _LONGEST_TIME or not _HAS_DIGIT.search(text):
        return False
    if is_year(text) or _TIME.fullmatch(text):
        return True
    named = _MONTH_DAY.fullmatch(text)
    if named is not None:
        return (named["after"] or named["before"] or "").lower() in MONTHS
    return _is_span_of_time(text)


def _is_span_of_time(text: str) -> bool:
    """As in "Q2 2026 – Q1 2030", "Jan 2026 to Mar 2026**", "2026 over 2025": two times, and a mark."""
    first, joint, last = _SPAN.sub("\t", text.rstrip("*†‡ "), count=1).partition("\t")
    return bool(joint) and all(is_year(part) or _TIME.fullmatch(part) is not None for part in (first.strip(), last.strip()))


@lru_cache(maxsize=4096)
def is_band(text: str) -> bool:
    """Whether a cell is a band of ages or sizes: "0–4", "60+", "65 and over", "10–49 employees"."""
    return 0 < len(text) <= _LONGEST_BAND and _HAS_DIGIT.search(text) is not None and _BAND.fullmatch(text) is not None


def is_code(text: str) -> bool:
    """Whether a cell is letters and digits that identify: "A12", "M-7", "12B"; "5m" is a number."""
    return _CODE.fullmatch(text) is not None and _UNIT_LETTER.fullmatch(text) is None


def is_blank(text: str) -> bool:
    """Whether a cell says that there is nothing."""
    return text.lower() in _BLANK


def leads_on(text: str) -> bool:
    """Whether dots lead from a cell to what stands right of it: "0.99 ......"."""
    return _LEADERS.search(text) is not None


def names_something(text: str) -> bool:
    """Whether a cell is a name in words or in a code."""
    return is_code(text) or not is_value(text)


def text_at(row: Row, column: int) -> str:
    """The words over a slot; '' where there are none."""
    entry = row[column] if column < len(row) else None
    return entry.text if entry else ""


def own_entries(row: Row, index: int) -> list[Entry]:
    """The entries that begin in this row, with words."""
    return [
        entry for position, entry in enumerate(row) if entry and entry.row == index and entry.column == position and entry.text
    ]


def are_marked(own: Sequence[Entry]) -> bool:
    """Does the markup call all of them heads? The first column may hold the name of its row."""
    later = [entry for entry in own if entry.column > 0] or own
    return all(entry.is_head for entry in later)


def texts_of(entries: Sequence[Entry | None]) -> tuple[str, ...]:
    """Their words, an entry that covers several slots once."""
    path: list[Entry] = []
    for entry in entries:
        if entry is not None and entry.text and entry not in path:
            path.append(entry)
    return tuple(_LEADERS.sub("", entry.text) or entry.text for entry in path)


def come_again(texts: Sequence[str], times: int) -> bool:
    """Whether texts say the same under each of so many others: "2030 | 2031 | 2030 | 2031"."""
    length, rest = divmod(len(texts), max(times, 1))
    return times > 1 and not rest and length > 1 and list(texts) == list(texts[:length]) * times
