"""What a command that only reads starts without: each of these takes longer to load than the question takes to answer."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from monitor.cli import cli

HEAVY = ["snapshots.alignment", "snapshots.extraction", "snapshots.readers", "monitor.fetching", "numpy", "lxml", "deepdiff",
         "requests", "alembic", "apscheduler", "jinja2", "fastapi", "sqlalchemy.dialects.postgresql",
         "monitor.alerts", "re2"]  # fmt: skip


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


@pytest.mark.parametrize(
    ("typed", "told"), [("chek", "did you mean 'check'?"), ("sorces", "did you mean 'sources'?"), ("zzz", "No such command")]
)
def test_a_mistyped_command_is_told_with_the_one_that_is_meant(typed, told):
    answer = CliRunner().invoke(cli, [typed])
    assert (answer.exit_code, told in answer.output) == (2, True)


def test_a_command_ends_without_searching_what_it_imported_for_cycles():
    code = "import atexit, gc, sys; atexit.register(lambda: print(gc.get_freeze_count() > 1000)); sys.argv[1:] = ['--version']"
    answer = subprocess.run(
        [sys.executable, "-c", f"{code}; from monitor.cli import main; main()"], check=True, capture_output=True, text=True
    )
    assert answer.stdout.splitlines()[-1] == "True"
