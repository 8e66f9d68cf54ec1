"""The commands that read, through the real program."""

import csv
import io
import json
import subprocess
import sys

import pytest
from harbour_sheet import page
from program import run

pytestmark = pytest.mark.long

CHANGED = page([("over 2,700 patrols", "over 2,950 patrols")])


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Two releases of a file on disk, checked."""
    folder = tmp_path_factory.mktemp("watch")
    text = f'[monitor]\ndatabase = "sqlite:///{folder / "w.db"}"\nfeed = "{folder / "feed.atom"}"\n\n[[source]]\nname = "harbour"\npath = "{folder / "sheet.html"}"\n'
    (folder / "config.toml").write_text(text)
    for content in (page(), CHANGED):
        (folder / "sheet.html").write_bytes(content)
        assert run(folder, "check").returncode == 0
    (folder / "old.html").write_bytes(page())
    return folder


def test_report_in_every_form(place):
    assert "over 2,700 → over 2,950" in run(place, "report", "harbour").stdout
    assert run(place, "report", "harbour", "--format", "html").stdout.startswith("<!doctype html>")
    assert json.loads(run(place, "report", "harbour", "--json").stdout)["release"]["number"] == 2
    assert len(json.loads(run(place, "report", "--since", "2020-01-01", "--json").stdout)["reports"]) == 2
    assert "<entry>" in (place / "feed.atom").read_text()


def test_figures_and_history(place):
    first = json.loads(run(place, "figures", "harbour", "--release", "1", "--json").stdout)
    assert "2700" in [figure["value"] for figure in first["figures"]]
    rows = list(csv.DictReader(io.StringIO(run(place, "history", "patrols", "--format", "csv").stdout)))
    assert [row["value"] for row in rows] == ["2700", "2950"]
    assert run(place, "history", "whales").returncode == 1


def test_a_size_of_change_chooses_in_reports_and_histories(place):
    def told(size):
        return len(json.loads(run(place, "report", "harbour", "--min-change", size, "--json").stdout)["changes"])

    assert [told(size) for size in ("9%", "10%", "250", "251")] == [1, 0, 1, 0]
    rows = csv.DictReader(io.StringIO(run(place, "history", "patrols", "--min-change", "9%", "--format", "csv").stdout))
    assert [row["value"] for row in rows] == ["2950"]
    assert "no size of a change" in run(place, "report", "harbour", "--min-change", "much").stderr


def test_figures_say_the_day_that_they_answer_for(place):
    assert (
        "as of 2099-01-01 by seen day: release 2"
        in run(place, "figures", "harbour", "--as-of", "2099-01-01", "--by", "seen").stdout
    )
    record = json.loads(run(place, "figures", "harbour", "--as-of", "2099-01-01", "--json").stdout)
    assert record["as_of"] == {"day": "2099-01-01", "by": "published"}


def test_extract_from_a_pipe_and_line_by_line(place):
    done = run(place, "extract", "-", "--json", "--text", given=page().decode())
    record = json.loads(done.stdout)
    text = record["document"]["text"]
    assert all(text[figure["start"] : figure["end"]] == figure["quote"] for figure in record["figures"])
    lines = run(place, "extract", "--lines", given='{"id": 1, "text": "Over 40 boats."}\n{"id": 2, "text": "None."}\n')
    assert [(row["id"], len(row["figures"])) for row in map(json.loads, lines.stdout.splitlines())] == [(1, 1), (2, 0)]
    (place / "lines.jsonl").write_text('{"id": 1, "text": "Over 40 boats."}\n')
    named = run(place, "extract", "--lines", "lines.jsonl", given="")
    assert [len(json.loads(row)["figures"]) for row in named.stdout.splitlines()] == [1]
    assert "no-such.jsonl: No such file" in run(place, "extract", "--lines", "no-such.jsonl", given="").stderr
    assert run(place, "extract", "--lines", "lines.jsonl", "--explain", given="").returncode == 2
    marked = run(place, "extract", "--lines", given='\ufeff{"id": 1, "text": "Over 40 boats."}\n')
    assert json.loads(marked.stdout)["figures"][0]["quote"] == "Over 40"


def test_compare_needs_no_database(place, tmp_path):
    done = run(tmp_path, "compare", str(place / "old.html"), str(place / "sheet.html"), "--json")
    assert [change["kind"] for change in json.loads(done.stdout)["changes"]] == ["revised"]
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_early_is_no_error(place):
    command = f"{sys.executable} -m monitor extract old.html --json | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, cwd=place, check=False)
    assert done.stderr == ""


def test_the_demonstration_tells_what_its_sheet_promises(tmp_path):
    done = run(tmp_path, "demo", "--keep", str(tmp_path / "kept"))
    assert done.returncode == 0, done.stderr
    for words in (
        "4 revised, 1 new, 0 removed",
        "1 removed, 1 re-qualified",
        "3 revised, 0 new, 0 removed, 1 resumed",
        "Looks like a slip put right",
        "┌",
    ):
        assert words in done.stdout
    assert "4 reports went to the webhook" in done.stdout
    assert {"report.html", "feed.atom", "demo.db"} <= {path.name for path in (tmp_path / "kept").iterdir()}


def test_a_visit_to_a_folder_tells_of_each_document(tmp_path):
    (tmp_path / "sheets").mkdir()
    text = '[monitor]\ndatabase = "sqlite:///w.db"\n\n[[source]]\nname = "harbour"\nfiles = "sheets"\n'
    (tmp_path / "config.toml").write_text(text)
    (tmp_path / "sheets/2024-01-01.html").write_bytes(page())
    assert json.loads(run(tmp_path, "check", "--json").stdout)["checks"][0]["release"] == 1
    (tmp_path / "sheets/2024-02-01.html").write_bytes(CHANGED)
    (tmp_path / "sheets/2024-03-01.html").write_bytes(page([("over 2,700 patrols", "over 3,100 patrols")]))
    checks = json.loads(run(tmp_path, "check", "--json").stdout)["checks"]
    assert [(check["release"], len(check["changes"])) for check in checks] == [(2, 1), (3, 1)]
    assert "published 2024-03-01 (file name)" in run(tmp_path, "figures", "harbour").stdout


@pytest.mark.parametrize(
    "command",
    [
        ["extract", "old.html"],
        ["compare", "old.html", "sheet.html"],
        ["figures", "harbour"],
        ["report", "harbour"],
        ["history", "patrols"],
    ],
)
def test_every_reading_command_speaks_every_form(place, command):
    told = {form: run(place, *command, "--format", form) for form in ("table", "csv", "json", "jsonl", "md")}
    assert {form: done.returncode for form, done in told.items()} == dict.fromkeys(told, 0), told
    rows = list(csv.DictReader(io.StringIO(told["csv"].stdout)))
    lines = [json.loads(line) for line in told["jsonl"].stdout.splitlines()]
    assert rows
    assert [list(map(str, line)) for line in lines] == [list(row) for row in rows]
    assert told["md"].stdout.count("\n") == len(rows) + 2
    assert json.loads(told["json"].stdout)["schema"].startswith("figurewatch/")


def test_extract_of_a_folder_gives_a_line_for_each_document_in_order(place, tmp_path):
    for number in (3, 1, 2):
        (tmp_path / f"sheet-{number}.html").write_bytes(page([("26 vessels", f"{number + 30} vessels")]))
    (tmp_path / "sheet-2b.pdf").write_bytes(b"%PDF-1.4 and nothing")
    (tmp_path / "style.css").write_text("p { width: 12px }")
    done = run(place, "extract", str(tmp_path), "--jobs", "2")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [record["name"].split("/")[1] for record in records] == ["sheet-1.html", "sheet-2.html", "sheet-3.html"]
    values = [{figure["value"] for figure in record["figures"]} for record in records]
    assert ["31" in values[0], "32" in values[1], "33" in values[2], "26" in values[0]] == [True, True, True, False]
    (told,) = done.stderr.splitlines()
    assert "sheet-2b.pdf" in told
    assert run(place, "extract", str(tmp_path), "--explain").returncode == 2
    (tmp_path / "empty").mkdir()
    assert run(place, "extract", str(tmp_path / "empty")).returncode == 1
