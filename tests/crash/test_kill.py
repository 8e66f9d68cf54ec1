"""The process is killed at any line of the write path: nothing acknowledged is lost, nothing is doubled or half-written."""

import os
import random
import signal
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from figure_builder import figure

from db import CheckResult, Database, DeliveryToQueue, FetchedCapture, ReleaseToStore, SourceEntry
from snapshots import Observation, Outcome

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
ROOM = str(Path(__file__).parents[2] / "db")
SEED = 20240301
POINTS = 60


def release(database, number):
    """One whole check; returns when the database has acknowledged it."""
    moment = NOON + timedelta(hours=number)
    check = database.begin_check("harbour", moment)
    content = f"<p>The mission has {number} members.</p>".encode()
    capture = FetchedCapture(
        content=content,
        address="http://h.test/",
        media_type="text/html",
        charset=None,
        etag=None,
        last_modified=None,
        fetched_at=moment,
    )
    check = database.store_capture(check, capture)
    seen = Observation(
        series="members", label="Members", figure=figure(f"The mission has [{number}] members.", number, entity="members")
    )
    stored = ReleaseToStore(
        published=None,
        title=None,
        language=None,
        fingerprint=f"f{number}",
        text="x",
        observations=(seen,),
        changes=(),
        unchanged=0,
        extractor="1",
    )
    result = CheckResult(
        outcome=Outcome.RELEASED,
        release=stored,
        fingerprint=stored.fingerprint,
        deliveries=(DeliveryToQueue(channel="desk", key=f"k{number}"),),
    )
    database.finish_check(check, result, moment)


def killed_at(url, line, first):
    """Forks a child that writes releases from `first` on and kills itself at the given line; the numbers it acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # pragma: no cover -- the child never reports
        os.close(reading)
        database = Database.open(url)
        count = 0

        def tick(frame, event, _argument):
            nonlocal count
            if not frame.f_code.co_filename.startswith(ROOM):
                return None
            if event == "line":
                count += 1
                if count == line:
                    os.kill(os.getpid(), signal.SIGKILL)
            return tick

        sys.settrace(tick)
        for number in range(first, first + 3):
            release(database, number)
            os.write(writing, f"{number}\n".encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        acknowledged = [int(word) for word in told.read().split()]
    os.waitpid(child, 0)
    return acknowledged


@pytest.fixture
def url(tmp_path):
    url = f"sqlite:///{tmp_path / 'watch.db'}"
    database = Database.open(url)
    database.declare_sources([SourceEntry(name="harbour", title="Harbour", address="http://h.test/")], NOON)
    database.close()
    return url


def test_killed_at_any_line_the_history_is_whole(url):
    rng = random.Random(SEED)
    first = 1
    for cycle in range(POINTS):
        line = rng.randrange(1, 260)
        acknowledged = killed_at(url, line, first)
        numbers = whole_history(url)
        at = f"seed {SEED}, cycle {cycle}, line {line}"
        assert numbers == list(range(1, len(numbers) + 1)), at
        assert set(acknowledged) <= set(numbers), at
        first = len(numbers) + 1


def whole_history(url):
    """The values of all releases, in order, after proving that each of them is whole."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute(
            "SELECT r.number, o.value_text, d.key FROM release r LEFT JOIN figures_all o ON o.release = r.number"
            " LEFT JOIN delivery d ON d.release_id = r.id ORDER BY r.number"
        ).fetchall()
        finished = connection.execute("SELECT count(*) FROM visit WHERE outcome = 'released'").fetchone()[0]
    assert [number for number, _, _ in rows] == list(range(1, len(rows) + 1))
    assert finished == len(rows)
    assert [key for _, _, key in rows] == [f"k{value}" for _, value, _ in rows]
    database = Database.open(url)
    for check in database.open_checks():
        assert check.capture is None or database.capture(check.capture).content
    database.close()
    return [int(value) for _, value, _ in rows]
