"""Which addresses are public, and which URLs have only one reading."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from requests import Request
from urllib3.util import parse_url

from monitor.errors import FetchError
from monitor.fetching.targets import is_public, target_of
from snapshots import CauseCode

PRIVATE = [
    "127.0.0.1",
    "127.255.255.254",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "0.0.0.0",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2001:db8::1",
    "fe80::1%eth0",
    "fec0::1",
    "192.0.0.8",
    "192.88.99.1",
    "64:ff9b:1::7f00:1",
    "2001:0:7f00:1::1",
    "2001:0:808:808::1",
    "3fff::1",
    "5f00::1",
    "::7f00:1",
    "::ffff:0:7f00:1",
    "2002:6440:1::",
]
PUBLIC = [
    "8.8.8.8",
    "1.1.1.1",
    "93.184.216.34",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://127.0.0.1.0x1/",
        "http://good.test\\@evil.test/", "http://good.test\t/", "http://u:p@good.test/", "http://good.test:80@evil.test/",
        "file:///etc/hostname", "javascript:alert(1)", "data:text/html,41", "gopher://good.test/", "http://", "//good.test/x",
        "good.test", "http://[::1%25eth0]x/", "http://.good.test/", "http://*.good.test/",
        "http://" + "a" * 64 + ".test/", "http://good..test/", "http://good.test:99999/", "http://good.test/" + "x" * 9000,
    ],
)  # fmt: skip
def test_urls_with_two_readings_or_none_are_refused(url):
    with pytest.raises(FetchError) as caught:
        target_of(url)
    assert caught.value.cause.code is CauseCode.FORBIDDEN_TARGET
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("url", "told", "host", "port"),
    [
        ("HTTP://Good.TEST/a#part", "http://good.test/a", "good.test", 80),
        ("https://good.test:8443/", "https://good.test:8443/", "good.test", 8443),
        ("https://[2606:4700::1111]/", "https://[2606:4700::1111]/", "[2606:4700::1111]", 443),
        ("http://good%2etest/", "http://good.test/", "good.test", 80),
        ("http://127.0.0.1:80/", "http://127.0.0.1:80/", "127.0.0.1", 80),
        ("https://münchen.test/größe?q=ß", "https://xn--mnchen-3ya.test/gr%C3%B6%C3%9Fe?q=%C3%9F", "xn--mnchen-3ya.test", 443),
    ],
)
def test_a_url_is_read_once_and_written_in_one_way(url, told, host, port):
    target = target_of(url)
    assert (target.url, target.host, target.port) == (told, host, port)


HOSTS = st.one_of(
    st.text(max_size=40),
    st.text("aß。.@:\\/#?%[]0127x-", max_size=25),
    st.from_regex(r"[a-z0-9.]{1,12}[@:#?/\\\\][a-z0-9.]{1,12}", fullmatch=True),
)


@given(HOSTS.map(lambda text: f"http://{text}"))
def test_our_host_is_the_one_that_the_library_will_ask_or_the_url_is_refused(url):
    """A second parser that reads another host would be a way around the gate."""
    try:
        target = target_of(url)
    except FetchError:
        return
    sent = Request("GET", target.url).prepare().url
    assert parse_url(url).host == parse_url(sent).host == urlsplit_host(sent) == target.host


def urlsplit_host(url):
    host = urlsplit(url).hostname
    return f"[{host}]" if ":" in host else host
