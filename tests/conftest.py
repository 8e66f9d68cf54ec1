"""Fixtures that every room's tests share."""

import gc
import os
import shutil
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from loopback import Loopback
from postgres_server import new_database, server

import db.database
from db import upgrade
from db.engine import sqlite_path

# An example may take long on a busy machine. In CI the examples are the same each time: a red run tells of the change that was made.
settings.register_profile("figurewatch", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("figurewatch")


def pytest_collection_finish():
    """Thousands of tests are alive until the end: looking through them for rubbish again and again is for nothing."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def publisher():
    """A publisher on the loopback."""
    with Loopback() as server:
        yield server


@pytest.fixture(scope="session")
def postgresql():
    """The address of a real PostgreSQL server, one for each process of the tests."""
    with server() as address:
        yield address


@pytest.fixture(scope="session")
def templates(tmp_path_factory):
    """By engine: a database of today's schema, made when it is first asked for; making one is slow, a copy of it quick."""
    return {"folder": tmp_path_factory.mktemp("templates")}


def sqlite_template(templates):
    made = templates["folder"] / "watch.db"
    if not made.exists():
        upgrade(f"sqlite:///{made}")
    return made


@pytest.fixture(scope="session", autouse=True)
def _copied_schema(templates):
    """Opening a SQLite file that is not there yet copies the template; that all steps lead there is for tests/db/test_migrations.py."""
    required = db.database.require_current

    def require(engine, url, *, create=True):
        path = sqlite_path(url)
        if create and path is not None and not path.exists() and os.access(path.absolute().parent, os.W_OK):
            shutil.copy(sqlite_template(templates), path)
        required(engine, url, create=create)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(db.database, "require_current", require)
        yield


@pytest.fixture
def postgresql_url(postgresql, templates):
    """The address of an empty database of today's schema on PostgreSQL."""
    if "postgresql" not in templates:
        templates["postgresql"] = new_database(postgresql)
        upgrade(templates["postgresql"])
    return new_database(postgresql, urlsplit(templates["postgresql"]).path.strip("/"))


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path, templates):
    """The address of an empty database of today's schema, on each engine."""
    if request.param == "sqlite":
        shutil.copy(sqlite_template(templates), tmp_path / "watch.db")
        return f"sqlite:///{tmp_path / 'watch.db'}"
    return request.getfixturevalue("postgresql_url")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    """The address of a database without any schema, on each engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return new_database(request.getfixturevalue("postgresql"))
