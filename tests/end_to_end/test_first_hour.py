"""The first hour of a newcomer, through the real program: add, check, doctor, alert."""

import json
from functools import partial

import program
import pytest
from harbour_sheet import page


@pytest.fixture
def run(tmp_path):
    (tmp_path / "config.toml").write_text("[monitor]\nminimum_delay = 0\n", encoding="utf-8")

    return partial(program.run, tmp_path)


def test_a_source_is_added_checked_and_its_alerts_are_tried(run, publisher, tmp_path):
    publisher.serve("/facts", page())
    assert run("add", publisher.url("/facts"), "--private", given="n\n").returncode == 130
    added = run("add", publisher.url("/facts"), "--private", "--name", "quay", "--yes")
    assert added.returncode == 0, added.stderr
    assert "over 2,700" in added.stdout
    with (tmp_path / "config.toml").open("a") as file:
        file.write('\n[[source.alert]]\nseries = "patrol*"\n\n[[source.alert]]\nseries = "whales"\n')
    assert "names no series" in run("check", "quay").stderr
    publisher.serve("/facts", page([("over 2,700 patrols", "over 2,950 patrols")]))
    assert run("check", "quay").returncode == 0
    tried = run("alert", "--dry-run", "--json")
    assert [rule["releases"] for rule in json.loads(tried.stdout)["alerts"]] == [[2], []]
    assert tried.returncode == 1
    examined = run("doctor")
    assert examined.returncode == 1
    assert 'series = "whales" names no series' in examined.stdout
    assert "database: 1 source on record" in examined.stdout


def test_a_doctor_finds_what_is_missing(run, tmp_path):
    found = {one["what"]: one["well"] for one in json.loads(run("doctor", "--json").stdout)["findings"]}
    assert found == {"configuration": True, "clock": True, "disk": True, "database": False}
    assert list(tmp_path.iterdir()) == [tmp_path / "config.toml"], "examining makes nothing"


def test_a_listing_is_told_and_added_with_its_pattern(run, publisher, tmp_path):
    links = "".join(f'<li><a href="/media/sheet-{number}.html">Sheet {number}</a></li>' for number in (4, 3, 2))
    publisher.serve("/reports", f"<h1>Reports</h1><p>All sheets of the mission.</p><ul>{links}</ul>".encode())
    publisher.serve("/media/sheet-4.html", page())
    told = run("add", publisher.url("/reports"), "--private", given="n\n")
    assert "It links to 3 documents alike" in told.stdout
    assert "to watch these add --listing" in told.stdout
    added = run("add", publisher.url("/reports"), "--private", "--listing", "--name", "quay", "--yes")
    assert "over 2,700" in added.stdout, "of the newest document"
    assert r'link = "/media/sheet-\\d+\\.html$"' in (tmp_path / "config.toml").read_text(encoding="utf-8")
    assert "released" in run("check", "quay", "--json").stdout
