"""What a command that only reads starts without: each of these takes longer to load than the question takes to answer."""

import subprocess
import sys

import pytest

HEAVY = ["snapshots.alignment", "snapshots.extraction", "snapshots.readers", "monitor.fetching", "numpy", "lxml", "deepdiff",
         "requests", "alembic", "apscheduler", "jinja2", "fastapi", "sqlalchemy.dialects.postgresql"]  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules that `figurewatch sources` has loaded at its end, over an empty database."""
    folder = tmp_path_factory.mktemp("start")
    (folder / "config.toml").write_text('[[source]]\nname = "a"\npath = "a.txt"\n', encoding="utf-8")
    start = "import sys; from monitor.cli import cli; cli.main(['sources'], standalone_mode=False); print(*sys.modules)"
    upgrade = "from monitor.cli import cli; cli.main(['db', 'upgrade'], standalone_mode=False)"
    subprocess.run([sys.executable, "-c", upgrade], cwd=folder, check=True, capture_output=True)
    answer = subprocess.run([sys.executable, "-c", start], cwd=folder, check=True, capture_output=True, text=True)
    return set(answer.stdout.split())


@pytest.mark.parametrize("module", HEAVY)
def test_sources_starts_without(loaded, module):
    assert "db.database" in loaded
    assert module not in loaded
