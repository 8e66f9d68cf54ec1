"""Documents of every format, damaged at random: each gives a document with words in it, or a named cause; nothing else.

benchmarks/fuzz.py does the same for as long as it is told to.
"""

import random

import pytest
from format_samples import DAMAGES, cut, samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snapshots import Hints, ReadError, extract, read

SAMPLES = samples()
bounded = settings(max_examples=15, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def outcome(content, name):
    """The cause, or the document's text and figures."""
    try:
        document = read(content, Hints(address=f"https://example.org/{name}"))
    except ReadError as error:
        return error.cause.code
    assert document.text.strip()
    assert all(0 <= block.start < block.end <= len(document.text) for block in document.blocks)
    return extract(document)


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_is_read_before_it_is_damaged(name):
    assert not isinstance(outcome(SAMPLES[name], name), str)


@pytest.mark.parametrize("name", SAMPLES)
@bounded
@given(seed=st.integers(0, 2**32))
@pytest.mark.long
def test_any_beginning_of_a_document_is_a_document_or_a_named_cause(name, seed):
    outcome(cut(SAMPLES[name], random.Random(seed)), name)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("name", SAMPLES)
@bounded
@given(seed=st.integers(0, 2**32))
@pytest.mark.long
def test_any_damage_gives_a_document_or_a_named_cause(name, damage, seed):
    outcome(damage(SAMPLES[name], random.Random(seed)), name)


def test_a_processing_instruction_in_a_page_is_passed_over():
    assert len(outcome(b"<html><body><?template x?><p>Some 12 boats came.</p></body></html>", "a.html")) == 1
