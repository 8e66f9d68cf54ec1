"""Tables, tiles, labels, sentences: what a figure takes from the place where it stands."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from sentences_read import cell, figures, sheet, shown

from snapshots import plain_document
from snapshots.documents import Block, BlockKind, Document
from snapshots.extraction import EXTRACTOR_VERSION, Reading, extract
from snapshots.extraction.naming.labels import label_of
from snapshots.figures import as_record, from_record

CELLS = [
    ("78.3", {"column": ("GDP, US$ billion", "2021")}, "78.3 = 78300000000 USD"),
    ("2,140", {"row": ("Exports",), "column": ("US$ million",)}, "2,140 = 2140000000 USD"),
    ("6.4", {"row": ("Inflation",), "column": ("% of GDP",)}, "6.4 = 6.4 %"),
    ("6.4", {"row": ("Inflation", "percent"), "column": ("2021",)}, "6.4 = 6.4 %"),
    ("12", {"column": ("Population (thousands)",)}, "12 = 12000"),
    ("12", {"column": ("Households ('000)",)}, "12 = 12000"),
    ("40", {"column": ("Area (km2)",)}, "40 = 40 km2"),
    ("40", {"row": ("Area, ha",)}, "40 = 40 har"),
    ("40", {"table": "Pledges, EUR million"}, "40 = 40000000 EUR"),
    ("(3.2)", {"column": ("%",)}, "(3.2) = -3.2 %"),
    ("-4.2", {"row": ("Balance", "%")}, "-4.2 = -4.2 %"),
    ("1.5 million", {"column": ("in thousands",)}, "1.5 million = 1500000"),
    ("40%", {"column": ("US$ million",)}, "40% = 40 %"),
    ("17", {"column": ("Schools in use",)}, "17 = 17"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "heads", "expected"), CELLS)
def test_a_cell_takes_unit_and_scale_from_its_heads(text, heads, expected):
    assert [shown(figure) for figure in cell(text, **heads)] == [expected]


def test_a_cell_keeps_its_place_its_row_and_its_head_as_entity():
    (figure,) = cell("40", row=("Wells repaired",), column=("2021",))
    assert figure.cell is not None
    assert figure.cell.column == ("2021",)
    assert figure.entity == "Wells repaired"
    assert figure.sentence == "row | 40"


LONG_ITEM = "Income: {}; costs: §30"
LABELS = [
    # (text: ^ begins its sentence, § its figure, < every number that states a figure beside it; the block's label; what is told)
    ("Income: 40; costs: §30", None, "costs"),
    ("Fish came. " * 40 + "^Income: 40; costs: §30", None, "costs"),
    (LONG_ITEM.format("4" * 383), None, "costs"),
    (LONG_ITEM.format("4" * 384), None, None),
    ("Piers: §12", None, "Piers"),
    ("Fish came. " * 9 + "^Piers: §12", None, "Piers"),
    (" " * 10 + "P" * 79 + ":§12", None, "P" * 79),
    (" " * 11 + "P" * 79 + ":§12", None, None),
    ("1996, Floods: §4", None, "1996, Floods"),
    ("Sales (million euros) §12", None, "Sales (million euros)"),
    ("The wait was 13 weeks (August: §14 weeks).", None, None),
    ("Boats (new: §3)", None, "Boats (new"),
    ("The town of Tarn has §12 piers", None, None),
    ("Piers:\n§12", "Piers :", "Piers"),
    ("12 §13", ":", None),
    ("Deaths (CFR <1.5 %)\n§240", "Deaths (CFR 1.5 %)", "Deaths"),
    ("Deaths (CFR <1.5 %)§240", "Deaths (CFR 1.5 %)", "Deaths"),
    ("Deaths (CFR 1.5 %)\n§240", "Deaths (CFR 1.5 %)", "Deaths (CFR 1.5 %)"),
    ("Deaths (CFR §<1.5 %)\n240", "Deaths (CFR 1.5 %)", None),
    ("Tarn\nDeaths (CFR <1.5 %), all\n§240", "Deaths (CFR 1.5 %), all", "Deaths"),
    ("Of §12 boats, <2 lost\n", "Of 12 boats, 2 lost", "Of 12 boats"),
    ("<3 boats, <2 of them lost\n§240", "3 boats, 2 of them lost", "3 boats, 2 of them lost"),
    ("(CFR <1.5 %) deaths\n§240", "(CFR 1.5 %) deaths", "(CFR 1.5 %) deaths"),
    ("Deaths (all ages<§12", "Deaths (all ages", "Deaths (all ages"),
]


@pytest.mark.parametrize(("marked", "label", "told"), LABELS)
def test_a_label_ends_where_it_states_a_figure_beside_its_own(marked, label, told):
    text = re.sub("[<^§]", "", marked)
    places = {
        mark: [len(re.sub("[<^§]", "", marked[: match.start()])) for match in re.finditer(f"[{mark}]", marked)] for mark in "<§"
    }
    begin = marked.find("^") if "^" in marked else 0
    block = Block(kind=BlockKind.DEFINITION, start=0, end=len(text), label=label)
    assert label_of(text, block, begin, places["§"][0], places["<"]) == told
    if label is None:
        assert label_of(text, replace(block, kind=BlockKind.CELL), begin, places["§"][0]) is None


@pytest.mark.parametrize(("label", "told"), [("deaths (CFR 1.5%)", "deaths"), ("loans (over 5 years)", "loans (over 5 years)")])
def test_a_share_ends_the_label_that_it_stands_in_and_the_bound_of_a_class_does_not(label, told):
    text = f"240 {label}"
    block = Block(kind=BlockKind.TILE, start=0, end=len(text), label=label)
    assert extract(Document(text=text, blocks=(block,), media_type="text/html"))[0].label == told


def test_head_cells_and_identifying_columns_hold_no_figures():
    assert cell("2021", is_head=True) == ()
    assert cell("2021", column=("Year",)) == ()
    assert cell("3", column=("Rank",)) == ()
    assert cell("43421", column=("Station ID",)) == ()


def test_boilerplate_yields_nothing():
    assert extract(sheet("Shared 143 times", boilerplate="share counter")) == ()


def test_a_tile_is_named_by_its_label():
    text = "6.2 million children in need"
    block = Block(kind=BlockKind.TILE, start=0, end=len(text), label="children in need", section=("Aid", "Now"))
    (figure,) = extract(Document(text=text, blocks=(block,), media_type="text/html"))
    assert (figure.value, figure.label, figure.entity) == (Decimal(6200000), "children in need", "children in need")
    assert figure.section == ("Aid", "Now")


def test_what_restates_a_figure_is_of_its_time():
    told = figures("Takings for the third quarter fell to C$13 million ($12 million), or C$2 a share.")
    assert {figure.period and figure.period.text for figure in told} == {"for the third quarter"}


def test_words_of_its_own_name_a_number_under_a_label():
    told = figures("- Smallest post: Observers of the League in Elm, with 110 guards\n- Largest post: 900 in Ash\n")
    assert [figure.entity for figure in told] == ["guards", "Largest post"]


def test_a_label_and_value_line_gives_a_label():
    assert [f.label for f in figures("Members: 73\nThe league met: it was late, and 40 came.")] == ["Members", None]


@pytest.mark.parametrize(
    ("text", "compared"),
    [("Enrolment reached 5,400, up from 4,900 in May.", [False, True]),
     ("Waste, which was 7 percent in May, is now 4 percent.", [True, False]), ("Waste was 7 percent in May and now stands at 4 percent.", [True, False]),
     ("Attendance was 91 percent in May; waste is now 4 percent.", [False, False]), ("It has 12 boats, compared with 9 before.", [False, True]),
     ("It has 12 boats (previously 9).", [False, True]), ("The share is 80 percent against 71 percent in 2015.", [False, True]),
     ("We saw 12 boats and 3 vans, compared with 15 boats and 4 vans a year before.", [False, False, True, True]),
     ("We saw 12 boats and 3 vans, down from 15 and 4 respectively.", [False, False, True, True]),
     ("We saw 12 boats and 3 vans, compared with 15 boats, and 4 vans were sold.", [False, False, True, False]),
     ("We saw 12 boats, compared with 15 boats and 4 vans in the other yard.", [False, True, False]),
     ("In all 80 clients sat down with advisers who work from 13 offices.", [False, False]),
     ("It rose from 5 in May to 9 towns.", [True, False]), ("It rose from 5 to 9 towns.", [True, False]), ("It has 12 boats and 9 cars.", [False, False])],
)  # fmt: skip
def test_a_former_value_is_marked_as_compared(text, compared):
    assert [f.compared for f in figures(text)] == compared


def test_the_sentence_is_the_raw_stretch_of_the_text():
    text = "Rain fell. The\u00a0dam holds 40 t of silt.  All is well."
    (figure,) = figures(text)
    assert figure.sentence == "The\u00a0dam holds 40 t of silt."
    assert text[figure.sentence_start :].startswith(figure.sentence)


def test_a_figure_says_which_rules_made_it():
    (figure,) = figures("It cost more than $3 million.")
    assert figure.rules == ("digits", "scale", "unit:money", "modifier:over")
    assert EXTRACTOR_VERSION


def test_figures_survive_their_record():
    for figure in figures("It cost over $3.2 million in 2015, a third of 12 to 15 percent, or tens of tonnes."):
        assert from_record(as_record(figure)) == figure


def test_a_document_without_figures_gives_none():
    assert extract(Document(text="", blocks=(), media_type="text/plain"), Reading()) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# Births\n\n2019: 2190\n\n2020: 2,242\n", [("2190", "Births"), ("2,242", "Births")]),
        ("# Births\n\n- In May: 12\n", [("12", "Births")]),
        ("# Boats\n\n- In May: 45 nets were sold\n", [("45", "nets")]),
        ("# Births\n\nIn 2019 45 boats came.\n", [("45", "boats")]),
        ("# How many new homes were let?\n\n640.\n\nOf these, 31 are large.\n", [("640", "new homes"), ("31", "new homes")]),
        ("# How many new homes were let?\n\n640 flats.\n", [("640", "flats")]),
    ],
)
def test_a_number_that_only_a_time_names_is_of_what_its_heading_says(text, told):
    assert [(figure.quote, figure.entity) for figure in extract(plain_document(text))] == told


def test_the_day_over_a_text_is_not_its_title():
    document = plain_document(
        "04 JULY 2030\n\nHarbour news\n\nThe harbour sold 45 boats in the spring and many more since then.\n"
    )
    assert [figure.section for figure in extract(document)] == [("Harbour news",)]
