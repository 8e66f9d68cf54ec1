"""Which table, row and column of one release is which of the other, on heads and cells made by hand."""

from types import SimpleNamespace

import pytest

from snapshots.alignment.tables import (
    _equal,
    _headed_alike,
    _is_short,
    _of_next_issue,
    _share,
    _spanned_anew,
    _stands_for,
    _told_anew,
    _with_equal_cells,
    _written_out,
)


def cells(text):
    """Heads of the other axis to cells: "2030 40, 2031 41 kg"."""
    out = {}
    for entry in text.split(", ") if text else ():
        head, size, *unit = entry.split()
        out[head] = SimpleNamespace(size=int(size), base=unit[0] if unit else "1")
    return out


@pytest.mark.parametrize(
    ("old", "new", "share"),
    [
        ("a 1, b 2", "a 1, b 2", 1.0),
        ("a 1, b 2, c 3", "a 1, b 2, c 4", 2 / 3),
        ("a 1, b 2, c 3, d 4", "a 1, b 2, c 5, d 6", 0.5),
        ("a 1, b 2, c 3, d 4, e 5", "a 1, b 2, c 5, d 6, e 7", 0.0),  # under a half
        ("a 1", "a 1", 0.0),  # one number may be chance
        ("a 1, b 2", "a 1, b 2 kg", 0.0),
        ("a 1, b 2, c 3", "a 1, b 2", 1.0),  # only what both have is compared
        ("a 1, b 2", "c 1, d 2", 0.0),
        ("", "a 1", 0.0),
    ],
)
def test_two_lines_are_one_by_the_share_of_numbers_that_stayed(old, new, share):
    assert _equal(cells(old), cells(new)) == share


@pytest.mark.parametrize(
    ("head", "is_short"),
    [(("f",), True), (("uk",), True), (("f", "m"), False), ((), False), (("3",), False), (("f1",), False), (("females",), False)],
)
def test_a_short_form_is_one_word_of_few_letters(head, is_short):
    assert _is_short(head) is is_short


@pytest.mark.parametrize(
    ("short", "long", "stands"),
    [
        (("f",), ("female",), True),
        (("uk",), ("united kingdom",), True),
        (("uk",), ("ukraine",), True),
        (("f",), ("male",), False),
        (("f",), ("f",), False),
        (("u",), ("united kingdom",), False),  # one initial of two
        (("f",), ("female", "adults"), False),
        (("f",), (), False),
    ],
)
def test_a_short_form_begins_a_word_or_is_made_of_initials(short, long, stands):
    assert _stands_for(short, long) is stands


@pytest.mark.parametrize(
    ("gone", "came", "pairs"),
    [
        ("f m", "female male", {("f", "female"), ("m", "male")}),
        ("female male", "f m", {("female", "f"), ("male", "m")}),
        ("f", "female", set()),  # one alone may be chance
        ("f m", "female foreign male", set()),  # which of the two the f is, nobody can say
        ("f m x", "female foreign male xenon", {("m", "male"), ("x", "xenon")}),
        ("", "female", set()),
    ],
)
def test_several_heads_are_written_out_at_once(gone, came, pairs):
    told = _written_out([(word,) for word in gone.split()], [(word,) for word in came.split()])
    assert {(old[0], new[0]) for old, new in told} == pairs


def test_each_line_is_paired_once_with_the_one_that_kept_most_and_of_equals_with_the_first():
    old = {"a": cells("x 1, y 2, z 3"), "b": cells("x 1, y 2, z 9"), "c": cells("x 7, y 8")}
    new = {"d": cells("x 1, y 2, z 9"), "e": cells("x 1, y 2, z 3"), "f": cells("x 7, y 8"), "g": cells("x 7, y 8")}
    assert sorted(_with_equal_cells(old, new, list(old), list(new))) == [("a", "e"), ("b", "d"), ("c", "f")]


def test_of_equal_shares_the_first_of_both_sides_are_paired():
    old = {"a": cells("x 1, y 2"), "b": cells("x 1, y 2")}
    new = {"d": cells("x 1, y 2"), "e": cells("x 1, y 2")}
    assert sorted(_with_equal_cells(old, new, list(old), list(new))) == [("a", "d"), ("b", "e")]


def test_heads_are_told_anew_by_their_numbers_and_the_rest_as_short_forms():
    old = {("wards",): cells("x 1, y 2"), ("f",): cells("x 3"), ("m",): cells("x 4"), ("kept",): cells("x 5"), (): cells("x 6")}
    new = {("boroughs",): cells("x 1, y 2"), ("female",): cells("x 8"), ("male",): cells("x 9"), ("kept",): cells("x 5")}
    assert set(_told_anew(old, new, are_columns=False)) == {
        (("wards",), ("boroughs",)),
        (("f",), ("female",)),
        (("m",), ("male",)),
    }


def lines(*heads):
    return {(head,): {} for head in heads}


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        (["region no. 11", "all"], ["region no. 12", "all"], [("region no. 11", "region no. 12")]),
        (["region no. 11"], ["region no. 9"], []),  # an issue is followed by a later one
        (["change since 3 may"], ["change since 9 may"], [("change since 3 may", "change since 9 may")]),
        (["change (since the last report on 3 may)"], ["change (since the last report on 12 sept.)"],
         [("change (since the last report on 3 may)", "change (since the last report on 12 sept.)")]),
        (["no. 11 since 3 may"], ["no. 12 since 9 may"], [("no. 11 since 3 may", "no. 12 since 9 may")]),
        (["boats as of 2031-05-03"], ["boats as of 2031-06-07"], [("boats as of 2031-05-03", "boats as of 2031-06-07")]),
        (["bilan au 3 mai 2031"], ["bilan au 1er juin 2031"], [("bilan au 3 mai 2031", "bilan au 1er juin 2031")]),
        (
            ["no. 8 since the tally of 3 may"],
            ["no. 9 since the tally of 9 may"],
            [("no. 8 since the tally of 3 may", "no. 9 since the tally of 9 may")],
        ),
        (["no. 8 boats", "boats"], ["boats"], []),  # the head stays
        (["no. 8 boats"], ["boats"], [("no. 8 boats", "boats")]),
        (["boats"], ["no. 9 boats"], [("boats", "no. 9 boats")]),
        (["aide au logement 2031"], ["aide au transport 2031"], []),  # no day
        (["members since 2010"], ["members since 2020"], []),
        (["stand 14"], ["stand 22"], []),
        (["pump no. 1", "pump no. 2"], ["pump no. 2", "pump no. 3"], []),  # two of one name
        (["pump no. 1"], ["pump no. 1", "pump no. 2"], []),
        (["boats 2030"], ["boats 2031"], []),  # another period
        (["week 31"], ["week 32"], []),
    ],
)  # fmt: skip
def test_a_column_that_numbers_its_issue_is_the_one_of_the_next(old, new, pairs):
    assert _of_next_issue(lines(*old), lines(*new), are_columns=True) == [((a,), (b,)) for a, b in pairs]


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("cases deaths", "known,cases known,deaths", ["cases", "deaths"]),
        ("known,cases known,deaths all", "cases deaths all", ["cases", "deaths"]),
        ("cases deaths", "known,cases known,deaths guessed,deaths", []),  # one alone is chance
        ("cases deaths tests", "known,cases known,deaths guessed,deaths known,tests", ["cases", "tests"]),
        ("cases deaths", "2031,cases 2031,deaths", []),  # another period
        ("cases deaths", "may,cases may,deaths", []),
        ("town,cases town,deaths", "country,cases country,deaths", []),  # other things
        ("cases deaths", "known,cases known,deaths cases deaths", []),  # the heads stay
    ],
)
def test_a_head_over_columns_comes_or_goes(old, new, pairs):
    lines = [{tuple(head.split(",")): {} for head in heads.split()} for heads in (old, new)]
    assert sorted(before[-1] for before, after in _spanned_anew(*lines) if before[-1] == after[-1]) == pairs


def test_a_number_at_the_head_of_a_row_counts_things():
    assert _of_next_issue(lines("route no. 11"), lines("route no. 12"), are_columns=False) == []
    assert len(_of_next_issue(lines("since 3 may"), lines("since 9 may"), are_columns=False)) == 1


def test_heads_with_the_same_numbers_under_them_are_of_no_other_issue():
    old = {("no. 1",): cells("x 1, y 2")}
    new = {("no. 3",): cells("x 8, y 9"), ("sums",): cells("x 1, y 2")}
    assert _told_anew(old, new, are_columns=True) == [(("no. 1",), ("sums",))]


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("1:ab 2:cd", "1:cd 2:ab", [(1, 2), (2, 1)]),
        ("1:ab 2:ab", "1:ab", []),
        ("1:ab", "1:ab 2:ab", []),
        ("1:ab 2:ab", "1:ab 2:ab", []),
        ("1:ab", "1:cd", []),
    ],
)
def test_tables_are_one_by_heads_that_no_other_has(old, new, pairs):
    sides = (
        [SimpleNamespace(number=int(number), heads=heads) for number, _, heads in (part.partition(":") for part in side.split())]
        for side in (old, new)
    )
    assert _headed_alike(*sides) == pairs


@pytest.mark.parametrize(
    ("things", "others", "share"), [("ab", "ab", 1.0), ("ab", "bc", 1 / 3), ("ab", "", 0.0), ("", "ab", 0.0), ("", "", 1.0)]
)
def test_two_tables_without_a_name_are_named_alike(things, others, share):
    assert _share(set(things), set(others)) == share
