"""Several processes at one PostgreSQL database: one scheduler, one sending, and readers who see whole releases."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, text
from waiting import until

from db import CheckResult, Database, DeliveryToQueue, NextVisit, SourceEntry, StorageError, scheduler_lock
from db.engine import make_engine, reading, transaction
from monitor.service.lock import LockError, only_scheduler
from snapshots import Outcome

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
SERVER = pytest.mark.parametrize("url", ["postgresql"], indirect=True)


@SERVER
def test_a_second_scheduler_is_told_who_serves_the_database(url):
    with only_scheduler(url), pytest.raises(LockError, match="is being served by a process on"), only_scheduler(url):
        pass
    with scheduler_lock(url) as holder:
        assert holder is None


@SERVER
def test_a_server_that_became_a_standby_is_left_for_the_one_that_writes(database):
    with transaction(database._engine) as connection:
        connection.exec_driver_sql("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")  # as a demoted server does to all
    entries = [SourceEntry(name="quay", title="Quay", address="http://h.test/quay")]
    with pytest.raises(StorageError, match="read-only transaction"):
        database.declare_sources(entries, NOON)
    database.declare_sources(entries, NOON)


def test_of_many_senders_one_gets_the_delivery(writer, database, url):
    writer.release(40, [DeliveryToQueue(channel="desk", key="k")])
    later = NOON + timedelta(days=1)
    (pending,) = database.pending_deliveries(later)
    taken = []

    def claim():
        own = Database.open(url)
        taken.append(own.claim_deliveries([pending.id], later, timedelta(minutes=5)))
        own.close()

    threads = [threading.Thread(target=claim) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == [False] * 5 + [True]
    assert database.claim_deliveries([pending.id], later + timedelta(minutes=6), timedelta(minutes=5)), "its sender is dead"
    database.mark_delivered([pending.id], later)
    assert not database.claim_deliveries([pending.id], later + timedelta(hours=1), timedelta(minutes=5))


def test_a_read_of_several_questions_sees_one_state(writer, database, url):
    from db.queries.overview import overview
    from db.queries.releases import vintage

    writer.release(40)
    engine = make_engine(url, read_only=True)
    with reading(engine, "asking twice") as session:
        assert overview(session).items[0].releases == 1
        writer.release(41)
        assert vintage(session, "harbour", None, None)[0].number == 1
    with reading(engine, "asking again") as session:
        assert vintage(session, "harbour", None, None)[0].number == 2
    engine.dispose()


@contextmanager
def halted_before_its_lock(database, connection):
    """The end of an unchanged check waits between its snapshot and its lock on the source, until the block is left."""
    scan, wait = "FROM source \nWHERE ", "(SELECT pg_advisory_xact_lock_shared(7)) IS NOT NULL AND "

    def halt(_connection, _cursor, statement, parameters, *_):
        return (statement.replace(scan, scan + wait, 1) if "next_due" in statement else statement), parameters

    event.listen(database._engine, "before_cursor_execute", halt, retval=True)
    connection.execute(text("SELECT pg_advisory_lock(7)"))
    try:
        yield
    finally:
        connection.execute(text("SELECT pg_advisory_unlock(7)"))


@SERVER
def test_a_check_that_a_release_overtakes_marks_that_release_and_not_the_former_one(writer, database, url):
    writer.release(40)
    check = replace(database.begin_check("harbour", NOON), next_visit=NextVisit(holder="job 1", due=NOON + timedelta(days=9)))
    moment, engine = NOON + timedelta(days=8), make_engine(url)
    with ThreadPoolExecutor(1) as other, engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        with halted_before_its_lock(database, connection):
            ending = other.submit(database.finish_check, check, CheckResult(outcome=Outcome.UNCHANGED), moment)
            halted = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
            until(lambda: connection.scalar(halted))
            writer.last = None  # so that it tells nothing, and the rhythm of the source is not looked at
            writer.release(41)
        assert ending.result().release == 2
        seen = list(connection.execute(text("SELECT number, last_seen_at FROM release ORDER BY number")))
    engine.dispose()
    assert [(number, last[:10]) for number, last in seen] == [(1, "2024-03-01"), (2, "2024-03-09")]
