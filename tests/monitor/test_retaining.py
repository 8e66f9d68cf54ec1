"""Pages that became no release go by rule; what follows from the record stays as it was, and the chain says what went."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from harbour_sheet import page
from warcio.archiveiterator import ArchiveIterator
from watching import Watch
from web_pages import Pages

from db import RemovedError
from monitor.exporters.warcs import export_warc
from monitor.isolation import visit_due
from monitor.rebuilding import rebuild

pytestmark = pytest.mark.long

WALL = b"<html><body><h1>Are you a robot?</h1><p>Complete the captcha to go on to the page.</p></body></html>"


def sheet(patrols, aside=""):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")]) + f"<!-- {aside} -->".encode()


@pytest.fixture
def watched(tmp_path, publisher):
    """Ten days of a page whose bytes differ each day and whose figures seldom do; a wall on the fifth day."""
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"), retention={"without_release": "4d"})
    for day in range(10):
        publisher.serve("/facts", WALL if day == 4 else sheet(2_700 if day < 3 else 2_800, aside=f"day {day}"))
        watch.look(timedelta(days=1))
    yield watch
    watch.close()


def stored(watch):
    """By day, whether the page is still there."""
    return {sighting.moment.day - 1: not sighting.removed for sighting in watch.database.record_of("harbour").sightings}


def test_what_became_no_release_goes_when_it_is_old(watched):
    assert [removal.made_by for removal in watched.database.removals("harbour")] == ["[retention]"] * 3
    # The first day and the fourth made a release; the wall of the fifth is gone whole, since it changed nothing.
    assert stored(watched) == {day: day not in (2, 3) for day in range(1, 11) if day != 5}
    assert watched.database.faults() == []
    assert watched.story("patrols") == ["2700", "2800"]


def test_a_visit_out_of_a_queue_lets_go_as_well(tmp_path, publisher):
    """Workers make visits that are due, each by its moment."""
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"), retention={"without_release": "4d"})
    for day in range(10):
        publisher.serve("/facts", sheet(2_700, aside=f"day {day}"))
        watch.moment += timedelta(days=1)
        watch.database.set_next_due("harbour", watch.moment)
        (visit,) = watch.database.due_visits(watch.moment)
        assert visit_due(watch.source, watch.parts, f"job {day}", visit)
    assert watch.database.removals("harbour")
    watch.close()


def test_pages_go_while_the_source_is_claimed(tmp_path, publisher, monkeypatch):
    """Another worker may begin a check as soon as the source was given back, and read what is being deleted."""
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"), retention={"without_release": "4d"})
    claimants, forget = [], type(watch.database).forget_pages

    def seen(database, *told):
        claimants.append(database.claimant("harbour"))
        return forget(database, *told)

    monkeypatch.setattr(type(watch.database), "forget_pages", seen)
    publisher.serve("/facts", sheet(2_700))
    for day in range(3):
        watch.moment += timedelta(days=1)
        watch.database.set_next_due("harbour", watch.moment)
        (visit,) = watch.database.due_visits(watch.moment)
        assert visit_due(watch.source, watch.parts, f"job {day}", visit, lambda *_: watch.moment + timedelta(days=1))
    assert claimants == ["job 1", "job 2"]
    watch.close()


def test_a_page_that_went_says_when_and_why(watched):
    digest = watched.database.removals("harbour")[0].subject.removeprefix("body ")
    with pytest.raises(RemovedError, match=r"removed on purpose, on 2024-03-\d\d by \[retention\]: it became no release"):
        watched.database.capture(digest)


def test_the_address_of_a_page_that_went_answers_gone_with_when_and_why(watched):
    """RFC 9110, 15.5.11: it was there, and was removed on purpose."""
    digest = watched.database.removals("harbour")[0].subject.removeprefix("body ")
    kept = watched.database.latest_release("harbour").capture
    with Pages(watched.database, watched.parts.configuration) as pages:
        answers = [pages.get(f"{root}/sources/harbour/captures/{digest}") for root in ("", "/api/v1")]
        assert [answer.status for answer in answers] == [410, 410]
        assert all("[retention]: it became no release" in answer.text for answer in answers)
        assert json.loads(answers[1].text)["status"] == 410
        assert pages.get(f"/api/v1/sources/harbour/captures/{kept}").status == 200
        assert pages.get(f"/api/v1/sources/harbour/captures/{'0' * 64}").status == 404


def test_a_rebuild_gives_the_same_history_without_them(watched):
    before = watched.whole()
    rebuild(watched.source, watched.parts)
    assert watched.whole() == before
    assert watched.database.faults() == []


def test_an_export_leaves_them_out(watched, tmp_path):
    count = export_warc(watched.database, "harbour", tmp_path / "h.warc", datetime.now(UTC), lambda _done, _all: None)
    with (tmp_path / "h.warc").open("rb") as file:
        kinds = [record.rec_type for record in ArchiveIterator(file)]
    assert kinds == ["warcinfo"] + ["response"] * count
    assert count == 10 - len(watched.database.removals("harbour"))


def test_a_page_that_comes_again_is_stored_again(watched, publisher):
    publisher.serve("/facts", sheet(2_700, aside="day 1"))
    watched.look(timedelta(days=1))
    (again,) = [sighting for sighting in watched.database.record_of("harbour").sightings if sighting.moment.day == 12]
    assert watched.database.capture_of(again.capture).content == sheet(2_700, aside="day 1")
    assert watched.database.faults() == []


def test_without_a_rule_everything_stays(tmp_path, publisher):
    watch = Watch(tmp_path / "watch.db", url=publisher.url("/facts"))
    for day in range(4):
        publisher.serve("/facts", sheet(2_700, aside=f"day {day}"))
        watch.look(timedelta(days=400))
    assert watch.database.removals("harbour") == ()
    watch.close()
