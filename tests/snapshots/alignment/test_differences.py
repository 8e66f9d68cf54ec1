"""By how much something changed, and how much there is: two figures, whichever way a release tells them."""

import pytest
from blocks_read import figures_in

from snapshots import compare
from snapshots.alignment.differences import is_difference


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number dropped by 12,000 to 241,000.", [True, False]), ("Sales grew sharply by some 30 boats.", [True]),
        ("There were 249,000 out of work, 8,000 more than a month before.", [False, True]),
        ("The bill is $438, $21 higher than last year.", [False, True]), ("The wage is earned by 312,000 workers.", [False]),
        ("Visits were up 9% on last year and sales fell 3%.", [True, True]), ("They lost 40 percent of their land.", [False]),
        ("First-years make up about 36 percent of them.", [False]), ("Visits are up about 36 percent.", [True]),
        ("They hold 40 boats, more than half of them at sea.", [False, False]), ("It runs 12 clinics and more than 500 beds.", [False, False]),
        ("We saw 187 boats, 35 fewer than 2024.", [False, True]), ("Es waren 187 Boote, 35 weniger als 2024.", [False, True]),
        ("187 bateaux, 35 de moins qu'en 2024.", [False, True]), ("Hubo 187 barcos, 35 de menos que en 2024.", [False, True]),
        ("Hubo 187 barcos, 35 barcos menos que el año anterior.", [False, True]), ("187 boten, 35 minder dan in 2024.", [False, True]),
        ("187 båtar, 35 färre än året innan.", [False, True]), ("187 barcos, 35 a menos do que em 2024.", [False, True]),
        ("187 barche, 35 in meno rispetto al 2024.", [False, True]), ("187 boats, a drop of 35.", [False, True]),
        ("Leakage was cut by 7.5% to 41.2 Ml/d.", [True, False]), ("The tax was paid by 38% of firms.", [False]),
        ("187 Boote, ein Rückgang um 35.", [False, True]), ("187 bateaux, soit une baisse de 35.", [False, True]),
        ("Pay went up by 3% to $40.", [True, False]), ("We used 6% less energy.", [True]), ("Il y a 6 % de moins d'élèves.", [True]), ("We filled 6% of all seats.", [False]),
        ("Es waren 40 Boote, mehr als die Hälfte auf See.", [False, False]), ("Hubo 40 barcos, más que nunca.", [False]),
    ],
)  # fmt: skip
def test_a_change_is_told_from_a_level(text, told):
    assert [is_difference(figure) for figure in figures_in(text)] == told


def test_a_change_never_becomes_the_level():
    old = "The number of people out of work dropped by 12,000 to 241,000."
    new = "There were 249,000 people out of work, 8,000 more than a month before."
    told = {
        change.before.quote: change.after.quote
        for change in compare(figures_in(old), figures_in(new)).told
        if change.before and change.after
    }
    assert told["241,000"] == "249,000"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The harbour saw 222 boats in 2024.", "The harbour saw 187 boats in 2025, 35 fewer than 2024."),
        ("Im Hafen lagen 222 Boote im Jahr 2024.", "Im Hafen lagen 187 Boote im Jahr 2025, 35 weniger als 2024."),
        ("El puerto recibió 222 barcos.", "El puerto recibió 187 barcos, 35 de menos que en 2024."),
        ("Le port a accueilli 222 bateaux.", "Le port a accueilli 187 bateaux, 35 de moins qu'en 2024."),
    ],
)
def test_a_level_and_its_change_are_no_parts_of_the_earlier_level(old, new):
    revised = [change for change in compare(figures_in(old), figures_in(new)).told if change.kind == "revised"]
    assert [(change.before.value, change.after.value) for change in revised] == [(222, 187)]
