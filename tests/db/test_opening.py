"""Opening a database for questions only, and what its address must never give away."""

import subprocess
import sys
from contextlib import closing
from sqlite3 import connect

import pytest

from db import Database, StorageError
from db.engine import make_engine, name_of

HOLD = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE'); print('held', flush=True); input()"


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_questions_are_answered_beside_a_writer_in_another_process(writer, url):
    writer.release(40)
    path = url.removeprefix("sqlite:///")
    with subprocess.Popen([sys.executable, "-c", HOLD, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout.readline() == b"held\n"
        reader = Database.open_read_only(url)
        assert reader.report("harbour").release.number == 1
        assert [line.source.name for line in reader.overview()] == ["harbour"]
        assert len(reader.history("members")) == 1
        reader.close()
        holder.communicate(b"\n")


def test_a_database_opened_for_reading_cannot_be_written(writer, url):
    writer.release(40)
    reader = Database.open_read_only(url)
    with pytest.raises(StorageError, match="read-?only"):
        reader.begin_check("harbour", writer.database.report("harbour").release.observed_at)
    reader.close()


def test_reading_makes_no_file(tmp_path):
    with pytest.raises(StorageError, match="there is none yet"):
        Database.open_read_only(f"sqlite:///{tmp_path / 'none.db'}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://ada:s3cret@127.0.0.1:1/watch",
        "postgresql://ada@127.0.0.1:1/watch?password=s3cret",
        "nosuchdriver://ada:s3cret@127.0.0.1/watch",
        "postgresql+nosuch://ada:s3cret@127.0.0.1/watch",
        "ada:s3cret@nowhere",
    ],
)
def test_no_error_gives_the_password_away(address):
    with pytest.raises(StorageError) as refused:
        Database.open(address)
    assert "s3cret" not in str(refused.value)


def test_the_name_of_a_server_is_host_and_database():
    assert name_of("postgresql+psycopg://ada:s3cret@db.test:5433/watch") == "postgresql+psycopg://db.test:5433/watch"
    with closing(connect(":memory:")):
        assert name_of("sqlite://") == ":memory:"


def test_the_remedy_for_a_missing_driver_names_the_extra():
    with pytest.raises(StorageError, match=r"figurewatch\[postgresql\]"):
        make_engine("postgresql+psycopg2://ada@127.0.0.1/watch")


@pytest.mark.parametrize("open_it", [Database.open, Database.open_read_only])
def test_what_is_no_address_is_told_with_an_example(open_it):
    with pytest.raises(StorageError, match="no database address"):
        open_it("facts.db")
