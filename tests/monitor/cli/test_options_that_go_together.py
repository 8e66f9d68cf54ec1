"""An option that would be ignored is refused, and named."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from monitor.cli.compare import command as compare
from monitor.cli.extract import command

SHEET = "<html><body><h1>Ferries</h1><p>Over 40 boats sailed.</p></body></html>"


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sheet.html").write_text(SHEET, encoding="utf-8")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "sheet.html").write_text(SHEET, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    ("given", "named"),
    [
        ("sheet.html --jobs 4", "a single document does not go with --jobs"),
        ("sheet.html --engine pool", "a single document does not go with --engine"),
        ("sheet.html --all-blocks --json", "--all-blocks does not go with --json"),
        ("sheet.html --format csv --explain", "--format csv does not go with --explain"),
        ("sheet.html --text", "--format text does not go with --text"),
        ("folder --format csv", "a FOLDER, a WARC file or --parts does not go with --format"),
        ("--lines sheet.html --format csv", "--lines does not go with --format"),
        ("--lines sheet.html --parts kept", "--lines does not go with --parts"),
    ],
)
def test_an_option_that_would_be_ignored_is_refused(given, named):
    done = CliRunner().invoke(command, given.split())
    assert done.exit_code == 2
    assert named in done.output


def test_standard_input_is_one_document():
    done = CliRunner().invoke(compare, ["-", "-"], input="Over 40 boats sailed.")
    assert done.exit_code == 2
    assert "holds one document" in done.output


@pytest.mark.usefixtures("place")
def test_a_figure_of_a_table_is_told_with_its_row_and_column():
    Path("boats.csv").write_text("quay,boats\nNorth,1\n", encoding="utf-8")
    told = CliRunner().invoke(command, ["boats.csv"]).output
    assert "1 figure\n" in told
    assert "North, boats" in told


@pytest.mark.usefixtures("place")
@pytest.mark.parametrize(
    "given", ["sheet.html --json --text", "sheet.html --explain", "sheet.html --format json --explain", "folder --json"]
)
def test_options_that_go_together_are_taken(given):
    assert CliRunner().invoke(command, given.split()).exit_code == 0
