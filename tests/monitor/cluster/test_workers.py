"""Several workers on one database: real processes, a real server, and a publisher of several hosts."""

import signal
import subprocess
import sys
import threading
from collections import Counter
from importlib.metadata import version

import psycopg
import pytest
from harbour_sheet import page
from loopback import Loopback
from waiting import until
from workers import RUN, workers, write_configuration

from db import QUEUE_SCHEMA, Database, make_queue, scheduler_lock
from db.errors import StorageError
from monitor.cluster.queue import library
from monitor.service.lock import LockError, only_scheduler

SOURCES = [f"sheet-{number}" for number in range(8)]


@pytest.fixture
def hosts():
    with Loopback(address="0.0.0.0") as publisher:
        for name in SOURCES:
            publisher.serve(f"/{name}", page())
        yield publisher


@pytest.fixture
def database(postgresql_url):
    return postgresql_url


@pytest.fixture
def record(database):
    opened = Database.open(database)
    yield opened
    opened.close()


def outcomes(record):
    """How many checks of each source ended, by outcome."""
    return Counter((check.source, check.outcome.value) for check in record.checks(limit=1_000) if check.outcome)


def until_visited(record):
    """Until a visit has ended and the next one is planned: only then does a test's own plan stand."""
    until(lambda: outcomes(record) and not record.due(record.now()))


@pytest.mark.long
def test_two_workers_make_every_due_visit_once(tmp_path, hosts, database, record):
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES)
    with workers(configuration, 2):
        until(lambda: len(outcomes(record)) == len(SOURCES))
        until(lambda: not record.due(record.now()))
    assert outcomes(record) == {(name, "released"): 1 for name in SOURCES}
    assert {path: len(hosts.requests(path)) for path in map("/{}".format, SOURCES)} == {f"/{name}": 1 for name in SOURCES}


@pytest.mark.long
def test_the_visit_of_a_killed_worker_is_made_by_another(tmp_path, hosts, database, record):
    """While its request is under way; the other one has the host only when the turn of the first has run out."""
    asked, go_on = threading.Event(), threading.Event()

    def keep_waiting(handler):
        asked.set()
        go_on.wait(60)

    hosts.misbehave("/sheet-0", keep_waiting)
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES[:1])
    with workers(configuration, 1) as (first,):
        assert asked.wait(60)
        first.kill()
        first.wait()
    hosts.serve("/sheet-0", page())
    go_on.set()
    with workers(configuration, 1):
        until(lambda: ("sheet-0", "released") in outcomes(record), 90)
    assert outcomes(record) == {("sheet-0", "failed"): 1, ("sheet-0", "released"): 1}
    (broken,) = [check for check in record.checks("sheet-0") if check.cause]
    assert broken.cause.code.value == "interrupted"


@pytest.mark.whole
@pytest.mark.long
def test_a_killed_hand_of_the_clock_stops_no_other(tmp_path, hosts, database, record):
    """A look that was under way, beside its successor which waits: it holds the lock of both."""
    procrastinate = library()
    make_queue(database, procrastinate.schema.SchemaManager.get_schema(), f"procrastinate {version('procrastinate')}")
    with psycopg.connect(database, options=f"-c search_path={QUEUE_SCHEMA}") as connection:
        for status in ("doing", "todo"):
            connection.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, args, status)"
                " VALUES ('clock', 'look', 'look', 'look', '{\"timestamp\": 1}', %s)", (status,),
            )  # fmt: skip
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES[:1])
    with workers(configuration, 1):
        until(lambda: outcomes(record))


@pytest.mark.long
def test_a_stopped_worker_ends_well_and_leaves_the_rest_due(tmp_path, hosts, database, record):
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES)
    with workers(configuration, 1, "--queue", "deliveries") as (worker,):
        until(lambda: record.due(record.now()) == sorted(SOURCES))
        until(lambda: _serves(database))
        worker.terminate()
        assert worker.wait(30) == 0
    assert outcomes(record) == {}


@pytest.mark.long
def test_a_stop_waits_until_the_visit_under_way_is_marked_as_ended(tmp_path, hosts, database, record):
    """Else it would be taken for that of a killed worker, and its host be left alone until then."""
    asked, go_on = threading.Event(), threading.Event()

    def keep_waiting(handler):
        asked.set()
        go_on.wait(60)
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + page())

    hosts.misbehave("/sheet-0", keep_waiting)
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES[:1], deadline=60)
    with workers(configuration, 1) as (worker,):
        assert asked.wait(60)
        worker.terminate()
        until(lambda: "Stopping" in worker.stderr.readline())
        go_on.set()
        assert "Traceback" not in worker.stderr.read()
        assert worker.wait(30) == 0
    with psycopg.connect(database, options=f"-c search_path={QUEUE_SCHEMA}") as connection:
        assert connection.execute("SELECT task_name FROM procrastinate_jobs WHERE status = 'doing'").fetchall() == []


@pytest.mark.long
def test_a_worker_reads_its_configuration_again_and_refuses_a_broken_one(tmp_path, hosts, database, record):
    path = tmp_path / "config.toml"
    write_configuration(path, database, hosts, SOURCES[:1])
    with workers(path, 1) as (worker,):
        until(lambda: outcomes(record) == {("sheet-0", "released"): 1})
        path.write_text("this is [no TOML")
        worker.send_signal(signal.SIGHUP)
        write_configuration(tmp_path / "next.toml", database, hosts, SOURCES[:2]).replace(path)
        worker.send_signal(signal.SIGHUP)
        until(lambda: ("sheet-1", "released") in outcomes(record))
        worker.terminate()
        assert worker.wait(30) == 0
    assert outcomes(record) == {("sheet-0", "released"): 1, ("sheet-1", "released"): 1}


@pytest.mark.long
def test_a_worker_whose_connections_the_server_ended_goes_on(tmp_path, hosts, database, record):
    """As a server does that is restarted; the database says again who is visited."""
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES[:1])
    with workers(configuration, 1) as (worker,):
        until_visited(record)
        with psycopg.connect(database, autocommit=True) as connection:
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        record.set_next_due("sheet-0", record.now())
        until(lambda: outcomes(record).total() == 2)
        worker.terminate()
        assert worker.wait(30) == 0


def _serves(database):
    with scheduler_lock(database) as holder:
        return holder is not None


def test_a_service_and_workers_do_not_serve_one_database_together(database):
    with scheduler_lock(database, shared=True) as first, scheduler_lock(database, shared=True) as second:
        assert (first, second) == (None, None)
        with pytest.raises(LockError), only_scheduler(database):
            pass
    with only_scheduler(database), scheduler_lock(database, shared=True) as holder:
        assert holder


def test_a_queue_of_another_version_is_made_anew_once_its_workers_have_stopped(database):
    statements = "CREATE TABLE job (id int)"
    assert make_queue(database, statements, "lib 1")
    assert not make_queue(database, statements, "lib 1")
    with scheduler_lock(database, shared=True):
        assert not make_queue(database, statements, "lib 1")
        with pytest.raises(StorageError, match="workers of another version run"):
            make_queue(database, statements, "lib 2")
    assert make_queue(database, statements, "lib 2")


@pytest.mark.whole
@pytest.mark.long
def test_a_visit_that_could_not_be_marked_as_ended_keeps_its_host_from_no_other(tmp_path, hosts, database, record):
    """The server ends the connection that marks the first visit as ended; its worker lives on."""
    make_queue(database, library().schema.SchemaManager.get_schema(), f"procrastinate {version('procrastinate')}")
    cut = """
        CREATE SEQUENCE cuts;  -- unlike a row, its number outlives the transaction that is cut off
        CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF OLD.task_name = 'visit' AND nextval('cuts') = 1 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
            RETURN OLD;
        END $$;
        CREATE TRIGGER cut BEFORE DELETE ON procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION cut()"""
    with psycopg.connect(database, options=f"-c search_path={QUEUE_SCHEMA}") as connection:
        connection.execute(cut)
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES[:1])
    with workers(configuration, 1):
        until_visited(record)
        record.set_next_due("sheet-0", record.now())
        until(lambda: outcomes(record).total() == 2)


@pytest.mark.whole
@pytest.mark.long
def test_a_killed_visit_whose_source_waits_again_keeps_it_from_nothing(tmp_path, hosts, database, record):
    """It holds the lock of the host, and cannot be queued beside its successor."""
    procrastinate = library()
    make_queue(database, procrastinate.schema.SchemaManager.get_schema(), f"procrastinate {version('procrastinate')}")
    job = """INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, args, status) VALUES
             ('visits', 'visit', 'host h', 'sheet-0', '{"source": "sheet-0", "due": "2026-01-01T00:00:00+00:00"}', %s)"""
    with psycopg.connect(database, options=f"-c search_path={QUEUE_SCHEMA}") as connection:
        for status in ("doing", "todo"):
            connection.execute(job, (status,))
    configuration = write_configuration(tmp_path / "config.toml", database, hosts, SOURCES[:1])
    with workers(configuration, 1):
        until(lambda: outcomes(record))


@pytest.mark.long
@pytest.mark.parametrize(
    ("missing", "address", "told"),
    [
        ("procrastinate", "postgresql://nobody@/nothing?host=/nowhere", "pip install 'figurewatch[cluster]'"),
        ("nothing", "sqlite:///watch.db", "`figurewatch run` serves it"),
    ],
)  # fmt: skip
def test_what_keeps_a_worker_from_working_is_said_in_one_line(tmp_path, missing, address, told):
    (tmp_path / "config.toml").write_text(f'[monitor]\ndatabase = "{address}"\n')
    without = f"import sys; sys.modules[{missing!r}] = None; " + RUN
    done = subprocess.run(
        [sys.executable, "-c", without, "worker"], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert told in done.stderr
    assert "Traceback" not in done.stderr
