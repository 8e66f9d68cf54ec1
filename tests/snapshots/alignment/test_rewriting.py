"""Whether a sentence is another, or the former with new numbers."""

import pytest
from blocks_read import figures_in

from snapshots.alignment.features import FeatureReader
from snapshots.alignment.retold import _as_many_by_chance
from snapshots.alignment.rewriting import is_reworded


@pytest.mark.parametrize(
    ("old", "new", "reworded"),
    [
        ("In June 310 guests stayed.", "In July 328 guests stayed.", False),
        ("In the first quarter 310 guests stayed.", "In the second quarter 328 guests stayed.", False),
        ("In spring 310 guests stayed.", "Guests stayed in spring: 328.", True),
        ("In spring 310 guests stayed.", "We had 328 guests in spring.", True),
        ("310 guests", "328 guests", False),
    ],
)
def test_a_sentence_is_reworded_by_more_than_one_word_or_by_its_order(old, new, reworded):
    (figure,), (other,) = (FeatureReader().read(figures_in(f"<p>{text}</p>")) for text in (old, new))
    assert is_reworded(figure.sentence, other.sentence) is is_reworded(other.sentence, figure.sentence) is reworded


@pytest.mark.parametrize(
    ("count", "mean", "likely"),
    [(0, 0.3, 1.0), (1, 0.3, 0.259), (2, 3.0, 0.801), (300, 0.3, 0.0), (1200, 1200.0, 0.504), (9, 2000.0, 1.0)],
)
def test_how_likely_so_many_sizes_are_near_by_chance_is_told_of_however_many(count, mean, likely):
    assert _as_many_by_chance(count, mean) == pytest.approx(likely, abs=0.001)
