"""The part of this room's door that is about when: sources that are due, claims of them, and the pace of hosts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, text

from db import hosts, robots, sources
from db.engine import reading, writing
from db.values import DueVisit, HostWait, RobotsAnswer


class Scheduling:
    """What Database answers and writes about when sources are visited and hosts are asked."""

    _engine: Engine

    @property
    def is_shared(self) -> bool:
        """Can several machines work on it together?"""
        return self._engine.dialect.name == "postgresql"

    def now(self) -> datetime:
        """What the clock of the server says, which is the one that all machines share. Only of a shared database. UTC."""
        with reading(self._engine, "asking for the time") as session:
            moment: datetime = session.scalar(text("SELECT clock_timestamp()"))
            return moment.astimezone(UTC)

    # ---- claims
    def claim(self, source: str, holder: str, moment: datetime, lease: timedelta, due: datetime | None = None) -> bool:
        """Takes a source for one run; False where another run holds it.

        With `due` it is taken only while it is due at that very moment, so that one due visit is made once; and a holder that has
        it already has it still: it is then the name of a job, which another worker may take up after its worker was killed.
        """
        with writing(self._engine, f"claiming {source}", passing=True, single=True) as session:
            return sources.claim(session, source, holder, moment, lease, due)

    def release_claim(self, source: str, holder: str) -> None:
        """Gives a source back."""
        with writing(self._engine, f"releasing {source}", passing=True, single=True) as session:
            sources.release_claim(session, source, holder)

    def claimant(self, source: str) -> str | None:
        """Who holds a source now, in the words of the claim; None where nobody does."""
        with reading(self._engine, f"asking who visits {source}") as session:
            return sources.source_row(session, source).claimed_by

    # ---- what is due
    def due(self, moment: datetime) -> list[str]:
        """Names of the sources whose next visit is due, the longest overdue first."""
        return [visit.source for visit in self.due_visits(moment)]

    def due_visits(self, until: datetime, limit: int | None = None, per_site: int | None = None) -> list[DueVisit]:
        """Visits that are due, or will be by then, the longest overdue first; with `per_site` at most so many of each host."""
        with reading(self._engine, "asking what is due") as session:
            return sources.due_visits(session, until, limit, per_site)

    def next_due(self, source: str) -> datetime | None:
        """When a source is to be visited next; None where that was never set."""
        with reading(self._engine, f"asking when {source} is due") as session:
            return sources.source_row(session, source).next_due

    def set_next_due(self, source: str, due: datetime | None) -> None:
        """Remembers when a source is to be visited next."""
        self.set_all_next_due({source: due})

    def set_all_next_due(self, planned: Mapping[str, datetime | None]) -> None:
        """The same for many sources, all or none."""
        with writing(self._engine, f"scheduling {_counted(list(planned))}") as session:
            for source, due in planned.items():
                sources.set_next_due(session, source, due)

    def put_off(self, visit: DueVisit, until: datetime) -> None:
        """Lets a visit wait that could not be made, unless the source has another moment by now."""
        with writing(self._engine, f"putting off {visit.source}") as session:
            sources.put_off(session, visit, until)

    # ---- hosts
    def hold_host(self, site: str, until: datetime) -> None:
        """Remembers that a host asked to be left alone."""
        with writing(self._engine, f"remembering the silence of {site}") as session:
            hosts.hold(session, site, until)

    def quiet_hosts(self, moment: datetime) -> dict[str, datetime]:
        """Hosts that asked to be left alone, to the end of their silence."""
        with reading(self._engine, "asking which hosts are quiet") as session:
            return hosts.quiet(session, moment)

    def take_turn(
        self, site: str, moment: datetime, gap: timedelta, until: datetime, *, in_silence: bool = False
    ) -> HostWait | None:
        """Takes a host for one request of whatever machine; else why not yet. See db.hosts."""
        with writing(self._engine, f"taking a turn at {site}", passing=True, single=True) as session:
            return hosts.take_turn(session, site, moment, gap, until, in_silence=in_silence)

    def end_turn(self, site: str, until: datetime, moment: datetime) -> None:
        """Gives a host back after a request; `until` is what the turn was taken with."""
        with writing(self._engine, f"ending a turn at {site}", passing=True, single=True) as session:
            hosts.end_turn(session, site, until, moment)

    # ---- robots.txt
    def robots_of(self, origin: str) -> RobotsAnswer | None:
        """What a host answered for robots.txt when it was asked last, by whatever machine."""
        with reading(self._engine, f"asking what robots.txt of {origin} says", single=True) as session:
            return robots.answer_of(session, origin)

    def keep_robots(self, origin: str, answer: RobotsAnswer) -> None:
        """Keeps it for all who ask that host."""
        with writing(self._engine, f"keeping robots.txt of {origin}", passing=True, single=True) as session:
            robots.keep(session, origin, answer)


def _counted(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{len(names)} sources"
