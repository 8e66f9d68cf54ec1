"""What is assigned to what: the sparse assignment against the full one of the same library, and what is told of the pairs."""

from types import SimpleNamespace

import lap
import numpy as np
import pytest
from blocks_read import figures_in
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots import compare
from snapshots.alignment.assignment import DOUBTFUL, LEAST_REPLACED, _judged, _solve, assign, replaced
from snapshots.alignment.features import FeatureReader
from snapshots.alignment.pool import Match, Pool

LEAST = 0.25


@settings(max_examples=150)
@given(st.integers(1, 7), st.integers(1, 7), st.data())
def test_it_is_as_good_as_the_full_one(rows, columns, data):
    shares = st.one_of(st.none(), st.floats(LEAST, 1).map(lambda share: round(share, 3)))
    scores = {
        (i, j): score for i in range(rows) for j in range(columns) if (score := data.draw(shares, label=f"{i},{j}")) is not None
    }
    if not scores:
        return
    places = [SimpleNamespace(height=0.0)] * 7
    pairs = _solve(scores, SimpleNamespace(old=places, new=places), LEAST)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    cost = np.full((rows, columns), 2.0)
    for (i, j), score in scores.items():
        cost[i, j] = 1 - score
    _, full, _ = lap.lapjv(cost, extend_cost=True, cost_limit=1 - LEAST)
    best = sum(scores[i, j] - LEAST for i, j in enumerate(full) if j >= 0)
    assert abs(sum(scores[pair] - LEAST for pair in pairs) - best) < 1e-4


def nothing_near(scores, least=LEAST, old=None, new=None):
    pool = SimpleNamespace(old=old or [SimpleNamespace(height=0.0)] * 7, new=new or [SimpleNamespace(height=0.0)] * 7)
    return sorted(_solve(scores, pool, least))


def test_both_are_left_alone_where_that_costs_less():
    assert nothing_near({(0, 0): LEAST - 0.001}) == []
    assert nothing_near({(0, 0): LEAST}) == [(0, 0)]
    # the sum of both pairs is greater than the best single one, even by a little
    assert nothing_near({(0, 0): 0.9, (0, 1): 0.6, (1, 0): 0.6}) == [(0, 1), (1, 0)]
    assert nothing_near({(0, 0): 0.9, (0, 1): 0.57, (1, 0): 0.57}) == [(0, 0)]


def test_of_ties_the_nearer_place_is_chosen():
    old = [SimpleNamespace(height=0.2), SimpleNamespace(height=0.8)]
    new = [SimpleNamespace(height=0.7), SimpleNamespace(height=0.3)]
    ties = dict.fromkeys([(0, 0), (0, 1), (1, 0), (1, 1)], 0.5)
    assert nothing_near(ties, old=old, new=new) == [(0, 1), (1, 0)]


OLD = "<p>The port counts 40 boats.</p><p>The mill ground 30 sacks.</p><p>We fed 12 hens.</p>"
NEW = "<p>Boats in the port: some 44 by now.</p><p>Sacks from the mill came to 31.</p><p>Hens ate: 13 of them.</p>"


def pool_of(old, new):
    reader, none = FeatureReader(), frozenset()
    before, after = reader.read(figures_in(old)), reader.read(figures_in(new))
    return Pool(before, after, set(range(len(before))), (none, none), (none, none))


def likeness(scores, pool):
    """What is alike as the table says, and nothing else."""
    by_pair = {(id(pool.old[i]), id(pool.new[j])): score for (i, j), score in scores.items()}
    return lambda old, new, _order, _mates: by_pair.get((id(old), id(new)), 0.0)


@pytest.fixture
def open_pool(monkeypatch):
    """Of three figures on each side, each of which may be any other."""
    monkeypatch.setattr(Pool, "possible", lambda *_, **__: True)
    monkeypatch.setattr(
        "snapshots.alignment.assignment.candidates", lambda pool: [(i, j) for i in pool.left_old() for j in range(3)]
    )
    return pool_of(OLD, NEW)


def test_pairs_less_alike_than_asked_are_not_made(open_pool):
    assign(open_pool, likeness({(0, 0): 0.5, (1, 1): 0.499, (2, 2): 0.6}, open_pool), 0.5)
    assert {j: match.old for j, match in open_pool.matches.items()} == {0: 0, 2: 2}


def test_nothing_is_paired_where_nothing_is_alike(open_pool):
    assign(open_pool, likeness({}, open_pool), 0.5)
    assert open_pool.matches == {}


def test_a_figure_takes_the_place_of_the_one_most_alike_and_each_only_once(open_pool):
    scores = {(0, 0): 0.3, (1, 0): 0.4, (1, 1): 0.35, (0, 1): 0.2, (2, 2): LEAST_REPLACED}
    assert replaced(open_pool, likeness(scores, open_pool)) == {0: (1, 0.4), 1: (0, 0.2), 2: (2, LEAST_REPLACED)}


def test_of_two_as_much_alike_the_earlier_is_replaced_first(open_pool):
    scores = dict.fromkeys([(2, 0), (0, 0), (2, 1)], 0.3)
    assert replaced(open_pool, likeness(scores, open_pool)) == {0: (0, 0.3), 1: (2, 0.3)}


def test_what_is_hardly_alike_replaces_nothing_unless_its_sentence_stands_alone_in_its_place(open_pool):
    assert replaced(open_pool, likeness({(0, 0): LEAST_REPLACED / 2}, open_pool)) == {}
    open_pool.pair(1, 1, Match(1, "block", 1.0))
    assert replaced(open_pool, likeness({(0, 0): LEAST_REPLACED / 2}, open_pool)) == {0: (0, LEAST_REPLACED / 2), 2: (2, 0.0)}


@pytest.mark.parametrize(
    ("old", "new", "confidence"),
    [
        ("Oxmere spent £45,000 on roads.", "In all Oxmere spent £61,000 on roads.", 0.98),
        ("Oxmere spent £45,000 on roads.", "In all Oxmere spent £61,000 on parks.", 0.64),
        ("Last year we mended 640 chairs for schools in Oxmere.", "Last year we lent 655 films to schools in Oxmere.", 0.64),
        ("Last year we mended 640 chairs for schools in Oxmere.", "Last year we mended 655 chairs in Oxmere.", 0.98),
        ("Hours of tuition: 4,120", "Hours of music: 4,370", 0.64),
        ("Hours of music: 4,120", "Hours of music lessons: 4,370", 0.98),
        ("Our shops in Oxmere took £45,000.", "All that Oxmere does takes £310,000.", 0.64),
        ("<table><tr><th>Town<th>Deaths to date<tr><td>Oxmere<td>20</table>", "Of the new deaths, 18 were in Oxmere.", 0.64),
    ],
)
def test_a_pair_of_which_no_noun_speaks_for_the_other_is_doubtful(old, new, confidence):
    (change,) = compare(*(figures_in(f"<p>{text}</p>") for text in (old, new))).told
    assert (change.before is not None and change.after is not None, change.confidence) == (True, confidence)


@pytest.mark.parametrize(
    ("score", "rivals", "doubtful"),
    [
        (0.5, [], False),
        (0.5, [(0.5, 1)], False),
        (0.5, [(0.6, 1)], True),
        (0.5, [(0.6, 0)], False),
        (0.5, [(0.4, 1), (0.9, 2)], True),
    ],
)
def test_a_match_that_another_would_fit_better_is_doubtful(score, rivals, doubtful):
    assert (_judged(score, 0, rivals).confidence <= DOUBTFUL) is doubtful
