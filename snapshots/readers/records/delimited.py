"""Delimited text (CSV, TSV, semicolons, bars): which sign parts the fields is read from the rows, not from the name.

The sign that parts most rows into the same number of fields wins. Fields are kept as they are written; what the rows
around a table are (titles, notes) is decided in `sheets`.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import ClassVar

from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.blocks.layout import Origin, lay_out
from snapshots.readers.page.html import words_without_markup
from snapshots.readers.tables.sheets import Sheet, SheetWriter
from snapshots.readers.words.dates import published_in_address, published_in_lines
from snapshots.readers.words.encoding import decode

MOST_FIELDS = 1_000_000
_LONGEST_FIELD = 1 << 17
"""Characters: a longer field is a quotation mark that never closes."""
_MOST_COLUMNS = 2_000
_DELIMITERS = "\t;,|"
_SAMPLE_LINES = 200
_SAMPLE_CHARACTERS = 200_000
_FEWEST_LINES = 3
_MOST_FIELD = 120
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_HINT = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_SENTENCE_COMMA = re.compile(r", ")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_DATED_LINES = 40
_MOST_TITLES = 20
"""Lines among which a table begins, at the latest."""


class DelimitedReader:
    """CSV and its kin in any charset."""

    media_types: ClassVar[frozenset[str]] = frozenset(
        {"text/csv", "text/tab-separated-values", "application/csv", "text/comma-separated-values", "text/x-csv"}
    )
    endings: ClassVar[frozenset[str]] = frozenset({"csv", "tsv", "tab"})

    def read(self, content: bytes, hints: Hints) -> Document:
        """The rows as a document of tables. Raises ReadError where there are none, or far too many."""
        decoded = decode(content, hints.charset)
        rows = _rows(decoded.text)
        writer = SheetWriter()
        writer.write(Sheet(rows))
        if not writer.drafts:
            raise ReadError(CauseCode.UNREADABLE, "Found a table without entries: check that the address still holds the sheet.")
        lines = [" ".join(filter(None, row)) for row in (*rows[:_DATED_LINES], *rows[-_DATED_LINES:])]
        published = published_in_lines([line for line in lines if len(line) <= _MOST_FIELD])
        return lay_out(
            writer.drafts,
            Origin(
                media_type="text/csv",
                language=hints.language,
                published=published or published_in_address(hints.address),
                encoding=decoded.encoding,
                complaints=decoded.complaints,
            ),
        )


def looks_delimited(text: str) -> bool:
    """Whether a text whose kind nobody declares is plainly rows of fields: every line parted alike, and no prose in it."""
    lines = _sample(text)
    if len(lines) < _FEWEST_LINES:
        return False
    # Bars and loose tabs are drawn tables, which the text reader knows.
    delimiter = next((mark for mark in _DELIMITERS.replace("|", "") if _parts_alike(lines, mark)), "")
    if not delimiter:
        return False
    columns = lines[0].count(delimiter) + 1
    fields = [field for line in lines for field in line.split(delimiter)]
    return any(character.isdigit() for field in fields[columns:] for character in field)


def _parts_alike(lines: list[str], delimiter: str) -> bool:
    """Does the delimiter part every line into as many short fields, and stand in no prose?"""
    counts = [line.count(delimiter) for line in lines]
    if min(counts) < 1 or len(set(counts)) > 1:
        return False
    if delimiter in ",;" and counts[0] < 2 and len(lines) < 2 * _FEWEST_LINES:
        return False
    if delimiter == "," and all(_THOUSANDS.sub("", line).count(",") == 0 for line in lines):
        return False
    spaced = sum(len(_SENTENCE_COMMA.findall(line)) for line in lines) if delimiter == "," else 0
    longest = max(len(field) for line in lines for field in line.split(delimiter))
    return spaced * 4 <= sum(counts) and longest <= _MOST_FIELD


def _sample(text: str) -> list[str]:
    """The first lines with what is quoted taken out."""
    return [line for line in _QUOTED.sub("q", text[:_SAMPLE_CHARACTERS]).splitlines()[:_SAMPLE_LINES] if line.strip()]


def _rows(text: str) -> list[list[str]]:
    hint = _HINT.match(text)
    delimiter = hint[1] if hint else _delimiter(text)
    body = text[hint.end() :] if hint else text
    try:
        return _parsed(body, delimiter, csv.QUOTE_MINIMAL)
    except csv.Error:  # a quotation mark that never closes swallows the rest: then it is a sign like any other
        try:
            return _parsed(body, delimiter, csv.QUOTE_NONE)
        except csv.Error as error:
            raise ReadError(
                CauseCode.UNREADABLE, f"Found rows that cannot be parted into fields ({error}): check the file."
            ) from error


def _delimiter(text: str) -> str:
    lines = _sample(text)
    return max(_DELIMITERS, key=lambda sign: _agreement(lines, sign))


def _agreement(lines: list[str], sign: str) -> tuple[int, int]:
    """How many lines hold the sign the same number of times, and how often: titles and notes may differ."""
    counts = Counter(count for line in lines if (count := line.count(sign)))
    if not counts:
        return 0, 0
    count, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]))
    return agreeing, count


def _parsed(text: str, delimiter: str, quoting: int) -> list[list[str]]:
    rows: list[list[str]] = []
    fields = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting, skipinitialspace=True)  # type: ignore[arg-type]
    for row in reader:
        if len(row) > _MOST_COLUMNS:
            raise ReadError(CauseCode.TOO_COMPLEX, f"A row has more than {_MOST_COLUMNS:,} fields: watch a narrower table.")
        if quoting != csv.QUOTE_NONE and any(len(field) > _LONGEST_FIELD for field in row):
            raise csv.Error("a field is too long")  # the csv module's own limit is the whole process's: others may raise it
        fields += len(row)
        if fields > MOST_FIELDS:
            raise ReadError(CauseCode.TOO_COMPLEX, f"The table has more than {MOST_FIELDS:,} fields: watch a part of it.")
        rows.append([words_without_markup(" ".join(field.split())) for field in row])
    return _with_titles(rows, text, delimiter)


def _first_whole(rows: list[list[str]]) -> int:
    """The first row with as many fields as most have."""
    width = Counter(map(len, rows[:_SAMPLE_LINES])).most_common(1)[0][0] if rows else 0
    return next((index for index, row in enumerate(rows) if len(row) >= width), 0)


def _with_titles(rows: list[list[str]], text: str, delimiter: str) -> list[list[str]]:
    """The rows, where lines over the table that are parted only because nobody quoted them are whole: "Air quality, 2031"."""
    lines, parted = list(islice(io.StringIO(text, newline=""), _MOST_TITLES)), delimiter + " "
    first = _first_whole(rows)
    if first >= len(lines) or any(parted in line for line in lines[first:]):
        return rows
    for index, line in enumerate(lines[:first]):
        if '"' in line:
            break
        if parted in line and all(rows[index]):
            rows[index] = [words_without_markup(" ".join(line.split()))]
    return rows
