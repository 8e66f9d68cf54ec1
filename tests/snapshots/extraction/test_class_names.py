"""Lists that count by classes: the bounds in the name of a class are no figures, in whatever language they are."""

import pytest

from snapshots import Hints, Reading, extract, read


def figures(language, *lines, pattern="<dt>{}</dt><dd>{}</dd>", around="<dl>{}</dl>"):
    listed = around.format("".join(pattern.format(*line) for line in lines))
    page = f'<html lang="{language}"><body><main><h1>Port</h1>{listed}</main></body></html>'
    return extract(read(page.encode(), Hints(media_type="text/html")), Reading())


@pytest.mark.parametrize("form", [{}, {"pattern": "<li>{}: {}</li>", "around": "<ul>{}</ul>"}])
@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("es", ["0 a 4 años", "5 a 17 años", "60 años o más"]),
        ("de", ["0 bis 4 Jahre", "5 bis 17 Jahre", "60 Jahre und älter"]),
        ("fr", ["moins de 5 ans", "5 à 17 ans", "60 ans et plus"]),
        ("pl", ["0–4 lata", "5–17 lat", "60 lat i więcej"]),
        ("en", ["0–5 km", "5–20 km", "over 20 km"]),
        ("de", ["unter 500 €", "500 bis 1.000 €", "über 1.000 €"]),
    ],
)
def test_the_bounds_of_a_class_name_its_number(language, names, form):
    told = figures(language, *zip(names, ("210", "305", "44"), strict=True), **form)
    assert [(figure.quote, figure.unit, figure.entity, figure.label) for figure in told] == [
        (number, "1", name, name) for name, number in zip(names, ("210", "305", "44"), strict=True)
    ]
    assert told[0].sentence == f"{names[0]}: 210"


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        ([("12 new boats", "410"), ("30 old boats", "15")], ["12", "410", "30", "15"]),  # no bounds
        ([("5–20 km of quay", "310"), ("Pilots", "15")], ["5–20 km", "310", "15"]),  # one alone
        ([("2019–2020", "410"), ("2020–2021", "388")], ["410", "388"]),  # times
    ],
)
def test_other_names_state_what_they_state(lines, numbers):
    assert [figure.quote for figure in figures("en", *lines)] == numbers


def test_the_bounds_of_a_class_name_what_it_costs():
    lines = [("under 5 years", "$4"), ("5–17 years", "$12.50"), ("18+ years", "$20")]
    assert [(figure.quote, figure.unit, figure.entity) for figure in figures("en", *lines)] == [
        (paid, "USD", name) for name, paid in lines
    ]


@pytest.mark.parametrize(
    ("lines", "numbers"),
    [
        (["LINDHOLM 843", "GRAVARNE 1971", "NORTH SKERRY 412"], ["843", "1971", "412"]),
        (["Boys 1965", "Girls 2012", "All 3977"], ["1965", "2012", "3977"]),  # they add up
        (["Men 1,530", "Women 1776", "Not known 21"], ["1,530", "1776", "21"]),  # no year has a comma
        (["Founded 1912", "Members 340", "Clubs 12"], ["340", "12"]),
        (["Spring 2024", "Autumn 2023", "Boats 340"], ["340"]),  # years are most of them
        (["Trade 2024", "Crew 1,204"], ["1,204"]),  # two lines alone
        (["Preface 3", "Methods 17", "Results 1812"], ["3", "17"]),  # pages go up
        (["Leaflet 12", "Yearbook 2022", "Poster 3"], ["12", "3"]),  # names of which none counts many
    ],
)
def test_a_number_like_a_year_counts_where_most_lines_beside_it_count(lines, numbers):
    told = figures("en", *zip(lines), pattern="<li>{}</li>", around="<ul>{}</ul>")
    assert [figure.quote for figure in told] == numbers
