"""Data for machines: which values make a table, and how a record is told apart from the others."""

import json

import pytest

from snapshots import Hints, extract, read
from snapshots.errors import ReadError

HOLM = [("3", ("Holm",), ("boats",)), ("9", ("Holm",), ("nets",)), ("4", ("Skerry",), ("boats",)), ("2", ("Skerry",), ("nets",))]
WAYS = {
    "a list of objects": [{"harbour": "Holm", "boats": 3, "nets": 9}, {"harbour": "Skerry", "boats": 4, "nets": 2}],
    "objects by name": {"Holm": {"boats": 3, "nets": 9}, "Skerry": {"boats": 4, "nets": 2}},
    "heads apart from rows": {"columns": ["harbour", "boats", "nets"], "data": [["Holm", 3, 9], ["Skerry", 4, 2]]},
    "heads with properties": {"fields": [{"name": "harbour"}, {"name": "boats"}, {"name": "nets"}], "rows": [["Holm", 3, 9], ["Skerry", 4, 2]]},
    "a row of heads": [["harbour", "boats", "nets"], ["Holm", 3, 9], ["Skerry", 4, 2]],
    "lists beside each other": {"harbour": ["Holm", "Skerry"], "boats": [3, 4], "nets": [9, 2]},
    "the data of a chart": {"labels": ["Holm", "Skerry"], "datasets": [{"label": "boats", "data": [3, 4]}, {"label": "nets", "data": [9, 2]}]},
    "features of a map": {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"name": "Holm", "boats": 3, "nets": 9}, "geometry": {"type": "Point", "coordinates": [5.1, 60.2]}},
            {"type": "Feature", "properties": {"name": "Skerry", "boats": 4, "nets": 2}, "geometry": {"type": "Point", "coordinates": [5.2, 60.4]}},
        ],
    },
    "an identifier, a code, one date for all": [
        {"id": 71, "date": "2031-05-04", "code": "HO", "harbour": "Holm", "boats": 3, "nets": 9},
        {"id": 72, "date": "2031-05-04", "code": "SK", "harbour": "Skerry", "boats": 4, "nets": 2},
        {"id": 73, "date": "2031-05-04", "code": "TA", "harbour": "Tarn", "boats": None, "nets": None},
    ],
}  # fmt: skip


def _figures(data):
    text = data if isinstance(data, str) else json.dumps(data)
    return extract(read(text.encode(), Hints(media_type="application/json")))


@pytest.mark.parametrize("way", WAYS)
def test_the_same_records_have_the_same_names_however_they_are_written(way):
    assert [(figure.quote, figure.cell.row, figure.cell.column) for figure in _figures(WAYS[way])] == HOLM


def test_records_are_told_apart_by_a_second_key():
    rows = [{"year": 2030 + at // 2, "kind": ("nets", "pots")[at % 2], "lost": at + 1} for at in range(4)]
    assert [figure.cell.row for figure in _figures(rows)] == [
        ("2030", "nets"),
        ("2030", "pots"),
        ("2031", "nets"),
        ("2031", "pots"),
    ]


def test_records_that_hold_lists_stand_under_their_names():
    data = [{"region": name, "catch": [{"kind": "cod", "tons": 5}, {"kind": "eel", "tons": 6}]} for name in ("North", "South")]
    assert [(figure.section, figure.cell.row) for figure in _figures(data)] == [
        (("North",), ("cod",)), (("North",), ("eel",)), (("South",), ("cod",)), (("South",), ("eel",)),
    ]  # fmt: skip


def test_objects_within_a_record_are_columns_of_their_own():
    data = [{"harbour": name, "damage": {"boats": at, "sheds": at + 7}} for at, name in enumerate(("Holm", "Skerry"), 1)]
    assert {figure.cell.column for figure in _figures(data)} == {("damage boats",), ("damage sheds",)}


def test_a_string_of_markup_is_read_as_a_page():
    data = {"title": "Storm", "note": "<p><b>Quays:</b> 14 boats sank.<br/>Posts manned: <i>6</i></p>", "boats lost": 14}
    figures = _figures(data)
    assert [figure.quote for figure in figures] == ["14", "6", "14"]
    assert not any("<" in figure.sentence for figure in figures)


def test_a_nameless_value_has_the_name_of_its_object():
    data = {"boats lost": {"value": 14, "since": "2031-05-04"}, "query": '{"Version":2,"From":[{"Name":"b","Entity":7}]}'}
    assert [(figure.quote, figure.label) for figure in _figures(data)] == [("14", "boats lost")]


FRONT = """---
title: Fleet questions
weight: 30
questions:
  - text: How many boats?
    answer: >
      The fleet has over 50 boats
      in 12 harbours.
---
"""


def test_markdown_that_is_only_front_matter_is_read():
    document = read(FRONT.encode(), Hints(media_type="text/markdown"))
    assert [figure.quote for figure in extract(document)] == ["over 50", "12"]
    assert document.title == "Fleet questions"


def test_front_matter_over_a_text_is_no_text():
    document = read(f"{FRONT}\nThe fleet has 60 boats.\n".encode(), Hints(media_type="text/markdown"))
    assert [figure.quote for figure in extract(document)] == ["60"]


@pytest.mark.parametrize("front", ["a: [*b]", "a: &b [&c [*b, *b], *c]", "- " * 5000, "a: {", ": :\n\t- x"])
def test_front_matter_that_is_broken_or_without_end_is_a_named_cause(front):
    with pytest.raises(ReadError):
        read(f"---\n{front}\n---\n".encode(), Hints(media_type="text/markdown"))


def test_aliases_that_multiply_end_with_a_cause():
    """Ten lines that would be ten billion nodes."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 10)}]" for at in range(1, 10)]
    with pytest.raises(ReadError):
        read(f"---\n{chr(10).join(lines)}\n---\n".encode(), Hints(media_type="text/markdown"))


ONE_PORT = {"port": "Oban", "month": "2024-03", "boats": 12, "kinds": ["trawler", "cutter"]}


def _named(data):
    return [(figure.quote, figure.cell.row, figure.cell.column) for figure in _figures(data)]


def test_one_record_is_named_as_two_are():
    two = [ONE_PORT, {**ONE_PORT, "port": "Leith", "boats": 14}]
    assert _named([ONE_PORT]) == _named(two)[:1] != []


def test_a_record_may_hold_several_names_in_one_field():
    records = [{"funds": 5, "name": ["Lamps", "Buoys"]}, {"funds": 7, "name": ["Piers"]}]
    assert ("5", ("Lamps, Buoys",), ("funds",)) in _named(records)


def test_a_long_remark_in_a_record_of_numbers_does_not_take_its_table_apart():
    remark = "The harbour office counted again after the storm of that week. " * 9
    records = [
        {"harbour": name, "boats": 3, "nets": 9, "crews": 2, "piers": 1, "note": note}
        for name, note in (("Holm", remark), ("Tarn", ""))
    ]
    assert ("9", ("Holm",), ("nets",)) in _named(records)


@pytest.mark.parametrize("year", ["annee", "ano", "jaar", "yr", "år"])
def test_years_under_their_word_without_accents_are_no_figures(year):
    assert [
        figure.quote for figure in _figures([{"port": "Holm", "nets": 118, year: 2031}, {"port": "Vik", "nets": 52, year: 2031}])
    ] == ["118", "52"]


@pytest.mark.parametrize("head", ["tonnes_an", "kwh_per_år", "t/yr", "Births per year", "Nacimientos por año", "Boote pro Jahr"])
def test_what_is_counted_by_the_year_is_no_year(head):
    records = [{"port": "Holm", head: 1950}, {"port": "Vik", head: 2010}, {"port": "Ey", head: 1875}]
    assert [figure.quote for figure in _figures(records)] == ["1950", "2010", "1875"]


def test_codes_of_other_languages_and_coordinates_are_no_figures():
    records = [
        {"porto": name, "codice_regione": code, "lat": 45.5, "long": 12.25, "navi": 8}
        for name, code in (("Holm", 7), ("Tarn", 9))
    ]
    assert [name[0] for name in _named(records)] == ["8", "8"]


def test_the_series_of_a_chart_have_their_places_and_names():
    series = [
        {"type": "bar", "x": ["Holm", "Skerry"], "y": [3, 4], "name": "Boats"},
        {"type": "bar", "x": ["Skerry"], "y": [9], "name": "Nets"},
    ]
    figures = _named({"data": series, "layout": {"margin": {"b": 40, "l": 60}}})
    assert figures == [("3", ("Holm",), ("Boats",)), ("4", ("Skerry",), ("Boats",)), ("9", ("Skerry",), ("Nets",))]


def test_the_length_of_a_list_beside_it_is_no_figure():
    ports = [{"port": "Oban", "boats": 12}, {"port": "Leith", "boats": 14}]
    assert [figure.quote for figure in _figures({"count": 2, "results": ports})] == ["12", "14"]
    assert [figure.quote for figure in _figures({"count": 26, "results": ports})] == ["26", "12", "14"]
