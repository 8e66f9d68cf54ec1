"""Every hostile behaviour, as the very first answer of a source and after a good release.

Each ends in the outcome that its row names, leads nowhere, tells no change and costs none: the next good answer is taken up
without help, and of a figure revised then exactly that is told.
"""

import pytest
from hostile import bodies, encodings, headers, redirects, statuses, timing
from hostile.stage import Stage, Theatre

FAMILIES = (statuses, redirects, headers, bodies, encodings, timing)
ROWS = {f"{family.__name__.rpartition('.')[2]}: {row.name}": row for family in FAMILIES for row in family.BEHAVIOURS}


@pytest.fixture(scope="module")
def theatre(tmp_path_factory):
    with Theatre(tmp_path_factory.mktemp("hostile")) as shared:
        yield shared


def test_there_are_enough_and_none_is_named_twice():
    assert len(ROWS) == sum(len(family.BEHAVIOURS) for family in FAMILIES) >= 120


@pytest.mark.parametrize("name", ROWS)
def test_as_the_first_answer(name, theatre):
    with Stage(theatre, ROWS[name]) as stage:
        assert stage.play_first() == []


@pytest.mark.parametrize("name", ROWS)
def test_after_a_good_release(name, theatre):
    with Stage(theatre, ROWS[name]) as stage:
        assert stage.play_later() == []
