"""Tables whose columns stand one space apart: the pieces of a border tell them, or a head with as many names as the rows have values."""

import pytest

from snapshots import Hints, extract, read
from snapshots.readers.plain.folios import without_folios
from snapshots.readers.plain.lines import groups_of_lines


def cells(text):
    figures = extract(read(text.encode(), Hints(media_type="text/plain", address="sheet.txt")))
    return [(f.quote, *f.cell.row, *f.cell.column) for f in figures if f.cell is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Bulletin 9\n\nDistrict Confirmed cases Deaths\nNorth Bay 299 46\nSouth-Hill 19 1\n",
            [("299", "North Bay", "Confirmed cases"), ("46", "North Bay", "Deaths"), ("19", "South-Hill", "Confirmed cases"), ("1", "South-Hill", "Deaths")],
        ),
        ("Stock 2023 2024\nTents 120 130\nBlankets 4,500 4,700\n",
         [("120", "Tents", "2023"), ("130", "Tents", "2024"), ("4,500", "Blankets", "2023"), ("4,700", "Blankets", "2024")]),
        ("Province Cas Décès\nNord 1 200 15\nSud 900 7\n", [("1 200", "Nord", "Cas"), ("15", "Nord", "Décès"), ("900", "Sud", "Cas"), ("7", "Sud", "Décès")]),
        ("Region Zones touched Deaths\nNorth 15 of 36 4\nSouth 2 of 9 0\n",
         [("15", "North", "Zones touched"), ("36", "North", "Zones touched"), ("4", "North", "Deaths"),
          ("2", "South", "Zones touched"), ("9", "South", "Zones touched"), ("0", "South", "Deaths")]),
        ("Dues $1,204 $1,310\nFines 4,204 1,110\nAll else 2,104 3,310\n",
         [("$1,204", "Dues"), ("$1,310", "Dues"), ("4,204", "Fines"), ("1,110", "Fines"), ("2,104", "All else"), ("3,310", "All else")]),
        ("It did this work:\nNets mended 329\nWatch 1,040 hrs.\nCalls - all kinds 73\nRopes cut 0\n",
         [("329", "Nets mended"), ("1,040 hrs", "Watch"), ("73", "Calls - all kinds"), ("0", "Ropes cut")]),
        ("Kind June-31 July-31\nRobbery -25% -20%\nAssault by night Even -38%\n",
         [("-25%", "Robbery", "June-31"), ("-20%", "Robbery", "July-31"), ("-38%", "Assault by night", "July-31")]),
        ("Region Burglary Theft\nNorth 1,250 r 81\nSouth 1,310 77 p\n",
         [("1,250", "North", "Burglary"), ("81", "North", "Theft"), ("1,310", "South", "Burglary"), ("77", "South", "Theft")]),
    ],
)  # fmt: skip
def test_the_head_tells_the_columns(text, told):
    assert cells(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Isle      Gear     Boats   Depth (m)\nHolm      Nets        31        42.5\n          Pots        12          88\nVik       Nets        27          39\n          Pots         9        75.5\n",
         [("31", "Holm", "Nets", "Boats"), ("42.5", "Holm", "Nets", "Depth (m)"), ("12", "Holm", "Pots", "Boats"),
          ("88", "Holm", "Pots", "Depth (m)"), ("27", "Vik", "Nets", "Boats"), ("39", "Vik", "Nets", "Depth (m)"),
          ("9", "Vik", "Pots", "Boats"), ("75.5", "Vik", "Pots", "Depth (m)")]),
        ("Quay         Boats   Crews\nTown\nHarbour        142      31\nStation         64      15\nVillages\nElm             81      44\n",
         [("142", "Town", "Harbour", "Boats"), ("31", "Town", "Harbour", "Crews"), ("64", "Town", "Station", "Boats"),
          ("15", "Town", "Station", "Crews"), ("81", "Villages", "Elm", "Boats"), ("44", "Villages", "Elm", "Crews")]),
        ("Isle       Cod (t)              Eel (t)\n              2030    2031         2030    2031\nHolm            41      39           30      28\nVik             18      19           99      10\n",
         [("41", "Holm", "Cod (t)", "2030"), ("39", "Holm", "Cod (t)", "2031"), ("30", "Holm", "Eel (t)", "2030"), ("28", "Holm", "Eel (t)", "2031"),
          ("18", "Vik", "Cod (t)", "2030"), ("19", "Vik", "Cod (t)", "2031"), ("99", "Vik", "Eel (t)", "2030"), ("10", "Vik", "Eel (t)", "2031")]),
    ],
)  # fmt: skip
def test_rows_that_leave_cells_empty_stand_under_the_columns_of_the_others(text, told):
    assert cells(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "District Confirmed Cases Deaths\nNorth Bay 299 46\nSouth Hill 19 1\n",  # four capitals over two columns: no telling which
        "Report of the harbour for the year\nWe counted 299 and 46\nThey counted 19 and 1\n",
        "District Cases Deaths\nNorth Bay 299 46\n",
        "Introduction 3\nThe harbour 7\nThe boats 12\nSources 15\n",
        "District Cases Deaths\nNorth Bay 299 46\nSouth Hill 19\n",
    ],
)
def test_where_it_does_not_there_is_no_table(text):
    assert cells(text) == []


@pytest.mark.parametrize(("fines", "unit"), [("4,204 1,110", "USD"), ("42 11", "1")])
def test_the_sign_over_amounts_holds_where_all_of_them_are_large(fines, unit):
    text = f"Dues $1,204 $1,310\nFines {fines}\nAll else 2,104 3,310\n"
    figures = extract(read(text.encode(), Hints(media_type="text/plain", address="sheet.txt")))
    assert {figure.unit for figure in figures if figure.cell.row == ("Fines",)} == {unit}


@pytest.mark.parametrize(
    "text",
    [
        (
            "======= ============= ====== =====\nHarbour Crane         Lifts  Berth\n======= ============= ====== =====\n"
            "North   Heavy, mobile 1,250  12\nSouth   Light (fixed) 310    7\n======= ============= ====== =====\n"
        ),
        "  Harbour Crane         Lifts  Berth\n  ------- ------------- ------ -----\n  North                 1,250  12\n  South   Light (fixed) 310    7\n",
    ],
    ids=["over the head", "under the head, a cell empty"],
)
def test_the_pieces_of_a_border_tell_the_columns(text):
    told = [(quote, names[-1]) for quote, *names in cells(text)]
    assert told == [("1,250", "Lifts"), ("12", "Berth"), ("310", "Lifts"), ("7", "Berth")]


def test_numbers_alone_that_go_up_from_page_to_page_are_those_of_pages():
    page = "\n".join(["Our crews mended nets on the pier."] * 9)
    figures = extract(
        read(f"Ferry sheet\n\n{' ' * 60}6\n{page}\n\n{' ' * 60}7\n{page}\nSome 40 ships came.\n".encode(), Hints(address="a.txt"))
    )
    assert [figure.quote for figure in figures] == ["Some 40"]


def test_numbers_under_names_of_their_own_are_those_of_tiles():
    page = "\n".join(["Our crews mended nets on the pier."] * 9)
    tiles = "".join(f"{name}\n\n{number}\n\n{page}\n\n" for name, number in (("Cranes", 11), ("Ferries", 12), ("Pilots", 13)))
    figures = extract(read(f"Ferry sheet\n\n{tiles}".encode(), Hints(address="a.txt")))
    assert [figure.quote for figure in figures] == ["11", "12", "13"]


def test_a_row_of_units_under_the_heads_stands_over_the_last_columns_and_scales_them():
    text = "Ferry sheet\n\nFinance                2034      2033\n                      £'000     £'000\nFares                21,406    18,977\nCosts               (33,107)  (31,864)\n"
    figures = extract(read(text.encode(), Hints(address="a.txt")))
    assert [(f"{figure.value:f}", figure.unit) for figure in figures] == [
        ("21406000", "GBP"), ("18977000", "GBP"), ("-33107000", "GBP"), ("-31864000", "GBP")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "margin", "lines", "count"),
    [
        ((6, 7), 60, 9, 2),
        ((6, 8), 60, 9, 0),
        ((6, 7), 0, 9, 0),  # at the left margin two may be anything
        ((6, 7, 8), 0, 9, 3),
        ((6, 8, 7, 5), 0, 9, 0),
        ((6, 7, 8), 0, 4, 0),  # too near for pages
        ((1, 3, 6, 7, 8), 0, 9, 3),
        ((), 0, 9, 0),
    ],
)
def test_pages_are_far_enough_apart_and_each_is_one_more_than_the_last(numbers, margin, lines, count):
    page = "\n".join(["Our crews mended nets on the pier."] * lines)
    text = f"Ferry sheet\n\n{page}\n" + "".join(f"\n{' ' * margin}{number}\n{page}\n" for number in numbers)
    assert len(without_folios(groups_of_lines(text), text)[1]) == count
