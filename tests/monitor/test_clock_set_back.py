"""A clock that is set back between two releases: their order stays, and every report says so."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner
from harbour_sheet import page
from watching import Watch

from monitor.cli import cli
from monitor.reports import html_report, json_record, markdown_report, text_report

SAID = "by the clock they were seen the other way round: release 1 was seen 2024-03-01 13:00 UTC, release 2 was seen 2024-02-29 13:00 UTC"


@pytest.fixture
def watch(tmp_path, publisher):
    publisher.serve("/facts", page())
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"), monitor={"confirm_hours": 0})
    watch.look()
    publisher.serve("/facts", page([("26 vessels", "31 vessels")]))
    yield watch
    watch.close()


def test_a_release_that_the_clock_puts_before_the_former_one_is_marked(watch):
    assert watch.look(after=-timedelta(days=1)) == ("released", None)
    first, second = watch.reports
    assert [change.after.value for change in second.changes] == [31]
    assert (first.seen_before_former, second.seen_before_former) == (False, True)
    assert SAID in text_report(second)
    assert SAID in markdown_report(second)
    assert SAID in html_report(second)
    assert json_record(second)["seen_before_former"] is True
    assert watch.look(after=timedelta(days=3)) == ("unchanged", None)


def test_releases_in_the_order_of_the_clock_are_not_marked(watch):
    watch.look()
    assert not watch.reports[1].seen_before_former
    assert "clock" not in text_report(watch.reports[1])
    back = watch.database.between("harbour", 2, 1)
    assert not back.seen_before_former, "whoever compares backwards knows it"


def test_doctor_tells_of_checks_in_the_future(tmp_path, publisher):
    publisher.serve("/facts", page())
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"))
    watch.look(after=timedelta(days=365 * 100))
    watch.close()
    (tmp_path / "config.toml").write_text(
        f'[monitor]\ndatabase = "sqlite:///watch.db"\n[[source]]\nname = "harbour"\nurl = "{publisher.url("/facts")}"\nallow_private_addresses = true\n'
    )
    told = CliRunner().invoke(cli, ["doctor", "--json", "--config", str(tmp_path / "config.toml")])
    findings = json.loads(told.stdout)["findings"]
    assert "checked in the future: harbour" in " ".join(finding["told"] for finding in findings if not finding["well"])
