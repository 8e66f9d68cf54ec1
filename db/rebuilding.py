"""A rebuild: what all releases of a source follow from, and putting those that follow in place of those that were there.

Captures, checks, their outcomes, decisions and keys are the record and stay as they are. The rows of series are derived: they
come anew in the order in which the releases state them, so that their order, too, tells nothing of decisions that were undone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, false, func, select, update
from sqlalchemy.orm import Session

from db.bodies import HAS_FRAME
from db.changes import forget_changes
from db.curations import of_source as curations_of
from db.errors import StorageError
from db.layouts import unpack
from db.models import BodyRow, CaptureRow, CheckRow, CurationRow, SourceRow
from db.models_derived import DeliveryRow, LayoutRow, ObservationRow, ReleaseRow, SeriesRow
from db.releases import add_release
from db.rhythms import keep_overdue
from db.search_words import with_words
from db.series import add_keys, keys_of
from db.sources import locked, source_row
from db.values import RebuiltRelease, Record, SeriesKey, Sighting
from snapshots import Outcome


def record_of(session: Session, source: str) -> Record:
    """Every sighting of the source, and the series that its quotes belong to now."""
    owner = source_row(session, source)
    return Record(
        sightings=(*_checked(session, owner.id), *_imported(session, owner.id)),
        keys=keys_of(session, owner.id),
        present=_present(session, owner.id),
        curations=curations_of(session, owner.id),
        state=_state(session, owner.id),
    )


def _checked(session: Session, source_id: int) -> list[Sighting]:
    rows = session.execute(
        select(CheckRow, CaptureRow.address, func.coalesce(~HAS_FRAME, false()))
        .outerjoin(CaptureRow, CaptureRow.id == CheckRow.capture_id)
        .outerjoin(BodyRow, BodyRow.sha256 == CaptureRow.sha256)
        .where(CheckRow.source_id == source_id, CheckRow.outcome.is_not(None))
        .where(CheckRow.capture_id.is_not(None) | (CheckRow.outcome == Outcome.UNCHANGED.value))
        .order_by(CheckRow.id)
    )
    return [
        Sighting(
            visit=row.id,
            capture=None if removed and row.outcome != Outcome.RELEASED.value else row.capture_id,
            address=address,
            moment=row.started_at,
            last_moment=row.finished_at or row.started_at,
            removed=bool(removed),
        )
        for row, address, removed in rows
        if not removed or row.outcome in (Outcome.RELEASED.value, Outcome.UNCHANGED.value)  # the others changed nothing
    ]


def _imported(session: Session, source_id: int) -> list[Sighting]:
    wanted = select(CaptureRow).where(CaptureRow.source_id == source_id, CaptureRow.imported_at.is_not(None))
    return [
        Sighting(visit=None, capture=row.id, address=row.address, moment=row.fetched_at, last_moment=row.fetched_at)
        for row in session.scalars(wanted.order_by(CaptureRow.id))
    ]


def _present(session: Session, source_id: int) -> dict[tuple[str, str, int], str]:
    """What each quote of each release is taken for now."""
    rows = session.execute(
        select(ObservationRow.id, ObservationRow.quote, SeriesRow.key)
        .join(SeriesRow, SeriesRow.id == ObservationRow.series_id)
        .where(ObservationRow.source_id == source_id)
    )
    told = {row.id: (row.quote, row.key) for row in rows}
    layouts = session.execute(
        select(ReleaseRow.sha256, LayoutRow.frame)
        .join(LayoutRow, LayoutRow.release_id == ReleaseRow.id)
        .where(ReleaseRow.source_id == source_id)
        .order_by(ReleaseRow.number)
    )
    present: dict[tuple[str, str, int], str] = {}
    for digest, frame in layouts:
        seen: Counter[str] = Counter()
        for placed in unpack(frame):
            quote, key = told[placed.observation]
            present[digest, quote, seen[quote]] = key
            seen[quote] += 1
    return present


def _state(session: Session, source_id: int) -> tuple[int, ...]:
    captures = select(func.max(CaptureRow.id)).where(CaptureRow.source_id == source_id)
    visits = select(func.max(CheckRow.id)).where(CheckRow.source_id == source_id)
    ended = select(func.count()).where(CheckRow.source_id == source_id, CheckRow.outcome.is_not(None))
    decided = select(func.count(CurationRow.id) + func.count(CurationRow.undone_at)).where(CurationRow.source_id == source_id)
    return tuple(session.scalar(number) or 0 for number in (captures, visits, ended, decided))


def rewrite(
    session: Session,
    source: str,
    releases: Sequence[RebuiltRelease],
    state: tuple[int, ...],
    moment: datetime,
    found_again: Sequence[SeriesKey] = (),
) -> bool:
    """Puts the releases in place of those that are there; False, and nothing done, where the record has grown since.

    `found_again` are further statements by which known series are found. Raises StorageError while a check is under way.
    """
    owner = locked(session, source)
    if _state(session, owner.id) != state:
        return False
    if owner.claimed_until is not None and owner.claimed_until > moment:
        cause = f"it is being checked by {owner.claimed_by} (until {owner.claimed_until:%Y-%m-%d %H:%M} UTC at most)"
        raise StorageError(f"rebuilding {source!r}", cause, "Run it again when that has ended")
    before = {row.id: row for row in session.scalars(select(ReleaseRow).where(ReleaseRow.source_id == owner.id))}
    for row in before.values():
        row.number = -row.number  # numbers are unique within a source, and the new ones come first
    session.flush()
    rows = session.execute(select(CheckRow.id, CheckRow.release_id).where(CheckRow.source_id == owner.id))
    visits = {visit: release for visit, release in rows}  # noqa: C416 -- rows are not pairs to the type checker
    session.execute(update(CheckRow).where(CheckRow.source_id == owner.id).values(release_id=None))
    _forget_derived(session, owner, list(before))
    add_keys(session, owner.id, found_again)
    after = [(_place(session, number, rebuilt), rebuilt) for number, rebuilt in enumerate(releases, 1)]
    _move_deliveries(session, before, after, visits)
    session.execute(delete(ReleaseRow).where(ReleaseRow.id.in_(before)))
    _relabel(session, owner, releases)
    owner.rebuild_wanted = None
    keep_overdue(session, owner.id)
    return True


def _place(session: Session, number: int, rebuilt: RebuiltRelease) -> ReleaseRow:
    capture = session.get_one(CaptureRow, rebuilt.capture)
    row = add_release(session, capture, rebuilt.release, number, (rebuilt.observed_at, rebuilt.last_seen_at))
    session.execute(update(CheckRow).where(CheckRow.id.in_(rebuilt.visits)).values(release_id=row.id))
    return row


def _move_deliveries(
    session: Session,
    before: dict[int, ReleaseRow],
    after: list[tuple[ReleaseRow, RebuiltRelease]],
    visits: dict[int, int | None],
) -> None:
    """A delivery stays with the release that its checks saw; where that is none any more, with the one of its time, unsent."""
    heirs = {visits.get(visit): row for row, rebuilt in after for visit in reversed(rebuilt.visits)}
    for delivery in session.scalars(select(DeliveryRow).where(DeliveryRow.release_id.in_(before))):
        old = before[delivery.release_id or 0]  # never empty here: it was found by it
        heir = heirs.get(old.id)
        if heir is not None:
            delivery.release_id = heir.id
            continue
        if not after:
            session.delete(delivery)
            continue
        delivery.release_id = _of_time(old, [row for row, _ in after]).id
        _give_up(delivery)
    session.flush()


def _of_time(old: ReleaseRow, after: Sequence[ReleaseRow]) -> ReleaseRow:
    """The last that was there when the old one came; where all came later, the last of all."""
    earlier = [row for row in after if row.observed_at <= old.observed_at]
    return (earlier or after)[-1]


def _give_up(delivery: DeliveryRow) -> None:
    if delivery.state == "pending":
        delivery.state, delivery.next_attempt = "given_up", None
        delivery.message = "a rebuild found that this was no release"


def _forget_derived(session: Session, owner: SourceRow, releases: list[int]) -> None:
    forget_changes(session, releases)
    session.execute(delete(LayoutRow).where(LayoutRow.release_id.in_(releases)))
    session.execute(delete(ObservationRow).where(ObservationRow.source_id == owner.id))
    session.execute(delete(SeriesRow).where(SeriesRow.source_id == owner.id))  # their keys stay known
    session.expire_all()


def _relabel(session: Session, owner: SourceRow, releases: Sequence[RebuiltRelease]) -> None:
    labels = {observation.series: observation.label for rebuilt in releases for observation in rebuilt.release.observations}
    session.flush()
    for row in session.scalars(select(SeriesRow).where(SeriesRow.source_id == owner.id)):
        row.label = labels.get(row.key, row.label)
        row.words = with_words(row.words, (row.key, row.label))
