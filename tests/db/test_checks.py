"""The write path of a visit: what is kept of an answer, whose visit it is, and what its end writes and refuses."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import event, text

from db import CheckResult, DeliveryToQueue, FetchedCapture, NextVisit, ReleaseToStore, SourceEntry, StorageError
from db.engine import make_engine
from snapshots import Cause, CauseCode, Outcome, Published

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
BARE = ReleaseToStore(
    published=None, title="Harbour", language="en", fingerprint="f", text="x", observations=(), changes=(), unchanged=0, extractor="1"
)  # fmt: skip
FAILED = CheckResult(outcome=Outcome.FAILED, cause=Cause(CauseCode.TIMEOUT, "too slow"), fingerprint="odd")


def page(content=b"page", address="http://h.test/facts", etag='"e1"', published=None):
    return FetchedCapture(
        content=content, address=address, media_type="text/html", charset=None, etag=etag, last_modified=None, fetched_at=NOON,
        published=published,
    )  # fmt: skip


def rows(url, statement):
    engine = make_engine(url)
    with engine.connect() as connection:
        told = [tuple(row) for row in connection.execute(text(statement))]
    engine.dispose()
    return told


@pytest.mark.parametrize(
    ("later", "captures", "tags"),
    [
        (page(), 1, {'"e1"'}),
        (page(etag='"e2"'), 1, {'"e2"'}),  # the same page under a new validator, which the next request must send
        (page(address="http://h.test/moved"), 2, {'"e1"'}),
        (page(b"another"), 2, {'"e1"'}),
    ],
)
def test_the_same_bytes_from_the_same_address_are_no_new_capture(database, url, later, captures, tags):
    for capture in (page(), later):
        database.store_capture(database.begin_check("harbour", NOON), capture)
    told = rows(url, "SELECT etag FROM capture ORDER BY id")
    assert (len(told), {tag for (tag,) in told}) == (captures, tags)
    assert rows(url, "SELECT count(*) FROM capture_body") == [(len({page().content, later.content}),)]


def test_bytes_that_came_again_are_those_of_the_visit_and_how_they_came_is_kept(writer, database, url):
    """On a server by one statement, and none of it where the visit has its end."""
    first = database.store_capture(database.begin_check("harbour", NOON), page())
    statements, check = [], replace(database.begin_check("harbour", NOON), quiet=True)
    event.listen(database._engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    later = page(etag=None, published=Published(date(2024, 2, 28), "listing"))
    assert database.store_capture(check, later) == replace(check, capture=first.capture)
    if database.is_shared:
        assert len([statement for statement in statements if not statement.startswith("SET ")]) == 1
    assert rows(url, "SELECT etag, media_type, published, published_origin FROM capture") == [
        (None, "text/html", "2024-02-28", "listing")
    ]
    assert rows(url, "SELECT count(DISTINCT capture_id), count(*) FROM visit") == [(1, 2)]
    assert [(open_one.capture, open_one.quiet) for open_one in database.open_checks()] == [
        (first.capture, False),
        (first.capture, True),
    ]
    database.finish_check(check, FAILED, NOON + MINUTE)
    with pytest.raises(StorageError, match="it has an outcome already"):
        database.store_capture(check, page())
    assert rows(url, "SELECT etag FROM capture") == [(None,)]


def test_a_visit_is_told_whether_its_bytes_are_those_of_the_newest_release(writer):
    """So that nothing else is asked of the database, and nothing read, where they are."""
    writer.release(41)
    contents = [f"<p>The mission has {value} members.</p>".encode() for value in (41, 42)]
    assert [writer.capture(content).is_released for content in (*contents, contents[0])] == [True, False, True]
    writer.release(42)
    assert [writer.capture(content).is_released for content in (contents[1], contents[0], contents[0])] == [True, False, False]


def test_a_visit_without_a_source_or_of_a_source_that_is_not_known_begins_nothing(database):
    with pytest.raises(StorageError, match="there is no such source"):
        database.begin_check("nowhere", NOON)
    assert database.open_checks() == []


@pytest.mark.parametrize("what", ["another number", "another moment"])
def test_a_visit_that_the_database_does_not_know_is_refused(database, what):
    check = database.begin_check("harbour", NOON)
    other = replace(check, id=check.id + 7) if what == "another number" else replace(check, started_at=NOON + MINUTE)
    for attempt in (lambda: database.store_capture(other, page()), lambda: database.finish_check(other, FAILED, NOON)):
        with pytest.raises(StorageError, match="does not know it any more"):
            attempt()
    assert [open_check.id for open_check in database.open_checks()] == [check.id]


def test_a_visit_that_has_its_outcome_takes_no_bytes_and_no_second_end(database):
    check = database.begin_check("harbour", NOON)
    database.finish_check(check, FAILED, NOON + MINUTE)
    for attempt in (lambda: database.store_capture(check, page()), lambda: database.finish_check(check, FAILED, NOON)):
        with pytest.raises(StorageError, match="it has an outcome already"):
            attempt()


def test_what_a_crash_left_open_is_found_in_order_with_its_bytes(database):
    first = database.begin_check("harbour", NOON)
    second = database.store_capture(replace(database.begin_check("harbour", NOON + MINUTE), quiet=True), page())
    told = database.open_checks()
    assert [(check.id, check.source, check.started_at, check.capture, check.quiet) for check in told] == [
        (first.id, "harbour", NOON, None, False),
        (second.id, "harbour", NOON + MINUTE, second.capture, True),
    ]


def test_a_failed_visit_tells_its_cause_and_no_release(database, url):
    entry = database.finish_check(database.begin_check("harbour", NOON), FAILED, NOON + MINUTE)
    assert (entry.outcome, entry.cause.code, entry.release, entry.next_due) == (Outcome.FAILED, CauseCode.TIMEOUT, None, None)
    told = "SELECT outcome, cause_code, cause_message, fingerprint, release_id FROM visit"
    assert rows(url, told) == [("failed", "timeout", "too slow", "odd", None)]


def test_an_unchanged_visit_marks_the_newest_release_as_seen_and_keeps_no_fingerprint(writer, database, url):
    for value in (40, 41):
        writer.release(value)
    check = replace(
        database.begin_check("harbour", NOON + 9 * MINUTE), next_visit=NextVisit(holder="job", due=NOON + 60 * MINUTE)
    )
    late = NOON + timedelta(days=9)
    entry = database.finish_check(check, CheckResult(outcome=Outcome.UNCHANGED, fingerprint="f41"), late)
    assert (entry.release, entry.next_due, database.next_due("harbour")) == (2, NOON + 60 * MINUTE, NOON + 60 * MINUTE)
    seen = rows(url, "SELECT number, last_seen_at FROM release ORDER BY number")
    assert [(number, moment[:10]) for number, moment in seen] == [(1, "2024-03-01"), (2, "2024-03-10")]
    assert rows(url, f"SELECT fingerprint, release_id IS NOT NULL FROM visit WHERE id = {check.id}") == [(None, 1)]


def test_a_failed_visit_marks_no_release_as_seen(writer, database, url):
    writer.release(40)
    database.finish_check(database.begin_check("harbour", NOON), FAILED, NOON + timedelta(days=9))
    assert rows(url, "SELECT substr(last_seen_at, 1, 10) FROM release") == [("2024-03-01",)]


def test_a_visit_points_to_the_release_that_it_made_or_saw_among_those_of_other_sources(writer, database, url):
    """The number of a release and that of its row are two things."""
    entry = SourceEntry(name="pier", title="Pier", address="http://p.test/facts")
    database.declare_sources([entry], NOON)
    assert database.latest_release("pier") is None
    for value in (40, 41):
        writer.release(value)
    pier = type(writer)(database, "pier")
    assert pier.release(7).release == 1
    database.finish_check(database.begin_check("pier", NOON), CheckResult(outcome=Outcome.UNCHANGED), NOON + MINUTE)
    told = (
        "SELECT s.name, r.number FROM visit v JOIN release r ON r.id = v.release_id JOIN source s ON s.id = r.source_id "
        "AND s.id = v.source_id ORDER BY v.id"
    )
    assert rows(url, told) == [("harbour", 1), ("harbour", 2), ("pier", 1), ("pier", 1)]
    assert (database.latest_release("pier").number, database.latest_release("harbour").number) == (1, 2)


def test_a_release_needs_a_capture(writer, database):
    writer.release(40)
    check = database.begin_check("harbour", NOON + timedelta(days=3))
    release = CheckResult(outcome=Outcome.RELEASED, release=BARE, fingerprint="f")
    with pytest.raises(StorageError, match="a release needs a capture"):
        database.finish_check(check, release, NOON + timedelta(days=3))
    assert database.report("harbour").release.number == 1


def test_a_stored_capture_is_looked_at_again_as_if_it_had_just_come(writer, database):
    writer.release(40)
    digest = database.report("harbour").release.capture
    writer.release(41)
    check = database.look_again(database.begin_check("harbour", NOON), digest)
    assert check.capture == digest
    assert [open_check.capture for open_check in database.open_checks()] == [digest]


def test_a_backlog_lasts_from_before_the_first_release_until_its_last_document(writer, database):
    assert database.takes_in_backlog("harbour", NOON)
    writer.release(40)
    assert database.takes_in_backlog("harbour", NOON + MINUTE)  # also after a crash
    check = replace(database.begin_check("harbour", NOON), ends_backlog=True)
    database.finish_check(check, CheckResult(outcome=Outcome.UNCHANGED), NOON + MINUTE)
    assert not database.takes_in_backlog("harbour", NOON + 2 * MINUTE)


def test_a_source_with_releases_has_no_backlog(writer, database):
    writer.release(40)
    assert not database.takes_in_backlog("harbour", NOON)


def test_a_report_is_queued_once(writer, database):
    desk = DeliveryToQueue(channel="desk", key="harbour/1/desk")
    writer.release(40, [desk])
    writer.release(41, [desk, DeliveryToQueue(channel="desk", key="harbour/2/desk")])
    told = database.latest_deliveries()
    assert sorted((entry.release, entry.state, entry.attempts) for entry in told) == [(1, "pending", 0), (2, "pending", 0)]


def test_the_bytes_of_another_source_are_none_of_this_one(writer, database):
    writer.release(40)
    digest = database.report("harbour").release.capture
    assert database.capture(digest, "harbour").sha256 == database.capture(digest).sha256 == digest
    with pytest.raises(StorageError, match="there is no such capture"):
        database.capture("0" * 64)
