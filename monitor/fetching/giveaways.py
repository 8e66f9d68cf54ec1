"""What the headers of a page give away: that it is a challenge, a queue, a log-in or a passing notice rather than a sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Headers = Mapping[str, str]
"""Whose names are looked up in any case."""

_SHIELDS = (
    ("cf-mitigated", "challenge"),  # developers.cloudflare.com: how to tell a challenge page
    ("x-amzn-waf-action", ""),  # docs.aws.amazon.com/waf: captcha or challenge
    ("x-datadome", "protected"),
    ("x-sucuri-block", ""),
    ("x-iinfo-block", ""),
)
_GIVEAWAYS: tuple[tuple[str, Callable[[Headers], bool]], ...] = (
    ("challenge", lambda headers: any(name in headers and word in headers[name].lower() for name, word in _SHIELDS)),
    ("login", lambda headers: "WWW-Authenticate" in headers),
    ("wait", lambda headers: headers.get("Retry-After", "0").strip() not in ("", "0")),
    ("refresh", lambda headers: "url" in headers.get("Refresh", "").lower()),
    ("private", lambda headers: "no-store" in headers.get("Cache-Control", "").lower() and "Set-Cookie" in headers),
    ("noindex", lambda headers: "noindex" in headers.get("X-Robots-Tag", "").lower()),
)
"""By the names in `snapshots.judging.SAID`."""


def said_by(headers: Headers) -> tuple[str, ...]:
    """What they give away, by name."""
    return tuple(name for name, is_said in _GIVEAWAYS if is_said(headers))
