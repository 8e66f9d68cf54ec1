"""Column types that keep a value exact on SQLite and on PostgreSQL alike."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import BigInteger, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

DECODE = json.JSONDecoder().raw_decode
"""Without a look for blanks around the record: there are none, and a page of changes has a thousand records."""
BigId = BigInteger().with_variant(Integer, "sqlite")
"""64 bits on both: an INTEGER PRIMARY KEY of SQLite is the row's own 64-bit number (sqlite.org/lang_createtable.html#rowid)."""


class UtcText(TypeDecorator[datetime]):
    """An aware moment as ISO 8601 text in UTC, microseconds always written, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Refuses a naive moment: nobody could say later which zone it meant."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return text_of(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], datetime | None]:  # noqa: ARG002
        """Aware, UTC; as it is called itself, not by a call for each value that does the same."""
        return _moment


def text_of(moment: datetime) -> str:
    """As it is stored."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _moment(text: str | None) -> datetime | None:
    return None if text is None else moment_of(text)


def moment_of(text: str) -> datetime:
    """The moment again. Raises ValueError."""
    return datetime.fromisoformat(text)


class JsonText(TypeDecorator[Any]):
    """A record of strings, numbers, lists and objects as JSON text; stated numbers are strings in it, never floats."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ANN401, ARG002
        """Compact, keys in the order given."""
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Any]:  # noqa: ARG002
        """The record again; called itself, as that of a moment."""
        return record_of


def record_of(text: str | None) -> Any:  # noqa: ANN401
    """The record that a column of records holds."""
    return None if text is None else DECODE(text)[0]
