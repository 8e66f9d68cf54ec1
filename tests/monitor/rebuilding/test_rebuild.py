"""Releases rebuilt from the record: the same again, with what was imported in its place, and as a whole or not at all."""

import random
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from harbour_sheet import page
from watching import START, Watch

from db import AsOf, FetchedCapture, StorageError
from monitor.rebuilding import propose, rebuild
from monitor.reports import atom_feed
from monitor.reports.feeds import Feed, entries_of_reports

GONE = b"<html><body><h1>Page not found</h1><p>Sorry, it has gone.</p></body></html>"
REWRITTEN = """<html lang="en"><body><h1>Northern Harbour Mission</h1>
<p>The fund holds {fund} million euros.</p><p>Inspectors visited {visits} shipyards in May.</p>
<p>Volunteers planted {trees} trees along the coast.</p><p>The museum sold {tickets} tickets.</p></body></html>"""


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


def rewritten(trees):
    return REWRITTEN.format(fund=12, visits=310, trees=f"{trees:,}", tickets="48,000").encode()


@pytest.fixture
def harbour(tmp_path, publisher):
    publisher.serve("/facts", page())
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"), notify=[])
    yield watch
    watch.close()


def imported(harbour, content, day, address="http://archive.test/1"):
    capture = FetchedCapture(
        content=content, address=address, media_type="text/html", charset="utf-8", etag=None, last_modified=None,
        fetched_at=datetime.fromisoformat(day).replace(tzinfo=UTC),
    )  # fmt: skip
    return harbour.database.add_imported("harbour", [capture], harbour.moment)


def live(harbour, publisher):
    """A history with all that checks meet: a revision, a block page, the older issue again until it is believed, 304s."""
    for content, hours in (
        (page(), 1), (sheet(2_800), 1), (sheet(2_800), 1), (GONE, 1), (sheet(2_800), 1), (page(), 1), (page(), 7), (page(), 7),
        (sheet(2_950), 5), (sheet(2_950), 5),
    ):  # fmt: skip
        publisher.serve("/facts", content, etag=True)
        harbour.look(timedelta(hours=hours))


def test_checks_alone_give_the_same_history_again(harbour, publisher):
    live(harbour, publisher)
    before = harbour.whole()
    assert harbour.story("patrols") == ["2700", "2800", "2700", "2950"]
    rebuilt = rebuild(harbour.source, harbour.parts)
    assert harbour.whole() == before
    assert (rebuilt.before, rebuilt.releases) == (4, 4)
    assert harbour.database.state_of("harbour").held is None
    assert harbour.look() == ("unchanged", None)


def test_captures_of_checks_are_read_once_and_those_of_imports_for_their_date_too(harbour, publisher, monkeypatch):
    live(harbour, publisher)
    taken, plain = [], harbour.database.capture_of
    monkeypatch.setattr(harbour.database, "capture_of", lambda number: (taken.append(number), plain(number))[1])
    propose(harbour.source, harbour.parts)
    known = set(taken)
    checked = len(taken)
    imported(harbour, sheet(2_600), "2016-11-01")
    taken.clear()
    propose(harbour.source, harbour.parts)
    assert len(taken) == checked + 1 + len(known) + 1


@pytest.mark.long
def test_older_captures_find_their_place_and_series_keep_their_keys(harbour, publisher):
    live(harbour, publisher)
    keys = {series.key for series in harbour.database.state_of("harbour").series}
    assert imported(harbour, sheet(2_500), "2023-06-01") == 1
    assert harbour.database.wants_rebuild("harbour")
    rebuild(harbour.source, harbour.parts)
    assert not harbour.database.wants_rebuild("harbour")
    assert harbour.story("patrols") == ["2500", "2700", "2800", "2700", "2950"]
    assert {series.key for series in harbour.database.state_of("harbour").series} == keys
    (change,) = harbour.database.report("harbour", 2).changes
    assert (str(change.before.value), str(change.after.value)) == ("2500", "2700")
    assert harbour.database.vintage("harbour", as_of=AsOf(datetime(2023, 7, 1, tzinfo=UTC).date()))[0].number == 1
    again = harbour.whole()
    rebuild(harbour.source, harbour.parts)
    assert harbour.whole() == again


def test_a_rebuild_sends_nothing_and_keeps_what_waits(tmp_path, publisher):
    publisher.serve("/facts", page())
    path = tmp_path / "watch.db"
    harbour = Watch(path, url=publisher.url("/facts"))
    harbour.source = replace_source(harbour, notify=("desk",))
    live(harbour, publisher)
    before = harbour.database.pending_deliveries(START + timedelta(days=9))
    assert [delivery.content.release.number for delivery in before] == [2, 3, 4]
    imported(harbour, sheet(2_500), "2023-06-01")
    rebuild(harbour.source, harbour.parts)
    after = harbour.database.pending_deliveries(START + timedelta(days=9))
    assert [(delivery.key, delivery.content.release.number) for delivery in after] == [
        (delivery.key, delivery.content.release.number + 1) for delivery in before
    ]
    harbour.close()


def test_what_is_imported_is_no_news_to_those_who_read_the_feed(harbour, publisher):
    """The feed keeps its entries under their ids, though the releases have other numbers now, and gets none for old releases, nor for the one after them."""
    live(harbour, publisher)

    def entries():
        entries = entries_of_reports(harbour.database.reports(checked=True))
        told = Feed(title="t", key="feed", installation=harbour.database.installation(), entries=entries)
        feed = ET.fromstring(atom_feed(told, harbour.moment))
        return [entry.findtext("{http://www.w3.org/2005/Atom}id") for entry in feed.iter("{http://www.w3.org/2005/Atom}entry")]

    before = entries()
    assert len(before) == 3
    for day, patrols in (("2023-05-01", 2_500), ("2023-06-01", 2_600)):
        imported(harbour, sheet(patrols), day)
    rebuild(harbour.source, harbour.parts)
    assert len(harbour.reports) == 6
    assert entries() == before


def replace_source(harbour, **changes):
    return harbour.source.model_copy(update=changes)


def test_an_imported_error_page_is_no_release(harbour):
    for day, content in (("2023-01-01", page()), ("2023-02-01", GONE), ("2023-03-01", sheet(2_800))):
        imported(harbour, content, day)
    rebuilt = rebuild(harbour.source, harbour.parts)
    assert harbour.story("patrols") == ["2700", "2800"]
    assert [("2023-02-01" in line, "page not found" in line) for line in rebuilt.held] == [(True, True)]


def test_an_imported_rewriting_is_believed_when_the_next_issue_agrees(harbour):
    for day, content in (("2023-01-01", page()), ("2023-02-01", rewritten(1_200)), ("2023-03-01", rewritten(1_300))):
        imported(harbour, content, day)
    rebuilt = rebuild(harbour.source, harbour.parts)
    assert (rebuilt.releases, rebuilt.held) == (3, ())
    assert harbour.story("trees") == ["1200", "1300"]


def test_a_rewriting_that_nothing_follows_is_held(harbour):
    for day, content in (("2023-01-01", page()), ("2023-02-01", rewritten(1_200)), ("2023-03-01", sheet(2_800))):
        imported(harbour, content, day)
    rebuilt = rebuild(harbour.source, harbour.parts)
    assert harbour.story("patrols") == ["2700", "2800"]
    assert len(rebuilt.held) == 1


def test_an_import_that_cannot_be_read_is_named(harbour):
    imported(harbour, b"\x89PNG\r\n\x1a\n" + b"0" * 50, "2023-01-01")
    imported(harbour, page(), "2023-02-01")
    rebuilt = rebuild(harbour.source, harbour.parts)
    assert rebuilt.releases == 1
    assert "PNG" in rebuilt.unreadable[0]


def test_the_same_capture_is_imported_once(harbour):
    assert imported(harbour, page(), "2023-01-01") == 1
    assert imported(harbour, page(), "2023-01-01") == 0
    assert imported(harbour, page(), "2023-01-02") == 1
    assert rebuild(harbour.source, harbour.parts).releases == 1


def test_a_source_under_check_is_left_alone(harbour):
    harbour.look()
    before = harbour.whole()
    harbour.database.claim("harbour", "the service", harbour.moment, timedelta(minutes=5))
    with pytest.raises(StorageError, match="is being checked by the service"):
        rebuild(harbour.source, harbour.parts)
    assert harbour.whole() == before


def test_what_a_check_adds_meanwhile_is_not_overwritten(harbour, publisher):
    harbour.look()
    publisher.serve("/facts", sheet(2_800))
    visits = []

    def meanwhile(done, _total):
        if done == 0 and not visits:
            visits.append(harbour.look())

    rebuild(harbour.source, harbour.parts, meanwhile)
    assert visits == [("released", None)]
    assert harbour.story("patrols") == ["2700", "2800"]


def test_a_release_that_is_none_any_more_takes_its_message_back(harbour, publisher):
    harbour.source = replace_source(harbour, notify=("desk",))
    harbour.look()
    publisher.serve("/facts", sheet(2_800))
    harbour.look()
    record = harbour.database.record_of("harbour")
    first = propose(harbour.source, harbour.parts).releases[0]
    assert harbour.database.rewrite("harbour", [first], record.state, harbour.moment)
    assert harbour.database.pending_deliveries(START + timedelta(days=9)) == []
    assert harbour.look() == ("released", None)
    assert len(harbour.database.pending_deliveries(START + timedelta(days=9))) <= 1


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_the_order_in_which_captures_come_does_not_matter(harbour, publisher, seed):
    """Imports in any order, rebuilt in between or not, and checks at any time: the story is that of the publisher."""
    rng = random.Random(seed)
    issues = [(f"2023-{month:02}-01", 2_700 + month * 10) for month in range(1, 7)]
    rng.shuffle(issues)
    for day, patrols in issues:
        imported(harbour, sheet(patrols), day)
        if rng.random() < 0.4:
            rebuild(harbour.source, harbour.parts)
        if rng.random() < 0.4:
            harbour.look()
    rebuild(harbour.source, harbour.parts)
    before = [str(2_700 + month * 10) for month in range(1, 7)]
    assert harbour.story("patrols") in (before, [*before, "2700"])
    changes = [harbour.database.report("harbour", number).changes for number in range(2, 7)]
    assert [(str(change.before.value), str(change.after.value)) for (change,) in changes] == list(pairwise(before))
