"""Where a request may go: the target check, used by every hop.

The URL is parsed once, and the address that was checked is the address that is connected to, so that neither a second
look-up nor a second parser can lead elsewhere.

Sources: the IANA registries of special-purpose addresses (RFC 6890) through `ipaddress`, and CLOSED for what the versions of
that module leave out; RFC 6052 (NAT64), RFC 3056 (6to4).
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from monitor.errors import FetchError
from snapshots import Cause, CauseCode

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
CLOSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "100.64.0.0/10",  # shared by the customers of a provider (RFC 6598)
        "192.0.0.0/24",  # protocol assignments (RFC 6890)
        "192.88.99.0/24",  # 6to4 relays, withdrawn (RFC 7526)
        "64:ff9b:1::/48",  # NAT64 inside a network (RFC 8215)
        "2001::/32",  # Teredo (RFC 4380)
        "3fff::/20",  # documentation (RFC 9637)
        "5f00::/16",  # segment routing (RFC 9602)
        "fec0::/10",  # site-local, withdrawn (RFC 3879)
    )
)
HOST_NAME = re.compile(r"(?!-)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?", re.IGNORECASE)
NUMERIC_HOST = re.compile(r"(.*\.)?(0x[0-9a-f]*|\d+)\.?", re.IGNORECASE)
"""A host whose last label is a number is an IPv4 address to a resolver, in one of its many spellings (WHATWG URL, 3.5)."""
LONGEST_HOST = 253
LONGEST_URL = 8_000
LONGEST_SHOWN = 200
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """An address that has passed the first check, in the one reading of it that is used from here on."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what a robots.txt holds for."""
        return f"{self.scheme}://{self.host}:{self.port}"

    @property
    def site(self) -> str:
        """The host, with its port where that is no usual one: what is asked politely, and what an allowance holds for."""
        return self.host if self.port in PORTS.values() else f"{self.host}:{self.port}"


def target_of(url: str) -> Target:
    """Reads a URL, or raises FetchError(forbidden_target) saying what is wrong with it."""
    if len(url) > LONGEST_URL:
        raise _forbidden(url, f"it is longer than {LONGEST_URL} characters")
    # Parsers disagree on each of them: what one takes for the host is a path to the next (WHATWG URL, 4.4).
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise _forbidden(url, "it holds a space, a backslash or a control character")
    try:
        parsed = parse_url(url)
    except (LocationParseError, UnicodeError) as error:
        raise _forbidden(url, "it is no URL") from error
    if parsed.scheme not in PORTS or not parsed.host:
        raise _forbidden(url, "only http and https addresses are fetched")
    if parsed.auth is not None:
        raise _forbidden(url, "it holds a user name or a password")
    _require_plain_host(parsed.host, url)
    # A fragment is for the reader of the page and never sent (RFC 9110, 7.1).
    whole = parsed._replace(fragment=None).url
    return Target(whole, parsed.scheme, parsed.host, parsed.port or PORTS[parsed.scheme])


def site_of(address: str) -> str | None:
    """The site that is asked for an address; None for a path, and for what is no address that is fetched."""
    try:
        return target_of(address).site if "://" in address else None
    except FetchError:
        return None


def _require_plain_host(host: str, url: str) -> None:
    if _is_address(host.strip("[]")):
        return
    if NUMERIC_HOST.fullmatch(host):
        raise _forbidden(url, "its host is a number in disguise")
    if not HOST_NAME.fullmatch(host) or len(host) > LONGEST_HOST:
        raise _forbidden(url, "its host is no host name")


def is_public(address: str) -> bool:
    """Is this IP address one that the whole internet reaches? Wrapped IPv4 addresses are judged by what they wrap."""
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    inner = _unwrapped(ip)
    if inner is not None:
        return is_public(str(inner))
    closed = any(ip in network for network in CLOSED if network.version == ip.version)
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or closed)


def require_public(address: str, target: Target) -> None:
    """Raises FetchError(forbidden_target) for an address inside some private network."""
    if not is_public(address):
        remedy = "allow it with allow_private_addresses = true (`add --private`)"
        why = f"it leads to {address}, which is not public; if it is meant, {remedy}"
        raise _forbidden(target.url, why)


def _unwrapped(ip: IPv4Address | IPv6Address) -> IPv4Address | None:
    if isinstance(ip, IPv4Address):
        return None
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _forbidden(url: str, why: str) -> FetchError:
    shown = url if len(url) <= LONGEST_SHOWN else url[:LONGEST_SHOWN] + "…"
    return FetchError(Cause(CauseCode.FORBIDDEN_TARGET, f"{shown!a} is not fetched: {why}"))
