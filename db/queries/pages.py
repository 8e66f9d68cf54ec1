"""Paging by key: a page ends with a cursor that says where the next one begins, so that no page costs more than the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from db.answers import MOST, Page
from db.columns import moment_of
from db.errors import StorageError

Item = TypeVar("Item")
DIGITS = 18
"""Of a number that both engines can hold."""


def limited(limit: int) -> int:
    """The limit, within what is allowed. Raises StorageError."""
    if not 1 <= limit <= MOST:
        raise StorageError(f"a page of {limit}", f"a page holds 1 to {MOST}")
    return limit


def page_of(items: Sequence[Item], limit: int, key: Callable[[Item], str]) -> Page[Item]:
    """The first `limit` of items that were asked for with one more; that one more says whether anything follows."""
    shown = tuple(items[:limit])
    return Page(items=shown, cursor=key(shown[-1]) if len(items) > limit else None)


def number_of(cursor: str) -> int:
    """Raises StorageError for what is no cursor of this page."""
    if not (cursor.isascii() and cursor.isdecimal() and len(cursor) <= DIGITS):
        raise _no_cursor(cursor)
    return int(cursor)


def moment_in(cursor: str) -> datetime:
    """The same for a moment."""
    try:
        return moment_of(cursor)
    except ValueError as error:
        raise _no_cursor(cursor) from error


def parts_of(cursor: str, count: int) -> list[str]:
    """The parts of a cursor that has several. Raises StorageError for what is no cursor of this page."""
    parts = cursor.split("~")
    if len(parts) != count:
        raise _no_cursor(cursor)
    return parts


def _no_cursor(cursor: str) -> StorageError:
    return StorageError(f"page {cursor!r}", "it does not follow any page", "Begin with the first")
