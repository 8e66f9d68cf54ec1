"""What a visit of a worker asks of the database that all workers share: it is the one thing that cannot be had twice."""

from contextlib import contextmanager
from datetime import timedelta

import pytest
from harbour_sheet import page
from loopback import Loopback
from sqlalchemy import event, text

from db.columns import text_of
from db.engine import make_engine
from monitor.assembly import open_parts
from monitor.cluster.work import Work
from monitor.configuration import Configuration
from snapshots import Outcome

AT_MOST = 7
"""With the look at the rhythm."""


@pytest.fixture
def publisher():
    with Loopback() as server:
        server.serve("/sheet", page(), etag=True)
        yield server


@pytest.fixture
def parts(postgresql_url, publisher):
    source = {"name": "harbour", "url": publisher.url("/sheet"), "every": "1h", "allow_private_addresses": True}
    settings = {"database": postgresql_url, "minimum_delay": 0}
    opened = open_parts(Configuration.model_validate({"monitor": settings, "source": [source]}))
    opened.database.set_next_due("harbour", opened.clock())
    yield opened
    opened.readers.close()
    opened.close()


@contextmanager
def beside(parts):
    """A transaction on a connection that the worker does not use."""
    engine = make_engine(parts.configuration.monitor.database)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def visited(parts, job):
    """Makes the visit that is due next; its check, and the statements that it took."""
    asked = []
    with beside(parts) as connection:
        connection.execute(text("UPDATE source SET next_due = :now"), {"now": text_of(parts.clock())})
    (visit,) = parts.database.due_visits(parts.clock())
    engine = parts.database._engine
    listener = lambda *told: asked.append(told[2])  # noqa: E731
    event.listen(engine, "before_cursor_execute", listener)
    Work(parts).visit(visit, job)
    event.remove(engine, "before_cursor_execute", listener)
    return parts.database.checks("harbour", 1)[0], asked


@pytest.mark.long
def test_an_unchanged_visit_takes_at_most_seven_statements(parts, publisher):
    """Also of a source whose issues come regularly, so that its rhythm is looked at."""
    assert visited(parts, "job 1")[0].outcome is Outcome.RELEASED
    with beside(parts) as connection:
        connection.execute(text("UPDATE source SET overdue_from = '2999-01-01'"))
    visited(parts, "job 2")  # the connections have learnt that nothing here must reach the disk at once
    check, asked = visited(parts, "job 3")
    assert (check.outcome, check.release) == (Outcome.UNCHANGED, 1)
    assert publisher.requests("/sheet")[-1].headers["If-None-Match"]
    assert len(asked) <= AT_MOST, "\n".join(asked)


def test_an_unchanged_visit_gives_its_source_back_and_says_when_it_is_due_again(parts):
    visited(parts, "job 1")
    check, _ = visited(parts, "job 2")
    assert parts.database.claimant("harbour") is None
    assert parts.database.next_due("harbour") == check.started_at + timedelta(hours=1)
