"""One column of the body of a table: a sample of its cells, the words of its head, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from itertools import pairwise

from snapshots.data.measures import SIGNS
from snapshots.data.table_heads import NOTE_HEADS, NUMBERED_HEADS, NUMBERING_WORDS, SERIAL_SIGNS, names_time
from snapshots.readers.tables.entries import Entry, Rows, is_band, is_blank, is_time, is_value, names_something, text_at

SAMPLE = 60
NAMED_SHARE = 0.8
_LONG_GROUP = 4
"""Rows of a group that counts its own, on average."""
_LONG_NAME = 60
_SHORTEST_CODE = 4
_MOST_PERIOD_WORDS = 2
"""Words of a head over the numbers of periods: "Month", "Epi week"; not "Week to date"."""
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_BANDS = 3
_BEGUN = re.compile(r"\d{1,2}(?![\d.,])")
"""The number with which a band begins."""
_LARGEST_RANK = 1000
"""Years are larger."""
_MEASURED = re.compile(r"(\d{1,6}(?:[.,]\d{1,3})?)\s?([^\W\d_]{1,3}|%)")
_SPAN = re.compile(
    r"(?:(?:about|around|up to|over|under|at least|at most|less than|more than|[~<>≤≥])\s?)?"
    r"\d[\d.,]*(?:\s?(?:[-–]|to)\s?\d[\d.,]*)?\s?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)",
    re.IGNORECASE,
)
_AGES = frozenset(["age", "ages", "aged"])
_SPAN_OF_YEARS = re.compile(r"((?:19|20)\d\d)\s?[-–/]\s?((?:19|20)\d\d)")
_INTEGERS = re.compile(r"\d+")
INTEGER = re.compile(r"\d{1,9}")
_SMALL_INTEGER = re.compile(r"[0-3]?\d?\d")


def single_entries(rows: Rows, column: int) -> list[Entry]:
    """What is written in this column alone."""
    entries = [row[column] for row in rows if column < len(row)]
    return [entry for entry in entries if entry and entry.text and entry.width == 1]


class Column:
    """One column of a body: the cells of a sample, and the words of its head."""

    def __init__(self, body: Rows, top: Rows, column: int) -> None:
        self.index = column
        self.rows = len(body)
        self.entries = single_entries(body[:SAMPLE], column)
        self.texts = [entry.text for entry in self.entries if not is_blank(entry.text)]
        over = top[0][column] if len(top) > 1 and column < len(top[0]) else None
        self.opens_spanner = over is not None and over.width > 1 and over.column == column
        """The first of several columns under one head."""
        self.heads = [text for row in top if (text := text_at(row, column))]

    @property
    def head(self) -> str:
        """The text of the lowest head; '' without one."""
        return self.heads[-1] if self.heads else ""

    @cached_property
    def head_words(self) -> list[str]:
        """The words of the lowest head, lower case."""
        return _WORD.findall(self.head.lower())

    def share(self, test: Callable[[str], bool]) -> float:
        """The share of the cells with words for which this holds."""
        return sum(1 for text in self.texts if test(text)) / len(self.texts) if self.texts else 0.0

    @cached_property
    def is_counting(self) -> bool:
        """1, 2, 3 down the column, the last perhaps "3 or more"; in a long one anew under each group."""
        numbers = _without_band([text.rstrip(".)+") for text in self.texts])
        if len(numbers) < 3 or numbers[0] != "1" or not all(map(str.isdecimal, numbers)):
            return False
        starts = [index for index, (before, after) in enumerate(pairwise(map(int, numbers)), 1) if after != before + 1]
        return len(numbers) >= _LONG_GROUP * (len(starts) + bool(starts)) and all(numbers[index] == "1" for index in starts)

    @cached_property
    def is_consecutive(self) -> bool:
        """Whole numbers one after the other, from wherever: 10, 11, 12."""
        if len(self.texts) < 3 or not all(INTEGER.fullmatch(text) for text in self.texts):
            return False
        numbers = [int(text) for text in self.texts]
        return {after - before for before, after in pairwise(numbers)} in ({1}, {-1})

    @property
    def ranks_rows(self) -> bool:
        """Places in a ranking, whatever the first: 4, 5, 6; no years."""
        return self.is_consecutive and int(self.texts[0]) < int(self.texts[-1]) < _LARGEST_RANK

    @cached_property
    def numbers_rows(self) -> bool:
        """Distinct whole numbers under a head that says what they number: "Week", "Case no."."""
        first, *others = self.head_words or [""]
        is_named = (first in NUMBERED_HEADS and NUMBERING_WORDS.issuperset(others)) or (
            first in SERIAL_SIGNS and others == ["no"]
        )
        whole = bool(self.texts) and all(INTEGER.fullmatch(text) for text in self.texts)
        return bool(is_named) and whole and len(set(self.texts)) == len(self.texts)

    @cached_property
    def counts_periods(self) -> bool:
        """Whole numbers under a head of time, over and over: months 1 to 12 beside a year."""
        is_named = self.is_named_time and not is_time(self.head) and len(self.head_words) <= _MOST_PERIOD_WORDS
        return is_named and bool(self.texts) and all(_SMALL_INTEGER.fullmatch(text) for text in self.texts)

    @cached_property
    def bands_follow(self) -> bool:
        """Bands that begin where the last one ended: "00-04", "05-11", "12-19", then "20+", and over again."""
        if len(self.texts) < _FEWEST_BANDS or self.share(is_band) < 1:
            return False
        bands = [tuple(map(int, _INTEGERS.findall(text))) for text in self.texts]
        follows = sum(len(before) == 2 and after[:1] in ((before[1] + 1,), (before[1],)) for before, after in pairwise(bands))
        restarts = sum(band == bands[0] for band in bands[1:])
        return follows >= _FEWEST_BANDS - 1 and follows + 2 * restarts >= len(bands) - 2

    @cached_property
    def measures_rows(self) -> bool:
        """What was given or set, row by row: "5 mg", "10 mg", "25 mg", growing in one unit; "Placebo" beside them."""
        measured = [match for text in self.texts if (match := _MEASURED.fullmatch(text))]
        if len(measured) < _FEWEST_BANDS or len(measured) < self.share(is_value) * len(self.texts):
            return False
        sizes = [float(match[1].replace(",", ".")) for match in measured]
        are_in_one_unit = len({match[2] for match in measured}) == 1 and measured[0][2] in SIGNS
        return are_in_one_unit and all(before < after or after == sizes[0] for before, after in pairwise(sizes))

    @cached_property
    def lasts(self) -> bool:
        """Spans of time, but for a blank here and there: "35 days", "up to 6 months"; not "5 years" under "Years of age"."""
        return bool(self.texts) and _AGES.isdisjoint(self.head_words) and self.share(_is_span) >= NAMED_SHARE

    @cached_property
    def names_and_bands(self) -> bool:
        """Names of several breakdowns under each other: "0-17", "65+", then "Female", "Male"."""
        named = self.share(lambda text: not is_value(text))
        return 0.1 <= named < 1 and self.share(lambda text: is_band(text) or not is_value(text)) == 1

    @cached_property
    def is_long(self) -> bool:
        """Sentences rather than names: they may state figures of their own."""
        return bool(self.texts) and sum(map(len, self.texts)) > _LONG_NAME * len(self.texts)

    @cached_property
    def is_remark(self) -> bool:
        """Notes, sources, flags: said beside the values."""
        return self.is_long or (bool(self.head_words) and self.head_words[0] in NOTE_HEADS)

    @cached_property
    def describes_rows(self) -> bool:
        """Short words that differ, under a head of remarks: what a row that is only counted is about, "1 | Price of petrol"."""
        is_filled = len(self.texts) * 5 >= min(self.rows, SAMPLE) * 4 and len(set(self.texts)) * 2 > len(self.texts)
        return is_filled and not self.is_long and self.share(opens_with_words) >= NAMED_SHARE

    @cached_property
    def is_dating(self) -> bool:
        """Times under a head that says so: "Year", "Founded"."""
        return self.is_named_time and self.share(is_time) >= NAMED_SHARE

    @cached_property
    def dates_rows(self) -> bool:
        """Times and what is said beside them, under a head of times: "2015", "2016", "Percent change"."""
        return self.is_named_time and self.share(is_time) > 0 and self.share(is_name_or_time) >= NAMED_SHARE

    @cached_property
    def holds_padded_codes(self) -> bool:
        """Codes of places and cases, filled up with zeros to one length: "01001", "13009"; counts of two digits may be, too."""
        lengths = {len(text) for text in self.texts}
        padded = any(text.startswith("0") for text in self.texts)
        return padded and len(lengths) == 1 and lengths.pop() >= _SHORTEST_CODE and all(map(str.isdecimal, self.texts))

    @cached_property
    def is_named_time(self) -> bool:
        """Whether the head says that times stand under it, by a word or by the span that they lie in: "2003-2014"."""
        return names_time(self.head) or self._spans_years

    @cached_property
    def _spans_years(self) -> bool:
        span = _SPAN_OF_YEARS.fullmatch(self.head)
        return span is not None and all(text.isdecimal() and int(span[1]) <= int(text) <= int(span[2]) for text in self.texts)


def _without_band(numbers: list[str]) -> list[str]:
    """With the number that a band at the end begins with: "1", "2", "3 or more"."""
    begun = _BEGUN.match(numbers[-1]) if numbers and is_band(numbers[-1]) else None
    return [*numbers[:-1], begun[0]] if begun else numbers


def _is_span(text: str) -> bool:
    return _SPAN.fullmatch(text) is not None


def opens_with_words(text: str) -> bool:
    """Whether words go before the number of a name, if it has one: "Harassment 2", "Oats 40% fine"."""
    return text[:1].isalpha() and not is_value(text) and not is_band(text)


def is_name_or_time(text: str) -> bool:
    """Whether a cell could name a row: words, a code, a time."""
    return is_time(text) or names_something(text)
