"""Delimited text: the sign, the charset, the head, the title over it and the notes under it are read from the rows."""

import csv

import pytest
from blocks_read import blocks, document_of, figures, places

from snapshots import CauseCode, ReadError

OFFICE = """Table 3: Deliveries by region,,,
In tonnes,,,
,,,
Region,2022,2023,Share (%)
North,"1,204","1,310",12.5
South,820,901,7
,,,
Total,"2,024","2,211",
,,,
Source: harbour office,,,
"""


def test_title_rows_units_and_notes_stand_around_the_table():
    document = document_of(OFFICE, "deliveries.csv")
    assert document.title == "Table 3: Deliveries by region"
    assert ("1,310", "North", "2023") in places(document)
    assert blocks(document)[-1] == "caption: Source: harbour office"
    assert {("1204", "t", "exact", "North"), ("12.5", "%", "exact", "North"), ("2211", "t", "exact", "Total")} <= set(
        figures(document)
    )


def test_a_title_that_nobody_quoted_is_whole_though_the_sign_between_fields_stands_in_it():
    rows = "Air in the ports, yearly means\nUnit: microgram per cubic metre\n\nPort,2030,2031\nHolm,21.5,20.5\nVik,9,8.5\n"
    document = document_of(rows, "air.csv")
    assert document.title == "Air in the ports, yearly means"
    assert ("20.5", "ug/m3", "exact", "Holm") in figures(document)


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_fields_is_found_in_the_rows(sign):
    rows = [["Region", "Boats", "Crew"], ["North", "1204", "88"], ["South", "820", "61"]]
    document = document_of("\n".join(sign.join(row) for row in rows), "rows.csv")
    assert places(document)[0] == ("1204", "North", "Boats")


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "cp1252"])
def test_the_charset_is_found_in_the_bytes(charset):
    document = document_of(
        "Land;Größe\nÖland;1.342,5\nFårö;111,3\nTörnqvist Süd;87,2\nGroße Höhe über Meer;12,5\n".encode(charset), "rows.csv"
    )
    assert places(document)[:2] == [("1.342,5", "Öland", "Größe"), ("111,3", "Fårö", "Größe")]


def test_two_tables_one_under_the_other_keep_their_own_heads():
    text = "Boats,2023\nNorth,12\nSouth,14\n,\nCranes,2024\nNorth,3\nSouth,4\n"
    assert [place for place in places(document_of(text, "a.csv")) if place[0] in ("12", "3")] == [
        ("12", "North", "2023"), ("3", "North", "2024"),
    ]  # fmt: skip


def test_tables_side_by_side_keep_their_own_rows():
    text = "Boats,2023,,Port,Depth\nNorth,12,,Oban,8\nSouth,14,,Leith,9\n"
    assert ("8", "Oban", "Depth") in places(document_of(text, "a.csv"))


@pytest.fixture(params=[1 << 17, 1 << 30])
def field_limit(request):
    """The csv module's limit, which another package of the process may have raised."""
    former = csv.field_size_limit(request.param)
    yield
    csv.field_size_limit(former)


@pytest.mark.usefixtures("field_limit")
def test_a_quotation_mark_that_never_closes_is_a_sign():
    rows = "\n".join(f"row{at},{at}" for at in range(20_000))
    assert ("7", "row7", "Boats") in places(document_of(f'Name,Boats\n"Odd,5\n{rows}', "a.csv"))


def test_rows_that_nobody_declares_are_known_by_their_shape():
    assert document_of("a,b,c\nx,1,2\ny,3,4\nz,5,6\n", "a.txt", "text/plain").media_type == "text/csv"
    prose = "First, we came, and saw 3.\nThen, they left, with 4.\nLast, all slept, for 5.\n"
    assert document_of(prose, "a.txt", "text/plain").media_type == "text/plain"


def test_a_table_of_nothing_is_a_named_cause():
    with pytest.raises(ReadError) as caught:
        document_of(",,,\n,,,\n,,,\n" * 5, "a.csv")
    assert caught.value.cause.code is CauseCode.UNREADABLE


def test_ten_million_empty_fields_are_a_named_cause():
    with pytest.raises(ReadError) as caught:
        document_of("," * 999 + "\n" + ("," * 999 + "\n") * 10_000, "a.csv")
    assert caught.value.cause.code is CauseCode.TOO_COMPLEX


def test_lengths_of_time_name_rows_and_codes_are_no_figures():
    rows = "Duration,Port Code,Rain\n5-min:,34001,13\n10-min:,34003,19\n2-hr:,34005,52\n"
    assert places(document_of(rows, "rain.csv"))[-1] == ("52", "2-hr:", "Rain")
    assert [value for value, *_ in figures(document_of(rows, "rain.csv"))] == ["13", "19", "52"]
