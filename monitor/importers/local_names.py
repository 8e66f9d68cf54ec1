"""Addresses that are none of the web, such as `old/2023-01-01.html`, as the URIs that a WARC file asks for (RFC 8089)."""

from __future__ import annotations

from urllib.parse import quote, unquote

SCHEME = "file:"


def as_uri(address: str) -> str:
    """Web addresses as they are."""
    return address if "://" in address else SCHEME + quote(address)


def as_address(uri: str) -> str | None:
    """The address behind such a URI; None for one of the web."""
    return unquote(uri.removeprefix(SCHEME)) if uri.startswith(SCHEME) else None
