"""Numbers that head columns though they are no years: grades, codes, bands, far years; and whether a row states numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from snapshots.data.table_heads import names_rows
from snapshots.readers.tables.column import SAMPLE
from snapshots.readers.tables.entries import Entry, Row, Rows, is_band, is_blank, is_code, is_time, is_value, text_at

FEWEST_GRADES, _LONGEST_GRADE = 4, 2
_FAR_MORE = 3
"""Times the largest of the numbers that count columns on that the values under them are, mostly."""
_GROUPING = re.compile(r"[.,\s]")
_FEWEST_CODES, _SHORTEST_CODE = 3, 3
_OTHER_SHARE = 0.6
_YEAR_AND_WORDS = re.compile(r"(?:19|20)\d\d[^\d\w]*\s[^\d]*[^\W\d_]{3}[^\d]*")
"""Two heads that nearly touch: "2016 % Chg"."""
_DATES = re.compile(
    r"\b\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d\d)\b|\(\s*(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?\s*\)|\b(?:19|20)\d\d-\d\d-\d\d\b"
)
"""Days in full, and years in brackets: what is left of a head without them says whether it states a number."""
_YEARS = range(1500, 2300)
_EVEN_STEPS = frozenset({1, 2, 5, 10, 20, 25, 50, 100})
_SCALE_AND_UNIT = re.compile(r"(?:[A-Z]{2,3}\s|[$€£]\s?)1[.,\s]?000(?:[.,\s]?000)?|1[.,\s]?000(?:[.,\s]?000)?\s?[^\W\d_]\D{0,24}")
_DECIMAL = re.compile(r"\d[.,]\d{1,2}(?!\d)")
SAMPLE_SIZE = re.compile(r"[(\[]?\s*[nN]\s*=\s*\d[\d.,\s]*[)\]]?")
"""As in "(N = 240)" over a column: the size of its group."""


def _counts_up_columns(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether a row counts its columns on, rather than stating 3, 4, 5, 6 by chance: set apart, beside a "Total", or far less."""
    if not _counts_up(own):
        return False
    body = rows[index + 1 : index + 1 + SAMPLE]
    are_set_apart = all(entry.strong for entry in own) and not any(entry.strong for row in body for entry in row[1:] if entry)
    if are_set_apart or any(is_word_over_values(entry, body) for entry in own[1:]):
        return True
    under = [int(text) for entry in own[1:] for text in _whole_numbers_under(body, entry.column)]
    largest = max(int(entry.text) for entry in own if entry.text.isdecimal())
    return sum(number > largest * _FAR_MORE for number in under) > len(under) * _OTHER_SHARE


def _whole_numbers_under(body: Rows, column: int) -> list[str]:
    said = (_GROUPING.sub("", text) for text in _values_under(body, column))
    return [text for text in said if text.isdecimal()]


def _counts_up(own: Sequence[Entry]) -> bool:
    """Whether the numbers of a row beside words only count its columns on: the grades 7, 8, 9, 10 of schools."""
    numbers = [int(entry.text) for entry in own if entry.text.isdecimal() and len(entry.text) <= _LONGEST_GRADE]
    words = [entry for entry in own if not states_number(entry.text) and not entry.is_head]
    are_all = bool(words) and words[0] is own[0] and len(numbers) + len(words) == len(own)
    return are_all and len(numbers) >= FEWEST_GRADES and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def states_codes(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether the numbers of a row are codes of its columns: "Office | 22401 | 22402 | Total" over votes.

    A word stands over numbers beside them, as no row of the body has it; and the numbers under them are mostly of another length.
    """
    codes = [entry for entry in own if states_number(entry.text)]
    if not _are_codes([entry.text for entry in codes]):
        return False
    body = rows[index + 1 : index + 1 + SAMPLE]
    under = [text for entry in codes for text in _values_under(body, entry.column)]
    differ = sum(len(text) != len(codes[0].text) for text in under)
    return differ > len(under) * _OTHER_SHARE and any(is_word_over_values(entry, body) for entry in own)


def _are_codes(texts: Sequence[str]) -> bool:
    """Whole numbers of one length, none of them twice."""
    lengths = {len(text) if text.isdecimal() else 0 for text in texts}
    return len(set(texts)) == len(texts) >= _FEWEST_CODES and len(lengths) == 1 and min(lengths) >= _SHORTEST_CODE


def _values_under(body: Rows, column: int) -> list[str]:
    return [text for row in body if is_value(text := text_at(row, column))]


def is_word_over_values(entry: Entry, body: Rows) -> bool:
    """Whether a cell of words stands over a column that mostly holds numbers."""
    said = [text for row in body if (text := text_at(row, entry.column)) and not is_blank(text)]
    are_values = len(said) > 1 and sum(map(is_value, said)) > len(said) * _OTHER_SHARE
    return are_values and entry.width == 1 and not is_value(entry.text) and not is_blank(entry.text)


def _bands_under_spanners(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """As in "PK–8 | 9–12 | PK–8 | 9–12" under "Public | Private": bands that come again under each spanner are heads."""
    texts = [entry.text for entry in own if entry.column > 0]
    are_bands = bool(texts) and all(is_band(text) or not states_number(text) for text in texts)
    spanned = any(entry is not None and entry.width > 1 for entry in (rows[index - 1] if index else ()))
    return are_bands and spanned and len(set(texts)) * 2 <= len(texts)


def _grows_to_the_right(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether whole numbers grow from left to right as ages, years and codes over columns do.

    They stand right of a word for what the rows are, "District | 1 | 4 | 9 | 12", or of another and grow by even steps as no
    row of the body does: "Port | 5 | 10 | 15 | 20".
    """
    numbers = [int(entry.text) for entry in own if entry.column > 0 and entry.text.isdecimal()]
    corner = text_at(rows[index], 0)
    if index or len(numbers) < FEWEST_GRADES or len(numbers) + bool(corner) < len(own) or is_value(corner):
        return False
    if not _grow(numbers):
        return False
    body = rows[1:SAMPLE]
    if names_rows(corner):
        return not any(names_rows(text_at(row, 0)) for row in body)
    steps = {after - before for before, after in pairwise(numbers)}
    return len(steps) == 1 and 1 not in steps and not any(map(_is_growing_row, body))


def _is_growing_row(row: Row) -> bool:
    numbers = [int(entry.text) for entry in row[1:] if entry and entry.text.isdecimal()]
    return len(numbers) > 1 and _grow(numbers)


def _grow(numbers: Sequence[int]) -> bool:
    return all(before < after for before, after in pairwise(numbers))


def _runs_through_years(_rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether a row of words ends in years that go on by even steps, also far ones: "Mt | 1750 | 1760"."""
    numbers = [int(entry.text) for entry in own if entry.text.isdecimal()]
    ends = len(own) > len(numbers) >= FEWEST_GRADES and all(entry.text.isdecimal() for entry in own[-len(numbers) :])
    steps = {after - before for before, after in pairwise(numbers)}
    return ends and index == 0 and steps <= _EVEN_STEPS and _YEARS[0] <= numbers[0] <= numbers[-1] <= _YEARS[-1]


def states_scales(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether a first row says in what the numbers are: "Crop | 1000 t | 1000 ha", "Crop | 1000 t" over "41.2".

    A fact as those under it may be so round: "Output | 1000 t" over "Staff | 45".
    """
    over = [entry for entry in own if entry.column > 0]
    if index or not over or not all(_SCALE_AND_UNIT.fullmatch(entry.text) for entry in over):
        return False
    under = [text for entry in over for text in _values_under(rows[1:SAMPLE], entry.column)]
    return len(over) > 1 or any(map(_DECIMAL.search, under))


NUMBERS_AS_HEADS: tuple[Callable[[Rows, int, Sequence[Entry]], bool], ...] = (
    _counts_up_columns,
    _bands_under_spanners,
    _grows_to_the_right,
    _runs_through_years,
    states_scales,
)
"""What makes numbers heads: any of these."""


def states_number(text: str) -> bool:
    """Whether a cell states a number, rather than a time or the size of a group beside words."""
    undated = SAMPLE_SIZE.sub("", _DATES.sub("", text)).strip()
    is_dated_name = not any(map(str.isdigit, undated)) or is_code(undated)
    return is_value(text) and not is_time(text) and not is_dated_name and not _YEAR_AND_WORDS.fullmatch(text)
