"""The words by which people ask for a unit."""

import pytest

from db.search_words import mark_of, marks_of
from db.unit_words import wanted_of


@pytest.mark.parametrize(
    ("query", "units"),
    [
        ("square kilometres", ["km2"]), ("km²", ["km2"]), ("kilomètres carrés", ["km2"]), ("sq miles", ["[mi_i]2"]), ("m3/s", ["m3/s"]),
        ("hectares", ["har"]), ("Hektar", ["har"]), ("ha", ["har"]), ("%", ["%"]), ("per cent", ["%"]), ("Prozent", ["%"]),
        ("kuwaiti dinars", ["KWD"]), ("złotych", ["PLN"]), ("£", ["GBP"]), ("MWh", ["MW.h"]), ("Megawattstunden", ["MW.h"]),
        ("of", []), ("in", []), ("min", []), ("patrols", []),
    ],
)  # fmt: skip
def test_a_name_of_a_unit_is_known_in_every_language(query, units):
    (wanted,) = wanted_of(query)
    assert [mark for mark in map(mark_of, units) if mark not in wanted.marks] == []
    assert bool(wanted.marks) is bool(units)


def test_what_stands_beside_a_unit_stays_a_word_of_its_own():
    assert [each.words for each in wanted_of("burned square miles north")] == [("burned",), ("square", "mile"), ("north",)]


@pytest.mark.parametrize(("unit", "parts"), [("USD/t", ["USD/t", "USD", "t"]), ("km/h", ["km/h", "km"]), ("1", []), ("%", ["%"])])
def test_a_rate_is_found_by_what_it_is_made_of_but_by_no_time(unit, parts):
    assert list(marks_of(unit)) == list(map(mark_of, parts))
