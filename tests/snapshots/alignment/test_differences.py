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
