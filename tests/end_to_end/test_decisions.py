"""What people decide about series, by the command line: applied at once, by every rebuild, to later releases, and undone.

The commands run in this process; that the program starts and ends as it should is tested elsewhere.
"""

import json

import pytest
from click.testing import CliRunner

from monitor.cli import cli

pytestmark = pytest.mark.whole

SHEETS = [
    "The mission has {} soldiers in the region.\n\nIt keeps 26 vessels at sea.\n\nSome {} people were brought ashore.",
    "Over {} troops serve with the force.\n\nIt keeps 26 vessels at sea.\n\nSome {} people were brought ashore.",
]


class Desk:
    """A folder with a configuration and a sheet that is replaced in place."""

    def __init__(self, folder, database):
        self.folder = folder
        (folder / "sheets").mkdir()
        text = f'[monitor]\ndatabase = "{database}"\n\n[[source]]\nname = "mission"\nfiles = "{folder}/sheets/*.txt"\nbacklog = true\n'
        (folder / "config.toml").write_text(text)

    def run(self, *arguments, code=0):
        done = CliRunner().invoke(cli, [*arguments, "--config", str(self.folder / "config.toml")])
        if code:
            return str(done.exception)
        assert done.exit_code == 0, done.output
        return done.stdout

    def publish(self, day, text):
        self.put(day, text)
        self.run("check")

    def put(self, day, text):
        (self.folder / "sheets" / f"{day}.txt").write_text(f"Mission facts, {day}\n\n{text}")

    def series(self):
        """Key to label, the releases that state it, and whether it is ignored."""
        listed = json.loads(self.run("series", "list", "mission", "--gone", "--json"))["series"]
        return {row["key"]: (row["label"], row["releases"], row["ignored"]) for row in listed}

    def changes(self, release):
        told = json.loads(self.run("report", "mission", "--release", str(release), "--json"))["changes"]
        return [(row["kind"], row["series"]) for row in told if row["kind"] not in ("restated", "moved", "unchanged")]


@pytest.fixture
def desk(tmp_path, url):
    made = Desk(tmp_path, url)
    made.put("2024-01-05", SHEETS[0].format("9,000", "14,500"))
    made.publish("2024-02-05", SHEETS[1].format("9,400", "14,900"))
    return made


def key_of(desk, word):
    (key,) = [key for key in desk.series() if word in key]
    return key


def test_a_label_is_another_in_older_reports_too_and_comes_back_when_undone(desk):
    people = key_of(desk, "people")
    label = desk.series()[people][0]
    assert desk.run("series", "rename", "mission", people, "Rescued at sea", "--by", "Ada").startswith("1  rename ")
    assert desk.series()[people][0] == "Rescued at sea"
    assert "Rescued at sea: some 14,500 → some 14,900" in desk.run("report", "mission", "--release", "2")
    desk.publish("2024-03-05", SHEETS[1].format("9,400", "15,200"))
    assert "Rescued at sea: some 14,900 → some 15,200" in desk.run("report", "mission")
    desk.run("series", "undo", "mission", "1", "--by", "Bea")
    assert desk.series()[people][0] == label
    assert "rename" in (told := desk.run("series", "decisions", "mission"))
    assert "by Ada" in told
    assert "undone by Bea" in told
    assert "undone it already" in desk.run("series", "undo", "mission", "1", code=1)


def test_two_series_become_one_and_two_again(desk):
    soldiers, troops = key_of(desk, "soldier"), key_of(desk, "troop")
    assert sorted(desk.changes(2))[:1] == [("added", troops)]
    desk.run("series", "merge", "mission", soldiers, troops)
    assert soldiers not in desk.series()
    assert desk.series()[troops][1] == [1, 2]
    assert ("revised", troops) in desk.changes(2)
    desk.publish("2024-03-05", SHEETS[1].format("9,900", "14,900"))
    desk.run("rebuild", "mission")
    assert desk.series()[troops][1] == [1, 2, 3]
    desk.run("series", "undo", "mission", "1")
    assert ("revised", troops) not in desk.changes(2)
    assert min(releases for _, releases, _ in desk.series().values()) == [1]


def test_a_match_is_rejected_and_stays_so_after_a_rebuild(desk):
    people = key_of(desk, "people")
    desk.run("series", "reject", "mission", people, "--note", "another count since February")
    assert desk.series()[people][1] in ([1], [2])
    desk.run("rebuild", "mission")
    assert {kind for kind, key in desk.changes(2) if "people" in key} == {"added", "removed"}
    desk.publish("2024-03-05", SHEETS[1].format("9,400", "15,200"))
    assert [releases for key, (_, releases, _) in desk.series().items() if "people" in key] in ([[1], [2, 3]], [[2, 3], [1]])


def test_a_series_is_split_from_a_release_on(desk):
    desk.publish("2024-03-05", SHEETS[1].format("9,400", "15,200"))
    desk.run("series", "split", "mission", key_of(desk, "people"), "--release", "3")
    assert sorted(releases for key, (_, releases, _) in desk.series().items() if "people" in key) == [[1, 2], [3]]


@pytest.mark.long
def test_a_series_is_split_once_though_its_wording_never_changes(desk):
    desk.publish("2024-03-05", SHEETS[1].format("9,500", "14,900"))
    desk.publish("2024-04-05", SHEETS[1].format("9,600", "14,900"))
    vessels = key_of(desk, "vessel")
    assert desk.run("series", "split", "mission", vessels, "--release", "3").startswith(f"1  split {vessels} ")
    assert sorted(releases for key, (_, releases, _) in desk.series().items() if "vessel" in key) == [[1, 2], [3, 4]]
    desk.publish("2024-05-05", SHEETS[1].format("9,700", "14,900"))
    desk.run("rebuild", "mission", "--yes")
    assert sorted(releases for key, (_, releases, _) in desk.series().items() if "vessel" in key) == [[1, 2], [3, 4, 5]]
    desk.run("series", "undo", "mission", "1")
    assert desk.series()[vessels][1] == [1, 2, 3, 4, 5]


def test_what_is_no_figure_is_dropped_wherever_it_is_stated_so(desk):
    vessels = key_of(desk, "vessel")
    desk.run("series", "wrong", "mission", vessels)
    assert vessels not in desk.series()
    desk.publish("2024-03-05", SHEETS[1].format("9,500", "14,900"))
    assert vessels not in desk.series()
    assert [kind for kind, _ in desk.changes(3)] == ["revised"]
    desk.run("series", "undo", "mission", "1")
    assert desk.series()[vessels][1] == [1, 2, 3]


def test_a_confirmed_match_is_certain(desk):
    people = key_of(desk, "people")
    desk.run("series", "confirm", "mission", people)
    figures = json.loads(desk.run("series", "list", "mission", "--json"))["series"]
    assert {row["key"]: row["confidence"] for row in figures}[people] == 1.0


def test_an_ignored_series_is_followed_but_rings_no_alarm(desk):
    people = key_of(desk, "people")
    desk.run("series", "ignore", "mission", people)
    assert desk.series()[people][2] is True
    desk.publish("2024-03-05", SHEETS[1].format("9,400", "15,200"))
    assert desk.changes(3) == [("revised", people)]


def test_what_cannot_be_decided_says_why(desk):
    people = key_of(desk, "people")
    assert "do you mean" in desk.run("series", "ignore", "mission", people[:-1], code=1)
    assert "begins with release 1" in desk.run("series", "reject", "mission", people, "--release", "1", code=1)
    assert "release 7 does not state" in desk.run("series", "wrong", "mission", people, "--release", "7", code=1)
    assert "into itself" in desk.run("series", "merge", "mission", people, people, code=1)
    assert "no such decision" in desk.run("series", "undo", "mission", "5", code=1)
