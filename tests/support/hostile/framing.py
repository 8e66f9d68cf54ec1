"""Where an answer ends and what it is packed in: framing, codings and marks that say one thing and do another."""

import gzip
import socket
import struct
import zlib
from itertools import count

from backports import zstd
from harbour_sheet import page
from loopback import Answer

from hostile.behaviour import SHEET, Behaviour, redirects, response, says, writes

PAGE = page()
SOUND = ("released", "unchanged")
FALSE_SHEET = page([("26 vessels", "999 vessels")])
CHUNKED = b"Transfer-Encoding: chunked"
CHUNK = b"%x\r\n%b\r\n" % (len(PAGE), PAGE)
HALF = PAGE[: len(PAGE) // 2]
PACKED = gzip.compress(PAGE)
SOON = 1.5
BOMB = 3_000_000


def _sound(name, serve, **how):
    return Behaviour(name, serve, *SOUND, **how)


def _failing(name, cause, serve, **how):
    return Behaviour(name, serve, f"failed:{cause}", f"failed:{cause}", **how)


def _raw(body, *headers):
    return writes(response(body, *headers, length=False))


def _reset_behind(stage):
    """The whole sheet, and then a reset rather than an end."""

    def raw(handler):
        handler.wfile.write(response(PAGE))
        handler.wfile.flush()
        stage.ended.wait(0.2)
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()

    stage.publisher.misbehave(SHEET, raw)


def _round_of_cookies(stage):
    """Three places that lead to one another, each with a cookie more than before."""
    numbers, places = count(), [SHEET, "/second", "/third"]
    for place, following in zip(places, [*places[1:], places[0]], strict=True):
        stage.publisher.answers[place] = lambda _request, following=following: Answer(
            b"", 302, {"Location": following, "Set-Cookie": f"round={next(numbers)}; Path=/"}
        )


def _own(location):
    """A redirect to the sheet's new place, told in an odd way."""
    return redirects(location, new=PAGE)


BEHAVIOURS = (
    # Chunks.
    _failing("a chunk size beyond what may be", "truncated", _raw(b"ffffffffffff\r\n" + PAGE, CHUNKED)),
    _failing("a chunk size of seventy thousand digits", "protocol", _raw(b"0" * 70_000 + CHUNK + b"0\r\n\r\n", CHUNKED)),
    _failing("an extension of a chunk that never ends", "protocol", _raw(b"%x;note=" % len(PAGE) + b"x" * 200_000, CHUNKED)),
    _failing("a chunk size with a line drawn into it", "truncated", _raw(b"%x_0\r\n%b\r\n0\r\n\r\n" % (len(HALF) // 16, PAGE), CHUNKED)),
    _failing("trailers now and then, for ever", "timeout", writes(response(CHUNK + b"0\r\n", CHUNKED, length=False), *[b"X-Trail: 1\r\n"] * 300, pause=0.05), deadline=SOON),
    _sound("a trailer that names another length and coding", _raw(CHUNK + b"0\r\nContent-Length: 3\r\nContent-Encoding: gzip\r\n\r\n", CHUNKED)),
    _sound("chunks in capitals", _raw(CHUNK + b"0\r\n\r\n", b"TRANSFER-ENCODING: CHUNKED")),
    _failing("a second answer behind the first", "truncated", writes(response(PAGE) + response(FALSE_SHEET))),
    _sound("a second answer behind the last chunk", _raw(CHUNK + b"0\r\n\r\n" + response(FALSE_SHEET), CHUNKED), visits=2),
    _sound("reset after the last byte", _reset_behind),
    _sound("the sheet in three parts with pauses", writes(response(PAGE)[:400], response(PAGE)[400:900], response(PAGE)[900:], pause=0.1)),
    # Codings.
    _failing("a deflate bomb", "too_large", says(zlib.compress(b" " * BOMB), headers={"Content-Encoding": "deflate"})),
    _failing("a Zstandard bomb", "too_large", says(zstd.compress(b" " * BOMB), headers={"Content-Encoding": "zstd"})),
    _failing("a bomb of another coding in a bomb", "too_large", says(zlib.compress(gzip.compress(b" " * BOMB)), headers={"Content-Encoding": "gzip, deflate"})),
    _failing("a name within gzip that never ends", "truncated", says(b"\x1f\x8b\x08\x08" + b"\0" * 6 + b"n" * 5_000, headers={"Content-Encoding": "gzip"})),
    _sound("gzip under its old name", says(PACKED, headers={"Content-Encoding": "x-gzip"})),
    _sound("gzip of a thousand members", says(b"".join(gzip.compress(PAGE[start : start + 2]) for start in range(0, len(PAGE), 2)), headers={"Content-Encoding": "gzip"})),
    # Marks and types.
    Behaviour("a mark of UTF-16 before UTF-8", says(b"\xff\xfe" + PAGE, media_type="text/html"), "suspect", "suspect"),
    _failing("parts of a stream of pictures", "unreadable", says(b"--x\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\xff\xe0" + b"\0" * 400, media_type="multipart/x-mixed-replace; boundary=x")),
    Behaviour("a problem told in JSON with 200", says(b'{"type":"about:blank","title":"Upstream timed out","status":504,"detail":"3 of 3 tries failed","retry_after":120}', media_type="application/problem+json"), "suspect", "suspect"),
    Behaviour("a failure told in JSON as figures, with 200", says(b'{"success":false,"code":"429","message":"2,400 of 2,400 calls, 100 % of the plan, were used by 38 keys","limit":2400,"remaining":0}', media_type="application/json"), "suspect", "suspect"),
    _sound("the sheet as a file to keep", says(PAGE, headers={"Content-Disposition": 'attachment; filename="facts.html"'})),
    # Redirects.
    _failing("three places in a round, each with a cookie", "redirect", _round_of_cookies),
    _failing("to nowhere at all", "status", says(b"moved", status=302, headers={"Location": ""})),
    _sound("to its own host without a scheme", _own("//127.0.0.1:{own}/new")),
    _sound("with white space around the place", _own("  /new  ")),
)  # fmt: skip
