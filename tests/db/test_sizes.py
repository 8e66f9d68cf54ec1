"""Changes by their size: the database and the reports draw the same line."""

import pytest
from figure_builder import figure

from db import ChangeFilter, LeastChange

SIZES = ("0.5", "1", "5", "10", "11", "2%", "2.5%", "3%", "1,000")


@pytest.mark.parametrize("size", SIZES)
def test_the_query_takes_what_the_report_takes(writer, database, size):
    for value in (40, 41, 51, 50):
        writer.release(value)
    least = LeastChange.of(size)
    expected = [change for report in database.reports() for change in report.changes if least.takes(change)]
    assert [row.change for row in database.latest_changes(ChangeFilter(least=least)).items] == expected


def test_a_fall_counts_as_a_rise_does(writer, database):
    for value in (40, 41, 51, 41):
        writer.release(value)
    entries = database.latest_changes(ChangeFilter(least=LeastChange.of("10"))).items
    assert [row.release for row in entries] == [4, 3]


@pytest.mark.parametrize(
    ("before", "after", "size", "expected"),
    [
        (200, 220, "10%", True), (200, 219, "10%", False), (220, 200, "20", True), (0, 1, "50%", True), (7, 7, "0", False),
        (-200, -180, "10%", True), (1000, 1500, "500", True), (1000, 1499, "500", False),
    ],
)  # fmt: skip
def test_two_numbers_differ_by_so_much(before, after, size, expected):
    old, new = (figure(f"There were [{value}] boats.", value, entity="boats") for value in (before, after))
    assert LeastChange.of(size).between(old, new) is expected
    assert not LeastChange.of(size).between(None, new)


@pytest.mark.parametrize("text", ["", "ten", "-5", "10%%", "1e3", "٣"])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(ValueError, match="no size of a change"):
        LeastChange.of(text)
