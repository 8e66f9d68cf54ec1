"""Fetching a source: robots, pace, redirects, conditional request, limits; every failure is a FetchError with a cause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import Message
from pathlib import Path
from urllib.parse import urljoin

import requests
from urllib3.exceptions import HTTPError

from db import CaptureToStore, Validators
from monitor.configuration import MonitorSettings
from monitor.errors import FetchError
from monitor.fetching.body import read_body
from monitor.fetching.exchange import Exchange
from monitor.fetching.files import read_file
from monitor.fetching.gate import Target, target_of
from monitor.fetching.pace import Pace, retry_after
from monitor.fetching.robots import Robots
from snapshots import Cause, CauseCode

REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 10
TRIES = 3
AGAIN = frozenset({CauseCode.CONNECT, CauseCode.RESET})
ACCEPT = "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """The limits and manners of all fetches; seconds and bytes."""

    user_agent: str
    minimum_delay: float
    deadline: float
    max_bytes: int

    @classmethod
    def of(cls, settings: MonitorSettings) -> FetchRules:
        """As the [monitor] part of the configuration says."""
        contact = f" (+{settings.contact})" if settings.contact else ""
        return cls(
            user_agent=settings.user_agent + contact,
            minimum_delay=settings.minimum_delay,
            deadline=settings.deadline,
            max_bytes=settings.max_bytes,
        )


@dataclass(frozen=True, slots=True)
class _Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes
    target: Target


class Fetcher:
    """One for a process: it remembers what hosts allow and when they were asked last. Thread-safe."""

    def __init__(self, rules: FetchRules) -> None:
        self._rules = rules
        self._pace = Pace(rules.minimum_delay)
        self._robots = {
            private: Robots(rules.user_agent, lambda url, private=private: self._read_robots(url, private))  # type: ignore[misc]
            for private in (True, False)
        }

    def close(self) -> None:
        """Nothing stays open between two fetches; here for symmetry with what else is closed at the end."""

    def fetch(self, address: str, *, allow_private: bool, validators: Validators, moment: datetime) -> CaptureToStore | None:
        """What stands at an address now; None where the host says that it is what it was (304). Raises FetchError."""
        if "://" not in address:
            return read_file(Path(address), self._rules.max_bytes, validators, moment)
        headers = {
            "If-None-Match": validators.etag,
            "If-Modified-Since": validators.last_modified,  # a host that knows the tag ignores it (RFC 9110, 13.1.3)
        }
        reply = self._follow(address, {k: v for k, v in headers.items() if v}, allow_private, moment)
        if reply.status == 304:
            return None
        self._require_success(reply, moment)
        media_type, charset = _content_type(reply.headers.get("Content-Type"))
        return CaptureToStore(
            content=reply.body,
            address=address,
            media_type=media_type,
            charset=charset,
            etag=reply.headers.get("ETag"),
            last_modified=reply.headers.get("Last-Modified"),
            fetched_at=moment,
        )

    def _follow(self, address: str, conditions: Mapping[str, str], allow_private: bool, moment: datetime) -> _Reply:
        url = address
        for _ in range(MOST_REDIRECTS + 1):
            target = target_of(url)
            self._require_welcome(target, allow_private, moment)
            reply = self._ask(target, conditions, allow_private, self._robots[allow_private].delay(target, moment))
            location = reply.headers.get("Location")
            if reply.status not in REDIRECTS or not location:
                return reply
            url = urljoin(target.url, location)
        raise FetchError(Cause(CauseCode.REDIRECT, f"{address} was redirected more than {MOST_REDIRECTS} times"))

    def _require_welcome(self, target: Target, allow_private: bool, moment: datetime) -> None:
        quiet = self._pace.quiet_until(target.host, moment)
        if quiet is not None:
            message = f"{target.host} asked to be left alone until {quiet:%Y-%m-%d %H:%M} UTC"
            raise FetchError(Cause(CauseCode.RATE_LIMITED, message), quiet)
        if not self._robots[allow_private].allows(target, moment):
            message = f"{target.url} is not fetched: robots.txt of {target.host} forbids it, or could not be read"
            raise FetchError(Cause(CauseCode.ROBOTS, message))

    def _require_success(self, reply: _Reply, moment: datetime) -> None:
        if 200 <= reply.status < 300:
            return
        until = retry_after(reply.headers.get("Retry-After"), moment)
        if until is not None:
            self._pace.hold(reply.target.host, until)
        if reply.status == 429:
            message = f"{reply.target.url} answered 429 (too many requests); raise the interval between checks"
            raise FetchError(Cause(CauseCode.RATE_LIMITED, message), until)
        known = {404: "not found: has the sheet moved?", 410: "gone for good: remove the source or give its new address"}
        message = f"{reply.target.url} answered {reply.status} ({known.get(reply.status, 'see the address in a browser')})"
        raise FetchError(Cause(CauseCode.STATUS, message), until)

    def _read_robots(self, url: str, allow_private: bool) -> tuple[int, bytes]:
        target = target_of(url)
        for _ in range(5):  # as many redirects as RFC 9309, 2.3.1.2 asks for
            reply = self._ask(target, {}, allow_private, None)
            location = reply.headers.get("Location")
            if reply.status not in REDIRECTS or not location:
                return reply.status, reply.body
            target = target_of(urljoin(target.url, location))
        return 404, b""

    def _ask(self, target: Target, conditions: Mapping[str, str], allow_private: bool, delay: float | None) -> _Reply:
        """Tries again only where nothing was received."""
        for attempt in range(1, TRIES + 1):
            with self._pace.turn(target.host, delay):
                try:
                    return self._exchange(target, conditions, allow_private)
                except FetchError as error:
                    if error.cause.code not in AGAIN or attempt == TRIES:
                        raise
        raise AssertionError("unreachable: the last try returns or raises")

    def _exchange(self, target: Target, conditions: Mapping[str, str], allow_private: bool) -> _Reply:
        headers = {"User-Agent": self._rules.user_agent, "Accept": ACCEPT, "Accept-Encoding": "gzip, deflate", **conditions}
        with Exchange(target, self._rules.deadline, allow_private=allow_private) as exchange:
            try:
                with exchange.get(headers) as response:
                    whole = response.status_code not in REDIRECTS and response.status_code != 304
                    body = read_body(response, self._rules.max_bytes) if whole else b""
            except (requests.RequestException, HTTPError, OSError) as error:
                raise exchange.overdue() if exchange.expired else failure(target, error) from error
            if exchange.expired:
                raise exchange.overdue()
            return _Reply(response.status_code, response.headers, body, target)


def failure(target: Target, error: Exception) -> FetchError:
    """The cause that a library's error stands for, by the words that its chain of causes uses."""
    chain = _chain(error)
    for code, names, words, remedy in _FAILURES:
        if any(type(link).__name__ in names for link in chain) or any(word in str(error) for word in words):
            detail = str(chain[-1]).splitlines()[0] if str(chain[-1]) else type(chain[-1]).__name__
            return FetchError(Cause(code, f"{target.url}: {detail}; {remedy}"))
    return FetchError(Cause(CauseCode.PROTOCOL, f"{target.url}: {error}"))


_FAILURES = (
    (CauseCode.TLS, {"SSLError", "SSLCertVerificationError", "CertificateError"}, (), "its certificate or TLS is at fault"),
    (CauseCode.TRUNCATED, {"IncompleteRead", "InvalidChunkLength"}, (), "the answer broke off; it is asked again next time"),
    (CauseCode.TIMEOUT, {"TimeoutError", "ConnectTimeout", "ReadTimeout", "ReadTimeoutError"}, (), "it is asked again next time"),
    (CauseCode.CONNECT, {"gaierror", "ConnectionRefusedError"}, ("No route", "unreachable"), "is the address right?"),
    (CauseCode.RESET, {"ConnectionResetError", "RemoteDisconnected", "BrokenPipeError"}, (), "it is asked again next time"),
    (CauseCode.PROTOCOL, {"BadStatusLine", "InvalidHeader", "LineTooLong", "HTTPException"}, (), "that is not HTTP"),
    (CauseCode.CONNECT, {"OSError"}, (), "is the address right?"),
)  # fmt: skip


def _chain(error: BaseException) -> list[BaseException]:
    chain = [error]
    while (inner := chain[-1].__cause__ or chain[-1].__context__) is not None and inner not in chain:
        chain.append(inner)
    inners = [argument for link in chain for argument in link.args if isinstance(argument, BaseException)]
    return chain + [inner for inner in inners if inner not in chain]


def _content_type(text: str | None) -> tuple[str | None, str | None]:
    if not text:
        return None, None
    message = Message()
    message["Content-Type"] = text
    charset = message.get_param("charset")
    return message.get_content_type(), charset if isinstance(charset, str) else None
