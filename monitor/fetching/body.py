"""Reading a body: counted on the wire and after decompression, and refused when anything says that it is not whole."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator

import requests

from monitor.errors import FetchError
from monitor.fetching.codings import codings_of, decoded, too_large
from snapshots import Cause, CauseCode

CHUNK = 65_536
FRAMINGS = frozenset({"", "identity", "chunked"})
"""Transfer codings that a host may use unasked (RFC 9112, 7.4), and the withdrawn name for none."""
GRACE = 1.0
"""Seconds that a host has to close after the last byte that it announced."""


def read_body(response: requests.Response, stream: socket.socket | None, most: int, *, cut: bool = False) -> bytes:
    """The decoded body; with `cut` its beginning where it is larger than `most` bytes.

    Raises FetchError(too_large, decode, truncated); transport errors pass through.
    """
    url = response.url
    framing = response.headers.get("Transfer-Encoding", "").strip().lower()
    if framing not in FRAMINGS:  # read as it comes, the sizes of its chunks would be numbers of the sheet
        raise FetchError(Cause(CauseCode.PROTOCOL, f"{url} is sent as {framing[:80]!a}, which was not asked for"))
    header = response.headers.get("Content-Encoding", "")
    codings = codings_of(header)
    if codings is None:
        raise FetchError(Cause(CauseCode.DECODE, f"{url} is coded as {header.strip()[:80]!a}, which was not asked for"))
    return decoded(_read_wire(response, stream, most, cut=cut), codings, most, url, cut=cut)


def _read_wire(response: requests.Response, stream: socket.socket | None, most: int, *, cut: bool) -> bytes:
    declared: int | None = response.raw.length_remaining
    if not cut and (declared or 0) > most:
        raise too_large(response.url, most)
    content = bytearray()
    for part in _parts(response, declared) if not declared or stream is None else _announced_parts(response, declared, stream):
        content += part
        if len(content) > most and not cut:
            raise too_large(response.url, most)
        if len(content) > most:
            return bytes(content[:most])
    return bytes(content)


def _parts(response: requests.Response, declared: int | None) -> Iterator[bytes]:
    """What comes until the stream ends, and never more than the `declared` bytes."""
    received = 0
    while declared is None or received < declared:
        part = _next_part(response, CHUNK if declared is None else min(CHUNK, declared - received))
        if not part:
            return
        received += len(part)
        yield part


def _announced_parts(response: requests.Response, declared: int, stream: socket.socket) -> Iterator[bytes]:
    """The `declared` bytes. Raises FetchError(truncated) where more follow them."""
    answer: http.client.HTTPResponse | None = response.raw._original_response  # noqa: SLF001 -- the only way to see what follows
    if answer is not None:
        answer.length = declared + 1  # else http.client closes before it could be seen that more follows
    received = 0
    for part in _parts(response, declared):
        received += len(part)
        yield part
    if answer is not None and received == declared and _more_follows(answer, stream):
        message = f"{response.url} announced {declared} bytes and sent more: where the document ends is not known"
        raise FetchError(Cause(CauseCode.TRUNCATED, message))


def _next_part(response: requests.Response, most: int) -> bytes:
    try:
        return bytes(response.raw.read(most, decode_content=False))
    except ValueError as error:  # from http.client, for a chunk whose size is below nothing
        raise FetchError(Cause(CauseCode.PROTOCOL, f"{response.url} is sent in chunks whose sizes are none")) from error


def _more_follows(answer: http.client.HTTPResponse, stream: socket.socket) -> bool:
    """The request said `Connection: close`, so the end of the stream is all that may come (RFC 9112, 9.6)."""
    stream.settimeout(GRACE)
    try:
        return bool(answer.read(1))
    except OSError:  # it stays open without a word, or is reset
        return False
