"""The series of a source: their rows, the statements by which their keys are known for ever, and the words that find them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, cast

from sqlalchemy import Table, bindparam, insert, select, update
from sqlalchemy.orm import Session

from db.intervals import Mentions
from db.ledger import key_entry, seal
from db.models import SeriesKeyRow
from db.models_derived import ReleaseRow, SeriesRow
from db.search_words import marks_of, with_words
from db.values import ReleaseToStore, SeriesKey
from snapshots import Figure, Observation

SERIES = cast("Table", SeriesRow.__table__)
KNOWN = select(SERIES.c.id, SERIES.c.key, SERIES.c.label, SERIES.c.words).where(SERIES.c.source_id == bindparam("source"))
ENDED = select(SERIES.c.id).where(SERIES.c.source_id == bindparam("source"), SERIES.c.ended.is_not(None))
USED = select(SeriesKeyRow.key).where(SeriesKeyRow.source_id == bindparam("source"))
WORDED = update(SeriesRow).where(SeriesRow.id == bindparam("its_id")).values(words=bindparam("its_words"))


def series_ids(session: Session, release: ReleaseRow, stored: ReleaseToStore, before: Mentions) -> dict[str, int]:
    """The number of each series that the release names, by key; those that are new get a row and a founding statement.

    `before` is what the release before states.
    """
    source = {"source": release.source_id}
    rows = {row.key: row for row in session.connection().execute(KNOWN, source)}
    entities = {(series, held.columns["entity"]) for (series, _), held in before.items()}
    words, labels = _words_and_labels(stored, rows, entities)
    new = [
        {"source_id": release.source_id, "key": key, "label": label, "words": words[key]}
        for key, label in labels.items()
        if key not in rows
    ]
    if new:
        session.connection().execute(insert(SeriesRow), new)
    if worded := _reworded(words, rows):
        session.connection().execute(WORDED, worded)
    now = {row.key: row for row in session.connection().execute(KNOWN, source)} if new else rows
    _found(session, release, stored, _stated_in(before, now))
    return {key: row.id for key, row in now.items()}


def _reworded(words: Mapping[str, str], rows: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What is to be written of known series that are found by other words from now on."""
    return [{"its_id": rows[key].id, "its_words": own} for key, own in words.items() if key in rows and own != rows[key].words]


def _words_and_labels(
    stored: ReleaseToStore, rows: Mapping[str, Any], entities: Collection[tuple[int, str | None]]
) -> tuple[dict[str, str], dict[str, str]]:
    """By series, all words that it ever had, where there may be new ones, and the label with which the release names it first.

    A series has the words of its label and of what the release before said of it, and marks of the units that it was stated in.
    """
    words, labels = dict[str, str](), dict[str, str]()
    for observation in stored.observations:
        labels.setdefault(observation.series, observation.label)
        row = rows.get(observation.series)
        figure, known = observation.figure, words.get(observation.series, row.words if row is not None else "")
        marks = tuple(marks_of(figure.unit))
        is_known = row is not None and observation.label == row.label and (row.id, figure.entity) in entities
        if not (is_known and _holds_all(known, marks)):
            words[observation.series] = with_words(known, (observation.series, observation.label, figure.entity, *marks))
    for change in stored.changes:
        if change.series not in rows and change.series not in words:
            labels[change.series] = change.label
            words[change.series] = with_words("", (change.series, change.label))
    return words, labels


def _holds_all(words: str, marks: Sequence[str]) -> bool:
    """Each mark as a whole: that of millimetres begins with that of metres."""
    return all(f"{mark} " in f"{words} " for mark in marks)


def _stated_in(before: Mentions, rows: Mapping[str, Any]) -> set[str]:
    """Keys of what a release states."""
    stated = {series for series, _ in before}
    return {key for key, row in rows.items() if row.id in stated}


def _found(session: Session, release: ReleaseRow, stored: ReleaseToStore, before: Collection[str]) -> None:
    """Keys that were never used get the statement that founds them; those of `before` have theirs since an earlier release."""
    others = [observation for observation in stored.observations if observation.series not in before]
    if not others:
        return
    used = set(session.scalars(USED, {"source": release.source_id}))
    new: dict[str, Observation] = {}
    for observation in others:
        if observation.series not in used and (observation.mention == 0 or observation.series not in new):
            new[observation.series] = observation
    founded = [
        SeriesKey(
            key=key,
            label=opening.label,
            capture=release.sha256,
            quote=opening.figure.quote,
            occurrence=occurrence(stored.text, opening.figure),
        )
        for key, opening in new.items()
    ]
    add_keys(session, release.source_id, founded)


def occurrence(text: str, figure: Figure) -> int:
    """How many times the quote stands in the document's text before this place: the same for whatever else is read there."""
    return text.count(figure.quote, 0, figure.start)


def add_keys(session: Session, source_id: int, keys: Sequence[SeriesKey]) -> None:
    """Adds statements by which series are known, sealed in the ledger."""
    if not keys:
        return
    rows = [
        SeriesKeyRow(
            source_id=source_id, key=key.key, label=key.label, sha256=key.capture, quote=key.quote, occurrence=key.occurrence
        )
        for key in keys
    ]
    session.add_all(rows)
    session.flush()
    seal(session, source_id, [key_entry(row) for row in rows])


def keys_of(session: Session, source_id: int) -> tuple[SeriesKey, ...]:
    """All that were ever used, the earliest first."""
    rows = session.scalars(select(SeriesKeyRow).where(SeriesKeyRow.source_id == source_id).order_by(SeriesKeyRow.id))
    return tuple(
        SeriesKey(key=row.key, label=row.label, capture=row.sha256, quote=row.quote, occurrence=row.occurrence) for row in rows
    )


def tell_ended(session: Session, release: ReleaseRow, stated: set[int], before: set[int]) -> None:
    """Which series the release states no more, and which it states again."""
    gone = before - stated
    mine = SeriesRow.source_id == release.source_id
    if gone:
        session.execute(update(SeriesRow).where(mine, SeriesRow.id.in_(gone)).values(ended=release.number - 1))
    if not stated - before:
        return
    resumed = session.connection().execute(ENDED, {"source": release.source_id}).scalars()
    back = [number for number in resumed if number in stated]
    if back:
        session.execute(update(SeriesRow).where(SeriesRow.id.in_(back)).values(ended=None))
