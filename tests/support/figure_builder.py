"""Figures from a sentence, for tests of what comes after extraction: `figure("over [9,000] troops", 9000, "over")`."""

from decimal import Decimal

from snapshots import Figure, Kind, Modifier
from snapshots.figures import bounds


def figure(sentence, value, modifier="exact", *, unit="1", kind=None, entity=None, section=("Facts",), at=0, **more):
    """The number's quote stands in square brackets in the sentence; `at` is the sentence's place in its document."""
    start = sentence.index("[")
    quote = sentence[start + 1 : sentence.index("]")]
    plain = sentence.replace("[", "", 1).replace("]", "", 1)
    number = Decimal(str(value))
    low, high = bounds(Modifier(modifier), number)
    told = Kind(kind) if kind else Kind.COUNT if unit == "1" else Kind.PERCENT if unit == "%" else Kind.MEASURE
    return Figure(
        quote=quote, start=at + start, end=at + start + len(quote), kind=told, value=number, low=low, high=high,
        modifier=Modifier(modifier), unit=unit, entity=entity, section=section, sentence=plain, sentence_start=at,
        precision=0, **more,
    )  # fmt: skip
