"""What stands between a publisher and the world: caches, proxies and gateways that break, repeat, mend or forget part of an answer."""

import gzip
import re
import zlib

from backports import zstd
from harbour_sheet import page
from loopback import Answer

from hostile.behaviour import HTML, SHEET, Behaviour, response, says, writes

PAGE = page()
SOUND = ("released", "unchanged")
HALF = PAGE[: PAGE.index(b"<h2>On shore</h2>")]
CHUNKED = b"Transfer-Encoding: chunked"
FRAMED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)
PACKED = gzip.compress(PAGE)
FALSE_SHEET = page([("26 vessels", "999 vessels")])


def _sound(name, serve, **how):
    return Behaviour(name, serve, *SOUND, **how)


def _failing(name, cause, serve, **how):
    return Behaviour(name, serve, f"failed:{cause}", f"failed:{cause}", **how)


def _held(name, content, **how):
    return Behaviour(name, says(content, **how), "suspect", "suspect")


def _raw(body, *headers):
    return writes(response(body, *headers, length=False))


def _new_tag_with_each_304(stage):
    numbers = iter(range(1, 1_000))

    def answer(request):
        headers = {"Content-Type": HTML, "ETag": f'"{next(numbers)}"'}
        return Answer(b"", 304, headers) if request.headers.get("If-None-Match") else Answer(PAGE, 200, headers)

    stage.publisher.answers[SHEET] = answer


def _new_cookie_each_time(stage):
    numbers = iter(range(1_000))
    stage.publisher.answers[SHEET] = lambda _request: Answer(
        b"", 302, {"Location": SHEET, "Set-Cookie": f"turn={next(numbers)}; Path=/"}
    )


BEHAVIOURS = (
    # Framing.
    _sound("chunks in HTTP/1.0", writes(response(FRAMED, CHUNKED, length=False).replace(b"HTTP/1.1", b"HTTP/1.0", 1))),
    _sound("chunks and a length that lies", _raw(FRAMED, b"Content-Length: 41", CHUNKED)),
    _sound("a chunk size with zeros before it", _raw(b"0000" + FRAMED, CHUNKED)),
    _sound("no blank line after the last chunk", _raw(FRAMED[:-2], CHUNKED)),
    _failing("chunks without their line ends", "truncated", _raw(FRAMED.replace(b"</html>\r\n", b"</html>", 1), CHUNKED)),
    _sound("two lengths that agree", _raw(PAGE, *[b"Content-Length: %d" % len(PAGE)] * 2)),
    _failing("HTTP/1.0 with a length that is too great", "truncated", writes(response(PAGE, b"Content-Length: 99999", length=False).replace(b"HTTP/1.1", b"HTTP/1.0", 1))),
    Behaviour("a range of the sheet under the status of the whole", writes(response(HALF, b"Content-Range: bytes 0-%d/%d" % (len(HALF) - 1, len(PAGE)))), "suspect", "suspect"),
    _failing("a protocol that is switched", "protocol", writes(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n" + FALSE_SHEET)),
    _failing("a status beyond all", "status", says(FALSE_SHEET, status=799)),
    # Headers that end before their end.
    _sound("a line that is no header, before chunks", _raw(FRAMED, b"this line is none", CHUNKED)),
    _sound("a line that is no header, before a coding", writes(response(PACKED, b"this line is none", b"Content-Encoding: gzip"))),
    _sound("a separator of lines of another script in a header", writes(response(PACKED, b"X-Words: one\x85two", b"Content-Encoding: gzip"))),
    _sound("a page break in a header", _raw(FRAMED, b"X-Words: one\x0ctwo", CHUNKED)),
    _sound("a blank before the colon of a header", writes(response(PACKED, b"Content-Encoding : gzip"))),
    _sound("a name of a header in capitals and another in none", writes(response(PACKED, b"CONTENT-ENCODING: GZIP", b"x-a: 1"))),
    _failing("a cookie of seventy kilobytes", "protocol", writes(response(PAGE, b"Set-Cookie: a=" + b"x" * 70_000))),
    # Codings.
    _failing("gzip whose count is wrong", "decode", says(PACKED[:-4] + b"\1\2\3\4", headers={"Content-Encoding": "gzip"})),
    _failing("Zstandard cut in the middle", "truncated", says(zstd.compress(PAGE)[:-200], headers={"Content-Encoding": "zstd"})),
    _failing("deflate cut in the middle", "truncated", says(zlib.compress(PAGE)[:-200], headers={"Content-Encoding": "deflate"})),
    _sound("Zstandard in several frames", says(zstd.compress(PAGE[:500]) + zstd.compress(PAGE[500:]), headers={"Content-Encoding": "zstd"})),
    _held("half of the sheet, soundly packed", gzip.compress(HALF), headers={"Content-Encoding": "gzip"}),
    _sound("packed twice and said twice", says(gzip.compress(PACKED), headers={"Content-Encoding": "gzip, gzip"})),
    # Clocks and caches.
    _sound("a clock of five years ago", says(PAGE, headers={"Date": "Mon, 04 Mar 2019 12:00:00 GMT", "Expires": "0", "Age": "-5"})),
    _sound("a clock that is none", says(PAGE, headers={"Date": "noon", "Last-Modified": "noon"}), visits=2),
    _sound("a stale copy that says so", says(PAGE, headers={"Warning": '110 - "Response is Stale"', "X-Cache": "STALE", "Age": "864000"})),
    _sound("a new tag with each 304", _new_tag_with_each_304, visits=2),
    _failing("asked to wait no time at all", "rate_limited", says(FALSE_SHEET, status=429, headers={"Retry-After": "0"})),
    _failing("asked to wait by a date of the old kind", "status", says(FALSE_SHEET, status=503, headers={"Retry-After": "Saturday, 02-Mar-24 12:00:00 GMT"})),
    # Redirects and refreshes.
    _failing("a new cookie and the same place, for ever", "redirect", _new_cookie_each_time),
    _failing("to a fragment of itself", "redirect", says(b"", status=302, headers={"Location": "#facts"})),
    _sound("a place beside the sheet itself", says(PAGE, headers={"Location": "/elsewhere", "Content-Location": "/facts.en.html"})),
    _held("a page that sends on at once", b"<!doctype html><html><head><title>Please wait</title><meta http-equiv=refresh content='0; url=/start'></head><body><p>You are being sent to our new site. If nothing happens, <a href=/start>go on</a>.</p></body></html>"),
    # Types and charsets.
    _sound("HTML under the name of XHTML", says(PAGE, media_type="application/xhtml+xml")),
    _sound("HTML under the name of JSON", says(PAGE, media_type="application/json")),
    _sound("two charsets in one header", says(PAGE, media_type="text/html; charset=utf-8; charset=utf-16")),
    _sound("two marks of UTF-8", says(b"\xef\xbb\xbf\xef\xbb\xbf" + PAGE)),
    _sound("a mark of UTF-8 between two files", says(PAGE.replace(b"<main>", b"\xef\xbb\xbf<main>"))),
    _sound("a footer in Latin-1", says(PAGE.replace("© 2024".encode(), b"\xa9 2024 Soci\xe9t\xe9"))),
    _sound("coded in UTF-8 twice", says(PAGE.decode("cp1252").encode())),
    # Less than a page.
    Behaviour("every number nought", says(PAGE.translate(bytes.maketrans(b"123456789", b"000000000"))), None, "suspect"),
    _held("a template that nobody filled", re.sub(rb"\b(?<![h#-])\d[\d,.]*", b"{{ value }}", PAGE)),
    _held("the text of robots.txt", b"User-agent: *\nDisallow: /admin/\nCrawl-delay: 10\nSitemap: https://harbour.test/sitemap.xml\n", media_type="text/plain"),
    _held("an error of the database", b"<br />\n<b>Warning</b>:  mysqli_connect(): (HY000/2002): Connection refused in <b>/var/www/html/db.php</b> on line <b>41</b><br />\n"),
)  # fmt: skip
