"""A real PostgreSQL for tests: the one that FIGUREWATCH_TEST_POSTGRESQL names, else one started from the system's binaries.

The server runs under a user of its own where the tests run as root, since PostgreSQL refuses root. Without binaries the tests are
skipped, unless FIGUREWATCH_REQUIRE_POSTGRESQL is set: then that is an error.
"""

import glob
import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest

NUMBERS = count(1)
QUICK = "-c fsync=off -c full_page_writes=off -c autovacuum=off"
"""Its data die with it; looking after hundreds of small databases would take a good part of a processor."""


def binary(name):
    """From the path, else where Debian keeps them; None where there is none."""
    places = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"), reverse=True)  # noqa: PTH207
    return shutil.which(name) or (places[0] if places else None)


@contextmanager
def server(more=""):
    """The address of a server whose user may make databases; `more` are options for one that is started."""
    given = os.environ.get("FIGUREWATCH_TEST_POSTGRESQL")
    if given:
        yield given.rstrip("/")
        return
    if binary("initdb") is None or binary("pg_ctl") is None:
        if os.environ.get("FIGUREWATCH_REQUIRE_POSTGRESQL"):
            raise RuntimeError("there is no initdb and no pg_ctl; install PostgreSQL, or name a server")
        pytest.skip("there is no PostgreSQL; name one with FIGUREWATCH_TEST_POSTGRESQL")
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    owner = _owner(folder)
    try:
        _run(
            owner, binary("initdb"), "-D", f"{folder}/data", "-U", "watch", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"
        )
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} {QUICK} -c max_connections=80 {more}"
        _run(owner, binary("pg_ctl"), "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start")
        try:
            yield f"postgresql://watch@/postgres?host={folder}"
        finally:
            _run(owner, binary("pg_ctl"), "-D", f"{folder}/data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder):
    """Who runs the server: ourselves, or `postgres` or `nobody` in place of root."""
    if os.geteuid():
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    owner = "postgres" if "postgres" in names else "nobody"
    shutil.chown(folder, owner)
    return owner


def _run(owner, *command):
    subprocess.run(command, user=owner, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")


def new_database(address, template="template1"):
    """The address of a database of its own on that server, as the template is."""
    import psycopg

    name = f"t{os.getpid()}_{next(NUMBERS)}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return named(address, name)


def named(address, name):
    """The address of another database of the server."""
    head, _, tail = address.partition("?")
    return head.rsplit("/", 1)[0] + f"/{name}" + (f"?{tail}" if tail else "")
