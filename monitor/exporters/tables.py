"""Figures and changes as tables for other programs: CSV, Parquet, XLSX, and a Frictionless data package.

Parquet needs the extra `parquet`, XLSX the extra `xlsx`; neither is loaded by anything else.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, tzinfo
from io import BytesIO
from pathlib import Path
from typing import Any

from db import Database
from monitor.days import Days
from monitor.reports.series_data import harmless
from monitor.shapes import intervals
from monitor.whole_files import written_whole
from snapshots import FigurewatchError

Row = dict[str, Any]
FIELDS = (
    *(("source", "string"), ("series", "string"), ("label", "string"), ("valid_from", "date"), ("valid_until", "date")),
    *(("first_release", "integer"), ("last_release", "integer"), ("release", "integer"), ("published", "date")),
    *(("observed_at", "datetime"), ("modifier", "string"), ("value", "number"), ("low", "number"), ("high", "number")),
    *(("unit", "string"), ("quote", "string"), ("period", "string"), ("way", "string")),
)
"""Names and Frictionless types of the columns."""


class ExportError(FigurewatchError):
    """An export that cannot be written, and what to do."""


def rows_of(database: Database, source: str, zone: tzinfo = UTC) -> Iterator[Row]:
    """Every statement of every series of the source, with the days in the zone from which and until which it held."""
    for series in database.history("", source):
        yield from intervals(series, Days(zone=zone))


def write_csv(rows: Iterator[Row], target: Path) -> int:
    """UTF-8; numbers as they are stored; text that a spreadsheet would take for a formula gets a quote in front."""
    names = [name for name, _ in FIELDS]
    count = 0
    with written_whole(target) as place, place.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names)
        writer.writeheader()
        for count, row in enumerate(rows, 1):  # noqa: B007 -- counted
            writer.writerow({name: harmless(row[name]) if kind == "string" else row[name] for name, kind in FIELDS})
    return count


def write_package(rows: Iterator[Row], source: str, target: Path) -> int:
    """A folder with `statements.csv` and `datapackage.json` (specs.frictionlessdata.io/data-package)."""
    target.mkdir(parents=True, exist_ok=True)
    count = write_csv(rows, target / "statements.csv")
    fields = [{"name": name, "type": kind} | ({"format": "any"} if kind == "datetime" else {}) for name, kind in FIELDS]
    resource = {
        "name": "statements", "path": "statements.csv", "profile": "tabular-data-resource", "format": "csv",
        "mediatype": "text/csv", "encoding": "utf-8", "schema": {"fields": fields, "missingValues": [""]},
    }  # fmt: skip
    package = {"name": source, "profile": "tabular-data-package", "resources": [resource]}
    with written_whole(target / "datapackage.json") as place:
        place.write_text(json.dumps(package, indent=2) + "\n", encoding="utf-8")
    return count


def write_parquet(rows: Iterator[Row], target: Path) -> int:
    """Numbers twice: as exact text under their name, and as doubles under `…_number`, for those who compute."""
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise ExportError("Parquet needs an extra: pip install 'figurewatch[parquet]'") from error
    records = list(rows)
    columns = {
        name: pa.array([row[name] for row in records], pa.int64() if kind == "integer" else pa.string()) for name, kind in FIELDS
    }
    for name in ("value", "low", "high"):
        columns[f"{name}_number"] = pa.array([_double(row[name]) for row in records], pa.float64())
    with written_whole(target) as place:
        parquet.write_table(pa.table(columns), place)
    return len(records)


def write_xlsx(rows: Iterator[Row], target: Path) -> int:
    """Numbers as numbers, text as text: nothing is taken for a formula. Packed in memory: a full disk is an OSError as it is."""
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise ExportError("XLSX needs an extra: pip install 'figurewatch[xlsx]'") from error
    count, packed = 0, BytesIO()
    with Workbook(packed, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("statements")
        for column, (name, _) in enumerate(FIELDS):
            sheet.write_string(0, column, name)
        for count, row in enumerate(rows, 1):
            _write_row(sheet, count, row)
    with written_whole(target) as place:
        place.write_bytes(packed.getbuffer())
    return count


def _write_row(sheet: Any, number: int, row: Row) -> None:  # noqa: ANN401 -- the library's own type
    for column, (name, kind) in enumerate(FIELDS):
        cell = row[name]
        if cell is None:
            continue
        if kind in ("number", "integer"):
            sheet.write_number(number, column, float(cell))
        else:
            sheet.write_string(number, column, str(cell))


def _double(text: str | None) -> float | None:
    return None if text is None else float(text)
