"""A better extractor, through the real program: it rings for nobody, and older releases change only with consent."""

import json
import sqlite3
from contextlib import closing

import pytest
from harbour_sheet import page
from program import run

MISREAD = "UPDATE observation SET value = '27', low = '27', sortable = 27 WHERE value = '2700'"


def rows(folder):
    with closing(sqlite3.connect(folder / "w.db")) as connection:
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in ("release", "observation", "change")
        ]


@pytest.fixture
def misread(tmp_path):
    """One release, as an extractor of before would have read it: one number a hundred times too small."""
    text = '[monitor]\ndatabase = "sqlite:///w.db"\n\n[[source]]\nname = "harbour"\npath = "sheet.html"\n'
    (tmp_path / "config.toml").write_text(text)
    (tmp_path / "sheet.html").write_bytes(page())
    assert run(tmp_path, "check").returncode == 0
    with closing(sqlite3.connect(tmp_path / "w.db")) as connection:
        assert connection.execute(MISREAD).rowcount
        connection.execute("UPDATE release SET extractor = '1'")
        connection.commit()
    return tmp_path


@pytest.mark.long
def test_a_better_extractor_does_not_ring(misread):
    """The sheet's bytes differ and its figures do not; then one of them does, and that alone is told."""
    (misread / "sheet.html").write_bytes(page() + b"<!-- built again -->")
    (check,) = json.loads(run(misread, "check", "--json").stdout)["checks"]
    assert check["outcome"] == "unchanged"
    with closing(sqlite3.connect(misread / "w.db")) as connection:
        connection.execute(MISREAD)
        connection.execute("UPDATE release SET extractor = '1'")
        connection.commit()
    (misread / "sheet.html").write_bytes(page([("over 2,700 patrols", "over 2,950 patrols")]))
    (check,) = json.loads(run(misread, "check", "--json").stdout)["checks"]
    assert [(change["before"]["value"], change["after"]["value"]) for change in check["changes"]] == [("2700", "2950")]


@pytest.mark.long
def test_a_rebuild_without_terminal_and_consent_changes_nothing(misread):
    before = rows(misread)
    done = run(misread, "rebuild", "harbour")
    assert (done.returncode, "nothing was changed" in done.stderr, "1 changed" in done.stderr) == (2, True, True)
    assert "value 27 → 2700" in done.stderr, "what is read otherwise in the same quote is named"
    assert rows(misread) == before
    assert run(misread, "rebuild", "harbour", "--yes").returncode == 0
    assert rows(misread) != before
