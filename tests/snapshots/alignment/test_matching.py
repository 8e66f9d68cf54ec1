"""Which mention speaks for a series, how surely a new one begins, and how each was followed."""

from types import SimpleNamespace

import pytest
from blocks_read import figures_in

from snapshots.alignment.assignment import LEAST
from snapshots.alignment.matching import _replaced, _speaking, align
from snapshots.alignment.pool import Match
from snapshots.comparison import series_of


@pytest.mark.parametrize(
    ("near", "told"),
    [
        (None, (None, 1.0)),
        ((3, 0.0), (3, 1.0)),
        ((3, LEAST / 2), (3, 0.75)),
        ((3, LEAST), (3, 0.5)),
        ((3, 2 * LEAST), (3, 0.5)),
        ((3, LEAST / 300), (3, 1.0)),
        ((3, LEAST / 30), (3, 0.98)),
    ],
)
def test_the_more_a_new_figure_is_like_the_one_that_went_the_less_sure_is_that_it_is_new(near, told):
    assert _replaced(near) == told


def stated(size=40, base="1", modifier="exact"):
    return SimpleNamespace(base=base, size=size, figure=SimpleNamespace(modifier=modifier))


TWO = [stated(), stated()]


@pytest.mark.parametrize(
    ("new", "speaks"),
    [
        ([stated(), stated()], 0),
        ([stated(), stated(41)], 1),
        ([stated(), stated(base="%")], 1),
        ([stated(), stated(modifier="over")], 1),
        ([stated(41), stated(42)], 0),
        ([stated(41), stated()], 0),
    ],
)
def test_a_mention_that_says_something_new_speaks_for_its_series_else_the_one_that_spoke_before(new, speaks):
    mentions = [SimpleNamespace(series=SimpleNamespace(key="boats"), number=number) for number in (0, 1)]
    for places in ((0, 1), (1, 0)):  # whichever stands first on the page
        pool = SimpleNamespace(
            old=TWO, new=[new[i] for i in places], matches={j: Match(i, "block", 1.0) for j, i in enumerate(places)}
        )
        assert _speaking(pool, mentions) == {"boats": places.index(speaks)}


def followed(page, before=()):
    return align(figures_in(page), series_of(before))


def told(observations):
    return [(seen.series, seen.mention, seen.anchor) for seen in observations]


ONCE = "<p>The mission trained 9,000 soldiers in camps.</p>"
AGAIN = "<p>The camps are full: the mission trained {} soldiers.</p>"
CAMPS = "<p>It has 14 camps.</p>"
SERIES = "soldiers-trained-in-camps"


def test_what_is_told_twice_is_one_series_and_the_mention_that_was_brought_up_to_date_speaks():
    before = followed(ONCE + AGAIN.format("9,000") + CAMPS)
    assert told(before) == [(SERIES, 0, "new"), (SERIES, 1, "repetition"), ("camps", 0, "new")]
    after = followed(ONCE + AGAIN.format("9,400") + CAMPS, before)
    assert told(after) == [(SERIES, 1, "block"), (SERIES, 0, "skeleton"), ("camps", 0, "block")]


def test_what_begins_to_be_told_twice_is_a_mention_and_no_series():
    after = followed(ONCE + CAMPS + AGAIN.format("9,000"), followed(ONCE + CAMPS))
    assert told(after) == [(SERIES, 0, "block"), ("camps", 0, "block"), (SERIES, 1, "repetition")]


def test_a_copy_of_an_older_update_is_a_mention_that_is_told_as_such():
    update = "<h2>{day} March 2031</h2><p>The ferries carried {people} passengers.</p>".format
    before = followed(update(day=5, people="3,120"))
    after = followed(update(day=12, people="3,410") + update(day=5, people="3,120"), before)
    assert [(seen.mention, seen.anchor == "archive") for seen in after] == [(0, False), (1, True)]
    assert len({seen.series for seen in after}) == 1
