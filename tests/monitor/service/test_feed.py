"""The feed as a file: whole or as it was."""

import os
import random
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from release_builder import publish, revised

from db import Database
from monitor.configuration import Configuration
from monitor.service.feed import _replace, write_feed

MORNING = datetime(2026, 6, 1, 6, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    database = Database.open(f"sqlite:///{tmp_path / 'watch.db'}")
    publish(database, MORNING)
    publish(database, MORNING, [revised(2700, 2950)], number=2)
    yield database
    database.close()


def parts(database, path):
    configuration = Configuration.model_validate({"monitor": {"feed": path and str(path)}})
    return SimpleNamespace(configuration=configuration, database=database, clock=lambda: MORNING)


def test_the_feed_holds_the_changes_and_can_be_read_by_a_web_server(database, tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text("the old one")
    write_feed(parts(database, path))
    assert "over 2,950" in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o644


def test_without_a_feed_nothing_is_written(database, tmp_path):
    before = sorted(tmp_path.iterdir())
    write_feed(parts(database, None))
    assert sorted(tmp_path.iterdir()) == before


def test_a_disk_that_refuses_is_told_and_leaves_nothing_half_written(database, tmp_path, caplog):
    (tmp_path / "feed.xml").mkdir()
    write_feed(parts(database, tmp_path / "feed.xml"))
    assert "feed.xml cannot be written" in caplog.text
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".feed")] == []


def test_a_missing_directory_is_told(database, tmp_path, caplog):
    write_feed(parts(database, tmp_path / "none" / "feed.xml"))
    assert "No such file or directory" in caplog.text


def test_what_a_kill_leaves_is_gone_after_the_next_feed(tmp_path):
    """A process that writes feeds without end is killed at any moment, then another one writes."""
    path, letters, chance = tmp_path / "feed.xml", "abcdefgh" * 20_000, random.Random(7)
    for _ in range(10):
        writer = os.fork()
        if writer == 0:
            while True:
                _replace(path, letters.encode())
        time.sleep(chance.uniform(0.005, 0.03))  # any moment will do
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        assert not path.exists() or path.read_text() == letters
    _replace(path, b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["feed.xml"]
    assert path.read_bytes() == b"whole"


def test_two_writers_take_turns(tmp_path):
    path, texts = tmp_path / "feed.xml", [letter * 50_000 for letter in (b"a", b"b")]
    with ThreadPoolExecutor(2) as pool:
        for written in [pool.submit(_replace, path, texts[number % 2]) for number in range(60)]:
            written.result()
            assert path.read_bytes() in texts
    assert [path.name for path in tmp_path.iterdir()] == ["feed.xml"]
