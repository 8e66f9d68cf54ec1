"""Which numbers ought to agree, and how far rounding lets them differ; which of them lag behind their neighbours."""

import pytest
from blocks_read import figures_in as figures

from snapshots import Circumstances, Mark, compare


def told(old, new, mark):
    """Quotes of the newer document that carry the mark, where it is said to be current under a new date."""
    changes = compare(figures(old), figures(new), Circumstances(date_moved=True, current=True)).changes
    return {change.after.quote for change in changes if change.after and mark in change.marks}


def table(*rows):
    cells = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in rows)
    return f"<table><tr><th>Region</th><th>Tents</th></tr>{cells}</table>"


def test_a_total_is_not_accused_where_one_of_its_parts_is_gone():
    old = table(("North", 120), ("South", 80), ("East", 30), ("Total", 230))
    assert told(old, table(("North", 120), ("South", 80), ("Total", 230)), Mark.INCONSISTENT) == set()


@pytest.mark.parametrize(("total", "accused"), [(260, set()), (230, {"230"}), (245, {"245"})])
def test_a_total_is_over_the_rows_that_are_new_as_well(total, accused):
    """230 would be the sum without the new row, had North not grown too."""
    old = table(("North", 120), ("South", 80), ("Total", 200))
    assert told(old, table(("North", 130), ("South", 80), ("West", 50), ("Total", total)), Mark.INCONSISTENT) == accused


def test_counts_that_only_came_near_their_total_never_were_its_parts():
    """The boats abroad are no part of the total at home: 205 is by chance near the sum with them, 201 + 6."""
    rows = ("North", 60), ("South", 50), ("East", 40), ("West", 51), ("Abroad", 6)
    newer = ("North", 70), ("South", 60), ("East", 45), ("West", 61), ("Abroad", 16)
    assert told(table(*rows, ("Total at home", 205)), table(*newer, ("Total at home", 236)), Mark.INCONSISTENT) == set()
    assert told(table(*rows, ("Total", 207)), table(*newer, ("Total", 236)), Mark.INCONSISTENT) == {"236"}


def test_each_of_several_totals_is_over_its_own_rows_or_over_all():
    old = ("Oxmere", 0), ("Quarley", 0), ("Total north", 0), ("Holm", 5), ("Skerry", 0), ("Total south", 5), ("Total", 5)
    new = ("Oxmere", 3), ("Quarley", 4), ("Total north", 7), ("Holm", 6), ("Skerry", 2), ("Total south", 8), ("Total", 15)
    assert told(table(*old), table(*new), Mark.INCONSISTENT) == set()
    assert told(table(*new), table(*new[:5], ("Total south", 12), ("Total", 21)), Mark.INCONSISTENT) == {"12", "21"}


def test_zeros_add_up_to_zero_whatever_they_are_parts_of():
    old, new = (("North", 0), ("South", 0), ("Total abroad", 0)), (("North", 3), ("South", 4), ("Total abroad", 9))
    assert told(table(*old), table(*new), Mark.INCONSISTENT) == set()


def test_a_total_may_stand_first():
    old = table(("Total", 230), ("North", 120), ("South", 80), ("East", 30))
    assert told(old, table(("Total", 230), ("North", 150), ("South", 80), ("East", 30)), Mark.INCONSISTENT) == {"230"}
    assert told(old, table(("Total", 260), ("North", 150), ("South", 80), ("East", 30)), Mark.INCONSISTENT) == set()


@pytest.mark.parametrize(("total", "agrees"), [("57.9", True), ("56.1", True), ("58.1", False), ("55.9", False)])
def test_parts_in_whole_numbers_may_each_be_half_a_unit_off(total, agrees):
    """Two parts, 22 and 35: together one unit at most."""
    old = table(("North", 20), ("South", 30), ("Total", "50.4"))
    assert (told(old, table(("North", 22), ("South", 35), ("Total", total)), Mark.INCONSISTENT) == set()) is agrees


@pytest.mark.parametrize(("part", "agrees"), [("48.66", True), ("48.67", False)])
def test_a_share_is_off_by_little_more_than_half_its_last_digit(part, agrees):
    sentence = "Donors have given ${} million, or 40 percent, of the $120 million required."
    assert (told(sentence.format(48), sentence.format(part), Mark.INCONSISTENT) == set()) is agrees


def test_amounts_of_two_currencies_have_no_share():
    sentence = "Donors have given ${} million, or 40 percent, of the €120 million required."
    assert told(sentence.format(48), sentence.format(66), Mark.INCONSISTENT) == set()


def test_a_range_given_twice_with_other_bounds_disagrees():
    page = "<div class='tile'><b>{}</b><span>people reached</span></div><p>In total, {} people were reached with food.</p>"
    old = page.format("20 to 30", "20 to 30")
    assert told(old, page.format("20 to 40", "20 to 30"), Mark.INCONSISTENT) == {"20 to 40"}


LINES = "Wells: {}\nPumps: {}\nTanks: {}\nTaps: {}"


@pytest.mark.parametrize(("number", "stale"), [(13, {"13"}), (12, set())])
def test_a_number_as_small_as_twelve_may_well_stay(number, stale):
    assert told(LINES.format(120, 44, 300, number), LINES.format(131, 47, 322, number), Mark.STALE) == stale


@pytest.mark.parametrize("last", ["Taps in 2019: 95", "Taps: 90, up from 95"])
def test_a_number_of_the_past_and_a_comparison_are_meant_to_stay(last):
    lines = "Wells: {}\nPumps: {}\nTanks: {}\n" + last.replace("90", "{}")
    old, new = (120, 44, 300, 90), (131, 47, 322, 93)
    assert told(lines.format(*old), lines.format(*new), Mark.STALE) == set()


@pytest.mark.parametrize(("lead", "stale"), [("It runs", {"400"}), ("That is 9% of the", set())])
def test_what_others_are_a_part_of_is_meant_to_stay(lead, stale):
    page = "It has {} wells.\n\nIt has {} pumps.\n\nIt has {} tanks.\n\n" + lead + " 400 taps.\n\n"
    assert told(page.format(120, 44, 300), page.format(131, 47, 322), Mark.STALE) == stale


def test_each_section_has_neighbours_of_its_own():
    section = "<h2>{}</h2><ul><li>Wells: {}</li><li>Pumps: {}</li><li>Tanks: {}</li><li>Taps: {}</li></ul>"
    old = section.format("North", 120, 44, 300, 95) + section.format("South", 220, 54, 400, 75)
    new = section.format("North", 131, 47, 322, 95) + section.format("South", 241, 57, 433, 75)
    assert told(old, new, Mark.STALE) == {"95", "75"}
