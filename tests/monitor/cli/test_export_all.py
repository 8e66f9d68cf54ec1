"""`figurewatch export --all FOLDER`: everything comes out at once, and goes in again."""

import json

import pytest
from click.testing import CliRunner

from monitor.cli import cli

SOURCE = '[[source]]\nname = "{0}"\npath = "{0}.txt"\n'
TEXT = "In 2025 the {0} served 4,100 boats. It has 12 cranes.\n"


def figurewatch(*arguments):
    return CliRunner().invoke(cli, arguments, catch_exceptions=False)


@pytest.fixture
def watched(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "config.toml").write_text("".join(map(SOURCE.format, ("port", "quay"))), encoding="utf-8")
    for name in ("port", "quay"):
        (tmp_path / f"{name}.txt").write_text(TEXT.format(name), encoding="utf-8")
    assert figurewatch("check").exit_code == 0
    return tmp_path


def test_each_source_becomes_a_package_and_a_warc_file_and_the_database_is_restored(watched):
    answer = figurewatch("export", "--all", "everything")
    assert answer.output.splitlines()[:2] == ["port: 2 statements, 1 sighting", "quay: 2 statements, 1 sighting"]
    for name in ("port", "quay"):
        place = watched / "everything" / name
        assert json.loads((place / "datapackage.json").read_text(encoding="utf-8"))["name"] == name
        assert (place / "captures.warc.gz").stat().st_size > 0
    told = figurewatch("figures", "port", "--json").output
    assert figurewatch("restore", "everything/figurewatch.db").exit_code == 0
    assert figurewatch("figures", "port", "--json").output == told


def test_a_source_is_imported_again_from_its_file(watched):
    figurewatch("export", "--all", "everything")
    told = figurewatch("figures", "quay", "--format", "csv").output
    (watched / "figurewatch.db").unlink()
    assert figurewatch("import", "quay", "everything/quay/captures.warc.gz").exit_code == 0
    assert figurewatch("figures", "quay", "--format", "csv").output == told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--all", "."], "holds files already"),
        (["port", "--all", "new"], "name neither SOURCE nor another file"),
        (["--all", "new", "--csv", "f.csv"], "name neither SOURCE nor another file"),
        ([], "name a SOURCE, or a folder for everything"),
    ],
)
def test_what_is_asked_for_wrongly_is_refused(watched, arguments, told):
    answer = CliRunner().invoke(cli, ["export", *arguments])
    assert answer.exit_code != 0
    assert told in answer.output + str(answer.exception)
