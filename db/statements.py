"""A figure in two parts: what it states, which holds from release to release, and how it stands in one document.

What is stated makes the columns of an observation, so that a figure that nobody changed is one row however many releases repeat
it. How it stands (offsets, sentence, place in its table) moves with every edit around it and is kept by release (db/layouts.py).
"""

from __future__ import annotations

from typing import Any

from snapshots import Figure, Kind, Modifier
from snapshots.figures import as_record, from_record

HEADING = " › "
PLAIN = ("quote", "kind", "modifier", "value", "low", "high", "unit", "entity", "place")
STANDING = ("start", "sentence_start", "sentence", "confidence", "rules")
PLACE_IN_TABLE = ("table", "number", "row_index", "column_index")
STATED = (*PLAIN, "sortable", "section", "more")
"""The columns of an observation that say what is stated."""
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
    number = next((n for n in (figure.value, figure.low, figure.high) if n is not None), None)
    plain = {name: record[name] for name in PLAIN}
    return {**plain, "sortable": None if number is None else float(number), "section": section, "more": more}, place


def whole(columns: Columns, place: Standing) -> Figure:
    """The figure again, exactly. `columns` has those of STATED and no others."""
    more = columns["more"]
    section = more.get("section")
    if section is None:
        section = columns["section"].split(HEADING) if columns["section"] else []
    cell = None
    if "heads" in more:
        cell = {**dict(zip(PLACE_IN_TABLE, place["cell"], strict=True)), "row": more["heads"][0], "column": more["heads"][1]}
    end = place["start"] + len(columns["quote"])
    return from_record({**BLANK, **more, **columns, **place, "section": section, "cell": cell, "end": end})
