"""Brackets mean less than nothing in accounts, the second of two numbers where the row says so, and a note where there is one."""

import pytest

from snapshots import Hints, explain, extract, read

HEAD = "<tr><th>Item</th><th>May</th><th>June</th></tr>"


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ("<tr><td>Cost of sales</td><td>(1,200)</td><td>(1,100)</td></tr>", [-1200, -1100]),
        ("<tr><td>Seen today (rate)</td><td>48 (92)</td><td>(93)</td></tr>", [48, 92, 93]),
        ("<tr><td>Seen today (rate)</td><td>48</td><td>52</td></tr><tr><td></td><td>(92)</td><td>(93)</td></tr>", [48, 52, 92, 93]),
        ("<tr><td>Profit</td><td>(40)</td><td>12</td></tr>", [-40, 12]),
    ],
)  # fmt: skip
def test_the_row_says_what_brackets_mean(rows, values):
    page = f"<html><body><h1>Wards</h1><table>{HEAD}{rows}</table></body></html>"
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [figure.value for figure in figures] == values
    assert all(figure.low == figure.high == figure.value for figure in figures)


NOTES = "<p>(1) Without the quay. (2) Revised.</p>"


@pytest.mark.parametrize(
    ("rows", "below", "told"),
    [
        ("<tr><td>Pumps (2)</td><td>1,340 (1)</td><td>1995 (1)(2)</td></tr>", NOTES, [("Pumps", 1340), ("Pumps", 1995)]),
        (
            "<tr><td>Pumps (2)</td><td>1,340 (1)</td><td>9</td></tr>",
            "",
            [("Pumps (2)", 1340), ("Pumps (2)", 1), ("Pumps (2)", 9)],
        ),
        ("<tr><td>Pumps</td><td>1,340 (1)</td><td>7 (3)</td></tr>", NOTES, [("Pumps", 1340), ("Pumps", 7), ("Pumps", 3)]),
        ("<tr><td>Plan (1)</td><td>8</td></tr><tr><td>Plan (2)</td><td>9</td></tr>", NOTES, [("Plan (1)", 8), ("Plan (2)", 9)]),
        ("<tr><td>Pumps</td><td>1,340 (1)</td><td>9 (12%)</td></tr>", NOTES, [("Pumps", 1340), ("Pumps", 9), ("Pumps", 12)]),
        ("<tr><td>Pumps</td><td>40 (1)</td></tr>", "<h2>(1) Next steps</h2>", [("Pumps", 40), ("Pumps", 1)]),
        ("<tr><td>Pumps 2)</td><td>40 1)</td></tr>", "<p>1) Estimate</p><p>2) Of wood</p>", [("Pumps", 40)]),
    ],
)
def test_a_bracket_is_the_mark_of_a_note_where_the_note_stands_below(rows, below, told):
    page = f"<html><body><h1>Wards</h1><table>{HEAD}{rows}</table>{below}</body></html>"
    document = read(page.encode(), Hints(media_type="text/html"))
    assert [(figure.cell.row[0], figure.value) for figure in extract(document)] == told


def test_the_mark_of_a_note_is_told():
    page = f"<html><body><table>{HEAD}<tr><td>Pumps</td><td>1,340 (1)</td><td>9</td></tr></table>{NOTES}</body></html>"
    excluded = explain(read(page.encode(), Hints(media_type="text/html")))
    assert [mark.quote for mark in excluded if mark.reason == "footnote"] == ["1"]
