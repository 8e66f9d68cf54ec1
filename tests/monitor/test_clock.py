"""The clock that machines share: however long the server takes to answer, its time lies between what this one says."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier, get_ident
from time import sleep

import pytest

from monitor.clock import COMPARED_EVERY, SharedClock

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)


class Server:
    """Its clock is right. Each answer takes `way` seconds there and `way` seconds back."""

    def __init__(self, ways):
        self.passed, self.ways = 0.0, list(ways)

    @property
    def true(self):
        return NOON + timedelta(seconds=self.passed)

    def __call__(self):
        there, back = self.ways.pop(0)
        self.passed += there
        moment = self.true
        self.passed += back
        return moment


@pytest.mark.parametrize("way", [(0.0, 0.0), (0.4, 0.0), (0.0, 0.4), (0.3, 0.1)])
def test_the_time_of_the_server_lies_between_now_and_the_latest(way):
    server = Server([way] * 3)
    clock = SharedClock(server, lambda: server.passed)
    server.passed += COMPARED_EVERY / 2
    assert clock() <= server.true <= clock.latest()
    assert clock.latest() - clock() == timedelta(seconds=sum(way))


def test_the_quickest_of_some_answers_counts():
    server = Server([(0.5, 2.0), (0.01, 0.01), (3.0, 0.5)])
    clock = SharedClock(server, lambda: server.passed)
    assert timedelta(0) <= clock.latest() - server.true <= timedelta(seconds=0.02)


def test_the_server_is_asked_again_after_a_while():
    server = Server([(2.0, 2.0)] * 3 + [(0.0, 0.0)] * 3)
    clock = SharedClock(server, lambda: server.passed)
    server.passed += COMPARED_EVERY
    assert clock() == server.true == clock.latest()


def test_of_threads_that_find_the_comparison_old_one_asks():
    """On a slow server each of them would begin anew what the first has begun."""
    server, passed, asked = Barrier(4), [0.0], []

    def answer():
        asked.append(get_ident())
        if passed[0]:
            sleep(0.01)
        return NOON

    clock = SharedClock(answer, lambda: passed[0])
    asked.clear()
    passed[0] = COMPARED_EVERY

    def look(_):
        server.wait()
        return clock()

    with ThreadPoolExecutor(4) as threads:
        assert set(threads.map(look, range(4))) == {NOON}
    assert len(asked) == 3
