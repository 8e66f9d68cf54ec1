"""A worker whose queue breaks off: what is lost, what is our own error, and what was asked for meanwhile."""

import asyncio
import signal

import psycopg
import pytest

from monitor.assembly import open_parts
from monitor.cluster import worker
from monitor.cluster.errors import ClusterError
from monitor.cluster.queue import library
from monitor.cluster.work import Work
from monitor.cluster.worker import QueueLostError, told
from monitor.configuration import Configuration
from monitor.service.signals import Inbox, Wish


def raised_from(outer, inner):
    outer.__cause__ = inner
    return outer


@pytest.fixture
def connector_error():
    return library().exceptions.ConnectorException("database error")


@pytest.mark.parametrize(
    "cause",
    [
        psycopg.OperationalError("the server closed"),
        psycopg.errors.ReadOnlySqlTransaction("cannot execute UPDATE in a read-only transaction"),  # a standby by now
        ConnectionResetError(104, "reset"),
        None,
    ],
)
def test_a_database_that_is_gone_is_a_loss(cause, connector_error):
    assert isinstance(told(raised_from(connector_error, cause) if cause else None), QueueLostError)


@pytest.mark.parametrize("error", [KeyError("due"), psycopg.ProgrammingError("no such column"), ClusterError("none")])
def test_an_error_of_our_own_is_told_as_itself(error):
    assert told(error) is error


def test_what_was_asked_for_during_an_outage_is_done_after_it(monkeypatch):
    monkeypatch.setattr(worker, "AGAIN", 0.01)
    inbox = Inbox()
    assert worker._is_reload_asked(inbox) is False
    inbox.receive(signal.SIGHUP, None)
    assert worker._is_reload_asked(inbox) is True


def test_a_wish_that_came_as_the_queue_ended_waits_for_the_next_round():
    async def asked(inbox):
        ended = asyncio.Event()
        round_ = worker._Round(Configuration(), ("visits",), 1, (1, 5), inbox, None)
        asking = asyncio.ensure_future(round_._asked(ended))
        await asyncio.sleep(0)
        ended.set()
        inbox.reload()
        return await asking

    inbox = Inbox()
    assert asyncio.run(asked(inbox)) is None
    assert inbox.next(0.01) is Wish.RELOAD


class ClosedQueue:
    """As the library's where the server takes no more connections."""

    async def serve(self, *_):
        raise ConnectionRefusedError(111, "refused")


def test_a_queue_that_cannot_be_opened_is_not_told_as_ready(tmp_path):
    configuration = Configuration.model_validate({"monitor": {"database": f"sqlite:///{tmp_path / 'watch.db'}"}})
    parts, ready = open_parts(configuration), []
    round_ = worker._Round(configuration, ("visits",), 1, (1, 5), Inbox(), None)
    with pytest.raises(QueueLostError):
        asyncio.run(round_._until_told(ClosedQueue(), Work(parts), parts, lambda: ready.append(True)))
    assert ready == []
    parts.close()
