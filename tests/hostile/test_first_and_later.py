"""Every hostile behaviour, as the very first answer of a source and after a good release.

Each ends in the outcome that its row names, leads nowhere, tells no change and costs none: the next good answer is taken up
without help, and of a figure revised then exactly that is told.
"""

import pytest
from hostile import (
    bodies,
    conditional,
    documents,
    encodings,
    framing,
    headers,
    indexes,
    middle_boxes,
    redirects,
    robots,
    statuses,
    timing,
    unseen_walls,
    walls,
)
from hostile.stage import Stage, Theatre

FAMILIES = (
    statuses,
    redirects,
    headers,
    bodies,
    encodings,
    framing,
    timing,
    walls,
    unseen_walls,
    documents,
    robots,
    conditional,
    indexes,
    middle_boxes,
)
ROWS = {
    f"{family.__name__.rpartition('.')[2]}: {row.name}": row
    for family in FAMILIES
    for row in (family.BEHAVIOURS[::8] if family is unseen_walls else family.BEHAVIOURS)
}
"""Of the walls that differ in wording alone one in eight is enough for the way through a check; judging is asked about them all."""


@pytest.fixture(scope="module")
def theatre(tmp_path_factory):
    with Theatre(tmp_path_factory.mktemp("hostile")) as shared:
        yield shared


def test_there_are_enough_and_none_is_named_twice():
    assert len(ROWS) >= 120
    for family in FAMILIES:
        assert len({row.name for row in family.BEHAVIOURS}) == len(family.BEHAVIOURS)


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.long
def test_each_behaviour_as_the_first_answer_and_after_a_good_release(name, theatre):
    row = ROWS[name]
    problems = []
    # Where the behaviour is a release of its own the second time as well, a play in one would show an earlier release again.
    for play in (Stage.play,) if row.first and row.later != "released" else (Stage.play_first, Stage.play_later):
        if row.first or play is Stage.play_later:
            with Stage(theatre, row) as stage:
                problems += play(stage)
    assert problems == []
