"""Sentences inside a block. Examples in our own words; a stop that was misread goes here first, then the fix."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots.extraction.words.sentences import sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Mint struck 40 coins.",
        "Approx. 500 kg of rice came by road.",
        "It sells fruit, e.g. Plums and pears.",
        "Dr. J. Brown of St. Anne met Prof. Hill.",
        "Inflation was 3.5 percent.",
        "Permit No. 5 covers 12 lanes.",
        "Yield rose (cf. Fig. 3 and Table 4).",
        "It stopped ... and then went on.",
        "The long road\nwas hard-wrapped here.",
        "Roads reopened; 40 bridges did not; ferries ran.",
        "1. Clear the harbour of 30 wrecks.",
        "Sales by Alder Co. Ltd. rose.",
        "Is it 5? asked the clerk.",
        "On 3 Sept. 2020 it closed.",
    ],
)
def test_stays_whole(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. 400 roofs leaked.", ["It rained.", "400 roofs leaked."]),
        ('"It works." Then 12 came.', ['"It works."', "Then 12 came."]),
        ("He left (at noon.) She stayed.", ["He left (at noon.)", "She stayed."]),
        ("They live in the U.S. The rest do not.", ["They live in the U.S.", "The rest do not."]),
        ("Is it 5? No! It is 6.", ["Is it 5?", "No!", "It is 6."]),
        ("It paused … The end came.", ["It paused …", "The end came."]),
        ("Homes burned.[3] Roads closed.", ["Homes burned.[3]", "Roads closed."]),
        ("  • Forty wells\n  • Six pumps", ["Forty wells", "Six pumps"]),
        ("A heading\n\nA paragraph", ["A heading", "A paragraph"]),
        ("- 12 goats", ["12 goats"]),
        ("» 12 goats", ["12 goats"]),
        ("It opened in 2016. Two more follow.", ["It opened in 2016.", "Two more follow."]),
        ("كم العدد؟ خمسة.", ["كم العدد؟", "خمسة."]),
        ("", []),
        (" \n ", []),
    ],
)
def test_splits(text, sentences):
    assert split(text) == sentences


def test_only_the_stretch_is_read():
    text = "Skip this. Read this. Not this."
    assert [text[a:b] for a, b in sentence_spans(text, 11, 21)] == ["Read this."]


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("aB1 .!?…\n•-\"')([]“”,;\u00a0。"), max_size=80))
def test_spans_are_in_order_inside_and_trimmed(text):
    spans = sentence_spans(text, 0, len(text))
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(text[a:b] == text[a:b].strip() for a, b in spans)


@settings(max_examples=150)
@given(st.text(alphabet=st.sampled_from("aBc1 .!?\n,;"), max_size=80))
def test_no_letter_or_digit_is_lost(text):
    kept = "".join(text[a:b] for a, b in sentence_spans(text, 0, len(text)))
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
