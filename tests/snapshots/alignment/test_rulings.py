"""What people decided about matches, against what the words alone would say."""

from datetime import UTC, datetime

from figure_builder import figure

from snapshots import Curation, CurationKind, Rulings, align, rulings_of, statement_of
from snapshots.comparison import series_of

OLD = figure("The mission has [9,000] soldiers.", 9000, entity="soldiers")
NEW = figure("Over [9,400] troops serve with the force.", 9400, entity="troops")
SAME = figure("The mission has [9,200] soldiers.", 9200, entity="soldiers")


def series_after(rulings, new, old=(OLD,)):
    """The series of the old figures, and those of the new."""
    before = align(old, (), rulings)
    return [seen.series for seen in before], [seen.series for seen in align(new, series_of(before), rulings)]


def decided(kind, *figures, undone=False):
    moment = datetime(2024, 3, 1, tzinfo=UTC)
    return Curation(
        kind=kind, series="soldiers", statements=tuple(map(statement_of, figures)), made_by="Ada", made_at=moment,
        undone_at=moment if undone else None,
    )  # fmt: skip


def test_two_figures_said_to_be_one_are_paired_whatever_they_say():
    old, new = series_after(Rulings(), [NEW])
    assert old != new
    old, new = series_after(rulings_of([decided(CurationKind.MERGE, OLD, NEW)]), [NEW])
    assert old == new


def test_two_figures_said_to_differ_are_never_paired():
    assert series_after(Rulings(), [SAME])[0] == series_after(Rulings(), [SAME])[1]
    old, new = series_after(rulings_of([decided(CurationKind.REJECT, OLD, SAME)]), [SAME])
    assert old != new


def test_the_later_of_two_decisions_about_a_match_holds_and_an_undone_one_is_none():
    rejected, confirmed = decided(CurationKind.REJECT, OLD, SAME), decided(CurationKind.CONFIRM, OLD, SAME)
    assert rulings_of([rejected, confirmed]).same == {(statement_of(OLD), statement_of(SAME))}
    assert rulings_of([confirmed, rejected]).apart == {(statement_of(OLD), statement_of(SAME))}
    assert rulings_of([decided(CurationKind.REJECT, OLD, SAME, undone=True)]).silent


def test_a_figure_said_to_begin_a_series_begins_one():
    old, new = series_after(rulings_of([decided(CurationKind.SPLIT, SAME)]), [SAME])
    assert old != new


def test_a_figure_said_to_be_wrong_is_dropped():
    assert series_after(rulings_of([decided(CurationKind.WRONG, SAME)]), [SAME, NEW])[1] == series_after(Rulings(), [NEW])[1]


def test_two_places_of_one_release_said_to_be_one_quantity_are_mentions_of_it():
    other = figure("Troops: [9,000]", 9000, entity="troops", at=60)
    assert len(set(series_after(Rulings(), [], (OLD, other))[0])) == 2
    for pair in ((OLD, other), (other, OLD)):
        assert len(set(series_after(rulings_of([decided(CurationKind.MERGE, *pair)]), [], (OLD, other))[0])) == 1


def test_typography_does_not_make_another_statement():
    curly = figure("The mission’s [9,000] soldiers", 9000, entity="soldiers")
    straight = figure("The  mission's [9,000] soldiers", 9000, entity="soldiers")
    assert statement_of(curly) == statement_of(straight)
