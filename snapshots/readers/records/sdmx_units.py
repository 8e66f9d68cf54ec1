"""In which unit SDMX-JSON gives its values: attributes of the data set, of a series or of one value, apart from the values.

The codes are those of the concepts of SDMX (content-oriented guidelines): UNIT_MEASURE and UNIT_MULT, a power of ten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from snapshots.readers.records.json_tables import shown

SCALES = {3: "thousand", 6: "million", 9: "billion"}
_MEASURES = frozenset(["UNIT_MEASURE", "UNIT"])
_MULTIPLIER = "UNIT_MULT"
_LEVELS = (("dataSet", "dimensionGroup"), ("series",), ("observation",))
"""Parts of "attributes" in the order of the lists that `unit_of` is given."""


def unit_of(described: Mapping[str, object], stated: Sequence[object]) -> str:
    """As in "million US dollars"; '' where nothing is said. `stated` are the lists of the data set, the series and the value."""
    said = dict(_said(described, stated))
    power = said.get(_MULTIPLIER, "")
    scale = SCALES.get(int(power) if power.isdecimal() else 0, "")
    return " ".join(filter(None, [scale, next((said[key] for key in said if key in _MEASURES), "")]))


def _said(described: Mapping[str, object], stated: Sequence[object]) -> Iterator[tuple[str, str]]:
    for parts, places in zip(_LEVELS, stated, strict=True):
        for part in parts:
            definitions = described.get(part)
            for index, definition in enumerate(definitions if isinstance(definitions, list) else []):
                if isinstance(definition, Mapping) and definition.get("id") in (*_MEASURES, _MULTIPLIER):
                    yield str(definition["id"]), _value_at(definition, _place(places, index))


def _place(places: object, index: int) -> str:
    return shown(places[index]) if isinstance(places, list) and index < len(places) else ""


def _value_at(definition: Mapping[str, object], place: str) -> str:
    """The value that a place names, or the only one there is: of a multiplier its code, of a unit its name."""
    values = definition.get("values")
    if not isinstance(values, list) or not (place.isdecimal() or len(values) == 1):
        return ""
    known = next(iter(values[int(place or 0) :]), None)
    if not isinstance(known, Mapping):
        return ""
    keys = ("id",) if definition["id"] == _MULTIPLIER else ("name", "id")
    return next((text for key in keys if (text := shown(known.get(key)))), "")
