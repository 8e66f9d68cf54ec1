"""Data cubes in JSON as rows: JSON-stat, SDMX-JSON, and tables of PxWeb with keys apart from values.

A cube states its categories once and its values in one list, by position. Written as rows, each value stands under the names of
its categories. What is measured (or else time) heads the columns, with its unit; a dimension of one category that is no time
goes into the name of the table. Formats: JSON-stat 1 and 2 (json-stat.org/full), SDMX-JSON 1 and 2 (github.com/sdmx-twg).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from snapshots.data.table_heads import names_time
from snapshots.readers.records.json_tables import Rows, shown, words_of_key
from snapshots.readers.records.sdmx_units import SCALES, groups_of, with_unit

_MOST_CELLS = 200_000
_MOST_COLUMNS = 60
_MOST_DIMENSIONS = 12


Places = tuple[int, ...]
"""The place of the category of each dimension."""
ValueAt = Callable[[Places], str]


class Cube(NamedTuple):
    """A cube as a table: its name, the rows under their heads, and how many first columns name the rows."""

    name: str
    rows: Rows
    names: int


@dataclass(frozen=True, slots=True)
class _Dimension:
    """One dimension: what it is called, and what its categories are called, in the order of the values."""

    label: str
    categories: Sequence[str]
    is_time: bool = False
    is_measure: bool = False


def cube_of(data: object) -> Cube | None:
    """The table that a cube states; None for what is no cube, or whose values and categories do not fit each other."""
    if not isinstance(data, Mapping):
        return None
    return _json_stat(data) or _sdmx(data) or _keyed(data)


def _json_stat(data: Mapping[str, object]) -> Cube | None:
    """{"id": [...], "size": [...], "dimension": {...}, "value": [...]}; in version 1, "id" and "size" stand in "dimension"."""
    if len(data) == 1:  # version 1: {"name of the set": {...}}
        inner = next(iter(data.values()))
        data = inner if isinstance(inner, Mapping) else data
    described, values = data.get("dimension"), data.get("value")
    if not isinstance(described, Mapping) or not isinstance(values, list | Mapping):
        return None
    known = _stat_dimensions(data, described)
    return _written(shown(data.get("label")), known, _Values(known, values).at) if known else None


def _stat_dimensions(data: Mapping[str, object], described: Mapping[str, object]) -> list[_Dimension]:
    """In the order of the values; none where one of them cannot be read, or the cube is too large."""
    ids, roles = (data.get(key, described.get(key)) for key in ("id", "role"))
    keys = ids if isinstance(ids, list) else []
    return _whole([_stat_dimension(described.get(str(key)), str(key), roles) for key in keys])


def _whole(dimensions: Sequence[_Dimension | None]) -> list[_Dimension]:
    """The dimensions of a cube where all of them could be read and it is not too large, else none."""
    known = [dimension for dimension in dimensions if dimension is not None]
    cells = math.prod(len(dimension.categories) for dimension in known)
    return known if len(known) == len(dimensions) <= _MOST_DIMENSIONS and cells <= _MOST_CELLS else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _stat_dimension(described: object, key: str, roles: object) -> _Dimension | None:
    said = _mapping(described)
    category = _mapping(said.get("category"))
    labels, units = _mapping(category.get("label")), _mapping(category.get("unit"))
    codes = _codes(category.get("index"), labels)
    names = [_with_unit(shown(labels.get(code, code)), units.get(code)) for code in codes]
    label = shown(said.get("label")) or words_of_key(key)
    is_time = _has_role(roles, "time", key) or names_time(label)
    return _Dimension(label, names, is_time, _has_role(roles, "metric", key) or bool(units)) if codes else None


def _codes(index: object, labels: Mapping[str, object]) -> list[str]:
    """The codes of the categories in the order of their places; where none is given, that of the labels."""
    if isinstance(index, Mapping):
        return sorted(index, key=lambda code: int(str(index[code])) if str(index[code]).isdecimal() else 0)
    return [str(code) for code in index] if isinstance(index, list) else list(labels)


def _has_role(roles: object, role: str, key: str) -> bool:
    return key in _list(_mapping(roles).get(role))


def _with_unit(name: str, unit: object) -> str:
    """A category with its unit as a head would print it: "output ($ million)"."""
    if not isinstance(unit, Mapping):
        return name
    sign, label, power = (shown(unit.get(key)) for key in ("symbol", "label", "multiplier"))
    scale = SCALES.get(int(power) if power.isdecimal() else 0, "")
    said = " ".join(dict.fromkeys(part for part in (sign, label, scale if scale not in label.lower() else "") if part))
    return f"{name} ({said})" if said and said.lower() not in name.lower() else name


class _Values:
    """The values of a cube by the places of their categories, the last dimension the fastest."""

    def __init__(self, dimensions: Sequence[_Dimension], values: Sequence[object] | Mapping[str, object]) -> None:
        self._values = values
        sizes = [len(dimension.categories) for dimension in dimensions]
        self._steps = [math.prod(sizes[index + 1 :]) for index in range(len(sizes))]

    def at(self, places: Places) -> str:
        number = sum(place * step for place, step in zip(places, self._steps, strict=True))
        if isinstance(self._values, Mapping):
            return shown(self._values.get(str(number)))
        return shown(self._values[number]) if number < len(self._values) else ""


def _sdmx(data: Mapping[str, object]) -> Cube | None:
    """{"dataSets": [{"series": {"0:1": {"observations": {"0": [5.3]}}}}], "structure": {"dimensions": {...}}}."""
    inner = data.get("data")
    whole = inner if isinstance(inner, Mapping) else data
    dataset, structure = _only(whole.get("dataSets")), _structure(whole)
    if not isinstance(dataset, Mapping) or not isinstance(structure, Mapping):
        return None
    known = _sdmx_dimensions(structure.get("dimensions"))
    observed = {
        places: (value, unit) for places, value, unit in _observed(dataset, len(known), _mapping(structure.get("attributes")))
    }
    if not observed:
        return None
    units = {unit for value, unit in observed.values() if value}
    name = _named(structure)
    if len(units) == 1:
        return _written(
            " ".join([name, *(f"({unit})" for unit in units if unit)]),
            known,
            lambda places: observed.get(places, _NONE)[0],
            set(observed),
        )
    return _written(name, known, lambda places: _with_own_unit(*observed.get(places, _NONE)), set(observed))


_NONE = ("", "")


def _with_own_unit(value: str, unit: str) -> str:
    return f"{value} {unit}" if value and unit else value


def _only(items: object) -> object:
    return items[0] if isinstance(items, list) and len(items) == 1 else None


def _structure(whole: Mapping[str, object]) -> object:
    several = whole.get("structures")
    return whole.get("structure") or (several[0] if isinstance(several, list) and several else None)


def _sdmx_dimensions(parts: object) -> list[_Dimension]:
    """Those of the series, then those of the observations."""
    listed = [_list(_mapping(parts).get(part)) for part in ("series", "observation")]
    return _whole([_sdmx_dimension(_mapping(item)) for part in listed for item in part])


def _sdmx_dimension(described: Mapping[str, object]) -> _Dimension | None:
    label = _named(described) or words_of_key(shown(described.get("id")))
    categories = [_named(_mapping(value)) for value in _list(described.get("values"))]
    is_time = described.get("role") == "time" or shown(described.get("id")) == "TIME_PERIOD" or names_time(label)
    return _Dimension(label, categories, is_time) if categories and all(categories) else None


def _named(described: Mapping[str, object]) -> str:
    """Its name, in English where it is written in several languages."""
    name = described.get("name") or described.get("names")
    if isinstance(name, Mapping):
        name = name.get("en") or next(iter(name.values()), None)
    return shown(name) or shown(described.get("id"))


def _observed(dataset: Mapping[str, object], length: int, described: Mapping[str, object]) -> Iterator[tuple[Places, str, str]]:
    """(places of the categories, value, its unit) of every observation that a data set holds, flat or in series."""
    series, group_at = _mapping(dataset.get("series")), groups_of(_mapping(dataset.get("dimensionGroupAttributes")))
    for before, group in (series or {"": dataset}).items():
        of_series = _mapping(group).get("attributes") if series else None
        for key, stated in _mapping(_mapping(group).get("observations")).items():
            parts = [part for part in f"{before}:{key}".split(":") if part]
            if len(parts) == length and all(map(str.isdecimal, parts)):
                places = tuple(map(int, parts))
                beside = [dataset.get("attributes"), group_at(places), of_series, _list(stated)[1:]]
                value = "".join(map(shown, _list(stated)[:1]))
                yield places, *with_unit(value, described, beside)


def _written(name: str, dimensions: Sequence[_Dimension], value_at: ValueAt, known: set[Places] | None = None) -> Cube:
    """The rows of a cube: its head dimension over the columns, the others before them; `known`: the only places with values."""
    across = _head_dimension(dimensions)
    down = [index for index, dimension in enumerate(dimensions) if index != across and not _goes_without_saying(dimension)]
    down.sort(key=lambda index: dimensions[index].is_time)
    heads = dimensions[across].categories if across is not None else ["value"]
    rows: Rows = [[*(dimensions[index].label for index in down), *heads]]
    for places in _lines(dimensions, across, known):
        cells = [value_at(_with(places, across, column)) for column in range(len(heads))]
        rows += [[*(dimensions[index].categories[places[index]] for index in down), *cells]] if any(cells) else []
    return Cube(_title(name, dimensions), rows, len(down))


def _title(name: str, dimensions: Sequence[_Dimension]) -> str:
    said = [dimension.categories[0] for dimension in dimensions if _goes_without_saying(dimension)]
    return ", ".join(dict.fromkeys(part for part in (name, *said) if part))


def _lines(dimensions: Sequence[_Dimension], across: int | None, known: set[Places] | None) -> Iterable[Places]:
    """The places of all rows, that of the head dimension 0."""
    if known is not None:
        return sorted({_with(places, across, 0) for places in known})
    return product(*(range(1 if index == across else len(dimension.categories)) for index, dimension in enumerate(dimensions)))


def _goes_without_saying(dimension: _Dimension) -> bool:
    return len(dimension.categories) == 1 and not dimension.is_time and not dimension.is_measure


def _head_dimension(dimensions: Sequence[_Dimension]) -> int | None:
    """Which dimension heads the columns: what is measured, else time, else the last; none where all have many categories."""
    fitting = [index for index, dimension in enumerate(dimensions) if len(dimension.categories) <= _MOST_COLUMNS]
    fitting = [index for index in fitting if not _goes_without_saying(dimensions[index])]
    measures = [index for index in fitting if dimensions[index].is_measure]
    times = [index for index in fitting if dimensions[index].is_time and len(dimensions[index].categories) > 1]
    return next(iter([*measures, *times, *reversed(fitting)]), None)


def _with(places: Places, across: int | None, column: int) -> Places:
    return places if across is None else (*places[:across], column, *places[across + 1 :])


def _keyed(data: Mapping[str, object]) -> Cube | None:
    """{"columns": [{"text": "region"}, ...], "data": [{"key": ["01", "2013"], "values": ["5"]}, ...]}."""
    columns = map(_mapping, _list(data.get("columns")))
    heads = [shown(column.get("text") or column.get("code")) for column in columns]
    parts = list(map(_parts_of, _list(data.get("data")))) if heads and all(heads) else []
    sizes = {(len(keys), len(keys) + len(values)) for keys, values in parts}
    names = next((keys for keys, _ in sizes), 0)
    if sizes != {(names, len(heads))}:
        return None
    return Cube("", [heads, *(keys + values for keys, values in parts)], names)


def _parts_of(line: object) -> tuple[list[str], list[str]]:
    keys, values = (_list(_mapping(line).get(part)) for part in ("key", "values"))
    return list(map(shown, keys)), list(map(shown, values))
