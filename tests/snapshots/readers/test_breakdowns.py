"""Tables of open data and of page builders: breakdowns under each other, names of fields, headings in cells."""

import pytest
from blocks_read import document_of, figures, places

BREAKDOWNS = """group,subgroup,CASE_RATE,CASE_COUNT,DEATH_COUNT
Age group,0-17,291.3,1534,
Age group,18-64,341.7,2549,2
Age group,65+,380.9,1647,40
Sex,Female,503.2,3546,21
Sex,Male,506.8,2184,21
"""
FIELDS = """week_ending,age_all_ages,age_0_4,age_13_17,age_75up
07/05/2025,21.7,31.2,8.9,38.6
07/12/2025,24.3,34.7,8.3,43.2
"""
HEADINGS = """<main><h1>Boats</h1><table><tr><td><h4>Port</h4></td><td><h4>Boats landed</h4></td><td><h4>Crews</h4></td></tr>
<tr><td>Oban</td><td>120</td><td>14</td></tr><tr><td>Leith</td><td>85</td><td>9</td></tr></table></main>"""


@pytest.mark.parametrize(
    ("content", "name", "cell"),
    [
        (BREAKDOWNS, "sheet.csv", ("1534", "Age group / 0-17", "CASE_COUNT")),
        (BREAKDOWNS, "sheet.csv", ("503.2", "Sex / Female", "CASE_RATE")),
        (FIELDS, "sheet.csv", ("8.3", "07/12/2025", "age_13_17")),
        (HEADINGS, "sheet.html", ("85", "Leith", "Boats landed")),
    ],
)
def test_cells_have_the_names_of_their_rows_and_columns(content, name, cell):
    assert cell in places(document_of(content, name))


def test_bands_of_a_breakdown_are_no_figures():
    assert not [told for told in figures(document_of(BREAKDOWNS, "sheet.csv")) if ".." in told[0]]


def test_negative_is_a_sign_or_the_outcome_of_a_test():
    text = "<p>Individuals who were tested negative 12,308.</p><p>The balance was negative 4.5%.</p>"
    assert [told[0] for told in figures(document_of(text, "sheet.html"))] == ["12308", "-4.5"]


OPEN_DATA = """{"indicators": [
 {"id": 41, "name": "Boats idle", "unit": "%", "values": [{"period": "2024-Q3", "value": 5.2}, {"period": "2024-Q4", "value": 5.4}]},
 {"id": 42, "name": "Crews", "unit": "thousand", "values": [{"period": "2024-Q3", "value": 2.5}, {"period": "2024-Q4", "value": 2}]}],
 "meta": {"page": 1, "total_pages": 4}}"""
PREAMBLE = """\ufeffHafenamt\r\nUmschlag nach Häfen, Tonnen;;\r\nStand: 01.03.2025;;\r\n\r\nHafen;2023;Veränderung in %\r
Kiel;1.204,5;8,8\r\nLübeck;980,0;-11,2\r\n\r\nQuelle: Hafenamt\r\n"""
NOTES = """Boats by port,,
Port,Boats,Crews
Oban,120,14
Leith,85,9

Note: boats are counted at noon

Nets by kind,
Kind,Nets
Drift,30
Trawl,12
"""


def test_records_of_records_have_the_names_and_units_of_both():
    said = figures(document_of(OPEN_DATA, "data.json"))
    assert [told[:2] for told in said] == [("5.2", "%"), ("5.4", "%"), ("2500", "1"), ("2000", "1")]
    assert ("5.4", "Boats idle / 2024-Q4", "value") in places(document_of(OPEN_DATA, "data.json"))


def test_a_line_with_a_date_over_a_table_is_a_title():
    assert {("1.204,5", "Kiel", "2023"), ("-11,2", "Lübeck", "Veränderung in %")} <= set(
        places(document_of(PREAMBLE, "sheet.csv"))
    )


def test_a_note_under_a_table_does_not_name_the_next():
    cells = [block.cell for block in document_of(NOTES, "sheet.csv").blocks if block.cell]
    assert {cell.table for cell in cells} == {"Boats by port", "Nets by kind"}


@pytest.mark.parametrize(
    "caption", ["Water pumped (million litres)", "Water pumped, million litres", "Aid (billions of euros)", "Crews (thousands)"]
)
def test_what_the_numbers_of_a_table_are_printed_in_is_no_figure(caption):
    assert not figures(document_of(f"<p>{caption}</p>", "sheet.html"))


def test_a_flag_of_revision_raised_in_a_cell_stays_beside_its_number():
    page = "<table><tr><th>Port</th><th>2022</th></tr><tr><th>Oban</th><td>13.5<sup>r</sup></td></tr><tr><th>Wick</th><td>8</td></tr></table>"
    document = document_of(page, "sheet.html")
    assert [told[0] for told in figures(document)] == ["13.5", "8"]
    assert "13.5 ʳ" in document.text


def test_bands_that_follow_each_other_name_rows_under_any_head():
    rows = "area,eta,guests\nHolm,00-04,12\nHolm,05-11,9\nHolm,12-19,31\nHolm,20+,7\nTarn,00-04,1\nTarn,05-11,2\nTarn,12-19,3\nTarn,20+,4\n"
    document = document_of(rows, "guests.csv")
    assert [figure[0] for figure in figures(document)] == ["12", "9", "31", "7", "1", "2", "3", "4"]
    assert ("1", "Tarn / 00-04", "guests") in places(document)


def test_years_in_fields_of_a_file_are_times():
    rows = "port,STARTYEAR,ENDYEAR,boats\nHolm,2030,2031,12\nTarn,2029,2031,9\nSkerry,2028,2031,7\n"
    assert [figure[0] for figure in figures(document_of(rows, "fleet.csv"))] == ["12", "9", "7"]


def test_a_name_tells_rows_apart_before_its_code_does():
    rows = "measure,sex (code),sex (name),Value\nGuests,S_F,Women,12\nGuests,S_M,Men,9\nNights,S_F,Women,7\nNights,S_M,Men,4\n"
    assert ("9", "Guests / Men", "Value") in places(document_of(rows, "guests.csv"))


def test_codes_and_coordinates_in_a_file_of_fields_state_nothing():
    rows = "codice_regione,region,siteCode,lat,long,boats\n7,Holm,5253,60.25,5.125,12\n9,Tarn,5404,60.5,5.25,9\n"
    assert [figure[0] for figure in figures(document_of(rows, "fleet.csv"))] == ["12", "9"]


def test_names_with_a_number_tell_rows_apart():
    names = ("Lamps", "Lamps COVID-19", "Piers COVID-19", "Piers", "Nets COVID-19")
    rows = "land,plan,fund,percentFunded\n" + "".join(f"Norland,Norland 2031,{name},{at + 20}\n" for at, name in enumerate(names))
    document = document_of(rows, "funds.csv")
    assert ("21", "Norland / Lamps COVID-19", "percentFunded") in places(document) or (
        "21",
        "Lamps COVID-19",
        "percentFunded",
    ) in places(document)
    assert [figure[1] for figure in figures(document)] == ["%"] * len(names)
