"""Reading a body: counted on the wire and after decompression, and refused when anything says that it is not whole."""

from __future__ import annotations

import http.client
import socket
import zlib

import requests

from monitor.errors import FetchError
from snapshots import Cause, CauseCode

CHUNK = 65_536
GZIP, ZLIB, RAW_DEFLATE = 31, 15, -15  # zlib's codes for the framings (zlib manual, inflateInit2)
WINDOWS = {"gzip": GZIP, "x-gzip": GZIP, "deflate": ZLIB}
PLAIN = frozenset({"", "identity", "none", "utf-8"})
"""Names for no coding: the one of the standard, and two that misconfigured hosts send."""
GZIP_MAGIC = b"\x1f\x8b"
MOST_MEMBERS = 1_000
"""Of a gzip body. Each costs a copy of what follows, so that a million empty ones are a bomb of their own."""
GRACE = 1.0
"""Seconds that a host has to close after the last byte that it announced."""


def read_body(response: requests.Response, stream: socket.socket | None, most: int, *, cut: bool = False) -> bytes:
    """The decoded body; with `cut` its beginning where it is larger than `most` bytes.

    Raises FetchError(too_large, decode, truncated); transport errors pass through.
    """
    url = response.url
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding not in PLAIN and coding not in WINDOWS:
        raise FetchError(Cause(CauseCode.DECODE, f"{url} is coded as {coding[:80]!a}, which was not asked for"))
    wire = _read_wire(response, stream, most, cut=cut)
    if coding in PLAIN or not wire:
        return wire
    return inflate(wire, WINDOWS[coding], most, url, cut=cut)


def _read_wire(response: requests.Response, stream: socket.socket | None, most: int, *, cut: bool) -> bytes:
    declared: int | None = response.raw.length_remaining
    if declared is not None and declared > most and not cut:
        raise _too_large(response.url, most)
    answer: http.client.HTTPResponse | None = response.raw._original_response  # noqa: SLF001 -- the only way to see what follows
    watched = bool(declared and answer is not None and stream is not None)
    if watched and answer is not None:
        answer.length = (declared or 0) + 1  # else http.client closes before it could be seen that more follows
    content = bytearray()
    while declared is None or len(content) < declared:
        chunk = response.raw.read(CHUNK if declared is None else min(CHUNK, declared - len(content)), decode_content=False)
        if not chunk:
            return bytes(content)
        content += chunk
        if len(content) > most:
            if cut:
                return bytes(content[:most])
            raise _too_large(response.url, most)
    if watched and answer is not None and stream is not None and _more_follows(answer, stream):
        message = f"{response.url} announced {declared} bytes and sent more: where the document ends is not known"
        raise FetchError(Cause(CauseCode.TRUNCATED, message))
    return bytes(content)


def _more_follows(answer: http.client.HTTPResponse, stream: socket.socket) -> bool:
    """The request said `Connection: close`, so the end of the stream is all that may come (RFC 9112, 9.6)."""
    stream.settimeout(GRACE)
    try:
        return bool(answer.read(1))
    except OSError:  # it stays open without a word, or is reset
        return False


def inflate(wire: bytes, window: int, most: int, url: str, *, cut: bool = False) -> bytes:
    """A compressed body unpacked; `window` is one of WINDOWS. Raises FetchError(decode, truncated, too_large) naming the URL."""
    content = bytearray()
    rest = wire
    for member in range(MOST_MEMBERS):  # a gzip body may be several members in a row (RFC 1952, 2.2)
        stream = zlib.decompressobj(window)
        try:
            content += stream.decompress(rest, most + 1 - len(content))
        except zlib.error as error:
            if window == ZLIB:  # many servers send raw deflate under that name
                return inflate(wire, RAW_DEFLATE, most, url, cut=cut)
            raise FetchError(Cause(CauseCode.DECODE, f"{url} could not be decompressed: {error}")) from error
        if len(content) > most:
            if cut:
                return bytes(content[:most])
            raise _too_large(url, most)
        if not stream.eof and not cut:
            where = f" of its part {member + 1}" if member else ""
            raise FetchError(Cause(CauseCode.TRUNCATED, f"{url} broke off in the middle{where} of its compressed body"))
        rest = stream.unused_data
        if window != GZIP or not rest.startswith(GZIP_MAGIC):  # what else follows is padding, which browsers pass over too
            return bytes(content)
    raise FetchError(Cause(CauseCode.DECODE, f"{url} is compressed in more than {MOST_MEMBERS} parts, as no document is"))


def _too_large(url: str, most: int) -> FetchError:
    return FetchError(Cause(CauseCode.TOO_LARGE, f"{url} is larger than {most} bytes; raise [monitor] max_bytes if it may be"))
