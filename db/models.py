"""The tables. Sources, captures, checks and decisions are the record; releases and all below them are derived and rebuildable."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, LargeBinary, MetaData, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.columns import JsonText, UtcText

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Root of all tables; constraints are named, so that a migration can find them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {str: Text, datetime: UtcText}  # noqa: RUF012


class SourceRow(Base):
    """A watched fact sheet, its next visit, and who is visiting it now."""

    __tablename__ = "source"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    address: Mapped[str]
    declared_at: Mapped[datetime]
    next_due: Mapped[datetime | None]
    rebuild_wanted: Mapped[datetime | None]
    claimed_by: Mapped[str | None]
    claimed_until: Mapped[datetime | None]


class HostRow(Base):
    """A host that is asked politely, as its sources name it, and until when it wants to be left alone."""

    __tablename__ = "host"
    site: Mapped[str] = mapped_column(primary_key=True)
    quiet_until: Mapped[datetime | None]


class BodyRow(Base):
    """The bytes of a capture, once each: zstd, against the body named by `prefix` unless that is null (a full frame)."""

    __tablename__ = "capture_body"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    prefix: Mapped[str | None] = mapped_column(ForeignKey("capture_body.sha256"))
    depth: Mapped[int]
    size: Mapped[int]
    frame: Mapped[bytes] = mapped_column(LargeBinary)


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
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    outcome: Mapped[str | None] = mapped_column(index=True)
    cause_code: Mapped[str | None]
    cause_message: Mapped[str | None]
    capture_id: Mapped[int | None] = mapped_column(ForeignKey("capture.id"))
    fingerprint: Mapped[str | None]
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"))


class ReleaseRow(Base):
    """One version of a source."""

    __tablename__ = "release"
    __table_args__ = (UniqueConstraint("source_id", "number"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    number: Mapped[int]
    published: Mapped[str | None]
    published_origin: Mapped[str | None]
    observed_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    fingerprint: Mapped[str]
    sha256: Mapped[str] = mapped_column(ForeignKey("capture_body.sha256"))
    address: Mapped[str | None]
    title: Mapped[str | None]
    language: Mapped[str | None]
    text_length: Mapped[int]
    unchanged: Mapped[int]
    extractor: Mapped[str]


class SeriesRow(Base):
    """One quantity of a source, through all its releases."""

    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("source_id", "key"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    key: Mapped[str]
    label: Mapped[str]


class ObservationRow(Base):
    """A figure of a release: columns for those who query, `record` for those who need the whole figure again."""

    __tablename__ = "observation"
    __table_args__ = (UniqueConstraint("release_id", "series_id", "mention"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"))
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"), index=True)
    position: Mapped[int]
    mention: Mapped[int]
    confidence: Mapped[float]
    anchor: Mapped[str]
    rival: Mapped[str | None]
    quote: Mapped[str]
    kind: Mapped[str]
    modifier: Mapped[str]
    value: Mapped[str | None]
    low: Mapped[str | None]
    high: Mapped[str | None]
    sortable: Mapped[float | None] = mapped_column(Float)
    unit: Mapped[str]
    entity: Mapped[str | None]
    section: Mapped[str]
    place: Mapped[str | None]
    record: Mapped[dict[str, Any]] = mapped_column(JsonText)


class ChangeRow(Base):
    """What a release changed, in the order in which a reader is told."""

    __tablename__ = "change"
    __table_args__ = (UniqueConstraint("release_id", "position"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"))
    position: Mapped[int]
    kind: Mapped[str]
    series: Mapped[str]
    label: Mapped[str]
    record: Mapped[dict[str, Any]] = mapped_column(JsonText)


class CurationRow(Base):
    """A decision of a person: record, not derived."""

    __tablename__ = "curation"
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), index=True)
    kind: Mapped[str]
    series: Mapped[str]
    into: Mapped[str | None]
    label: Mapped[str | None]
    statements: Mapped[list[Any]] = mapped_column(JsonText)
    note: Mapped[str | None]
    made_by: Mapped[str]
    made_at: Mapped[datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[datetime | None]


class DeliveryRow(Base):
    """One report to one channel: `pending` until it is `delivered` or `given_up`."""

    __tablename__ = "delivery"
    id: Mapped[int] = mapped_column(primary_key=True)
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"))
    channel: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str] = mapped_column(index=True)
    attempts: Mapped[int]
    next_attempt: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    message: Mapped[str | None]
