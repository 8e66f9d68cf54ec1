"""Any two releases of a source beside each other: prose as pairs of sentences, a table as one table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import ReleaseEntry, ReportEntry
from monitor.web.rendering import page
from monitor.web.site import BadRequestError, Site
from snapshots import QUIET_KINDS, Change, Figure

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Table:
    """The changes within one table of the sheet: a row for each of its rows, a column for each of its columns."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Change | None, ...]], ...]


@router.get("/sources/{name}/compare/{pair}")
def compare(request: Request, name: str, pair: str, kind: str = "") -> Response:
    """`A...B`: numbers of releases, `latest`, `previous` or dates."""
    site: Site = request.app.state.site
    older, newer = two_releases(site, name, pair)
    found = between(site, name, older, newer)
    told = [change for change in found.changes if kind in ("", change.kind) and (kind or change.kind not in QUIET_KINDS)]
    prose, tables = arranged(told)
    counts: dict[str, int] = {}
    for change in found.changes:
        counts[change.kind.value] = counts.get(change.kind.value, 0) + 1
    return page(
        request, site, "compare.html",
        title=f"{name}: release {older.number} and {newer.number}", name=name, older=older, newer=newer, prose=prose,
        tables=tables,
        unchanged=found.unchanged, kind=kind, counts=counts, pair=pair,
    )  # fmt: skip


def two_releases(site: Site, name: str, pair: str) -> tuple[ReleaseEntry, ReleaseEntry]:
    """The older and the newer of `A...B`. Raises BadRequestError and NotFoundError."""
    parts = pair.split("...") if "..." in pair else pair.split("..")
    if len(parts) != 2 or not all(parts):
        raise BadRequestError(
            f"“{pair}” names no two releases. Write for example 3...5, previous...latest or 2024-01-01...latest."
        )
    first, second = (site.release(name, part) for part in parts)
    return (first, second) if first.number <= second.number else (second, first)


def between(site: Site, name: str, older: ReleaseEntry, newer: ReleaseEntry) -> ReportEntry:
    """What changed from one release to the other."""
    return site.database.between(name, older.number, newer.number)


def arranged(changes: Iterable[Change]) -> tuple[list[Change], list[Table]]:
    """Changes of prose in their order, and those of tables as tables."""
    prose: list[Change] = []
    cells: dict[str, list[Change]] = {}
    for change in changes:
        figure = _figure(change)
        if figure.cell is None or figure.cell.is_head:
            prose.append(change)
        else:
            cells.setdefault(figure.cell.table, []).append(change)
    return prose, [_table(name, inner) for name, inner in cells.items()]


def _table(name: str, changes: list[Change]) -> Table:
    columns = list(dict.fromkeys(_column(change) for change in changes))
    rows: dict[str, dict[str, Change]] = {}
    for change in changes:
        rows.setdefault(_row(change), {})[_column(change)] = change
    return Table(
        name, tuple(columns), tuple((row, tuple(inner.get(column) for column in columns)) for row, inner in rows.items())
    )


def _figure(change: Change) -> Figure:
    figure = change.after or change.before
    if figure is None:
        raise AssertionError("unreachable: a change has a figure before or after")
    return figure


def _row(change: Change) -> str:
    cell = _figure(change).cell
    return " › ".join(cell.row) if cell and cell.row else change.label


def _column(change: Change) -> str:
    cell = _figure(change).cell
    return " › ".join(cell.column) if cell else ""
