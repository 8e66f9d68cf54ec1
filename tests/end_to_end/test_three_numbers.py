"""The promise of the product, through the command: edit three numbers of a served sheet, and exactly three are told."""

import json
from functools import partial

import program
import pytest
from harbour_sheet import page

EDITS = [
    ("over 2,700 patrols", "over 2,950 patrols"),
    ("some 14,500 people", "some 15,100 people"),
    ("About 60 percent", "About 72 percent"),
]


SAME = {
    "views": page(views="1,377"),
    "cookies": page(cookie="This site stores cookies for 365 days and works with 151 partners. Agree"),
    "markup": page().replace(b"<p>", b'<p class="wide">\n  ').replace(b"</p>", b"\n</p>"),
    "entity": page().replace(b"Mission: facts", b"Mission:&nbsp;facts"),
    "emphasis": page().replace(b"nine countries.", b"<strong>nine</strong> countries."),
    "spaces": page().replace(b"on the year before", "on the  year\u00a0before".encode()),
}
"""What another print of the same sheet differs in, by the source that is to tell nothing of it."""


def watching(folder, publisher, *names):
    """Runs the program where these sources are watched, each of which serves the sheet."""
    parts = [f'[monitor]\ndatabase = "sqlite:///{folder / "watch.db"}"\nminimum_delay = 0\n']
    for name in names:
        publisher.serve(f"/{name}", page())
        parts.append(
            f'[[source]]\nname = "{name}"\ntitle = "Northern Harbour Mission"\nurl = "{publisher.url(f"/{name}")}"\n'
            'every = "6h"\nallow_private_addresses = true\n'
        )
    (folder / "config.toml").write_text("\n".join(parts))
    return partial(program.run, folder)


@pytest.fixture
def watch(tmp_path, publisher):
    return watching(tmp_path, publisher, "harbour")


def outcomes(done):
    return [(check["outcome"], check["release"]) for check in json.loads(done.stdout)["checks"]]


def test_three_edits_are_told_as_three_revisions_with_both_quotes(watch, publisher):
    assert outcomes(watch("check", "--json")) == [("released", 1)]
    publisher.serve("/harbour", page(EDITS))
    told = json.loads(watch("check", "--json").stdout)["checks"][0]
    assert told["outcome"] == "released"
    assert [(c["kind"], c["before"]["value"], c["after"]["value"], c["delta"], c["percent"]) for c in told["changes"]] == [
        ("revised", "60", "72", "12", None),
        ("revised", "2700", "2950", "250", "9.3"),
        ("revised", "14500", "15100", "600", "4.1"),
    ]
    report = watch("report", "harbour")
    assert report.returncode == 0
    for words in ("over 2,700", "over 2,950", "9.3", "some 14,500", "some 15,100", "At sea", "On shore"):
        assert words in report.stdout


def test_a_check_without_edits_reports_nothing_and_stores_no_new_capture(watch, tmp_path):
    watch("check")
    stored = len(captures(tmp_path))
    done = watch("check", "--json")
    assert outcomes(done) == [("unchanged", 1)]
    assert json.loads(done.stdout)["checks"][0]["changes"] == []
    assert len(captures(tmp_path)) == stored


def captures(folder):
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(folder / "watch.db")) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        body = next(name for name in tables if "body" in name)
        return connection.execute(f'SELECT sha256 FROM "{body}"').fetchall()


@pytest.mark.long
def test_what_states_nothing_changes_nothing(tmp_path, publisher):
    watch = watching(tmp_path, publisher, *SAME)
    watch("check")
    for name, same in SAME.items():
        publisher.serve(f"/{name}", same)
    checks = json.loads(watch("check", "--json").stdout)["checks"]
    assert {check["source"]: (check["outcome"], check["release"]) for check in checks} == dict.fromkeys(SAME, ("unchanged", 1))
