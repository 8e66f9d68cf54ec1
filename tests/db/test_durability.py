"""What waits for the disk, and what need not: a claim is worth nothing after the power has failed, a release is."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import text

from db import CheckResult, SourceEntry, StorageError
from db.engine import make_engine, transaction
from snapshots import Outcome

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)

ASKED = {"sqlite": "PRAGMA synchronous", "postgresql": "SHOW synchronous_commit"}
WAITS = {"sqlite": 2, "postgresql": "on"}
PASSES = {"sqlite": 1, "postgresql": "off"}


@pytest.mark.parametrize("order", [(True, False), (False, True)])
def test_each_transaction_waits_for_the_disk_unless_it_is_passing_whatever_came_before_on_its_connection(url, order):
    engine = make_engine(url)
    name = engine.dialect.name
    for passing in order:
        with transaction(engine, passing=passing) as connection:
            assert connection.execute(text(ASKED[name])).scalar() == (PASSES if passing else WAITS)[name]
    engine.dispose()


def test_a_visit_that_the_server_lost_in_a_crash_is_not_ended_in_the_place_of_another(database, url):
    database.declare_sources([SourceEntry(name=name, title=name, address=f"http://{name}.test/") for name in ("a", "b")], NOON)
    lost = database.begin_check("a", NOON)
    engine = make_engine(url)
    with transaction(engine) as connection:
        connection.execute(text("DELETE FROM visit"))
    other = database.begin_check("b", NOON)
    with transaction(engine) as connection:
        connection.execute(text("UPDATE visit SET id = :lost"), {"lost": lost.id})
    engine.dispose()
    with pytest.raises(StorageError, match="does not know it"):
        database.finish_check(lost, CheckResult(outcome=Outcome.UNCHANGED), NOON)
    entry = database.finish_check(replace(other, id=lost.id), CheckResult(outcome=Outcome.UNCHANGED), NOON)
    assert entry.source == "b"


@pytest.mark.parametrize("passing", [True, False])
def test_a_transaction_that_was_undone_leaves_the_next_one_what_it_asks_for(url, passing):
    """Where the one before was of the other kind, so that something was set for it."""
    engine = make_engine(url)
    name = engine.dialect.name
    with transaction(engine, passing=passing):
        pass
    with pytest.raises(ZeroDivisionError), transaction(engine, passing=not passing):
        raise ZeroDivisionError
    for asked in (passing, not passing):
        with transaction(engine, passing=asked) as connection:
            assert connection.execute(text(ASKED[name])).scalar() == (PASSES if asked else WAITS)[name]
    engine.dispose()


def test_a_single_statement_that_need_not_reach_the_disk_lets_none_after_it_hurry(url):
    engine = make_engine(url)
    name = engine.dialect.name
    with pytest.raises(ZeroDivisionError), transaction(engine, passing=True, single=True):
        raise ZeroDivisionError
    for passing in (False, True):
        with transaction(engine, passing=passing) as connection:
            assert connection.execute(text(ASKED[name])).scalar() == (PASSES if passing else WAITS)[name]
    engine.dispose()
