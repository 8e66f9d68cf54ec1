"""The place of every cell of a grid: names of its row, heads of its column, what speaks for its table.

Used by every reader that has tables: pages, text, sheets, PDF. A row is named by the columns of its part that name rows, under
the name of its group; rows that come again under others ("Women" under each district) are named with the row above them.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from snapshots.data.table_heads import names_sum
from snapshots.documents import Cell
from snapshots.readers.tables.appeals import money_of_answers
from snapshots.readers.tables.column import SAMPLE
from snapshots.readers.tables.columns import Part, repeated_names, row_holds_time
from snapshots.readers.tables.currency_signs import signs_of
from snapshots.readers.tables.entries import (
    Entry,
    Row,
    Rows,
    is_band,
    is_code,
    is_time,
    is_value,
    is_year,
    own_entries,
    text_at,
    texts_of,
)
from snapshots.readers.tables.heads import Heads, Repetition, find_heads
from snapshots.readers.tables.scales import states_scale
from snapshots.readers.tables.units import Units

_LONGEST_PREFIX = 100
_SHORTEST_SENTENCE, _SHORTEST_TEXT, _FEWEST_SENTENCES, _STOPS = 40, 100, 2, (".", "。", "۔")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.;]\s")
_OF_ONESELF = re.compile(r"\b(?:I|[Mm]y|[Ii]ch|[Mm]eine?|[Jj]e|[Yy]o|[Mm]i|[Ii]k|[Jj]ag|[Ee]u)\b|\b[Jj]['’]")
_OF_ANSWERS = re.compile(
    r"%|\b(?:agree|disagree|yes|no(?!\.)|always|never|ja|nein|oui|non|sí|sì|sim|não|nee|nej|d['’]accord|de acuerdo)\b",
    re.IGNORECASE,
)
_MOST_BESIDE_SCALE = 2
"""Cells of a row over heads, of which one states a scale for the whole table."""
_DIGIT = re.compile(r"\d")
_SAYS_UNIT = re.compile(
    r"[(\[$€£¥%]|\A\s*in\s|\b(?-i:[A-Z]{3})\b|\b(?:millions?|thousands?|billions?|mio|mrd|mn|bn|tsd|milliers|milliards|millones|miles)\b|'?000s?\b",
    re.IGNORECASE,
)
"""What gives away that the head over the names of rows speaks of the values: brackets, a currency, a scale."""


def cells_of(
    rows: Rows, marked_rows: int, table: str, number: int, scope: tuple[str, ...] = ()
) -> Iterator[tuple[Entry, Cell | None]]:
    """Every entry with words, in reading order, with its place; None as the place of a title over the table or a note under it.

    `scope` are texts besides the table's name that may state its unit: the nearest first.
    """
    heads = find_heads(rows, marked_rows)
    titles = tuple(entry.text for index in range(heads.titles) for entry in own_entries(rows[index], index))
    named = table or " ".join(titles)
    around = (*reversed(titles), *_corner(rows, heads), *_scales_over(rows, heads), *_constants(rows, heads), *scope)
    return _Placing(rows, heads, named, number, around).places()


def _corner(rows: Rows, heads: Heads) -> tuple[str, ...]:
    """What stands over the names of rows and can only speak of the values: "Country (USD m)", "(in thousands)"."""
    names = heads.parts[0].names[:1]
    said = [text_at(row, index) for row in rows[heads.titles : heads.rows] for index in names]
    body = [text_at(row, index) for row in rows[heads.rows : heads.rows + 20] for index in names]
    if any(is_value(text) for text in body):
        return ()
    return tuple(text for text in said if _SAYS_UNIT.search(text))


def _scales_over(rows: Rows, heads: Heads) -> tuple[str, ...]:
    """What stands over the last heads, alone or at an end of its row, and only states a scale: "Budget 2031 | (in thousands)"."""
    over = [own_entries(rows[index], index) for index in range(heads.titles, heads.rows - 1)]
    ends = [own[edge].text for own in over if len(own) <= _MOST_BESIDE_SCALE for edge in {0, len(own) - 1} if own]
    return tuple(text for text in ends if states_scale(text))


def _constants(rows: Rows, heads: Heads) -> tuple[str, ...]:
    """What columns say of all rows alike: "Percentage", "EUR million"."""
    body = rows[heads.rows : heads.rows + SAMPLE]
    columns = range(max((len(row) for row in body), default=0)) if len(body) > 1 else range(0)
    texts = [{text_at(row, index) for row in body} for index in columns]
    return tuple(text for same in texts if len(same) == 1 for text in same if text and not is_value(text))


class _Placing:
    """Gives the entries of one grid their places."""

    def __init__(self, rows: Rows, heads: Heads, table: str, number: int, scope: tuple[str, ...]) -> None:
        self._rows, self._heads, self._table, self._number, self._scope = rows, heads, table, number, scope
        self._over: dict[int, tuple[str, ...]] = {}
        self._top = [row for index, row in enumerate(rows[: heads.rows]) if index >= heads.titles and index not in heads.counts]
        self._naming = {column for part in heads.parts for column in part.names}
        self._spanning = _spread(self._top, self._naming)
        self._again = Repetition(self._top[-1]) if self._top else None
        self._parts = {column: part for part in heads.parts for column in range(part.first, part.last)}
        self._silent = {column for part in heads.parts for column in (*part.names, *part.silent)} | set(heads.units)
        self._units = Units(self._top, rows[heads.rows :], heads.parts, heads.units)
        self._names = _names_of(rows, heads)
        self._answers = money_of_answers(self._top, self._parts.keys() - self._silent)
        self._signs = signs_of(rows[heads.rows :], self._parts.keys() - self._silent)
        self._corners = _corners_of_parts(self._top, rows[heads.rows :], heads.parts)

    def places(self) -> Iterator[tuple[Entry, Cell | None]]:
        group: tuple[str, ...] = ()
        last_full = _last_full_row(self._rows)
        for index, row in enumerate(self._rows):
            own = own_entries(row, index)
            if index < self._heads.titles:
                yield from ((entry, None) for entry in own)
            elif index < self._heads.rows:
                yield from ((entry, self._place(entry, (), is_head=True)) for entry in own)
            elif self._again is not None and self._again.fits(row, own):
                self._top, self._over = [*self._top[:-1], row], {}
                self._spanning = _spread(self._top, self._naming)
                self._again = Repetition(row)
                yield from ((entry, self._place(entry, (), is_head=True)) for entry in own)
            elif not _is_group(own, row):
                yield from self._in_row(row, index, own, group)
            elif index > last_full or _is_running_text(own[0].text) or (_is_sentence(own[0].text) and not own[0].strong):
                yield own[0], None
            else:
                group = (own[0].text,)
                yield own[0], self._place(own[0], (), is_head=True)

    def _in_row(self, row: Row, index: int, own: Sequence[Entry], group: tuple[str, ...]) -> Iterator[tuple[Entry, Cell]]:
        named: dict[int, tuple[tuple[str, ...], bool]] = {}
        unit = self._units.of_row(row)
        silent, times, parts = self._silent, self._heads.times, self._parts
        states = any(entry.column not in silent for entry in own)
        for entry in own:
            if entry.column in silent:
                is_head = not (self._speaks_for_itself(entry, own) if states else _says_itself(entry.text))
                yield entry, self._place(entry, (), self._column(entry.column) if is_head else (), is_head=is_head)
                continue
            part = parts.get(entry.column, self._heads.parts[-1])
            known = named.get(part.first)
            if known is None:
                known = named[part.first] = self._named(row, index, part, group)
            names, is_dated = known
            is_time = is_dated or entry.column in times
            yield (
                entry,
                self._place(
                    entry, names, self._column(entry.column), unit=self._units.of_cell(entry.column, unit), holds_time=is_time
                ),
            )

    def _speaks_for_itself(self, entry: Entry, own: Sequence[Entry]) -> bool:
        """Whether a name of a row is running text, or a sentence, but for a survey: of "I", under "Yes", beside shares."""
        if _is_running_text(entry.text) or not _is_sentence(entry.text):
            return _is_running_text(entry.text)
        others = [other for other in own if other is not entry]
        over = [text for other in others for text in self._column(other.column)]
        are_answers = any("%" in other.text for other in others) or any(map(_OF_ANSWERS.search, over))
        return not (are_answers or _OF_ONESELF.search(entry.text))

    def _named(self, row: Row, index: int, part: Part, group: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """The names of a row in one part, and whether they say that times stand in it."""
        own = self._names.get((index, part.first), ())
        names = own if group and own[:-1][:1] == group else group + own  # a row that comes again has the name of its group, too
        return names, row_holds_time(names, row, _first_value(part))

    def _place(
        self,
        entry: Entry,
        row: tuple[str, ...],
        column: tuple[str, ...] = (),
        *,
        is_head: bool = False,
        unit: str = "",
        holds_time: bool = False,
    ) -> Cell:
        return Cell(
            table=self._table,
            number=self._number,
            row=row,
            column=column,
            row_index=entry.row,
            column_index=entry.column,
            is_head=is_head,
            unit=unit,
            scope=self._scope_of(entry),
            holds_time=holds_time,
        )

    def _scope_of(self, entry: Entry) -> tuple[str, ...]:
        signed = self._signs.get(entry.column)
        holds = signed is not None and signed.first <= entry.row - self._heads.rows <= signed.last
        scope = (self._answers[entry.column], *self._scope) if entry.column in self._answers else self._scope
        return (*scope, f"({signed.sign})") if signed and holds else scope

    def _column(self, column: int) -> tuple[str, ...]:
        if column not in self._over:
            said = texts_of([row[column] for row in self._spanning if column < len(row)])
            self._over[column] = self._corners.get(column, ()) + said
        return self._over[column]


def _corners_of_parts(top: Rows, body: Rows, parts: Sequence[Part]) -> dict[int, tuple[str, ...]]:
    """Column → what stands over the names of its part, where nothing else tells tables side by side apart.

    "Cod | Boats | Eel | Boats", the same ports under Cod and Eel: the second and fourth columns count boats for cod and for eel.
    """
    if len(parts) < 2:
        return {}
    corners = [_said_in(top, part.names[:1]) for part in parts]
    under = {_said_in(top, range(_first_value(part), part.last)) for part in parts}
    if not all(corners) or len(set(corners)) < len(corners) or len(under) > 1 or not _share_names(body, parts):
        return {}
    return {index: corner for corner, part in zip(corners, parts, strict=True) for index in range(_first_value(part), part.last)}


def _said_in(rows: Rows, columns: Iterable[int]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for index in columns for row in rows if (text := text_at(row, index))))


def _share_names(body: Rows, parts: Sequence[Part]) -> bool:
    """Whether a row is named alike in two parts."""
    names = [{text_at(row, index) for row in body for index in part.names[-1:]} - {""} for part in parts]
    return len(set().union(*names)) < sum(map(len, names))


def _says_itself(text: str) -> bool:
    """Whether the words of a row without anything else may state a figure themselves: "Posts opened 23.6% (13/55)"."""
    return _DIGIT.search(text) is not None and not (is_band(text) or is_time(text) or is_code(text) or is_value(text))


def _is_running_text(text: str) -> bool:
    """Whether the words of a row are sentences that state figures of their own beside what stands in the row."""
    is_long = len(text) >= _SHORTEST_TEXT and _says_itself(text)
    return is_long and (text.endswith(_STOPS) or len(_SENTENCE_END.findall(text)) >= _FEWEST_SENTENCES)


def _is_sentence(text: str) -> bool:
    """Whether a text is one sentence that states a figure: "Pilots from two harbours guided 2,050 ships to the quay."."""
    return len(text) >= _SHORTEST_SENTENCE and text.endswith(_STOPS) and _says_itself(text)


def _first_value(part: Part) -> int:
    return max((*part.names, *part.silent), default=part.first - 1) + 1


def _spread(top: Sequence[Row], naming: Container[int]) -> list[Row]:
    """Head rows whose spanners cover what they stand over, where the sheet writes them once: "2030 | | 2031 |" over months.

    Years always do; other words only over one time after another, "Cost | | Staff" over "2030 | 2031 | men", and where the heads
    under them would else come twice. None do that stand over names of rows.
    """
    if len(top) < 2:
        return list(top)
    under = [text_at(top[-1], index) for index in range(len(top[-1])) if text_at(top[-1], index)]
    come_again = len(set(under)) < len(under)
    spread: list[Row] = []
    for row in top[:-1]:
        filled: list[Entry | None] = []
        over: Entry | None = None
        for index, entry in enumerate(row):
            is_said = bool(text_at(row, index))
            over = entry if is_said else over
            over = over if over is not None and _may_spread(over, naming) else None
            reaches = over is not None and (come_again or _heads_times(over, top[-1], index)) and bool(text_at(top[-1], index))
            filled.append(over if reaches and not is_said else entry)
        spread.append(filled)
    return [*spread, top[-1]]


def _heads_times(over: Entry, below: Row, index: int) -> bool:
    """Whether a head is a time itself, or stands over one that another follows."""
    return is_time(over.text) or (is_time(text_at(below, over.column)) and is_time(text_at(below, index)))


def _may_spread(entry: Entry, naming: Container[int]) -> bool:
    """Whether a head may hold for more columns: one drawn over several ends where it ends, one over names holds for them."""
    return entry.width == 1 and entry.column not in naming


def _names_of(rows: Rows, heads: Heads) -> dict[tuple[int, int], tuple[str, ...]]:
    """(row, part's first column) → its names: under the name of the row over it, where its own come again under others."""
    named: dict[tuple[int, int], tuple[str, ...]] = {}
    body = range(heads.rows, len(rows))
    for part in heads.parts:
        names = _carried_down(rows, body, _telling_columns(part, heads))
        first = _first_value(part)
        alone = [not any(entry is not None and entry.text for entry in rows[index][first : part.last]) for index in body]
        repeated = repeated_names(names, alone)
        over: tuple[str, ...] = ()
        for index, name, is_alone in zip(body, names, alone, strict=True):
            if name in repeated and not is_alone:
                named[index, part.first] = over + name
            else:
                named[index, part.first] = name
                over = _as_prefix(name) or over
    return named


def _as_prefix(name: tuple[str, ...]) -> tuple[str, ...]:
    """The name of a row over others; () for one so long that it is a text, or several lines run together."""
    return name if len(" ".join(name)) <= _LONGEST_PREFIX else ()


def _telling_columns(part: Part, heads: Heads) -> tuple[int, ...]:
    """The columns that name the rows of a part, without one that only counts them."""
    return part.names[1:] if heads.numbering and len(part.names) > 1 and part.names[0] == 0 else part.names


def _carried_down(rows: Rows, body: Sequence[int], columns: Sequence[int]) -> list[tuple[str, ...]]:
    """The names of each row; a name that is written once, over the rows that it holds for, is carried down to them."""
    own = [[_said_at(rows[index], column) for column in columns] for index in body]
    if len(columns) < 2:
        return [texts_of(entries) for entries in own]
    names: list[tuple[str, ...]] = []
    above: list[Entry | None] = [None for _ in columns]
    sum_of_all = _sum_of_all(own)
    for entries in own:
        if entries[0] is not None or entries is sum_of_all:
            above = [None for _ in columns]
        named = _filled_from(above, entries)
        above = [entry if entry is not None else over for entry, over in zip(named, above, strict=True)]
        names.append(texts_of(named))
    return names


def _sum_of_all(own: Sequence[Sequence[Entry | None]]) -> Sequence[Entry | None] | None:
    """The last row where it is a sum as no group has one: " | Total" below "North | Alder", " | Birch", "South | Cedar"."""
    *earlier, last = own or [()]
    said = texts_of(last)
    is_sum = len(said) == 1 and last[0] is None and names_sum(said[0])
    return last if is_sum and all(said[0] not in texts_of(entries) for entries in earlier) else None


def _said_at(row: Row, column: int) -> Entry | None:
    return row[column] if text_at(row, column) else None


def _filled_from(above: Sequence[Entry | None], entries: Sequence[Entry | None]) -> list[Entry | None]:
    """The entries with the empty ones left of the last taken from the row above."""
    last = max((place for place, entry in enumerate(entries) if entry is not None), default=-1)
    return [above[place] if entry is None and place < last else entry for place, entry in enumerate(entries)]


def _last_full_row(rows: Rows) -> int:
    for index in range(len(rows) - 1, -1, -1):
        if len(own_entries(rows[index], index)) > 1:
            return index
    return len(rows)


def _is_group(own: Sequence[Entry], row: Row) -> bool:
    """One entry alone in a row of several: the name of the rows under it."""
    if len(own) != 1 or len(row) < 2:
        return False
    entry = own[0]
    if is_value(entry.text):
        return is_year(entry.text)
    if any(slot is not None and slot is not entry and slot.text for slot in row):
        return False
    return _looks_like_name_of_rows(entry) or sum(slot is entry for slot in row) > 1


def _looks_like_name_of_rows(entry: Entry) -> bool:
    return entry.is_head or entry.strong or entry.text.endswith(":")
