"""One exchange with a host under one deadline: name look-up, connecting, headers and body included.

`timeout` of requests bounds the silence between two reads, so a host that drips a byte a second holds a worker for ever.
Here a watchdog shuts the socket down when the time is over, whatever the library is waiting for.
"""

from __future__ import annotations

import http.client
import re
import socket
import threading
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from functools import partial
from io import BufferedReader
from time import monotonic
from typing import Any, Self, cast

import requests
from requests.adapters import BaseAdapter, HTTPAdapter
from requests.cookies import RequestsCookieJar
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.response import BaseHTTPResponse

from monitor.errors import FetchError
from monitor.fetching.targets import Target, require_public
from snapshots import Cause, CauseCode

MOST_INTERIM = 20
"""Answers of the kind 1xx before the one that counts."""
HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]*:")
"""The name of a header and its colon (RFC 9112, 5.1: a blank between them is to be removed)."""


class Exchange:
    """`with Exchange(target, seconds, allow_private=...) as exchange: response = exchange.get(headers)`."""

    def __init__(self, target: Target, seconds: float, *, allow_private: bool, cookies: RequestsCookieJar | None = None) -> None:
        self.target = target
        self.expired = False
        self.stream: socket.socket | None = None
        """What the answer is read from, once there is one."""
        self._allow_private = allow_private
        self._ends = monotonic() + seconds
        self._sockets: list[socket.socket] = []
        self._watchdog = threading.Timer(seconds, self.end)
        self._watchdog.daemon = True
        self._session = _Session(_GatedAdapter(self))
        if cookies is not None:
            self._session.cookies = cookies
        self._session.trust_env = False  # no proxy and no .netrc from the environment: the target check would see neither

    def __enter__(self) -> Self:
        self._watchdog.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._watchdog.cancel()
        self._session.close()
        for opened in self._sockets:
            opened.close()

    def get(self, headers: Mapping[str, str]) -> requests.Response:
        """The answer with its headers; the body is still to be read, undecoded, from `.raw`. Follows no redirect."""
        return self._session.get(self.target.url, headers=dict(headers), stream=True, allow_redirects=False, timeout=self.left())

    def post(self, headers: Mapping[str, str], body: bytes) -> requests.Response:
        """The answer to a body that is sent; otherwise as `get`."""
        return self._session.post(
            self.target.url, data=body, headers=dict(headers), stream=True, allow_redirects=False, timeout=self.left()
        )

    def left(self) -> float:
        """Seconds to the deadline. Raises FetchError(timeout) when it has passed."""
        left = self._ends - monotonic()
        if left <= 0:
            raise self.overdue()
        return left

    def overdue(self) -> FetchError:
        """The error of an exchange that took too long."""
        return FetchError(Cause(CauseCode.TIMEOUT, f"{self.target.url} did not answer in full before the deadline"))

    def connect(self, host: str, port: int) -> socket.socket:
        """Connects to the first address of the host that answers, after every one of them has passed the target check."""
        addresses = self._resolve(host, port)
        # All of them, before any is tried: a name with one public and one private address is an attack on the second try.
        if not self._allow_private:
            for *_, place in addresses:
                require_public(str(place[0]), self.target)
        failure: OSError | None = None
        for rest, (family, kind, protocol, _, place) in zip(range(len(addresses), 0, -1), addresses, strict=True):
            seconds = self.left() / rest  # an address that swallows everything must leave time for the next one
            opened = socket.socket(family, kind, protocol)
            opened.settimeout(seconds)
            try:
                opened.connect(place)
            except OSError as error:
                opened.close()
                failure = error
                continue
            # A duplicate, since the TLS layer takes the original over: shutting either down ends the connection.
            self._sockets.append(opened.dup())
            if self.expired:  # the watchdog came before there was a socket to shut down
                opened.close()
                raise self.overdue()
            return opened
        raise failure or OSError("the host has no address")

    def _resolve(self, host: str, port: int) -> list[Any]:
        answer: Future[list[Any]] = Future()

        def look_up() -> None:
            try:
                answer.set_result(socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM))
            except (OSError, UnicodeError) as error:
                answer.set_exception(OSError(str(error)) if isinstance(error, UnicodeError) else error)

        threading.Thread(target=look_up, daemon=True).start()  # the system's resolver cannot be interrupted
        try:
            return answer.result(self.left())
        except FutureTimeout as error:
            raise self.overdue() from error

    def end(self) -> None:
        """Ends the exchange now, whatever it is waiting for."""
        self.expired = True
        for opened in self._sockets:
            try:
                opened.shutdown(socket.SHUT_RDWR)
            except OSError:  # the other side was quicker
                continue


class _Answer(http.client.HTTPResponse):
    """Passes over all interim answers, not only 100, and not for ever (RFC 9110, 15.2): early hints (103) come before sheets."""

    def _read_status(self) -> tuple[str, int, str]:
        for _ in range(MOST_INTERIM):
            version, status, reason = super()._read_status()  # type: ignore[misc]
            lines = http.client._read_headers(self.fp)  # type: ignore[attr-defined]  # noqa: SLF001 -- with its limits
            if not 100 <= status < 200:
                self.fp = cast("BufferedReader", _Stream(self.fp, header_lines(lines)))
                return version, status, reason
        raise http.client.BadStatusLine(f"more than {MOST_INTERIM} interim answers")


class _Stream:
    """What an answer is read from, its header put right: http.client would take all that follows a bad line for the body."""

    def __init__(self, stream: Any, lines: Iterable[bytes]) -> None:  # noqa: ANN401 -- a reader of whatever kind
        self._stream = stream
        self._lines = iter(lines)

    def readline(self, size: int = -1) -> bytes:
        line: bytes = next(self._lines, b"") or self._stream.readline(size)
        return line

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 -- whatever the reader has
        return getattr(self._stream, name)


def header_lines(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines of a header without those that are none, and names without blanks behind them, as browsers read them.

    A line is ended by a line feed only; a carriage return within it is a blank (RFC 9112, 2.2).
    """
    is_known = False
    for line in lines:
        content = line.rstrip(b"\r\n")
        if not content:
            yield line
        elif content[0] not in b" \t":
            named = HEADER.match(content)
            is_known = named is not None
            if named:
                yield named[1] + b":" + content[named.end() :].replace(b"\r", b" ") + b"\r\n"
        elif is_known:
            yield content.replace(b"\r", b" ") + b"\r\n"


class _Session(requests.Session):
    """Has one adapter, and looks at no redirect: requests would read the whole body of one, and stumble over its address."""

    def __init__(self, adapter: HTTPAdapter) -> None:
        self._adapter = adapter
        super().__init__()

    def mount(self, prefix: str | bytes, _adapter: BaseAdapter) -> None:
        """The one adapter in the place of those that requests makes, which are a tenth of the cost of a short exchange."""
        super().mount(prefix, self._adapter)

    def get_redirect_target(self, resp: requests.Response) -> None:
        """There is none."""


class _GatedAdapter(HTTPAdapter):
    """Makes requests connect through the exchange."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        super().__init__(max_retries=0)

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 -- passed on as they come
        """Replaces the connection pools of the two schemes."""
        super().init_poolmanager(*arguments, **options)
        self.poolmanager.pool_classes_by_scheme = {
            "http": partial(_PlainPool, self._exchange),
            "https": partial(_SecurePool, self._exchange),
        }


class _Gated:
    """A connection that is made by an exchange, and tells it what the answer is read from."""

    response_class = _Answer

    def __init__(self, exchange: Exchange, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 -- passed on as they come
        self.exchange = exchange
        super().__init__(*arguments, **options)

    def _new_conn(self) -> socket.socket:
        return self.exchange.connect(self._dns_host, self.port)  # type: ignore[attr-defined]

    def getresponse(self) -> BaseHTTPResponse:
        self.exchange.stream = self.sock  # type: ignore[attr-defined]
        response: BaseHTTPResponse = super().getresponse()  # type: ignore[misc]
        return response


class _Plain(_Gated, HTTPConnection):  # type: ignore[misc]
    """Without encryption."""


class _Secure(_Gated, HTTPSConnection):  # type: ignore[misc]
    """With TLS."""


class _PlainPool(HTTPConnectionPool):
    def __init__(self, exchange: Exchange, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 -- passed on as they come
        super().__init__(*arguments, **options)
        self.ConnectionCls = partial(_Plain, exchange)  # type: ignore[assignment]


class _SecurePool(HTTPSConnectionPool):
    def __init__(self, exchange: Exchange, *arguments: Any, **options: Any) -> None:  # noqa: ANN401 -- passed on as they come
        super().__init__(*arguments, **options)
        self.ConnectionCls = partial(_Secure, exchange)  # type: ignore[assignment]
