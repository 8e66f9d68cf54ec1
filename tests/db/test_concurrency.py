"""Several processes at one PostgreSQL database: one scheduler, one sending, and readers who see whole releases."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from db import Database, DeliveryToQueue, scheduler_lock
from db.engine import make_engine, reading
from monitor.service.lock import LockError, only_scheduler

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
SERVER = pytest.mark.parametrize("url", ["postgresql"], indirect=True)


@SERVER
def test_a_second_scheduler_is_told_who_serves_the_database(url):
    with only_scheduler(url), pytest.raises(LockError, match="is being served by a process on"), only_scheduler(url):
        pass
    with scheduler_lock(url) as holder:
        assert holder is None


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
