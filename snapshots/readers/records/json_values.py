"""JSON: every number is named by its path. {"needs": {"people_in_need": 4200000}} reads "people in need: 4200000" under "needs".

Numbers keep the digits that stand in the file. A list of like objects is a table, its keys the column heads; an object of
objects is headings. Identifiers, coordinates and times of machines are labelled, not dropped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import ClassVar

from snapshots.documents import BlockKind, Document, Hints, Published
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.layout import Draft, Origin, lay_out
from snapshots.readers.tables.cells import cells_of
from snapshots.readers.tables.entries import Entry
from snapshots.readers.words.dates import day_in, published_in_address
from snapshots.readers.words.encoding import clean, decode

MOST_VALUES = 400_000
_DEEPEST = 60
_MOST_STATED = 6
_TITLES = ("title", "name", "headline")
_MOST_COLUMNS = 200
_MOST_TEXT = 100_000
_MOST_KEY = 300
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_JOINTS = re.compile(r"[_\s]+|(?<=\w)-(?=\w)|\.(?=[A-Za-z])")
_MACHINE = re.compile(
    r"(?:.*[\s_])?(?:uu|gu|o)?ids?|(?:.*[\s_])?(?:lat|lon|lng|latitude|longitude|coordinates?|bbox|geometry|crs|srid|epsg)|"
    r"(?:.*[\s_])?(?:timestamp|epoch|unixtime|unix time|ts|etag|hash|checksum|sha\d*|md5|version|schema|revision|offset|limit|"
    r"page|per page|page size|next|previous|status code|code|p code|pcode|iso\d?|iso code|zip|postcode|phone|fax|url|href|link|"
    r"links|https? status|order|sort order|index|position|rank|color|colour|width|height|x|y)",
    re.IGNORECASE,
)
_CHANGED = ("datemodified", "updated", "lastupdated", "updatedat", "modified", "lastmodified", "modifiedat", "asof")
_ISSUED = ("datepublished", "published", "publishedat", "issued", "date", "reportdate", "releasedate", "generated", "created")
# A unit at the end of a key is said after the number: "funding_required_usd" is "funding required: 12.50 USD".
_KEY_UNIT = re.compile(
    r"(?P<name>\S.*?) (?:in )?(?P<unit>(?:(?:thousand|million|billion|mn|bn) )?"
    r"(?:percent(?:age)?|pct|usd|eur|gbp|chf|jpy|cad|aud|sek|nok|dkk|inr|zar|kes|km2|sq km|ha|hectares|tonnes|metric tons|mt|kg|"
    r"km|gwh|mwh|kwh|gw|mw|litres|liters|m3)|thousand|million|billion)",
    re.IGNORECASE,
)
_SHOWN_UNITS = {"percent": "%", "percentage": "%", "pct": "%", "sq km": "km2", "mn": "million", "bn": "billion"}
_OPENING = re.compile(r'\s*(?:\[\s*(?:[\[{"\d\-]|true|false|null|\])|\{\s*["}])')


class JsonReader:
    """JSON in UTF-8, UTF-16 or UTF-32 (RFC 8259, 8.1), also as lines of objects."""

    media_types: ClassVar[frozenset[str]] = frozenset(
        {
            "application/json",
            "text/json",
            "application/ld+json",
            "application/geo+json",
            "application/x-ndjson",
            "application/jsonl",
        }
    )
    endings: ClassVar[frozenset[str]] = frozenset({"json", "geojson", "jsonld", "ndjson", "jsonl"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The values as a document. Raises ReadError for what is no JSON, is cut short, or nests without end."""
        decoded = decode(content, hints.charset)
        data = _parsed(decoded.text)
        walk = _Walk()
        walk.write(data)
        if not any(draft.text for draft in walk.drafts):
            raise ReadError(CauseCode.UNREADABLE, "Found JSON that states nothing: check that the address still gives the data.")
        origin = Origin(
            media_type="application/json",
            title=_title(data),
            language=hints.language,
            published=_published(data) or published_in_address(hints.address),
            encoding=decoded.encoding,
            complaints=decoded.complaints,
        )
        return lay_out(walk.drafts, origin)


class Number(str):
    """A number as it is written in the file."""

    __slots__ = ()


def looks_like_json(text: str) -> bool:
    """Whether a text begins and ends as JSON does."""
    return _OPENING.match(text) is not None and text.rstrip()[-1:] in ("]", "}")


def _parsed(text: str) -> object:
    text = text.removeprefix("\ufeff")
    try:
        return json.loads(text, parse_float=_number, parse_int=_number, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines):
            try:
                return [json.loads(line, parse_float=_number, parse_int=_number, parse_constant=lambda _: None) for line in lines]
            except (ValueError, RecursionError) as second:
                raise _unreadable(second) from second
        raise _unreadable(error) from error


def _number(written: str) -> Number:
    return Number(written)


def _unreadable(error: Exception) -> ReadError:
    if isinstance(error, RecursionError):
        return ReadError(CauseCode.TOO_COMPLEX, "Found JSON nested without end: watch an address that gives the data itself.")
    place = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
    return ReadError(CauseCode.UNREADABLE, f"Found JSON that is broken or cut short{place}: open the address and check the data.")


def words_of_key(key: str) -> str:
    """A key in words: "peopleInNeed" and "people_in_need" are "people in need"."""
    words = _JOINTS.sub(" ", _CAMEL.sub(" ", clean(key[:_MOST_KEY]))).split()
    return " ".join(word.lower() if word.istitle() else word for word in words)


class _Walk:
    """Writes a value and what it holds, in the order of the file."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._values = 0
        self._tables = 0

    def write(self, data: object) -> None:
        stack: list[tuple[str, object, int, str | None]] = [("", data, 0, None)]
        while stack:
            name, value, depth, label = stack.pop()
            self._values += 1
            if self._values > MOST_VALUES or depth > _DEEPEST:
                raise ReadError(
                    CauseCode.TOO_COMPLEX, f"The data nests deeper than {_DEEPEST} or holds over {MOST_VALUES:,} values."
                )
            label = label or ("identifier" if name and _MACHINE.fullmatch(name) else None)
            if isinstance(value, Mapping) or (isinstance(value, list) and not self._write_list(name, value, label)):
                if name and value:
                    self.drafts.append(Draft(BlockKind.HEADING, name, level=min(depth + 1, 6), boilerplate=label))
                named = [(words_of_key(key), item) for key, item in value.items()] if isinstance(value, Mapping) else None
                inner = named if named is not None else [("", item) for item in value]
                stack += [(key, item, depth + 1, label) for key, item in reversed(inner)]
            elif not isinstance(value, list):
                self._write_value(name, value, label, depth)

    def _write_list(self, name: str, items: list[object], label: str | None) -> bool:
        """A list of flat objects, of rows, or of plain values; False where its items are to be walked one by one."""
        if all(not isinstance(item, Mapping | list) for item in items):
            words = [text for item in items if (text := _shown(item))]
            numbers = label or (
                "series" if words and all(isinstance(item, Number) for item in items) and len(words) > 1 else None
            )
            self.drafts += (Draft(BlockKind.ITEM, word, boilerplate=numbers) for word in words)
            return True
        rows = _rows_of(items)
        if rows is None:
            return False
        self._values += sum(len(row) for row in rows)
        if self._values > MOST_VALUES:
            raise ReadError(CauseCode.TOO_COMPLEX, f"The data holds more than {MOST_VALUES:,} values: watch a part of it.")
        machine = {at for at, head in enumerate(rows[0]) if _MACHINE.fullmatch(head)}
        grid = [[Entry(text, at, column) if text else None for column, text in enumerate(row)] for at, row in enumerate(rows)]
        for entry, cell in cells_of(grid, 1, name, self._tables):
            is_machine = entry.column in machine and entry.row > 0
            written = label or ("identifier" if is_machine else None)
            self.drafts.append(Draft(BlockKind.CELL if cell else BlockKind.CAPTION, entry.text, cell=cell, boilerplate=written))
        self._tables += 1
        return True

    def _write_value(self, name: str, value: object, label: str | None, depth: int) -> None:
        text = _shown(value)
        if not text:
            return
        if not name:
            self.drafts.append(Draft(BlockKind.PARAGRAPH, text, boilerplate=label))
        elif isinstance(value, Number):
            self.drafts.append(_named_number(name, text, label))
        elif name.lower() in _TITLES:
            self.drafts.append(Draft(BlockKind.HEADING, text, level=min(depth, 6), boilerplate=label))
        elif len(text.split()) <= _MOST_STATED:
            self.drafts.append(Draft(BlockKind.DEFINITION, f"{name}: {text}", label=name, boilerplate=label))
        else:
            self.drafts.append(Draft(BlockKind.PARAGRAPH, text, boilerplate=label))


def _named_number(name: str, text: str, label: str | None) -> Draft:
    stated = _KEY_UNIT.fullmatch(name)
    if stated:
        units = re.split(r" (?!km)", stated["unit"].lower())
        text = " ".join([text, *(_SHOWN_UNITS.get(unit, unit.upper() if len(unit) == 3 else unit) for unit in units)])
        name = stated["name"]
    return Draft(BlockKind.DEFINITION, f"{name}: {text}", label=name, boilerplate=label)


def _shown(value: object) -> str:
    """A plain value in words; flags and nothing are not stated."""
    if isinstance(value, bool) or value is None:
        return ""
    return " ".join(clean(str(value))[:_MOST_TEXT].split())


def _rows_of(items: list[object]) -> list[list[str]] | None:
    """Objects with the same few keys as rows, the keys as the first one; None where they are something else."""
    if len(items) < 2:
        return None
    if all(isinstance(item, list) and all(not isinstance(one, Mapping | list) for one in item) for item in items):
        return _matrix(items)
    keys: dict[str, None] = {}
    for item in items:
        if not isinstance(item, Mapping) or any(isinstance(one, Mapping | list) for one in item.values()):
            return None
        keys.update(dict.fromkeys(item))
        if len(keys) > _MOST_COLUMNS:
            return None
    # What names the row stands first: the first key whose values are words.
    order = sorted(keys, key=lambda key: not _names(items, key))
    rows = [[words_of_key(key) for key in order]]
    rows += [[_shown(item.get(key)) for key in order] for item in items if isinstance(item, Mapping)]
    return rows


def _names(items: list[object], key: str) -> bool:
    if _MACHINE.fullmatch(words_of_key(key)):
        return False
    values = [item.get(key) for item in items[:_DEEPEST] if isinstance(item, Mapping)]
    return bool(values) and all(isinstance(value, str) and not isinstance(value, Number) for value in values)


def _matrix(items: list[object]) -> list[list[str]] | None:
    """Rows under a row of names; bare numbers (coordinates, points of a line) are no table."""
    rows = [[_shown(one) for one in item] for item in items if isinstance(item, list)]
    first = items[0]
    is_headed = isinstance(first, list) and 1 < len(first) <= _MOST_COLUMNS and not any(isinstance(one, Number) for one in first)
    return rows if is_headed else None


def _title(data: object) -> str | None:
    if not isinstance(data, Mapping):
        return None
    found = next((data[key] for key in _TITLES if isinstance(data.get(key), str)), None)
    return _shown(found)[:300] or None


def _published(data: object) -> Published | None:
    """A date of the whole: at the top, or one level down in what describes the data."""
    if not isinstance(data, Mapping):
        return None
    tops = [data, *(data[key] for key in ("meta", "metadata", "info", "header") if isinstance(data.get(key), Mapping))]
    for names in (_CHANGED, _ISSUED):
        for top in tops:
            for key, value in top.items():
                is_named = re.sub(r"[^a-z]", "", key.lower()) in names
                if is_named and isinstance(value, str) and not isinstance(value, Number) and (day := day_in(value)):
                    return Published(day, "json")
    return None
