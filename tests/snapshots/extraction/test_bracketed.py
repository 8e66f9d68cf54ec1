"""Brackets mean less than nothing in accounts, and the second of two numbers where the row says so."""

import pytest

from snapshots import Hints, extract, read

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
