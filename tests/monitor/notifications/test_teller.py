"""Sources in trouble are told to their channels: a real publisher, a real receiver, and each of the two databases."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import pytest
from harbour_sheet import page

from db import SourceDecision, SourceDecisionKind, StorageError
from monitor.assembly import open_parts
from monitor.configuration import Configuration
from monitor.isolation import visit
from monitor.notifications import Outbox
from monitor.notifications.teller import PAUSE, Teller

MORNING = datetime(2026, 6, 1, 6, tzinfo=UTC)
HOUR = timedelta(hours=1)
WALL = b"<title>Just a moment</title><p>Checking your browser. Enable JavaScript and cookies to continue.</p>"


class Desk:
    """Sources of one publisher with one channel, and a clock that the test sets."""

    def __init__(self, url, publisher, names=("harbour",), **source):
        self.publisher, self.moment = publisher, MORNING
        publisher.serve("/hook", b"taken")
        sources = [
            {"name": name, "url": publisher.url(f"/{name}"), "notify": ["desk"], "allow_private_addresses": True, **source}
            for name in names
        ]
        data = {
            "monitor": {"database": url, "minimum_delay": 0, "deadline": 5},
            "source": sources,
            "channel": {"desk": {"url": publisher.url("/hook")}},
        }
        self.parts = open_parts(Configuration.model_validate(data), clock=lambda: self.moment)

    def look(self, times=1):
        """Checks each source, an hour apart, and tells after each."""
        for _ in range(times):
            self.moment += HOUR
            for source in self.parts.configuration.sources:
                visit(source, self.parts, "test")
            Teller(self.parts).tell()
            Outbox(self.parts).send_due()

    @property
    def heard(self):
        """The notices that the channel got."""
        records = [json.loads(request.body) for request in self.publisher.requests("/hook")]
        return [record for record in records if record["schema"] == "figurewatch/notice/1"]

    @property
    def subjects(self):
        return [record["subject"].removeprefix("[figurewatch] ") for record in self.heard]


@pytest.fixture
def desk(url, publisher):
    publisher.serve("/harbour", page())
    desk = Desk(url, publisher, title="Harbour Mission")
    yield desk
    desk.parts.close()


@pytest.mark.long
def test_a_source_that_fails_is_told_once_and_once_that_it_answers_again(desk, publisher):
    desk.look()
    publisher.serve("/harbour", b"broken", status=500)
    desk.look(times=2)
    assert desk.subjects == []
    desk.look(times=20)
    assert desk.subjects == ["Harbour Mission is failing"]
    (notice,) = desk.heard
    (failing,) = notice["failing"]
    assert (failing["source"], failing["since"]) == ("harbour", (MORNING + 2 * HOUR).isoformat())
    assert failing["cause"]["code"] == "status"
    assert "Harbour Mission (harbour), since 2026-06-01 08:00 UTC: " in notice["summary"]
    publisher.serve("/harbour", page())
    desk.look(times=2)
    assert desk.subjects[1:] == ["Harbour Mission answers again"]
    keys = [request.headers["Idempotency-Key"] for request in publisher.requests("/hook")]
    assert len(set(keys)) == 2


def test_a_source_that_robots_txt_refuses_for_long_is_told(desk, publisher):
    publisher.serve("/robots.txt", b"User-agent: *\nDisallow: /", media_type="text/plain")
    desk.look(times=4)
    assert desk.subjects == ["Harbour Mission is failing"]
    assert desk.heard[0]["failing"][0]["cause"]["code"] == "robots"


@pytest.mark.long
def test_a_held_document_is_told_once(desk, publisher):
    desk.look()
    publisher.serve("/harbour", WALL)
    desk.look(times=2)
    publisher.serve("/harbour", WALL + b"<p>Ray 7</p>")
    desk.look()
    assert desk.subjects == ["Harbour Mission holds a document that looks wrong"]
    assert desk.heard[0]["held"][0]["cause"]["code"] == "suspect"


@pytest.mark.long
def test_an_outage_of_many_is_one_message(url, publisher):
    names = [f"port-{number}" for number in range(5)]
    desk = Desk(url, publisher, names)
    desk.look(times=5)
    assert desk.subjects == ["5 sources are failing together: an outage"]
    for name in names:
        publisher.serve(f"/{name}", page())
    desk.look(times=2)
    assert desk.subjects[1:] == ["outage over: 5 sources answer again"]
    desk.parts.close()


def test_two_processes_tell_it_once(desk, publisher):
    publisher.serve("/harbour", b"broken", status=500)
    desk.look(times=2)
    desk.moment += HOUR
    visit(desk.parts.configuration.sources[0], desk.parts, "test")
    before = desk.parts.database.told_troubles()
    stale = SimpleNamespace(
        told_troubles=lambda: before,  # read before the other one told
        troubles=desk.parts.database.troubles,
        tell_troubles=desk.parts.database.tell_troubles,
    )
    other = SimpleNamespace(database=stale, configuration=desk.parts.configuration, clock=desk.parts.clock)
    assert [Teller(desk.parts).tell(), Teller(other).tell(), Teller(desk.parts).tell()] == [1, 0, 0]
    Outbox(desk.parts).send_due()
    assert len(desk.heard) == 1


def test_what_was_told_of_a_source_that_is_paused_is_forgotten_in_silence(desk, publisher):
    publisher.serve("/harbour", b"broken", status=500)
    desk.look(times=4)
    source = desk.parts.configuration.sources[0].model_copy(update={"paused": True})
    paused = desk.parts.configuration.model_copy(update={"source": (source,)})
    parts = SimpleNamespace(database=desk.parts.database, configuration=paused, clock=desk.parts.clock)
    assert Teller(parts).tell() == 0
    assert desk.parts.database.told_troubles() == []
    visit(source, desk.parts, "test")
    assert desk.parts.database.troubles() == [], "a pause ends the run of failures"


def test_a_source_that_a_person_pauses_is_told_nothing_until_it_is_resumed(desk, publisher):
    publisher.serve("/harbour", b"broken", status=500)
    desk.look(times=4)
    for kind, subjects in ((SourceDecisionKind.PAUSE, []), (SourceDecisionKind.RESUME, [])):
        desk.parts.database.decide_about("harbour", SourceDecision(kind=kind, made_by="Ada", made_at=desk.moment))
        Teller(desk.parts).tell()
        Outbox(desk.parts).send_due()
        assert desk.subjects[1:] == subjects
    publisher.serve("/harbour", page())
    desk.look()
    assert desk.subjects[1:] == ["Harbour Mission answers again"]


@pytest.mark.long
def test_a_release_that_is_rebuilt_leaves_notices_alone(desk, publisher):
    from monitor.rebuilding import rebuild

    desk.look()
    publisher.serve("/harbour", b"broken", status=500)
    for _ in range(3):
        desk.moment += HOUR
        visit(desk.parts.configuration.sources[0], desk.parts, "test")
    Teller(desk.parts).tell()
    rebuild(desk.parts.configuration.sources[0], desk.parts)
    (pending,) = desk.parts.database.pending_deliveries(desk.moment)
    assert pending.content.subject == "[figurewatch] Harbour Mission is failing"
    (entry,) = desk.parts.database.latest_deliveries()
    assert (entry.source, entry.release, entry.notice) == (None, None, pending.content.subject)


def test_the_service_looks_only_from_time_to_time(desk):
    seconds, asked = [0.0], []
    database = SimpleNamespace(told_troubles=lambda: asked.append(seconds[0]) or [], troubles=lambda counted: [])
    parts = SimpleNamespace(database=database, configuration=desk.parts.configuration, clock=desk.parts.clock)
    teller = Teller(parts, monotonic=lambda: seconds[0])
    for seconds[0] in (0.0, 5.0, PAUSE, PAUSE + 5):
        teller.look()
    assert asked == [0.0, PAUSE]


def test_what_the_database_refuses_is_neither_remembered_nor_lost(tmp_path, publisher):
    """A full disk at the moment of queueing: the next look tells it, once."""
    publisher.serve("/harbour", b"broken", status=500)
    desk = Desk(f"sqlite:///{tmp_path}/watch.db", publisher, title="Harbour Mission")
    for _ in range(3):
        desk.moment += HOUR
        visit(desk.parts.configuration.sources[0], desk.parts, "test")
    with closing(sqlite3.connect(tmp_path / "watch.db")) as connection:
        connection.execute("CREATE TRIGGER full BEFORE INSERT ON delivery BEGIN SELECT RAISE(ABORT, 'no room'); END")
    with pytest.raises(StorageError, match="no room"):
        Teller(desk.parts).tell()
    assert desk.parts.database.told_troubles() == []
    with closing(sqlite3.connect(tmp_path / "watch.db")) as connection:
        connection.execute("DROP TRIGGER full")
    desk.look(times=2)
    assert desk.subjects == ["Harbour Mission is failing"]
    desk.parts.close()
