"""Fetching over a real server that also misbehaves; every failure has its cause."""

import gzip
import socket
import sys
import threading
import zlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import brotli
import pytest
from loopback import Answer, Loopback

from db import Validators
from monitor.configuration import Login, Source
from monitor.errors import FetchError
from monitor.fetching import Fetcher, FetchRules, headers_of

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
NOTHING = Validators()
_WIDE = zstd.ZstdCompressor(options={zstd.CompressionParameter.window_log: 30})
WIDE_FRAME = _WIDE.compress(b"41 members") + _WIDE.flush()


@pytest.fixture
def rules():
    return FetchRules(user_agent="Figurewatch-test", minimum_delay=0, deadline=30, max_bytes=100_000)


@pytest.fixture
def get(rules, publisher):
    return getter(rules, publisher)


@pytest.fixture
def get_in_haste(rules, publisher):
    return getter(replace(rules, deadline=0.6), publisher)


def getter(rules, publisher):
    fetcher = Fetcher(rules)

    def fetch(path, *, private=True, validators=NOTHING, moment=NOON):
        address = path if "://" in path else publisher.url(path)
        return fetcher.fetch(address, allow_private=private, validators=validators, moment=moment)

    return fetch


def cause(call):
    with pytest.raises(FetchError) as caught:
        call()
    assert "\n" not in str(caught.value)
    return caught.value.cause.code.value


def test_a_page_comes_with_what_the_transport_said_of_it(get, publisher):
    publisher.serve("/facts", b"<p>41 members</p>", media_type="text/html; charset=ISO-8859-1", etag=True)
    got = get("/facts")
    assert (got.content, got.media_type, got.charset) == (b"<p>41 members</p>", "text/html", "ISO-8859-1")
    assert publisher.requests("/facts")[0].headers["User-Agent"] == "Figurewatch-test"
    assert get("/facts", validators=Validators(etag=got.etag)) is None


def test_the_environment_names_no_proxy(get, publisher, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    publisher.serve("/facts", b"here")
    assert get("/facts").content == b"here"


def raw_deflate(content):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress), ("deflate", zlib.compress), ("deflate", raw_deflate), ("br", brotli.compress), ("zstd", zstd.compress),
        ("zstd", lambda content: zstd.compress(content[:4]) + zstd.compress(content[4:])),
        ("BR", brotli.compress), ("gzip, gzip", lambda content: gzip.compress(gzip.compress(content))),
        ("gzip, br", lambda content: brotli.compress(gzip.compress(content))),
    ],
)  # fmt: skip
def test_compressed_bodies_are_unpacked(get, publisher, coding, pack):
    publisher.serve("/facts", pack(b"41 members"), headers={"Content-Encoding": coding})
    assert get("/facts").content == b"41 members"


@pytest.mark.parametrize(
    ("body", "headers", "code"),
    [
        (gzip.compress(b"41 members " * 500)[:-20], {"Content-Encoding": "gzip"}, "truncated"),
        (b"no gzip at all", {"Content-Encoding": "gzip"}, "decode"),
        (b"x", {"Content-Encoding": "compress"}, "decode"),
        (brotli.compress(b"41 members, 12 boats")[:-3], {"Content-Encoding": "br"}, "truncated"),
        (b"no brotli at all", {"Content-Encoding": "br"}, "decode"),
        (brotli.compress(b"0" * 10_000_000, quality=3), {"Content-Encoding": "br"}, "too_large"),
        (zstd.compress(b"41 members " * 500)[:-8], {"Content-Encoding": "zstd"}, "truncated"),
        (b"no zstandard at all", {"Content-Encoding": "zstd"}, "decode"),
        (zstd.compress(b"0" * 10_000_000), {"Content-Encoding": "zstd"}, "too_large"),
        (WIDE_FRAME, {"Content-Encoding": "zstd"}, "decode"),
        (gzip.compress(b"x"), {"Content-Encoding": "gzip, gzip, gzip, gzip"}, "decode"),
        (gzip.compress(b"0" * 10_000_000), {"Content-Encoding": "gzip"}, "too_large"),
        (b"0" * 200_000, {}, "too_large"),
    ],
    ids=[
        "cut gzip",
        "no gzip",
        "not asked for",
        "cut brotli",
        "no brotli",
        "brotli bomb",
        "cut zstandard",
        "no zstandard",
        "zstandard bomb",
        "zstandard with a window of 1 GB",
        "four codings",
        "bomb",
        "large",
    ],
)
def test_a_body_that_is_not_whole_or_not_bearable_is_no_document(get, publisher, body, headers, code):
    publisher.serve("/facts", body, headers=headers)
    assert cause(lambda: get("/facts")) == code


@pytest.mark.parametrize(
    ("status", "code"), [(404, "status"), (410, "status"), (500, "status"), (503, "status"), (429, "rate_limited")]
)
def test_an_error_status_is_no_document(get, publisher, status, code):
    publisher.serve("/facts", b"<p>sorry</p>", status=status)
    assert cause(lambda: get("/facts")) == code


def test_a_host_that_asks_for_silence_gets_it(get, publisher):
    publisher.serve("/facts", b"", status=429, headers={"Retry-After": "120"})
    with pytest.raises(FetchError) as caught:
        get("/facts")
    assert caught.value.retry_after == NOON + timedelta(seconds=120)
    publisher.serve("/facts", b"here")
    assert cause(lambda: get("/facts", moment=NOON + timedelta(seconds=60))) == "rate_limited"
    assert len(publisher.requests("/facts")) == 1
    assert get("/facts", moment=NOON + timedelta(seconds=121)).content == b"here"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_robots_txt_that_asks_for_silence_gets_it_for_the_host(get, publisher, status):
    publisher.serve("/facts", b"here")
    publisher.serve("/robots.txt", b"", status=status, headers={"Retry-After": "120"})
    with pytest.raises(FetchError) as caught:
        get("/facts")
    assert (caught.value.cause.code, caught.value.retry_after) == ("robots", NOON + timedelta(seconds=120))
    publisher.serve("/robots.txt", b"", status=404)
    assert cause(lambda: get("/facts", moment=NOON + timedelta(seconds=60))) == "rate_limited"
    assert len(publisher.requests("/robots.txt")) == 1
    assert get("/facts", moment=NOON + timedelta(seconds=121)).content == b"here"


def test_redirects_are_followed_and_counted(get, publisher):
    publisher.serve("/old", b"moved", status=301, headers={"Location": "/facts"})
    publisher.serve("/facts", b"here")
    assert get("/old").content == b"here"
    publisher.serve("/loop", b"", status=302, headers={"Location": "/loop"})
    assert cause(lambda: get("/loop")) == "redirect"


def test_a_cookie_comes_back_within_the_visit_and_is_forgotten_after_it(get, publisher):
    """Some hosts redirect to the same address until they see their cookie again."""

    def door(request):
        if "seen=1" in request.headers.get("Cookie", ""):
            return Answer(b"here")
        return Answer(b"", 302, {"Location": "/facts", "Set-Cookie": "seen=1; Path=/"})

    publisher.answers["/facts"] = door
    assert get("/facts").content == b"here"
    assert get("/facts").content == b"here"
    assert [request.headers.get("Cookie") for request in publisher.requests("/facts")] == [None, "seen=1", None, "seen=1"]


def test_headers_and_log_in_go_to_the_origin_of_the_source_only(rules, publisher):
    source = Source(
        name="a", title="a", url=publisher.url("/facts"), login=Login(user="desk", password="höhle"), headers={"X-Key": "k"}
    )
    with Loopback() as other:
        publisher.serve("/facts", b"", status=302, headers={"Location": "/inner"})
        publisher.serve("/inner", b"", status=302, headers={"Location": other.url("/other")})
        other.serve("/other", b"here")
        with pytest.raises(FetchError):  # the other site is private, and not the one that was allowed
            Fetcher(rules).fetch(source.url, allow_private=True, validators=NOTHING, moment=NOON, own_headers=headers_of(source))
        sent = [publisher.requests(path)[0].headers for path in ("/facts", "/inner")]
        assert [(headers["Authorization"], headers["X-Key"]) for headers in sent] == [("Basic ZGVzazpow7ZobGU=", "k")] * 2
        assert "Authorization" not in publisher.requests("/robots.txt")[0].headers


@pytest.mark.parametrize("place", ["file:///etc/hostname", "ftp://h.test/x", "http://user:pw@127.0.0.1/", "gopher://h.test/"])
def test_a_redirect_leads_nowhere_else(get, publisher, place):
    publisher.serve("/old", b"", status=302, headers={"Location": place})
    assert cause(lambda: get("/old")) == "forbidden_target"


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://[bad/", "redirect"), ("http://[::1", "redirect"), ("//[x]y/", "redirect"), ("http://a%zz.test/", "forbidden_target"),
        ("http://", "redirect"), ("?\\\\evil.test", "forbidden_target"),
    ],
)  # fmt: skip
def test_a_redirect_to_nonsense_is_a_named_error(get, publisher, location, code):
    publisher.serve("/old", b"", status=302, headers={"Location": location})
    assert cause(lambda: get("/old")) == code


def test_the_body_of_a_redirect_is_nobody_s_document(get, publisher):
    """It is not read: it may be a bomb, or never end."""
    done = threading.Event()

    def raw(handler):
        handler.wfile.write(b"HTTP/1.1 302 Found\r\nLocation: /facts\r\nContent-Length: 5000\r\n\r\nx")
        hold(done)(handler)

    publisher.misbehave("/old", raw)
    publisher.serve("/facts", b"here")
    assert get("/old").content == b"here"
    done.set()


@pytest.mark.parametrize("wish", ["0", "000", "-5", "soon", "", "Fri, 32 Foo 2024", "Fri, 01 Mar 2024 11:00:00 GMT"])
def test_a_retry_after_that_asks_for_nothing_holds_nothing_back(get, publisher, wish):
    publisher.serve("/facts", b"", status=503, headers={"Retry-After": wish})
    with pytest.raises(FetchError) as caught:
        get("/facts")
    assert caught.value.retry_after is None
    publisher.serve("/facts", b"here")
    assert get("/facts").content == b"here"


def test_a_private_address_is_refused_before_anything_is_sent(get, publisher):
    publisher.serve("/facts", b"secret")
    assert cause(lambda: get("/facts", private=False)) == "forbidden_target"
    assert publisher.log == []


def test_robots_txt_is_honoured(get, publisher):
    publisher.serve("/facts", b"here")
    publisher.serve("/robots.txt", b"User-agent: *\nDisallow: /facts", media_type="text/plain")
    assert cause(lambda: get("/facts")) == "robots"
    assert publisher.requests("/facts") == []


def test_robots_txt_that_fails_forbids_all(get, publisher):
    publisher.serve("/facts", b"here")
    publisher.serve("/robots.txt", b"", status=503)
    assert cause(lambda: get("/facts")) == "robots"


def hold(event):
    def raw(handler):
        handler.wfile.flush()
        event.wait(10)

    return raw


@pytest.mark.parametrize(
    "start", [b"", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc"]
)
def test_silence_at_any_point_ends_at_the_deadline(get_in_haste, publisher, start):
    done = threading.Event()

    def raw(handler):
        handler.wfile.write(start)
        hold(done)(handler)

    publisher.misbehave("/facts", raw)
    assert cause(lambda: get_in_haste("/facts")) == "timeout"
    done.set()


def test_a_dripping_body_ends_at_the_deadline(get_in_haste, publisher):
    """Requests alone would wait as long as a byte comes now and then."""
    done = threading.Event()

    def raw(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
        while not done.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    publisher.misbehave("/facts", raw)
    assert cause(lambda: get_in_haste("/facts")) == "timeout"
    done.set()


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort", "truncated"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n", "truncated"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "protocol"),
        (b"", "reset"),
    ],
)
def test_an_answer_that_breaks_off_is_no_document(get, publisher, answer, code):
    publisher.misbehave("/facts", lambda handler: handler.wfile.write(answer))
    assert cause(lambda: get("/facts")) == code


def test_a_host_that_never_hangs_up_is_not_waited_for(publisher):
    """All announced bytes are there: the document is whole, whatever the connection does then."""
    done = threading.Event()

    def raw(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\nhere")
        hold(done)(handler)

    publisher.misbehave("/facts", raw)
    fetcher = Fetcher(FetchRules(user_agent="Figurewatch-test", minimum_delay=0, deadline=60, max_bytes=100_000))
    got = fetcher.fetch(publisher.url("/facts"), allow_private=True, validators=NOTHING, moment=NOON)
    assert got.content == b"here"
    assert not done.is_set()
    done.set()


def test_nobody_there(get):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert cause(lambda: get(f"http://127.0.0.1:{port}/facts")) == "connect"
    assert cause(lambda: get("https://no-such-host.invalid/")) in ("connect", "timeout")
    with pytest.raises(FetchError) as caught:
        get(f"http://127.0.0.1:{port}/facts")
    assert "Errno" not in str(caught.value)


def test_a_file_is_a_source_too(rules, tmp_path):
    path = tmp_path / "facts.html"
    path.write_bytes(b"41 members")
    fetcher = Fetcher(rules)
    got = fetcher.fetch(str(path), allow_private=False, validators=Validators(), moment=NOON)
    assert got.content == b"41 members"
    assert fetcher.fetch(str(path), allow_private=False, validators=Validators(etag=got.etag), moment=NOON) is None
    assert (
        cause(lambda: fetcher.fetch(str(tmp_path / "no"), allow_private=False, validators=Validators(), moment=NOON)) == "connect"
    )
