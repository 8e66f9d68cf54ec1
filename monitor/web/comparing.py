"""Any two releases of a source beside each other: prose as pairs of sentences, a table as one table."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, Request
from starlette.responses import Response

from db import Clock, ReleaseEntry, ReportEntry
from monitor.web.rendering import page
from monitor.web.site import BadRequestError, Site
from monitor.web.tables import is_in_table, tables_of
from snapshots import QUIET_KINDS

router = APIRouter()


PAGE = 40
"""Pairs of sentences on a page."""


@router.get("/sources/{name}/compare/{pair}")
def compare(request: Request, name: str, pair: str, kind: str = "", start: int = 0) -> Response:
    """`A...B`: numbers of releases, `latest`, `previous` or dates."""
    site: Site = request.app.state.site
    older, newer = two_releases(site, name, pair)
    compared, now = site.database.side_by_side(name, older.number, newer.number)
    told = [change for change in compared.changes if kind in ("", change.kind) and (kind or change.kind not in QUIET_KINDS)]
    prose = [change for change in told if not is_in_table(change)]
    counts = Counter(change.kind.value for change in compared.changes)
    return page(
        request, site, "compare.html",
        title=f"Releases {older.number} and {newer.number}: {compared.source.title}", source_title=compared.source.title,
        name=name, older=older, newer=newer,
        prose=prose[start : start + PAGE], total=len(prose), start=start, step=PAGE,
        tables=[] if start else tables_of(told, now),
        unchanged=compared.unchanged, kind=kind, counts=counts, pair=pair,
    )  # fmt: skip


def two_releases(site: Site, name: str, pair: str, by: Clock = Clock.PUBLISHED) -> tuple[ReleaseEntry, ReleaseEntry]:
    """The older and the newer of `A...B`; dates are by that clock. Raises BadRequestError and NotFoundError."""
    parts = pair.split("...") if "..." in pair else pair.split("..")
    if len(parts) != 2 or not all(parts):
        raise BadRequestError(
            f"“{pair}” names no two releases. Write for example 3...5, previous...latest or 2024-01-01...latest."
        )
    first, second = (site.release(name, part, by) for part in parts)
    return (first, second) if first.number <= second.number else (second, first)


def between(site: Site, name: str, older: ReleaseEntry, newer: ReleaseEntry) -> ReportEntry:
    """What changed from one release to the other."""
    return site.database.between(name, older.number, newer.number)
