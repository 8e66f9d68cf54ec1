"""Rows of numbers in plain text, which no reader took for a table: without names, only the same row is the same."""

import pytest
from blocks_read import figures_in

from snapshots import compare

PROSE = "The port handled 264 ships, 15 of them tankers, with 3 tugs."


def told(old, new):
    changes = compare(figures_in(old), figures_in(new)).told
    return sorted(f"{c.kind} {c.before.quote if c.before else '-'} {c.after.quote if c.after else '-'}" for c in changes)


def test_running_text_never_becomes_a_bare_row():
    assert not [change for change in told(PROSE, "Ships 299 46 19 12 tugs") if change.startswith("revised")]


@pytest.mark.parametrize("new", ["Tonnes 90 22 12 63", "Ships 61 14 54 26 42"])
def test_a_row_of_another_length_or_name_is_another_row(new):
    assert not [change for change in told("Ships 60 13 51 27", new) if change.startswith("revised")]


def test_the_same_row_is_followed_place_by_place():
    assert told("Ships 60 13 51 27", "Ships 60 14 51 28") == ["revised 13 14", "revised 27 28"]


def test_a_list_of_numbers_in_a_sentence_is_no_row():
    old, new = "They hold 12, 15 and 18 percent of the shares.", "They hold 12, 16 and 18 percent of all shares."
    assert told(old, new) == ["revised 15 16"]


def test_a_long_list_after_a_colon_is_no_row():
    old = "Paid on the first of May: 98, 61, 72, 83 and 91."
    assert told(old, f"As the ministry put it, p{old[1:]}") == []


def test_a_flag_on_a_number_leaves_the_row_what_it_is():
    assert told("Ships 60 13 51 27", "Ships 60 14 r 51 27") == ["revised 13 14"]


def test_a_count_of_another_noun_at_another_turn_is_another_count():
    old = "The fund runs more than 500 building projects in 18 coastal towns, with $405 million in gifts."
    new = "The fund has begun or ended more than 900 building projects, more than 350 of them in the southern delta."
    assert "revised 18 more than 350" not in told(old, new)


def test_numbers_that_add_up_by_chance_are_no_parts():
    old, new = "The desk has over 50 partners and over 450 members.", "The desk has over 50 partners and over 500 members."
    assert told(old, new) == ["revised over 450 over 500"]
