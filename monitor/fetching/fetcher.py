"""Fetching a source: robots, politeness, redirects, conditional request, limits; every failure is a FetchError with a cause."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from time import monotonic
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

import requests
from requests.cookies import RequestsCookieJar
from urllib3.exceptions import HTTPError

from db import FetchedCapture, Validators
from monitor.configuration import MonitorSettings, Source
from monitor.errors import FetchError
from monitor.fetching.body import read_body
from monitor.fetching.exchange import Exchange
from monitor.fetching.files import read_file
from monitor.fetching.giveaways import said_by
from monitor.fetching.politeness import Pause, Politeness, SharedPace, left_alone, retry_after
from monitor.fetching.robots import MOST_BYTES as ROBOTS_BYTES
from monitor.fetching.robots import Robots, is_in_trouble
from monitor.fetching.targets import PORTS, Target, target_of
from snapshots import Cause, CauseCode

WHOLE = frozenset({200, 203})
NOT_MODIFIED, TOO_MANY_REQUESTS = 304, 429
REDIRECTS = frozenset({301, 302, 303, 307, 308})
MOST_REDIRECTS = 10
MOST_ROBOTS_REDIRECTS = 5  # RFC 9309, 2.3.1.2
STATUS_REMEDIES = {
    304: "not modified, though nothing was asked that could be",
    401: "it wants a log-in: give the source one as [source.login]",
    403: "forbidden: does the publisher turn programs away?",
    404: "not found: has the sheet moved?",
    410: "gone for good: remove the source or give its new address",
    451: "withheld for legal reasons",
}
LONGEST_VALIDATOR = 1_000
TRUSTED = timedelta(days=7)
"""How long a host is believed that nothing changed (304): then the whole document is asked for, since validators lie."""
LONGEST_DETAIL = 200
TRIES = 3
LEASE_MARGIN = 5.0
"""Seconds that a turn at a host lasts beyond the deadline of its request, should the machine vanish."""
AGAIN = frozenset({CauseCode.CONNECT, CauseCode.RESET})
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate, br, zstd",
    "Connection": "close",  # then the end of the stream tells whether a length was true
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchRules:
    """The limits and manners of all fetches; seconds and bytes."""

    user_agent: str
    minimum_delay: float
    deadline: float
    max_bytes: int
    zone: tzinfo = UTC
    """In which people are told a time."""

    @classmethod
    def of(cls, settings: MonitorSettings) -> FetchRules:
        """As the [monitor] part of the configuration says."""
        contact = f" (+{settings.contact})" if settings.contact else ""
        return cls(
            user_agent=settings.user_agent + contact,
            minimum_delay=settings.minimum_delay,
            deadline=settings.deadline,
            max_bytes=settings.max_bytes,
            zone=ZoneInfo(settings.timezone),
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """What a host answered; the body only where it is a document."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    target: Target


@dataclass(slots=True)
class _Visit:
    """One fetch under way, with its redirects and the robots.txt that it reads."""

    moment: datetime
    private_site: str | None
    """The one site that may lie in a private network: where the source itself stands, not where it redirects to."""
    left: float
    """Seconds that hosts may still take; the pauses that politeness asks for do not count."""
    by_hand: bool = False
    """Called for by a person through an interface made for programs, to which robots.txt does not speak."""
    own_headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """For the origin where the source itself stands, and for no other: they may hold secrets."""
    own_origin: str | None = None
    cookies: RequestsCookieJar = field(default_factory=RequestsCookieJar)
    """Sent back to the sites that set them, until the visit is over: some hosts redirect until they see one again."""
    in_page: bool = False
    """A part of a page that is being shown: what comes with it comes at once."""


class _UnansweredError(FetchError):
    """Nothing came back, so that asking again does no harm."""


Hold = Callable[[str, datetime], None]


def _forget(_site: str, _until: datetime) -> None:
    """For a fetcher that stands alone: the silence lasts as long as the process."""


class Fetcher:
    """One for a process: it remembers what hosts allow and when they were asked last. Thread-safe."""

    def __init__(
        self,
        rules: FetchRules,
        quiet: Mapping[str, datetime] | None = None,
        hold: Hold = _forget,
        shared: SharedPace | None = None,
        robots: Robots | None = None,
    ) -> None:
        """`quiet` are the silences that hosts asked for before; `hold` is told of each new one, so that it may be kept.

        `shared` is the pace that this process keeps together with others, and `robots` what they know of each robots.txt.
        """
        self._rules = rules
        self._hold = hold
        self._open: set[Exchange] = set()
        self._stopping = False
        self._politeness = Politeness(rules.minimum_delay, shared)
        self._robots = robots or Robots(rules.user_agent)
        for site, until in (quiet or {}).items():
            self._politeness.hold(site, until)

    def close(self) -> None:
        """Ends what is under way: a check that waits on a host must not keep the process from ending."""
        self._stopping = True
        self._politeness.stop()
        for exchange in tuple(self._open):
            exchange.end()

    def fetch(
        self,
        address: str,
        *,
        allow_private: bool,
        validators: Validators,
        moment: datetime,
        home: str | None = None,
        own_headers: Mapping[str, str] | None = None,
    ) -> FetchedCapture | None:
        """What stands at an address now; None where the host says that it is what it was (304). Raises FetchError.

        `allow_private` holds for the site of `home`, the address that the operator wrote down; by default that is `address`.
        `own_headers`, a log-in for one, are sent to the origin of `home` only.
        """
        if "://" not in address:
            return read_file(Path(address), self._rules.max_bytes, validators, moment)
        own = target_of(home or address)
        visit = _Visit(
            moment,
            own.site if allow_private else None,
            self._rules.deadline,
            own_headers=own_headers or {},
            own_origin=own.origin,
        )
        conditions = _conditions(validators)
        reply = self._follow(address, conditions, visit)
        if reply.status == NOT_MODIFIED and conditions:
            return None
        self._require_success(reply, moment)
        media_type, charset = content_type(reply.headers.get("Content-Type", ""))
        return FetchedCapture(
            content=reply.body,
            address=address,
            media_type=media_type,
            charset=charset,
            etag=_storable(reply.headers.get("ETag")),
            last_modified=_storable(reply.headers.get("Last-Modified")),
            fetched_at=moment,
            said=said_by(reply.headers),
            landed=reply.target.url if reply.target.url != target_of(address).url else None,
        )

    def call(self, address: str, *, allow_private: bool, moment: datetime) -> Reply:
        """Asks an interface that is made for programs: at the same pace and by the same target check, without robots.txt.

        Raises FetchError where it does not answer with a document.
        """
        visit = _Visit(moment, target_of(address).site if allow_private else None, self._rules.deadline, by_hand=True)
        reply = self._follow(address, {}, visit)
        self._require_success(reply, moment)
        return reply

    def tell_of_pauses(self, listener: Pause) -> None:
        """Whoever waits for a host is told which, and for how many seconds."""
        self._politeness.tell_of_pauses(listener)

    def part(self, address: str, *, private_site: str | None, moment: datetime, seconds: float) -> Reply:
        """What a page loads: by the same checks and robots.txt, but without a pause, as browsers load it. Raises FetchError."""
        visit = _Visit(moment, private_site, seconds, in_page=True)
        reply = self._follow(address, {}, visit)
        self._require_success(reply, moment)
        return reply

    def _follow(self, address: str, conditions: Mapping[str, str], visit: _Visit) -> Reply:
        url = address
        for _ in range(MOST_REDIRECTS + 1):
            target = target_of(url)
            # Every hop asks anew: a redirect may lead to a host with another robots.txt, or to one that wants silence.
            delay = self._require_welcome(target, visit)
            reply = self._ask(target, conditions, visit, delay=delay)
            location = reply.headers.get("Location")
            if reply.status not in REDIRECTS or not location:
                return reply
            url = _joined(target, location)
        raise FetchError(Cause(CauseCode.REDIRECT, f"{address} was redirected more than {MOST_REDIRECTS} times"))

    def _require_welcome(self, target: Target, visit: _Visit) -> float:
        """The pause in seconds that the host wants before the request."""
        quiet = self._politeness.quiet_until(target.site, visit.moment)
        if quiet is not None:
            raise left_alone(target.site, quiet, self._rules.zone)
        if visit.by_hand:
            return 0.0
        manners = self._robots.manners(target, visit.moment, lambda url: self._read_robots(url, visit))
        if not manners.allowed:
            cause = Cause(CauseCode.ROBOTS, f"{target.url} is not fetched: {manners.reason}")
            raise FetchError(cause, self._politeness.quiet_until(target.site, visit.moment))
        return manners.delay

    def _require_success(self, reply: Reply, moment: datetime) -> None:
        """Only 200 and 203 bring a document: 202 is a promise or a puzzle, 206 a part, 304 an answer to nothing asked."""
        if reply.status in WHOLE:
            return
        until = self._keep_silence(reply, moment)
        if reply.status == TOO_MANY_REQUESTS:
            message = f"{reply.target.url} answered 429 (too many requests); raise the interval between checks"
            raise FetchError(Cause(CauseCode.RATE_LIMITED, message), until)
        known = STATUS_REMEDIES.get(reply.status, "see the address in a browser")
        raise FetchError(Cause(CauseCode.STATUS, f"{reply.target.url} answered {reply.status} ({known})"), until, reply.status)

    def _keep_silence(self, reply: Reply, moment: datetime) -> datetime | None:
        """Until when the host asks to be left alone, for this process and for the next."""
        until = retry_after(reply.headers.get("Retry-After"), moment)
        if until is not None:
            self._politeness.hold(reply.target.site, until)
            self._hold(reply.target.site, until)
        return until

    def _read_robots(self, url: str, visit: _Visit) -> tuple[int, bytes]:
        target = target_of(url)
        for _ in range(MOST_ROBOTS_REDIRECTS + 1):
            reply = self._ask(target, {}, visit, first_bytes=ROBOTS_BYTES)
            location = reply.headers.get("Location")
            if reply.status not in REDIRECTS or not location:
                if is_in_trouble(reply.status):
                    self._keep_silence(reply, visit.moment)
                return reply.status, reply.body
            target = target_of(_joined(target, location))
        return 404, b""

    @contextmanager
    def _noted(self, exchange: Exchange) -> Iterator[None]:
        """Keeps the exchange where `close` finds it."""
        if self._stopping:
            raise _stopped(exchange.target)
        self._open.add(exchange)
        try:
            yield
        finally:
            self._open.discard(exchange)

    def _ask(
        self, target: Target, conditions: Mapping[str, str], visit: _Visit, *, delay: float = 0.0, first_bytes: int | None = None
    ) -> Reply:
        """Tries again only where nothing was received."""
        for attempt in range(1, TRIES + 1):
            with nullcontext() if visit.in_page else self._politeness.turn(target.site, delay, visit.left + LEASE_MARGIN):
                try:
                    return self._exchange(target, conditions, visit, first_bytes)
                except _UnansweredError:
                    if attempt == TRIES:
                        raise
        raise AssertionError("unreachable: the last try returns or raises")

    def _exchange(self, target: Target, conditions: Mapping[str, str], visit: _Visit, first_bytes: int | None) -> Reply:
        own = visit.own_headers if target.origin == visit.own_origin and first_bytes is None else {}
        headers = {"User-Agent": self._rules.user_agent, **HEADERS, **own, **conditions}
        most, answered, began = first_bytes or self._rules.max_bytes, False, monotonic()
        try:
            allowed = target.site == visit.private_site
            with Exchange(target, visit.left, allow_private=allowed, cookies=visit.cookies) as exchange, self._noted(exchange):
                try:
                    with exchange.get(headers) as response:
                        answered = True
                        # The body of a redirect or of an error is nobody's document, and may be a bomb.
                        whole = response.status_code in WHOLE
                        body = read_body(response, exchange.stream, most, cut=first_bytes is not None) if whole else b""
                except (requests.RequestException, HTTPError, OSError) as error:
                    if self._stopping:
                        raise _stopped(target) from error
                    raise exchange.overdue() if exchange.expired else failure(target, error, answered=answered) from error
                if self._stopping:
                    raise _stopped(target)
                if exchange.expired:
                    raise exchange.overdue()
                return Reply(response.status_code, response.headers, body, target)
        finally:
            visit.left -= monotonic() - began


def headers_of(source: Source) -> dict[str, str]:
    """What a source has sent with each request: its headers and its basic log-in (RFC 7617, in UTF-8)."""
    if source.login is None:
        return dict(source.headers)
    pair = base64.b64encode(f"{source.login.user}:{source.login.password}".encode()).decode()
    return {**source.headers, "Authorization": f"Basic {pair}"}


def _stopped(target: Target) -> FetchError:
    return FetchError(Cause(CauseCode.INTERRUPTED, f"{target.url} was being asked when the service was stopped"))


def failure(target: Target, error: Exception, *, answered: bool) -> FetchError:
    """The cause that a library's error stands for, by the kinds of error in its chain."""
    chain = _chain(error)
    for code, names, words, remedy in _FAILURES:
        if any(type(link).__name__ in names for link in chain) or any(word in str(error) for word in words):
            cause = Cause(code, f"{target.url}: {_one_line(str(chain[-1])) or type(chain[-1]).__name__}; {remedy}")
            return FetchError(cause) if answered or code not in AGAIN else _UnansweredError(cause)
    return FetchError(Cause(CauseCode.PROTOCOL, f"{target.url}: {_one_line(str(error))}; that is not HTTP as it should be"))


_FAILURES = (
    (CauseCode.TLS, {"SSLError", "SSLCertVerificationError", "CertificateError"}, (), "its certificate or TLS is at fault"),
    (CauseCode.TRUNCATED, {"IncompleteRead", "InvalidChunkLength"}, (), "the answer broke off; it is asked again next time"),
    (CauseCode.TIMEOUT, {"TimeoutError", "ConnectTimeout", "ReadTimeout", "ReadTimeoutError"}, (), "it is asked again next time"),
    (CauseCode.CONNECT, {"gaierror", "ConnectionRefusedError"}, ("No route", "unreachable"), "is the address right?"),
    (CauseCode.RESET, {"ConnectionResetError", "RemoteDisconnected", "BrokenPipeError"}, (), "it is asked again next time"),
    (CauseCode.PROTOCOL, {"BadStatusLine", "InvalidHeader", "LineTooLong", "HTTPException"}, (), "that is not HTTP"),
    (CauseCode.CONNECT, {"OSError"}, (), "is the address right?"),
)  # fmt: skip


_FOR_PROGRAMMERS = re.compile(r"\[(?:Errno -?\d+|SSL: \w+)\] ?| ?\(_ssl\.c:\d+\)")


def _chain(error: BaseException) -> list[BaseException]:
    chain = [error]
    while (inner := chain[-1].__cause__ or chain[-1].__context__) is not None and inner not in chain:
        chain.append(inner)
    inners = [argument for link in chain for argument in link.args if isinstance(argument, BaseException)]
    return chain + [inner for inner in inners if inner not in chain]


def _one_line(text: str) -> str:
    """What a host said, made harmless for terminals and logs, without "[Errno -2]" and the like."""
    text = _FOR_PROGRAMMERS.sub("", text)
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text[:LONGEST_DETAIL]).split())


def _conditions(validators: Validators) -> dict[str, str]:
    """A host that knows the tag ignores the date (RFC 9110, 13.1.3)."""
    headers = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in headers.items() if value}


def _storable(text: str | None) -> str | None:
    """A validator that can be sent back as it came; one that cannot is none."""
    usable = text and text.isascii() and text.isprintable() and text == text.strip() and len(text) <= LONGEST_VALIDATOR
    return text if usable else None


def _joined(target: Target, location: str) -> str:
    """Where a redirect leads. Location comes as Latin-1 though hosts write UTF-8, and with spaces, which browsers forgive."""
    with suppress(UnicodeError):  # then it was Latin-1
        location = location.encode("latin-1").decode("utf-8")
    try:
        return _kept_safe(target, urljoin(target.url, location.strip().replace(" ", "%20")))
    except ValueError as error:
        message = f"{target.url} redirects to {location[:LONGEST_DETAIL]!a}, which is no address"
        raise FetchError(Cause(CauseCode.REDIRECT, message)) from error


def _kept_safe(target: Target, url: str) -> str:
    """Where https leads to http: the same place by https, as HSTS has it (RFC 6797, 8.3), for many hosts name http by mistake.

    Raises FetchError where that is another host or port: what comes over http may be anybody's word.
    """
    parts = urlsplit(url)
    if target.scheme != "https" or parts.scheme.lower() != "http":
        return url
    if parts.hostname == target.host and parts.port in (None, PORTS["http"], target.port):
        netloc = target.host if target.port == PORTS["https"] else f"{target.host}:{target.port}"
        return parts._replace(scheme="https", netloc=netloc).geturl()
    remedy = "where anybody between could write: if it is right, watch that address"
    message = f"{target.url} redirects from https to {url[:LONGEST_DETAIL]!a}, {remedy}"
    raise FetchError(Cause(CauseCode.REDIRECT, message))


def content_type(text: str) -> tuple[str | None, str | None]:
    """Media type and charset of a Content-Type header (RFC 9110, 8.3), each None where it is missing or malformed."""
    media_type, _, parameters = text.partition(";")
    media_type = media_type.strip().lower()
    charset = re.search(r"""(?:^|;)\s*charset\s*=\s*["']?([\w.:+-]{1,40})""", parameters, re.IGNORECASE | re.ASCII)
    known = re.fullmatch(r"[\w.+-]{1,60}/[\w.+-]{1,80}", media_type, re.ASCII)
    return media_type if known else None, charset[1] if charset else None
