"""Whether a sentence is another, or the former with new numbers."""

import pytest
from blocks_read import figures_in

from snapshots.alignment.features import FeatureReader
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
