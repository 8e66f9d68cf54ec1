"""Strings of JSON and fields of CSV that hold pieces of a page, sentences, or units in their names. Data are invented."""

import json

import pytest

from snapshots import Hints, Reading, extract, read


def figures_of(name, content):
    return extract(read(content.encode(), Hints(address=name)), Reading())


def told(name, content):
    return [(figure.quote, figure.unit, figure.entity) for figure in figures_of(name, content)]


def test_a_piece_of_a_page_may_be_escaped_as_a_whole():
    note = "&lt;p&gt;About 40,000 birds&lt;br/&gt;12 nests&lt;/p&gt;"
    assert told("a.json", json.dumps({"note": note})) == [("About 40,000", "1", "birds"), ("12", "1", "nests")]


def test_a_short_sentence_tells_itself_what_it_counts():
    assert told("a.json", json.dumps({"a": "Some 950 sailors use 3 piers."})) == [
        ("Some 950", "1", "sailors"),
        ("3", "1", "piers"),
    ]


def test_a_name_keeps_the_unit_in_its_brackets():
    assert told("a.json", json.dumps({"pump": {"power (kW)": 7.5, "temp_c": 12}}))[0][1] == "kW"


def test_a_letter_behind_what_it_measures_is_its_unit():
    rows = [{"pier": "North", "temp_c": 12, "class_c": 4}, {"pier": "South", "temp_c": 14, "class_c": 5}]
    assert [unit for _, unit, _ in told("a.json", json.dumps(rows))] == ["Cel", "1", "Cel", "1"]


def test_what_a_rate_is_taken_over_is_no_unit_of_it():
    rows = [{"pier": "North", "catch_kg": 12, "cost_per_kg": 4}, {"pier": "South", "catch_kg": 14, "cost_per_kg": 5}]
    assert [unit for _, unit, _ in told("a.json", json.dumps(rows))] == ["kg", "1", "kg", "1"]
    assert [unit for _, unit, _ in told("a.csv", "pier,catch_kg,cost_per_kg\nNorth,12,4\nSouth,14,5\n")] == ["kg", "1", "kg", "1"]


def test_a_field_of_a_row_is_read_without_its_elements():
    rows = 'Pier,Status,Beds\nOak,"<p class=""s12"">Open<br>Call (555) 010-4433</p>",40\nElm,"<i>Shut at 5:30PM</i>",22\n'
    assert [(figure.quote, figure.cell.row, figure.cell.column) for figure in figures_of("a.csv", rows)] == [
        ("40", ("Oak",), ("Beds",)),
        ("22", ("Elm",), ("Beds",)),
    ]


def test_a_column_of_notes_names_no_rows_in_other_languages():
    rows = "Hafen;Notiz;Boote\nNord;offen bis 17:30;40\nSüd;geschlossen;22\n"
    assert [figure.cell.row for figure in figures_of("a.csv", rows)] == [("Nord",), ("Süd",)]


@pytest.mark.parametrize("above", ["", "<h2>News</h2><p>Nobody was hurt.</p>"])
def test_the_only_lines_that_state_numbers_are_no_imprint(above):
    page = f"{above}<ul><li>1,450 people moved</li><li>Telephone: 030 555-1234</li></ul>"
    assert [figure.quote for figure in figures_of("a.html", page)] == ["1,450"]
