"""A person decides about a document that is held: by the command line, over a real publisher, receiver and database."""

import json

import pytest
from click.testing import CliRunner
from harbour_sheet import page

from monitor.cli import cli

SHORT = b"<html><head><title>Harbour</title></head><body><h1>Harbour</h1><p>The mission keeps 9 vessels at sea.</p></body></html>"
WALL = b"<html><body><h1>Page not found</h1><p>Sorry, it has gone. Try our search.</p></body></html>"


class Desk:
    """A configuration in a folder, with one source and one channel."""

    def __init__(self, folder, publisher, url):
        self.folder, self.publisher = folder, publisher
        publisher.serve("/facts", page())
        publisher.serve("/hook", b"taken")
        (folder / "config.toml").write_text(
            f"""[monitor]
database = "{url}"
minimum_delay = 0
[channel.desk]
url = "{publisher.url("/hook")}"
[[source]]
name = "harbour"
url = "{publisher.url("/facts")}"
notify = ["desk"]
allow_private_addresses = true
"""
        )

    def run(self, *arguments, code=0):
        done = CliRunner().invoke(cli, [*arguments, "--config", str(self.folder / "config.toml")])
        assert done.exit_code == code, done.output
        return done

    def json(self, *arguments, code=0):
        return json.loads(self.run(*arguments, "--json", code=code).stdout)

    def check(self, code=0):
        (entry,) = self.json("check", code=code)["checks"]
        return entry["outcome"], entry["cause"] and entry["cause"]["code"]

    def held(self):
        return [(suspect["source"], suspect["checks"]) for suspect in self.json("suspect", "list")["suspects"]]

    def told(self):
        """What the channel was told: the schema and the number of changes of each message."""
        records = [json.loads(request.body) for request in self.publisher.requests("/hook")]
        return [(message["schema"].split("/")[1], len(message.get("changes", ()))) for message in records]


@pytest.fixture
def desk(tmp_path, publisher, url):
    desk = Desk(tmp_path, publisher, url)
    desk.check()
    return desk


@pytest.mark.long
def test_a_held_document_is_listed_with_its_reason_and_what_can_be_done(desk, publisher):
    assert desk.held() == []
    publisher.serve("/facts", SHORT)
    done = desk.run("check", code=1)
    assert "figurewatch suspect release harbour" in done.stderr
    desk.check(code=1)
    assert desk.held() == [("harbour", 2)]
    told = desk.run("suspect", "list").stdout
    assert "figurewatch suspect discard harbour" in told
    (suspect,) = desk.json("suspect", "list", "harbour")["suspects"]
    assert suspect["cause"]["code"] == "suspect"
    assert suspect["cause"]["message"] in told


@pytest.mark.long
def test_a_document_that_is_released_is_reported_once_and_stays_a_release(desk, publisher):
    publisher.serve("/facts", SHORT)
    desk.check(code=1)
    (entry,) = desk.json("suspect", "release", "harbour", "--by", "Ada", "--note", "rewritten")["checks"]
    assert (entry["outcome"], entry["release"]) == ("released", 2)
    assert "removed" in {change["kind"] for change in entry["changes"]}
    assert desk.told() == [("notice", 0), ("changes", len(entry["changes"]))]
    assert desk.check() == ("unchanged", None)
    assert desk.held() == []
    before = desk.json("report", "harbour")["changes"]
    desk.run("rebuild", "harbour", "--yes")
    assert desk.json("report", "harbour")["changes"] == before
    assert len(desk.told()) == 2
    (decision,) = desk.json("series", "decisions", "harbour")["decisions"]
    assert (decision["kind"], decision["made_by"], decision["note"]) == ("release", "Ada", "rewritten")
    desk.run("verify")


@pytest.mark.long
def test_a_release_by_decision_that_is_undone_is_held_again(desk, publisher):
    publisher.serve("/facts", SHORT)
    desk.check(code=1)
    desk.run("suspect", "release", "harbour")
    desk.run("series", "undo", "harbour", "1", "--by", "Bea")
    assert desk.json("report", "harbour")["release"]["number"] == 1
    assert desk.check(code=1) == ("suspect", "suspect")


@pytest.mark.long
def test_a_document_that_is_discarded_never_becomes_a_release_in_whatever_bytes_it_comes(desk, publisher):
    publisher.serve("/facts", WALL)
    desk.check(code=1)
    told = desk.json("suspect", "discard", "harbour", "--by", "Ada")
    assert (told["source"], told["decision"]) == ("harbour", 1)
    assert desk.held() == []
    publisher.serve("/facts", WALL.replace(b"<body>", b"<body class='wide'>"))
    for _ in range(4):
        assert desk.check() == ("suspect", "discarded")
    desk.run("rebuild", "harbour", "--yes")
    assert desk.json("report", "harbour")["release"]["number"] == 1
    publisher.serve("/facts", page([("26 vessels", "31 vessels")]))
    assert desk.check() == ("released", None)
    desk.run("verify")


@pytest.mark.long
def test_a_discarded_document_that_is_taken_back_is_held_again(desk, publisher):
    publisher.serve("/facts", WALL)
    desk.check(code=1)
    desk.run("suspect", "discard", "harbour")
    assert "discard the document" in desk.run("series", "decisions", "harbour").stdout
    desk.run("series", "undo", "harbour", "1")
    assert desk.held() == [("harbour", 1)]
    assert desk.check(code=1) == ("suspect", "suspect")


@pytest.mark.parametrize("what", ["release", "discard"])
def test_where_nothing_is_held_there_is_nothing_to_decide(desk, what):
    done = desk.run("suspect", what, "harbour", code=1)
    assert "holds no document" in str(done.exception)
    assert desk.json("series", "decisions", "harbour")["decisions"] == []


def test_a_first_page_that_is_held_can_be_the_first_release(tmp_path, publisher, url):
    desk = Desk(tmp_path, publisher, url)
    publisher.serve("/facts", WALL)
    desk.check(code=1)
    (entry,) = desk.json("suspect", "release", "harbour")["checks"]
    assert (entry["outcome"], entry["release"], entry["changes"]) == ("released", 1, [])


def test_add_says_that_a_page_would_be_held(desk, publisher):
    publisher.serve("/wall", WALL)
    told = desk.run("add", publisher.url("/wall"), "--private", "--yes").stdout
    assert "A check would hold this page" in told
    assert "figurewatch suspect release" in told
