"""Which releases a person means: `3`, `latest`, `previous`, or a day, alone or as `A..B`."""

from __future__ import annotations

from datetime import UTC, date, tzinfo

from db import AsOf, Clock, Database
from snapshots import FigurewatchError


class SpanError(FigurewatchError):
    """Words that name no release."""


def span(database: Database, source: str, words: str, clock: Clock = Clock.PUBLISHED, zone: tzinfo = UTC) -> tuple[int, int]:
    """The numbers of two releases, from `A..B`. Raises SpanError, and StorageError where there is no such release."""
    older, dots, newer = words.partition("..")
    if not dots:
        raise SpanError(f"{words!r} names no two releases; write for example 2..5, previous..latest or 2024-01-01..2024-06-30")
    return release_named(database, source, older or "1", clock, zone), release_named(
        database, source, newer or "latest", clock, zone
    )


def release_named(database: Database, source: str, word: str, clock: Clock = Clock.PUBLISHED, zone: tzinfo = UTC) -> int:
    """The number of one release; a day names the one that was known at its end."""
    newest = database.report(source).release.number
    if word == "latest":
        return newest
    if word == "previous":
        return max(newest - 1, 1)
    if word.isdecimal():
        return int(word)
    try:
        day = date.fromisoformat(word)
    except ValueError as error:
        raise SpanError(f"{word!r} names no release; write a number, `latest`, `previous` or a day such as 2024-06-01") from error
    return database.release_as_of(source, AsOf(day, clock, zone)).number
