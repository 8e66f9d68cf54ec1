"""A figure in two parts: what it states, which holds from release to release, and how it stands in one document.

What is stated makes the columns of an observation, so that a figure that nobody changed is one row however many releases repeat
it. How it stands (offsets, sentence, place in its table) moves with every edit around it and is kept by release (db/layouts.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from snapshots import Cell, Figure, Kind, Modifier
from snapshots.figures import as_record, period_from_record

HEADING = " › "
PLAIN = ("quote", "kind", "modifier", "value", "low", "high", "unit", "entity", "place")
STANDING = ("start", "sentence_start", "sentence", "confidence", "rules")
PLACE_IN_TABLE = ("table", "number", "row_index", "column_index")
STATED = (*PLAIN, "sortable", "section", "more")
"""The columns of an observation that say what is stated."""
KINDS, MODIFIERS = {kind.value: kind for kind in Kind}, {modifier.value: modifier for modifier in Modifier}
"""Looked up, not called: a call of an enumeration costs three times as much."""
BLANK = as_record(
    Figure(quote="0", start=0, end=1, kind=Kind.COUNT, value=None, low=None, high=None, modifier=Modifier.VAGUE, unit="1")
)

REST = tuple(name for name in BLANK if name not in {*PLAIN, *STANDING, "end", "section", "cell"})

Columns = dict[str, Any]
Standing = dict[str, Any]
"""`start`, `sentence_start`, `sentence`, `confidence`, `rules` and, in a table, `cell`: the place without the heads."""


def parts(figure: Figure) -> tuple[Columns, Standing]:
    """What a figure states, equal for two that state the same under the same heads; and how it stands in its document."""
    record = as_record(figure)
    section, cell = HEADING.join(figure.section), record["cell"]
    more = {name: record[name] for name in REST if record[name] != BLANK[name]}
    if tuple(section.split(HEADING) if section else ()) != figure.section:
        more["section"] = record["section"]
    place: Standing = {name: record[name] for name in STANDING}
    if cell is not None:
        more["heads"] = [cell["row"], cell["column"]]
        place["cell"] = [cell[name] for name in PLACE_IN_TABLE]
    plain = {name: record[name] for name in PLAIN}
    return {**plain, "sortable": _sortable(figure), "section": section, "more": more}, place


def number_of(figure: Figure) -> Decimal | None:
    """Its value, else a bound; None where it is told without a number."""
    return next((number for number in (figure.value, figure.low, figure.high) if number is not None), None)


def _sortable(figure: Figure) -> float | None:
    number = number_of(figure)
    return None if number is None else float(number)


def whole(stated: Sequence[Any], place: Standing) -> Figure:
    """The figure again, exactly. `stated` are the columns of STATED, in their order.

    Made without a record between: a page has hundreds of figures, and their records cost as much again.
    """
    quote, kind, modifier, value, low, high, unit, entity, where, _, section, more = stated
    headings = more.get("section")
    if headings is None:
        headings = section.split(HEADING) if section else ()
    cell = None
    if "heads" in more:
        table, number, row_index, column_index = place["cell"]
        row, column = map(tuple, more["heads"])
        cell = Cell(table=table, number=number, row=row, column=column, row_index=row_index, column_index=column_index)
    start = place["start"]
    return Figure(
        quote=quote,
        start=start,
        end=start + len(quote),
        kind=KINDS[kind],
        value=None if value is None else Decimal(value),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        modifier=MODIFIERS[modifier],
        unit=unit,
        entity=entity,
        section=tuple(headings),
        sentence=place["sentence"],
        sentence_start=place["sentence_start"],
        period=period_from_record(more.get("period")),
        place=where,
        confidence=place["confidence"],
        precision=more.get("precision"),
        label=more.get("label"),
        cell=cell,
        compared=more.get("compared", False),
        rules=tuple(place["rules"]),
    )
