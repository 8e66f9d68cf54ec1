"""The tables of what is derived: releases, series, observations, changes, the deliveries that came of them, and what was told.

An observation is an interval: one row for a figure that is stated alike from release `first` to release `last` of its source,
with `last` empty while the newest release states it. `layout` says how the figures of each release stand in its document.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Float, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.columns import JsonText
from db.models import Base


class ReleaseRow(Base):
    """One version of a source."""

    __tablename__ = "release"
    __table_args__ = (UniqueConstraint("source_id", "number"), Index("ix_release_observed_at_id", "observed_at", "id"))
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
    figures: Mapped[int]
    told: Mapped[int]
    """How many of its changes are of number, modifier or presence."""
    unchanged: Mapped[int]
    extractor: Mapped[str]


class LayoutRow(Base):
    """How the figures of a release stand in its document (db/layouts.py)."""

    __tablename__ = "layout"
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"), primary_key=True)
    frame: Mapped[bytes] = mapped_column(LargeBinary)


class SeriesRow(Base):
    """One quantity of a source, through all its releases."""

    __tablename__ = "series"
    __table_args__ = (UniqueConstraint("source_id", "key"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    key: Mapped[str]
    label: Mapped[str]
    ended: Mapped[int | None]
    """The last release that stated it; empty while the newest does."""
    words: Mapped[str]
    """Every word of every wording that it ever had, for the search (db/search_words.py)."""


class ObservationRow(Base):
    """A figure as it was stated from one release to another."""

    __tablename__ = "observation"
    __table_args__ = (
        Index("ix_observation_series_id_first", "series_id", "first"),
        Index("ix_observation_source_id_last", "source_id", "last"),
        Index("ix_observation_unit_series_id", "unit", "series_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"))
    mention: Mapped[int]
    first: Mapped[int]
    last: Mapped[int | None]
    quote: Mapped[str]
    kind: Mapped[str]
    modifier: Mapped[str]
    value: Mapped[str | None]
    low: Mapped[str | None]
    high: Mapped[str | None]
    sortable: Mapped[float | None] = mapped_column(Float(53))
    unit: Mapped[str]
    entity: Mapped[str | None]
    section: Mapped[str]
    place: Mapped[str | None]
    confidence: Mapped[float] = mapped_column(Float(53))
    """Of the match with its series when it was first stated so."""
    more: Mapped[dict[str, Any]] = mapped_column(JsonText)
    stood: Mapped[dict[str, Any]] = mapped_column(JsonText)
    """How it stood in release `first`."""
    stood_last: Mapped[dict[str, Any] | None] = mapped_column(JsonText)
    """How it stood in release `last`, where that is otherwise."""


class ChangeRow(Base):
    """What a release changed, in the order in which a reader is told; both figures by their observations."""

    __tablename__ = "change"
    __table_args__ = (
        UniqueConstraint("release_id", "position"),
        Index("ix_change_observed_at_release_id_position", "observed_at", "release_id", "position"),
        Index("ix_change_source_id_observed_at", "source_id", "observed_at"),
        Index("ix_change_kind_observed_at", "kind", "observed_at"),
        Index("ix_change_series_id", "series_id"),
        Index("ix_change_before_id", "before_id"),  # else each observation that is deleted reads all changes
        Index("ix_change_after_id", "after_id"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"))
    release_id: Mapped[int] = mapped_column(ForeignKey("release.id"))
    observed_at: Mapped[datetime]
    position: Mapped[int]
    kind: Mapped[str]
    series_id: Mapped[int] = mapped_column(ForeignKey("series.id"))
    before_id: Mapped[int | None] = mapped_column(ForeignKey("observation.id"))
    after_id: Mapped[int | None] = mapped_column(ForeignKey("observation.id"))
    delta: Mapped[str | None]
    percent: Mapped[str | None]
    direction: Mapped[str | None]
    confidence: Mapped[float] = mapped_column(Float(53))
    rival: Mapped[str | None]
    marks: Mapped[str]
    """Words in the order of the enumeration, each between spaces; empty where there is none."""
    places: Mapped[int]
    replaces: Mapped[str | None]
    varied: Mapped[dict[str, Any] | None] = mapped_column(JsonText)
    """The records `before` and `after` where the observations do not give them."""


class DeliveryRow(Base):
    """One report or one notice to one channel: `pending` until it is `delivered` or `given_up`."""

    __tablename__ = "delivery"
    __table_args__ = (Index("ix_delivery_state_next_attempt", "state", "next_attempt"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    release_id: Mapped[int | None] = mapped_column(ForeignKey("release.id"))
    """The release that is reported; empty for a notice."""
    notice: Mapped[dict[str, Any] | None] = mapped_column(JsonText)
    """`subject`, `body` and `record` of a notice, as they are sent."""
    channel: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    state: Mapped[str]
    attempts: Mapped[int]
    next_attempt: Mapped[datetime | None]
    claimed_until: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    message: Mapped[str | None]


class ToldTroubleRow(Base):
    """A trouble of a source that its channels were told of, until they are told that it is over."""

    __tablename__ = "told_trouble"
    source_id: Mapped[int] = mapped_column(ForeignKey("source.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    told_at: Mapped[datetime]
    together: Mapped[bool]
    """It is part of an outage of many sources."""
    recovered_at: Mapped[datetime | None]
    """It is over, and the outage that it was part of is not."""
