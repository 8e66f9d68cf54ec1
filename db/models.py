"""The tables of the record: sources, captures, checks, decisions, the keys of series, and the ledger that seals them.

What is derived from them stands in db/models_derived.py and can be rebuilt.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, LargeBinary, MetaData, Text, UniqueConstraint, false, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.columns import BigId, JsonText, UtcText

OPEN = text("outcome IS NULL")
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Root of all tables; constraints are named, so that a migration can find them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text, datetime: UtcText, int: BigId}  # noqa: RUF012


class SourceRow(Base):
    """A watched fact sheet, its next visit, and who is visiting it now."""

    __tablename__ = "source"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    address: Mapped[str]
    site: Mapped[str | None]
    """The host that is asked for it, as `host.site`; none for a file."""
    declared_at: Mapped[datetime]
    next_due: Mapped[datetime | None] = mapped_column(index=True)
    rebuild_wanted: Mapped[datetime | None]
    claimed_by: Mapped[str | None]
    claimed_until: Mapped[datetime | None]
    archived_at: Mapped[datetime | None]
    paused_at: Mapped[datetime | None]
    backlog_since: Mapped[datetime | None]
    overdue_from: Mapped[str | None]
    """The day from which its next issue is late, as YYYY-MM-DD: read from its releases, none without a plain rhythm."""


class HostRow(Base):
    """A host that is asked politely, as its sources name it: until when it wants to be left alone, and its pace."""

    __tablename__ = "host"
    site: Mapped[str] = mapped_column(primary_key=True)
    quiet_until: Mapped[datetime | None]
    asked_at: Mapped[datetime | None]
    """When the last request ended, by whatever machine."""
    busy_until: Mapped[datetime | None]
    """While a request is under way: when it is given up at the latest, should its machine vanish."""


class RobotsRow(Base):
    """What a host answered for robots.txt."""

    __tablename__ = "robots"
    origin: Mapped[str] = mapped_column(primary_key=True)
    """Scheme, host and port."""
    frame: Mapped[bytes] = mapped_column(LargeBinary)
    """The first 500 KiB of it (zstd); empty where it has none, which allows all."""
    read_at: Mapped[datetime]


class BodyRow(Base):
    """The bytes of a capture, once each: zstd, against the body named by `prefix` unless that is null (a full frame)."""

    __tablename__ = "capture_body"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    prefix: Mapped[str | None] = mapped_column(ForeignKey("capture_body.sha256"))
    depth: Mapped[int]
    size: Mapped[int]
    frame: Mapped[bytes] = mapped_column(LargeBinary)
    """Empty where it was removed on purpose; `@` and the address of a store where it lies outside (db.objects)."""


class CaptureRow(Base):
    """What one fetch brought, and what the transport said of it."""

    __tablename__ = "capture"
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("capture_body.sha256"), index=True)
    address: Mapped[str]
    media_type: Mapped[str | None]
    charset: Mapped[str | None]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    fetched_at: Mapped[datetime]
    published: Mapped[str | None]
    published_origin: Mapped[str | None]
    imported_at: Mapped[datetime | None]


class IndexRow(Base):
    """What a listing or a feed held when it was read last, so that it can be asked for conditionally."""

    __tablename__ = "source_index"
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), primary_key=True)
    address: Mapped[str]
    pattern: Mapped[str | None]
    etag: Mapped[str | None]
    last_modified: Mapped[str | None]
    read_at: Mapped[datetime]
    findings: Mapped[list[Any]] = mapped_column(JsonText)


class CheckRow(Base):
    """One visit to a source."""

    __tablename__ = "visit"
    __table_args__ = (
        Index(
            "ix_visit_open", "id", sqlite_where=OPEN
        ),  # on PostgreSQL too: to name it here would load its dialect at every start
        Index("ix_visit_source_id_id", "source_id", "id"),
        Index("ix_visit_source_id_outcome_id", "source_id", "outcome", "id"),
        Index("ix_visit_release_id_started_at", "release_id", "started_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    cause_code: Mapped[str | None]
    cause_message: Mapped[str | None]
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id"))
    fingerprint: Mapped[str | None]
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"))
    quiet: Mapped[bool] = mapped_column(default=False, server_default=false())


class CurationRow(Base):
    """A decision of a person: record, not derived."""

    __tablename__ = "curation"
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    kind: Mapped[str]
    series: Mapped[str]
    into: Mapped[str | None]
    label: Mapped[str | None]
    capture: Mapped[str | None]
    """Of a decision about a held document: SHA-256 of its bytes."""
    fingerprint: Mapped[str | None]
    """And the fingerprint of what it said."""
    statements: Mapped[list[Any]] = mapped_column(JsonText)
    note: Mapped[str | None]
    made_by: Mapped[str]
    made_at: Mapped[datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[datetime | None]


class SourceDecisionRow(Base):
    """A decision of a person about a source as a whole: record, not derived."""

    __tablename__ = "source_decision"
    __table_args__ = (Index("ix_source_decision_source_id_id", "source_id", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    kind: Mapped[str]
    note: Mapped[str | None]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class SeriesKeyRow(Base):
    """By what statement a series is known: never deleted. A series has the key whose earliest statement is found in it."""

    __tablename__ = "series_key"
    __table_args__ = (Index("ix_series_key_source_id_sha256", "source_id", "sha256"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    key: Mapped[str]
    label: Mapped[str]
    sha256: Mapped[str]
    quote: Mapped[str]
    occurrence: Mapped[int]


class TombstoneRow(Base):
    """What was removed from the record on purpose, why, by whom and when: the facts of a link of the chain."""

    __tablename__ = "tombstone"
    __table_args__ = (UniqueConstraint("source_id", "sequence"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    sequence: Mapped[int]
    """Of its link."""
    subject: Mapped[str] = mapped_column(index=True)
    why: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class LedgerRow(Base):
    """One entry of a source's chain: what was added to the record, sealed with all that came before."""

    __tablename__ = "ledger"
    __table_args__ = (UniqueConstraint("source_id", "sequence"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    sequence: Mapped[int]
    kind: Mapped[str]
    subject: Mapped[str]
    digest: Mapped[bytes] = mapped_column(LargeBinary)
