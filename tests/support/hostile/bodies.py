"""Bodies: cut, coded wrongly, empty, bombs, and a sheet among rubbish."""

import gzip
import os
import random
import zlib

import brotli
from harbour_sheet import page

from hostile.behaviour import Behaviour, by_turns, holds, response, says, writes

SHEET = page()
SOUND = ("released", "unchanged")
HALF = SHEET[: SHEET.index(b"<h2>On shore</h2>")]
GZIP = {"Content-Encoding": "gzip"}


def _held(name, content, **how):
    return Behaviour(name, says(content, **how), "suspect", "suspect")


def _failing(name, cause, serve):
    return Behaviour(name, serve, f"failed:{cause}", f"failed:{cause}")


def _sound(name, serve):
    return Behaviour(name, serve, *SOUND)


def _edited(old, new):
    return SHEET.replace(old, new, 1)


def _raw_deflate(content):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def _chunks(*parts, end=b"0\r\n\r\n"):
    framed = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    return response(framed + end, b"Transfer-Encoding: chunked", length=False)


def _damaged(packed):
    return packed[:-6] + bytes([packed[-6] ^ 0xFF]) + packed[-5:]


BEHAVIOURS = (
    # Short by the evidence of the transport.
    _failing("chunks without the last", "truncated", writes(_chunks(HALF, end=b""))),
    _failing(
        "a chunk shorter than it says",
        "truncated",
        writes(response(b"ffff\r\n" + SHEET[:900], b"Transfer-Encoding: chunked", length=False)),
    ),
    _failing(
        "a chunk whose size is none",
        "truncated",
        writes(response(b"size\r\n" + SHEET + b"\r\n0\r\n\r\n", b"Transfer-Encoding: chunked", length=False)),
    ),
    _failing(
        "a chunk below nothing",
        "protocol",
        writes(response(b"-5\r\n" + SHEET + b"\r\n0\r\n\r\n", b"Transfer-Encoding: chunked", length=False)),
    ),
    _failing("gzip cut in the middle", "truncated", says(gzip.compress(SHEET)[:-300], headers=GZIP)),
    _failing("gzip cut before its sum", "truncated", says(gzip.compress(SHEET)[:-6], headers=GZIP)),
    _failing("gzip whose sum is wrong", "decode", says(_damaged(gzip.compress(SHEET)), headers=GZIP)),
    _failing("gzip of which nothing came", "truncated", says(b"\x1f", headers=GZIP)),
    _failing("Brotli cut in the middle", "truncated", says(brotli.compress(SHEET)[:-100], headers={"Content-Encoding": "br"})),
    _failing("another coding than it says", "decode", says(brotli.compress(SHEET), headers=GZIP)),
    # Bombs.
    _failing("a gzip bomb", "too_large", says(lambda: gzip.compress(b"0" * 3_000_000), headers=GZIP)),
    _failing(
        "a gzip bomb in a bomb",
        "too_large",
        says(lambda: gzip.compress(gzip.compress(b"0" * 30_000_000)), headers={"Content-Encoding": "gzip, gzip"}),
    ),
    _failing(
        "a Brotli bomb",
        "too_large",
        says(lambda: brotli.compress(b"0" * 30_000_000, quality=3), headers={"Content-Encoding": "br"}),
    ),
    _failing("more than may be", "too_large", says(SHEET + b" " * 400_000)),
    _failing("more than may be, without a length", "too_large", writes(response(SHEET + b" " * 400_000, length=False))),
    _failing(
        "a body that never ends", "too_large", writes(response(b"", length=False) + SHEET, b"<p>again 41</p>" * 5_000, again=True)
    ),
    # Nothing, or nothing that is text.
    _failing("an empty body", "unreadable", says(b"")),
    _failing("white space", "unreadable", says(b" \r\n\t\n  ")),
    _failing("a lone mark of UTF-8", "unreadable", says(b"\xef\xbb\xbf")),
    _failing("zero bytes", "unreadable", says(b"\x00" * 4_000)),
    _failing("noise", "unreadable", says(random.Random(1).randbytes(20_000))),
    _failing("an image that is called a page", "media_type", says(b"\x89PNG\r\n\x1a\n" + os.urandom(900))),
    _failing("a gzip file that nobody declared", "media_type", says(gzip.compress(SHEET))),
    _failing(
        "a feed in the sheet's place",
        "media_type",
        says(
            b"<?xml version='1.0'?><rss version='2.0'><channel><title>News 41</title></channel></rss>",
            media_type="application/rss+xml",
        ),
    ),
    # Short by the evidence of the page.
    _held("cut between two sections", HALF),
    _held("cut within a tag", SHEET[: SHEET.index(b"<h2>On shore</h2>") + 3]),
    _held("cut within a sentence", SHEET[: SHEET.index(b"ashore, of whom")]),
    _failing("cut within the head", "unreadable", says(SHEET[: SHEET.index(b"<title>")])),
    _held("cut after the first words", SHEET[: SHEET.index(b"<h2>At sea</h2>")]),
    _held("cut within a word of several bytes", SHEET[: SHEET.index("€".encode()) + 1]),
    _failing("cut within an attribute", "unreadable", says(SHEET[: SHEET.index(b'"cookie-notice"') + 4])),
    # The sheet is not to be seen.
    _failing("all in a comment", "unreadable", says(b"<html><body><!--" + SHEET.replace(b"--", b"") + b"--></body></html>")),
    _failing(
        "all in a script",
        "unreadable",
        says(
            b"<html><body><script>var sheet = '"
            + SHEET.replace(b"\n", b"").replace(b"script", b"")
            + b"'</script><div id=app></div></body></html>"
        ),
    ),
    _failing("all in a template", "unreadable", says(b"<html><body><template>" + SHEET + b"</template></body></html>")),
    _failing(
        "a frame around it",
        "unreadable",
        says(b"<html><head><title>Facts</title></head><body><iframe src='/inner.html' width=900></iframe></body></html>"),
    ),
    _failing(
        "a shell that a script fills",
        "unreadable",
        says(
            b"<!doctype html><html><head><title>Northern Harbour Mission: facts and figures</title></head><body><div id=root></div><script src=/app.js></script><noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
        ),
    ),
    _held("emptied of its sections", SHEET[: SHEET.index(b"<h2>")] + SHEET[SHEET.index(b"</article>") :]),
    _held(
        "placeholders instead of numbers",
        SHEET.translate(bytes.maketrans(b"0123456789", b"----------")).replace(b"nine", b"--").replace(b"Two in five", b"Some"),
    ),
    # The sheet, with something more around it or in it.
    _sound("a line before the page", says(b"\r\n\r\n  " + SHEET)),
    _sound("rubbish after the end", says(SHEET + b"<!-- served by 7 in 41 ms --><script>var x = 99999</script>")),
    _sound("zero bytes behind the end", says(SHEET + b"\x00" * 50)),
    _sound("a hidden number", says(_edited(b"<h2>At sea</h2>", b"<h2>At sea</h2><p hidden>There are 777 spies.</p>"))),
    _sound(
        "a number for screens only",
        says(_edited(b"<h2>At sea</h2>", b"<h2>At sea</h2><p style='display:none'>There are 777 spies.</p>")),
    ),
    _sound(
        "a script that writes numbers",
        says(_edited(b"<h2>At sea</h2>", b"<h2>At sea</h2><script>document.write('<p>There are 777 spies.</p>')</script>")),
    ),
    _sound("counters that move", by_turns((page(views="1,204"), {}), (page(views="88,888"), {}))),
    _sound("a nonce in every tag", says(SHEET.replace(b"<p>", b'<p data-nonce="8f3a41b7">'))),
    _sound("raw deflate under the name of deflate", says(_raw_deflate(SHEET), headers={"Content-Encoding": "deflate"})),
    _sound("gzip in several parts", says(gzip.compress(SHEET[:700]) + gzip.compress(SHEET[700:]), headers=GZIP)),
    _sound("gzip with something behind it", says(gzip.compress(SHEET) + b"\x00" * 600, headers=GZIP)),
    _sound("chunks of one byte", writes(_chunks(*(SHEET[n : n + 1] for n in range(len(SHEET)))))),
    _sound(
        "chunks with extensions and trailers",
        writes(
            response(b"%x;a=b\r\n%b\r\n0\r\nX-Sum: 1\r\n\r\n" % (len(SHEET), SHEET), b"Transfer-Encoding: chunked", length=False)
        ),
    ),
    Behaviour("a connection that stays open after the sheet", holds(response(SHEET)), *SOUND),
)
