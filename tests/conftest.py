"""Fixtures that every room's tests share."""

import shutil
from urllib.parse import urlsplit

import pytest
from hypothesis import settings
from loopback import Loopback
from postgres_server import new_database, server

from db import upgrade

settings.register_profile("figurewatch", deadline=None)  # an example may take long on a busy machine
settings.load_profile("figurewatch")


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


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path, templates):
    """The address of an empty database of today's schema, on each engine."""
    if request.param == "sqlite":
        made = templates.get("sqlite") or templates.setdefault("sqlite", templates["folder"] / "watch.db")
        if not made.exists():
            upgrade(f"sqlite:///{made}")
        shutil.copy(made, tmp_path / "watch.db")
        return f"sqlite:///{tmp_path / 'watch.db'}"
    address = request.getfixturevalue("postgresql")
    if "postgresql" not in templates:
        templates["postgresql"] = new_database(address)
        upgrade(templates["postgresql"])
    return new_database(address, urlsplit(templates["postgresql"]).path.strip("/"))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    """The address of a database without any schema, on each engine."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return new_database(request.getfixturevalue("postgresql"))
