"""Cells of CSV that a spreadsheet opens."""

import pytest

from monitor.reports.series_data import harmless


@pytest.mark.parametrize("cell", ["", "boats", "-5", "-1,200.5", "-3.5%", "a=b", 4, -4, None])
def test_what_is_no_formula_stays_as_it_is(cell):
    assert harmless(cell) is cell


@pytest.mark.parametrize("cell", ["=1+1", "+1", "@SUM(A1)", "-1+1", "-cmd", "-", "\t=1", "-2|'x'!A0"])
def test_a_formula_becomes_text(cell):
    assert harmless(cell) == f"'{cell}"
