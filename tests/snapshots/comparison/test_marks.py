"""What is remarkable beside the kind of a change: numbers that no longer agree, that lag, that changed without a date."""

from blocks_read import figures_in as figures

from snapshots import Mark, compare
from snapshots.alignment import align
from snapshots.comparison import compare_observations, series_of


def marks(old, new):
    return {(c.kind.value, c.after.quote): set(c.marks) for c in compare(figures(old), figures(new)).changes if c.after}


def tents(north, south, total):
    return (
        "<table><tr><th>Region</th><th>Tents</th></tr>"
        f"<tr><td>North</td><td>{north}</td></tr><tr><td>South</td><td>{south}</td></tr>"
        f"<tr><td>Total</td><td>{total}</td></tr></table>"
    )


def test_a_total_that_no_longer_is_the_sum_of_its_parts_is_inconsistent():
    assert marks(tents(120, 80, 200), tents(150, 80, 200)) == {
        ("revised", "150"): set(), ("unchanged", "200"): {Mark.INCONSISTENT},
    }  # fmt: skip
    assert marks(tents(120, 80, 200), tents(150, 80, 230)) == {("revised", "150"): set(), ("revised", "230"): set()}


def test_a_total_that_never_added_up_is_no_news():
    assert marks(tents(120, 80, 260), tents(150, 80, 260)) == {("revised", "150"): set()}


def test_a_share_that_no_longer_fits_its_parts_is_inconsistent():
    sentence = "Donors have given ${} million, or {} percent, of the $120 million required."
    assert marks(sentence.format(48, 40), sentence.format(66, 40))["unchanged", "40 percent"] == {Mark.INCONSISTENT}
    assert marks(sentence.format(48, 40), sentence.format(66, 55)) == {
        ("revised", "$66 million"): set(), ("revised", "55 percent"): set(),
    }  # fmt: skip


def test_a_tile_that_was_forgotten_makes_one_change_that_is_inconsistent():
    page = "<div class='tile'><b>{}</b><span>people reached</span></div><p>In total, {} people were reached with food.</p>"
    old = page.format("1.4 million", "1.4 million")
    assert marks(old, page.format("1.6 million", "1.4 million")) == {("revised", "1.6 million"): {Mark.INCONSISTENT}}
    assert marks(old, page.format("1.4 million", "1.6 million")) == {("revised", "1.6 million"): {Mark.INCONSISTENT}}
    assert marks(old, page.format("1.6 million", "1.6 million")) == {("revised", "1.6 million"): set()}


def test_the_one_number_of_a_section_that_was_not_updated_is_stale():
    lines = "Wells: {}\nPumps: {}\nTanks: {}\nTaps: {}"
    old = lines.format(120, 44, 300, 95)
    assert marks(old, lines.format(131, 47, 322, 95))["unchanged", "95"] == {Mark.STALE}
    assert all(Mark.STALE not in found for found in marks(old, lines.format(131, 44, 322, 95)).values())


def test_what_changed_under_the_same_date_is_quiet():
    before = align(figures("It runs 40 clinics."), ())
    after = align(figures("It runs 42 clinics."), series_of(before))
    assert compare_observations(before, after, same_date=True).changes[0].marks == (Mark.QUIET,)
    assert compare_observations(before, after).changes[0].marks == ()
