"""Which columns of a body name its rows, which hold times, and where two tables stand side by side.

Rules are tried in order, each with its example; a column is judged by a sample of its cells and by the words of its head.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from snapshots.data.table_heads import BAND_HEADS, CODE_HEADS, PERSONAL_HEADS, names_time
from snapshots.readers.tables.column import INTEGER, NAMED_SHARE, SAMPLE, Column, is_name_or_time, opens_with_words
from snapshots.readers.tables.entries import (
    Row,
    Rows,
    is_band,
    is_blank,
    is_code,
    is_time,
    is_value,
    is_year,
    leads_on,
    names_something,
    text_at,
    texts_of,
)

_MOST_NAMES = 4
_MOST_ADDED = 3
_BAND_SHARE = 0.6
_DIGIT = re.compile(r"\d")
_NUMBERED_NAME = re.compile(r"\b[^\W\d_]{2,}-\d{1,3}\b")
"""As in "COVID-19": its number is part of a name."""


@dataclass(frozen=True, slots=True)
class Part:
    """Columns from `first` to `last` (exclusive) whose rows are named by the columns `names`."""

    first: int
    last: int
    names: tuple[int, ...]
    silent: tuple[int, ...] = ()
    """Columns that name rows, too, but would only repeat what the others say: no values, no part of the name."""


_FIRST: tuple[tuple[str, Callable[[Column], bool]], ...] = (
    ("marked", lambda column: bool(column.entries) and all(entry.is_head for entry in column.entries)),
    ("empty corner column", lambda column: not column.entries and column.rows > 0),
    ("1, 2, 3", lambda column: column.is_counting),
    ("0–4, 5–17, 60+", lambda column: len(column.texts) > 1 and column.share(is_band) >= _BAND_SHARE),
    ("5 mg, 10 mg, 25 mg", lambda column: column.measures_rows),
    ("times", lambda column: column.share(is_time) >= NAMED_SHARE),
    ("names", lambda column: column.share(is_name_or_time) >= NAMED_SHARE),
    ("weeks 10, 11, 12", lambda column: column.is_consecutive or column.numbers_rows),
    ("0.99 ......", lambda column: column.share(leads_on) >= NAMED_SHARE),
)
"""Why the first column of a part names its rows."""
_NEXT: tuple[tuple[str, Callable[[Column], bool]], ...] = (
    ("marked", lambda column: bool(column.entries) and all(entry.is_head for entry in column.entries)),
    ("bands under a head of bands", lambda column: not BAND_HEADS.isdisjoint(column.head_words) and column.share(is_band) >= 0.5),
    ("00–04, 05–11, 12–19", lambda column: column.bands_follow),
    ("names beside bands", lambda column: column.names_and_bands),
    ("times under a head of times", lambda column: column.dates_rows),
    (
        "names",
        lambda column: not column.is_remark and column.share(is_year) <= 0.5 and column.share(is_name_or_time) >= NAMED_SHARE,
    ),
)
"""Why a column right of another one that names rows does so, too."""


_FEWEST_REPEATED = 3
"""Heads that come again, at least."""


def parts_of(body: Rows, top: Rows, units: Sequence[int]) -> tuple[Part, ...]:
    """The tables that stand side by side in a grid, from the left: mostly one, with the columns that name its rows."""
    width = max((len(row) for row in (*top, *body[:SAMPLE])), default=0)
    columns = [Column(body, top, index) for index in range(width)]
    edges = [*(_repeated(columns) or _edges(columns)), width]
    parts = [_part(body, columns, first, last, units) for first, last in pairwise(edges)]
    return tuple(parts) or (Part(0, width, ()),)


def _repeated(columns: Sequence[Column]) -> list[int]:
    """Where all heads come again, each time over names: "No | State | Rate || No | State | Rate"; [] where they do not.

    A short table beside a long one has few cells to tell it by; its heads do.
    """
    filled = [column for column in columns if column.head or column.texts]
    heads = [column.head for column in filled]
    for step in range(1, len(heads) // 2 + 1):
        if all(heads) and len(heads) % step == 0 and heads == heads[:step] * (len(heads) // step):
            blocks = [filled[first : first + step] for first in range(0, len(heads), step)]
            are_named = step >= _FEWEST_REPEATED and all(any(map(_holds_names, block)) for block in blocks)
            return [0, *(block[0].index for block in blocks[1:])] if are_named else []
    return []


def _edges(columns: Sequence[Column]) -> list[int]:
    """Where parts begin: at 0, and at a column of names with values on both sides under heads that come again."""
    edges = [0]
    filled = [column for column in columns if column.texts]
    for before, column, after in zip(filled, filled[1:], filled[2:], strict=False):
        first = columns[edges[-1]]
        if not _has_values(before) or before.index == edges[-1]:
            continue
        if _ranks_on(columns, edges[-1], column) or (
            _has_values(after) and _has_names(column) and _has_names(first) and _begins_again(columns, edges[-1], column.index)
        ):
            edges.append(column.index)
    return edges


def _ranks_on(columns: Sequence[Column], first: int, column: Column) -> bool:
    """Whether a ranking goes on beside itself: "1 | Ash | 40 | 4 | Elm | 12", a rank, a name and its values each time."""
    opening, after = columns[first : first + 2], columns[column.index + 1 : column.index + 2]
    are_ranks = opening[0].ranks_rows and column.ranks_rows and opening[0].head == column.head
    if not are_ranks or not after or after[0].index == len(columns) - 1:
        return False
    name_rows = _holds_names if column.head else _has_names  # under a head that comes again, names may come again, too
    return name_rows(opening[1]) and name_rows(after[0])


def _has_values(column: Column) -> bool:
    return column.share(is_value) >= 0.5


def _holds_names(column: Column) -> bool:
    return column.share(is_name_or_time) >= NAMED_SHARE


def _has_names(column: Column) -> bool:
    return _holds_names(column) and len(set(column.texts)) * 10 >= len(column.texts) * 9


def _begin_alike(column: Column, other: Column) -> bool:
    return bool(other.head and other.head == column.head) or (other.opens_spanner and column.opens_spanner)


def _begins_again(columns: Sequence[Column], first: int, index: int) -> bool:
    """Whether the heads right of a column of names are those left of it, or stand under a title of their own, or are none."""
    if not any(column.heads for column in columns) or _begin_alike(columns[first], columns[index]):
        return True
    left = {column.head for column in columns[first + 1 : index] if column.head}
    right = [column.head for column in columns[index + 1 : index + 1 + len(left)] if column.head]
    return bool(right) and sum(1 for head in right if head in left) * 2 >= len(right)


def _part(body: Rows, columns: Sequence[Column], first: int, last: int, units: Sequence[int]) -> Part:
    names = _leading_names(body, columns, range(first, min(first + _MOST_NAMES, last - 1)), units)
    if names == [first] and columns[first].measures_rows and not any(map(_has_values, columns[first + 1 : last])):
        names = []  # what was measured, and nothing else is: "5 mm | Holm", "10 mm | Vik"
    if len(names) > 1 and not any(columns[index].share(is_value) > 0 for index in range(names[-1] + 1, last)):
        names = names[:1]  # words all through: the first column names the rows
    if first == 0 and _is_list_of_persons(columns) and not names and columns[0].share(_is_whole) == 1:
        names = [0]
    added = _identifying(body, columns, names, last, units)
    names, silent = _telling(body, columns, [*names, *added])
    codes = {index for index in range(first, last - 1) if index not in names and columns[index].holds_padded_codes}
    return Part(first, last, tuple(names), tuple(sorted({*silent, *codes})))


def _leading_names(body: Rows, columns: Sequence[Column], places: range, units: Sequence[int]) -> list[int]:
    """The first columns that name rows, up to one that does not; units between them are stepped over."""
    names: list[int] = []
    for index in places:
        is_enough = bool(names) and _distinct(body, names) == len(body)
        if index in units or (is_enough and columns[index].is_dating):
            continue  # a date beside a name that is enough: it would give the row another name in every release
        if is_enough and columns[index].lasts:
            break  # "Red cells | 35 days": how long something is kept, beside a name that is enough
        if not (_names_next(body, columns, names, index) if names else _names_first(body, columns[index:])):
            break
        names.append(index)
    return names


def _names_first(body: Rows, columns: Sequence[Column]) -> bool:
    return any(rule(columns[0]) for _, rule in _FIRST) or _numbers_groups(body, columns)


def _names_next(body: Rows, columns: Sequence[Column], names: Sequence[int], index: int) -> bool:
    """Whether a column names rows right of others that do, or says what they are that those only count or date, many alike."""
    if any(rule(columns[index]) for _, rule in _NEXT):
        return True
    if not columns[index].describes_rows:
        return False
    if all(columns[name].share(_is_whole) == 1 for name in names):
        return True
    return all(columns[name].is_dating for name in names) and _distinct(body, names) * 2 <= len(body)


def _numbers_groups(body: Rows, columns: Sequence[Column]) -> bool:
    """Whether a first column holds a number for each group of rows whose names come again: "Precinct | Crime"."""
    if len(columns) < 3 or columns[1].share(opens_with_words) < NAMED_SHARE or columns[0].share(_is_whole) < 1:
        return False
    rows = body[:SAMPLE]
    numbers = [""]
    for row in rows:
        numbers.append(text_at(row, columns[0].index) or numbers[-1])
    numbers = numbers[1:]
    groups = [number for number, _ in groupby(numbers)]
    names = [text_at(row, columns[1].index) for row in rows]
    are_runs = len(groups) == len(set(groups)) > 1 and len(groups) * 2 <= len(rows)
    return are_runs and len(set(names)) < len(rows) == len(set(zip(numbers, names, strict=True)))


def _is_whole(text: str) -> bool:
    return INTEGER.fullmatch(text) is not None


def _is_list_of_persons(columns: Sequence[Column]) -> bool:
    """Whether each row is one person: columns of age and sex beside each other."""
    heads = [column.head_words for column in columns]
    has_age = any(words[:1] == ["age"] for words in heads)
    return has_age and any(not PERSONAL_HEADS.isdisjoint(words) for words in heads)


def _identifying(body: Rows, columns: Sequence[Column], names: Sequence[int], last: int, units: Sequence[int]) -> list[int]:
    """Further columns of names or times that tell rows apart which the leading ones do not."""
    added: list[int] = []
    distinct = _distinct(body, names)
    right = columns[(names[-1] + 1 if names else 0) : last]
    for column in sorted(right, key=lambda column: not CODE_HEADS.isdisjoint(column.head_words)):  # a name before its code
        if distinct == len(body) or len(body) < 2:
            break
        is_first = not any(columns[index].texts for index in (*names, *added))
        if column.index in units or not _may_identify(column, is_first=is_first) or _counts_again(column, columns):
            continue
        if len(added) == _MOST_ADDED:  # "North | Open | Yes" are not enough, the number of the case beside them is
            if _distinct(body, [*names, column.index]) == len(body):
                return [column.index]
            continue
        more = _distinct(body, [*names, *added, column.index])
        if more > distinct:
            added, distinct = [*added, column.index], more
    return added


def _may_identify(column: Column, *, is_first: bool) -> bool:
    if column.is_remark:
        return False
    if is_first and column.heads and column.share(opens_with_words) >= NAMED_SHARE:
        return True
    if column.share(is_time) >= NAMED_SHARE:
        return column.is_named_time or column.share(is_year) < NAMED_SHARE
    return column.share(_is_plain_name) >= NAMED_SHARE or column.numbers_rows or column.counts_periods


def _counts_again(column: Column, columns: Sequence[Column]) -> bool:
    """Whether "No." stands over several columns: numbers of cases for each spanner, none of which numbers the rows."""
    return column.numbers_rows and sum(1 for other in columns if other.head == column.head) > 1


def _is_plain_name(text: str) -> bool:
    """A name without a number in it, or a code: "3,600 days (9.86 years)" states figures."""
    return is_code(text) or _DIGIT.search(_NUMBERED_NAME.sub("", text)) is None


def _distinct(body: Rows, names: Sequence[int]) -> int:
    """How many different names these columns give to the rows that have one."""
    if not names:
        return min(1, len(body))
    if len(names) == 1:
        return len({text_at(row, names[0]) for row in body})
    return len({tuple([text_at(row, index) for index in names]) for row in body})


def _telling(body: Rows, columns: Sequence[Column], names: Sequence[int]) -> tuple[list[int], list[int]]:
    """The columns that tell rows apart, and those that only go along: one date for all rows, a code beside its name."""
    silent: set[int] = set()
    for index in names:
        others = [other for other in names if other != index and other not in silent]
        is_rank = index > 0 and index == min(names) and columns[index].ranks_rows
        if others and (
            is_rank or _is_constant(body, columns[index]) or any(_is_code_of(body, columns[index], other) for other in others)
        ):
            silent.add(index)
    return [index for index in names if index not in silent], sorted(silent)


def _is_constant(body: Rows, column: Column) -> bool:
    """Whether a column says the same in all rows, of two only a time; a year may be joined by a second."""
    if len(body) < 2 or len({text_at(row, column.index) for row in body}) != 1 or column.share(is_year) == 1:
        return False
    return len(body) > 2 or column.share(is_time) == 1


def _is_code_of(body: Rows, code: Column, name: int) -> bool:
    """Whether a column of codes goes along, one to one, with a column of longer names: "DE", "E05015239" beside the place."""
    pairs = {(text_at(row, code.index), text_at(row, name)) for row in body if text_at(row, code.index)}
    codes, names = {short for short, _ in pairs}, {long for _, long in pairs}
    if len(pairs) < 2 or not len(codes) == len(names) == len(pairs):
        return False
    if not CODE_HEADS.isdisjoint(code.head_words) and all(names_something(short) and " " not in short for short in codes):
        return True
    return all(map(_is_short_code, codes)) and sum(map(len, names)) > 1.5 * sum(map(len, codes))


def _is_short_code(text: str) -> bool:
    return len(text) <= 5 and (text.isupper() or text.isdigit())


def times_of(body: Rows, top: Rows, parts: Sequence[Part], units: Sequence[int]) -> frozenset[int]:
    """Columns in which a number that can be a year is one: their head says so; without head and row names, all their cells do."""
    times: set[int] = set()
    for part in parts:
        values = [index for index in range(part.first, part.last) if index not in (*part.names, *part.silent, *units)]
        times.update(index for index in values if _holds_time(Column(body, top, index), is_named=bool(part.names)))
    return frozenset(times)


def _holds_time(column: Column, *, is_named: bool) -> bool:
    if column.head:
        return column.is_named_time and column.share(is_time) >= 0.5
    return not is_named and len(column.texts) > 1 and column.share(is_year) == 1


def row_holds_time(names: Sequence[str], row: Row, first: int) -> bool:
    """Whether a row's own name says that years stand in it, and they do: "Founded | 1995 | 2001"."""
    if not names or not names_time(names[-1]):
        return False
    texts = [text for text in texts_of(row[first:]) if not is_blank(text)]
    return bool(texts) and all(is_time(text) for text in texts)


def repeated_names(names: Sequence[tuple[str, ...]], alone: Sequence[bool]) -> frozenset[tuple[str, ...]]:
    """Names that come in several groups of rows: "Women", "Men" under every district.

    A group begins at a row whose name comes once, or stands `alone`, without values.
    """
    groups = _groups_of(names, alone)
    seen = Counter(name for group in groups for name in group)
    once = Counter(name for group in groups for name, times in group.items() if times == 1)
    return frozenset(name for name, count in seen.items() if count > 1 and once[name] * 2 > count)


def _groups_of(names: Sequence[tuple[str, ...]], alone: Sequence[bool]) -> list[Counter[tuple[str, ...]]]:
    """How often each name comes in each group of rows; rows before the first group, or without a name, are in none."""
    counts = Counter(name for name in names if name)
    groups: list[Counter[tuple[str, ...]]] = []
    for name, is_alone in zip(names, alone, strict=True):
        if name and (is_alone or counts[name] == 1):
            groups.append(Counter())
        elif name and groups:
            groups[-1][name] += 1
    return groups
