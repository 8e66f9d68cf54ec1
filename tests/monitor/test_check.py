"""The job itself, over a real server and a real database: held pages, variants, crashes, and another run at work."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from harbour_sheet import page

from db import FetchedCapture
from monitor.assembly import open_parts
from monitor.configuration import Configuration, MonitorSettings, Source
from monitor.isolation import resume_all, visit
from snapshots import Curation, CurationKind, Outcome

START = datetime(2024, 3, 1, 12, tzinfo=UTC)


class Clock:
    """Stands still until it is moved."""

    def __init__(self):
        self.moment = START

    def __call__(self):
        return self.moment

    def pass_hours(self, hours):
        self.moment += timedelta(hours=hours)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def parts(tmp_path, publisher, clock):
    publisher.serve("/facts", page())
    settings = MonitorSettings(database=f"sqlite:///{tmp_path / 'watch.db'}", minimum_delay=0, confirm_checks=3, confirm_hours=12)
    source = Source(name="harbour", title="Harbour", url=publisher.url("/facts"), every="6h", allow_private_addresses=True)
    opened = open_parts(Configuration(monitor=settings, source=(source,)), clock=clock)
    yield opened
    opened.close()


def look(parts, holder="test"):
    return visit(parts.configuration.sources[0], parts, holder)


def ended(entry):
    return entry.outcome, entry.cause and entry.cause.code.value


def test_a_page_not_found_with_status_200_is_held_and_the_sheet_s_return_is_no_news(parts, publisher):
    look(parts)
    publisher.serve("/facts", b"<html><body><h1>Page not found</h1><p>Sorry, it has gone.</p></body></html>")
    assert ended(look(parts)) == (Outcome.SUSPECT, "suspect")
    publisher.serve("/facts", page())
    assert ended(look(parts)) == (Outcome.UNCHANGED, None)
    assert parts.database.report("harbour").release.number == 1


def test_a_held_page_is_believed_after_enough_checks_and_hours(parts, publisher, clock):
    look(parts)
    publisher.serve("/facts", b"<html><body><p>The mission has ended. Its 41 members thank all.</p></body></html>")
    outcomes = []
    for _ in range(4):
        clock.pass_hours(5)
        outcomes.append(look(parts).outcome)
    assert outcomes == [Outcome.SUSPECT, Outcome.SUSPECT, Outcome.SUSPECT, Outcome.RELEASED]


def test_an_older_issue_again_is_held_and_becomes_a_marked_release_when_it_stays(parts, publisher, clock):
    newer = page([("over 2,700 patrols", "over 2,950 patrols")])
    look(parts)
    publisher.serve("/facts", newer)
    assert look(parts).outcome is Outcome.RELEASED
    publisher.serve("/facts", page())
    for _ in range(3):
        clock.pass_hours(5)
        assert ended(look(parts)) == (Outcome.SUSPECT, "variant")
    clock.pass_hours(5)
    assert look(parts).outcome is Outcome.RELEASED
    (change,) = parts.database.report("harbour").changes
    assert [mark.value for mark in change.marks] == ["reverted"]


def test_a_source_that_another_run_is_at_is_left_to_it(parts):
    assert parts.database.claim("harbour", "someone else", START, timedelta(minutes=5))
    assert look(parts) is None


def test_a_check_that_a_crash_left_open_is_ended_from_its_capture(parts):
    check = parts.database.begin_check("harbour", START)
    capture = FetchedCapture(
        content=page(),
        address="http://h.test/facts",
        media_type="text/html",
        charset=None,
        etag=None,
        last_modified=None,
        fetched_at=START,
    )
    parts.database.store_capture(check, capture)
    parts.database.begin_check("harbour", START)
    assert resume_all(parts, "test") == 2
    assert [(entry.outcome, entry.cause and entry.cause.code.value) for entry in parts.database.checks()] == [
        (Outcome.FAILED, "interrupted"),
        (Outcome.RELEASED, None),
    ]


def test_a_running_check_of_another_process_is_not_ended_by_this_one(parts):
    parts.database.claim("harbour", "the service", START, timedelta(minutes=5))
    parts.database.begin_check("harbour", START)
    resume_all(parts, "a second run")
    assert len(parts.database.open_checks()) == 1


def test_an_error_of_our_own_is_recorded_and_contained(parts, monkeypatch):
    """The wall: the cause is on the check, the claim is given back."""
    monkeypatch.setattr("monitor.check.decide", lambda *_: 1 / 0)
    assert ended(look(parts)) == (Outcome.FAILED, "internal")
    monkeypatch.undo()
    assert look(parts).outcome is Outcome.RELEASED


def test_a_host_that_says_304_is_unchanged_and_sends_no_body(parts, publisher):
    publisher.serve("/facts", page(), etag=True)
    look(parts)
    assert ended(look(parts)) == (Outcome.UNCHANGED, None)
    assert "If-None-Match" in publisher.requests("/facts")[-1].headers


def test_an_ignored_series_queues_no_delivery_by_itself(tmp_path, publisher, clock):
    publisher.serve("/facts", page())
    source = {"name": "harbour", "url": publisher.url("/facts"), "notify": ["desk"], "allow_private_addresses": True}
    settings = {"database": f"sqlite:///{tmp_path / 'watch.db'}", "minimum_delay": 0}
    data = {"monitor": settings, "source": [source], "channel": {"desk": {"url": publisher.url("/hook")}}}
    parts = open_parts(Configuration.model_validate(data), clock=clock)
    look(parts)
    patrols, vessels = (parts.database.history(word, "harbour")[0].key for word in ("patrols", "vessels"))
    blank = Curation(kind=CurationKind.IGNORE, series=patrols, made_by="Ada", made_at=clock())
    parts.database.add_curation("harbour", blank)
    publisher.serve("/facts", page([("over 2,700 patrols", "over 2,950 patrols")]))
    assert look(parts).outcome is Outcome.RELEASED
    assert parts.database.pending_deliveries(clock()) == []
    publisher.serve("/facts", page([("over 2,700 patrols", "over 2,990 patrols"), ("26 vessels", "28 vessels")]))
    look(parts)
    (delivery,) = parts.database.pending_deliveries(clock())
    assert {change.series for change in delivery.content.changes} == {patrols, vessels}
    parts.close()


class NoBrowser:
    """Must not be asked."""

    def show(self, capture, **_):
        raise AssertionError("a page that is too much to read was given to the browser")


def test_a_page_that_is_too_complex_is_no_release_and_no_poor_page_and_other_sources_go_on(tmp_path, publisher, clock):
    names, few = ("harbour", "canal"), {"figures": 40}
    sources = [
        {"name": name, "url": publisher.url(f"/{name}"), "allow_private_addresses": True, "render": "auto"} for name in names
    ]
    settings = {"database": f"sqlite:///{tmp_path / 'watch.db'}", "minimum_delay": 0}
    opened = open_parts(Configuration.model_validate({"monitor": settings, "limits": few, "source": sources}), clock=clock)
    parts = replace(opened, browser=NoBrowser())
    bomb = b"".join(b"<p>In all %d boats came to the harbour.</p>" % number for number in range(1_000, 1_500))
    outcomes = []
    for content in (page(), bomb, page([("26 vessels", "31 vessels")])):
        publisher.serve("/harbour", content)
        publisher.serve("/canal", page())
        outcomes.append([ended(visit(source, parts, "test")) for source in parts.configuration.sources])
    told = parts.database.checks("harbour", 2)[1].cause.message
    assert outcomes == [
        [(Outcome.RELEASED, None), (Outcome.RELEASED, None)],
        [(Outcome.FAILED, "too_complex"), (Outcome.UNCHANGED, None)],
        [(Outcome.RELEASED, None), (Outcome.UNCHANGED, None)],
    ]
    assert "source 'harbour'" in told
    assert "[limits] figures" in told
    assert [change.kind.value for change in parts.database.report("harbour").changes] == ["revised"]
    opened.close()
