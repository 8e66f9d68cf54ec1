"""One scheduler per database, and who it is."""

import os
import subprocess
import sys

import pytest

from monitor.service.lock import LockError, only_scheduler

HOLD = """
import fcntl, sys
with open(sys.argv[1], "a") as file:
    fcntl.flock(file, fcntl.LOCK_EX)
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'watch.db'}"


@pytest.fixture
def other_process(tmp_path):
    """Another process that has the lock, but has not yet written its name, until its standard input ends."""
    command = [sys.executable, "-c", HOLD, str(tmp_path / "watch.db.lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "held\n"
        yield process


def test_the_second_scheduler_is_told_who_the_first_is(url):
    with only_scheduler(url), pytest.raises(LockError) as caught, only_scheduler(url):
        pass
    assert f"process {os.getpid()} on {os.uname().nodename} since 2" in str(caught.value)
    assert "watch.db is being served" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_holder_that_has_not_yet_written_its_name_still_holds(url, other_process):
    with pytest.raises(LockError, match="another process"), only_scheduler(url):
        pass


def test_a_killed_scheduler_leaves_the_way_free(url, other_process):
    other_process.kill()
    other_process.wait()
    with only_scheduler(url):
        pass


def test_the_name_of_an_earlier_holder_is_replaced(url, tmp_path):
    (tmp_path / "watch.db.lock").write_text("long gone " * 50)
    with only_scheduler(url), pytest.raises(LockError, match=f"process {os.getpid()}"), only_scheduler(url):
        pass


def test_the_lock_comes_free_at_the_end_of_the_block(url):
    for _ in range(2):
        with only_scheduler(url):
            pass


def test_two_databases_do_not_share_a_lock(url, tmp_path):
    with only_scheduler(url), only_scheduler(f"sqlite:///{tmp_path / 'other.db'}"):
        pass


def test_a_database_in_memory_needs_no_lock():
    with only_scheduler("sqlite://"), only_scheduler("sqlite://"):
        pass


def test_a_missing_directory_is_told_with_its_remedy(tmp_path):
    with pytest.raises(LockError, match="Create the directory"), only_scheduler(f"sqlite:///{tmp_path}/none/watch.db"):
        pass
