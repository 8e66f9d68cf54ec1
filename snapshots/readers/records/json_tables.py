"""What is a table in JSON: like objects in a list or by name, lists beside each other, columns apart from rows.

A record is told apart by its identifying fields, so that no two values of a document have one name. Objects within a record are
columns of their own ("damage structures"); what holds long or marked-up text is no table.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeGuard

from snapshots.data.currencies import CODES, WORDLIKE_CODES
from snapshots.data.english_references import CODE_WORDS_ABROAD, COORDINATES
from snapshots.data.head_words import LETTERS_OF_UNITS, PER
from snapshots.data.table_heads import names_time
from snapshots.readers.page.html import markup_in
from snapshots.readers.words.encoding import clean

_MOST_COLUMNS = 200
_MOST_TEXT = 100_000
_MOST_KEY = 300
_LONG_TEXT = 400
_MOST_REMARK = 4_000
_FEWEST_NUMBERS = 4
_MOST_NESTED = 4
_LIKE = 0.5
_SAMPLE = 60
_MOST_NAME = 120
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])(?![^()]*\))|(?<=[A-Z])(?=[A-Z][a-z])(?![^()]*\))")
"""Where a new word of a key begins; what stands in brackets is a unit or a remark as it is: "power (kW)"."""
_JOINTS = re.compile(r"[_\s]+|(?<=\w)-(?=\w)|\.(?=[A-Za-z])")
MACHINE = re.compile(
    r"(?:.*[\s_])?(?:uu|gu|o|run|job|object|record|row|item|global|node)?ids?\d*|"
    rf"(?:{'|'.join(sorted(CODE_WORDS_ABROAD))})(?:\s.*)?|"
    rf"(?:.*[\s_])?(?:{'|'.join(sorted(COORDINATES))}|long|coordinates?|bbox|geometry|crs|srid|epsg)|"
    r"(?:.*[\s_])?(?:timestamp|epoch|unixtime|unix time|ts|etag|hash|checksum|sha\d*|md5|version|schema|revision|offset|limit|"
    r"featured media|page|pages|total pages|page count|page number|current page|last page|per page|page size|"
    r"next|previous|status code|code|p code|pcode|iso\d?|iso code|zip|postcode|phone|fax|url|href|link|"
    r"links|https? status|layout|config|attrs|shiny events|num (?:tags|resources)|(?:data )?update frequency|"
    r"order|sort order|index|position|rank|color|colour|width|height|x|y)",
    re.IGNORECASE,
)
_COLUMNS = ("columns", "fields", "headers", "header", "cols", "head", "labels", "categories")
_ROWS = ("data", "rows", "values", "records", "body")
_NAMING = ("name", "title", "label", "longname", "fullname", "displayname", "headline", "location", "country", "state", "region")
"""Keys whose values name a record, the surest first."""

# Codes of ISO 4217, or obsolete ones, that are words of English: "fleet_all", "world_cup", "share_top".
_UNITS_OF_KEYS = {
    "pct": "%", "percent": "%", "percentage": "%", "perc": "%", "km2": "km²", "sqkm": "km²", "m2": "m²", "sqm": "m²", "kg": "kg",
    "km": "km", "ha": "ha", "kwh": "kWh", "mwh": "MWh", "gwh": "GWh", "mw": "MW", "m3": "m³", "tonnes": "tonnes", "mm": "mm",
}  # fmt: skip
"""Last parts of keys that name a unit."""
Rows = list[list[str]]


class Number(str):
    """A number as it is written in the file."""

    __slots__ = ()


def words_of_key(key: str) -> str:
    """A key in words: "peopleInNeed" and "people_in_need" are "people in need"."""
    words = _JOINTS.sub(" ", _CAMEL.sub(" ", clean(key[:_MOST_KEY]))).split()
    return " ".join(word.lower() if word.istitle() else word for word in words)


def head_of_key(key: str) -> str:
    """A key as the head of a column: "cost_usd" is "cost (USD)"; "cost_per_kg" is no weight."""
    words = words_of_key(key).split()
    may_end_in_unit = len(words) > 1 and words[-2] not in PER
    unit = (_unit_of_key(words[-1]) or letter_of_key(words)) if may_end_in_unit else None
    return " ".join([*words[:-1], f"({unit})"] if unit else words)


def letter_of_key(words: Sequence[str]) -> str | None:
    """As in "temp_c": a letter that is a unit behind what it measures."""
    letter = words[-1].upper()
    return None if LETTERS_OF_UNITS.get(letter, frozenset()).isdisjoint(words[:-1]) else letter


def _unit_of_key(word: str) -> str | None:
    """The unit that the last part of a key names, as a head would print it."""
    if word.upper() in CODES and (word.islower() or word.isupper()) and word.lower() not in WORDLIKE_CODES:
        return word.upper()
    return _UNITS_OF_KEYS.get(word.lower())


def shown(value: object) -> str:
    """A plain value in words; flags and nothing are not stated."""
    if isinstance(value, bool) or value is None:
        return ""
    if isinstance(value, str) and "&" in value:
        value = html.unescape(value)
    return " ".join(clean(str(value))[:_MOST_TEXT].split())


def rows_of(value: object) -> Rows | None:
    """The rows of what is a table, its heads first; None for what is none."""
    if isinstance(value, Mapping):
        return _headed(value) or _charted(value) or _beside(value) or _by_name(value)
    if not isinstance(value, list):
        return None
    traced = _traced(value)
    if traced is not None:
        return traced
    value = _exploded(value)
    if len(value) < 2 and not _is_worded_record(value):
        return None
    return _matrix(value) if all(map(_is_list_of_plain, value)) else _records(value)


def _traced(items: Sequence[object]) -> Rows | None:
    """[{"name": "2031", "x": ["Holm", "Skerry"], "y": [3, 4]}, ...]: the series of a chart, each with its own places."""
    named = [(shown(item.get("name")) or "value", _points(item)) for item in items if isinstance(item, Mapping)]
    if not named or len(named) < len(items) or not all(points for _, points in named):
        return None
    places = dict.fromkeys(place for _, points in named for place in points)
    return [["", *(name for name, _ in named)], *([place, *(points.get(place, "") for _, points in named)] for place in places)]


def _points(item: Mapping[str, object]) -> dict[str, str]:
    """Place → value of one series, whichever of the two stands across; {} where it is none."""
    across, up = item.get("x"), item.get("y")
    if not _is_plain_list(across) or not _is_plain_list(up) or len(across) != len(up):
        return {}
    places, values = sorted((across, up), key=_is_numeric)
    is_series = all(map(_is_word, places)) and _is_numeric(values)
    return dict(zip(map(shown, places), map(shown, values), strict=True)) if is_series else {}


def _is_worded_record(items: Sequence[object]) -> bool:
    """Whether a list holds one record of names and numbers: a table like one of two, so that both name values alike."""
    return len(items) == 1 and isinstance(items[0], Mapping) and _counts(items[0]) and any(map(_is_word, items[0].values()))


def _counts(record: Mapping[str, object]) -> bool:
    """Whether a record holds numbers beside names, and no sentence."""
    texts = [value for value in record.values() if isinstance(value, str) and not isinstance(value, Number)]
    return _holds_number(list(record.values())) and all(len(text) <= _MOST_NAME for text in texts)


def _is_list_of_plain(item: object) -> bool:
    return isinstance(item, list) and all(map(_is_plain, item))


def _exploded(items: Sequence[object]) -> list[object]:
    """Records of records, each inner one of times and numbers with the fields of the outer: "boats" of 2023, "boats" of 2024."""
    pairs = list(_pairs([item for item in items if isinstance(item, Mapping)]))
    is_whole = bool(pairs) and all(isinstance(item, Mapping) for item in items)
    return [_inside(record, key, inner) for record, key, inner in pairs] if is_whole else list(items)


def _pairs(records: Sequence[Mapping[str, object]]) -> Iterator[tuple[Mapping[str, object], str, Mapping[str, object]]]:
    """(record, key, record in the list under that key); none where lists stand under several keys, or hold anything else."""
    lists = [(record, key, items) for record in records for key, items in record.items() if isinstance(items, list) and items]
    inner = [(record, key, item) for record, key, items in lists for item in items]
    if len({key for _, key, _ in lists}) == 1 and all(_is_bare_record(item) for _, _, item in inner):
        yield from inner


def _is_bare_record(item: object) -> bool:
    return isinstance(item, Mapping) and _is_bare(item)


def _is_bare(record: Mapping[str, object]) -> bool:
    """Whether a record holds times and numbers only: what they are of, the record around it says."""
    return all(_is_plain(value) and (names_time(words_of_key(key)) or not _is_word(value)) for key, value in record.items())


def _is_word(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Number)


def _inside(record: Mapping[str, object], key: str, inner: Mapping[str, object]) -> dict[str, object]:
    """The fields of an outer record and of one in it; where both have one of that name, the inner one's is told by its list."""
    own = {f"{key} {name}" if name in record else name: value for name, value in inner.items()}
    return {name: value for name, value in record.items() if name != key} | own


def _is_plain(value: object) -> bool:
    return not isinstance(value, Mapping | list)


def _records(items: Sequence[object], names: Sequence[str] = ()) -> Rows | None:
    """Like objects as rows, their keys as heads; `names` are those of the rows where they have some besides."""
    flat = [_flattened(item) for item in items]
    keys: dict[str, None] = {}
    for record in flat:
        if record is None:
            return None
        keys.update(dict.fromkeys(record))
        if len(keys) > _MOST_COLUMNS:
            return None
    records = [record for record in flat if record is not None]
    order = sorted(keys, key=lambda key: _order(records, key))
    rows = [[*(("",) if names else ()), *order]]
    return rows + [
        [*names[index : index + 1], *(shown(record.get(key)) for key in order)] for index, record in enumerate(records)
    ]


def _order(records: Sequence[Mapping[str, object]], key: str) -> tuple[bool, bool]:
    """What names the row stands first: a name, then keys of times and other keys whose values are words."""
    is_worded = _is_worded(records, key)
    return not (is_worded or names_time(key)), not (is_worded and key.lower() in ("name", "title", "label"))


def _flattened(item: object) -> dict[str, object] | None:
    """Key in words → plain value, objects within opened ("damage structures"); None where lists or articles stand in it."""
    if not isinstance(item, Mapping):
        return None
    flat: dict[str, object] = {}
    is_counting = _is_counting(item)
    stack: list[tuple[str, object, int]] = [("", item, 0)]
    while stack:
        path, value, depth = stack.pop()
        if isinstance(value, Mapping) and depth < _MOST_NESTED:
            stack += [(_path(path, key), part, depth + 1) for key, part in reversed(_parts_in_words(value))]
        elif _is_list_of_words(value) and _counts(item):
            flat[path] = ", ".join(value)
        elif not _fits_cell(value, most=_MOST_REMARK if is_counting else _LONG_TEXT):
            return None
        else:
            flat[path] = value
    return flat


def _fits_cell(value: object, most: int) -> bool:
    """Whether a value is plain, and neither markup nor a text of more than so many characters."""
    return _is_plain(value) and not markup_in(value) and not (isinstance(value, str) and len(value) > most)


def _is_counting(record: Mapping[str, object]) -> bool:
    """Whether most of a record are numbers: then a long text in it is a remark, no article."""
    numbers = sum(isinstance(value, Number) for value in record.values())
    return numbers >= _FEWEST_NUMBERS and 2 * numbers >= len(record)


def _is_list_of_words(value: object) -> TypeGuard[list[str]]:
    """Several names in one field: ["Holm", "Skerry"]; a list without items is none."""
    if not isinstance(value, list) or not all(_is_word(item) and not markup_in(item) for item in value):
        return False
    return sum(map(len, value)) <= _LONG_TEXT


def _parts_in_words(value: Mapping[str, object]) -> list[tuple[str, object]]:
    """By key in words what an object holds, without what only programs read."""
    parts = [(head_of_key(key), part) for key, part in value.items()]
    return [(key, part) for key, part in parts if (_is_plain(part) or not MACHINE.fullmatch(key)) and part != "Feature"]


def _path(path: str, key: str) -> str:
    return f"{path} {key}" if path and path not in ("properties", "attributes", "fields") else key


def _is_worded(records: Sequence[Mapping[str, object]], key: str) -> bool:
    if MACHINE.fullmatch(key):
        return False
    values = [record.get(key) for record in records[:_SAMPLE]]
    return bool(values) and all(isinstance(value, str) and not isinstance(value, Number) for value in values)


def _matrix(items: Sequence[object]) -> Rows | None:
    """Rows under a row of names; bare numbers (coordinates, points of a line) are no table."""
    rows = [[shown(value) for value in item] for item in items if isinstance(item, list)]
    first = items[0]
    is_headed = (
        isinstance(first, list) and 1 < len(first) <= _MOST_COLUMNS and not any(isinstance(value, Number) for value in first)
    )
    return rows if is_headed else None


def _headed(value: Mapping[str, object]) -> Rows | None:
    """{"columns": [...], "data": [[...], ...]}: heads apart from rows."""
    heads, rows = _under(value, _COLUMNS), _under(value, _ROWS)
    if not heads or not rows or not all(_is_row(row, len(heads)) for row in rows):
        return None
    named = [_head(head) for head in heads]
    return [named, *([shown(field) for field in row] for row in rows if isinstance(row, list))] if all(named) else None


def _under(value: Mapping[str, object], names: Sequence[str]) -> list[object]:
    """The list under the first of these names that a key is spelt as, but for capitals and marks; [] where there is none."""
    keys = {re.sub(r"[^a-z]", "", key.lower()): key for key in value}
    listed = next((value[keys[name]] for name in names if name in keys), None)
    return listed if isinstance(listed, list) else []


def _is_row(row: object, length: int) -> bool:
    return isinstance(row, list) and len(row) == length and all(map(_is_plain, row))


def _head(head: object) -> str:
    if isinstance(head, Mapping):
        head = next((head[key] for key in ("label", "title", "name", "header", "id", "key", "field") if key in head), "")
    return head_of_key(head) if isinstance(head, str) else ""


def _beside(value: Mapping[str, object]) -> Rows | None:
    """{"place": ["Holm", "Skerry"], "boats": [3, 4]}: columns as lists of one length, one of them words, one of them numbers."""
    lists = {key: item for key, item in value.items() if _is_plain_list(item)}
    if len(lists) < max(2, len(value)) or not _are_columns(list(lists.values())):
        return None
    order = sorted(lists, key=lambda key: _holds_number(lists[key]))
    if _holds_number(lists[order[0]]) or not any(map(_is_numeric, lists.values())):
        return None
    columns = [[head_of_key(key), *map(shown, lists[key])] for key in order]
    return _as_rows(columns)


def _holds_number(items: Sequence[object]) -> bool:
    return any(isinstance(item, Number) for item in items)


def _is_plain_list(item: object) -> TypeGuard[list[object]]:
    return isinstance(item, list) and bool(item) and all(map(_is_plain, item))


def _are_columns(lists: Sequence[Sequence[object]]) -> bool:
    """All of one length, of two rows or more."""
    return len(lists[0]) > 1 and len({len(item) for item in lists}) == 1


def _is_numeric(values: Sequence[object]) -> bool:
    return all(isinstance(value, Number) or value is None for value in values)


def _charted(value: Mapping[str, object]) -> Rows | None:
    """{"labels": ["Holm", "Skerry"], "datasets": [{"label": "boats", "data": [3, 4]}]}: the data of a chart."""
    lists = [item for item in value.values() if isinstance(item, list) and item]
    labels: list[str] = next((item for item in lists if len(item) > 1 and _are_all(item, str)), [])
    drawn: list[Mapping[str, object]] = next((item for item in lists if _are_all(item, Mapping)), [])
    return _chart(labels, drawn) if labels and drawn else None


def _chart(labels: Sequence[str], drawn: Sequence[Mapping[str, object]]) -> Rows | None:
    columns = [_drawn(series, len(labels)) for series in drawn]
    return _as_rows([["", *map(shown, labels)], *columns]) if all(columns) else None


def _as_rows(columns: Sequence[Sequence[str]]) -> Rows:
    return [list(row) for row in zip(*columns, strict=True)]


def _are_all(items: Sequence[object], sort: type) -> bool:
    return all(isinstance(item, sort) for item in items)


def _drawn(series: Mapping[str, object], length: int) -> list[str]:
    """The name of a series and its values; [] where it is not named or has another length than its labels."""
    name = _head(series)
    data = next((series[key] for key in _ROWS if key in series), None)
    if not name or not isinstance(data, list) or not _is_row(data, length):
        return []
    return [name, *map(shown, data)]


def _by_name(value: Mapping[str, object]) -> Rows | None:
    """{"Holm": {"boats": 3, "nets": 9}, "Skerry": {...}}: like objects by name."""
    if len(value) < 2 or not all(isinstance(item, Mapping) and item for item in value.values()):
        return None
    if not _are_alike([_flattened(item) for item in value.values()]):
        return None
    if any(MACHINE.fullmatch(words_of_key(name)) for name in value):
        return None
    return _records(list(value.values()), [_name_of(name) for name in value])


def _are_alike(records: Sequence[Mapping[str, object] | None]) -> bool:
    """Whether all are records, and most of their keys are those of all."""
    keys = [set(record) for record in records if record is not None]
    return len(keys) == len(records) and len(set.intersection(*keys)) >= _LIKE * len(set.union(*keys))


def _name_of(key: str) -> str:
    return words_of_key(key) if "_" in key else clean(key)[:_MOST_NAME]


def names_of_records(items: Sequence[object]) -> list[str]:
    """For each item of a list the name by which it is told apart; '' where it has one of its own, or none."""
    records = [item if isinstance(item, Mapping) else {} for item in items]
    if any(_own_name(record) for record in records):
        return ["" for _ in items]  # the walk makes its title a heading
    return _told_apart(records)


def _told_apart(records: Sequence[Mapping[str, object]]) -> list[str]:
    """Names of as few keys as tell the records apart."""
    names: list[tuple[str, ...]] = [() for _ in records]
    for key in _naming_keys(records):
        longer = [(*name, shown(record.get(key))) for name, record in zip(names, records, strict=True)]
        if len(set(longer)) > len(set(names)) or names[0] == ():
            names = longer
        if len(set(names)) == len(names):
            break
    return [_joined(name) for name in names]


def _naming_keys(records: Sequence[Mapping[str, object]]) -> list[str]:
    """The keys whose values may be names, those first that most often are."""
    keys = dict.fromkeys(key for record in records for key in record)
    return sorted((key for key in keys if _may_name(records, key)), key=_rank)


def _joined(parts: Sequence[str]) -> str:
    return " ".join(part for part in parts if part)[:_MOST_NAME]


def _own_name(record: Mapping[str, object]) -> bool:
    return any(
        words_of_key(key).lower() in ("name", "title", "headline") and isinstance(value, str) for key, value in record.items()
    )


def _may_name(records: Sequence[Mapping[str, object]], key: str) -> bool:
    values = [record.get(key) for record in records]
    return all(isinstance(value, str) and 0 < len(value) <= _MOST_NAME and not markup_in(value) for value in values)


def _rank(key: str) -> tuple[int, int]:
    plain = re.sub(r"[^a-z]", "", key.lower())
    machine = bool(MACHINE.fullmatch(words_of_key(key)))
    return (int(machine), next((index for index, name in enumerate(_NAMING) if plain.endswith(name)), len(_NAMING)))
