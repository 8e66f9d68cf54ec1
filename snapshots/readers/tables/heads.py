"""Which rows of a grid are titles and heads. The markup's own heads are trusted as far as they are heads.

Where the markup names none, a first row of words or years over numbers is a head row. A row over all columns at the top is a
title: it names the table and may state figures of its own. A row that only counts the columns says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from snapshots.data.table_heads import CALENDAR_HEADS
from snapshots.data.tile_words import SCALES
from snapshots.readers.tables.column import SAMPLE, single_entries
from snapshots.readers.tables.columns import Part, parts_of, times_of
from snapshots.readers.tables.entries import (
    Entry,
    Row,
    Rows,
    are_marked,
    come_again,
    is_blank,
    is_time,
    is_value,
    is_year,
    own_entries,
    text_at,
    texts_of,
)
from snapshots.readers.tables.number_heads import (
    FEWEST_GRADES,
    NUMBERS_AS_HEADS,
    SAMPLE_SIZE,
    is_word_over_values,
    states_codes,
    states_number,
    states_scales,
)
from snapshots.readers.tables.units import is_row_of_units

_MOST_HEAD_ROWS = 6
_MOST_TITLES = 3
_MOST_MARKED_ROWS = 8
"""A <thead> of more rows holds the table itself: it is no longer believed."""
_NUMBERING = re.compile(r"(?:#|no\.?|s[lr]?\.? ?no\.?|nr\.?|nº|n°|s/n|sn|rank|rang|№|row)", re.IGNORECASE)
_UNIT_HEAD = re.compile(
    r"(?:units?(?: of measure(?:ment)?)?|unit_measure|unit[_ ]?mult|uom|unité|einheit|unidad|unidade|unità|eenheid|"
    r"единиц\S*|ед\.\S*|الوحدة|单位|単位)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    rf"(?:[<>~≈]\s?)?(?:[A-Z]{{2,3}}\s?)?(?:[$€£]\s?\d|\d[\d.,]*\s?(?:{SCALES})\b|\d{{1,3}}(?:[.,]\d+)+\s[^\W\d_])", re.IGNORECASE
)
"""How a cell begins that states an amount in words; a year, a bare "12 months" and a band may head a column."""
_BAND_IN_WORDS = re.compile(r"\b(?:or|and)\s(?:more|over|above|less|fewer|under|below)\b|\d\s?(?:to|–|-)\s?\S*\d", re.IGNORECASE)
_BARE_YEAR = re.compile(r"\d{4}")
_FORMULA = r"[\d\s()\[\]+*/×÷=%–−-]|to|bis|à|a|x"
_COLUMN_NUMBER = re.compile(
    rf"[(\[]?(\d{{1,2}}|[a-z])[)\].]?(?:\s?=(?:{_FORMULA})*|\s?[(\[](?:{_FORMULA})+[)\]])?", re.IGNORECASE
)
"""As in "4", "(d)", "4 = 2 + 3", "(5)=(3)/(4)", "6 (4+5)"."""
_REST_OF_FORMULA = re.compile(rf"(?=.*\d\D+\d)(?:{_FORMULA})+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heads:
    """Titles and head rows on top, the parts with the columns that name their rows, columns of units, of numbering, of times."""

    titles: int
    """First rows that name the table."""
    rows: int
    """Titles and heads together."""
    parts: tuple[Part, ...]
    units: tuple[int, ...] = ()
    numbering: bool = False
    counts: frozenset[int] = frozenset()
    """Head rows that only number the columns."""
    times: frozenset[int] = frozenset()


def find_heads(rows: Rows, marked_rows: int = 0) -> Heads:
    """The heads of a grid, its markup first."""
    titles = _titles(rows, marked_rows)
    head_rows = _head_rows(rows, titles, marked_rows)
    top, body = rows[titles:head_rows], rows[head_rows:]
    counts = frozenset(
        index
        for index in range(titles, head_rows)
        if _counts_columns(rows[index], index) or (index and _ends_formulas(rows, index))
    )
    named = [row for index, row in enumerate(top) if titles + index not in counts]
    width = max((len(row) for row in rows[:SAMPLE]), default=0)
    units = tuple(index for index in range(width) if _names_units(named, body, index))
    parts = parts_of(body, named, units)
    if 0 in units and not parts[0].names:
        units = tuple(index for index in units if index)  # "Unit | Beds": wards, not measures
        parts = parts_of(body, named, units)
    return Heads(
        titles,
        head_rows,
        parts,
        units,
        numbering=_counts_rows(rows, head_rows),
        counts=counts,
        times=times_of(body, named, parts, units),
    )


def _names_units(named: Rows, body: Rows, column: int) -> bool:
    """Whether a column is headed "Unit" and holds words: numbers under "Units" count dwellings, or what was sold."""
    said = [text for row in body[:SAMPLE] if (text := text_at(row, column))]
    values = sum(map(is_value, said))
    return any(_UNIT_HEAD.fullmatch(text_at(row, column)) for row in named) and values * 2 <= len(said)


def _titles(rows: Rows, marked_rows: int) -> int:
    """How many first rows are one cell over all columns, with heads under them, or with nothing of their kind further down."""
    count = 0
    while count < min(_MOST_TITLES, len(rows) - 1) and (
        _is_title(rows[count], count) or _is_over_heads(rows, count, marked_rows)
    ):
        count += 1
    if count and not (_is_head_row(rows, count, count) or marked_rows > count):
        below = range(count, min(len(rows), SAMPLE))
        if any(_is_title(rows[index], index) for index in below):
            return 0
    return count


def _is_title(row: Row, index: int) -> bool:
    own = own_entries(row, index)
    return len(row) > 1 and len(own) == 1 and all(slot is own[0] for slot in row) and not is_value(own[0].text)


def _is_over_heads(rows: Rows, index: int, marked_rows: int) -> bool:
    """Whether a row is words in its first place alone, right over a row of heads: a title that nobody drew over all columns."""
    own = own_entries(rows[index], index)
    if marked_rows > index or len(own) != 1 or own[0].column or is_value(own[0].text) or index + 2 >= len(rows):
        return False
    below = own_entries(rows[index + 1], index + 1)
    return len(below) > 2 and below[0].column > 0 and _is_head_row(rows, index + 1, index + 1)


def _head_rows(rows: Rows, titles: int, marked_rows: int) -> int:
    marked = titles
    while marked < marked_rows <= _MOST_MARKED_ROWS and not _states_values(rows[marked], marked):
        marked += 1
    count = marked
    if count == titles or _goes_under_spanners(rows, count):
        while count < min(titles + _MOST_HEAD_ROWS, len(rows) - 1) and _is_head_row(rows, count, titles):
            count += 1
        count = _past_notes(rows, titles, count)
    while titles < count < len(rows) - 1 and (
        any(rule(rows[count], count) for rule in _BELOW_HEADS) or _ends_formulas(rows, count)
    ):
        count += 1
    return min(count, max(len(rows) - 1, 0))


def _goes_under_spanners(rows: Rows, index: int) -> bool:
    """Whether heads go on where the markup knows one row of them: "Crop | Area | | Yield |", then " | 2030 | 2031"."""
    if index >= len(rows) - 1 or text_at(rows[index], 0):
        return False
    own = own_entries(rows[index], index)
    return len(own) > 1 and any(not text_at(rows[index - 1], entry.column) for entry in own)


def _past_notes(rows: Rows, titles: int, count: int) -> int:
    """The end of heads between whose rows a line of another kind stands: spanners, "Source: ...", then the heads themselves."""
    for later in range(count + 1, min(count + 3, len(rows) - 1)):
        between = [own_entries(rows[index], index) for index in range(count, later)]
        words = [entry for entry in own_entries(rows[later], later) if not is_value(entry.text)]
        is_head = len(words) == len(own_entries(rows[later], later)) and all(len(own) < 2 for own in between)
        if count > titles and is_head and _stands_under_spanners(rows[titles], rows[later]) and _has_values_under(rows[later:]):
            return later + 1
    return count


def _states_values(row: Row, index: int) -> bool:
    """Whether a row within <thead> is a row of the table: most of its cells are numbers, and no years."""
    own = own_entries(row, index)
    values = [entry for entry in own if is_value(entry.text) and not is_time(entry.text) and not entry.is_head]
    return len(own) > 1 and len(values) * 2 > len(own) and not _counts_columns(row, index)


def _counts_columns(row: Row, index: int) -> bool:
    """Whether a row is "1 | 2 | 3" or "(a) | (b) | (c)": the numbers of the columns."""
    texts = [entry.text for entry in own_entries(row, index) if entry.text]
    marks = [mark for mark in map(_COLUMN_NUMBER.fullmatch, texts) if mark]
    if len(texts) < 3 or len(marks) < len(texts):
        return False
    said = [mark[1].lower() for mark in marks]
    numbers = [int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1 for mark in said]
    return numbers[0] in (0, 1, 2) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


_BELOW_HEADS: tuple[Callable[[Row, int], bool], ...] = (_counts_columns, is_row_of_units)
"""Rows under the heads that are none of the table's own: any of these."""


def _ends_formulas(rows: Rows, index: int) -> bool:
    """Whether a row only says on how the columns of the row above are reckoned: "(3 to 6) + 14" under "2 =", without a name."""
    own = own_entries(rows[index], index)
    goes_on = bool(own) and all(entry.column > 0 and _REST_OF_FORMULA.fullmatch(entry.text) for entry in own)
    return goes_on and all(text_at(rows[index - 1], entry.column).endswith(("=", "+")) for entry in own)


def _is_head_row(rows: Rows, index: int, first: int) -> bool:
    """Whether this row is a head; `first` is the row right under the titles."""
    if index >= len(rows) - 1:
        return False
    own = own_entries(rows[index], index)
    if not own:
        return index == first and any(entry and entry.is_head for entry in rows[index])
    if are_marked(own):
        return _is_marked_head(rows, index, first, own)
    if (
        _tells_values(own, is_first=index == first)
        and not (index == first and _heads_columns_of_named_rows(rows, index, own))
        and not any(rule(rows, index, own) for rule in NUMBERS_AS_HEADS)
        and not (index == first and states_codes(rows, index, own))
    ):
        return False
    return _begins_heads(rows, index, own) if index == first else _goes_on_heads(rows, index, first)


def _tells_values(own: Sequence[Entry], *, is_first: bool) -> bool:
    """Whether a row states numbers; under others also sizes of groups behind a name: "Participants | n = 240 | n = 251"."""
    are_sizes = len(own) > 1 and own[0].column == 0 and all(SAMPLE_SIZE.fullmatch(entry.text) for entry in own[1:])
    return any(entry.is_head or states_number(entry.text) for entry in own) or (are_sizes and not is_first)


def _heads_columns_of_named_rows(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether a row heads columns, where the markup calls the first place of every row a head: "Area | IVa | IVb" over values.

    Words do that are all different, and times behind a corner that says so: "Founded | 1995 | 2003" states two years.
    """
    body = rows[index + 1 : index + 1 + SAMPLE]
    later = [entry for entry in own if entry.column > 0]
    are_plain = not any(entry.is_head for entry in later) and len({entry.text for entry in later}) == len(later) > 1
    if not are_plain or not all(map(_is_named_by_markup, (rows[index], *body))):
        return False
    corner = text_at(rows[index], 0).lower()
    if corner in CALENDAR_HEADS | {""} and all(is_time(entry.text) for entry in later):
        return True
    return all(is_word_over_values(entry, body) for entry in later)


def _is_named_by_markup(row: Row) -> bool:
    return row[0] is not None and row[0].is_head and row[0].width == 1


def _is_marked_head(rows: Rows, index: int, first: int, own: Sequence[Entry]) -> bool:
    """A row that the markup calls heads; one alone over all columns names the rows under it, unless it stands over another."""
    while len(own) == 1 and own[0].width >= len(rows[index]):
        index += 1
        own = own_entries(rows[index], index) if index < len(rows) - 1 else []
        if not own or not are_marked(own):
            return _is_head_row(rows, index, first)
    return True


def _states_amount(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """Whether a first row of two is a fact as those under it: "Output | 2.4 million tonnes" over "Staff | 4,350"."""
    if len(rows[index]) != len(own) or len(own) != len(("name", "amount")):
        return False
    amount = own[1].text
    is_head = states_scales(rows, index, own) or _BAND_IN_WORDS.search(amount) is not None
    return _AMOUNT.match(amount) is not None and not is_head


def _begins_heads(rows: Rows, index: int, own: Sequence[Entry]) -> bool:
    """A first row of words or times over values: "Port | 2030 | 2031"."""
    if _states_amount(rows, index, own):
        return False
    return (len(own) > 1 or own[0].column > 0) and not _states_a_pair(rows, index) and _has_values_under(rows[index:])


def _goes_on_heads(rows: Rows, index: int, first: int) -> bool:
    """A further row of words: under an empty corner, under a corner of two rows, or under spanners."""
    if not text_at(rows[index], 0) or rows[index][0] is rows[index - 1][0]:
        return not _names_a_group(rows, index)
    is_next = index == first + 1 or not any(text_at(row, 0) for row in rows[first:index])
    return is_next and _stands_under_spanners(rows[index - 1], rows[index]) and _has_values_under(rows[index:])


def _names_a_group(rows: Rows, index: int) -> bool:
    """Whether a text alone over rows of values, in the middle of the table, comes again further down with another: a group."""
    own = own_entries(rows[index], index)
    if len(own) != 1 or own[0].width == 1 or not text_at(rows[index + 1], 0) or is_time(own[0].text):
        return False
    later = (own_entries(rows[row], row) for row in range(index + 2, min(len(rows), SAMPLE)))
    return any(len(entries) == 1 and _is_set_like(entries[0], own[0]) for entries in later)


def _is_set_like(entry: Entry, other: Entry) -> bool:
    return (entry.column, entry.width) == (other.column, other.width) and not is_value(entry.text)


def _states_a_pair(rows: Rows, index: int) -> bool:
    """Whether a row "Tents | 1995" stands over others of its kind: two columns, a number that can be a year in all of them."""
    pairs = [(text_at(row, 0), text_at(row, 1)) for row in rows[index:SAMPLE] if any(row)]
    return len(rows[index]) == 2 and all(name and not is_value(name) and _BARE_YEAR.fullmatch(said) for name, said in pairs)


def _stands_under_spanners(above: Row, row: Row) -> bool:
    """Whether a row of words fills in a first row of fewer: titles of parts, over the heads of each."""
    over, under = texts_of(above), texts_of(row)
    are_times = all(is_time(text) for text in under[1:])
    are_heads = _follow_each_other(under[1:]) or _come_again_at_an_end(under[1:], len(over))
    is_row = (are_times and not are_heads) or is_time(under[0]) or any(is_blank(text) for text in under[1:])
    return 0 < len(over) < len(under) and len(under) > 2 and not is_row


def _come_again_at_an_end(texts: Sequence[str], most: int) -> bool:
    """Whether they say the same under each of two to `most`, but for a rest at an end: "2030 | 2031 | 2030 | 2031 | 2031"."""
    for times in range(2, most + 1):
        rest = len(texts) % times
        if come_again(texts[rest:], times) or come_again(texts[: len(texts) - rest], times):
            return True
    return False


def _follow_each_other(times: Sequence[str]) -> bool:
    """Whether times are year after year, "2003–04 | 2004–05 | 2005–06", as heads are; the years of a row jump."""
    years = [int(match[0]) for text in times if (match := _BARE_YEAR.search(text))]
    return len(years) == len(times) >= FEWEST_GRADES and all(after - before == 1 for before, after in pairwise(years))


def _has_values_under(rows: Rows) -> bool:
    if any(entry and is_value(entry.text) for row in rows[1:SAMPLE] for entry in row[1:]):
        return True
    first = [entry for row in rows[1:SAMPLE] for entry in row[:1] if entry and entry.text]
    return bool(first) and all(is_value(entry.text) for entry in first) and not _is_counting(first)


def _counts_rows(rows: Rows, head_rows: int) -> bool:
    numbers = single_entries(rows[head_rows : head_rows + SAMPLE], 0)
    named = any(_NUMBERING.fullmatch(text_at(row, 0)) for row in rows[:head_rows])
    return _is_counting(numbers) or (named and all(entry.text.rstrip(".)").isdigit() for entry in numbers))


def _is_counting(entries: list[Entry]) -> bool:
    numbers = [entry.text.rstrip(".)") for entry in entries]
    return len(numbers) > 2 and numbers == [str(index) for index in range(1, len(numbers) + 1)]


def _state_years(own: Sequence[Entry]) -> bool:
    """Is each entry right of the first column a year?"""
    later = [entry.text for entry in own if entry.column > 0]
    return is_year(own[-1].text) and len(later) > 1 and all(map(is_year, later))


class Repetition:
    """Tells rows of the body that say the heads again, or give new ones: years over a stretch of their own."""

    def __init__(self, heads: Row) -> None:
        self._heads = [text_at(heads, index) for index in range(len(heads))]
        over = [text for text in self._heads[1:] if text]
        self._are_years = bool(over) and all(map(is_year, over))

    def fits(self, row: Row, own: Sequence[Entry]) -> bool:
        """Whether a row is such a row; `own` are the entries that begin in it."""
        if len(own) < 2:
            return False
        if text_at(row, 0) == self._heads[0] and [text_at(row, index) for index in range(len(row))] == self._heads:
            return True
        return self._are_years and text_at(row, 0) in ("", self._heads[0]) and _state_years(own)
