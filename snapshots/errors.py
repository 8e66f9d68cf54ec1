"""The error tree of the core, split by who must act, and the causes that a check can end with.

FigurewatchError
├ ReadError     the document: a cause code, and what a person can do about it
├ StorageError  we (db/errors.py): operation, cause, remedy
├ ConfigError   you (monitor/errors.py): file, line, key, remedy
└ FetchError    they (monitor/errors.py): cause code, retry_after
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CauseCode(StrEnum):
    """Why a check ended otherwise than `released` or `unchanged`. Stable: stored, and part of the JSON output."""

    CONNECT = "connect"
    RESET = "reset"
    TIMEOUT = "timeout"
    TLS = "tls"
    PROTOCOL = "protocol"
    TRUNCATED = "truncated"
    DECODE = "decode"
    TOO_LARGE = "too_large"
    TOO_COMPLEX = "too_complex"
    STATUS = "status"
    RATE_LIMITED = "rate_limited"
    REDIRECT = "redirect"
    FORBIDDEN_TARGET = "forbidden_target"
    ROBOTS = "robots"
    MEDIA_TYPE = "media_type"
    UNREADABLE = "unreadable"
    PASSWORD = "password"  # noqa: S105 -- a cause, not a secret
    SUSPECT = "suspect"
    VARIANT = "variant"
    DISCARDED = "discarded"
    PAUSED = "paused"
    BUSY = "busy"
    INTERRUPTED = "interrupted"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Cause:
    """A code for machines and a sentence for people: what happened, and what to do next where that is known."""

    code: CauseCode
    message: str


class FigurewatchError(Exception):
    """Root of every error that Figurewatch raises on purpose. Its text is one line, made to be read by a person."""


class ReadError(FigurewatchError):
    """A document could not be read: it never becomes an empty release."""

    def __init__(self, code: CauseCode, message: str) -> None:
        super().__init__(message)
        self.cause = Cause(code, message)
