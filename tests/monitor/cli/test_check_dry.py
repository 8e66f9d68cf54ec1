"""`figurewatch check --dry-run FILE`: what would be told, and that nothing is written."""

import json

import pytest
from click.testing import CliRunner

from monitor.cli import cli

CONFIG = """
[channel.desk]
url = "json://desk.test/"
[[source]]
name = "port"
path = "sheet.txt"
notify = ["desk"]
[[source.alert]]
series = "boats*"
when = "change > 5%"
"""
FIRST = "In 2025 the port served 4,100 boats. It has 12 cranes.\n"


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").write_text(CONFIG, encoding="utf-8")
    (tmp_path / "sheet.txt").write_text(FIRST, encoding="utf-8")

    def runs(*arguments, text=None):
        if text is not None:
            (tmp_path / "next.txt").write_text(text, encoding="utf-8")
        return CliRunner().invoke(cli, arguments, catch_exceptions=False)

    return runs


def test_without_a_database_the_document_would_be_the_first_release(run, tmp_path):
    answer = run("check", "--dry-run", "next.txt", text=FIRST)
    assert (answer.exit_code, "would be release 1, the first, with 2 figures" in answer.output) == (0, True)
    assert not list(tmp_path.glob("*.db"))


@pytest.mark.parametrize(
    ("text", "told", "code"),
    [
        (FIRST, "would change nothing: it states what release 1 does", 0),
        (FIRST.replace("4,100", "4,600"), "Would be told to desk.", 0),
        (FIRST.replace("4,100", "4,150"), "Nobody would be told.", 0),
        ("Please log in to go on.\n", "would be held as suspect", 1),
    ],
)
def test_with_a_release_it_tells_the_changes_and_who_would_hear_of_them(run, text, told, code):
    run("check")
    before = run("report", "--json").output
    answer = run("check", "port", "--dry-run", "next.txt", text=text)
    assert (answer.exit_code, told in answer.output) == (code, True), answer.output
    assert run("report", "--json").output == before


def test_as_json_it_names_outcome_channels_and_changes(run):
    run("check")
    told = json.loads(run("check", "--dry-run", "next.txt", "--json", text=FIRST.replace("4,100", "4,600")).output)
    assert (told["schema"], told["outcome"], told["channels"]) == ("figurewatch/dry-run/1", "released", ["desk"])
    assert [change["kind"] for change in told["changes"]] == ["revised"]
