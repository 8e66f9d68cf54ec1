"""Where a request may go: one gate, used by every hop.

The URL is parsed once, and the address that was checked is the address that is connected to, so that neither a second
look-up nor a second parser can lead elsewhere.

Sources: RFC 6890 and its registries through `ipaddress`; RFC 6052 (NAT64), RFC 3056 (6to4), RFC 4380 (Teredo).
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
SHARED = ipaddress.IPv4Network("100.64.0.0/10")
NUMERIC_HOST = re.compile(r"(0x[0-9a-f]*|\d+)(\.(0x[0-9a-f]*|\d+))*\.?", re.IGNORECASE)
PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """An address that has passed the first gate, in the one reading of it that is used from here on."""

    url: str
    scheme: str
    host: str
    port: int

    @property
    def origin(self) -> str:
        """Scheme, host and port: what robots.txt and credentials hold for."""
        return f"{self.scheme}://{self.host}:{self.port}"


def target_of(url: str) -> Target:
    """Reads a URL, or raises FetchError(forbidden_target) saying what is wrong with it."""
    if re.search(r"[\x00-\x20\x7f\\]", url):
        raise _forbidden(url, "it holds a space, a backslash or a control character")
    try:
        parsed = parse_url(url)
    except LocationParseError as error:
        raise _forbidden(url, "it is no URL") from error
    if parsed.scheme not in PORTS or not parsed.host:
        raise _forbidden(url, "only http and https addresses are fetched")
    if parsed.auth is not None:
        raise _forbidden(url, "it holds a user name or a password")
    if NUMERIC_HOST.fullmatch(parsed.host) and not _is_address(parsed.host):
        raise _forbidden(url, "its host is a number in disguise")
    return Target(parsed.url, parsed.scheme, parsed.host, parsed.port or PORTS[parsed.scheme])


def is_public(address: str) -> bool:
    """Is this IP address one that the whole internet reaches? Wrapped IPv4 addresses are judged by what they wrap."""
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    inner = _unwrapped(ip)
    if inner is not None:
        return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved and (ip.version == 6 or ip not in SHARED)


def require_public(address: str, target: Target) -> None:
    """Raises FetchError(forbidden_target) for an address inside some private network."""
    if not is_public(address):
        raise _forbidden(
            target.url, f"it leads to {address}, which is not public; set allow_private_addresses = true if that is meant"
        )


def _unwrapped(ip: IPv4Address | IPv6Address) -> IPv4Address | None:
    if isinstance(ip, IPv4Address):
        return None
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _forbidden(url: str, why: str) -> FetchError:
    return FetchError(Cause(CauseCode.FORBIDDEN_TARGET, f"{url!r} is not fetched: {why}"))
