"""What robots.txt of a host allows (RFC 9309): 4xx allows all, 5xx forbids all, cached for a day at most.

A host that cannot be reached for it is not asked for anything else: the error of the attempt is the cause that is told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from protego import Protego

from monitor.fetching.gate import Target

KEPT = timedelta(hours=24)
MOST_BYTES = 500 * 1024
ALLOW, FORBID = "", "User-agent: *\nDisallow: /"


@dataclass(frozen=True, slots=True)
class _Answer:
    rules: Protego
    until: datetime


class Robots:
    """`fetch(url)` gives status and body of a robots.txt, or raises FetchError."""

    def __init__(self, user_agent: str, fetch: Callable[[str], tuple[int, bytes]]) -> None:
        self._agent = user_agent
        self._fetch = fetch
        self._known: dict[str, _Answer] = {}

    def allows(self, target: Target, moment: datetime) -> bool:
        """May this address be fetched?"""
        return bool(self._rules(target, moment).can_fetch(target.url, self._agent))

    def delay(self, target: Target, moment: datetime) -> float | None:
        """Seconds between two requests, where the publisher names them."""
        wanted = self._rules(target, moment).crawl_delay(self._agent)
        return None if wanted is None else float(wanted)

    def _rules(self, target: Target, moment: datetime) -> Protego:
        known = self._known.get(target.origin)
        if known is None or known.until <= moment:
            known = _Answer(Protego.parse(self._read(target)), moment + KEPT)
            self._known[target.origin] = known
        return known.rules

    def _read(self, target: Target) -> str:
        status, body = self._fetch(f"{target.origin}/robots.txt")
        if 200 <= status < 300:
            return body[:MOST_BYTES].decode("utf-8", "replace")
        return FORBID if status >= 500 or status == 429 else ALLOW
