"""The first hour of a newcomer, through the real program: add, check, doctor, alert."""

import json
import os
import time
from functools import partial

import program
import pytest
from harbour_sheet import page


@pytest.fixture
def run(tmp_path):
    (tmp_path / "config.toml").write_text("[monitor]\nminimum_delay = 0\n", encoding="utf-8")

    return partial(program.run, tmp_path)


@pytest.mark.long
def test_a_source_is_added_checked_and_its_alerts_are_tried(run, publisher, tmp_path):
    publisher.serve("/facts", page())
    assert run("add", publisher.url("/facts"), "--private", given="n\n").returncode == 130
    added = run("add", publisher.url("/facts"), "--private", "--name", "quay", "--yes")
    assert added.returncode == 0, added.stderr
    assert "over 2,700" in added.stdout
    with (tmp_path / "config.toml").open("a") as file:
        file.write('notify = ["desk"]\n\n[[source.alert]]\nseries = "patrol*"\n\n[[source.alert]]\nseries = "whales"\n\n')
        file.write('[channel.desk]\nurl = "http://127.0.0.1:9/hook"\n')
    assert "names no series" in run("check", "quay").stderr
    publisher.serve("/facts", page([("over 2,700 patrols", "over 2,950 patrols")]))
    assert run("check", "quay").returncode == 0
    with (tmp_path / "config.toml").open("a") as file:
        file.write(f'\n[[source]]\nname = "still"\nurl = "{publisher.url("/facts")}"\nallow_private_addresses = true\n')
    run("check", "still")
    told = run("alert", "--dry-run").stdout
    assert "quay: When " in told
    assert "Nobody is told of changes of still: without a channel" in told
    tried = run("alert", "--dry-run", "--json", "quay")
    assert [rule["releases"] for rule in json.loads(tried.stdout)["alerts"]] == [[2], []]
    assert tried.returncode == 1
    examined = run("doctor")
    assert examined.returncode == 1
    assert 'series = "whales" names no series' in examined.stdout
    told = [line for line in examined.stdout.splitlines() if "[channel.desk]" in line]
    assert [line.partition(": [")[2].partition(":")[0] for line in told] == ["channel.desk] did not take the last message"]
    assert "database: 2 sources on record" in examined.stdout


def test_what_bars_the_way_to_a_host_is_told_of_the_address_that_was_given(run, publisher):
    refused = run("add", publisher.url("/facts"), "--yes").stderr
    assert f"'{publisher.url('/facts')}' is not fetched" in refused
    assert "robots.txt" not in refused


def test_a_title_without_latin_letters_is_named_after_its_address(run, publisher):
    publisher.serve("/tents-2026.html", "<h1>نشرة الإغاثة 2026</h1><p>تم توزيع 450 خيمة على العائلات.</p>".encode())
    assert 'name = "tents-2026"' in run("add", publisher.url("/tents-2026.html"), "--private", given="n\n").stdout


def test_a_doctor_finds_what_is_missing(run, tmp_path):
    findings = {finding["what"]: finding["well"] for finding in json.loads(run("doctor", "--json").stdout)["findings"]}
    well = dict.fromkeys(("configuration", "clock", "disk", "backups", "browser"), True)
    assert findings == {**well, "database": False}
    assert list(tmp_path.iterdir()) == [tmp_path / "config.toml"], "examining makes nothing"


@pytest.mark.long
def test_a_doctor_says_which_backup_is_missing_too_old_or_none(run, publisher, tmp_path):
    def told():
        findings = json.loads(run("doctor", "--json").stdout)["findings"]
        return next((finding["well"], finding["told"]) for finding in findings if finding["what"] == "backups")

    publisher.serve("/facts", page())
    run("add", publisher.url("/facts"), "--private", "--yes")
    run("check")
    config = tmp_path / "config.toml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("[monitor]", '[monitor]\nbackups = "copies"', 1), encoding="utf-8"
    )
    (tmp_path / "copies").mkdir()
    assert told()[0] is False
    assert "none in" in told()[1]
    run("backup", "copies/today.db")
    assert told() == (True, f"the newest is {tmp_path / 'copies' / 'today.db'}, 0 days old")
    long_ago = time.time() - 9 * 86_400
    os.utime(tmp_path / "copies" / "today.db", (long_ago, long_ago))
    assert "9 days old. Make one" in told()[1]
    (tmp_path / "copies" / "notes.txt").write_text("none", encoding="utf-8")
    assert "9 days old. Make one" in told()[1], "a newer file of another kind is no backup, and keeps none from being one"
    (tmp_path / "copies" / "today.db").unlink()
    assert "no file in" in told()[1]
    (tmp_path / "copies" / "gone.db").symlink_to(tmp_path / "nowhere.db")
    assert "no file in" in told()[1]


def test_a_doctor_says_that_messages_hold_no_links_without_an_address(run, tmp_path):
    def told():
        return [
            finding["told"] for finding in json.loads(run("doctor", "--json").stdout)["findings"] if finding["what"] == "links"
        ]

    assert told() == []
    config = tmp_path / "config.toml"
    config.write_text(config.read_text(encoding="utf-8") + '\n[channel.desk]\nurl = "https://h.test/hook"\n', encoding="utf-8")
    assert len(told()) == 1
    assert "[channel.desk] was sent nothing lately" in run("doctor").stdout, "whether it takes anything nobody knows"
    config.write_text(config.read_text(encoding="utf-8") + '\n[web]\naddress = "https://figures.test"\n', encoding="utf-8")
    assert told() == []
    (tmp_path / "figurewatch.db").write_bytes(b"no database " * 500)
    assert "[channel.desk]" not in run("doctor").stdout, "what was sent, nobody can read"


@pytest.mark.long
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
    assert 'title = "Reports"' in added.stdout, "of the list, not of its newest document"
    assert "released" in run("check", "quay", "--json").stdout
