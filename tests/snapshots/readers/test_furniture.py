"""Lines that are furniture by their wording, and lines that only look so."""

import pytest

from snapshots.readers.blocks.furniture import wording_label


@pytest.mark.parametrize("line", ["1 2 3 4", "1 2 3 … 9 Next »", "« 1 2 3"])
def test_a_row_of_page_numbers_is_navigation(line):
    assert wording_label(line) == "navigation"


@pytest.mark.parametrize("line", ["45 000 families", "6 300 zł", "1 250 000"])
def test_a_number_grouped_by_spaces_is_no_row_of_page_numbers(line):
    assert wording_label(line) is None
