"""JSON: every number is named by its path. {"needs": {"people_in_need": 4200000}} reads "people in need: 4200000" under "needs".

Numbers keep the digits that stand in the file. A list of like objects is a table, its keys the column heads; an object of
objects is headings. Identifiers, coordinates and times of machines are labelled, not dropped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, NamedTuple

from snapshots.documents import BlockKind, Document, Hints, Published
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.layout import Draft, Origin, lay_out
from snapshots.readers.page.html import drafts_of_markup, markup_in, replace_label
from snapshots.readers.records.json_cubes import Cube, cube_of
from snapshots.readers.records.json_errors import signs_of_error
from snapshots.readers.records.json_tables import MACHINE, Number, letter_of_key, names_of_records, rows_of, shown, words_of_key
from snapshots.readers.tables.cells import cells_of
from snapshots.readers.tables.entries import Entry
from snapshots.readers.words.dates import day_in, published_in_address
from snapshots.readers.words.encoding import decode

MOST_VALUES = 400_000
_DEEPEST = 60
_MOST_STATED = 6
_NAMELESS = frozenset({"value", "val", "count", "number", "amount", "figure", "n", "total"})
_LENGTHS = frozenset(
    {"count", "total", "size", "length", "total count", "total rows", "num found", "number of results", "results count"}
)
_TITLES = ("title", "name", "headline")
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
_SENTENCE = re.compile(r"(?:\S+\s+){3,}\S*[^\W\d_]{2}[.!?]")
"""As in "We had 40 boats.": it tells itself what it counts."""
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
        drafts = drafts_of_data(data)
        if not any(draft.text for draft in drafts):
            raise ReadError(CauseCode.UNREADABLE, "Found JSON that states nothing: check that the address still gives the data.")
        origin = Origin(
            media_type="application/json",
            title=_title(data),
            language=hints.language,
            published=_published(data) or published_in_address(hints.address),
            encoding=decoded.encoding,
            complaints=decoded.complaints,
            signs=signs_of_error(data),
        )
        return lay_out(drafts, origin)


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


def drafts_of_data(data: object) -> list[Draft]:
    """Objects, lists and plain values as drafts. Raises ReadError where they nest without end or are far too many."""
    walk = _Walk()
    walk.write(data)
    return walk.drafts


class _Walk:
    """Writes a value and what it holds, in the order of the file."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._values = 0
        self._tables = 0

    def write(self, data: object) -> None:
        stack: list[_Step] = [_Step("", data, 0, None)]
        while stack:
            step = stack.pop()
            self._count(1, step.depth)
            label = step.label or ("identifier" if step.name and MACHINE.fullmatch(step.name) else None)
            if not isinstance(step.value, Mapping | list):
                # {"total cases": {"value": 5, ...}} states total cases.
                name = step.parent if step.parent and step.name in _NAMELESS else step.name
                self._write_value(name, step.value, label, step.depth)
            elif not self._write_whole(step, label):
                if step.name and step.value:
                    self.drafts.append(Draft(BlockKind.HEADING, step.name, level=min(step.depth + 1, 6), boilerplate=label))
                lengths = _lengths_in(step.value)
                for key, item in reversed(_inside(step.value)):
                    counts_list = isinstance(item, Number) and item in lengths and key.lower() in _LENGTHS
                    stack.append(_Step(key, item, step.depth + 1, "paging" if counts_list else label, step.name))

    def _count(self, more: int, depth: int) -> None:
        self._values += more
        if self._values > MOST_VALUES or depth > _DEEPEST:
            raise ReadError(CauseCode.TOO_COMPLEX, f"The data nests deeper than {_DEEPEST} or holds over {MOST_VALUES:,} values.")

    def _write_whole(self, step: _Step, label: str | None) -> bool:
        """A list of plain values, or what is a table in some way of writing one; False for what is walked value by value."""
        value = step.value
        if isinstance(value, list) and all(not isinstance(item, Mapping | list) for item in value):
            self._write_items(value, label)
            return True
        cube = cube_of(value)
        if cube is not None:
            self._count(sum(len(row) for row in cube.rows), step.depth)
            # A cube is data, also below a field such as "link", in which a collection of JSON-stat has its sets.
            self._write_cube(cube, step, None if label == "identifier" else label)
            return True
        rows = rows_of(value)
        if rows is None:
            return False
        self._count(sum(len(row) for row in rows), step.depth)
        self._write_rows(step.name, rows, label)
        return True

    def _write_cube(self, cube: Cube, step: _Step, label: str | None) -> None:
        name = cube.name or step.name
        if name:
            self.drafts.append(Draft(BlockKind.HEADING, name, level=min(step.depth + 1, 6), boilerplate=label))
        self._write_rows(name, cube.rows, label, cube.names)

    def _write_items(self, items: Sequence[object], label: str | None) -> None:
        words = [text for item in items if (text := shown(item))]
        numbers = label or ("series" if len(words) > 1 and all(isinstance(item, Number) for item in items) else None)
        self.drafts += (Draft(BlockKind.ITEM, word, boilerplate=numbers) for word in words)

    def _write_rows(self, name: str, rows: Sequence[Sequence[str]], label: str | None, names: int = 0) -> None:
        """Rows as a table; the first `names` columns are known to name its rows."""
        machine = {index for index, head in enumerate(rows[0]) if index >= names and MACHINE.fullmatch(head)}
        grid = [_entries(row, index, names if index else 0) for index, row in enumerate(rows)]
        for entry, cell in cells_of(grid, 1, name, self._tables):
            is_machine = entry.column in machine and entry.row > 0
            written = label or ("identifier" if is_machine else None)
            self.drafts.append(Draft(BlockKind.CELL if cell else BlockKind.CAPTION, entry.text, cell=cell, boilerplate=written))
        self._tables += 1

    def _write_value(self, name: str, value: object, label: str | None, depth: int) -> None:
        if markup := markup_in(value):
            self.drafts += (replace_label(draft, label) for draft in drafts_of_markup(markup))
            return
        text = shown(value)
        if text and name and isinstance(value, Number):
            self.drafts.append(_named_number(name, text, label))
        elif text:
            if not isinstance(value, Number) and len(text) > _MOST_STATED and looks_like_json(text):
                label = label or "identifier"  # data within data: a query, a state
            self.drafts.append(_named_words(name, text, label, depth))


class _Step(NamedTuple):
    """A value still to be written: its name, how deep it stands, the label of what it stands in."""

    name: str
    value: object
    depth: int
    label: str | None
    parent: str = ""
    """The name of the object that it stands in."""


def _lengths_in(value: Mapping[str, object] | list[object]) -> frozenset[str]:
    """How long the lists in an object are: a "count" beside one of them that says the same counts the answer, not the world."""
    items = value.values() if isinstance(value, Mapping) else ()
    return frozenset(str(len(item)) for item in items if isinstance(item, list))


def _inside(value: Mapping[str, object] | list[object]) -> list[tuple[str, object]]:
    """The named values of an object, what names it first; the items of a list, each under the name that tells it apart."""
    if isinstance(value, Mapping):
        named = [(words_of_key(key), item) for key, item in value.items()]
        return sorted(named, key=lambda pair: pair[0].lower() not in _TITLES or isinstance(pair[1], Mapping | list))
    return list(zip(names_of_records(value), value, strict=True))


_SHOWN_LETTERS = {"C": "°C", "F": "°F"}
"""As in "temp_c": in a text these letters alone are no sure unit."""


def _named_number(name: str, text: str, label: str | None) -> Draft:
    stated = _KEY_UNIT.fullmatch(name)
    if stated:
        units = re.split(r" (?!km)", stated["unit"].lower())
        text = " ".join([text, *(_SHOWN_UNITS.get(unit, unit.upper() if len(unit) == 3 else unit) for unit in units)])
        name = stated["name"]
    elif letter := letter_of_key(words := name.split()):
        text = f"{text} {_SHOWN_LETTERS.get(letter, letter)}"
        name = " ".join(words[:-1])
    return Draft(BlockKind.DEFINITION, f"{name}: {text}", label=name, boilerplate=label)


def _named_words(name: str, text: str, label: str | None, depth: int) -> Draft:
    """A title heads what is under it, a few words are stated under their name, longer ones stand for themselves."""
    if name.lower() in _TITLES:
        return Draft(BlockKind.HEADING, text, level=min(max(depth, 1), 6), boilerplate=label)
    if name and len(text.split()) <= _MOST_STATED and not _SENTENCE.fullmatch(text):
        return Draft(BlockKind.DEFINITION, f"{name}: {text}", label=name, boilerplate=label)
    return Draft(BlockKind.PARAGRAPH, text, boilerplate=label)


def _entries(row: Sequence[str], number: int, names: int) -> list[Entry | None]:
    return [Entry(text, number, column, is_head=column < names) if text else None for column, text in enumerate(row)]


def _title(data: object) -> str | None:
    if not isinstance(data, Mapping):
        return None
    title = next((data[key] for key in _TITLES if isinstance(data.get(key), str)), None)
    return shown(title)[:300] or None


def _published(data: object) -> Published | None:
    """A date of the whole: at the top, or one level down in what describes the data."""
    if not isinstance(data, Mapping):
        return None
    tops = [data, *(data[key] for key in ("meta", "metadata", "info", "header") if isinstance(data.get(key), Mapping))]
    entries = [(re.sub(r"[^a-z]", "", key.lower()), value) for top in tops for key, value in top.items()]
    for names in (_CHANGED, _ISSUED):
        days = (_day_of(value) for key, value in entries if key in names)
        if day := next(filter(None, days), None):
            return Published(day, "json")
    return None


def _day_of(value: object) -> date | None:
    return day_in(value) if isinstance(value, str) and not isinstance(value, Number) else None
