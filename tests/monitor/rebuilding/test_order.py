"""The order of publication: what checks saw keeps its order, what was imported finds its place."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db import Sighting
from monitor.rebuilding.order import in_order

DAY = datetime(2024, 1, 1, 12, tzinfo=UTC)


def seen(capture, day, *, visit=None, address="http://h.test/"):
    moment = DAY + timedelta(days=day)
    return Sighting(visit=visit, capture=capture, address=address, moment=moment, last_moment=moment)


def ordered(sightings, published=None):
    days = {capture: (DAY + timedelta(days=day)).date() for capture, day in (published or {}).items()}
    return [sighting.capture for sighting in in_order(sightings, days)]


def test_an_import_goes_between_the_checks_that_it_was_issued_between():
    checks = [seen(1, 0, visit=1), seen(2, 10, visit=2)]
    assert ordered([*checks, seen(3, 5), seen(4, -5), seen(5, 20)]) == [4, 1, 3, 2, 5]


def test_files_are_placed_by_the_publisher_s_date_not_by_when_they_were_seen():
    files = [seen(1, 50, address="a"), seen(2, 50, address="b"), seen(3, 50, address="c")]
    assert ordered(files, {1: 30, 2: 10, 3: 20}) == [2, 3, 1]


def test_at_one_address_a_date_that_never_moves_reverses_nothing():
    """Pages that keep the date of their first issue for ever."""
    assert ordered([seen(1, 0), seen(2, 10), seen(3, 20)], {1: -30, 2: -30, 3: -40}) == [1, 2, 3]


def test_a_date_in_the_future_of_its_sighting_is_not_believed():
    assert ordered([seen(1, 0, address="a"), seen(2, 5, address="b")], {1: 300}) == [1, 2]


@given(
    st.lists(st.tuples(st.integers(-40, 40), st.booleans(), st.integers(0, 2)), max_size=12),
    st.dictionaries(st.integers(0, 11), st.integers(-60, 60)),
)
def test_checks_never_change_places_and_nothing_is_lost(given_sightings, published):
    days = sorted(day for day, checked, _ in given_sightings if checked)
    sightings = [seen(i, day, visit=i, address=f"a{i % 3}") for i, day in enumerate(days)]
    sightings += [
        seen(i, day, address=f"a{place}") for i, (day, checked, place) in enumerate(given_sightings, len(days)) if not checked
    ]
    order = ordered(sightings, published)
    assert sorted(order) == sorted(sighting.capture for sighting in sightings)
    visits = [sighting.capture for sighting in sightings if sighting.visit is not None]
    assert [capture for capture in order if capture in visits] == visits


@pytest.mark.parametrize("published", [{}, {1: 0, 2: 0}])
def test_equal_days_keep_the_order_of_the_sightings(published):
    assert ordered([seen(2, 1, address="b"), seen(1, 1, address="a")], published) == [2, 1]
    assert date(2024, 1, 1) == DAY.date()
