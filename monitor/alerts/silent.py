"""Alerts that name no series of their source: they would never ring, and nobody would notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from monitor.alerts.series_patterns import without_series

if TYPE_CHECKING:
    from db import Database
    from monitor.configuration import Alert, Source

PAGE = 1000


def silent_alerts(sources: Iterable[Source], database: Database) -> Iterator[tuple[Source, Alert]]:
    """Of sources that the database knows; one without any series yet is not judged."""
    for source in sources:
        names = list(_names(source.name, database)) if source.alert else []
        if names:
            yield from ((source, alert) for alert in without_series(source.alert, names))


def told_as_silent(source: Source, alert: Alert) -> str:
    """The finding with its remedy, without a full stop."""
    return (
        f'{source.name}: the alert on series = "{alert.series}" names no series of this source and would never ring; '
        f"`figurewatch series list {source.name}` lists them"
    )


def _names(source: str, database: Database) -> Iterator[tuple[str, str]]:
    cursor: str | None = None
    while True:
        page = database.search("", source, PAGE, cursor)
        yield from ((entry.key, entry.label) for entry in page.items)
        cursor = page.cursor
        if cursor is None:
            return
