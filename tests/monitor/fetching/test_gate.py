"""Which addresses are public, and which URLs have only one reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from urllib3.util import parse_url

from monitor.errors import FetchError
from monitor.fetching.gate import is_public, target_of

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
        "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://127.1/", "http://good.test\\@evil.test/",
        "http://good.test\t/", "http://u:p@good.test/", "file:///etc/hostname", "javascript:alert(1)", "http://", "//good.test/x", "good.test",
    ],
)  # fmt: skip
def test_urls_with_two_readings_or_none_are_refused(url):
    with pytest.raises(FetchError):
        target_of(url)


@given(st.text(max_size=60).map(lambda text: f"http://{text}"))
def test_our_host_is_the_library_s_host_or_the_url_is_refused(url):
    try:
        target = target_of(url)
    except FetchError:
        return
    assert target.host == parse_url(url).host
