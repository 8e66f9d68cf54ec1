"""What the newest release of a source states: each of its figures an interval that the next release continues or closes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import Session

from db.layouts import Placed, unpack
from db.models_derived import LayoutRow, ObservationRow, ReleaseRow
from db.statements import STATED, Columns, Standing

TABLE = ObservationRow.__table__
FRAME = (
    select(LayoutRow.frame)
    .join(ReleaseRow, ReleaseRow.id == LayoutRow.release_id)
    .where(ReleaseRow.source_id == bindparam("source"), ReleaseRow.number == bindparam("release"))
)
STATES = tuple(TABLE.c[name] for name in STATED)
"""What `whole` takes: the first columns of every question for figures."""
HELD = ("id", "series_id", "mention", "first", "stood")
OPEN = select(*STATES, *(TABLE.c[name] for name in HELD)).where(TABLE.c.source_id == bindparam("source"), TABLE.c.last.is_(None))


@dataclass(frozen=True, slots=True)
class Held:
    """An observation, and how it stood in the first and the last release that stated it so far."""

    id: int
    series: int
    mention: int
    first: int
    columns: Columns
    stood: Standing
    stood_then: Standing


Mentions = dict[tuple[int, int], Held]
"""By series and mention."""


def mentions_of(session: Session, source_id: int, number: int) -> Mentions:
    """What the newest release states; `number` is that release's."""
    frame = session.scalar(FRAME, {"source": source_id, "release": number})
    placed = {mention.observation: mention for mention in unpack(frame)} if frame is not None else {}
    mentions = Mentions()
    for row in session.connection().execute(OPEN, {"source": source_id}):
        observation, series, mention, first, stood = row[len(STATED) :]
        columns = dict(zip(STATED, row, strict=False))
        now = standing_at(stood, placed[observation])
        mentions[series, mention] = Held(observation, series, mention, first, columns, stood, now)
    return mentions


def ended(session: Session, series: set[int]) -> list[Held]:
    """The observations that these series ended with, the last ones first."""
    if not series:
        return []
    mine = select(*STATES, TABLE.c.stood_last, *(TABLE.c[name] for name in HELD))
    gone = mine.where(TABLE.c.series_id.in_(series), TABLE.c.last.is_not(None))
    rows = session.connection().execute(gone.order_by(TABLE.c.last.desc(), TABLE.c.mention))
    return [_held(row) for row in rows]


def _held(row: Row[*tuple[Any, ...]]) -> Held:
    stood_last, observation, series, mention, first, stood = row[len(STATED) :]
    columns = dict(zip(STATED, row, strict=False))
    return Held(observation, series, mention, first, columns, stood, stood_last or stood)


def standing_at(stood: Standing, placed: Placed) -> Standing:
    """How an observation stands in the release whose layout says so."""
    return {**stood, **placed.varied, "start": placed.start, "sentence_start": placed.sentence_start}
