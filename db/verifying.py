"""Is the record whole? Bodies against their names, rows against each other, and the chain of every source link by link."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from db.bodies import get_body
from db.errors import StorageError
from db.ledger import (
    START,
    TOMBSTONE,
    Entry,
    capture_entry,
    decision_entry,
    key_entry,
    next_digest,
    source_decision_entry,
    tombstone_entry,
    undo_entry,
)
from db.models import BodyRow, CaptureRow, CurationRow, LedgerRow, SeriesKeyRow, SourceDecisionRow, SourceRow, TombstoneRow
from db.models_derived import LayoutRow, ObservationRow, ReleaseRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The newest link of a source's chain: whoever keeps it elsewhere can prove later that nothing before was altered."""

    source: str
    entries: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that is not as it was recorded."""

    place: str
    """What it is about, for example `capture 12`."""
    message: str


def chains(session: Session) -> list[Chain]:
    """Of every source that has one, by name."""
    newest = select(func.max(LedgerRow.id)).group_by(LedgerRow.source_id)
    rows = session.execute(
        select(SourceRow.name, LedgerRow.sequence, LedgerRow.digest)
        .join(LedgerRow, LedgerRow.source_id == SourceRow.id)
        .where(LedgerRow.id.in_(newest))
        .order_by(SourceRow.name)
    )
    return [Chain(source=name, entries=sequence, digest=digest.hex()) for name, sequence, digest in rows]


def faults(session: Session) -> Iterator[Fault]:
    """Everything that is found wrong."""
    yield from _of_the_file(session)
    yield from _of_bodies(session)
    for source_id, name in session.execute(select(SourceRow.id, SourceRow.name).order_by(SourceRow.name)).all():
        yield from _of_chain(session, source_id, name)
        yield from _of_releases(session, source_id, name)


def _of_the_file(session: Session) -> Iterator[Fault]:
    if session.get_bind().dialect.name != "sqlite":
        return
    for (line,) in session.execute(text("PRAGMA integrity_check")):
        if line != "ok":
            yield Fault(place="database", message=str(line))
    for row in session.execute(text("PRAGMA foreign_key_check")):
        yield Fault(place=f"{row[0]} {row[1]}", message=f"it points to a {row[2]} that is not there")


def _of_bodies(session: Session) -> Iterator[Fault]:
    used = select(CaptureRow.sha256)
    removed = set(session.scalars(select(LedgerRow.subject).where(LedgerRow.kind == TOMBSTONE)))
    for digest in session.scalars(select(BodyRow.sha256).order_by(BodyRow.sha256)).all():
        if f"body {digest}" in removed and not session.get_one(BodyRow, digest).frame:
            continue
        try:
            get_body(session, digest)
        except StorageError as error:
            yield Fault(place=f"body {digest}", message=error.cause)
        session.expunge_all()
    based_on = select(BodyRow.prefix).where(BodyRow.prefix.is_not(None))
    orphans = select(BodyRow.sha256).where(BodyRow.sha256.not_in(used), BodyRow.sha256.not_in(based_on))
    for digest in session.scalars(orphans):
        yield Fault(place=f"body {digest}", message="no capture has it")


def _stones(session: Session, source_id: int) -> dict[int, Entry]:
    """By sequence what is recorded of each removal, in the form that the chain seals."""
    rows = session.scalars(select(TombstoneRow).where(TombstoneRow.source_id == source_id))
    return {row.sequence: tombstone_entry(row.subject, row.why, row.made_by, row.made_at) for row in rows}


def _of_chain(session: Session, source_id: int, name: str) -> Iterator[Fault]:
    """The first link that does not follow from the one before and from what it seals, and all that is not sealed."""
    removed = set(session.scalars(select(LedgerRow.subject).where(LedgerRow.source_id == source_id, LedgerRow.kind == TOMBSTONE)))
    stones = _stones(session, source_id)
    left = _entries(session, source_id)
    digest = START
    links = session.scalars(select(LedgerRow).where(LedgerRow.source_id == source_id).order_by(LedgerRow.sequence)).all()
    for expected, link in enumerate(links, 1):
        place = f"{link.kind} {link.subject} of {name}"
        if link.sequence != expected:
            yield Fault(place=f"chain of {name}", message=f"link {expected} is missing")
            return
        entry = stones.get(link.sequence) if link.kind == TOMBSTONE else left.pop((link.kind, link.subject), None)
        if message := _fault_of_link(link, entry, digest, removed):
            yield Fault(place=place, message=message)
        digest = link.digest
    for kind, subject in left:
        yield Fault(place=f"{kind} {subject} of {name}", message="it was added past the record")


def _fault_of_link(link: LedgerRow, entry: Entry | None, before: bytes, removed: Collection[str]) -> str:
    """What is wrong with a link behind the digest `before`, where `entry` is what it seals; empty where nothing is."""
    if entry is not None:
        return "" if next_digest(before, entry) == link.digest else "it, or the link before it, is not what was recorded"
    if link.kind == TOMBSTONE:
        return "why it was removed is not recorded, so that nothing before it is proved"
    return "" if f"{link.kind} {link.subject}" in removed else "it was recorded, and is not there any more"


def _entries(session: Session, source_id: int) -> dict[tuple[str, str], Entry]:
    """What must be sealed, as it stands now. A key may be founded several times; its number tells these apart."""
    captures = session.scalars(select(CaptureRow).where(CaptureRow.source_id == source_id).order_by(CaptureRow.id))
    entries = [capture_entry(row) for row in captures]
    for row in session.scalars(select(CurationRow).where(CurationRow.source_id == source_id).order_by(CurationRow.id)):
        entries.append(decision_entry(row))
        entries += [undo_entry(row)] if row.undone_at is not None else []
    keys = session.scalars(select(SeriesKeyRow).where(SeriesKeyRow.source_id == source_id).order_by(SeriesKeyRow.id))
    entries += [key_entry(row) for row in keys]
    about = session.scalars(
        select(SourceDecisionRow).where(SourceDecisionRow.source_id == source_id).order_by(SourceDecisionRow.id)
    )
    entries += [source_decision_entry(row) for row in about]
    return {(entry.kind, entry.subject): entry for entry in entries}


def _of_releases(session: Session, source_id: int, name: str) -> Iterator[Fault]:
    mine = ReleaseRow.source_id == source_id
    numbers = session.scalars(select(ReleaseRow.number).where(mine).order_by(ReleaseRow.number)).all()
    if list(numbers) != list(range(1, len(numbers) + 1)):
        yield Fault(place=f"releases of {name}", message=f"their numbers have gaps: {', '.join(map(str, numbers[:20]))}")
    bare = (
        select(ReleaseRow.number)
        .outerjoin(LayoutRow, LayoutRow.release_id == ReleaseRow.id)
        .where(mine, LayoutRow.release_id.is_(None))
    )
    for number in session.scalars(bare):
        yield Fault(
            place=f"release {number} of {name}", message="how its figures stand is missing; `figurewatch rebuild` derives it"
        )
    newest = numbers[-1] if numbers else 0
    beyond = select(ObservationRow.id).where(
        ObservationRow.source_id == source_id, (ObservationRow.first > newest) | (ObservationRow.last < ObservationRow.first)
    )
    for number in session.scalars(beyond):
        yield Fault(place=f"observation {number} of {name}", message="its releases are none; `figurewatch rebuild` derives it")
