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
EVERY = {unseen_walls: 16, framing: 1, timing: 1, conditional: 1, indexes: 1}
"""Of the large families a check of every change takes each sixth row, and of walls that differ in wording alone each sixteenth:
judging is asked about all of them. `pytest -m whole` plays the others."""
ROWS = {
    f"{family.__name__.rpartition('.')[2]}: {row.name}": (row, number % EVERY.get(family, 6) == 0)
    for family in FAMILIES
    for number, row in enumerate(family.BEHAVIOURS)
}


@pytest.fixture(scope="module")
def theatre(tmp_path_factory):
    with Theatre(tmp_path_factory.mktemp("hostile")) as shared:
        yield shared


def test_there_are_enough_and_none_is_named_twice():
    assert sum(is_played for _, is_played in ROWS.values()) >= 150
    for family in FAMILIES:
        assert len({row.name for row in family.BEHAVIOURS}) == len(family.BEHAVIOURS)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if is_played else pytest.mark.whole) for name, (_, is_played) in ROWS.items()]
)
@pytest.mark.long
def test_each_behaviour_as_the_first_answer_and_after_a_good_release(name, theatre):
    row, _ = ROWS[name]
    problems = []
    # Where the behaviour is a release of its own the second time as well, a play in one would show an earlier release again.
    for play in (Stage.play,) if row.first and row.later != "released" else (Stage.play_first, Stage.play_later):
        if row.first or play is Stage.play_later:
            with Stage(theatre, row) as stage:
                problems += play(stage)
    assert problems == []
