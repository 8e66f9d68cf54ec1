"""What made a figure says how sure it is: the order of the sorts, whatever the shares measured last."""

import itertools

import pytest
from sentences_read import figures

from snapshots.extraction.quantities import confidence

SORTS = (confidence.PERCENT, confidence.PAID, confidence.MEASURED, confidence.LARGE, confidence.SMALL, confidence.SPELLED,
         confidence.DOUBTFUL)  # fmt: skip


def test_sorts_stand_in_order_of_their_share():
    assert all(surer > other for surer, other in itertools.pairwise(SORTS))
    assert all(0 < share < 1 for share in SORTS)


@pytest.mark.parametrize(
    ("text", "share"),
    [("It is 5 percent.", confidence.PERCENT), ("It cost $5.", confidence.PAID), ("It weighs 5 kg.", confidence.MEASURED),
     ("It has over 5 boats.", confidence.MEASURED), ("It has 120 boats.", confidence.LARGE), ("It has 5 boats.", confidence.SMALL),
     ("It has 5-120 boats.", confidence.LARGE), ("Half of them left.", confidence.SMALL), ("It has five boats.", confidence.SPELLED),
     ("Hundreds of boats left.", confidence.SPELLED), ("It has one boat.", confidence.DOUBTFUL), ("Sales doubled.", confidence.DOUBTFUL)],
)  # fmt: skip
def test_a_figure_has_the_share_of_its_sort(text, share):
    assert [figure.confidence for figure in figures(text)] == [share]
