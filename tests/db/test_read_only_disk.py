"""On a disk that takes no writes, what is stored can still be asked for; the disk is a real one, mounted in a namespace of its own."""

import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from monitor.cli import cli

MOUNT = "mount --bind {0} {0} && mount -o remount,ro,bind {0}"
QUESTIONS = [("report", "mission"), ("history", "boats")]


def inside(folder, command):
    """Runs a command where the folder is read-only, as the first user of a namespace."""
    script = f"{MOUNT.format(folder)} && {command}"
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
