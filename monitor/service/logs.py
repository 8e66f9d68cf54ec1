"""Log lines: a sentence for people, or one JSON object a line for machines. Text from outside cannot forge a line."""

from __future__ import annotations

import json
import logging
import re
import sys
from datetime import UTC, datetime, tzinfo
from typing import Any, TextIO

from monitor.hiding import without_secrets

STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
"""What every record has; anything beside it came in through `extra`."""
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters of terminals and of writing direction: a page must not colour, move or reverse what an operator reads."""
QUIET = {
    "apscheduler": logging.CRITICAL,
    "procrastinate": logging.ERROR,
    "urllib3": logging.ERROR,
    "uvicorn": logging.WARNING,
    "apprise": logging.CRITICAL,
    "alembic": logging.WARNING,
}
"""Libraries whose lines say what ours say better, or hold addresses with secrets in them."""


class Sentences(logging.Formatter):
    """`2026-03-01T06:00:02Z INFO Check of harbour: unchanged`; in another zone than UTC with its offset."""

    zone: tzinfo = UTC

    def format(self, record: logging.LogRecord) -> str:
        """One line; the trace of an error in Figurewatch itself follows it, indented."""
        line = f"{_moment(record, self.zone)} {record.levelname} {clean(record.getMessage())}"
        if record.exc_info:
            trace = self.formatException(record.exc_info).splitlines()
            line = "\n    ".join([line, *map(clean, trace)])
        return without_secrets(line)


class JsonLines(logging.Formatter):
    """`{"time": ..., "level": ..., "message": ..., "logger": ...}` and the fields of the event."""

    def format(self, record: logging.LogRecord) -> str:
        """One line in any case: JSON escapes what could break it."""
        told: dict[str, Any] = {
            "time": _moment(record, UTC),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
            "logger": record.name,
            **{name: value for name, value in vars(record).items() if name not in STANDARD},
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return without_secrets(json.dumps(told, default=str))


def set_up_logs(*, as_json: bool = False, level: int = logging.INFO, stream: TextIO | None = None) -> None:
    """Sends all log lines to standard error, or to `stream`."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(JsonLines() if as_json else Sentences())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    for name, threshold in QUIET.items():
        logging.getLogger(name).setLevel(threshold)


def clean(text: str) -> str:
    """The text on one line, with control characters shown as escapes."""
    return CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}", text)


def tell_time_in(zone: tzinfo) -> None:
    """From now on sentences say the time in this zone; lines for machines stay in UTC."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler.formatter, Sentences):
            handler.formatter.zone = zone


def _moment(record: logging.LogRecord, zone: tzinfo) -> str:
    return datetime.fromtimestamp(record.created, zone).isoformat(timespec="seconds").replace("+00:00", "Z")
