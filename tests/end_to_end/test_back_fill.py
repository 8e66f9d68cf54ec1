"""Import, export and rebuild through the real program."""

import json

import pytest
from harbour_sheet import page
from program import run
from warc_writer import URL, WarcFile


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


def configured(folder, name="w.db"):
    folder.mkdir(exist_ok=True)
    text = f'[monitor]\ndatabase = "sqlite:///{folder / name}"\n\n[[source]]\nname = "harbour"\nurl = "{URL}"\n'
    (folder / "config.toml").write_text(text)
    return folder


def story(folder):
    """All that is told of the history, without the moments at which it was written."""
    reports = json.loads(run(folder, "report", "--since", "2000-01-01", "--json").stdout)["reports"]
    histories = json.loads(run(folder, "history", "patrols", "--json").stdout)["series"]
    return reports, histories


def old_sheets(folder, count):
    folder.mkdir()
    for number in range(count):
        (folder / f"{2015 + number // 12}-{number % 12 + 1:02}-01.html").write_bytes(sheet(2_750 + number * 10))
    return folder


@pytest.mark.long
def test_import_rebuild_and_report(tmp_path):
    place = configured(tmp_path / "watch")
    old_sheets(place / "old", 3)
    (place / "old" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n1234")
    (place / "crawl.warc.gz").write_bytes(WarcFile().response("2016-01-01", sheet(2_990)).bytes())
    done = run(place, "import", "harbour", "old", "crawl.warc.gz")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "harbour: 4 captures, 4 of them new; 1 passed over",
        "harbour: 4 releases from 4 captures; there were 0",
    ]
    assert "passed over old/photo.png: " in done.stderr
    values = [point["value"] for point in story(place)[1][0]["points"]]
    assert values == ["2750", "2760", "2770", "2990"]
    again = json.loads(run(place, "import", "harbour", "old", "crawl.warc.gz", "--json").stdout)
    assert (again["schema"], again["captures"], again["added"], again["rebuild"]) == ("figurewatch/import/1", 4, 0, None)
    before = story(place)
    rebuilt = json.loads(run(place, "rebuild", "harbour", "--json").stdout)
    assert rebuilt["schema"] == "figurewatch/rebuild/1"
    assert (rebuilt["before"], rebuilt["releases"], rebuilt["captures"]) == (4, 4, 4)
    assert story(place) == before


@pytest.mark.long
@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("import", "harbour", "nowhere"), 1, "nowhere: No such file or directory; name readable files or folders"),
        (("import", "canal", "old"), 2, "there is no source 'canal'; known: harbour"),
        (("import", "harbour", "old", "--url", "(x"), 2, "is no regular expression"),
        (("import", "harbour"), 2, "Missing argument"),
        (("rebuild", "canal"), 2, "there is no source 'canal'; known: harbour"),
        (("import", "harbour", "http://h.test/", "--archive", "http://127.0.0.1:9/web"), 1, "http://127.0.0.1:9/"),
    ],
)
def test_what_cannot_be_imported_is_one_line(tmp_path, arguments, code, words):
    done = run(configured(tmp_path / "watch"), *arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.long
def test_export_and_import_elsewhere(tmp_path):
    place, other = configured(tmp_path / "watch"), configured(tmp_path / "other")
    run(place, "import", "harbour", str(old_sheets(tmp_path / "sheets", 3)))
    done = run(place, "export", "harbour", "--warc", "harbour.warc.gz", "--json")
    assert json.loads(done.stdout) == {
        "schema": "figurewatch/export/1",
        "source": "harbour",
        "file": "harbour.warc.gz",
        "records": 3,
        "removed": 0,
    }
    assert run(other, "import", "harbour", str(place / "harbour.warc.gz")).returncode == 0
    assert story(other) == story(place)
    refused = run(place, "export", "harbour", "--warc", "nowhere/harbour.warc")
    assert refused.returncode == 1
    assert "nowhere/harbour.warc" in refused.stderr


def test_what_a_warc_file_holds_never_reaches_the_terminal_raw(tmp_path):
    """Addresses and dates with escapes in them; warcio itself warns of addresses with spaces, word for word."""
    place = configured(tmp_path / "watch")
    file = WarcFile().response("2023-01-01", page(), url="http://h.test/\x1b[31m red")
    file.response("2023-02-01", page(), warc_headers={"WARC-Date": "\x1b[31m"}).response(
        "2023-03-01", page(), headers=[("Content-Encoding", "\x1b[1m")]
    )
    (place / "crawl.warc").write_bytes(file.bytes())
    done = run(place, "import", "harbour", "crawl.warc")
    assert "2 passed over" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
