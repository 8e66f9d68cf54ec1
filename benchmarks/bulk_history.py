"""A made-up record of any size, written straight in the form in which it is stored: rows of intervals, layouts and changes.

Sources are uneven, as publishers are: most have a handful of releases, a few have two thousand. Rows come in the order of their
arrival over all sources, as a service writes them, so that what belongs to one source lies scattered. The same seed makes the
same record on SQLite and on PostgreSQL.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from db import Database
from db.columns import text_of
from db.engine import make_engine
from db.layouts import Placed, pack
from db.ledger import START as NO_DIGEST
from db.ledger import Entry, next_digest
from db.models import Base
from db.search_words import with_words
from db.statements import parts
from snapshots import Figure, Kind, Modifier

try:
    from compression import zstd
except ImportError:
    from backports import zstd

START = datetime(2020, 1, 1, tzinfo=UTC)
YEARS = timedelta(days=5 * 365)
SIZES = (40, 60, 80, 100, 100, 120, 200)
"""How many figures a source states; 100 on average."""
LONGEST, VERY_LONG = 2000, 4
"""Releases of the longest sources, and how many such there are, where the size allows."""
VISITS = 3
"""Checks for each release; the others find it unchanged."""
MANNERS = ("trained", "displaced", "registered", "active", "new", "returning", "rural", "retired")
THINGS = ("soldiers", "families", "vessels", "schools", "clinics", "farmers", "vehicles", "teachers", "permits", "shelters")
SYLLABLES = ("ka", "lo", "mi", "ra", "ten", "vos", "du", "sel", "bar", "nim")
BATCH = 20_000


@dataclass(slots=True)
class Author:
    """A source while its releases are written: its series, what each states now, and in which release that ends."""

    id: int
    name: str
    releases: int
    share: float
    """Of its figures, how many a release changes."""
    nouns: list[str]
    values: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    series: list[int] = field(default_factory=list)
    ends: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    number: int = 0
    digest: bytes = NO_DIGEST
    sealed: int = 0


@dataclass(frozen=True, slots=True)
class Made:
    """What a record holds, for whoever asks questions of it."""

    releases: dict[str, int]
    """By source, how many."""
    figures: dict[str, int]
    """By source, how many a release states."""
    places: tuple[str, ...]
    """Rare words: each names a few series."""
    rows: dict[str, int]
    """By table, how many were written."""


def make(url: str, observations: int, seed: int, share: float = 0.05) -> Made:
    """Fills an empty database; an observation is a figure that a release states, and `share` of these differ from the last.

    A database that is filled already is left as it is.
    """
    database = Database.open(url)
    filled = database.count_of_sources() > 0
    database.close()
    rng = random.Random(seed)
    authors, places = _authors(observations, rng, share)
    rows = {} if filled else _filled(url, authors, rng)
    return Made(
        releases={author.name: author.releases for author in authors},
        figures={author.name: len(author.nouns) for author in authors},
        places=places,
        rows=rows,
    )


def _filled(url: str, authors: list[Author], rng: random.Random) -> dict[str, int]:
    engine = make_engine(url)
    with engine.connect() as connection:
        writer = _writer(connection.connection.driver_connection, engine.dialect.name)
        for author in authors:
            address = f"http://{author.name}.test/"
            writer.add("source", (author.id, author.name, f"Facts of {author.name}", address, text_of(START)))
        for moment, author in _arrivals(authors, rng):
            _release(writer, author, moment, rng)
        writer.finish()
    engine.dispose()
    return writer.written


def _authors(observations: int, rng: random.Random, share: float) -> tuple[list[Author], tuple[str, ...]]:
    """One source for every thousand observations; what they have in common are words, some rare and some common."""
    count = max(10, observations // 1000)
    places = tuple("".join(rng.choice(SYLLABLES) for _ in range(4)) for _ in range(count * 2))
    authors, left = [], observations
    for number in range(count):
        size = rng.choice(SIZES)
        nouns = [f"{rng.choice(MANNERS)} {rng.choice(THINGS)} in {rng.choice(places)}, district {n}" for n in range(size)]
        if number < VERY_LONG and observations >= 20 * LONGEST * size:
            releases = LONGEST
        else:
            fair = left / (count - number) / size
            releases = max(1, min(LONGEST, round(rng.paretovariate(1.3) * fair * 0.35)))
        left = max(0, left - releases * size)
        authors.append(Author(number + 1, f"source-{number:05}", releases, share, nouns))
    _fit(authors, observations)
    return authors, places


def _fit(authors: list[Author], observations: int) -> None:
    """Lengthens or shortens histories until they state as many figures as was asked for."""
    total = sum(author.releases * len(author.nouns) for author in authors)
    for author in authors[VERY_LONG:] * 50:
        step = 1 if total < observations else -1
        if abs(total - observations) < 200:
            return
        if 1 <= author.releases + step <= LONGEST:
            author.releases += step
            total += step * len(author.nouns)


def _arrivals(authors: list[Author], rng: random.Random) -> Iterator[tuple[datetime, Author]]:
    """Each release of each source with its moment, over all sources in the order of time."""
    moments = [
        (START + YEARS * ((number + rng.random()) / author.releases), author.id)
        for author in authors
        for number in range(author.releases)
    ]
    moments.sort()
    return ((moment, authors[number - 1]) for moment, number in moments)


def _release(writer: _Writer, author: Author, moment: datetime, rng: random.Random) -> None:
    author.number += 1
    stated = author.ends.pop(author.number, []) if author.number > 1 else list(range(len(author.nouns)))
    page = f"{author.name}, release {author.number}: {rng.randbytes(20).hex()}".encode()
    seen, digest = text_of(moment), hashlib.sha256(page).hexdigest()
    writer.add("capture_body", (digest, None, 0, len(page), zstd.compress(page, 3)))
    capture = writer.number("capture")
    writer.add("capture", (capture, author.id, digest, f"http://{author.name}.test/", "text/html", "utf-8", '"e"', seen))
    _seal(writer, author, Entry("capture", str(capture), (digest, f"http://{author.name}.test/", moment, None)))
    release = writer.number("release")
    last = moment + timedelta(hours=12)
    # Every third publisher states a date.
    published = (moment - timedelta(days=2)).date().isoformat() if author.id % 3 == 0 else None
    told = len(stated) if author.number > 1 else 0
    writer.add(
        "release",
        (release, author.id, author.number, published, "json-ld" if published else None, seen, text_of(last), digest, digest,
         f"http://{author.name}.test/", author.name, "en", 80 * len(author.nouns), len(author.nouns), told,
         len(author.nouns) - told, "11"),
    )  # fmt: skip
    for turn in range(VISITS):
        started = text_of(moment + timedelta(hours=4 * turn))
        outcome = "unchanged" if turn else "released"
        writer.add("visit", (writer.number("visit"), author.id, started, started, outcome, capture, release, 0))
    _observe(writer, author, stated, (release, moment, digest), rng)
    placed = [Placed(row, 80 * place, 80 * place, {}, (1.0, "named", None)) for place, row in enumerate(author.rows)]
    writer.add("layout", (release, pack(placed)))


def _observe(writer: _Writer, author: Author, stated: list[int], release: tuple[int, datetime, str], rng: random.Random) -> None:
    """Opens an interval for each figure that the release states otherwise, and says at once where it ends."""
    number, moment, digest = release
    for position, place in enumerate(stated):
        before = (author.values[place], author.rows[place]) if author.number > 1 else None
        value = max(1, before[0] + rng.randrange(-400, 900)) if before else rng.randrange(1000, 900_000)
        row = writer.number("observation")
        if before is None:
            author.values.append(value)
            author.rows.append(row)
            author.series.append(_series(writer, author, place, digest))
        author.values[place], author.rows[place] = value, row
        end = author.number + max(1, round(rng.expovariate(author.share)))
        if end <= author.releases:
            author.ends[end].append(place)
        writer.add("observation", _observation(author, place, row, end - 1 if end <= author.releases else None))
        if before is not None:
            writer.add("change", _change(writer, author, place, (number, moment, position), before))


def _series(writer: _Writer, author: Author, place: int, digest: str) -> int:
    number, key, label = writer.number("series"), f"series-{place}", author.nouns[place]
    writer.add("series", (number, author.id, key, label, None, with_words("", (key, label, label))))
    founded = writer.number("series_key")
    writer.add("series_key", (founded, author.id, key, label, digest, "0", place))
    _seal(writer, author, Entry("key", str(founded), (key, label, digest, "0", place)))
    return number


def _seal(writer: _Writer, author: Author, entry: Entry) -> None:
    author.sealed, author.digest = author.sealed + 1, next_digest(author.digest, entry)
    writer.add("ledger", (writer.number("ledger"), author.id, author.sealed, entry.kind, entry.subject, author.digest))


def _observation(author: Author, place: int, row: int, last: int | None) -> tuple[Any, ...]:
    value = author.values[place]
    quote, noun = f"{value:,}", author.nouns[place]
    columns, stood = PATTERN
    stood = {**stood, "start": 80 * place, "sentence_start": 80 * place, "sentence": f"{quote} {noun} at the end of the period."}
    return (
        row, author.id, author.series[place], 0, author.number, last, quote, columns["kind"], columns["modifier"], str(value),
        str(value), str(value), float(value), columns["unit"], noun, columns["section"], None, 1.0, _json(columns["more"]),
        _json(stood),
    )  # fmt: skip


def _change(
    writer: _Writer, author: Author, place: int, release: tuple[int, datetime, int], before: tuple[int, int]
) -> tuple[Any, ...]:
    number, moment, position = release
    delta = author.values[place] - before[0]
    percent = round(Decimal(delta) / before[0] * 100, 1)
    kind = "restated" if delta == 0 else "revised"
    return (
        writer.number("change"), author.id, number, text_of(moment), position, kind, author.series[place], before[1],
        author.rows[place], str(delta), str(percent), "up" if delta > 0 else "down", 1.0,
        " reverted " if delta % 20 == 0 else "", 1,
    )  # fmt: skip


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


PATTERN = parts(
    Figure(
        quote="0", start=0, end=1, kind=Kind.COUNT, value=Decimal(0), low=Decimal(0), high=Decimal(0), modifier=Modifier.EXACT,
        unit="1", section=("Facts", "Key figures"), precision=0,
    )
)  # fmt: skip

COLUMNS = {
    "source": "id name title address declared_at",
    "capture_body": "sha256 prefix depth size frame",
    "capture": "id source_id sha256 address media_type charset etag fetched_at",
    "release": "id source_id number published published_origin observed_at last_seen_at fingerprint sha256 address title "
    "language text_length figures told unchanged extractor",
    "visit": "id source_id started_at finished_at outcome capture_id release_id quiet",
    "series": "id source_id key label ended words",
    "series_key": "id source_id key label sha256 quote occurrence",
    "ledger": "id source_id sequence kind subject digest",
    "observation": "id source_id series_id mention first last quote kind modifier value low high sortable unit entity section "
    "place confidence more stood",
    "layout": "release_id frame",
    "change": "id source_id release_id observed_at position kind series_id before_id after_id delta percent direction confidence "
    "marks places",
}
TABLES = tuple(COLUMNS)


class _Writer:
    """Rows in batches through the driver itself; numbers them."""

    def __init__(self, send: Callable[[str, list[tuple[Any, ...]]], None], finish: Callable[[dict[str, int]], None]) -> None:
        self._send, self._finish = send, finish
        self._waiting: dict[str, list[tuple[Any, ...]]] = {table: [] for table in TABLES}
        self._numbers: dict[str, int] = dict.fromkeys(TABLES, 0)
        self.written: dict[str, int] = dict.fromkeys(TABLES, 0)

    def number(self, table: str) -> int:
        """The next of a table."""
        self._numbers[table] += 1
        return self._numbers[table]

    def add(self, table: str, row: tuple[Any, ...]) -> None:
        """A row, in the order of COLUMNS."""
        self._waiting[table].append(row)
        if len(self._waiting[table]) >= BATCH:
            self._flush(table)

    def finish(self) -> None:
        """Writes what waits."""
        for table in TABLES:
            self._flush(table)
        self._finish(self.written)

    def _flush(self, table: str) -> None:
        self._send(table, self._waiting[table])
        self.written[table] += len(self._waiting[table])
        self._waiting[table] = []


def _writer(driver: Any, dialect: str) -> _Writer:
    return _into_sqlite(driver) if dialect == "sqlite" else _into_postgresql(driver)


def _into_sqlite(driver: Any) -> _Writer:
    for pragma in ("foreign_keys = OFF", "synchronous = OFF", "cache_size = -1000000", "wal_autocheckpoint = 100000"):
        driver.execute(f"PRAGMA {pragma}")
    driver.execute("BEGIN")

    def send(table: str, rows: list[tuple[Any, ...]]) -> None:
        names = COLUMNS[table].split()
        marks = ", ".join("?" * len(names))
        driver.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", rows)

    def finish(_written: dict[str, int]) -> None:
        driver.execute("COMMIT")
        driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    return _Writer(send, finish)


def _into_postgresql(driver: Any) -> _Writer:
    driver.execute("SET session_replication_role = replica")  # changes are written before what they point to is

    def send(table: str, rows: list[tuple[Any, ...]]) -> None:
        flags = {number for number, name in enumerate(COLUMNS[table].split()) if name == "quiet"}
        with driver.cursor().copy(f"COPY {table} ({', '.join(COLUMNS[table].split())}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([bool(value) if number in flags else value for number, value in enumerate(row)] if flags else row)

    def finish(written: dict[str, int]) -> None:
        for table in written:
            if "id" in Base.metadata.tables[table].columns:
                driver.execute(f"SELECT setval('{table}_id_seq', GREATEST(1, (SELECT max(id) FROM {table})))")
        driver.commit()
        driver.autocommit = True
        driver.execute("VACUUM ANALYZE")  # as the server's own housekeeping does within minutes

    return _Writer(send, finish)
