"""Content codings of a body undone (RFC 9110, 8.4): gzip and deflate, Brotli (RFC 7932), Zstandard (RFC 8878); several in a row.

Every decoder is fed with a limit on what it may put out, so that a few bytes cannot become a full memory.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable

from monitor.errors import FetchError
from snapshots import Cause, CauseCode

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

GZIP, ZLIB, RAW_DEFLATE = 31, 15, -15  # zlib's codes for the framings (zlib manual, inflateInit2)
PLAIN = frozenset({"", "identity", "none", "utf-8"})
"""Names for no coding: the one of the standard, and two that misconfigured hosts send."""
GZIP_MAGIC = b"\x1f\x8b"
ZSTD_MAGICS = (b"\x28\xb5\x2f\xfd", *(bytes([number]) + b"\x2a\x4d\x18" for number in range(0x50, 0x60)))
"""Of a frame, and of a frame to be skipped (RFC 8878, 3.1)."""
WIDEST_WINDOW = 23
"""As a power of two: 8 MB, the most that a decoder of HTTP need support (RFC 9659)."""
MOST_MEMBERS = 1_000
"""Of a gzip body. Each costs a copy of what follows, so that a million empty ones are a bomb of their own."""
MOST_CODINGS = 3

Decoder = Callable[[bytes, int, str, bool], bytes]


def codings_of(header: str) -> tuple[str, ...] | None:
    """The codings that a Content-Encoding names, in the order in which they were applied; None where one is not known."""
    named = tuple(name for name in (part.strip().lower() for part in header.split(",")) if name not in PLAIN)
    return named if len(named) <= MOST_CODINGS and all(name in DECODERS for name in named) else None


def decoded(wire: bytes, codings: tuple[str, ...], most: int, url: str, *, cut: bool = False) -> bytes:
    """The body that was coded, of at most so many bytes; with `cut` its beginning where it is larger.

    Raises FetchError(decode, truncated, too_large) naming the URL.
    """
    content = wire
    for coding in reversed(codings):
        content = DECODERS[coding](content, most, url, cut) if content else content
    return content


def too_large(url: str, most: int) -> FetchError:
    """The body holds more than may be."""
    return FetchError(Cause(CauseCode.TOO_LARGE, f"{url} is larger than {most} bytes; raise [monitor] max_bytes if it may be"))


def _deflated(window: int) -> Decoder:
    return lambda wire, most, url, cut: _inflate(wire, window, most, url, cut)


def _inflate(wire: bytes, window: int, most: int, url: str, cut: bool) -> bytes:
    content = bytearray()
    rest = wire
    for member in range(MOST_MEMBERS):  # a gzip body may be several members in a row (RFC 1952, 2.2)
        stream = zlib.decompressobj(window)
        try:
            content += stream.decompress(rest, most + 1 - len(content))
        except zlib.error as error:
            if window == ZLIB:  # many servers send raw deflate under that name
                return _inflate(wire, RAW_DEFLATE, most, url, cut)
            raise _undecodable(url, error) from error
        if len(content) > most:
            return _cut(content, most, url, cut)
        if not stream.eof and not cut:
            raise _truncated(url, member)
        rest = stream.unused_data
        if window != GZIP or not rest.startswith(GZIP_MAGIC):  # what else follows is padding, which browsers pass over too
            return bytes(content)
    raise FetchError(Cause(CauseCode.DECODE, f"{url} is compressed in more than {MOST_MEMBERS} parts, as no document is"))


def _brotli(wire: bytes, most: int, url: str, cut: bool) -> bytes:
    import brotli  # noqa: PLC0415 -- few hosts send it; start-up stays quick

    stream, content = brotli.Decompressor(), bytearray()
    try:
        content += stream.process(wire, output_buffer_limit=most + 1)
        while not stream.is_finished() and len(content) <= most and not stream.can_accept_more_data():
            content += stream.process(b"", output_buffer_limit=most + 1 - len(content))
    except brotli.error as error:
        raise _undecodable(url, error) from error
    if len(content) > most:
        return _cut(content, most, url, cut)
    if not stream.is_finished() and not cut:
        raise _truncated(url)
    return bytes(content)


def _zstd(wire: bytes, most: int, url: str, cut: bool) -> bytes:
    content, rest = bytearray(), wire
    for member in range(MOST_MEMBERS):  # frames in a row are one body (RFC 8878, 3.1)
        stream = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: WIDEST_WINDOW})
        try:
            content += stream.decompress(rest, max_length=most + 1 - len(content))
        except zstd.ZstdError as error:
            raise _undecodable(url, error) from error
        if len(content) > most:
            return _cut(content, most, url, cut)
        if not stream.eof and not cut:
            raise _truncated(url, member)
        rest = stream.unused_data
        if not rest.startswith(ZSTD_MAGICS):
            return bytes(content)
    raise FetchError(Cause(CauseCode.DECODE, f"{url} is compressed in more than {MOST_MEMBERS} parts, as no document is"))


DECODERS: dict[str, Decoder] = {
    "gzip": _deflated(GZIP),
    "x-gzip": _deflated(GZIP),
    "deflate": _deflated(ZLIB),
    "br": _brotli,
    "zstd": _zstd,
}


def _cut(content: bytearray, most: int, url: str, cut: bool) -> bytes:
    if cut:
        return bytes(content[:most])
    raise too_large(url, most)


def _truncated(url: str, member: int = 0) -> FetchError:
    where = f" of its part {member + 1}" if member else ""
    return FetchError(Cause(CauseCode.TRUNCATED, f"{url} broke off in the middle{where} of its compressed body"))


def _undecodable(url: str, error: Exception) -> FetchError:
    return FetchError(Cause(CauseCode.DECODE, f"{url} could not be decompressed: {error}"))
