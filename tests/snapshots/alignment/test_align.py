"""The same quantity is found again, however the sentence is reworded."""

import random

import pytest
from figure_builder import figure
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots import align
from snapshots.comparison import compare, series_of

SHEET = [
    ("The mission has [41] member states.", 41, "exact", "member states"),
    ("Crews have carried out over [2,700] patrols.", 2700, "over", "patrols"),
    ("They escorted nearly [880] merchant ships.", 880, "nearly", "merchant ships"),
    ("Rescue teams brought some [14,500] people ashore.", 14500, "about", "people"),
    ("The mission keeps [26] vessels at sea.", 26, "exact", "vessels"),
    ("Engineers cleared [12] harbours of wreckage.", 12, "exact", "harbours"),
]


def document(rows):
    at, figures = 0, []
    for sentence, value, modifier, entity in rows:
        figures.append(figure(sentence, value, modifier, entity=entity, at=at))
        at += len(sentence)
    return figures


def paired(old, new):
    """Old sentence to new sentence, by series."""
    before = align(document(old), ())
    after = align(document(new), series_of(before))
    names = {seen.series: seen.figure.sentence for seen in before}
    return {names.get(seen.series): seen.figure.sentence for seen in after}


def test_every_figure_of_a_first_release_begins_a_series_of_its_own():
    observations = align(document(SHEET), ())
    assert len({seen.series for seen in observations}) == len(SHEET)
    assert {seen.anchor for seen in observations} == {"new"}
    assert all(seen.label and not any(c.isdigit() for c in seen.label) for seen in observations)


@pytest.mark.parametrize(
    "reworded",
    [
        "In all, crews have been on more than [2,950] patrols.",
        "Over [2,950] patrols were carried out by the crews.",
        "The crews' patrols now number over [2,950].",
    ],
)
def test_a_reworded_sentence_keeps_its_series(reworded):
    new = [*SHEET[:1], (reworded, 2950, "over", "patrols"), *SHEET[2:]]
    assert paired(SHEET, new)[SHEET[1][0].replace("[", "").replace("]", "")] == reworded.replace("[", "").replace("]", "")


def test_swapped_neighbours_are_not_crossed():
    old = [
        ("Team A planted [120] trees in the east.", 120, "exact", "trees"),
        ("Team B planted [310] trees in the west.", 310, "exact", "trees"),
    ]
    new = [
        ("Team B planted [290] trees in the west.", 290, "exact", "trees"),
        ("Team A planted [310] trees in the east.", 310, "exact", "trees"),
    ]
    assert {first[:6]: second[:6] for first, second in paired(old, new).items()} == {"Team A": "Team A", "Team B": "Team B"}


def test_units_that_cannot_convert_never_pair():
    old = [figure("They cleared [40 t] of scrap.", 40, unit="t", entity="scrap")]
    new = [figure("They cleared [40 km] of scrap.", 40, unit="km", entity="scrap")]
    assert [change.kind.value for change in compare(old, new).changes] == ["added", "removed"]


def test_a_series_is_resumed_after_a_gap():
    before = align(document(SHEET), ())
    gone = align(document(SHEET[:-1]), series_of(before))
    again = align(document(SHEET), series_of(before))
    assert {seen.series for seen in again} - {seen.series for seen in gone} == {before[-1].series}


@settings(max_examples=40)
@given(st.randoms(use_true_random=False))
def test_shuffled_sentences_change_nothing(rng):
    mixed = list(SHEET)
    rng.shuffle(mixed)
    assert compare(document(SHEET), document(mixed)).told == ()


@settings(max_examples=40)
@given(st.sets(st.integers(0, len(SHEET) - 1)))
def test_changing_k_numbers_tells_exactly_these(places):
    new = [
        (sentence.replace(f"[{value:,}]", f"[{value + 7:,}]"), value + 7, modifier, entity) if place in places else SHEET[place]
        for place, (sentence, value, modifier, entity) in enumerate(SHEET)
    ]
    told = compare(document(SHEET), document(new)).told
    assert sorted((change.kind.value, int(change.before.value)) for change in told) == sorted(
        ("revised", SHEET[place][1]) for place in places
    )


def test_alignment_repeats_byte_for_byte():
    many = [(f"Post {n} helped [{n * 10 + 5}] people.", n * 10 + 5, "exact", "people") for n in range(40)]
    random.Random(4).shuffle(many)
    first, second = (compare(document(SHEET + many), document(many + SHEET)) for _ in range(2))
    assert first == second
