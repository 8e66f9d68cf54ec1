"""A database that was damaged, by whatever: every question ends in an answer or in one clear error, and so does every command."""

import random
import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from db import StorageError
from monitor.cli import cli
from snapshots import FigurewatchError

SHEET = "Facts, 2024-0{month}-05\n\nThe port of Tarn counts {boats} fishing boats.\n\nThe port of Orme counts 12 piers."
COMMANDS = [
    ("sources",), ("report", "mission"), ("figures", "mission"), ("history", "boats"), ("rebuild", "mission", "--yes"),
    ("export", "mission", "--warc", "x.warc.gz"), ("export", "mission", "--csv", "x.csv"), ("series", "list", "mission"),
    ("suspect", "list"), ("verify",), ("verify", "--derive"), ("check",), ("doctor",), ("backup", "b.db"),
]  # fmt: skip
NONSENSE = {  # a table and a column, and what stands there instead
    "a date that is none": ("release", "observed_at", "2024-13-45T"),
    "a moment of a source": ("source", "next_due", "soon"),
    "a kind of change": ("change", "kind", "1.5"),
    "a number": ("observation", "value", "{"),
    "a record": ("observation", "stood", '{"a":'),
    "a body": ("capture_body", "frame", b"\xff\xfe"),
    "a layout": ("layout", "frame", b"\xff\xfe"),
    "a name of bytes": ("visit", "outcome", b"\xff\xfe"),
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a database with three releases."""
    folder = tmp_path_factory.mktemp("whole")
    configure(folder)
    for month in (1, 2, 3):
        (folder / "sheets" / f"2024-0{month}-05.txt").write_text(SHEET.format(month=month, boats=40 + month))
    assert run(folder, "check").exit_code == 0
    return (folder / "w.db").read_bytes()


def configure(folder):
    (folder / "sheets").mkdir()
    (folder / "config.toml").write_text(
        '[monitor]\ndatabase = "sqlite:///w.db"\n[[source]]\nname = "mission"\nfiles = "sheets/*.txt"\nbacklog = true\n'
    )


def run(folder, *arguments):
    return CliRunner().invoke(cli, [*arguments, "--config", str(folder / "config.toml")])


def require_clear_end(folder, damaged):
    """Every command, each on a fresh copy of the damaged file."""
    for command in COMMANDS:
        for stray in folder.glob("w.db*"):
            stray.unlink()
        (folder / "w.db").write_bytes(damaged)
        arguments = [str(folder / word) if word in ("x.warc.gz", "x.csv", "b.db") else word for word in command]
        for word in arguments:
            if word.startswith(str(folder)):
                (folder / word).unlink(missing_ok=True)
        error = run(folder, *arguments).exception
        assert error is None or isinstance(error, SystemExit | FigurewatchError), (command, error)
        if isinstance(error, StorageError):
            assert "\n" not in str(error)


@pytest.mark.long
@pytest.mark.parametrize("place", NONSENSE)
def test_a_value_that_makes_no_sense_ends_in_a_clear_error(tmp_path, whole, place):
    configure(tmp_path)
    table, column, value = NONSENSE[place]
    (tmp_path / "w.db").write_bytes(whole)
    with closing(sqlite3.connect(tmp_path / "w.db")) as connection:
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = (SELECT max(rowid) FROM {table})", (value,))
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    require_clear_end(tmp_path, (tmp_path / "w.db").read_bytes())


@pytest.mark.parametrize("kind", ["head", "half", "pages", "bytes"])
def test_a_damaged_file_ends_in_a_clear_error(tmp_path, whole, kind):
    configure(tmp_path)
    chance, damaged = random.Random(kind), bytearray(whole)
    if kind == "head":
        damaged[:16] = b"x" * 16
    elif kind == "half":
        del damaged[len(damaged) // 2 :]
    elif kind == "pages":
        for page in chance.sample(range(1, len(whole) // 4096), 20):
            damaged[page * 4096 : (page + 1) * 4096] = chance.randbytes(4096)
    else:
        for _ in range(300):
            damaged[chance.randrange(4096, len(whole))] = chance.randrange(256)
    require_clear_end(tmp_path, bytes(damaged))


def test_what_is_derived_and_altered_by_hand_is_told_by_deriving_anew_and_plain_verify_says_so(whole, tmp_path):
    configure(tmp_path)
    for month in (1, 2, 3):
        (tmp_path / "sheets" / f"2024-0{month}-05.txt").write_text(SHEET.format(month=month, boats=40 + month))
    (tmp_path / "w.db").write_bytes(whole)
    with closing(sqlite3.connect(tmp_path / "w.db")) as connection, connection:
        connection.execute("UPDATE observation SET value = '430', low = '430', high = '430' WHERE value = '43'")
        connection.execute("UPDATE change SET delta = '900' WHERE delta = '1'")
        connection.execute("UPDATE series SET label = 'Whales' WHERE id = 1")
    plain, derived = run(tmp_path, "verify"), run(tmp_path, "verify", "--derive")
    assert (plain.exit_code, derived.exit_code) == (0, 1)
    assert "were not derived anew: `--derive` compares them" in plain.output
    assert "1 changed; 2 releases told and 1 series named otherwise" in derived.output
    assert "nothing was changed" in run(tmp_path, "rebuild", "mission").output
    assert "not derived anew" not in derived.output
    config = tmp_path / "config.toml"
    config.write_text(config.read_text().replace('"mission"', '"harbour"'))
    left_out = run(tmp_path, "verify", "--derive")
    assert (left_out.exit_code, "mission: its history was not derived anew: it is no longer in" in left_out.output) == (0, True)
    assert run(tmp_path, "sources", "remove", "mission", "--purge", "--yes").exit_code == 0
    config.write_text(config.read_text().replace('"harbour"', '"mission"'))
    purged = run(tmp_path, "verify", "--derive")
    assert (purged.exit_code, "mission: its history was not derived anew: capture" in purged.output) == (0, True)
