"""A host that says for ever that nothing has changed (304) is believed for a week, then asked for the whole document."""

from datetime import timedelta

from harbour_sheet import page
from hostile.stage import REVISED
from loopback import Answer
from watching import Watch

LISTING = b"<ul><li><a href='/sheet-1'>One</a></li></ul>"
NEW_LISTING = b"<ul><li><a href='/sheet-2'>Two</a></li><li><a href='/sheet-1'>One</a></li></ul>"


def frozen(body):
    """Its first answer is whole; to whoever has that, nothing ever changes."""
    return lambda request: (
        Answer(status=304)
        if "If-None-Match" in request.headers
        else Answer(body, 200, {"ETag": '"1"', "Content-Type": "text/html"})
    )


def test_a_page_that_never_changes_is_asked_for_whole_after_a_week(tmp_path, publisher):
    publisher.answers["/facts"] = frozen(page())
    harbour = Watch(tmp_path / "watch.db", url=publisher.url("/facts"))
    assert harbour.look() == ("released", None)
    publisher.answers["/facts"] = frozen(page([REVISED]))
    assert [harbour.look(timedelta(days=2))[0] for _ in range(3)] == ["unchanged"] * 3
    assert harbour.look(timedelta(days=2)) == ("released", None)
    assert [harbour.look(timedelta(days=2))[0] for _ in range(3)] == ["unchanged"] * 3
    asked = ["If-None-Match" in request.headers for request in publisher.requests("/facts")]
    assert asked == [False, True, True, True, False, True, True, True]
    harbour.close()


def test_a_whole_answer_that_is_the_same_begins_the_week_again(tmp_path, publisher):
    publisher.answers["/facts"] = frozen(page())
    harbour = Watch(tmp_path / "watch.db", url=publisher.url("/facts"))
    for _ in range(7):
        harbour.look(timedelta(days=3))
    asked = ["If-None-Match" in request.headers for request in publisher.requests("/facts")]
    assert asked == [False, True, True, False, True, True, False]
    harbour.close()


def test_a_listing_that_never_changes_is_asked_for_whole_after_a_week(tmp_path, publisher):
    publisher.answers["/all"] = frozen(LISTING)
    publisher.serve("/sheet-1", page())
    publisher.serve("/sheet-2", page([REVISED]))
    harbour = Watch(tmp_path / "watch.db", listing=publisher.url("/all"), link="sheet")
    assert harbour.look() == ("released", None)
    publisher.answers["/all"] = frozen(NEW_LISTING)
    assert harbour.look() == ("unchanged", None)
    assert harbour.look(timedelta(days=8)) == ("released", None)
    harbour.close()
