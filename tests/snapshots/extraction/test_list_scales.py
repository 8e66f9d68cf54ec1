"""The scale and the unit that a line states once for the list under it."""

import pytest

from snapshots import Hints, extract, read
from snapshots.figures import plain


def _told(page):
    return [
        (plain(figure.value), figure.unit, figure.entity)
        for figure in extract(read(page.encode(), Hints(media_type="text/markdown")))
    ]


STATED = {
    "a scale alone": ("In thousands:\n\n- Nets: 340\n- Pots: 75", [("340000", "1", "Nets"), ("75000", "1", "Pots")]),
    "a scale after a name": ("Boats mended, in thousands:\n\n- 340 in the bay", [("340000", "1", None)]),
    "money in words": ("All amounts in thousands of euros:\n\n- Rents 210", [("210000", "EUR", "Rents")]),
    "money in brackets": (
        "Costs (EUR million)\n\n- Piers: 14.2\n- Staff: 80",
        [("14200000", "EUR", "Piers"), ("80", "1", "Staff")],
    ),
    "a unit before a colon": ("Water drawn (litres):\n\n- Quay: 40\n- Shed: 3 taps", [("40", "L", "Quay"), ("3", "1", "Shed")]),
    "a scale of its own": ("In thousands:\n\n- Nets: 2 million", [("2000000", "1", "Nets")]),
    "where it was counted": ("In 1,000 homes:\n\n- Lamps: 340\n- Stoves: 75", [("340", "1", "Lamps"), ("75", "1", "Stoves")]),
    "thousands of tonnes": ("In 1,000 t:\n\n- Rye: 340", [("340000", "t", "Rye")]),
    "a sentence": ("In thousands of homes along the coast the power was cut:\n\n- Holm: 12", [("12", "1", "Holm")]),
    "another line between": ("In thousands:\n\nThe boats came late.\n\n- Nets: 340", [("340", "1", "Nets")]),
}


@pytest.mark.parametrize("case", STATED)
def test_a_line_gives_its_scale_to_the_list_under_it(case):
    page, expected = STATED[case]
    assert [told for told in _told(f"# Harbour\n\n{page}\n") if told[0] != "1000"] == expected
