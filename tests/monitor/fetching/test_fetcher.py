"""Fetching over a real server that also misbehaves; every failure has its cause."""

import gzip
import socket
import threading
import zlib
from datetime import UTC, datetime, timedelta

import pytest

from db import Validators
from monitor.errors import FetchError
from monitor.fetching import Fetcher, FetchRules

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
NOTHING = Validators()


@pytest.fixture
def rules():
    return FetchRules(user_agent="Figurewatch-test", minimum_delay=0, deadline=0.6, max_bytes=100_000)


@pytest.fixture
def get(rules, publisher):
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


@pytest.mark.parametrize(("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_compressed_bodies_are_unpacked(get, publisher, coding, pack):
    publisher.serve("/facts", pack(b"41 members"), headers={"Content-Encoding": coding})
    assert get("/facts").content == b"41 members"


@pytest.mark.parametrize(
    ("body", "headers", "code"),
    [
        (gzip.compress(b"41 members " * 500)[:-20], {"Content-Encoding": "gzip"}, "truncated"),
        (b"no gzip at all", {"Content-Encoding": "gzip"}, "decode"),
        (b"x", {"Content-Encoding": "br"}, "decode"),
        (gzip.compress(b"0" * 10_000_000), {"Content-Encoding": "gzip"}, "too_large"),
        (b"0" * 200_000, {}, "too_large"),
    ],
    ids=["cut gzip", "no gzip", "not asked for", "bomb", "large"],
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


def test_redirects_are_followed_and_counted(get, publisher):
    publisher.serve("/old", b"moved", status=301, headers={"Location": "/facts"})
    publisher.serve("/facts", b"here")
    assert get("/old").content == b"here"
    publisher.serve("/loop", b"", status=302, headers={"Location": "/loop"})
    assert cause(lambda: get("/loop")) == "redirect"


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
def test_silence_at_any_point_ends_at_the_deadline(get, publisher, start):
    done = threading.Event()

    def raw(handler):
        handler.wfile.write(start)
        hold(done)(handler)

    publisher.misbehave("/facts", raw)
    assert cause(lambda: get("/facts")) == "timeout"
    done.set()


def test_a_dripping_body_ends_at_the_deadline(get, publisher):
    """Requests alone would wait as long as a byte comes now and then."""
    done = threading.Event()

    def raw(handler):
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
        while not done.wait(0.05):
            handler.wfile.write(b"x")
            handler.wfile.flush()

    publisher.misbehave("/facts", raw)
    assert cause(lambda: get("/facts")) == "timeout"
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
