"""Series found by the words of any wording that they ever had."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Double,
    Row,
    Select,
    Text,
    TextualSelect,
    and_,
    cast,
    column,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.orm import QueryableAttribute, Session

from db.answers import Page, SeriesEntry, StatedFilter
from db.bounds import Bounds
from db.columns import BigId
from db.models import SourceRow
from db.models_derived import ObservationRow, SeriesRow
from db.queries.pages import limited, number_of, page_of
from db.sources import source_number

if TYPE_CHECKING:
    from db.unit_words import Wanted

ANYTHING = StatedFilter()
NAMES = (SeriesRow.id, SeriesRow.source_id, SeriesRow.key, SeriesRow.label, SeriesRow.ended)
FEW = 400
"""So many series can be listed in a condition; words that name more are common ones."""


def search(
    session: Session, query: str, source: str | None, limit: int, cursor: str | None, stated: StatedFilter = ANYTHING
) -> Page[SeriesEntry]:
    """Series that every word of the query names, or their unit, by number; where no word is whole, words that begin so.

    Capitals, accents and a plural's "s" make no difference. An empty query finds all.
    """
    rows = found_rows(session, query, source, limited(limit) + 1, number_of(cursor) if cursor else 0, stated)
    entries = [(row.id, SeriesEntry(source=row.source, key=row.key, label=row.label, ended=row.ended)) for row in rows]
    page = page_of(entries, limit, lambda entry: str(entry[0]))
    return Page(items=tuple(entry for _, entry in page.items), cursor=page.cursor)


def found_rows(
    session: Session, query: str, source: str | None, limit: int | None, after: int = 0, stated: StatedFilter = ANYTHING
) -> Sequence[Row[*tuple[Any, ...]]]:
    """With the name of the source of each; the words are not read, of which a series has many."""
    wanted = _stated(select(*NAMES, SourceRow.name.label("source")).join(SourceRow, SourceRow.id == SeriesRow.source_id), stated)
    if not _wanted_of(query) and (few := _few_of(session, stated)) is not None:
        wanted = wanted.where(SeriesRow.id.in_(few))
    wanted = wanted.where(SeriesRow.id > after).order_by(SeriesRow.id).limit(limit)
    most = limit if stated == ANYTHING else None
    return _found(session, wanted, query, source, (after, most))


def _found(
    session: Session, wanted: Select[*tuple[Any, ...]], query: str, source: str | None, page: tuple[int, int | None]
) -> Sequence[Row[*tuple[Any, ...]]]:
    """Those of the wanted series that the query names; `page` says after which number and how many are looked up by words."""
    source_id = source_number(session, source) if source is not None else None
    if source_id is not None:
        wanted = wanted.where(SeriesRow.source_id == source_id)
    words = _wanted_of(query)
    if not words:
        return session.execute(wanted).all()
    for begin in (False, True):
        if session.get_bind().dialect.name == "sqlite":
            named: ColumnElement[bool] = SeriesRow.id.in_(_by_fts5(words, source_id, *page, begin=begin))
        else:
            named = _by_tsvector(words, begin=begin)
        rows = session.execute(wanted.where(named)).all()
        if rows:
            return rows
    return []


def named_by(session: Session, query: str, source: str | None, series: QueryableAttribute[int]) -> ColumnElement[bool]:
    """A condition on rows that are joined with SeriesRow: the words of the query name the series, as `search` understands them.

    Where they name few, these are listed; where they name many, each row is asked for its words, and soon enough have them.
    """
    wanted = select(SeriesRow.id, SeriesRow.words).order_by(SeriesRow.id).limit(FEW + 1)
    rows = _found(session, wanted, query, source, (0, FEW + 1))
    if len(rows) <= FEW:
        # Found first and ordered after: PostgreSQL would walk all rows in their order, and wait for some of so few.
        mine = select(series.class_.id).where(series.in_([number for number, _ in rows])).cte()
        named: ColumnElement[bool] = series.class_.id.in_(select(mine.prefix_with("MATERIALIZED", dialect="postgresql").c.id))
        return named
    words = _wanted_of(query)
    if not words:
        return true()
    first, spaced = set(rows[0].words.split()), literal(" ") + SeriesRow.words + " "
    end = " " if all(first.issuperset(each.words) or not first.isdisjoint(each.marks) for each in words) else ""
    return and_(
        *(
            or_(
                and_(*(spaced.contains(f" {word}{end}", autoescape=True) for word in each.words)),
                *(spaced.contains(f" {mark} ", autoescape=True) for mark in each.marks),
            )
            for each in words
        )
    )


def _wanted_of(query: str) -> list[Wanted]:
    from db.unit_words import wanted_of  # noqa: PLC0415 -- names of units in twelve languages, which only a search needs

    return wanted_of(query)


def _stated(wanted: Select[*tuple[Any, ...]], stated: StatedFilter) -> Select[*tuple[Any, ...]]:
    mine = ObservationRow.series_id == SeriesRow.id
    if conditions := _conditions(stated):
        wanted = wanted.where(exists().where(mine, *conditions))
    for digits in stated.digits:
        columns = (func.replace(ObservationRow.quote, ",", "", type_=Text), ObservationRow.value, cast(ObservationRow.more, Text))
        holds = [column.contains(digits, autoescape=True) for column in columns]
        wanted = wanted.where(exists().where(mine, or_(*holds)))
    return wanted


def _few_of(session: Session, stated: StatedFilter) -> Sequence[int] | None:
    """The series that ever met the unit and the bounds, if they are few, by the indexes of migration 0013; None of many.

    Asking series after series would walk them all, but soon fills a page with what is common.
    """
    if stated.unit is None and stated.bounds is None:
        return None
    of_unit = [] if stated.unit is None else [ObservationRow.unit == stated.unit]
    in_bounds = [true()] if stated.bounds is None else [_number().is_(None), _between(stated.bounds)]
    # Each of its own: SQLite takes an index for the parts of a union, not for what an "or" joins under "distinct".
    met = union_all(*(select(ObservationRow.series_id).where(*of_unit, bounds) for bounds in in_bounds)).subquery()
    rows = session.scalars(select(met.c.series_id).distinct().limit(FEW + 1)).all()
    return rows if len(rows) <= FEW else None


def _conditions(stated: StatedFilter) -> list[ColumnElement[bool]]:
    """What one statement must meet."""
    conditions: list[ColumnElement[bool]] = []
    if stated.unit is not None:
        conditions.append(ObservationRow.unit == stated.unit)
    if stated.bounds is not None:
        conditions.append(or_(_number().is_(None), _between(stated.bounds)))
    return conditions


def _between(bounds: Bounds) -> ColumnElement[bool]:
    """Bounds included, as floats see them: who asks looks at the exact number, and at the ends of a range, which has no value."""
    number = _number()
    limits = [number >= float(bounds.low)] if bounds.low is not None else []
    limits += [number <= float(bounds.high)] if bounds.high is not None else []
    return and_(true(), *limits)


def _number() -> ColumnElement[float]:
    """The expression of the index ix_observation_number."""
    return cast(ObservationRow.value, Double)


def _by_fts5(words: list[Wanted], source_id: int | None, after: int, limit: int | None, *, begin: bool) -> TextualSelect:
    """FTS5 gives its rows by number, so that a page of a common word reads no more than a page (sqlite.org/fts5.html)."""
    named = _expression(words, (" AND ", " OR "), '"', "*" if begin else "")
    match = f"words : ({named})" + (f' AND source_id : "{source_id}"' if source_id is not None else "")
    matching = text(
        "SELECT rowid FROM series_search WHERE series_search MATCH :match AND rowid > :after ORDER BY rowid LIMIT :most"
    )
    return matching.bindparams(match=match, after=after, most=-1 if limit is None else limit).columns(column("rowid", BigId))


def _by_tsvector(words: list[Wanted], *, begin: bool) -> ColumnElement[bool]:
    """The same words, taken as they are: the expression of the index ix_series_words."""
    from sqlalchemy.dialects.postgresql import TSQUERY  # noqa: PLC0415 -- a twentieth of a second that SQLite does not need

    vector = func.array_to_tsvector(func.string_to_array(SeriesRow.words, literal_column("' '")))
    return vector.op("@@")(cast(_expression(words, (" & ", " | "), "'", ":*" if begin else ""), TSQUERY))


def _expression(words: list[Wanted], joints: tuple[str, str], mark: str, star: str) -> str:
    """In the language of an index, with its "and" and "or": of each, all its words or a mark of its unit."""
    both, either = joints
    ways = [
        [both.join(f"{mark}{word}{mark}{star}" for word in each.words), *(mark + unit + mark for unit in each.marks)]
        for each in words
    ]
    return both.join(f"({either.join(f'({way})' for way in each)})" for each in ways)
