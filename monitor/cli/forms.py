"""The forms in which commands print data (`--format`): a table for eyes, CSV, JSON lines and Markdown for what comes next."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from snapshots import Change, Figure

Command = TypeVar("Command", bound=Callable[..., Any])
Row = Mapping[str, Any]

ROW_FORMS = ("table", "csv", "jsonl", "md")
"""Forms of one row for each figure or change; `json` is the whole record."""
WIDEST = 48
"""Characters of a cell of a table."""


def format_option(default: str, *others: str) -> Callable[[Command], Command]:
    """`--format` with the forms of all commands and those of this one."""
    forms = list(dict.fromkeys((default, *others, *ROW_FORMS, "json")))
    return click.option("--format", "form", type=click.Choice(forms), default=default, show_default=True, help="The form.")


def print_rows(rows: Sequence[Row], form: str) -> None:
    """One of ROW_FORMS; the columns are those of the first row."""
    names = list(rows[0]) if rows else []
    {"table": _table, "csv": _csv, "jsonl": _json_lines, "md": _markdown}[form](names, rows)


def figure_row(figure: Figure) -> dict[str, Any]:
    """The columns that a reader of a list wants; the whole is in JSON."""
    from snapshots.figures import as_record

    record = as_record(figure)
    names = ("value", "low", "high", "modifier", "unit", "kind", "entity")
    return {
        **{name: record[name] for name in names},
        "period": figure.period.text if figure.period else None,
        "section": " › ".join(figure.section),
        "quote": figure.quote,
    }


def change_row(change: Change) -> dict[str, Any]:
    """A change with both numbers as they are stated."""
    from monitor.reports.wording import section, stated
    from snapshots.figures import plain

    figure = change.after or change.before
    return {
        "kind": change.kind.value,
        "label": change.label,
        "before": stated(change.before) if change.before else None,
        "after": stated(change.after) if change.after else None,
        "delta": None if change.delta is None else plain(change.delta),
        "percent": None if change.percent is None else plain(change.percent),
        "marks": " ".join(change.marks),
        "confidence": f"{change.confidence:.2f}",
        "section": section(figure) if figure else "",
        "series": change.series,
    }


def _csv(names: Sequence[str], rows: Iterable[Row]) -> None:
    from monitor.reports.series_data import harmless

    writer = csv.writer(sys.stdout, lineterminator="\n")
    if names:
        writer.writerow(names)
    for row in rows:
        writer.writerow([harmless(row[name]) if row[name] is not None else "" for name in names])


def _json_lines(_names: Sequence[str], rows: Iterable[Row]) -> None:
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def _markdown(names: Sequence[str], rows: Iterable[Row]) -> None:
    from monitor.reports.markdown import escaped

    if names:
        click.echo(f"| {' | '.join(names)} |\n|{' --- |' * len(names)}")
    for row in rows:
        click.echo(f"| {' | '.join(escaped(_text(row[name])) for name in names)} |")


def _table(names: Sequence[str], rows: Sequence[Row]) -> None:
    """Columns that are empty in every row are left out."""
    from monitor.reports.wording import safe, width_of

    shown = [name for name in names if any(_text(row[name]) for row in rows)]
    if not shown:
        return
    lines = [shown, *([_cut(safe(_text(row[name]))) for name in shown] for row in rows)]
    widths = [max(map(width_of, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (cell + " " * (width - width_of(cell)) for cell, width in zip(line, widths, strict=True))
        click.echo("  ".join(cells).rstrip())


def _text(cell: Any) -> str:  # noqa: ANN401 -- any cell
    return "" if cell is None else str(cell)


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST else f"{text[: WIDEST - 1]}…"
