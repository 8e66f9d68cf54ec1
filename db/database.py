"""The door of this room: one object whose methods each answer one question or write one thing whole."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import ExitStack
from datetime import date, datetime

from sqlalchemy import Engine

from db import (
    archiving,
    bodies,
    checks,
    curations,
    imports,
    indexes,
    objects,
    quiet_checks,
    rebuilding,
    retention,
    sources,
    stopping,
    verifying,
)
from db.answers import AsOf, ChangeEntry, ChangeFilter, Outline, Page, SeriesEntry, SeriesHistory, SourceOverview, StatedFilter
from db.engine import make_engine, reading, sqlite_path, writing
from db.errors import StorageError
from db.health import Health
from db.migrate import require_current
from db.outbox import Outgoing
from db.queries import history as histories
from db.queries import overview as overviews
from db.queries import past as pasts
from db.queries import releases
from db.queries import report as reported
from db.queries import search as searched
from db.queries.changes import latest_changes
from db.queries.outlines import outlines as outlined
from db.queries.start import start_of
from db.queries.state import former_figures, state_of
from db.scheduling import Scheduling
from db.values import (
    CheckEntry,
    CheckResult,
    FetchedCapture,
    IndexEntry,
    OpenCheck,
    RebuiltRelease,
    Record,
    ReleaseEntry,
    ReleaseToStore,
    Removal,
    ReportEntry,
    SeriesKey,
    SourceDecision,
    SourceEntry,
    SourceState,
    StoredCapture,
    VisitStart,
)
from db.verifying import Chain, Fault
from snapshots import Change, Curation, Figure, Observation, Outcome

EVERY_CHANGE, EVERY_STATEMENT = ChangeFilter(), StatedFilter()


class Database(Health, Outgoing, Scheduling):
    """An open database. Every failure leaves as StorageError, and what was stored before is still there."""

    def __init__(self, engine: Engine, captures: str | None = None) -> None:
        self._engine = engine
        self._captures = captures

    @classmethod
    def open(cls, url: str, captures: str | None = None) -> Database:
        """Creates the schema in an empty database; refuses an older, a newer and a foreign one.

        `captures` is the address of a store in which new captures are kept (db.objects), not in the database.
        """
        if captures is not None:
            objects.library()  # its absence is told now, and not when the first page has come
        return cls(_current(make_engine(url), url, create=True), captures)

    @classmethod
    def open_read_only(cls, url: str) -> Database:
        """For questions only: creates nothing, writes nothing, and waits for no writer. StorageError where there is none yet."""
        path = sqlite_path(url)
        if path is not None and not path.exists():
            raise StorageError(f"database {path}", "there is none yet", "`figurewatch check` makes it")
        return cls(_current(make_engine(url, read_only=True), url, create=False))

    def require_current(self) -> None:
        """Raises StorageError where another version upgraded the schema meanwhile, or where it does not answer."""
        require_current(self._engine, self._engine.url.render_as_string(hide_password=False), create=False)

    def close(self) -> None:
        """Ends all connections."""
        self._engine.dispose()

    # ---- sources
    def declare_sources(self, entries: Sequence[SourceEntry], moment: datetime) -> None:
        """Makes the configured sources known."""
        with writing(self._engine, "declaring sources") as session:
            sources.declare(session, entries, moment)

    def decide_about(self, source: str, decision: SourceDecision) -> None:
        """Pauses, resumes or removes a source at a person's word."""
        with writing(self._engine, f"deciding about {source}") as session:
            stopping.decide(session, source, decision)

    def stopped(self, source: str) -> SourceDecision | None:
        """The decision by which a source is not visited; None where it is."""
        with reading(self._engine, f"reading the state of {source}") as session:
            return stopping.standing_of(session, source)

    def decisions_about(self, source: str) -> tuple[SourceDecision, ...]:
        """All decisions about a source as a whole, the oldest first."""
        with reading(self._engine, f"reading the decisions about {source}") as session:
            return stopping.decisions_of(session, source)

    # ---- checks
    def begin_check(self, source: str, moment: datetime) -> OpenCheck:
        """Records that a visit has begun."""
        with writing(self._engine, f"beginning a check of {source}", passing=True, single=True) as session:
            return checks.begin(session, source, moment)

    def start_of(self, source: str) -> VisitStart:
        """What a visit of the source starts from."""
        with reading(self._engine, f"reading the state of {source}", single=True) as session:
            return start_of(session, source)

    def takes_in_backlog(self, source: str, moment: datetime) -> bool:
        """Several issues are there: were they issued before the source was watched, also after a crash?"""
        with writing(self._engine, f"taking in the backlog of {source}") as session:
            return checks.takes_in_backlog(session, source, moment)

    def store_capture(self, check: OpenCheck, capture: FetchedCapture) -> OpenCheck:
        """Keeps the bytes that came, before anything is derived from them."""
        operation = f"storing a capture of {check.source}"
        if self.is_shared:
            with writing(self._engine, operation, passing=True, single=True) as session:
                again = quiet_checks.store_again(session, check, capture)
            if again is not None:
                return again
        bodies.keep_outside(self._engine, self._captures, [capture])
        with writing(self._engine, operation) as session:
            return checks.store_capture(session, check, capture, self._captures)

    def look_again(self, check: OpenCheck, sha256: str) -> OpenCheck:
        """Gives a visit a stored capture of its source, as if it had just come."""
        with writing(self._engine, f"looking again at a capture of {check.source}") as session:
            return checks.look_again(session, check, sha256)

    def finish_check(self, check: OpenCheck, result: CheckResult, moment: datetime) -> CheckEntry:
        """Writes outcome, release, observations, changes and deliveries in one transaction."""
        # Without it the check is ended again, from its capture; the end of a backlog would be told to nobody twice.
        is_passing = result.outcome is Outcome.UNCHANGED and not check.ends_backlog
        if is_passing and check.next_visit is not None and self.is_shared:
            with writing(self._engine, f"finishing a check of {check.source}", passing=True, single=True) as session:
                entry = quiet_checks.end_unchanged(session, check, check.next_visit, moment)
            if entry is not None:
                return entry
        with writing(self._engine, f"finishing a check of {check.source}", passing=is_passing) as session:
            return checks.finish(session, check, result, moment)

    def open_checks(self) -> list[OpenCheck]:
        """Checks that a crash left without an outcome."""
        with reading(self._engine, "looking for open checks") as session:
            return checks.open_checks(session)

    def capture(self, sha256: str, source: str | None = None) -> StoredCapture:
        """A capture with its bytes, verified against their name; with `source`, as that source knows it."""
        with reading(self._engine, f"reading capture {sha256}") as session:
            return checks.read_capture(session, sha256, source)

    def known_addresses(self, source: str) -> frozenset[str]:
        """Where the documents stood that checks of the source have fetched."""
        with reading(self._engine, f"reading the addresses of {source}") as session:
            return indexes.known_addresses(session, source)

    def index_of(self, source: str) -> IndexEntry | None:
        """What the listing or the feed of the source held when it was read last."""
        with reading(self._engine, f"reading the index of {source}") as session:
            return indexes.index_of(session, source)

    def store_index(self, source: str, index: IndexEntry) -> None:
        """Remembers what a listing or a feed held."""
        with writing(self._engine, f"storing the index of {source}") as session:
            indexes.store_index(session, source, index)

    def state_of(self, source: str) -> SourceState:
        """All that the next check must know."""
        with reading(self._engine, f"reading the state of {source}") as session:
            return state_of(session, source)

    def former_figures(self, source: str, stated: Mapping[str, Figure]) -> dict[str, tuple[Figure, ...]]:
        """By series, earlier figures that give the very number that is stated now."""
        with reading(self._engine, f"reading former figures of {source}") as session:
            return former_figures(session, source, stated)

    def latest_release(self, source: str) -> ReleaseEntry | None:
        """The newest release; None before the first."""
        with reading(self._engine, f"reading the newest release of {source}", single=True) as session:
            return checks.latest_release(session, source)

    def derive_latest_again(self, source: str, number: int, release: ReleaseToStore) -> bool:
        """Puts today's reading of the newest release in place of an older extractor's; False where another is the newest."""
        with writing(self._engine, f"deriving release {number} of {source} again") as session:
            return checks.derive_latest_again(session, source, number, release)

    # ---- decisions
    def add_curation(self, source: str, curation: Curation) -> int:
        """Records what a person decided; its number. The releases follow from it when they are rebuilt."""
        with writing(self._engine, f"recording a decision about {source}") as session:
            return curations.add(session, source, curation)

    def undo_curation(self, source: str, number: int, by: str, moment: datetime) -> Curation:
        """Marks a decision as undone."""
        with writing(self._engine, f"undoing a decision about {source}") as session:
            return curations.undo(session, source, number, by, moment)

    # ---- back-fill
    def add_imported(self, source: str, captures: Sequence[FetchedCapture], moment: datetime) -> int:
        """Keeps captures that no check brought, unless they are there; how many were added."""
        bodies.keep_outside(self._engine, self._captures, captures)
        with writing(self._engine, f"importing into {source}") as session:
            return imports.add_imported(session, source, captures, moment, self._captures)

    def capture_at(self, source: str, address: str, fetched_at: datetime) -> int | None:
        """The number of the capture of that place and moment; None where there is none."""
        with reading(self._engine, f"looking for captures of {source}") as session:
            return imports.capture_at(session, source, address, fetched_at)

    def wants_rebuild(self, source: str) -> bool:
        """Has anything been imported that the releases do not follow from yet?"""
        with reading(self._engine, f"reading the state of {source}") as session:
            return sources.source_row(session, source).rebuild_wanted is not None

    def record_of(self, source: str) -> Record:
        """All that the releases of the source follow from."""
        with reading(self._engine, f"reading the record of {source}") as session:
            return rebuilding.record_of(session, source)

    def capture_of(self, number: int) -> StoredCapture:
        """A capture by its number in the record."""
        with reading(self._engine, f"reading capture {number}") as session:
            return imports.capture_of(session, number)

    def rewrite(
        self,
        source: str,
        releases: Sequence[RebuiltRelease],
        state: tuple[int, ...],
        moment: datetime,
        found_again: Sequence[SeriesKey] = (),
    ) -> bool:
        """Puts rebuilt releases in place of the present ones, in one transaction; False where the record has grown since."""
        with writing(self._engine, f"rebuilding {source}") as session:
            return rebuilding.rewrite(session, source, releases, state, moment, found_again)

    # ---- questions
    def overview(self) -> list[SourceOverview]:
        """Every source with its state, by name."""
        with reading(self._engine, "reading the sources") as session:
            return list(overviews.overview(session).items)

    def overview_of(self, source: str) -> SourceOverview:
        """One source with its state."""
        with reading(self._engine, f"reading {source}") as session:
            return overviews.overview_of(session, source)

    def troubled(self, due_before: datetime, today: date, limit: int = 50) -> list[SourceOverview]:
        """Sources whose last check failed, that should have been visited before that moment, or whose publisher is late."""
        with reading(self._engine, "reading the sources") as session:
            return overviews.troubled(session, due_before, today, limit)

    def installation(self) -> str:
        """A name that this database keeps for ever, by which feeds of several installations are told apart."""
        with reading(self._engine, "reading the sources") as session:
            return sources.installation(session)

    def count_of_sources(self) -> int:
        """How many sources were ever declared."""
        with reading(self._engine, "counting the sources") as session:
            return overviews.count(session)

    def count_of_figures(self) -> int:
        """How many figures the newest releases state."""
        with reading(self._engine, "counting the figures") as session:
            return overviews.figures(session)

    def latest_decisions(self, limit: int = 50) -> list[tuple[str, Curation]]:
        """The newest decisions of people, also undone ones, each with its source."""
        with reading(self._engine, "reading the decisions") as session:
            return curations.latest(session, limit)

    def overview_page(self, limit: int = 50, cursor: str | None = None) -> Page[SourceOverview]:
        """The same a page at a time."""
        with reading(self._engine, "reading the sources") as session:
            return overviews.overview(session, limit, cursor)

    def checks(self, source: str | None = None, limit: int = 50, before: int | None = None) -> list[CheckEntry]:
        """The newest checks first; only those of a lower `id` than `before`, where that is given."""
        with reading(self._engine, "reading the checks") as session:
            return overviews.checks(session, source, limit, before)

    def releases(self, source: str, limit: int = 50, cursor: str | None = None) -> Page[ReleaseEntry]:
        """The releases of a source, the newest first."""
        with reading(self._engine, f"reading the releases of {source}") as session:
            return releases.releases_page(session, source, limit, cursor)

    def all_releases(self, source: str) -> list[ReleaseEntry]:
        """All releases of a source, oldest first."""
        with reading(self._engine, f"reading the releases of {source}") as session:
            return list(releases.releases_of(session, sources.source_row(session, source).id))

    def release_present_at(self, source: str, moment: datetime | None = None) -> ReleaseEntry:
        """What was seen last at that moment, or is now; before all of them the first. Raises StorageError where there is none."""
        with reading(self._engine, f"reading {source}") as session:
            return releases.release_present_at(session, source, moment)

    def release_of_capture(self, source: str, sha256: str) -> ReleaseEntry | None:
        """The newest release of a source that was read from these bytes."""
        with reading(self._engine, f"reading {source}") as session:
            return releases.release_of_capture(session, source, sha256)

    def release_as_of(self, source: str, as_of: AsOf) -> ReleaseEntry:
        """The release that was known at the end of a day."""
        with reading(self._engine, f"reading the releases of {source}") as session:
            return releases.release_as_of(session, source, as_of)

    def report(self, source: str, number: int | None = None) -> ReportEntry:
        """The changes that a release brought; of the newest one without a number."""
        with reading(self._engine, f"reading the report of {source}") as session:
            return reported.report(session, source, number)

    def between(self, source: str, older: int, newer: int) -> ReportEntry:
        """What changed between any two releases of a source."""
        with reading(self._engine, f"comparing releases of {source}") as session:
            return reported.between(session, source, older, newer)[0]

    def side_by_side(self, source: str, older: int, newer: int) -> tuple[ReportEntry, tuple[Observation, ...]]:
        """The same, with all that the newer release states."""
        with reading(self._engine, f"comparing releases of {source}") as session:
            return reported.between(session, source, older, newer)

    def reports(
        self, source: str | None = None, since: datetime | None = None, limit: int = 100, *, checked: bool = False
    ) -> list[ReportEntry]:
        """The newest first; with `checked` only what was news to a check, as a feed tells it."""
        with reading(self._engine, "reading the reports") as session:
            return reported.reports(session, source, since, limit, checked=checked)

    def latest_changes(
        self, wanted: ChangeFilter = EVERY_CHANGE, limit: int = 50, cursor: str | None = None
    ) -> Page[ChangeEntry]:
        """Changes over all sources, the newest release first."""
        with reading(self._engine, "reading the changes") as session:
            return latest_changes(session, wanted, limit, cursor)

    def changes_of_series(self, source: str, series: Collection[str], before: int | None = None) -> list[tuple[int, Change]]:
        """All changes of some series, oldest first, each with the number of its release; of releases before that number."""
        with reading(self._engine, f"reading the changes of {source}") as session:
            return pasts.changes_of_series(session, source, series, before)

    def sizes_of_releases(self, source: str) -> dict[int, int]:
        """By number of the release, how many figures it states."""
        with reading(self._engine, f"reading the releases of {source}") as session:
            return pasts.sizes_of_releases(session, source)

    def vintage(
        self, source: str, number: int | None = None, as_of: AsOf | None = None
    ) -> tuple[ReleaseEntry, tuple[Observation, ...]]:
        """All figures of one release, by number or as known at the end of a day."""
        with reading(self._engine, f"reading the figures of {source}") as session:
            return releases.vintage(session, source, number, as_of)

    def search(
        self,
        query: str,
        source: str | None = None,
        limit: int = 50,
        cursor: str | None = None,
        stated: StatedFilter = EVERY_STATEMENT,
    ) -> Page[SeriesEntry]:
        """Series found by the words of any wording that they ever had."""
        with reading(self._engine, "searching the series") as session:
            return searched.search(session, query, source, limit, cursor, stated)

    def history(self, query: str, source: str | None = None, as_of: AsOf | None = None) -> list[SeriesHistory]:
        """The series that the words of the query name, through time."""
        with reading(self._engine, "reading the history") as session:
            return histories.history(session, query, source, as_of)

    def history_of(self, source: str, key: str, as_of: AsOf | None = None) -> SeriesHistory:
        """One series through time, by its key."""
        with reading(self._engine, f"reading the history of {key}") as session:
            return histories.history_of(session, source, key, as_of)

    def histories(self, series: Collection[tuple[str, str]]) -> list[SeriesHistory]:
        """Some series through time, by source and key; those that there are no more are left out."""
        with reading(self._engine, "reading histories") as session:
            return histories.histories(session, set(series))

    def last_stated(self, series: Collection[tuple[str, str]]) -> dict[tuple[str, str], Figure]:
        """What some series stated last, by source and key; those that there are no more are left out."""
        with reading(self._engine, "reading figures of series") as session:
            return histories.last_stated(session, set(series))

    def outlines(self, series: Collection[tuple[str, str]]) -> dict[tuple[str, str], Outline]:
        """Small pictures of series, by source and key; those that there are no more are left out."""
        with reading(self._engine, "reading outlines of series") as session:
            return outlined(session, series)

    # ---- the record itself
    def faults(self) -> list[Fault]:
        """Everything in the record that is not as it was recorded."""
        with reading(self._engine, "verifying") as session:
            return list(verifying.faults(session))

    def chains(self) -> list[Chain]:
        """The newest link of the chain of every source."""
        with reading(self._engine, "reading the chains") as session:
            return verifying.chains(session)

    def forget_pages(self, source: str, unseen_since: datetime, moment: datetime) -> int:
        """Deletes pages that became no release and were seen last before then, each with a tombstone: how many."""
        with writing(self._engine, f"letting go of pages of {source}") as session:
            return retention.forget_without_release(session, source, unseen_since, moment)

    def removals(self, source: str) -> tuple[Removal, ...]:
        """What was removed from the record of a source on purpose, the oldest first."""
        with reading(self._engine, f"reading the record of {source}") as session:
            return archiving.removals(session, source)

    def purge(self, source: str, by: str, moment: datetime) -> int:
        """Deletes the pages of a source that was removed, each with a tombstone: how many. Its history stays."""
        with writing(self._engine, f"deleting the pages of {source}") as session:
            return archiving.purge(session, source, by, moment)


def _current(engine: Engine, url: str, *, create: bool) -> Engine:
    with ExitStack() as unopened:
        unopened.callback(engine.dispose)
        require_current(engine, url, create=create)
        unopened.pop_all()
    return engine
