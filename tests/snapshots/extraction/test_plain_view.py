"""Invisible characters, full width, triangles and signs behind the number change no figure, and no quote is rewritten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snapshots import Hints, extract, plain_document, read

PLAIN = "Over 12,345 people fled to 48 camps; growth was -6.5% in May 2024, and aid cost $3.2 million."
HIDDEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\ufeff"


def stated(text):
    return [(figure.value, figure.modifier.value, figure.unit, figure.entity) for figure in extract(plain_document(text))]


@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), st.sampled_from(HIDDEN)), max_size=12))
def test_invisible_characters_anywhere_change_no_figure(places):
    text = PLAIN
    for place, character in sorted(places, reverse=True):
        text = text[:place] + character + text[place:]
    assert stated(text) == stated(PLAIN)
    for figure in extract(plain_document(text)):
        assert text[figure.start : figure.end] == figure.quote
        assert text[figure.sentence_start :].startswith(figure.sentence)
        assert figure.quote[0] not in HIDDEN


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Prices fell by \u200e-3.5% in the port.", "-3.5", "%"),
        ("The balance was \uf02d3.5% in the port.", "-3.5", "%"),
        ("The balance: \uf02d 3.5% in the port.", "3.5", "%"),
        ("Prices: \u25bc-3.5%", "-3.5", "%"),
        ("Prices: \u25b2 3.5%", "3.5", "%"),
        ("Prices changed by \u22123.5%.", "-3.5", "%"),
        ("The port counts １２，３４５ boats.", "12345", "1"),
        ("The share is ３．５％ now.", "3.5", "%"),
    ],
)  # fmt: skip
def test_signs_and_full_width_are_read_as_they_are_meant(text, value, unit):
    (figure,) = extract(plain_document(text))
    assert (str(figure.value), figure.unit) == (value, unit)


@pytest.mark.parametrize("cell", ["1,234-", "1,234 \u2212", "\u200e-1,234"])
def test_a_sign_behind_the_number_of_a_cell_is_its_sign(cell):
    page = f"<table><tr><th>Port</th><th>Balance</th></tr><tr><td>Tarn</td><td>{cell}</td></tr><tr><td>Orme</td><td>88</td></tr></table>"
    document = read(page.encode(), Hints(media_type="text/html"))
    first, second = extract(document)
    assert (str(first.value), str(second.value), second.quote) == ("-1234", "88", "88")
    assert document.text[first.start : first.end] == first.quote
