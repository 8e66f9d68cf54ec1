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


@pytest.fixture
def watch(tmp_path, publisher):
    publisher.serve("/facts", page())
    (tmp_path / "config.toml").write_text(
        f"""
[monitor]
database = "sqlite:///{tmp_path / "watch.db"}"
minimum_delay = 0

[[source]]
name = "harbour"
title = "Northern Harbour Mission"
url = "{publisher.url("/facts")}"
every = "6h"
allow_private_addresses = true
"""
    )

    return partial(program.run, tmp_path)


def outcomes(done):
    return [(check["outcome"], check["release"]) for check in json.loads(done.stdout)["checks"]]


def test_three_edits_are_told_as_three_revisions_with_both_quotes(watch, publisher):
    assert outcomes(watch("check", "--json")) == [("released", 1)]
    publisher.serve("/facts", page(EDITS))
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
@pytest.mark.parametrize(
    "same",
    [
        page(views="1,377"),
        page(cookie="This site stores cookies for 365 days and works with 151 partners. Agree"),
        page().replace(b"<p>", b'<p class="wide">\n  ').replace(b"</p>", b"\n</p>"),
        page().replace(b"Mission: facts", b"Mission:&nbsp;facts"),
        page().replace(b"nine countries.", b"<strong>nine</strong> countries."),
        page().replace(b"on the year before", "on the  year\u00a0before".encode()),
    ],
    ids=["view counter", "cookie notice", "markup", "entity", "emphasis", "spaces"],
)
def test_what_states_nothing_changes_nothing(watch, publisher, same):
    watch("check")
    publisher.serve("/facts", same)
    assert outcomes(watch("check", "--json")) == [("unchanged", 1)]
