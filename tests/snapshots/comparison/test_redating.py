"""Periods that moved."""

import pytest
from blocks_read import figures_in

from snapshots import compare


def told(old, new):
    return [(change.kind.value, change.series) for change in compare(figures_in(old), figures_in(new)).changes]


def kinds(old, new):
    return [kind for kind, _ in told(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "kinds_told"),
    [
        ("They plan 400 homes by 2027.", "They plan 400 homes by 2028.", ["redated"]),
        ("They plan 400 homes by 2027.", "They plan 450 homes by 2028.", ["revised", "redated"]),
        ("They plan 400 homes by 2027.", "They plan 450 homes by 2027.", ["revised"]),
        ("They plan 400 homes by 2027.", "They plan over 400 homes by 2028.", ["requalified", "redated"]),
        ("They plan 400 homes by 2027.", "They plan 400 homes.", []),
        ("As of 3 May 2024, it runs 400 homes.", "As of 7 June 2024, it runs 400 homes.", []),
        ("They built 400 homes since 2014.", "They built 400 homes since 2015.", ["redated"]),
        ("As of 4 May 2031, 900 trips, with 40 boats on 3 May 2031.", "As of 5 May 2031, 950 trips, with 50 boats on 4 May 2031.", ["revised"] * 2),
        ("As of 4 May 2031, 900 trips, with 40 boats on 3 May 2031.", "As of 5 May 2031, 950 trips, with 40 boats on 1 May 2031.", ["revised", "redated"]),
        ("As of 4 May 2031, 900 trips; 40 boats by 3 June 2032.", "As of 5 May 2031, 950 trips; 40 boats by 4 June 2032.", ["revised", "redated"]),
        # the next day or month of a series, unless its number stayed or days lie between
        ("The lab made 900 tests on 18 April 2031.", "The lab made 850 tests on 19 April 2031.", ["revised"]),
        ("The lab made 900 tests in April 2031.", "The lab made 850 tests in May 2031.", ["revised"]),
        ("The lab made 900 tests on 18 April 2031.", "The lab made 850 tests on 20 April 2031.", ["revised", "redated"]),
        ("The lab made 900 tests on 18 April 2031.", "The lab made 900 tests on 19 April 2031.", ["redated"]),
        # counted up to a day; a deadline is put off by more, or for no more
        ("The lab made 900 tests up to 31 August 2031.", "The lab made 950 tests up to 1 September 2031.", ["revised"]),
        ("The lab will make 900 tests up to 31 August 2031.", "The lab will make 950 tests up to 31 December 2031.", ["revised", "redated"]),
        ("The lab will make 900 tests up to 31 August 2031.", "The lab will make 850 tests up to 9 September 2031.", ["revised", "redated"]),
        # what lies ahead is put off, however far; and a period of the same end begins elsewhere
        ("As of 4 May 2031, 900 trips. From 1 to 5 July 2031, 40 boats race.", "As of 11 May 2031, 950 trips. From 8 to 12 July 2031, 40 boats race.", ["revised", "redated"]),
        ("As of 31 May 2031, 900 trips. Between 1 March and 31 May 2031, 70 boats sank.",
         "As of 31 May 2031, 950 trips. Between 1 April and 31 May 2031, 70 boats sank.", ["revised", "redated"]),
        ("They built 400 homes last year.", "They built 400 homes this year.", []),
        ("Updated 3 May 2031.\n\nThey built 400 homes since yesterday.", "Updated 4 May 2031.\n\nThey built 460 homes since yesterday.", ["revised"]),
    ],
)  # fmt: skip
def test_a_period_that_moved_is_told(old, new, kinds_told):
    assert kinds(old, new) == kinds_told


def test_beside_a_revision_it_is_a_row_of_its_own_of_the_same_series():
    (revised, _), (redated, _) = rows = told("They plan 400 homes by 2027.", "They plan 450 homes by 2028.")
    assert (revised, redated) == ("revised", "redated")
    assert rows[0][1] == rows[1][1]
    comparison = compare(figures_in("They plan 400 homes by 2027."), figures_in("They plan 450 homes by 2028."))
    assert comparison.unchanged == 0
    assert [(change.delta, change.percent, change.direction) for change in comparison.changes][1] == (None, None, None)


def test_what_most_periods_of_a_release_do_together_is_its_own_and_no_news():
    sheet = "The port loaded {} ships in {}. The yard built {} boats in {}. The school trained {} pilots in {}."
    old = sheet.format(40, "April 2024", 7, "April 2024", 90, "April 2024")
    assert kinds(old, sheet.format(41, "May 2024", 8, "May 2024", 95, "May 2024")) == ["revised"] * 3
    assert kinds(old, sheet.format(40, "April 2024", 7, "May 2024", 90, "April 2024")) == ["redated"]


def test_deadlines_that_all_move_are_news():
    sheet = "The port plans {} quays by {}. The yard plans {} docks by {}. The school plans {} halls by {}."
    assert kinds(sheet.format(4, 2027, 7, 2027, 9, 2027), sheet.format(4, 2028, 7, 2028, 9, 2028)) == ["redated"] * 3


def test_two_of_four_are_not_most():
    sheet = "The port loaded {} ships in {}. The yard built {} boats in {}. The school trained {} pilots in {}. The mill ground {} tons in {}."
    old = sheet.format(40, "April 2024", 7, "April 2024", 90, "April 2024", 300, "April 2024")
    assert kinds(old, sheet.format(40, "May 2024", 7, "May 2024", 90, "April 2024", 300, "April 2024")) == ["redated"] * 2
    assert kinds(old, sheet.format(40, "May 2024", 7, "May 2024", 90, "May 2024", 300, "April 2024")) == []


def test_two_that_move_together_are_the_release_s_own_and_one_alone_is_told():
    sheet = "The port loaded {} ships in {}. The yard built {} boats in {}."
    assert kinds(sheet.format(40, "April 2024", 7, "April 2024"), sheet.format(40, "May 2024", 7, "May 2024")) == []
    assert kinds("The port loaded 40 ships in April 2024.", "The port loaded 40 ships in May 2024.") == ["redated"]
