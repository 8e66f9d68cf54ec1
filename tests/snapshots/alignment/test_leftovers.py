"""What words could not pair: a telling number, the only figures of a unit, a name that gained words, endings of a case."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from blocks_read import figures_in

from snapshots import compare
from snapshots.alignment.leftovers import MOST_APART, NEAR, _near, _only_of_their_unit, _renamed, _telling_number


def told(old, new):
    changes = compare(figures_in(old), figures_in(new)).told
    return sorted(f"{c.kind} {c.before.quote if c.before else '-'} {c.after.quote if c.after else '-'}" for c in changes)


KEPT = "<p>Beds: 41</p><p>Wards: 7</p><p>Porters: 23</p>"
REVISED = "<p>Beds: 44</p><p>Wards: 8</p><p>Porters: 25</p>"
REVISIONS = ["revised 23 25", "revised 41 44", "revised 7 8"]
SPOKEN = "<p>Our house has 47 beds.</p><p>We employ 15 porters.</p><p>In spring 310 guests stayed.</p>"
RESPOKEN = (
    "<p>Guests who stayed with us in spring: 328 in all.</p><p>Of porters there are 17 now.</p><p>In the house stand 52 beds.</p>"
)
MILL = (
    "<p>Our museum drew 14,200 visitors. It employs 410 staff. We planted 5,600 trees. We lent 76,000 books.</p>"
    "<p>Income was €2.3 million. We spent €2.1 million.</p>"
)
REMILL = (
    "<p>Outgoings: €2.2 million. Takings amounted to €2.4 million.</p><p>Readers borrowed 79,500 titles. Through these doors walked"
    " 15,100 guests. A workforce of 432 looks after them. Followers online: 3,300.</p>"
)
BOATS = "<table><tr><th>Pier</th><th>Boats</th></tr><tr><td>North</td><td>14</td></tr><tr><td>South</td><td>19</td></tr></table>"
FIRE = "<h2>Update, {0} August, {1}</h2><p>{2}.</p><p>{3} homes are gone.</p>"


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("The net spans 412 kilometres.", "Its length comes to 412 kilometres by now.", []),
        ("Flames have taken 12,400 acres and it is 15% held.", "Held now: 32%. The blaze grew to 14,150 acres.",
         ["revised 12,400 acres 14,150 acres", "revised 15% 32%"]),
        ("The kennels of Velm hold 190 dogs.", "The hall of Velm seats 190 guests.", ["added - 190", "removed 190 -"]),
        ("Help went to 4,300 small firms.", "Help went to 6,200 small firms and 4,300 farms.", ["added - 4,300", "revised 4,300 6,200"]),
        ("<html lang='de'><p>Die Stadt fährt mit 96 Bussen.</p>", "<html lang='de'><p>Unsere 98 Busse sind täglich unterwegs.</p>",
         ["revised 96 98"]),
        ("<dl><dt>Gäste</dt><dd>96</dd><dt>Mitarbeitende</dt><dd>612</dd></dl>", "<dl><dt>Gäste</dt><dd>96</dd><dt>Beschäftigte</dt><dd>631</dd></dl>",
         ["revised 612 631"]),
        ("<p>Der Verein hat 420 Mitglieder.</p>", "<p>Der Verein hat 431 Mitglieder. In der Jugend spielen 96 Mitglieder.</p><h2>Korrekturen</h2><p>Der Name war falsch.</p>",
         ["added - 96", "revised 420 431"]),
        ("Rangers gave 60,000 hours.", "<ul><li>People gave their time freely: 0.06 million hours</li></ul>", []),
        ("<p>A subscriber pays 870 euros a year for heat.</p>", "<ul><li>Mean price paid for heat: 910 euros a year</li></ul>",
         ["revised 870 euros a year 910 euros a year"]),
        ("<p>A stall pays 870 euros a year.</p>", "<ul><li>Mean price of heat: 910 euros a year</li></ul>",
         ["added - 910 euros a year", "removed 870 euros a year -"]),
        ("<p>A meal costs the state €3.20. Parents pay €1.50 a meal.</p>", "<p>The state pays €3.35 for each meal.</p>",
         ["removed €1.50 -", "revised €3.20 €3.35"]),
        # Close in size, far from all else, on a page that goes on: only what may be one thing. Diners are not said to be guests.
        (f"{KEPT}<p>Our yard is 30 m wide. The old hose measures 4,200 m.</p>", f"{REVISED}<p>Our yard is 30 m wide. Laid: 4,350 m</p>",
         [REVISIONS[0], "revised 4,200 m 4,350 m", *REVISIONS[1:]]),
        (f"{KEPT}<p>Our yard is 30 m wide. We laid 4,200 m of hose.</p>", f"{REVISED}<p>Our yard is 30 m wide. Guests enjoyed 4,350 m of trail.</p>",
         ["added - 4,350 m", "removed 4,200 m -", *REVISIONS]),
        (f"{KEPT}<p>We feed 1,412 guests.</p>", f"{REVISED}<p>Diners: 1,380</p>", ["added - 1,380", "removed 1,412 -", *REVISIONS]),
        (f"{KEPT}<p>We saw 282 cases, of them 264 in Ash and 15 in Elm.</p>",
         (f"{REVISED}<table><tr><th>Town</th><th>Cases</th></tr><tr><th>Ash</th><td>299</td></tr><tr><th>Elm</th><td>19</td></tr>"
         "<tr><th>Total</th><td>321</td></tr></table>"),
         ["revised 15 19", REVISIONS[0], "revised 264 299", "revised 282 321", *REVISIONS[1:]]),
        (f"{KEPT}<p>Grant: €52,000</p><p>A van cost €8,000.</p>", f"{REVISED}<p>A van cost €8,500.</p><p>The roof needed €55,000.</p>",
         ["added - €55,000", "removed €52,000 -", *REVISIONS[:2], "revised 7 8", "revised €8,000 €8,500"]),
        (f"{KEPT}<p>We feed 1,412 guests.</p>", f"{REVISED}<p>The number of diners is 1,380.</p>",
         ["added - 1,380", "removed 1,412 -", *REVISIONS]),
        (f"{KEPT}<p>We trained 310 cooks and mended 415 chairs.</p>", f"{REVISED}<p>We trained 290 cooks and planted 430 trees.</p>",
         ["added - 430", "removed 415 -", REVISIONS[0], "revised 310 290", *REVISIONS[1:]]),
        (f"{KEPT}<p>We feed 1,412 guests.</p>", f"{REVISED}<p>Diners: 1,380</p><p>Nurses gave 1,460 talks.</p>",
         ["added - 1,380", "added - 1,460", "removed 1,412 -", *REVISIONS]),
        ("<p>We feed 1,412 guests.</p>", "<p>Diners: 1,380</p><p>Nurses: 88</p>",
         ["added - 1,380", "added - 88", "removed 1,412 -"]),
        (FIRE.format(14, "20:00", "The fire ran through 1,850 hectares", 31),
         FIRE.format(15, "9:00", "The area burnt is put at 2,130 hectares", 34) + FIRE.format(14, "20:00", "The fire ran through 1,850 hectares", 31),
         ["revised 1,850 hectares 2,130 hectares", "revised 31 34"]),
        # A page that was written anew tells facts without a word that they had; one that keeps its sentences tells others.
        (f"{SPOKEN}<p>Volunteers answered 8,300 calls.</p>", f"{RESPOKEN}<p>The telephone rang 8,900 times.</p>",
         ["revised 15 17", "revised 310 328", "revised 47 52", "revised 8,300 8,900 times"]),
        (f"{SPOKEN}<p>Volunteers answered 8,300 calls.</p>", f"{RESPOKEN}<p>The telephone rang 19,900 times.</p>",
         ["added - 19,900 times", "removed 8,300 -", "revised 15 17", "revised 310 328", "revised 47 52"]),
        (f"{SPOKEN}<p>Volunteers answered 8,300 calls.</p>", f"{RESPOKEN}<p>The telephone rang 8,900 times.</p><p>Lunch: 8,100 plates</p>",
         ["added - 8,100", "revised 15 17", "revised 310 328", "revised 47 52", "revised 8,300 8,900 times"]),
        (f"{SPOKEN}<p>Our choir knows 8,300 tunes.</p>", f"{RESPOKEN}<p>In spring 8,900 came.</p><p>Winter: 8,100 jars</p>",
         ["added - 8,100", "added - 8,900", "removed 8,300 -", "revised 15 17", "revised 310 328", "revised 47 52"]),
        # Not a word of it stays, and yet the sizes tell that it goes on; of near ones the fields tell which is which.
        (MILL, REMILL, ["added - 3,300", "removed 5,600 -", "revised 14,200 15,100", "revised 410 432", "revised 76,000 79,500",
         "revised €2.1 million €2.2 million", "revised €2.3 million €2.4 million"]),
        (MILL, "<p>By night 61 lamps glow. A tower, 5,600 steps, stands tall. Owls: 288. Moths came, 9,300 of them.</p>",
         ["added - 288", "added - 5,600", "added - 61", "added - 9,300", "removed 14,200 -", "removed 410 -", "removed 5,600 -",
          "removed 76,000 -", "removed €2.1 million -", "removed €2.3 million -"]),
        (f"{SPOKEN}<p>Volunteers answered 8,300 calls.</p><p>Help went to 5,200 farms.</p>",
         f"{RESPOKEN}<p>Homes got oil: 5,600 in all.</p><p>The telephone rang 8,900 times.</p>",
         ["revised 15 17", "revised 310 328", "revised 47 52", "revised 5,200 5,600", "revised 8,300 8,900 times"]),
        (f"{SPOKEN}{BOATS}<p>Volunteers answered 8,300 calls.</p>", f"{RESPOKEN}{BOATS}<p>The telephone rang 8,900 times.</p>",
         ["revised 15 17", "revised 310 328", "revised 47 52", "revised 8,300 8,900 times"]),
        (f"{SPOKEN}<p>Volunteers knit 40% of all socks.</p>", f"{RESPOKEN}<p>Socks are knitted by us, 43% in all.</p>",
         ["revised 15 17", "revised 310 328", "revised 40% 43%", "revised 47 52"]),
        (f"{SPOKEN}<p>Today 41% of guests bring a dog.</p>", f"{RESPOKEN}<p>Now 44% of guests came by boat.</p>",
         ["added - 44%", "removed 41% -", "revised 15 17", "revised 310 328", "revised 47 52"]),
        (f"{KEPT}<p>Today 41% of guests bring a dog.</p>", f"{REVISED}<p>Now 44% of guests came by boat.</p>",
         ["added - 44%", "removed 41% -", *REVISIONS]),
        (f"{KEPT}<p>Fees: £300</p><p>Hire of boats brought in £18,400.</p>",
         f"{REVISED}<p>Fees: £310</p><p>A legacy brought in £19,700.</p>",
         ["added - £19,700", "removed £18,400 -", *REVISIONS, "revised £300 £310"]),
        (f"{KEPT}<p>Through our doors visitors came 4,100 times.</p>", f"{REVISED}<p>Visits: 4,350</p>",
         [REVISIONS[0], "revised 4,100 times 4,350", *REVISIONS[1:]]),
        (f"{SPOKEN}<p>Volunteers knit 40% of all socks.</p>", f"{RESPOKEN}<p>On Mondays it is quiet for 41% of us.</p>",
         ["added - 41%", "removed 40% -", "revised 15 17", "revised 310 328", "revised 47 52"]),
        (f"{SPOKEN}<p>Volunteers answered 8,300 calls.</p>", f"{SPOKEN}<p>The telephone rang 8,900 times.</p>",
         ["added - 8,900 times", "removed 8,300 -"]),
        (f"{SPOKEN}<p>Volunteers answered 8,300 calls.</p><p>Rent: £900</p><p>Oil: 4 tons</p><p>Cats: 7</p>",
         f"{RESPOKEN}<p>The telephone rang 8,900 times.</p><p>Ferry: 12 km</p><p>Late: 4%</p><p>Fuel: 25 litres</p><p>A tower 40 m high</p>",
         ["added - 12 km", "added - 25 litres", "added - 4%", "added - 40 m", "added - 8,900 times", "removed 4 tons -", "removed 7 -",
          "removed 8,300 -", "removed £900 -", "revised 15 17", "revised 310 328", "revised 47 52"]),
        ("The raffle raised $9,000 from 31 donors.", "The raffle raised $9,500 from 34 donors.",
         ["revised $9,000 $9,500", "revised 31 34"]),
    ],
)  # fmt: skip
def test_the_last_two_of_a_kind_are_one(old, new, changes):
    assert told(old, new) == changes


def test_a_line_becomes_the_cell_that_states_its_number():
    old = "<p>Trains on time: 68.4%</p><p>Journeys: 8.9 million</p>"
    new = (
        "<table><tr><th>Measure</th><th>Period 4</th><th>Period 3</th></tr><tr><td>Trains on time</td><td>69.9%</td><td>68.4%</td></tr>"
        "<tr><td>Journeys</td><td>9.1 million</td><td>8.9 million</td></tr></table>"
    )
    assert told(old, new) == ["added - 69.9%", "added - 9.1 million"]


def test_a_line_that_says_what_it_counts_goes_on_from_running_text():
    assert told("680 firefighters and 42 engines are assigned.", "Crews: 742 firefighters, 51 engines.") == [
        "revised 42 51", "revised 680 742",
    ]  # fmt: skip


def test_of_two_units_in_a_cell_the_one_that_stays_goes_on():
    old = "<table><tr><th>Tries</th><th>Pause</th></tr><tr><td>30</td><td>124 days (4.08 months)</td></tr></table>"
    new = "<table><tr><th>Tries</th><th>Pause</th></tr><tr><td>30</td><td>40 days</td></tr></table>"
    assert told(old, new) == ["removed 4.08 months -", "revised 124 days 40 days"]


BATHS = (
    "<table><tr><th>Bath</th><th>Visitors</th><th>Rescues</th></tr><tr><td>Oxmere</td><td>41,200</td><td>6</td></tr>"
    "<tr><td>Quarley</td><td>67,900</td><td>14</td></tr></table>"
)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("<p>The Oxmere bath counted 52,600 visitors. It had 7 rescues. The Quarley bath had 81,400 visitors and 15 rescues.</p>",
         ["revised 14 15", "revised 41,200 52,600", "revised 6 7", "revised 67,900 81,400"]),
        ("<p>The Oxmere bath counted 52,600 visitors. There were 7 rescues on the lake. The Quarley bath had 81,400 visitors.</p>",
         ["added - 7", "removed 14 -", "removed 6 -", "revised 41,200 52,600", "revised 67,900 81,400"]),
    ],
)  # fmt: skip
def test_a_sentence_goes_on_about_what_the_one_before_it_named(text, changes):
    assert told(BATHS, text) == changes


def test_round_numbers_of_weeks_are_no_telling_numbers():
    old = "After 12 weeks we discuss the case with you."
    new = "The policy replaces part of a salary for up to 12 weeks at most; crews saw nothing else of it."
    assert "requalified 12 weeks up to 12 weeks" not in told(old, new)


def test_a_table_of_years_becomes_lines_that_begin_with_their_year():
    old = (
        "<table><tr><th></th><th>Floods</th><th>Droughts</th></tr><tr><th>1996</th><td>4</td><td>1</td></tr>"
        "<tr><th>1997</th><td>7</td><td>0</td></tr></table>"
    )
    new = "<ul><li>1996, Floods: 4</li><li>1996, Droughts: 2</li><li>1997, Floods: 7</li><li>1997, Droughts: 0</li></ul>"
    assert told(old, new) == ["revised 1 2"]


def test_a_sentence_told_anew_is_known_by_the_sorts_and_sizes_of_its_figures():
    old = "<p>We welcomed 3.4 million visitors, 12% more than in 2022.</p><p>Staff: 1,150</p>"
    new = "<p>Staff: 1,120</p><p>3.7 million people came to see us in 2024, up 9% on 2023.</p>"
    assert told(old, new) == ["revised 1,150 1,120", "revised 12% 9%", "revised 3.4 million 3.7 million"]


def test_a_row_that_was_split_in_two_is_neither_of_them():
    row = "<tr><td>{}</td><td>{}</td></tr>".format
    head = "<tr><th>District</th><th>Cases</th></tr>"
    old = f"<table>{head}{row('Oxmere and Quarley', 540)}{row('Mossgate', 187)}</table>"
    new = f"<table>{head}{row('Oxmere', 398)}{row('Mossgate', 190)}{row('Quarley', 201)}</table>"
    assert told(old, new) == ["added - 201", "added - 398", "removed 540 -", "revised 187 190"]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("<p>Help reached 412 people.</p>", "<p>Everybody who asked, 412 in all, was fed.</p>", []),
        ("<p>Help reached 41 people.</p>", "<p>Everybody who asked, 41 in all, was fed.</p>", ["added - 41", "removed 41 -"]),
        ("<p>Help reached 4,100 people.</p>", "<p>Everybody who asked, 4,100 in all, was fed.</p>",
         ["added - 4,100", "removed 4,100 -"]),
    ],
)  # fmt: skip
def test_three_digits_that_tell_make_a_number_known(old, new, changes):
    assert told(old, new) == changes


def matched(old, new):
    """How each figure of the newer release was found, beside what it prints."""
    changes = compare(figures_in(old), figures_in(new)).told
    return {(c.before.quote if c.before else None, c.after.quote if c.after else None) for c in changes}


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [  # the only ones of their unit, half an order of magnitude apart at most
        ("<p>The wall is 100 km long.</p>", "<p>Works go on over a stretch of 316 km.</p>", {("100 km", "316 km")}),
        ("<p>The wall is 100 km long.</p>", "<p>Works go on over a stretch of 317 km.</p>", {("100 km", None), (None, "317 km")}),
        ("<p>The wall is 100 km long.</p>", "<p>Works cover 180 km, and 190 km are planned.</p>",
         {("100 km", None), (None, "180 km"), (None, "190 km")}),
        ("<p>The wall saw 100 visits.</p>", "<p>Works cover 180 sites.</p>", {("100", None), (None, "180")}),
    ],
)  # fmt: skip
def test_the_only_ones_of_a_unit_are_near_in_size(old, new, pairs):
    assert matched(old, new) == pairs


@pytest.mark.parametrize(
    ("new", "followed"),
    [
        ("3.7 million people came to see us in 2024, up 9% on 2023.", True),
        ("7.9 million people came to see us in 2024, up 9% on 2023.", False),
        ("In 2024 we sold 40 boats; 3.7 million people came to see us, up 9% on 2023.", False),
    ],
)
def test_a_sentence_is_known_by_all_of_its_figures(new, followed):
    old = "<p>We welcomed 3.4 million visitors, 12% more than in 2022.</p><p>Staff: 1,150</p>"
    assert (("3.4 million", "3.7 million") in matched(old, f"<p>Staff: 1,120</p><p>{new}</p>")) is followed


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("<ul><li>Trains on time: 68%</li></ul>", "<ul><li>Trains on time, north and south: 68%</li></ul>", []),
        ("<ul><li>Trains on time, north and south: 68%</li></ul>", "<ul><li>Trains on time: 68%</li></ul>", []),
        ("<ul><li>Trains on time: 68%</li></ul>", "<ul><li>Buses late: 68%</li></ul>", ["added - 68%", "removed 68% -"]),
    ],
)  # fmt: skip
def test_a_name_that_gained_or_lost_words_keeps_its_number(old, new, changes):
    assert told(old, new) == changes


def test_the_last_number_of_a_row_is_the_last_of_the_line_that_the_others_went_to():
    old = BATHS.replace("Rescues", "People saved")
    new = "<ul><li>Oxmere: 42,900 visitors, 7 taken from the water</li><li>Quarley: 66,100 visitors, 15 taken from the water</li></ul>"
    assert told(old, new) == ["revised 14 15", "revised 41,200 42,900", "revised 6 7", "revised 67,900 66,100"]


def test_a_tile_goes_on_in_the_only_sentence_that_says_its_name():
    old = "<div><div><b>18,400</b><span>parcels handed out</span></div><div><b>72</b><span>volunteers</span></div></div>"
    new = "<p>This year our volunteers, 85 in number, handed out 21,050 parcels.</p>"
    assert told(old, new) == ["revised 18,400 21,050", "revised 72 85"]


@pytest.mark.parametrize(
    "new",
    ["We handed out 21,050 parcels. Sadly, 60 volunteers left us.", "We handed out 21,050 parcels, and lost 60 volunteers."],
)
def test_a_tile_of_those_who_are_there_says_nothing_of_those_who_left(new):
    old = "<div><div><b>18,400</b><span>parcels handed out</span></div><div><b>72</b><span>volunteers</span></div></div>"
    assert told(old, f"<p>{new}</p>") == ["added - 60", "removed 72 -", "revised 18,400 21,050"]


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        ("Oxmere drew 42,900 visitors.", ["revised 41,200 42,900"]),
        ("Oxmere and Quarley drew 42,900 visitors.", ["added - 42,900", "removed 41,200 -"]),
    ],
)
def test_what_is_said_of_two_rows_together_is_no_number_of_one_of_them(new, changes):
    rest = [change for change in told(BATHS, f"<p>{new}</p>") if "41,200" in change or "added" in change]
    assert rest == changes


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("The kennels have room for 190 dogs.", "Places in kennels: 190", []),
        ("The kennels have room for 12 dogs.", "Places in kennels: 12", ["added - 12", "removed 12 -"]),
        ("The kennels have room for 190 dogs.", "Nurses on the staff: 190", ["added - 190", "removed 190 -"]),
        ("The kennels have room for 190 dogs; 190 cats came.", "Places in kennels: 190", None),
    ],
)
def test_a_number_that_stands_once_in_both_releases_is_kept_by_a_common_word(old, new, changes):
    made = told(f"<p>{old}</p><p>We saw 4,150 deer.</p>", f"<ul><li>{new}</li></ul><p>We saw 4,150 deer.</p>")
    assert made == changes if changes is not None else "added - 190" in made


def item(name="", size="40", base="1", *, cell=False, value=None, words="boats"):
    figure = SimpleNamespace(cell=object() if cell else None, value=None if value is None else Decimal(value))
    return SimpleNamespace(
        name=frozenset(name.split()),
        size=Decimal(size),
        base=base,
        figure=figure,
        words=frozenset(words.split()),
        named=bool(name),
    )


def pool_of(old, new, **rest):
    return SimpleNamespace(
        old=old, new=new, left_old=lambda: range(len(old)), left_new=lambda: range(len(new)), open_old=set(range(len(old))),
        possible=lambda *_, **__: True, taken=set(), matches={}, archives=(frozenset(), frozenset()), **rest,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ([item("trains time")], [item("trains time period")], [(0, 0)]),
        ([item("trains time period")], [item("trains time")], [(0, 0)]),
        ([item("trains")], [item("trains")], [(0, 0)]),
        ([item("trains time")], [item("trains late")], []),
        ([item("")], [item("trains")], []),
        ([item("trains")], [item("")], []),
        ([item("trains", size="41")], [item("trains late")], []),
        ([item("trains", base="%")], [item("trains late")], []),
        # two cells have heads of their own; a cell and a line have not
        ([item("trains", cell=True)], [item("trains late", cell=True)], []),
        ([item("trains", cell=True)], [item("trains late")], [(0, 0)]),
        ([item("trains")], [item("trains late", cell=True)], [(0, 0)]),
        # which of two it is, nobody can say
        ([item("trains")], [item("trains late"), item("trains early")], []),
        ([item("trains"), item("late")], [item("trains late")], []),
        ([item("trains"), item("boats")], [item("trains late"), item("boats late")], [(0, 0), (1, 1)]),
    ],
)
def test_a_named_number_keeps_its_value_while_its_name_gains_or_loses_words(old, new, pairs):
    assert list(_renamed(pool_of(old, new))) == pairs


@pytest.mark.parametrize(("limit", "is_near"), [(NEAR, True), (NEAR + 0.001, False), (None, False)])
def test_how_far_apart_two_figures_of_one_shape_may_be(monkeypatch, limit, is_near):
    monkeypatch.setattr("snapshots.alignment.leftovers.orders_apart", lambda *_: limit)
    assert _near(pool_of([item()], [item()]), 0, 0) is is_near
    barred = pool_of([item()], [item()])
    barred.possible = lambda *_, **__: False
    assert not _near(barred, 0, 0)


@pytest.mark.parametrize(("limit", "pairs"), [(MOST_APART, [(0, 0)]), (MOST_APART + 0.001, []), (None, [])])
def test_how_far_apart_the_only_ones_of_a_unit_may_be(monkeypatch, limit, pairs):
    monkeypatch.setattr("snapshots.alignment.leftovers.orders_apart", lambda *_: limit)
    assert list(_only_of_their_unit(pool_of([item(base="m")], [item(base="m")]))) == pairs


@pytest.mark.parametrize(("words", "names"), [("boats", False), ("trains", True)])
def test_the_only_ones_of_a_unit_need_not_state_a_name_where_they_share_a_word(monkeypatch, words, names):
    asked = []
    monkeypatch.setattr("snapshots.alignment.leftovers.orders_apart", lambda *_: 0.0)
    pool = pool_of([item(base="m")], [item(base="m", words=words)])
    pool.possible = lambda *_, names: asked.append(names)
    assert list(_only_of_their_unit(pool)) == []
    assert asked == [names]


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        (item(size="412"), ("1", Decimal(412))),
        (item(size="41"), None),
        (item(size="7257600", value="12", base="s"), None),
        (item(size="12", value="412", base="s"), ("s", Decimal(12))),
        (item(size="4120", cell=True), None),
    ],
)
def test_a_number_tells_by_its_digits_as_they_are_printed(figure, told):
    assert _telling_number(figure) == told


def test_the_names_that_lead_lines_may_gain_an_ending():
    old = "<p>North: 15 schools, 870 calls</p><p>South: 9 schools, 610 calls</p>"
    new = "<p>Northern district: 16 schools, 880 calls</p><p>Southern district: 9 schools, 640 calls</p>"
    assert told(old, new) == ["revised 15 16", "revised 610 640", "revised 870 880"]


def test_what_one_name_leads_never_goes_on_under_another_that_led_lines_before():
    old = "<p>North: 45 talks were held on water; 640 homes were seen in the hills</p><p>South: 12 talks; 118 homes by nurses</p>"
    new = "<p>North: 31 pumps were mended by 3 crews</p><p>South: 90 talks; 655 homes were seen in the hills</p>"
    assert "removed 640 -" in told(old, new)


def test_what_one_name_alone_led_may_go_on_under_another():
    old = (
        "<p>Shelter: 12,400 homes got tents; 310 schools were mended</p><p>Learning: 5,600 pupils got books; 120 tutors came</p>"
    )
    new = (
        "<p>Shelter: 12,900 homes got tents; 77 halls were swept</p>"
        "<p>Learning: 325 schools were mended; 5,700 pupils got books; 125 tutors came</p>"
    )
    assert told(old, new) == [
        "added - 77", "revised 12,400 12,900", "revised 120 125", "revised 310 325", "revised 5,600 5,700",
    ]  # fmt: skip


def test_the_last_number_of_a_row_under_another_noun_is_told_as_uncertain():
    old = "<table><tr><th>Ward</th><th>Schools</th><th>Pupils</th></tr><tr><td>North</td><td>14</td><td>4,320</td></tr></table>"
    new = "<p>North: 15 schools, 4,510 teachers</p>"
    (change,) = [
        change for change in compare(figures_in(old), figures_in(new)).told if change.before and change.before.quote == "4,320"
    ]
    assert change.after is None or change.confidence < 0.8
