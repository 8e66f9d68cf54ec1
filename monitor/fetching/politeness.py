"""One request at a time to a host, and a minimum delay between two; a host that asks to be left alone is left alone.

Within a process by locks; over all machines that share a database by a turn that is taken there (`SharedPace`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo
from email.utils import parsedate_to_datetime
from time import monotonic
from typing import Protocol

from db import HostWait
from monitor.clock import local_time
from monitor.errors import FetchError
from snapshots import Cause, CauseCode

LONGEST_WAIT = timedelta(days=1)
BETWEEN_LOOKS = 3_600.0
"""Seconds between two looks for hosts to forget."""
SHORTEST_LOOK, LONGEST_LOOK = 0.02, 1.0
"""Seconds between two looks whether another machine has ended its request."""
SHORTEST_TOLD = 0.5
"""Seconds of a pause that a person would wonder about."""

Pause = Callable[[str, float], None]
"""(site, seconds) -> nothing: told before a pause."""


def _untold(_site: str, _seconds: float) -> None:
    """Nobody asked to know."""


class Turns(Protocol):
    """Where a turn at a host is taken for all machines: the part of `db.Database` that is about it."""

    def take_turn(self, site: str, moment: datetime, gap: timedelta, until: datetime, *, in_silence: bool) -> HostWait | None:
        """None where it was taken; else why not yet."""
        ...

    def end_turn(self, site: str, until: datetime, moment: datetime) -> None:
        """Gives it back."""
        ...


@dataclass(frozen=True, slots=True)
class SharedPace:
    """The turns of a database that several machines share, and the clock by which they are taken."""

    turns: Turns
    clock: Callable[[], datetime]
    latest: Callable[[], datetime]
    """What the clock by which another machine takes its turn may say at most: a request ended no later than that."""
    in_silence: bool = False
    """At a person's word, hosts that asked to be left alone are asked all the same."""
    zone: tzinfo = UTC
    """In which people are told a time."""

    @contextmanager
    def turn(self, site: str, gap: float, seconds: float, pause: Callable[[str, float], bool]) -> Iterator[None]:
        """Waits until the host is free for all machines; `seconds` is the longest that the request may take.

        Raises FetchError where the host has asked another machine to be left alone.
        """
        until = self._taken(site, timedelta(seconds=gap), timedelta(seconds=seconds), pause)
        try:
            yield
        finally:
            if until is not None:
                self.turns.end_turn(site, until, self.latest())

    def _taken(self, site: str, gap: timedelta, lease: timedelta, pause: Callable[[str, float], bool]) -> datetime | None:
        is_going_on = pause(site, 0.0)
        while is_going_on:
            moment = self.clock()
            wait = self.turns.take_turn(site, moment, gap, moment + lease, in_silence=self.in_silence)
            if wait is None:
                return moment + lease
            if wait.is_silence:
                raise left_alone(site, wait.until, self.zone)
            is_going_on = pause(site, min(max((wait.until - moment).total_seconds(), SHORTEST_LOOK), LONGEST_LOOK))
        return None


@dataclass(slots=True)
class _Site:
    """What is remembered of a host: whose turn it is, when the last one ended, how many take or await one."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    asked: float | None = None
    users: int = 0


class Politeness:
    """Shared by all fetches of a process; thread-safe. Hosts are named by `Target.site`."""

    def __init__(self, minimum_delay: float, shared: SharedPace | None = None) -> None:
        self._delay = minimum_delay
        self._shared = shared
        self._guard = threading.Lock()
        self._sites: dict[str, _Site] = {}
        self._looked = monotonic()
        self._quiet: dict[str, datetime] = {}
        self._stopped = threading.Event()
        self._told: Pause = _untold

    @property
    def known_hosts(self) -> frozenset[str]:
        """Of which anything is remembered."""
        return frozenset((*self._sites, *self._quiet))

    def tell_of_pauses(self, listener: Pause) -> None:
        """Whoever waits for a host is told which, and for how many seconds."""
        self._told = listener

    def stop(self) -> None:
        """Ends every pause: the process is about to end."""
        self._stopped.set()

    @contextmanager
    def turn(self, site: str, delay: float = 0.0, seconds: float = 0.0) -> Iterator[None]:
        """Waits for the host's turn; `delay` (robots.txt, seconds) may lengthen the pause, never shorten it.

        `seconds` is how long the request may take at most: so long other machines wait for one that vanished.
        """
        gap = max(self._delay, delay)
        with self._known(site) as place, place.lock:
            if place.asked is not None:
                self._pause(site, max(0.0, place.asked + gap - monotonic()))
            with self._shared.turn(site, gap, seconds, self._pause) if self._shared else nullcontext():
                try:
                    yield
                finally:
                    # From the end of a request: a host that answers slowly is given the whole pause all the same.
                    place.asked = monotonic()

    @contextmanager
    def _known(self, site: str) -> Iterator[_Site]:
        with self._guard:
            self._forget()
            place = self._sites.setdefault(site, _Site())
            place.users += 1
        try:
            yield place
        finally:
            with self._guard:
                place.users -= 1

    def _forget(self) -> None:
        """Drops hosts that nobody asked anything for a day, looked for once an hour: a service sees new ones for months."""
        now = monotonic()
        if now < self._looked + BETWEEN_LOOKS:
            return
        self._looked = now
        oldest = now - LONGEST_WAIT.total_seconds()
        left = {site for site, place in self._sites.items() if not place.users and (place.asked or 0.0) < oldest}
        self._sites = {site: place for site, place in self._sites.items() if site not in left}

    def _pause(self, site: str, seconds: float) -> bool:
        """False where the process is about to end."""
        if seconds >= SHORTEST_TOLD:
            self._told(site, seconds)
        return not self._stopped.wait(seconds)

    def hold(self, site: str, until: datetime) -> None:
        """Remembers that the host asked for silence, and forgets those that have ended: none is longer than a day."""
        for other, end in tuple(self._quiet.items()):
            if end < until - LONGEST_WAIT:
                self._quiet.pop(other, None)
        self._quiet[site] = until

    def quiet_until(self, site: str, moment: datetime) -> datetime | None:
        """The end of the silence that the host asked for, if it is still ahead."""
        until = self._quiet.get(site)
        return until if until is not None and until > moment else None


def left_alone(site: str, until: datetime, zone: tzinfo) -> FetchError:
    """What a visit ends in during the silence that a host asked for."""
    message = f"{site} asked to be left alone until {local_time(until, zone)}"
    return FetchError(Cause(CauseCode.RATE_LIMITED, message), until)


def retry_after(text: str | None, moment: datetime) -> datetime | None:
    """Reads Retry-After: seconds or an HTTP-date (RFC 9110, 10.2.3); at most a day, None for 0, the past and nonsense."""
    text = (text or "").strip()
    longest = moment + LONGEST_WAIT
    # `isdigit` alone takes "²" and Arabic digits, too, which `int` then refuses or a host never meant.
    if text.isascii() and text.isdigit():
        seconds = int(text.lstrip("0")[:7] or "0")  # more digits say no more than that it is more than a day
        return min(moment + timedelta(seconds=seconds), longest) if seconds else None
    try:
        wanted = parsedate_to_datetime(text)
        wanted = wanted.astimezone(UTC) if wanted.tzinfo else wanted.replace(tzinfo=UTC)
    except (ValueError, OverflowError, IndexError, TypeError):
        return None
    return min(wanted, longest) if wanted > moment else None
