"""The order in which known series are handed over shows nowhere in what is followed."""

import random

import pytest
from revise import SAMPLES, pairs, sheets

from snapshots import align
from snapshots.comparison import series_of

KINDS = ("columns_rolled", "rows_replaced", "sentences_reworded", "look_alikes_added", "list_reshaped")


@pytest.fixture(scope="module")
def documents():
    return sheets(SAMPLES[:1])


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_series_in_another_order_are_followed_alike(kind, documents):
    """Runs through time and headings are told by the place in the release, never by the place in this list."""
    for _, name, pair in pairs(documents, (7001, 7002), [kind]):
        series = list(series_of(align(pair.old.figures, ())))
        straight = [(seen.series, seen.confidence) for seen in align(pair.new.figures, series)]
        random.Random(name).shuffle(series)
        assert [(seen.series, seen.confidence) for seen in align(pair.new.figures, series)] == straight
