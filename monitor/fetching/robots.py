"""What robots.txt of a host allows (RFC 9309): 4xx allows all, 5xx forbids all, cached for a day at most.

A host that cannot be reached for it is not asked for anything else: the error of the attempt is the cause that is told.
What forbids only because the host is in trouble is asked again at the next visit, and kept nowhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from protego import Protego

from db import RobotsAnswer
from monitor.errors import FetchError
from monitor.fetching.targets import Target
from snapshots import CauseCode

# RFC 9309, 2.4: not longer than a day; 2.5: at least 500 KiB are to be read.
KEPT = timedelta(hours=24)
MOST_BYTES = 500 * 1024
AHEAD = timedelta(minutes=5)
"""How far the clocks of two machines that share answers may differ."""
LONGEST_DELAY = 60.0
"""Seconds. A publisher who wants more between two requests is served by a longer schedule, not by a worker that waits."""
Fetch = Callable[[str], tuple[int, bytes]]
"""Gives status and body of a robots.txt; raises FetchError."""
OF_HOST = frozenset({CauseCode.CONNECT, CauseCode.FORBIDDEN_TARGET})
"""Nothing of such a host can be reached."""


@dataclass(frozen=True, slots=True)
class Manners:
    """What a publisher's robots.txt says of one address; `delay` is in seconds, `reason` is for the person who is told no."""

    allowed: bool
    delay: float
    reason: str


class Kept(Protocol):
    """Where answers are kept for all processes and after a restart: the part of `db.Database` that is about it."""

    def robots_of(self, origin: str) -> RobotsAnswer | None:
        """The newest answer of a host, however old."""
        ...

    def keep_robots(self, origin: str, answer: RobotsAnswer) -> None:
        """In place of the one before."""
        ...


@dataclass(frozen=True, slots=True)
class _Known:
    rules: Protego
    until: datetime


def is_in_trouble(status: int) -> bool:
    """Whether an answer says that the host cannot serve now, rather than what is allowed."""
    return status >= 500 or status == 429


class Robots:
    """Remembers what hosts said. `agent` is the product token that rules name, without its version.

    `kept` is looked into for a host that this process does not know; with `read_anew` nothing is believed that stands there.
    """

    def __init__(self, user_agent: str, kept: Kept | None = None, *, read_anew: bool = False) -> None:
        self._agent = user_agent.split("/", maxsplit=1)[0].split(maxsplit=1)[0]
        self._kept = kept
        self._read_anew = read_anew
        self._known: dict[str, _Known] = {}

    @property
    def known_hosts(self) -> frozenset[str]:
        """Whose answers are remembered."""
        return frozenset(self._known)

    def manners(self, target: Target, moment: datetime, fetch: Fetch) -> Manners:
        """May this address be fetched, and how slowly? Raises what `fetch` raises."""
        known = self._known.get(target.origin)
        if known is None or known.until <= moment:
            answer = self._told_before(target.origin, moment)
            if answer is None:
                status, body = _asked(target, fetch)
                if is_in_trouble(status):
                    return Manners(
                        False, 0.0, f"robots.txt of {target.site} answered {status}, and until it is there nothing is asked"
                    )
                # A robots.txt that is not there forbids nothing (RFC 9309, 2.3.1.3).
                answer = RobotsAnswer(content=body if 200 <= status < 300 else b"", read_at=moment)
                self._keep(target.origin, answer)
            self._forget(moment)
            rules = Protego.parse(answer.content.decode("utf-8-sig", "replace"))
            known = self._known[target.origin] = _Known(rules, answer.read_at + KEPT)
        wanted = known.rules.crawl_delay(self._agent) or 0.0
        allowed = bool(known.rules.can_fetch(target.url, self._agent))
        return Manners(allowed, min(float(wanted), LONGEST_DELAY), f"robots.txt of {target.site} forbids it")

    def _forget(self, moment: datetime) -> None:
        """Drops what may be believed no more, of hosts that are asked nothing more as well."""
        for origin, known in tuple(self._known.items()):
            if known.until <= moment:
                self._known.pop(origin, None)

    def _told_before(self, origin: str, moment: datetime) -> RobotsAnswer | None:
        """What this or another process was told; nothing where it is too old, or from a clock that is ahead."""
        answer = None if self._kept is None or self._read_anew else self._kept.robots_of(origin)
        return answer if answer is not None and -AHEAD <= moment - answer.read_at < KEPT else None

    def _keep(self, origin: str, answer: RobotsAnswer) -> None:
        if self._kept is not None:
            self._kept.keep_robots(origin, answer)


def _asked(target: Target, fetch: Fetch) -> tuple[int, bytes]:
    """What bars the way to the whole host is told of the address that was wanted: nobody asked for its robots.txt."""
    place = f"{target.origin}/robots.txt"
    try:
        return fetch(place)
    except FetchError as error:
        if error.cause.code not in OF_HOST:
            raise
        raise FetchError(replace(error.cause, message=error.cause.message.replace(place, target.url))) from error
