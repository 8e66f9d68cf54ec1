"""A sentence may be as long as its page: each number looks at a few of its neighbours, not at all of them."""

import pytest
from sentences_read import figures

from snapshots.extraction.naming.standing import Standing
from snapshots.extraction.quantities import unit_signs

CHAIN = "-, 9" * 300
FEET = "the beam of 6' and " * 300


def _counted(monkeypatch, owner, name):
    calls, inner = [], getattr(owner, name)

    def counting(*arguments, **options):
        calls.append(1)
        return inner(*arguments, **options)

    monkeypatch.setattr(owner, name, counting)
    return calls


@pytest.mark.parametrize(
    ("owner", "name", "text", "most"),
    [(Standing, "__init__", "Boats with 9" + CHAIN, 75_000), (unit_signs, "_ends_measure", "It said " + FEET, 100_000)],
)
def test_the_work_of_a_number_does_not_grow_with_its_sentence(monkeypatch, owner, name, text, most):
    calls = _counted(monkeypatch, owner, name)
    figures(text)
    assert 0 < len(calls) < most
