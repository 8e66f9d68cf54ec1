"""Which headers a source may be asked with."""

from __future__ import annotations

import re

HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""A token (RFC 9110, 5.6.2)."""
OWN_HEADERS = frozenset(
    {"host", "connection", "content-length", "transfer-encoding", "accept-encoding", "cookie", "authorization", "user-agent"}
)
"""Headers that the fetcher sets itself, or that have a key of their own."""


def header_mistake(name: str, value: object) -> str:
    """Why it cannot be sent, if so."""
    if not HEADER_NAME.fullmatch(name):
        return f'headers: "{name}" is no name of a header. Write for example {{ "X-Api-Key" = "${{KEY}}" }}'
    if name.lower() in OWN_HEADERS:
        return f'headers: "{name}" is not yours to set; a log-in goes into [source.login]'
    if not isinstance(value, str):
        return f'headers: the value of "{name}" must be text in quotes'
    if not (value.isascii() and value.isprintable() and value == value.strip()):
        return f'headers: the value of "{name}" must be plain characters on one line, without spaces around it'
    return ""
