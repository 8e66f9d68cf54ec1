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
    assert not [one for one in figures(document_of(BREAKDOWNS, "sheet.csv")) if ".." in one[0]]


def test_negative_is_a_sign_or_the_outcome_of_a_test():
    text = "<p>Individuals who were tested negative 12,308.</p><p>The balance was negative 4.5%.</p>"
    assert [one[0] for one in figures(document_of(text, "sheet.html"))] == ["12308", "-4.5"]
