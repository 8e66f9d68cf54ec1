"""A series as data: rows of a table, JSON, and what describes them (CSV on the Web, W3C)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from db import SeriesHistory
from monitor.reports.wording import way_of
from snapshots.figures import as_record

FIELDS = {
    "source": "short name of the source",
    "series": "key of the series",
    "label": "readable name of the series",
    "release": "number of the release within its source",
    "published": "the publisher's own date of the release, ISO 8601",
    "observed_at": "when the release was first seen, ISO 8601 with offset",
    "modifier": "exact, about, over, at_least, under, at_most, nearly, range, vague",
    "value": "point value, exact decimal",
    "low": "lower bound, exact decimal",
    "high": "upper bound, exact decimal",
    "unit": "1, %, ISO 4217 or UCUM",
    "quote": "the number as the document prints it",
    "way": "up or down, where the value is the size of a rise or a fall: the value itself is positive either way",
    "capture": "SHA-256 of the stored bytes",
}

FORMULA = ("=", "+", "@", "\t", "\r")
NEGATIVE = re.compile(r"-[0-9][0-9.,\s]*%?")


def rows(series: SeriesHistory) -> Iterator[dict[str, Any]]:
    """One for each release that states the series."""
    for point in series.points:
        figure, release = as_record(point.observation.figure), point.release
        yield {
            "source": series.source,
            "series": series.key,
            "label": series.label,
            "release": release.number,
            "published": release.published.day.isoformat() if release.published else None,
            "observed_at": release.observed_at.isoformat(),
            **{name: figure[name] for name in ("modifier", "value", "low", "high", "unit", "quote")},
            "way": way_of(point.observation.figure),
            "capture": release.capture,
        }


def csv_text(histories: Iterable[SeriesHistory]) -> str:
    """All rows. Cells that a spreadsheet would take for a formula get a quote in front."""
    file = io.StringIO()
    writer = csv.DictWriter(file, list(FIELDS), lineterminator="\r\n")
    writer.writeheader()
    for series in histories:
        for row in rows(series):
            writer.writerow({name: harmless(cell) for name, cell in row.items()})
    return file.getvalue()


def harmless(cell: Any) -> Any:  # noqa: ANN401 -- any cell
    """A text that no spreadsheet takes for a formula; a negative number stays one."""
    text = str(cell)
    formula = text.startswith(FORMULA) or (text.startswith("-") and NEGATIVE.fullmatch(text) is None)
    return f"'{cell}" if formula else cell


def history_record(series: SeriesHistory) -> dict[str, Any]:
    """As in `figurewatch/history/1`."""
    return {"source": series.source, "series": series.key, "label": series.label, "points": list(rows(series))}


def metadata_record(series: SeriesHistory, address: str) -> dict[str, Any]:
    """What the CSV at `address` + ".csv" holds (csvw: Metadata Vocabulary for Tabular Data)."""
    return {
        "@context": "http://www.w3.org/ns/csvw",
        "url": f"{address}.csv",
        "dc:title": series.label,
        "tableSchema": {
            "columns": [{"name": name, "titles": name, "dc:description": text} for name, text in FIELDS.items()],
            "primaryKey": ["source", "series", "release"],
        },
    }
