"""Headers: lengths that lie, types that lie, floods, nonsense, and what hides in them."""

import gzip

from harbour_sheet import page

from hostile.behaviour import Behaviour, response, says, writes

SHEET = page()
CODED = gzip.compress(SHEET)
SOUND = ("released", "unchanged")
"""What is recorded of a sheet that comes whole in spite of its headers."""


def _broken(name, cause, *parts):
    return Behaviour(name, writes(*parts), f"failed:{cause}", f"failed:{cause}")


def _sound(name, serve):
    return Behaviour(name, serve, *SOUND)


def _typed(media_type):
    return says(SHEET, media_type=media_type)


BEHAVIOURS = (
    _broken("a length that is too great", "truncated", response(SHEET, b"Content-Length: 99999", length=False)),
    _broken("a length that is too small", "truncated", response(SHEET, b"Content-Length: 900", length=False)),
    _broken("two lengths", "protocol", response(SHEET, b"Content-Length: 900", b"Content-Length: 1000", length=False)),
    _sound("a length below nothing", writes(response(SHEET, b"Content-Length: -5", length=False))),
    _sound("a length in words", writes(response(SHEET, b"Content-Length: many", length=False))),
    _broken("a length beyond what may be", "too_large", response(SHEET, b"Content-Length: 999999999999", length=False)),
    _broken("a header of four megabytes", "protocol", response(SHEET, b"X-Long: " + b"x" * 4_000_000)),
    _broken("twenty thousand headers", "protocol", response(SHEET, *(b"X-%d: 1" % number for number in range(20_000)))),
    _broken("no header at all", "protocol", SHEET),
    _broken("another protocol", "protocol", b"SSH-2.0-OpenSSH_9.2\r\n\r\n" + SHEET),
    _broken("a radio station", "protocol", b"ICY 200 OK\r\n\r\n" + SHEET),
    _broken("only a line", "protocol", b"HTTP/1.1\r\n\r\n" + SHEET),
    _broken("a coding that nobody asked for", "decode", response(SHEET, b"Content-Encoding: compress")),
    _broken("a coding that it has not", "decode", response(SHEET, b"Content-Encoding: gzip")),
    _broken("more codings than any page needs", "decode", response(CODED, b"Content-Encoding: gzip, gzip, gzip, gzip, gzip")),
    _broken("a transfer coding that is unknown", "protocol", response(SHEET, b"Transfer-Encoding: sealed")),
    _broken(
        "chunks of chunks",
        "protocol",
        response(b"%x\r\n%b\r\n0\r\n\r\n" % (len(SHEET), SHEET), b"Transfer-Encoding: chunked, chunked", length=False),
    ),
    _sound("a type that is none", _typed("nonsense")),
    _sound("no type", says(SHEET, media_type="")),
    _sound("the type of an image", _typed("image/png")),
    _sound("the type of a PDF", _typed("application/pdf")),
    _sound("the type of a plain text", _typed("text/plain")),
    _sound("the type of a table", _typed("text/csv")),
    _sound("the type of any bytes", _typed("application/octet-stream")),
    _sound("a charset that nobody knows", _typed("text/html; charset=no-such")),
    _sound("a charset of two bytes for one of one", _typed("text/html; charset=utf-16")),
    _sound("a charset of four bytes for one of one", _typed("text/html; charset=utf-32")),
    _sound("a charset for a coding of mail", _typed("text/html; charset=utf-7")),
    _sound("a charset that is no charset", _typed("text/html; charset=rot13")),
    _sound("a charset with markup in it", _typed('text/html; charset="<script>alert(1)</script>"')),
    _sound("a charset of control characters", writes(response(SHEET, media_type=b"text/html; charset=\x1b[31m\x00"))),
    _sound("two types", writes(response(SHEET, b"Content-Type: application/json"))),
    _sound("a coding that is the plain one", writes(response(SHEET, b"Content-Encoding: identity"))),
    _sound("a charset in the place of a coding", writes(response(SHEET, b"Content-Encoding: UTF-8"))),
    _sound("five hundred cookies", writes(response(SHEET, *(b"Set-Cookie: c%d=%s" % (n, b"x" * 40) for n in range(90))))),
    _sound(
        "a cookie of other hosts", writes(response(SHEET, b"Set-Cookie: a=b; Domain=.test; Path=/; Max-Age=99999999999999999999"))
    ),
    _sound("a cookie of control characters", writes(response(SHEET, b"Set-Cookie: a=\x01\x02\x1b[2J; Path=/"))),
    _sound("control characters in a header", writes(response(SHEET, b"X-Words: \x1b]0;owned\x07\x1b[31m"))),
    _sound("bytes beyond ASCII in a header", writes(response(SHEET, "X-Words: Überblick ٣".encode()))),
    _sound("a header folded into lines", writes(response(SHEET, b"X-Words: one\r\n two\r\n three"))),
    _sound("a file name that climbs", writes(response(SHEET, b'Content-Disposition: attachment; filename="../../etc/passwd"'))),
    _sound("line ends of one character", writes(response(SHEET).replace(b"\r\n", b"\n"))),
    _sound("HTTP/1.0 without a length", writes(b"HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + SHEET)),
    _sound("no length and no chunks", writes(response(SHEET, length=False))),
    _sound("a tag that cannot be sent back", writes(response(SHEET, b'ETag: "\x1b[31m\xff"'))),
    _sound("a tag longer than any", writes(response(SHEET, b'ETag: "' + b"e" * 50_000 + b'"'))),
    _sound("a date of change that is none", writes(response(SHEET, b"Last-Modified: yesterday \x7f"))),
    _sound("a date of change that has not come", writes(response(SHEET, b"Last-Modified: Fri, 31 Dec 2199 23:59:59 GMT"))),
    _sound("a range that nobody asked for", writes(response(SHEET, b"Content-Range: bytes 0-99/100000"))),
)
