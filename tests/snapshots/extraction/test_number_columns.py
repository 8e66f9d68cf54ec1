"""What the columns of a table tell of its numbers: points that group thousands, dashes between a count and its share."""

import pytest
from blocks_read import document_of, figures, figures_in


def _table(*rows):
    cells = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in rows)
    return f"<html lang='en'><body><h1>Calls</h1><table><tr><th>Port</th><th>Calls</th></tr>{cells}</table></body></html>"


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ((("Oban", "3.597"), ("Leith", "1.847"), ("Wick", "732"), ("Lewis", "714")), "3597"),
        ((("Oban", "3.597"), ("Leith", "1.847"), ("Wick", "7.320"), ("Lewis", "7.140")), "3.597"),  # nothing whole beside them
        ((("Oban", "3.597"), ("Leith", "1.847"), ("Wick", "732"), ("Lewis", "71.4")), "3.597"),  # another tail
        ((("Oban", "3.597"), ("Leith", "0.847"), ("Wick", "732"), ("Lewis", "714")), "3.597"),  # no group begins with 0
    ],
)
def test_whole_numbers_beside_groups_tell_that_points_group(rows, first):
    assert str(figures_in(_table(*rows))[0].value) == first


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("333 - 79.29%", "4 - 4.60%"), [("333", "1"), ("79.29", "%"), ("4", "1"), ("4.6", "%")]),
        (("3 - 3.50%", "4 - 4.60%"), [("3..3.5", "%"), ("4..4.6", "%")]),  # nothing tells them from ranges
    ],
)
def test_counts_before_shares_are_no_ranges_where_the_column_says_so(cells, expected):
    document = document_of(_table(("Oban", cells[0]), ("Leith", cells[1])), "page.html")
    assert [(value, unit) for value, unit, *_ in figures(document)] == expected
