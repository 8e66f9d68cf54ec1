"""On a disk that takes no writes, or is full, what is stored can still be asked for; the disk is a real one, mounted in a namespace of its own."""

import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from monitor.cli import cli

MOUNT = "mount --bind {0} {0} && mount -o remount,ro,bind {0}"
QUESTIONS = [("report", "mission"), ("history", "boats")]


def inside(folder, command, mount=MOUNT):
    """Runs a command where the folder is read-only, as the first user of a namespace."""
    script = f"{mount.format(folder)} && {command}"
    return subprocess.run(
        ["unshare", "--map-root-user", "--mount", "sh", "-c", script], capture_output=True, text=True, check=False
    )


@pytest.fixture
def folder(tmp_path):
    if shutil.which("unshare") is None or inside(tmp_path, "true").returncode:
        pytest.skip("this machine allows no mounts")
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "2024-01-05.txt").write_text("Facts, 2024-01-05\n\nThe port of Tarn counts 41 fishing boats.")
    (tmp_path / "config.toml").write_text(
        '[monitor]\ndatabase = "sqlite:///w.db"\n[[source]]\nname = "mission"\nfiles = "sheets/*.txt"\n'
    )
    assert CliRunner().invoke(cli, ["check", "--config", str(tmp_path / "config.toml")]).exit_code == 0
    return tmp_path


@pytest.mark.long
def test_questions_are_answered(folder):
    calls = " && ".join(
        f"{sys.executable} -m monitor {' '.join(question)} --config {folder}/config.toml" for question in QUESTIONS
    )
    done = inside(folder, f"! touch {folder}/x && {calls}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("41") >= 2


def test_a_check_says_that_nothing_can_be_written(folder):
    done = inside(folder, f"{sys.executable} -m monitor check --config {folder}/config.toml")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "writable" in done.stderr


def test_a_backup_that_cannot_be_written_says_so_in_one_line(folder):
    done = inside(folder, f"cd {folder} && {sys.executable} -m monitor backup copy.db")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert "copy.db" in done.stderr


FULL = "mount -t tmpfs -o size=700k tmpfs {0}/full && cp -r {0}/w.db {0}/config.toml {0}/sheets {0}/full/ && cd {0}/full && (cat /dev/zero > rest || true) 2>/dev/null"


def on_full_disk(folder, *command):
    (folder / "full").mkdir()
    return inside(folder.parent, f"{FULL.format(folder)} && {sys.executable} -m monitor {' '.join(command)}", mount="true")


@pytest.mark.long
@pytest.mark.parametrize(
    "command",
    [
        ("check",), ("backup", "copy.db"), ("extract", "sheets", "--parts", "parts"),
        ("export", "mission", "--xlsx", "m.xlsx"), ("export", "mission", "--csv", "m.csv", "; code=$?; ls m.csv && exit 9; exit $code"),
    ],
    ids=["check", "backup", "parts", "workbook", "table"],
)  # fmt: skip
def test_what_a_full_disk_does_not_take_is_told_in_one_line(folder, command):
    for option, library in (("--parts", "pyarrow"), ("--xlsx", "xlsxwriter")):
        if option in command:
            pytest.importorskip(library)
    done = on_full_disk(folder, *command)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if "No space" in line or "disk" in line]
    assert len(lines) == 1, done.stderr


@pytest.mark.long
def test_questions_are_answered_on_a_full_disk(folder):
    done = on_full_disk(folder, "report", "mission")
    assert done.returncode == 0, done.stderr
    assert "1 figure found" in done.stdout


AS_ALL_READ = """
from pathlib import Path
from db.engine import make_engine
with make_engine("sqlite:///w.db", read_only=True).connect() as connection:
    connection.exec_driver_sql("SELECT count(*) FROM source")
    print(Path("w.db-shm").exists())
"""


def test_a_disk_without_bounds_is_not_taken_for_a_full_one(folder):
    """Who reads as on a full disk makes no index of the log, and would not see what others write meanwhile."""
    (folder / "vast").mkdir()
    (folder / "read.py").write_text(AS_ALL_READ)
    mounted = f"mount -t tmpfs -o size=0 tmpfs {folder}/vast && cp {folder}/w.db {folder}/vast && cd {folder}/vast"
    done = inside(folder.parent, f"{mounted} && {sys.executable} {folder}/read.py", mount="true")
    assert (done.stdout, done.stderr) == ("True\n", "")
