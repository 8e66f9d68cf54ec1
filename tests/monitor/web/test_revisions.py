"""The triangle of a quantity whose periods are revised by later releases, and which way they lean."""

import re

import pytest
from watching import Watch
from web_pages import Pages


def sheet(*growth):
    rows = "".join(f"<tr><th>Q{number} 2025</th><td>{value}</td></tr>" for number, value in enumerate(growth, 1))
    head = "<tr><th>Quarter</th><th>Growth (%)</th></tr>"
    return f"<h1>Accounts</h1><p>The office has 31 rooms.</p><table><caption>Growth of output</caption>{head}{rows}</table>"


@pytest.fixture
def figure_page(tmp_path):
    """The page of one figure after some releases."""

    def shown(words, *sheets):
        path = tmp_path / "sheet.html"
        watch = Watch(tmp_path / "w.db", path=str(path))
        for text in sheets:
            path.write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
            watch.look()
        (series,) = watch.database.history(words, "harbour")
        with Pages(watch.database, watch.parts.configuration) as pages:
            text = pages.get(f"/sources/harbour/figures/{series.key}").text
        watch.close()
        return text

    return shown


def triangle(text):
    """By period what each release said."""
    part = text.split("Revisions of each period</h2>")[1]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', part, re.DOTALL)
    return {period: re.findall(r"<td[^>]*>(.*?)</td>", told) for period, told in rows}


def test_each_period_has_a_row_and_each_release_that_moved_one_a_column(figure_page):
    text = figure_page("Q1 2025", sheet("0.3"), sheet("0.3", "0.4"), sheet("0.5", "0.4", "0.6"), sheet("0.5", "0.8", "0.6"))
    assert triangle(text) == {
        "Q1 2025": ["0.3%", "0.3%", "0.5%", "0.5%"],
        "Q2 2025": ["", "0.4%", "0.4%", "0.8%"],
        "Q3 2025": ["", "", "0.6%", "0.6%"],
    }
    assert "3 periods moved by +0.2 points on average (upwards)" in text
    assert "whichever way, by 0.2 points." in text


def test_revisions_that_cancel_out_lean_neither_way(figure_page):
    text = figure_page("Q1 2025", sheet("0.3", "0.4"), sheet("0.5", "0.2"))
    assert "2 periods moved by 0 on average (neither way); whichever way, by 0.2 points." in text


def test_shaded_is_what_was_revised_not_what_is_new(figure_page):
    text = figure_page("Q1 2025", sheet("0.3"), sheet("0.5", "0.4"))
    assert re.findall(r'<td class="number( changed)?">([^<]+)</td>', text.split("Revisions of each period</h2>")[1]) == [
        ("", "0.3%"), (" changed", "0.5%"), ("", "0.4%"),
    ]  # fmt: skip


def test_a_figure_whose_period_was_never_revised_has_no_triangle(figure_page):
    assert "Revisions of each period" not in figure_page("Q1 2025", sheet("0.3"), sheet("0.3", "0.4"))
