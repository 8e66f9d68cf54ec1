"""The time that a cell of a table is about: what its heads and the name of its row say, the column before the row.

In running text a time phrase dates what stands in its clause; over or before a cell it dates the cell wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from snapshots.data.currencies import CODES
from snapshots.data.head_words import MONEY_MEASURES
from snapshots.data.table_heads import NO_TIME_BEFORE_YEAR
from snapshots.documents import Block
from snapshots.extraction.dating.calendar_words import MONTHS
from snapshots.extraction.dating.periods import FoundPeriod, find_periods
from snapshots.extraction.words.phrases import is_plural
from snapshots.figures import Period

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d|2100")
_QUARTER = re.compile(r"[QH][1-4]")
_MARKS = re.compile(r"\W+")
_LONGEST_HEAD = 120
_ENDS_IN_YEAR = re.compile(
    r"\D*?(?P<word>[^\W\d_]+)\.?(?P<mark>[,:]?)\s(?P<year>(?:19|20)\d\d)(?:\s?[(\[][^()\[\]\d]{1,24}[)\]])?"
)
"""As in "Boats, 2031", "Output 2031 (GWh)"."""
_BASE = re.compile(
    r"\b(?:on|against|versus|vs\.?|gegenüber|ggü\.?|par rapport à|respecto (?:a|de)|frente a) (?:19|20)\d\d\W*"
    r"(?:[(\[][^()\[\]\d]{1,24}[)\]])?$",
    re.IGNORECASE,
)
"""What a change was reckoned from: "Change on 2030" is of a later year."""
_FLAG = re.compile(r"(?<=\d\d)\s?(?:[pref]|\([pref]\)|\[(?:[a-z]|notes? [\w, ]{1,8})\]|\*{1,3}|[†‡¹²³])$")
"""At a year that is provisional, revised, estimated, a forecast or noted: "2029p", "2029/30 (r)", "2029 [note 2]"."""

_SUMMED = re.compile(r"[ck]umul", re.IGNORECASE)
"""In "Cumulative", "cumulé", "acumulado", "kumuliert": of a sum since the beginning."""
_JUST_PAST = re.compile(r"(?:last|past|previous)\b", re.IGNORECASE)


def dating(periods: tuple[FoundPeriod, ...], block: Block, begin: int) -> tuple[FoundPeriod, ...]:
    """The periods that may date a figure: in a row of a table, a bare number in another cell is a count, or dates that alone."""
    if block.cell is None:
        return periods
    names = " ".join(block.cell.row)
    return tuple(
        told
        for told in periods
        if not told.period.text.isdecimal() or told.period.text in names or _stands_in(told, block, begin)
    )


def period_of_cell(block: Block, begin: int, periods: tuple[FoundPeriod, ...], published: date | None) -> Period | None:
    """The time that heads the column or names the row of a cell that tells none itself; None where none does, or a head two."""
    cell = block.cell
    if cell is None or any(_stands_in(told, block, begin) and not _fills(told, block) for told in periods):
        return None
    heads = (*reversed(cell.column), *reversed(cell.row))
    period = _period_of(heads, published) or _year_at_end(cell.column, cell.row, published)
    # Situation reports head a table "Last 24 hours" and set a band "Cumulative" over its lower rows.
    return None if period and _JUST_PAST.match(period.text) and any(map(_SUMMED.search, heads)) else period


def _stands_in(told: FoundPeriod, block: Block, begin: int) -> bool:
    """Whether a phrase of the row, whose sentence begins at `begin`, stands in this cell."""
    return block.start <= begin + told.start < block.end


def _fills(told: FoundPeriod, block: Block) -> bool:
    """Whether it is all there is in a cell: a number like a year that is a count, or there would be no figure."""
    return told.end - told.start == block.end - block.start


@lru_cache(maxsize=4096)
def _period_of(heads: Sequence[str], published: date | None) -> Period | None:
    dated = _dated(heads)
    whole = [head for head in dated if _says_only_time(head, published)]
    parts = _parts_of_years(heads, whole)
    if parts or not whole:
        return next(_periods_in([*parts, *dated], published), None)
    times = list(_periods_in(whole, published))
    narrowest = min(times, key=_length)
    return narrowest if all(_lies_in(narrowest, time) for time in times) else None


def _dated(heads: Sequence[str]) -> list[str]:
    """The heads with a number in them, without flags, and without those whose year is only what a change was reckoned from."""
    told = [_FLAG.sub("", head) for head in heads if len(head) <= _LONGEST_HEAD and any(map(str.isdigit, head))]
    return [head for head in told if not _BASE.search(head)]


@lru_cache(maxsize=4096)
def _year_at_end(column: Sequence[str], row: Sequence[str], published: date | None) -> Period | None:
    """The year behind what is counted, "Boats 2031", "Boats, 2031"; none where two differ, or prices of that year are meant.

    The name of a row may be one of a car, a film or a ship, "Skiff 2030", and says its year only where it counts something.
    """
    heads, names = (tuple(map(_ENDS_IN_YEAR.fullmatch, _dated(texts))) for texts in (column, row))
    if None in (*heads, *names):
        return None
    ended = [match for match in (*heads, *filter(_counts, names)) if match is not None]
    years = {match["year"] for match in ended if _may_be_dated(match["word"])}
    return next(_periods_in(list(years), published), None) if len(years) == 1 else None


def _may_be_dated(word: str) -> bool:
    return len(word) > 1 and word not in CODES and word.lower() not in NO_TIME_BEFORE_YEAR


def _counts(match: re.Match[str] | None) -> bool:
    """As in "Budget, 2031", "Number of boats 2031", "Sales 2031"."""
    word = match["word"] if match else ""
    return match is not None and (
        bool(match["mark"]) or word.islower() or is_plural(word.lower()) or word.lower() in MONEY_MEASURES
    )


def _says_only_time(head: str, published: date | None) -> bool:
    """As in "2019", "(May 2020)", "Q1 1997:"; not "Deaths in 2019"."""
    said = [told.period.text for told in find_periods(head, published)]
    return len(said) == 1 and _MARKS.sub("", head) == _MARKS.sub("", said[0])


def _parts_of_years(heads: Sequence[str], whole: Sequence[str]) -> list[str]:
    """Of a row "May" under "2020", a row "Q3" under it: one time, in two heads."""
    years = [head for head in whole if _YEAR.fullmatch(head)]
    parts = [head for head in heads if head.lower().rstrip(".") in MONTHS or _QUARTER.fullmatch(head)]
    return [f"{parts[0]} {years[0]}"] if len(parts) == len(years) == 1 else []


def _periods_in(heads: Sequence[str], published: date | None) -> Iterator[Period]:
    for head in heads:
        said = find_periods(head, published)
        if len(said) == 1:
            yield said[0].period


def _length(period: Period) -> timedelta:
    return period.end - period.start if period.start and period.end else timedelta.max


def _lies_in(period: Period, other: Period) -> bool:
    """Whether one time is part of another: a row "2020" under "2019" is of neither."""
    if not (period.start and period.end and other.start and other.end):
        return period == other
    return other.start <= period.start and period.end <= other.end
