"""Each step of the schema is frozen, takes the data of the one before along, and ends at what the models say."""

import hashlib
import json
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from alembic import command
from figure_builder import figure
from sqlalchemy import text

from db import Database, RobotsAnswer, upgrade
from db.bodies import zstd
from db.engine import make_engine, transaction
from db.migrate import _config
from snapshots import Change, ChangeKind
from snapshots.changes import as_change_record
from snapshots.figures import as_record

pytestmark = pytest.mark.long

VERSIONS = sorted((Path(__file__).parents[2] / "db" / "migrations" / "versions").glob("*.py"))
NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
DAY = "2024-03-0{}T12:00:00.000000Z"
BOATS = [figure(f"It has [{n}] boats.", n, entity="boats") for n in (40, 41)]
BEDS = figure("It has 40 boats and [7] beds.", 7, entity="beds")


def to_revision(url, revision):
    """A database as that revision made it."""
    engine = make_engine(url)
    with transaction(engine) as connection:
        config = _config()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
    return engine


def fill(engine):
    """Two releases of one source as versions before the intervals wrote them: one figure revised, one as it was."""
    with transaction(engine) as connection:
        put = lambda table, **row: connection.execute(  # noqa: E731
            text(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join(':' + name for name in row)})"), row
        )
        put("source", id=1, name="harbour", title="Harbour", address="http://h.test/", declared_at=DAY.format(1))
        for number, fact in enumerate(BOATS, 1):
            content = f"It has {fact.value} boats and 7 beds.".encode()
            digest = hashlib.sha256(content).hexdigest()
            put("capture_body", sha256=digest, prefix=None, depth=0, size=len(content), frame=zstd.compress(content))
            put("capture", id=number, source_id=1, sha256=digest, address="http://h.test/", fetched_at=DAY.format(number))
            put(
                "release", id=number, source_id=1, number=number, published=None, published_origin=None, observed_at=DAY.format(number),
                last_seen_at=DAY.format(number), fingerprint=f"f{number}", sha256=digest, title="Harbour", language="en", text_length=30,
                unchanged=1, extractor="3",
            )  # fmt: skip
            put(
                "visit", id=number, source_id=1, started_at=DAY.format(number), finished_at=DAY.format(number), outcome="released",
                capture_id=number, release_id=number,
            )  # fmt: skip
        for number, key in enumerate(("boats", "beds"), 1):
            put("series", id=number, source_id=1, key=key, label=key.title())
        for number, fact in enumerate(BOATS, 1):
            for position, (series, stated) in enumerate(((1, fact), (2, BEDS))):
                record = as_record(stated)
                plain = {
                    name: record[name]
                    for name in ("quote", "kind", "modifier", "value", "low", "high", "unit", "entity", "place")
                }
                put(
                    "observation", id=number * 10 + position, release_id=number, series_id=series, position=position, mention=0,
                    confidence=1.0, anchor="block", rival=None, sortable=float(stated.value), section=" › ".join(stated.section),
                    record=json.dumps(record), **plain,
                )  # fmt: skip
        change = as_change_record(revision())
        put("change", id=1, release_id=2, position=0, kind="revised", series="boats", label="Boats", record=json.dumps(change))
        put(
            "delivery",
            id=1,
            release_id=2,
            channel="desk",
            key="harbour/2/desk",
            state="pending",
            attempts=0,
            next_attempt=DAY.format(2),
        )
    engine.dispose()


def revision():
    return Change(
        kind=ChangeKind.REVISED, series="boats", label="Boats", before=BOATS[0], after=BOATS[1], delta=Decimal(1),
        percent=Decimal("2.5"), direction="up",
    )  # fmt: skip


@pytest.mark.parametrize("start", ["0001", "0002", "0003", "0004"])
def test_data_of_each_revision_is_taken_along(empty_url, start):
    fill(to_revision(empty_url, start))
    assert upgrade(empty_url)[-1].startswith(VERSIONS[-1].name[:4])
    database = Database.open(empty_url)
    assert database.report("harbour").changes == (revision(),)
    for number, fact in enumerate(BOATS, 1):
        entry, observations = database.vintage("harbour", number)
        assert [(observation.series, observation.figure, observation.anchor) for observation in observations] == [
            ("boats", fact, "block"),
            ("beds", BEDS, "block"),
        ]
        assert (entry.figures, entry.extractor) == (2, "3")
    assert [len(series.intervals) for series in database.history("", "harbour")] == [2, 1]
    assert [entry.key for entry in database.search("bed").items] == ["beds"]
    assert [statement.key for statement in database.record_of("harbour").keys] == ["boats", "beds"]
    assert [delivery.key for delivery in database.pending_deliveries(database.vintage("harbour")[0].last_seen_at)] == [
        "harbour/2/desk"
    ]
    assert database.capture(database.vintage("harbour")[0].capture).content == b"It has 41 boats and 7 beds."
    database.close()


@pytest.mark.parametrize("start", [path.name[:4] for path in VERSIONS[4:-1]])
def test_what_is_known_of_hosts_is_taken_along_from_each_later_revision(empty_url, start):
    engine = to_revision(empty_url, start)
    with transaction(engine) as connection:
        connection.execute(text("INSERT INTO host (site, quiet_until) VALUES ('h.test', '2024-03-02T12:00:00.000000Z')"))
    engine.dispose()
    assert upgrade(empty_url)[-1].startswith(VERSIONS[-1].name[:4])
    database, answer = Database.open(empty_url), RobotsAnswer(content=b"User-agent: *", read_at=NOON)
    assert list(database.quiet_hosts(NOON)) == ["h.test"]
    assert database.robots_of("http://h.test:80") is None
    database.keep_robots("http://h.test:80", answer)
    assert database.robots_of("http://h.test:80") == answer
    database.close()


def test_a_step_hangs_on_nothing_that_may_change():
    for path in VERSIONS:
        assert not re.findall(r"^\s*(?:from|import) (?:db|monitor|snapshots)\b", path.read_text(), re.MULTILINE), path.name
