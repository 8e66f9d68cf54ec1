"""What goes into the queue."""

from datetime import UTC, datetime, timedelta

import pytest

from db import DueVisit
from monitor.cluster.moving import MOST_QUEUED, RENDERED, VISITS, most_of_site, visits_to_queue
from monitor.configuration import Configuration

NOON = datetime(2026, 6, 1, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def watching(*names, **settings):
    places = [{"name": name, "url": f"https://example.org/{name}", **settings} for name in names]
    return Configuration.model_validate({"source": places})


def due(name, seconds=0, site="example.org"):
    return DueVisit(source=name, due=NOON + seconds * SECOND, site=site)


def queued(visits, *already, configuration=None):
    configuration = configuration or watching(*(visit.source for visit in visits))
    return visits_to_queue(visits, already, configuration, NOON)


def test_a_host_has_one_lock_and_a_file_its_own():
    assert [job.lock for job in queued([due("a"), due("b"), due("c", site=None)])] == [
        "host example.org",
        "host example.org",
        "source c",
    ]


def test_what_is_queued_already_is_not_queued_again():
    assert [job.visit.source for job in queued([due("a"), due("b")], "a")] == ["b"]


def test_a_source_that_is_configured_no_more_is_left_out():
    assert queued([due("gone")], configuration=watching("a")) == []


def test_a_visit_that_is_due_earlier_comes_first_though_it_was_queued_later():
    late, early = queued([due("late", 10), due("early", -5)])
    assert early.priority > late.priority


def test_what_is_overdue_begins_at_once_and_what_is_ahead_at_its_moment():
    assert [visit.not_before for visit in queued([due("a", -3), due("b", 4)])] == [None, NOON + 4 * SECOND]


def test_a_source_that_is_rendered_goes_where_browsers_are():
    rendered = queued([due("a")], configuration=watching("a", render="browser"))
    plain = queued([due("a")])
    assert (rendered[0].queue, plain[0].queue) == (RENDERED, VISITS)


def test_a_full_queue_takes_nothing_more():
    assert queued([due("a")], *map(str, range(MOST_QUEUED))) == []
    assert len(queued([due("a"), due("b")], *map(str, range(MOST_QUEUED - 1)))) == 1


@pytest.mark.parametrize(("delay", "most"), [(0, 500), (0.001, 500), (2, 15), (30, 4)])
def test_of_one_host_no_more_than_can_be_asked_meanwhile(delay, most):
    assert most_of_site(delay) == most
