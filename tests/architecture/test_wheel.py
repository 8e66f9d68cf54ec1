"""What people install: three rooms, their data, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(next(target.glob("figurewatch-*.whl"))) as archive:
        yield archive


def test_the_wheel_holds_three_rooms_and_nothing_else(wheel):
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"snapshots", "db", "monitor"}


def test_everything_tracked_in_the_rooms_is_in_the_wheel(wheel):
    """Migrations, templates and type markers are files too: one left out breaks only the installed program."""
    listed = subprocess.run(
        ["git", "ls-files", "snapshots", "db", "monitor"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout: the list of tracked files is missing")
    tracked = {name for name in listed.stdout.splitlines() if (ROOT / name).exists()}
    assert tracked - set(wheel.namelist()) == set()


def test_the_wheel_declares_the_command_and_its_types(wheel):
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "figurewatch = monitor.cli:main" in wheel.read(entry_points).decode()
    assert {"snapshots/py.typed", "db/py.typed", "monitor/py.typed"} <= set(wheel.namelist())
