"""Reading keeps nothing between documents: any two samples, in any order, give what each gives alone, and raise ReadError only."""

from pathlib import Path

import pytest
from format_samples import samples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from snapshots import Hints, ReadError, Reading, extract
from snapshots.readers import read

PAGES = (path for path in Path(__file__).with_name("samples").iterdir() if path.suffix not in (".json", ".pdf"))
CONTENTS = samples() | {path.name: path.read_bytes() for path in PAGES}


def told(name, content):
    """Text and values of a document, or the cause why there are none."""
    try:
        document = read(content, Hints(address=f"https://example.org/{name}"))
        return document.text, [(figure.quote, figure.value, figure.start) for figure in extract(document, Reading())]
    except ReadError as error:
        return error.cause.code, []


@pytest.fixture(scope="module")
def alone():
    known = {}
    return lambda name: known.setdefault(name, told(name, CONTENTS[name]))


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(st.sampled_from(sorted(CONTENTS)), min_size=2, max_size=2))
def test_what_was_read_before_changes_nothing(alone, names):
    first = [alone(name) for name in names]
    assert [told(name, CONTENTS[name]) for name in reversed(names)] == first[::-1]


@settings(max_examples=40)
@given(name=st.sampled_from(sorted(CONTENTS)), other=st.sampled_from(sorted(CONTENTS)))
def test_a_document_under_the_name_of_another_is_read_or_refused_with_a_cause(name, other):
    told(other, CONTENTS[name])


@settings(max_examples=30)
@given(name=st.sampled_from(sorted(CONTENTS)), other=st.sampled_from(sorted(CONTENTS)), share=st.floats(0, 1))
def test_two_documents_run_together_are_read_or_refused_with_a_cause(name, other, share):
    content = CONTENTS[name]
    told(name, content[: int(len(content) * share)] + CONTENTS[other])
