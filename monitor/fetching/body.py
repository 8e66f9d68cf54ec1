"""Reading a body: counted on the wire and after decompression, and refused when anything says that it is not whole."""

from __future__ import annotations

import zlib

import requests

from monitor.errors import FetchError
from snapshots import Cause, CauseCode

CHUNK = 65_536
WINDOWS = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # zlib's codes for the two framings (zlib manual, inflateInit2)


def read_body(response: requests.Response, most: int) -> bytes:
    """The decoded body. Raises FetchError(too_large, decode, truncated); transport errors pass through."""
    url = response.url
    coding = response.headers.get("Content-Encoding", "identity").strip().lower() or "identity"
    if coding != "identity" and coding not in WINDOWS:
        raise FetchError(Cause(CauseCode.DECODE, f"{url} is coded as {coding!r}, which was not asked for"))
    wire = _read_wire(response, most)
    if coding == "identity" or not wire:
        return wire
    return _inflate(wire, WINDOWS[coding], most, url)


def _read_wire(response: requests.Response, most: int) -> bytes:
    content = bytearray()
    while chunk := response.raw.read(CHUNK, decode_content=False):
        content += chunk
        if len(content) > most:
            raise _too_large(response.url, most)
    return bytes(content)


def _inflate(wire: bytes, window: int, most: int, url: str) -> bytes:
    content = bytearray()
    rest = wire
    try:
        while rest:  # a gzip body may be several members in a row (RFC 1952, 2.2)
            stream = zlib.decompressobj(window)
            content += stream.decompress(rest, most + 1 - len(content))
            if len(content) > most:
                raise _too_large(url, most)
            if not stream.eof:
                raise FetchError(Cause(CauseCode.TRUNCATED, f"{url} broke off in the middle of its compressed body"))
            rest = stream.unused_data.lstrip(b"\0")
    except zlib.error as error:
        if window == WINDOWS["deflate"]:  # many servers send raw deflate under that name
            return _inflate(wire, -15, most, url)
        raise FetchError(Cause(CauseCode.DECODE, f"{url} could not be decompressed: {error}")) from error
    return bytes(content)


def _too_large(url: str, most: int) -> FetchError:
    return FetchError(Cause(CauseCode.TOO_LARGE, f"{url} is larger than {most} bytes; raise [monitor] max_bytes if it may be"))
