"""The doors of the rooms, and the arrows between them."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_imports_go_one_way():
    """Monitor -> db -> snapshots; what the core may not import stands in pyproject.toml."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("room", ["snapshots", "db"])
def test_a_door_lists_what_it_exports(room):
    door = importlib.import_module(room)
    assert [name for name in door.__all__ if not hasattr(door, name)] == []
    assert len(set(door.__all__)) == len(door.__all__)


def test_the_core_is_usable_alone():
    """Importing it pulls in no network, no database and no command line."""
    code = (
        "import sys, snapshots; "
        "print([m for m in ('requests', 'sqlalchemy', 'click', 'rich', 'apscheduler') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"
