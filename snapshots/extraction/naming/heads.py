"""Units and scales that a table gives to its cells: column head, row name, a column of units, spanner, caption, the line above.

The nearest text that names a unit speaks for the cell, with its own scale; a text that names only a scale adds to the next
unit. Rows that count people or state a ratio keep out of the unit of a table in money.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from snapshots.data.english_references import (
    CODE_WORDS,
    CODE_WORDS_ABROAD,
    COORDINATES,
    COUNT_HEADS,
    ID_HEADS,
    PERSONS,
    POINTER_HEADS,
    WEEKDAY_HEADS,
)
from snapshots.data.head_words import COUNTED, MONEY_HEADS, MONEY_MEASURES, PROPORTIONS, SPENT_ON, STAFF, SURE_LENGTHS
from snapshots.data.listing import listed
from snapshots.data.table_heads import NUMBERING_WORDS
from snapshots.documents import Block, Cell
from snapshots.extraction.naming.head_units import SILENT, HeadUnit, read_head
from snapshots.extraction.quantities.quantity import Quantity
from snapshots.figures import Kind

_MILLION = 6
_WORD = re.compile(r"[^\W\d_]+")
_FIELD_WORD = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+|\d+")
_MOST_FIELD_WORDS = 4
_COUNT_NAME = re.compile(r"(?:number|no\.?|count|headcount|total number) of\b|#", re.IGNORECASE)
_BARE_COUNTS = frozenset(["n", "observations", "tests", "measurements"])
"""Heads that say nothing else than that things were counted."""
_PAST_LIMIT = re.compile(
    r"[^\W\d_]+s (?:over|above|exceeding|beyond|under|below|failing|meeting) (?:the )?(?:limit|standard|threshold|guideline)",
    re.IGNORECASE,
)
_TESTED = listed("tested sampled measured monitored checked inspected surveyed analysed analyzed failing")
"""As in "Sites tested"; the tonnes of waste of "Households" are no count of them."""
_OF_ITS_OWN = frozenset([Kind.PERCENT, Kind.MONEY])
_SAMPLE_NAME = re.compile(r"(?:(?:un)?weighted )?(?:sample(?: size)?|bases?|n)(?: \(?n\)?)?", re.IGNORECASE)
"""How many were asked, in a table of shares; elsewhere a base is of pay, an N nitrogen, a sample of water."""
_BARE_NUMBER = re.compile(r"number|no\.?|count", re.IGNORECASE)
"""How many, in a table of shares or of money: "Grants | Number | Amount"."""
_PER = re.compile(
    r"\bper\b|/\s?(?:capita|heads?|persons?|inhabitants?|households?|shares?|units?|hours?|days?|months?|years?|(?-i:[a-z]{1,3}[²³]?))\b",
    re.IGNORECASE,
)
"""A rate; a slash between two names, "Senior/student", is none."""
_SHARES = re.compile(r"\bshares\b", re.IGNORECASE)
_AGE_BAND = re.compile(r"\d.*\byears?\b", re.IGNORECASE)
_ENDS_IN_CODE = re.compile(r"(?!.*\bin [A-Z]{3}$)[^()\[\],;:|–—]*[^\W\d_] [A-Z]{3}")
_OPENING_SCALE = re.compile(r"\s*[\[(]?(In [^\d.;:()\[\]]{3,60}?)\s*(?:\([^()]*\brepresents?\b[^()]*\)|[.;\]]).", re.DOTALL)
_AGE = re.compile(r"ages?(?:,? ?[(\[]?(?:in )?(?:years?|yrs?|y|months?)[)\]]?)?|age at [^\W\d_]+")
_NO_COUNTS = frozenset(["other", "all", "total", "remaining", "latest", "last", "past", "previous", "next", "first"])
"""Words that open the name of a rest, a sum or a time: "Other countries", "Latest three months" go with their table."""
_MEANS = PROPORTIONS | {"average", "mean", "median", "fte", "ftes"}
_SPENDING = frozenset(["spending", "expenditure", "expenses", "costs", "budget"])
_SECOND = re.compile(r"\d[^()\[\]]*[(\[]$")
_SHARE_BEHIND = re.compile(r"\s*[(\[]\s*(?:100|\d{1,2})(?:[.,]\d{1,2})?\s*%?\s*[)\]]\W*")


class Head(NamedTuple):
    """What the heads of a cell speak for: of its number, and of a second number in brackets."""

    first: HeadUnit
    second: HeadUnit = SILENT
    is_length: bool = False
    """Whether the head names a length: "2M" under "Depth" is two metres."""
    of_parts: HeadUnit = SILENT
    """What is said of a number with a decimal where the first is of a count: "Shops | 12.1" in a table of £ million."""

    def apply(self, quantity: Quantity, before: str, after: str = "") -> None:
        """Give the cell's number what it does not state itself; `before` and `after` are what else the cell says."""
        quantity.cell = True
        if self.is_length:
            _read_in_metres(quantity)
        if quantity.unit != "1" and quantity.kind is not Kind.MONEY:
            return
        said = self._said_of(quantity, before, after)
        if not quantity.scaled and said.power and said.kind is not Kind.PERCENT and quantity.kind is not Kind.RATIO:
            quantity.multiply(Decimal(1), said.power)
            quantity.rules.append("head:scale")
        if quantity.unit == "1" and said.unit is not None and said.kind is not None:
            quantity.unit, quantity.kind = said.unit, said.kind
            quantity.multiply(said.size)
            quantity.rules.append("head:unit")

    def _said_of(self, quantity: Quantity, before: str, after: str) -> HeadUnit:
        """What the heads say of this one of the numbers of a cell."""
        if self.second.unit is not None and _SECOND.search(before):
            return self.second
        if self.of_parts.unit is not None and quantity.value is not None and quantity.value.as_tuple().exponent != 0:
            return self.of_parts
        return SILENT if self.first.is_beside and quantity.is_whole and _SHARE_BEHIND.fullmatch(after) else self.first


def _read_in_metres(quantity: Quantity) -> None:
    """Take the letter behind a length for its unit, where it was read as a million."""
    if quantity.power == _MILLION and quantity.unit == "1":
        quantity.multiply(Decimal(1), -_MILLION)
        quantity.unit, quantity.kind = "m", Kind.MEASURE
        quantity.rules.append("head:unit")


def head_of(block: Block, currency: str, *, has_errors: bool = False) -> Head:
    """What the heads of a cell say: its unit column first, then its own column and row, the table as a whole last.

    `has_errors`: the brackets of the cell may hold how far its share may be off.
    """
    cell = block.cell
    if cell is None:
        return Head(SILENT)
    over = [read_head(text, currency) for text in reversed(cell.column)]
    near = [*_said_by_unit_column(cell, over, currency), *over]
    near += [_said_by_row(name, cell, currency) for name in reversed(cell.row)]
    second = next((said for said in (*near, *_read_scope((*cell.scope, cell.table), currency)) if said.is_second), SILENT)
    said, of_parts = _joined([head for head in near if not head.is_second]), SILENT
    if said.unit is None and not _stands_apart(cell, currency):
        wide = _said_of_table(cell, currency)
        said = wide._replace(power=said.power) if said.power else wide
    elif said.unit is None and said.power == 0:
        said, of_parts = _scale_of_counts(cell, currency), _said_of_parts(cell, currency)
    said = said._replace(is_beside=said.is_beside and not has_errors)
    return Head(said, second._replace(is_second=False) if second.is_second else second, _names_length(cell), of_parts)


def _said_of_parts(cell: Cell, currency: str) -> HeadUnit:
    """What a table in money says of a number with a decimal beside a name of many, of whom there are no parts.

    Of staff there are, in full-time equivalents, but where the table says that it tells of spending; and those who come or pay
    may be told in millions.
    """
    names = [name.lower() for name in (*cell.row[-1:], *cell.column[-1:]) if names_count(name)]
    words = {word for name in names for word in _WORD.findall(name)}
    no_parts = SPENT_ON if _SPENDING.isdisjoint(_WORD.findall(cell.table.lower())) else SPENT_ON | STAFF
    is_amount = not words.isdisjoint(no_parts) and words.isdisjoint(_MEANS) and not any(map(_COUNT_NAME.match, names))
    wide = _said_of_table(cell, currency) if is_amount and not any(map(_names_rate, cell.row[-2:])) else SILENT
    return wide if wide.kind is Kind.MONEY else SILENT


def _said_by_unit_column(cell: Cell, over: list[HeadUnit], currency: str) -> list[HeadUnit]:
    """What the column of units says of a cell: nothing where its own head states another unit, or a count.

    As in "Parameter | Unit | Mean | Samples | Failing (%) | Depth (m)" over "Nitrate | mg/l | 18.3 | 204 | 1.5 | 20".
    """
    if not cell.unit:
        return []
    said = read_head(cell.unit, currency, is_unit=True)
    is_other = said.unit is not None and over[:1] and over[0].unit not in (None, said.unit)
    counts = said.kind is Kind.MEASURE and bool(cell.column) and _heads_counts(cell.column[-1])
    return [] if is_other or counts else [said]


def _heads_counts(head: str) -> bool:
    """As in "Number of samples", "Samples", "Sites tested", "Wells over limit", "n"."""
    words = _WORD.findall(head.lower())
    return (
        _COUNT_NAME.match(head) is not None
        or _PAST_LIMIT.match(head) is not None
        or head.lower().strip(" .") in _BARE_COUNTS
        or words[:1] == ["samples"]
        or (bool(words) and words[-1] in _TESTED)
    )


def _said_by_row(name: str, cell: Cell, currency: str) -> HeadUnit:
    """What a row's name says; a bare code at its end is what it is of, "Zone EUR", where the table counts in other money."""
    said = read_head(name, currency)
    if said.kind is not Kind.MONEY or not _ENDS_IN_CODE.fullmatch(name):
        return said
    wide = _said_of_table(cell, currency)
    return SILENT if wide.kind is Kind.MONEY and wide.unit != said.unit else said


def _names_length(cell: Cell) -> bool:
    """As in "Depth", the whole of the head over a cell."""
    return bool(cell.column) and cell.column[-1].lower() in SURE_LENGTHS


def _scale_of_counts(cell: Cell, currency: str) -> HeadUnit:
    """The scale that notes give to persons and ages, "[In thousands]" over "Persons"; other counts have none of their table."""
    wide = _said_of_table(cell, currency)
    counts = [name for name in (*cell.row[-1:], *cell.column[-1:]) if names_count(name)]
    return wide if wide.unit is None and wide.power and counts and all(map(_names_persons, counts)) else SILENT


def _names_persons(name: str) -> bool:
    """As in "Persons", "Under 18 years"."""
    return not PERSONS.isdisjoint(_WORD.findall(name.lower())) or _AGE_BAND.search(name) is not None


def _said_of_table(cell: Cell, currency: str) -> HeadUnit:
    """What the texts that speak for a whole table say of its numbers, but for second ones in brackets."""
    texts = tuple(_said_of_cell(text, cell, currency) for text in (*cell.scope, cell.table) if not _speaks_of_others(text, cell))
    return _joined([said for said in _read_scope(texts, currency) if not said.is_second], of_table=True)


def _said_of_cell(text: str, cell: Cell, currency: str) -> str:
    """Of a caption that names two measures with their units, the one that the heads of a cell or of its row name; else ''.

    As in "Landings (tonnes) and prices (EUR per kg) by port" over cells under "Landings" and "Prices".
    """
    measures = _measures_in(text, currency)
    if not measures:
        return text
    for name in (*reversed(cell.column), *reversed(cell.row)):
        named = _stems(name)
        fitting = [said for stems, said in measures if stems & named]
        if len(fitting) == 1:
            return fitting[0]
    return ""


@lru_cache(maxsize=256)
def _measures_in(text: str, currency: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Of each measure that a caption names before its unit in brackets: its words, and itself; () for fewer than two."""
    parts = [match[0].strip() for match in _MEASURE_AND_UNIT.finditer(text)]
    said = [read_head(part, currency, is_table=True) for part in parts]
    are_told_together = len(parts) > 1 and all(_JOINED.match(part) for part in parts[1:]) and len(set(said)) > 1
    are_measures = are_told_together and all(unit.unit is not None or unit.power for unit in said)
    return tuple((_stems(part.partition("(")[0]), part) for part in parts) if are_measures else ()


def _stems(words: str) -> frozenset[str]:
    """The words of a name without an end by which one and many differ."""
    return frozenset(word.removesuffix("s") for word in _WORD.findall(words.lower()) if len(word) > 2 and word not in _JOINTS)


def _speaks_of_others(text: str, cell: Cell) -> bool:
    """As in "Landings (tonnes) and boats" over a cell under "Boats": the bracket is of what stands before it.

    Not as in "Exports (EUR million) and imports": amounts of money share it.
    """
    beside = _BESIDE_BRACKET.search(text) if cell.column else None
    return beside is not None and beside[1].lower() == cell.column[-1].lower() and beside[1].lower() not in MONEY_MEASURES


@lru_cache(maxsize=256)
def _read_scope(texts: tuple[str, ...], currency: str) -> tuple[HeadUnit, ...]:
    """What each text that speaks for a whole table says, the nearest first; asked again for each of its cells."""
    return tuple(read_head(_as_head(text), currency, is_table=True) for text in texts)


def _as_head(text: str) -> str:
    """Of a line of notes that begins with a scale, the scale alone: "[In thousands (16 represents 16,000). See text]"."""
    opened = _OPENING_SCALE.match(text)
    return f"({opened[1]})" if opened else text


def _joined(texts: list[HeadUnit], *, of_table: bool = False) -> HeadUnit:
    """The first unit with its scale; a scale alone that stands nearer goes with it, one that stands farther where it has none.

    Where all of them speak `of_table`, the sign of its amounts takes the scale of their caption, "(in thousands of dollars)".
    """
    power = 0
    for index, said in enumerate(texts):
        if said.unit is not None:
            units = (None, said.unit) if of_table else (None,)
            farther = next((other.power for other in texts[index + 1 :] if other.power and other.unit in units), 0)
            return said._replace(power=power or said.power or farther)
        power = power or said.power
    return HeadUnit(power=power)


def _stands_apart(cell: Cell, currency: str) -> bool:
    """Whether a cell has no part in the unit of its whole table: a count of people, a ratio, an amount per share."""
    if any(map(_names_rate, cell.row[-2:])):
        return True
    names = (*cell.row[-1:], *cell.column[-1:])
    if any(map(names_count, names)):
        return True
    kind = _said_of_table(cell, currency).kind
    is_number = kind in _OF_ITS_OWN and any(map(_BARE_NUMBER.fullmatch, names))
    return is_number or (kind is Kind.PERCENT and any(map(_SAMPLE_NAME.fullmatch, names)))


def _names_rate(name: str) -> bool:
    """As in "Net income per share", over "Basic" too; not "Shares used for net income per share", which are counted."""
    per = _PER.search(name)
    return per is not None and _SHARES.search(name, 0, per.start()) is None


@lru_cache(maxsize=4096)
def names_count(name: str) -> bool:
    """As in "Number of pupils", "Pupils", "Ratio", "Young people"; not "Thousand people", "Other countries"."""
    words = _WORD.findall(name.lower())
    if _COUNT_NAME.match(name) or not PROPORTIONS.isdisjoint(words[-1:]):
        return True
    if not words:
        return False
    is_rest = words[0] in _NO_COUNTS or "thousand" in words
    return words[0] in COUNTED or (words[-1] in COUNTED and len(words) <= 3 and not is_rest)


def speaks_of_money(cell: Cell) -> bool:
    """Whether a price may stand in a cell: "45p" under "Fare"."""
    words = {word for text in (*cell.column, *cell.row, cell.table) for word in _WORD.findall(text.lower())}
    return not MONEY_HEADS.isdisjoint(words) or any("£" in text for text in (*cell.column, *cell.row, cell.table))


_MEASURE_AND_UNIT = re.compile(r"[^()]+\([^()]+\)")
_JOINED = re.compile(r"(?:,|;|&|/|and|und|et|y|e|i|en|och)(?!\w)", re.IGNORECASE)
_JOINTS = listed("and und the for per por des les von der die das")
_BESIDE_BRACKET = re.compile(r"\) and ([^()]+?)(?:,? (?:by|in|at|from|since|for) [^()]*)?$")
_WORDS_OF_CODE = 2
_LONGEST_MONTH = 31
_NOTE = r"\d{1,3}(?:\.\d{1,2})?\s?\(?[a-z]?\)?"
_POINTER = re.compile(rf"{_NOTE}(?:\s?(?:[,;/&–-](?!\d{{3}})|and|und|et|y)\s?{_NOTE})*,?")
"""Numbers of notes or pages."""


@lru_cache(maxsize=4096)
def _names_code(head: str) -> bool:
    """Whether a field of a file holds codes or coordinates: "clusterCode", "codice_regione", "site_id", "FIPS Code", "long"."""
    words = _FIELD_WORD.findall(head)
    is_field = " " not in head and 1 < len(words) <= _MOST_FIELD_WORDS
    low = [word.lower() for word in words]
    is_place = "," in head  # in "Boise, ID" it is a state
    if len(words) == _WORDS_OF_CODE and (low[-1] == "code" or (words[-1] in ("ID", "Id") and not is_place)):
        return True
    return (is_field and (low[-1] in CODE_WORDS or low[0] in CODE_WORDS_ABROAD)) or head.lower() in COORDINATES or head == "long"


def _is_day(cell: Cell, head: str, words: str) -> bool:
    """As in "14" under "Th" in a calendar, whose rows have no names."""
    return head in WEEKDAY_HEADS and not cell.row and words.isdecimal() and int(words) <= _LONGEST_MONTH


def _is_pointer(head: str, words: str) -> bool:
    """As in "4", "6, 7", "12(a)", "3.2" under "Note"; no sum of bank notes, no number of pages, nothing under "2031 [note 1]"."""
    first, *rest = _WORD.findall(head) or [""]
    if first == "pages" and words.isdecimal():
        return False
    return (
        first in POINTER_HEADS
        and head.startswith(first)
        and NUMBERING_WORDS.issuperset(rest)
        and _POINTER.fullmatch(words) is not None
    )


def is_identifier(block: Block, words: str) -> bool:
    """Does the cell hold a year, a rank, a code or, in a calendar without names of rows, a day by its head?"""
    cell = block.cell
    if cell is None or not cell.column:
        return False
    shown = cell.column[-1].strip()
    head = shown.lower().rstrip(".")
    if _AGE.fullmatch(head) or _names_code(shown) or _is_day(cell, head, words) or _is_pointer(head, words):
        return True
    return head in ID_HEADS and (cell.column_index == 0 or head not in COUNT_HEADS) and _is_in_calendar(cell, head, words)


_MOST_OF_TIMES = {"day": _LONGEST_MONTH, "month": 12}
_WHOLE = re.compile(r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+|\d+")
"""Not "12.11", which is a day and its month."""


def _is_in_calendar(cell: Cell, head: str, words: str) -> bool:
    """Whether a number under "Day" or "Month" can be one; not what was counted by day and by night, "Fires / Day"."""
    if head not in _MOST_OF_TIMES:
        return True
    is_alone = len(cell.column) == 1 or cell.column[0].lower().rstrip(".") in ID_HEADS
    return is_alone and not (_WHOLE.fullmatch(words) and int(re.sub(r"\D", "", words)) > _MOST_OF_TIMES[head])
