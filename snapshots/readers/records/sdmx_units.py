"""In which unit SDMX-JSON gives its values: attributes of the data set, of a series or of one value, apart from the values.

The codes are those of the concepts of SDMX (content-oriented guidelines): UNIT_MEASURE and UNIT_MULT, a power of ten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from snapshots.readers.records.json_tables import shown

SCALES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_MEASURES = frozenset(["UNIT_MEASURE", "UNIT"])
_MULTIPLIER = "UNIT_MULT"
_POWERS = range(-24, 25)
_LEVELS = ("dataSet", "dimensionGroup", "series", "observation")
"""Parts of "attributes" in the order of the lists that `with_unit` is given."""


def with_unit(value: str, described: Mapping[str, object], stated: Sequence[object]) -> tuple[str, str]:
    """A value and its unit, as in "million US dollars"; '' where nothing is said.

    `stated` are the lists of the data set, the group, the series and the value. No word names hundreds or tens of thousands, in
    which some offices count: such a value is multiplied out.
    """
    said = dict(_said(described, stated))
    code = said.get(_MULTIPLIER, "")
    power = int(code) if code.removeprefix("-").isdecimal() and len(code) < len("-100") else 0
    unit = next((said[key] for key in said if key in _MEASURES), "")
    if power in SCALES or power not in _POWERS:
        return value, " ".join(filter(None, [SCALES.get(power, ""), unit]))
    return _times(value, power), unit


def groups_of(groups: Mapping[str, object]) -> Callable[[Sequence[int]], object]:
    """Tells the list of the group that an observation belongs to; a key leaves open the dimensions it does not name: "0::"."""
    masks = {tuple(bool(part) for part in key.split(":")) for key in groups}

    def group(places: Sequence[int]) -> object:
        fitting = (mask for mask in masks if len(mask) == len(places))
        keys = (":".join(str(place) if names else "" for place, names in zip(places, mask, strict=True)) for mask in fitting)
        return next((groups[key] for key in keys if key in groups), None)

    return group


def _times(value: str, power: int) -> str:
    try:
        return format(Decimal(value).scaleb(power), "f") if power else value
    except InvalidOperation:
        return value


def _said(described: Mapping[str, object], stated: Sequence[object]) -> Iterator[tuple[str, str]]:
    for part, places in zip(_LEVELS, stated, strict=True):
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
