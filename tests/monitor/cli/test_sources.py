"""`sources` tells when new figures are expected, and how each source has behaved."""

import json
from contextlib import closing
from datetime import date, timedelta

import pytest
from click.testing import CliRunner

from db import Database
from monitor.cli import cli

SHEET = "Facts, {day}\n\nThe mission keeps {boats} vessels at sea.\n\nCrews have carried out over 2,700 patrols."


def run(folder, *arguments):
    done = CliRunner().invoke(cli, [*arguments, "--config", str(folder / "config.toml")])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_the_last_line_names_the_sources_from_which_nothing_new_comes(tmp_path):
    heads = "".join(f'[[source]]\nname = "{name}"\npath = "{name}.txt"\n' for name in ("harbour", "gone", "away"))
    (tmp_path / "config.toml").write_text(f'[monitor]\ndatabase = "sqlite:///{tmp_path}/w.db"\n{heads}')
    (tmp_path / "harbour.txt").write_text(SHEET.format(day="3 May 2024", boats=40))
    CliRunner().invoke(cli, ["check", "harbour", "gone", "--config", str(tmp_path / "config.toml")])
    run(tmp_path, "sources", "pause", "away")
    assert run(tmp_path, "sources").splitlines()[-1] == "3 sources; paused: away; failing: gone"
    (tmp_path / "config.toml").write_text((tmp_path / "config.toml").read_text().replace('"gone"', '"sent-for"'))
    assert "failing" not in run(tmp_path, "sources").splitlines()[-1]


@pytest.mark.parametrize(("options", "code"), [((), 2), (("--json",), 2), (("--yes",), 0), (("--yes", "--json"), 0)])
def test_pages_are_deleted_only_with_consent(tmp_path, options, code):
    head = '[[source]]\nname = "harbour"\npath = "harbour.txt"\n'
    (tmp_path / "config.toml").write_text(f'[monitor]\ndatabase = "sqlite:///{tmp_path}/w.db"\n{head}')
    (tmp_path / "harbour.txt").write_text(SHEET.format(day="3 May 2024", boats=40))
    run(tmp_path, "check", "harbour")
    place = ("--config", str(tmp_path / "config.toml"))
    done = CliRunner().invoke(cli, ["sources", "remove", "harbour", "--purge", *options, *place])
    assert done.exit_code == code, done.output
    assert ("nothing was deleted" in done.output) is (code == 2)
    with closing(Database.open(f"sqlite:///{tmp_path}/w.db")) as database:
        assert (database.stopped("harbour") is None) is (code == 2)


@pytest.mark.parametrize(("days_ago", "overdue"), [(3, False), (20, True)])
def test_the_next_issue_is_expected_or_overdue(tmp_path, days_ago, overdue):
    (tmp_path / "sheets").mkdir()
    (tmp_path / "config.toml").write_text(
        f'[monitor]\ndatabase = "sqlite:///{tmp_path}/w.db"\n[[source]]\nname = "mission"\nfiles = "{tmp_path}/sheets/*.txt"\nbacklog = true\n'
    )
    newest = date.today() - timedelta(days=days_ago)  # noqa: DTZ011 -- the command asks the real clock
    for week in range(5):
        day = newest - timedelta(days=7 * week)
        (tmp_path / "sheets" / f"{day}.txt").write_text(SHEET.format(day=day, boats=40 - week))
    run(tmp_path, "check")
    expected = str(newest + timedelta(days=7))
    told = run(tmp_path, "sources")
    assert "new figures about every 7 days" in told
    assert f"expected on {expected}" in told
    assert ("overdue: " in told) is overdue
    (source,) = json.loads(run(tmp_path, "sources", "--json"))["sources"]
    assert source["health"] == {
        "last_success": source["last_check"],
        "flip_flop_rate": 0.0,
        "without_change_rate": 0.0,
        "usual_figures": 2,
        "every_days": 7,
        "expected": expected,
        "overdue": overdue,
    }
