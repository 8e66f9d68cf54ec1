"""Errors of the service: the ones that you can mend in the configuration, and the ones that a publisher makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from monitor.hiding import without_secrets
from snapshots import Cause, CauseCode, FigurewatchError

PASSING = frozenset(
    {
        *(CauseCode.CONNECT, CauseCode.RESET, CauseCode.TIMEOUT, CauseCode.TLS, CauseCode.PROTOCOL, CauseCode.TRUNCATED),
        *(CauseCode.DECODE, CauseCode.RATE_LIMITED, CauseCode.ROBOTS),
    }
)
"""What may well be otherwise at the next visit."""


class ConfigError(FigurewatchError):
    """The configuration cannot be used. The text names file, line, key and remedy; the exit code is 2."""


class FetchError(FigurewatchError):
    """A visit brought no document. `retry_after` is the moment before which the host asks to be left alone."""

    def __init__(self, cause: Cause, retry_after: datetime | None = None, status: int | None = None) -> None:
        self.cause = replace(cause, message=without_secrets(cause.message))
        super().__init__(self.cause.message)
        self.retry_after = retry_after
        self.passes = cause.code in PASSING or (status is not None and status >= 500)
        """May the next visit fare better?"""


class ImportRefusedError(FigurewatchError):
    """What was named for an import cannot be used at all; nothing was stored."""
