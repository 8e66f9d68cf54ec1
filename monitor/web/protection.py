"""What every answer passes: whose name it was asked under, who may change something, and what a browser may do with it.

Rule 1: an unknown Host is refused, since a page of somebody else can make its own name point to this machine (DNS rebinding).
Rule 2: what changes something is a POST from a page of ours (Sec-Fetch-Site, else Origin), by a client on this machine where the
service listens on the loopback only, or with the configured token.
Rule 3: no answer loads anything from elsewhere, runs a script or stands in somebody else's frame.
"""

from __future__ import annotations

import hmac
import ipaddress
import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from monitor.configuration import Web

POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
MOST_BYTES = 65_536
"""Of a form."""
COOKIE, NAME_COOKIE = "figurewatch", "figurewatch-name"


class Protection:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, web: Web) -> None:
        self._app, self._web = app, web

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuses, or passes on with the headers of every answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, sending)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if not is_known_host(headers.get("host", ""), self._web.known_as):
            # Misdirected Request (RFC 9110, 15.5.20).
            return problem(421, "This service is not called by that name", "Add the name to [web] names in the configuration.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BYTES or "transfer-encoding" in headers:
            return problem(413, "The request is too large", f"At most {MOST_BYTES} bytes, with Content-Length.")
        return None


def is_known_host(host: str, names: Iterable[str]) -> bool:
    """A name that was configured, this machine's own, or an address in digits, which no foreign name can stand for."""
    try:
        name = urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    if not name:
        return False
    if name in ("localhost", *(known.lower() for known in names)):
        return True
    try:
        return ipaddress.ip_address(name) is not None
    except ValueError:
        return False


def may_change(request: Request, web: Web) -> bool:
    """Is this a client that may change something? With a token it must show it; without one it must be this machine."""
    if web.token is not None:
        shown = request.cookies.get(COOKIE) or request.headers.get("authorization", "").removeprefix("Bearer ")
        # Takes as long whatever is right of it: else the token could be found letter by letter.
        return hmac.compare_digest(shown.encode(), web.token.encode())
    return is_loopback(web.host) and request.client is not None and is_loopback(request.client.host)


def is_logged_in(request: Request, web: Web) -> bool:
    """Does its cookie hold the token, and not one that was changed since?"""
    return web.token is not None and hmac.compare_digest(request.cookies.get(COOKIE, "").encode(), web.token.encode())


def is_from_here(request: Request) -> bool:
    """Was it sent by a page of ours, or by no page at all but with a token? Other sites may point a form at us."""
    fetched = request.headers.get("sec-fetch-site")
    if fetched is not None:
        return fetched in ("same-origin", "none")
    origin = request.headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc == request.headers.get("host")
    return request.headers.get("authorization", "").startswith("Bearer ")


def is_loopback(host: str) -> bool:
    """Reachable from this machine only."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def problem(status: int, title: str, detail: str) -> Response:
    """An error as RFC 9457 has it."""
    told: dict[str, Any] = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return Response(json.dumps(told, ensure_ascii=False), status, media_type="application/problem+json")
