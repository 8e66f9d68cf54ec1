"""Series found by the words of any wording that they ever had."""

from __future__ import annotations

from sqlalchemy import ColumnElement, TextualSelect, cast, column, func, literal_column, select, text
from sqlalchemy.orm import Session

from db.answers import Page, SeriesEntry
from db.columns import BigId
from db.models import SourceRow
from db.models_derived import SeriesRow
from db.queries.pages import limited, number_of, page_of
from db.sources import source_row
from db.words import words_of


def search(session: Session, query: str, source: str | None, limit: int, cursor: str | None) -> Page[SeriesEntry]:
    """Series that every word of the query names, by number; where no word is whole, words that begin so.

    Capitals, accents and a plural's "s" make no difference. An empty query finds all.
    """
    rows = found_rows(session, query, source, limited(limit) + 1, number_of(cursor) if cursor else 0)
    entries = [(row.id, SeriesEntry(source=name, key=row.key, label=row.label, ended=row.ended)) for row, name in rows]
    page = page_of(entries, limit, lambda entry: str(entry[0]))
    return Page(items=tuple(entry for _, entry in page.items), cursor=page.cursor)


def found_rows(
    session: Session, query: str, source: str | None, limit: int | None, after: int = 0
) -> list[tuple[SeriesRow, str]]:
    """With the name of the source of each."""
    source_id = source_row(session, source).id if source is not None else None
    words = words_of(query)
    rows = _matching(session, words, source_id, limit, after, begin=False)
    return rows or (_matching(session, words, source_id, limit, after, begin=True) if words else [])


def _matching(
    session: Session, words: list[str], source_id: int | None, limit: int | None, after: int, *, begin: bool
) -> list[tuple[SeriesRow, str]]:
    wanted = select(SeriesRow, SourceRow.name).join(SourceRow, SourceRow.id == SeriesRow.source_id).order_by(SeriesRow.id)
    wanted = wanted.where(SeriesRow.id > after).limit(limit)
    if source_id is not None:
        wanted = wanted.where(SeriesRow.source_id == source_id)
    if words:
        if session.get_bind().dialect.name == "sqlite":
            wanted = wanted.where(SeriesRow.id.in_(_by_fts5(words, source_id, after, limit, begin=begin)))
        else:
            wanted = wanted.where(_by_tsvector(words, begin=begin))
    return [(row, name) for row, name in session.execute(wanted)]


def _by_fts5(words: list[str], source_id: int | None, after: int, limit: int | None, *, begin: bool) -> TextualSelect:
    """FTS5 gives its rows by number, so that a page of a common word reads no more than a page (sqlite.org/fts5.html)."""
    terms = " AND ".join(f'"{word}"{"*" if begin else ""}' for word in words)
    match = f"words : ({terms})" + (f' AND source_id : "{source_id}"' if source_id is not None else "")
    found = text("SELECT rowid FROM series_search WHERE series_search MATCH :match AND rowid > :after ORDER BY rowid LIMIT :most")
    return found.bindparams(match=match, after=after, most=-1 if limit is None else limit).columns(column("rowid", BigId))


def _by_tsvector(words: list[str], *, begin: bool) -> ColumnElement[bool]:
    """The same words, taken as they are: the expression of the index ix_series_words."""
    from sqlalchemy.dialects.postgresql import TSQUERY  # noqa: PLC0415 -- a twentieth of a second that SQLite does not need

    vector = func.array_to_tsvector(func.string_to_array(SeriesRow.words, literal_column("' '")))
    terms = " & ".join(f"'{word}'{':*' if begin else ''}" for word in words)
    return vector.op("@@")(cast(terms, TSQUERY))
