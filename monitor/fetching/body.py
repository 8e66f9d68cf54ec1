"""Reading a body: counted on the wire and after decompression, and refused when anything says that it is not whole."""

from __future__ import annotations

import http.client
import socket

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
    if declared is not None and declared > most and not cut:
        raise too_large(response.url, most)
    answer: http.client.HTTPResponse | None = response.raw._original_response  # noqa: SLF001 -- the only way to see what follows
    watched = bool(declared and answer is not None and stream is not None)
    if watched and answer is not None:
        answer.length = (declared or 0) + 1  # else http.client closes before it could be seen that more follows
    content = bytearray()
    while declared is None or len(content) < declared:
        chunk = _next_part(response, CHUNK if declared is None else min(CHUNK, declared - len(content)))
        if not chunk:
            return bytes(content)
        content += chunk
        if len(content) > most:
            if cut:
                return bytes(content[:most])
            raise too_large(response.url, most)
    if watched and answer is not None and stream is not None and _more_follows(answer, stream):
        message = f"{response.url} announced {declared} bytes and sent more: where the document ends is not known"
        raise FetchError(Cause(CauseCode.TRUNCATED, message))
    return bytes(content)


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
