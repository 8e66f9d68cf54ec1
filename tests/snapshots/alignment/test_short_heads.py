"""Short forms in tables and numbers beside other names: which row is which, and what a row is called."""

import pytest

from snapshots import Hints, extract, read
from snapshots.comparison import compare


def _told(before, after, name="sheet.html"):
    old, new = (extract(read(text.encode(), Hints(address=name))) for text in (before, after))
    return {(str(change.kind), change.label) for change in compare(old, new).changes}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [("Sex,Patients\nM,110\nF,120\n", "Sex,Patients\nMale,112\nFemale,120\n", {("revised", "M, Patients")}),
     ("Land,Ships\nUK,110\nNZ,120\n", "Land,Ships\nUnited Kingdom,112\nNew Zealand,120\n", {("revised", "UK, Ships")}),
     ("Berth,Ships\nA,110\nB,120\n", "Berth,Ships\nQuay,112\nMole,120\n", {("removed", "A, Ships"), ("removed", "B, Ships"), ("added", "Quay, Ships"), ("added", "Mole, Ships")})],
)  # fmt: skip
def test_a_short_form_and_what_it_stands_for_name_one_row_where_several_heads_changed_so(before, after, told):
    assert _told(before, after, "ward.csv") == told


def test_a_row_is_not_what_a_sentence_says_of_another_number():
    before = "<p>There were 512 arrests, of which 340 in Ash and 40 in Oak; 77 boats were seized.</p>"
    rows = "".join(f"<tr><td>{name}<td>{arrests}<td>{boats}" for name, arrests, boats in [("Ash", 361, 50), ("Oak", 41, 9)])
    after = f"<table><tr><th>District<th>Arrests<th>Boats seized</tr>{rows}</table>"
    assert ("removed", "Boats seized") in _told(before, after)


def test_a_line_over_a_table_that_states_a_figure_is_no_part_of_a_name():
    sheet = "# Log\n\nStored now: {} million m³\n\n| Time | Level |\n|---|---|\n{}| 2031-05-01 18:00 | 79% |\n"
    told = _told(sheet.format(112, ""), sheet.format(114, "| 2031-05-02 18:00 | 81% |\n"), "log.md")
    assert told == {("revised", "Stored now"), ("added", "2031-05-02 18:00, Level")}


def test_the_first_of_a_row_of_numbers_is_none_of_its_name():
    made = extract(read(b"Counts\n\nAsh 30 40 50\n\nVoyager 2 was launched.\n", Hints(address="sheet.txt")))
    assert [str(figure.value) for figure in made] == ["30", "40", "50"]


def test_what_a_sentence_names_before_its_numbers_it_says_of_all_of_them():
    rows = "".join(f"<tr><td>{name}<td>{arrests}<td>{boats}" for name, arrests, boats in [("Ash", 361, 50), ("Oak", 41, 9)])
    before = f"<table><tr><th>District<th>Arrests<th>Boats seized</tr>{rows}</table>"
    after = "<p>Ash had 402 arrests, and 53 boats were seized. In Oak, 41 arrests were made and 11 boats seized.</p>"
    assert {kind for kind, _ in _told(before, after)} <= {"revised", "restated", "moved"}
