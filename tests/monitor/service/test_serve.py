"""The service: started, asked, told to stop, killed, started again. Tests wait for its lines, never for time.

What signals and kill -9 do is tried on `python -m monitor run`; the rest inside this process, which starts much sooner.
"""

import json
import logging
import os
import queue
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from harbour_sheet import page
from waiting import until

from db import Database, FetchedCapture, SourceEntry
from monitor.errors import ConfigError
from monitor.service import LockError, serve
from snapshots import FigurewatchError

CHANGED = page([("26 vessels", "31 vessels")])


class Running:
    """`python -m monitor run` in a directory, with its log lines as they come."""

    def __init__(self, directory, *options, **environ):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "monitor", "run", *options],
            cwd=directory, stderr=subprocess.PIPE, text=True, env={**os.environ, **environ},
        )  # fmt: skip
        self.lines = []

    @property
    def pid(self):
        return self.process.pid

    def until(self, words):
        """Reads log lines to the first with these words."""
        for line in self.process.stderr:
            self.lines.append(line)
            if words in line:
                return line
        raise AssertionError(f"{words!r} never came; what came:\n{''.join(self.lines)}")

    def send(self, number):
        self.process.send_signal(number)

    def end(self):
        """The exit code, and all lines in `self.lines`."""
        self.lines += self.process.stderr.readlines()
        return self.process.wait()


class Inside:
    """`serve` in a thread of this process, with its log records as they come."""

    def __init__(self, directory):
        self.records, self._stop, self._codes = [], threading.Event(), []
        self._queue = queue.SimpleQueue()
        self._handler = logging.Handler()
        self._handler.emit = self._queue.put
        logging.getLogger("monitor").addHandler(self._handler)
        logging.getLogger("monitor").setLevel(logging.INFO)
        self._thread = threading.Thread(target=self._run, args=(directory / "config.toml",))
        self._thread.start()

    def _run(self, path):
        try:
            self._codes.append(serve(path, stop=self._stop))
        except FigurewatchError as error:
            self._codes.append(error)
        self._queue.put(None)

    def until(self, words):
        """The first record with these words."""
        while (record := self._queue.get()) is not None:
            self.records.append(record)
            if words in record.getMessage():
                return record
        raise AssertionError(f"{words!r} never came; what came: {[r.getMessage() for r in self.records]}")

    def end(self):
        """What `serve` returned, or the error that it raised."""
        self._stop.set()
        self._thread.join()
        logging.getLogger("monitor").removeHandler(self._handler)
        logging.getLogger("monitor").setLevel(logging.NOTSET)
        return self._codes[0]


class Held:
    """An answer that the publisher holds back until the test lets it go."""

    def __init__(self, publisher, path, body):
        self.asked, self.go_on, self.body = threading.Event(), threading.Event(), body
        publisher.misbehave(path, self.answer)

    def answer(self, handler):
        self.asked.set()
        self.go_on.wait(60)
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(self.body)}\r\n\r\n"
        handler.wfile.write(head.encode() + self.body)


@pytest.fixture
def directory(tmp_path, publisher):
    publisher.serve("/harbour", page())
    publisher.serve("/canal", page())
    publisher.serve("/desk", b"taken")
    write(tmp_path, publisher, "harbour")
    return tmp_path


def write(directory, publisher, *names):
    sources = "".join(
        f'[[source]]\nname = "{name}"\nurl = "{publisher.url("/" + name)}"\nevery = "6h"\n'
        'allow_private_addresses = true\nnotify = ["desk"]\n'
        for name in names
    )
    (directory / "config.toml").write_text(
        f'[monitor]\ndatabase = "sqlite:///{directory}/watch.db"\nminimum_delay = 0\nfeed = "{directory}/feed.xml"\n'
        f'{sources}\n[channel.desk]\nurl = "{publisher.url("/desk")}"\n'
    )


@pytest.fixture
def start(directory):
    """Starts services; those that a failed test leaves behind are killed."""
    started = []

    def start(*options, **environ):
        started.append(Running(directory, *options, **environ))
        return started[-1]

    yield start
    for running in started:
        running.process.kill()
        running.process.stderr.close()
        running.process.wait()


@pytest.fixture
def inside(directory):
    """The same without a process of its own."""
    started = []

    def inside():
        started.append(Inside(directory))
        return started[-1]

    yield inside
    for service in started:
        service.end()


def checks(directory):
    """(outcome, cause) of all checks, oldest first."""
    with closing(sqlite3.connect(directory / "watch.db")) as connection:
        return connection.execute("SELECT outcome, cause_code FROM visit ORDER BY id").fetchall()


def overdue(directory):
    """Lets six hours pass, as far as the database knows."""
    with closing(sqlite3.connect(directory / "watch.db")) as connection, connection:
        connection.execute("UPDATE source SET next_due = '2020-01-01T00:00:00.000000+00:00'")


@pytest.mark.long
def test_a_running_check_finishes_before_a_clean_end(directory, start, publisher, tmp_path_factory):
    manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    manager.bind(str(tmp_path_factory.mktemp("systemd") / "notify"))
    held = Held(publisher, "/harbour", page())
    with manager:
        running = start(NOTIFY_SOCKET=manager.getsockname(), WATCHDOG_USEC="200000")
        held.asked.wait()
        assert manager.recv(200).startswith(b"READY=1")
        assert manager.recv(200) == b"WATCHDOG=1"
        running.send(signal.SIGTERM)
        assert "harbour" in running.until("Stopping when the running checks have ended")
        held.go_on.set()
        assert running.end() == 0
        told = {manager.recv(200)}
        while b"STOPPING=1" not in told:
            told.add(manager.recv(200))
    assert checks(directory) == [("released", None)]
    assert running.lines[-1].endswith("INFO Stopped\n")
    assert "Traceback" not in "".join(running.lines)


@pytest.mark.long
def test_a_second_signal_ends_at_once_and_the_next_start_records_it(directory, start, inside, publisher):
    held = Held(publisher, "/harbour", page())
    running = start()
    held.asked.wait()
    running.send(signal.SIGINT)
    running.until("Stopping")
    running.send(signal.SIGINT)
    assert running.end() == 128 + signal.SIGINT
    held.go_on.set()
    publisher.serve("/harbour", page())
    inside().until("Check of harbour: released")
    assert checks(directory) == [("failed", "interrupted"), ("released", None)]


@pytest.mark.long
def test_a_killed_service_resumes_at_the_next_start(directory, start, inside, publisher):
    """Killed in the middle of a check: its claim does not keep the next service from the source."""
    held = Held(publisher, "/harbour", page())
    running = start()
    held.asked.wait()
    running.send(signal.SIGKILL)
    assert running.end() == -signal.SIGKILL
    held.go_on.set()
    publisher.serve("/harbour", page())
    again = inside()
    again.until("Check of harbour: released")
    assert again.end() == 0
    assert checks(directory) == [("failed", "interrupted"), ("released", None)]


def test_a_check_that_was_killed_after_its_capture_is_ended_from_it(directory, inside, publisher):
    """No second visit is needed for the release, and none is made before its time."""
    moment = datetime.now(UTC)
    database = Database.open(f"sqlite:///{directory / 'watch.db'}")
    database.declare_sources([SourceEntry(name="harbour", title="harbour", address=publisher.url("/harbour"))], moment)
    database.set_next_due("harbour", moment + timedelta(hours=1))
    capture = FetchedCapture(
        content=page(), address=publisher.url("/harbour"), media_type="text/html", charset="utf-8",
        etag=None, last_modified=None, fetched_at=moment,
    )  # fmt: skip
    database.store_capture(database.begin_check("harbour", moment), capture)
    database.close()
    running = inside()
    running.until("Watching 1 source")
    assert running.end() == 0
    assert checks(directory) == [("released", None)]
    assert publisher.requests("/harbour") == []


@pytest.mark.long
def test_a_second_service_says_who_holds_the_database_and_ends(start, inside):
    inside().until("Watching")
    second = start()
    assert second.end() == 1
    [line] = second.lines
    assert f"is being served by process {os.getpid()} on {os.uname().nodename} since" in line


def test_after_down_time_the_channel_and_the_feed_hear_of_the_change(directory, inside, publisher):
    """First release: nothing is sent. Down time; a change; one visit, one message, one entry of the feed."""
    first = inside()
    first.until("Check of harbour: released")
    assert first.end() == 0
    assert publisher.requests("/desk") == []
    assert "<entry>" not in (directory / "feed.xml").read_text()
    overdue(directory)
    publisher.serve("/harbour", CHANGED)
    second = inside()
    told = second.until("Told channel desk of release 2 of harbour")
    assert second.end() == 0
    assert (told.action, told.channel, told.source, told.release) == ("delivered", "desk", "harbour", 2)
    [request] = publisher.requests("/desk")
    record = json.loads(request.body)
    assert record["schema"] == "figurewatch/changes/1"
    assert [(c["kind"], c["before"]["value"], c["after"]["value"]) for c in record["changes"]] == [("revised", "26", "31")]
    assert record["subject"].endswith("26 → 31")
    assert (directory / "feed.xml").read_text().count("<entry>") == 1
    assert sorted(path.name for path in directory.iterdir() if "feed" in path.name) == ["feed.xml"]
    assert len(publisher.requests("/harbour")) == 2


@pytest.mark.long
def test_the_configuration_is_read_again_and_a_broken_one_is_refused(directory, start, publisher):
    running = start()
    running.until("Check of harbour: released")
    (directory / "config.toml").write_text("[monitor\n")
    running.send(signal.SIGHUP)
    assert "config.toml:1" in running.until("The running configuration stays")
    write(directory, publisher, "harbour", "canal")
    running.send(signal.SIGHUP)
    running.until("Watching 2 sources")
    assert not any("Stopping" in line for line in running.lines), "a change of the configuration is no end"
    running.until("Check of canal: released")
    running.send(signal.SIGTERM)
    assert running.end() == 0
    assert len(publisher.requests("/harbour")) == 1


@pytest.mark.parametrize(
    ("content", "error", "told"),
    [
        ("[monitor]\ndatbase = 1\n", ConfigError, "config.toml:2"),
        ('[channel.desk]\nurl = "syslog://s3cret"\n', ConfigError, '[channel.desk] url: "syslog" is no scheme'),
        ('[monitor]\ndatabase = "sqlite:///none/watch.db"\n', LockError, "Create the directory"),
    ],
    ids=["unknown key", "local channel", "missing directory"],
)
def test_what_cannot_start_says_why_in_one_line(directory, inside, content, error, told):
    (directory / "config.toml").write_text(content)
    raised = inside().end()
    assert type(raised) is error
    assert told in str(raised)
    assert "\n" not in str(raised)
    assert "s3cret" not in str(raised)


def test_a_service_in_a_thread_leaves_signals_alone(directory, inside):
    """Signals belong to main threads: a service in another one leaves them as they were."""
    before = signal.getsignal(signal.SIGTERM)
    running = inside()
    running.until("Watching")
    assert signal.getsignal(signal.SIGTERM) is before
    assert running.end() == 0


def test_the_end_leaves_no_thread_behind(directory, inside, publisher):
    before = set(threading.enumerate())
    held = Held(publisher, "/harbour", page())
    running = inside()
    held.asked.wait()
    held.go_on.set()
    assert running.end() == 0
    begun = ("check", "APScheduler", "ThreadPool")
    until(lambda: not [thread for thread in set(threading.enumerate()) - before if thread.name.startswith(begun)])
    assert checks(directory) == [("released", None)]


@pytest.fixture
def silent():
    """The port of a server that takes connections at every loopback address and never answers."""
    with socket.create_server(("0.0.0.0", 0), backlog=100) as listener:
        yield listener.getsockname()[1]


@pytest.mark.long
def test_hosts_that_hang_delay_no_healthy_source_and_no_stop(directory, inside, publisher, silent):
    """Twenty hosts that never answer once held all workers; a healthy source waited for their deadlines."""
    write(directory, publisher, *(f"hang-{number:02}" for number in range(20)), "harbour")
    text = (directory / "config.toml").read_text()
    for number in range(20):  # each at a host of its own: one host is asked one thing at a time
        text = text.replace(publisher.url(f"/hang-{number:02}"), f"http://127.0.1.{number + 1}:{silent}/facts")
    (directory / "config.toml").write_text(text)
    Database.open(f"sqlite:///{directory}/watch.db").close()
    service = inside()
    service.until("Check of harbour: released")
    assert not any("hang-" in record.getMessage() and "failed" in record.getMessage() for record in service.records)
    assert service.end() == 0
    assert set(checks(directory)) <= {("released", None), ("failed", "interrupted"), (None, None)}


@pytest.mark.long
def test_a_configuration_that_lost_its_sources_is_refused_on_reload(directory, start):
    service = start()
    service.until("Check of harbour: released")
    whole = (directory / "config.toml").read_text()
    (directory / "config.toml").write_text(whole[: whole.index("[[source]]")])
    service.send(signal.SIGHUP)
    assert "names no [[source]]" in service.until("The running configuration stays")
    service.send(signal.SIGTERM)
    assert service.end() == 0


@pytest.mark.long
def test_a_wish_to_read_the_configuration_again_ends_no_service_that_is_still_reading_it(tmp_path):
    os.mkfifo(tmp_path / "config.toml")
    command = [sys.executable, "-m", "monitor", "run", "--config", str(tmp_path / "config.toml")]
    service = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    with (tmp_path / "config.toml").open("w") as pipe:  # opens when the other side does
        service.send_signal(signal.SIGHUP)
        pipe.write("[monitor]\ndatbase = 1\n")
    assert "datbase" in service.communicate(timeout=60)[1]
    assert service.returncode == 2


@pytest.mark.whole
@pytest.mark.long
def test_a_stop_does_not_wait_for_what_is_being_read_and_the_next_start_ends_it(directory, start, publisher):
    """A page that takes minutes to read: SIGTERM ends the service; the capture is kept, and read again when it runs again."""
    publisher.serve("/harbour", b"".join(b"<p>In all %d boats came to the harbour.</p>" % n for n in range(400_000)))
    config = directory / "config.toml"
    config.write_text(
        config.read_text() + "[limits]\nprocessor_seconds = 600\nseconds = 600\nmemory = 8000\nfigures = 100000000\n"
    )
    running = start()
    running.until("Watching")
    open_checks = until(lambda: left_open(directory))
    readers = until(lambda: children_of(running.pid))
    running.send(signal.SIGTERM)
    assert running.end() == 0
    assert [check.capture is not None for check in open_checks] == [True]
    assert checks(directory) == [(None, None)]
    assert readers
    assert [pid for pid in readers if is_alive(pid)] == []
    config.write_text(config.read_text().replace("figures = 100000000", "figures = 10").replace("= 600", "= 2"))
    again = start()
    again.until("takes more than 2 s")
    again.send(signal.SIGTERM)
    assert again.end() == 0
    assert checks(directory)[0] == ("failed", "too_complex")


def left_open(directory):
    """The checks whose capture is stored and not yet understood."""
    database = Database.open(f"sqlite:///{directory}/watch.db")
    try:
        return [check for check in database.open_checks() if check.capture]
    finally:
        database.close()


def children_of(pid):
    """Processes whose parent it is."""
    children = []
    for status in Path("/proc").glob("[0-9]*/status"):
        with suppress(OSError):
            if f"\nPPid:\t{pid}\n" in status.read_text():
                children.append(int(status.parent.name))
    return children


def is_alive(pid):
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "zombie" not in status.read_text()
