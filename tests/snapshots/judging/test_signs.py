"""Where each sign begins and ends to count, on both sides of its limit."""

from dataclasses import replace

import pytest
from figure_builder import figure

from snapshots import CauseCode, Change, ChangeKind, Hints, compare, extract, judge, plain_document, read
from snapshots.changes import Comparison
from snapshots.figures import Kind
from snapshots.judging import Arrival, Expected, Previous
from snapshots.judging.arrival import repeats_address
from snapshots.judging.cut_off import is_cut_off
from snapshots.judging.walls import Reading
from snapshots.readers.page.signs import body_of, signs_of

NAMES = ["Tarn", "Orme", "Skell", "Ver", "Esk", "Wey", "Lune", "Nith", "Dee", "Usk"]
LINES = [f"The post at {name} helped [{41 + n}] people this year." for n, name in enumerate(NAMES)]
TEXT = "\n\n".join(LINES).replace("[", "").replace("]", "")
LENGTH = len(TEXT)
FIGURES = [figure(line, 41 + n, entity="people", at=n * 100) for n, line in enumerate(LINES)]
SHEET = plain_document(TEXT)


def later(document, left, before=FIGURES, text_length=LENGTH):
    """The message about a later answer of which `left` of the figures before are left."""
    previous = Previous(title="Aid posts", figures=len(before), text_length=text_length, fingerprints=("old",))
    cause = judge(document, left, compare(before, left), previous)
    return None if cause is None else cause.message


@pytest.mark.parametrize(
    ("before", "left", "held"),
    [
        (10, 4, "6 of 10 figures vanished at once"),
        (10, 5, None),
        (5, 1, "4 of 5 figures vanished at once"),
        (4, 1, None),  # three are too few to be sure
        (3, 1, None),
    ],
)
def test_figures_that_vanish_at_once(before, left, held):
    message = later(SHEET, FIGURES[:left], FIGURES[:before])
    assert message is None if held is None else message.startswith(held)


@pytest.mark.parametrize(("before", "held"), [(1, "the page states no figure where there were 1"), (0, None)])
def test_a_page_without_figures_where_some_were(before, held):
    message = later(SHEET, [], FIGURES[:before])
    assert message is None if held is None else message.startswith(held)


@pytest.mark.parametrize(("left", "held"), [(1, True), (2, False)])
def test_words_of_a_wall_count_where_fewer_than_half_of_the_figures_are_left(left, held):
    message = later(plain_document("Please log in to continue."), FIGURES[:left], FIGURES[:4])
    assert (message is not None and message.startswith("the page reads like a ")) is held
    if held:
        assert message.endswith("1 figures where there were 4")


@pytest.mark.parametrize(("left", "held"), [(9, True), (10, False)])
def test_markup_that_ends_in_its_middle_counts_where_a_figure_is_lost(left, held):
    message = later(replace(SHEET, signs=("unfinished",)), FIGURES[:left])
    told = "truncated: the page ends in the middle of its markup, and 1 of 10 figures are gone"
    assert message == (told if held else None)


CUT = plain_document(TEXT[: TEXT.index("The post at Nith") + 8])


@pytest.mark.parametrize(
    ("document", "left", "before", "text_length", "held"),
    [
        (CUT, FIGURES[:7], FIGURES, LENGTH, True),
        (CUT, FIGURES[:8], FIGURES, LENGTH, False),  # two are too few
        (CUT, FIGURES[3:], FIGURES, LENGTH, False),  # they did not stand at the end
        (CUT, [*FIGURES[:6], FIGURES[9]], FIGURES, LENGTH, False),
        (CUT, [*FIGURES[:7], figure("Ships: [7].", 7, entity="ships", at=850)], FIGURES, LENGTH, False),  # one is new
        (CUT, FIGURES[:7], FIGURES, len(CUT.text), False),  # it was no longer before
        (plain_document(TEXT[: TEXT.index("\n\nThe post at Nith")]), FIGURES[:7], FIGURES, LENGTH, False),  # it ends well
    ],
)
def test_a_text_that_breaks_off(document, left, before, text_length, held):
    message = later(document, left, before, text_length)
    assert message == ("truncated: the text breaks off, and the last 3 of 10 figures are gone" if held else None)


@pytest.mark.parametrize(("gone", "held"), [(5, True), (4, False)])
def test_a_text_that_breaks_off_lost_a_share_of_its_figures(gone, held):
    many = [figure(f"Post {n} helped [{41 + n}] people.", 41 + n, at=n * 100) for n in range(30)]
    lost = [
        Change(kind=ChangeKind.REMOVED, series=str(old.value), label="People", before=old, after=None) for old in many[-gone:]
    ]
    comparison = Comparison(changes=tuple(lost), unchanged=30 - gone)
    assert is_cut_off(CUT, many[:-gone], comparison, (30, 10_000), lambda: None) is held


def test_an_earlier_release_is_a_variant_and_the_newest_is_none():
    previous = Previous(title=None, figures=10, text_length=LENGTH, fingerprints=(SHEET.fingerprint, "newest"))
    assert judge(SHEET, FIGURES, compare(FIGURES, FIGURES), previous).code is CauseCode.VARIANT
    again = replace(previous, fingerprints=("oldest", SHEET.fingerprint))
    assert judge(SHEET, FIGURES, compare(FIGURES, FIGURES), again) is None


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        (("challenge",), "it holds the challenge of a bot shield"),
        (("error",), "its data are named as those of an error"),
        (("scattered",), "a cell stands far away from all others"),
    ],
)
def test_what_the_form_of_a_short_first_answer_says_is_told(signs, said):
    document = replace(plain_document("See 2 notes."), signs=signs)
    cause = judge(document, [figure("See [2] notes.", 2)], None, None)
    assert cause is not None
    assert said in cause.message
    assert "it states one figure only" in cause.message


def signs_in(markup):
    return signs_of(markup, body_of(markup))


def test_signs_of_size_alone_hold_no_first_answer():
    document = replace(plain_document("Beds: 2 of 5."), title="Wards")
    assert judge(document, [figure("Beds: [2].", 2)], None, None, Expected(title="Harbour traffic")) is None


@pytest.mark.parametrize(
    ("links", "text", "is_list"),
    [(3, "All of them:", True), (2, "All of them:", False), (3, "In June 231,000 people took one of the ferries between these ports.", False)],
)  # fmt: skip
def test_a_list_of_links_is_one_by_their_share_of_the_letters(links, text, is_list):
    items = "".join(f"<li><a href='/{n}'>Ferries of port {n}</a>" for n in range(links))
    assert ("links" in signs_in(f"<nav><a>Home</a></nav><p>{text}</p><ul>{items}</ul>")) == is_list


FOLDER = "<a href='../'>..</a> <a href='{0}.csv'>{0}.csv</a> 2026-02-11 84K <a href='/x/{0}-of-the-y..'>{0}-of-the..&gt;</a> 2026-02-12 91K"
NUMBERED = "<a href='?id=4'>{0}_2024.csv</a> 41 kB 2025-01-14 <a href='?id=5'>{0}_2025.csv</a> 44 kB 2026-01-12"


@pytest.mark.parametrize(("besides", "is_list"), [("Index of /x", True), ("They fell to 40 in all of the towns.", False)])
def test_a_folder_of_a_server_is_known_by_links_called_as_their_files(besides, is_list):
    for folder in (FOLDER, NUMBERED):
        assert ("files" in signs_in(f"<html><body><h1>{besides}</h1><pre>{folder.format('harbours')}</pre>")) == is_list


def test_links_to_files_beside_numbers_with_names_are_those_of_a_sheet():
    document = read(
        f"<h1>Births</h1><p>Births: 41,200</p>{NUMBERED.format('births')}<p>Deaths: 39,100</p>".encode(),
        Hints(media_type="text/html"),
    )
    assert "files" in document.signs
    assert judge(document, extract(document), None, None) is None


@pytest.mark.parametrize(("said", "is_paid"), [("false", True), ('"False"', True), ("true", False)])
def test_a_page_says_itself_that_it_is_not_free_to_read(said, is_paid):
    head = f'<script type="application/ld+json">{{"@type":"NewsArticle","isAccessibleForFree":{said}}}</script>'
    assert ("paid" in signs_in(f"<head>{head}</head><p>Ships came.</p>")) is is_paid
    document = read(f"<html><head>{head}</head><p>Ships came with 4 people.</p></html>".encode(), Hints(media_type="text/html"))
    assert (judge(document, extract(document), None, None) is not None) is is_paid


@pytest.mark.parametrize(
    ("page", "is_paid"),
    [
        ('<script type=application/ld+json>{"@type":"Museum","geo":{"@type":"GeoCoordinates"},"isAccessibleForFree":false}</script>', False),
        ('<script type="application/ld+json">[{"@type":"WebPage"},{"@type":["Event"],"isAccessibleForFree":"False"}]</script>', False),
        ('<script type="application/ld+json">{"@type":"Dataset","isAccessibleForFree":false}</script>', False),
        ('<script type="application/ld+json">{"@graph":[{"@type":["Thing","NewsArticle"],"isAccessibleForFree":false}]}</script>', True),
        ('<script type="application/ld+json">{"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false}}</script>', True),
        ('<script type="application/ld+json">{"isAccessibleForFree":false}</script>', True),
        ('<script type="application/ld+json">{"@type":"Museum","isAccessibleForFree":false,}</script>', True),  # cannot be read
        ("<script>article = {isAccessibleForFree: false}</script>", True),
        ("<div itemscope itemtype='https://schema.org/Zoo'><meta itemprop=isAccessibleForFree content=false></div>", False),
        ('<div itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="isAccessibleForFree" content="false"></div>', True),
        ("<meta property='isAccessibleForFree' content='false'>", True),
        ("<meta property='isAccessibleForFree' content='true'>", False),
    ],
)  # fmt: skip
def test_a_museum_that_takes_an_entry_is_no_text_that_is_not_free(page, is_paid):
    assert ("paid" in signs_in(f"{page}<p>Ships came.</p>")) is is_paid


ASKED = "https://port.example/reports/ferries"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("/reports/ferries is not among our 14 pages.", True),
        ("We read 14 reports, as https://port.example/reports/ferries tells.", False),
        ("We read 14 reports on ferries.", False),
    ],
)
def test_a_page_that_repeats_the_path_that_was_asked_for_is_doubted_and_one_that_cites_itself_is_not(text, held):
    document = plain_document(text)
    assert repeats_address(document, Arrival(asked=ASKED)) is held


@pytest.mark.parametrize("asked", [None, "https://port.example/", "https://port.example/ferries"])
def test_a_short_path_is_repeated_by_chance(asked):
    assert not repeats_address(plain_document("The ships and/or /ferries number 14."), Arrival(asked=asked))


@pytest.mark.parametrize(
    ("media_type", "length", "held"),
    [
        ("application/pdf", 2_000, False),
        ("application/pdf", 1_000, True),
        ("text/html", 2_000, True),
        ("application/json", 2_000, True),
    ],
)
def test_a_long_file_without_figures_is_a_register_of_words(media_type, length, held):
    document = replace(plain_document("Agreement of the harbour board.\n\n" * (length // 33 + 1)), media_type=media_type)
    assert (judge(document, [], None, None) is not None) is held


BOATS = figure("The port has [41] boats.", 41)
SOLD = figure("Read on for [5] euros a month.", 5, unit="EUR", kind=Kind.MONEY)
SPOKEN, TOLD = "You see your page now. ", "The port is old there. "
QUAY = "The port has 41 boats and a long quay beside them, and more of them come. "
READINGS = [
    ("free", "", [BOATS], 1),
    ("free", "", [figure("Of them [41] % sail.", 41, unit="%")], 3),
    ("free", "", [figure("They landed [41] tonnes.", 41, unit="t")], 3),
    ("free", "", [figure("Wait for [41] seconds.", 41, unit="s")], 0),
    ("free", "", [figure("Page not found by [20] visitors.", 20)], 0),
    ("free", "", [figure("Page not found by [2000000] visitors.", 2_000_000)], 1),
    (
        "free",
        "",
        [
            figure("Of [9000] links 2310 led to a page not found.", 9_000),
            figure("Of 9000 links [2310] led to a page not found.", 2_310),
        ],
        6,
    ),
    ("unaddressed", "", [figure("You have [3] tries left.", 3), BOATS], [BOATS]),
    ("is_weighty", "", [BOATS] * 2, False),
    ("is_weighty", "", [BOATS] * 3, True),
    ("is_weighty", "", [figure("The port has [999] boats.", 999)], False),
    ("is_weighty", "", [figure("The port has [1000] boats.", 1000)], True),
    ("is_talkative", SPOKEN * 2 + TOLD * 3, [], True),
    ("is_talkative", SPOKEN + TOLD * 4, [], False),
    ("breaks_off", "The harbour of Tarn was built by hands and stones of old", [], True),
    ("breaks_off", "The harbour of Tarn was built by hands and stones…", [], True),
    ("breaks_off", "The harbour of Tarn was built by hands and stones of old.", [], False),
    ("breaks_off", "The harbour of Tarn", [], False),
    ("is_teaser", "The harbour of Tarn was built by hands and the\n\nRead on for 5 euros a month.", [SOLD], True),
    ("is_teaser", "The harbour of the town was built by hands\n\nRead on for 5 euros a month.", [SOLD], False),
    ("is_teaser", "The harbour of Tarn was built by hands and the", [BOATS], False),
]


@pytest.mark.parametrize(("sign", "text", "figures", "told"), READINGS)
def test_what_a_page_says_of_itself(sign, text, figures, told):
    assert getattr(Reading(plain_document(text), figures), sign) == told


@pytest.mark.parametrize(
    ("text", "figures", "weight"),
    [
        ("Please log in to continue reading.", [figure("Please log in to continue reading [3] pages.", 3)], 4),
        ("Please log in to continue reading.", [], 3),
        (QUAY + "Please log in to continue reading.", [BOATS], 1),
        (QUAY + "The old list of them was not found.", [BOATS], 1),
        (QUAY + "The old list of them was not found.", [], 3),
        (QUAY, [BOATS], None),
    ],
)
def test_wording_of_walls_weighs_by_what_else_the_page_states(text, figures, weight):
    wall = Reading(plain_document(text), figures).wall
    assert (wall and wall.weight) == weight
