"""The part of the door of this room that is about how sources are: their health, their troubles, and what was told of these."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Engine

from db import sources, troubles
from db.answers import SourceHealth, Workload
from db.engine import reading, writing
from db.held import HeldDocument, held_documents
from db.queries import health as healths
from db.queries.workload import workload
from db.troubles import ToldTrouble, Trouble
from db.values import NoticeToQueue
from snapshots.rhythm import Rhythm, rhythm_of


class Health:
    """Questions about how sources are, and what is told of it."""

    _engine: Engine

    def held_documents(self, source: str | None = None) -> list[HeldDocument]:
        """What came last from each source, looks wrong and is no release yet."""
        with reading(self._engine, "reading the held documents") as session:
            return held_documents(session, source)

    def health(self, names: Collection[str] | None = None) -> dict[str, SourceHealth]:
        """How each source has behaved lately, by name; with `names` of those only."""
        with reading(self._engine, "reading the health of the sources") as session:
            return healths.health(session, names)

    def workload(self, moment: datetime, configured: Collection[str] | None = None) -> Workload:
        """How much there is to do, and how much is wrong: with the sources that are configured, where they are given."""
        with reading(self._engine, "reading the workload") as session:
            return workload(session, moment, configured)

    def rhythm_of(self, source: str) -> Rhythm | None:
        """When the next issue of a source is expected; None where it has no plain rhythm."""
        with reading(self._engine, f"reading the rhythm of {source}", single=True) as session:
            days = healths.issue_days(session, sources.numbered(source))
            if not days:
                sources.source_number(session, source)  # one that is not known is an error, one without a release is not
            return rhythm_of(days)

    def troubles(self, counted: int = 1) -> list[Trouble]:
        """Sources that are failing or hold a suspect document, with the ends of the first `counted` checks of each run."""
        with reading(self._engine, "reading the troubles") as session:
            return troubles.troubles(session, counted)

    def told_troubles(self) -> list[ToldTrouble]:
        """Troubles that people were told of and not yet told to be over."""
        with reading(self._engine, "reading the troubles") as session:
            return troubles.told(session)

    def tell_troubles(
        self,
        before: Sequence[ToldTrouble],
        after: Sequence[ToldTrouble],
        notices: Sequence[NoticeToQueue],
        moment: datetime,
    ) -> bool:
        """Queues notices together with what is told by them; False where another process has told since `before` was read."""
        with writing(self._engine, "telling troubles") as session:
            return troubles.tell(session, before, after, notices, moment)
