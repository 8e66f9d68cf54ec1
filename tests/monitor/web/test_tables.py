"""A table of a sheet before and after: its own order, every cell, the changed ones with what they were."""

import re

import pytest
from watching import Watch
from web_pages import Pages

HEAD = "<tr><th>Region</th><th>Clinics open</th><th>Patients seen</th></tr>"
BEFORE = {"North": (41, "1,200"), "South": (38, "990"), "West": (57, "2,110")}
AFTER = {"North": (41, "1,200"), "West": (57, "2,532"), "Coast": (13, "310")}
"""South is gone, Coast is new, the patients of West are revised."""


def sheet(rows, more=""):
    body = "".join(
        f"<tr><th>{region}</th><td>{clinics}</td><td>{patients}</td></tr>" for region, (clinics, patients) in rows.items()
    )
    return f"<h1>Health</h1><p>The ministry runs 12 schools.</p><table><caption>Clinics</caption>{HEAD}{body}{more}</table>"


@pytest.fixture
def compared(tmp_path):
    """The text of the comparison of two sheets, by kind."""

    def shown(before, after, kind=""):
        path = tmp_path / "sheet.html"
        watch = Watch(tmp_path / "w.db", path=str(path))
        for text in (before, after):
            path.write_text(f"<html><body>{text}</body></html>", encoding="utf-8")
            watch.look()
        with Pages(watch.database, watch.parts.configuration) as pages:
            text = pages.get(f"/sources/harbour/compare/1...2?kind={kind}").text
        watch.close()
        return text

    return shown


def cells(text):
    """By row the words of its cells."""
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', text, re.DOTALL)
    return {
        row: [" ".join(re.sub("<[^>]+>", "", cell).split()) for cell in re.findall("<td.*?</td>", rest, re.DOTALL)]
        for row, rest in rows
    }


def test_a_table_is_shown_whole_in_its_own_order_with_its_changed_cells_marked(compared):
    text = compared(sheet(BEFORE), sheet(AFTER))
    told = cells(text)
    assert list(told) == ["North", "South", "West", "Coast"]
    assert told["North"] == ["41", "1,200"]
    assert told["West"][0] == "57"
    assert told["West"][1].startswith("2,110 2,532 (+422, +20 %)")
    assert "+20\N{NO-BREAK SPACE}%" in text, "no line begins with the sign"
    assert told["South"][0].startswith("38 removed")
    assert told["Coast"][1].startswith("310 new")
    assert text.count('class="changed"') == 5
    assert "<article>" not in text, "no card beside the table"
    assert text.count("<table") == 1


def test_with_a_kind_only_its_cells_are_marked(compared):
    text = compared(sheet(BEFORE), sheet(AFTER), kind="added")
    assert text.count('class="changed"') == 2
    assert cells(text)["West"] == ["57", "2,532"]


def test_of_a_long_table_only_the_rows_with_a_change_are_shown(compared):
    many = {f"Region {name}": (number, f"{number * 7:,}") for number, name in enumerate(map("{:c}".format, range(65, 91)), 2000)}
    more = {**many, **{f"{row} coast": (clinics + 50, patients) for row, (clinics, patients) in many.items()}}
    text = compared(sheet(more), sheet({**more, "Region C": (2345, "14,014")}))
    assert "51 rows without a change are not shown" in text
    assert list(cells(text)) == ["Region C"]
