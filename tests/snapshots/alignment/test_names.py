"""Names decide between cells, tiles and labelled lines; numbers that are near do not."""

from itertools import product

import pytest

from snapshots import Hints, compare, extract, read
from snapshots.alignment.features import FeatureReader
from snapshots.alignment.pool import Pool


def told(old, new):
    """(kind, number before, number after) of all that is told, sorted."""
    figures = [
        extract(read(f"<html><body><main><h1>Ferries</h1>{page}</main></body></html>".encode(), Hints())) for page in (old, new)
    ]
    shown = [
        (change.kind.value, change.before and str(change.before.value), change.after and str(change.after.value))
        for change in compare(*figures).told
    ]
    return sorted(shown, key=str)


def table(heads, *rows, caption=""):
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><caption>{caption}</caption><tr>" + "".join(f"<th>{head}</th>" for head in heads) + f"</tr>{lines}</table>"


PORTS = ["Port", "Boats", "Crew"]


def test_a_row_that_is_gone_and_a_row_that_is_new_are_no_revision():
    old = table(PORTS, ["Tarn", 41, 310], ["Orme", 56, 92])
    new = table(PORTS, ["Tarn", 43, 310], ["Skell", 57, 93])
    assert told(old, new) == [
        ("added", None, "57"), ("added", None, "93"), ("removed", "56", None), ("removed", "92", None), ("revised", "41", "43"),
    ]  # fmt: skip


def test_a_row_is_the_heading_over_lines_that_each_say_what_a_column_counts():
    old = table(PORTS, ["Tarn", 41, 310], ["Orme", 56, 92], caption="Where they lie")
    new = "".join(
        f"<div><h3>{port}</h3><p><b>{boats}</b> boats</p><p><b>{crew}</b> crew</p></div>"
        for port, boats, crew in (("Orme", 57, 93), ("Tarn", 43, 310))
    )
    assert told(old, new) == [("revised", "41", "43"), ("revised", "56", "57"), ("revised", "92", "93")]


@pytest.mark.parametrize(
    ("old", "new", "revised"),
    [
        ("وقد بنى الفريق 58 جسرا وركب 210 خزانات.", "اكتمل حتى الآن 64 جسرا، كما نصب 225 خزانا.", [("210", "225"), ("58", "64")]),
        ("402 łóżka</p><p>3 karetki", "410 łóżek</p><p>5 karetek", [("3", "5"), ("402", "410")]),
        ("402 койки</p><p>3 машины", "410 коек</p><p>5 машин", [("3", "5"), ("402", "410")]),
        ("130 طبيبا</p><p>11 مستشفى", "105 أطباء</p><p>9 مستشفيات", [("11", "9"), ("130", "105")]),
    ],
)
def test_a_noun_that_stands_in_another_form_behind_another_number_is_the_same(old, new, revised):
    assert told(f"<p>{old}</p>", f"<p>{new}</p>") == [("revised", *numbers) for numbers in revised]


def lines(*pairs):
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{number}</dd>" for name, number in pairs) + "</dl>"


@pytest.mark.parametrize(
    ("gone", "came", "is_revision"),
    [
        ("Berths in Orme", "Berths in Skell", False),
        ("Berths in Orme", "Berths in Orne", True),  # a slip of the pen
        ("Berths in Orme", "Berths in Orme harbour", True),
        ("Berths in Orme", "Cranes in Orme", True),  # no other line shows that the first word tells them apart
    ],
)
def test_a_word_that_tells_the_lines_beside_it_apart_tells_two_lines(gone, came, is_revision):
    kept = [("Berths in Tarn", 210), ("Berths in Wyre", 95), ("Pilots", 61)]
    told_of = [("revised", "180", "178")] if is_revision else [("added", None, "178"), ("removed", "180", None)]
    assert told(lines(*kept, (gone, 180)), lines(*kept, (came, 178))) == told_of


def test_tables_told_alike_under_several_headings_become_columns_of_one_table():
    ports = [(("Tarn", 41), ("Orme", 56)), (("Tarn", 39), ("Orme", 60))]
    apart = "".join(
        f"<h2>{head}</h2>{table(['Port', 'Sailors'], *rows)}" for head, rows in zip(["Women", "Men"], ports, strict=True)
    )
    merged = "<h2>By port</h2>" + table(["Port", "Men", "Women"], ["Orme", 62, 55], ["Tarn", 39, 44])
    changes = [("41", "44"), ("56", "55"), ("60", "62")]
    assert told(apart, merged) == [("revised", *pair) for pair in changes]
    assert told(merged, apart) == sorted(("revised", *reversed(pair)) for pair in changes)


@pytest.mark.parametrize("place", ["<h2>{}</h2>", "caption"])
def test_a_row_becomes_a_table_of_its_own_with_the_columns_for_rows(place):
    rows = [("Tarn", 41, 310), ("Orme", 56, 92)]
    apart = "".join(
        f"{place.format(port) if place != 'caption' else ''}<table>"
        f"{f'<caption>{port}</caption>' if place == 'caption' else ''}"
        f"<tr><td>Boats</td><td>{boats}</td></tr><tr><td>Crew</td><td>{crew}</td></tr></table>"
        for port, boats, crew in (("Orme", 57, 93), ("Tarn", 43, 310))
    )
    assert told(table(PORTS, *rows), apart) == [("revised", "41", "43"), ("revised", "56", "57"), ("revised", "92", "93")]


def test_a_column_that_only_tables_apart_have_may_name_another_thing():
    rows = [("Tarn", 41, 310), ("Orme", 56, 92)]
    lost = "".join(
        f"<table><caption>{what}</caption><tr><th>Port</th><th>Lost</th></tr><tr><td>Tarn</td><td>{tarn}</td></tr>"
        f"<tr><td>Orme</td><td>{orme}</td></tr></table>"
        for what, tarn, orme in (("Boats", 3, 5), ("Crew", 7, 9))
    )
    assert {kind for kind, *_ in told(table(PORTS, *rows), lost)} == {"added", "removed"}


def test_two_months_of_a_log_are_two_rows():
    old = table(["Month", "Boats", "Crew"], ["May 2025", 41, 310], ["April 2025", 56, 92])
    new = table(["Month", "Boats", "Crew"], ["June 2025", 55, 95], ["May 2025", 41, 311])
    assert told(old, new) == [
        ("added", None, "55"), ("added", None, "95"), ("removed", "56", None), ("removed", "92", None), ("revised", "310", "311"),
    ]  # fmt: skip


def test_a_line_of_one_year_never_becomes_the_line_of_another():
    old = "<ul><li>2021: £72,500 from the county</li><li>2022: £60,000 from the county and £7,500 from the lottery</li></ul>"
    new = (
        "<ul><li>2021: £72,500 from the county</li><li>2022: £91,000 from the county</li>"
        "<li>2023: £62,000 from the county and £64,350 from the lottery</li></ul>"
    )
    assert told(old, new) == [
        ("added", None, "62000"), ("added", None, "64350"), ("removed", "7500", None), ("revised", "60000", "91000"),
    ]  # fmt: skip


def test_a_line_that_lost_its_time_goes_on():
    old = "<ul><li>2021: £72,500 from the county</li><li>2022 (planned): £60,000 from the county and £7,500 from the lottery</li></ul>"
    new = "<ul><li>2021: £72,500 from the county</li><li>2022: £61,000 from the county and £7,500 from the lottery</li></ul>"
    assert told(old, new) == [("revised", "60000", "61000")]


def test_what_stood_behind_a_clause_and_a_colon_goes_on_without_it():
    old = "<ol><li><b>La fluidité des traversées :</b> 81% des insulaires interrogés disent avoir gagné du temps pour leurs courses</li></ol>"
    new = "<p>81 % des insulaires interrogés déclarent avoir gagné du temps pour leurs courses.</p>"
    assert told(old, new) == []


def test_thousands_of_one_thing_never_become_dozens_of_another():
    old = "<p>In 2020 the county backed its harbours with £73 million, in more than 6,600 payments made as grants.</p>"
    new = "<p>In 2023 what the county spent on payments made as grants came to £85 million, drawn from no fewer than 96 budgets.</p>"
    assert ("revised", "6600", "96") not in told(old, new)


def test_a_sentence_goes_on_as_a_row_under_the_head_of_its_year():
    old = "<p>The crews answered 3,412 calls. Of these, 918 were fires and 640 were collisions.</p>"
    new = table(["Kind", "2025"], ["Fires", 874], ["Collisions", 701], ["Calls", "3,520"])
    assert told(old, new) == [("revised", "3412", "3520"), ("revised", "640", "701"), ("revised", "918", "874")]


def test_at_most_many_never_becomes_more_than_a_few():
    old = "<p>The scheme helps harbour firms with up to 400 staff to find a way out of debt.</p>"
    new = "<p>A model, trained on past years, warns of harbour firms in debt that have more than 10 staff.</p>"
    assert told(old, new) == [("added", None, "10"), ("removed", "400", None)]


def test_a_renamed_column_is_known_by_its_numbers():
    old = table(["Port", "Boats", "Lead"], ["Tarn", 41, 310], ["Orme", 56, 92], ["Skell", 12, 77])
    new = table(["Port", "Boats", "Margin"], ["Tarn", 41, 310], ["Orme", 56, 95], ["Skell", 12, 77])
    assert told(old, new) == [("revised", "92", "95")]


def test_a_head_over_all_columns_names_the_table_and_no_column():
    def page(boats, gone):
        return (
            f'<table><tr><th colspan="3">Tarn leads with {boats} boats</th></tr><tr><th>Port</th><th>Boats</th><th>Crew</th></tr>'
            f"<tr><td>Tarn</td><td>41</td><td>310</td></tr><tr><td>Orme</td><td>{gone}</td><td>92</td></tr></table>"
        )

    assert [change for change in told(page(4100, 56), page(4200, 57)) if "4100" not in change] == [("revised", "56", "57")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (table(PORTS, ["Tarn", 41, 310], ["Orme", 56, 92]), table(["", "Tarn", "Orme"], ["Boats", 44, 56], ["Crew", 310, 92])),
        (table(["Kind", "Number"], ["Boats at sea", 41], ["Crew ashore", 310]), "<ul><li>Boats at sea: 44</li><li>Crew ashore: 310</li></ul>"),
        ("<dl><dt>Boats at sea</dt><dd>41</dd><dt>Crew ashore</dt><dd>310</dd></dl>", table(["Kind", "Number"], ["Boats at sea", 44], ["Crew ashore", 310])),
    ],
    ids=["turned", "table to list", "definitions to table"],
)  # fmt: skip
def test_a_table_that_changes_its_shape_keeps_its_facts(old, new):
    assert told(old, new) == [("revised", "41", "44")]


def test_running_text_takes_no_number_of_a_column_of_another_noun():
    old = "<p>So far 282 boats were counted, 264 of them in Tarn.</p>"
    new = table(["Port", "Boats", "Losses"], ["Tarn", 299, 46], ["Orme", 19, 12])
    assert ("revised", "282", "46") not in told(old, new)
    assert all(change[0] != "revised" or change[2] not in ("46", "12", "19") for change in told(old, new))


def test_a_sentence_in_other_words_is_one_fact_where_the_words_mean_the_same():
    old = "<p>Ten crews are out.</p><p>Eighty-seven sailors are confirmed dead.</p><p>The fleet has 41 boats.</p>"
    new = "<p>Ten crews are out.</p><p>The number of deaths among sailors rose to 94.</p><p>The fleet has 41 boats.</p>"
    assert told(old, new) == [("revised", "87", "94")]


def test_a_row_split_in_two_in_one_table_says_nothing_of_the_same_name_in_another():
    spring, autumn = (
        table(PORTS, ["North and isles", 41, 310], caption="Spring"),
        table(PORTS, ["North and isles", 83, 717], caption="Autumn"),
    )
    split = table(PORTS, ["North", 22, 170], ["Isles", 19, 140], caption="Spring")
    kept = table(PORTS, ["North", 85, 722], caption="Autumn")
    reader = FeatureReader()
    old, new = (reader.read(extract(read(page.encode(), Hints()))) for page in (spring + autumn, split + kept))
    pairs = list(product(range(len(old)), range(len(new))))
    nothing = frozenset(), frozenset()
    possible = []
    for asked in (pairs, pairs[::-1]):
        pool = Pool(old, new, set(range(len(old))), nothing, nothing)
        possible.append({pair for pair in asked if pool.possible(*pair)})
    assert possible[0] == possible[1]
    assert (2, 4) in possible[0]


def test_a_line_that_is_gone_is_no_row_that_is_new_where_another_of_their_kind_stayed():
    old = "<ul><li>Grants for kilns: 58</li><li>Grants for looms: 21</li></ul>"
    new = table(["Kind", "2022"], ["Grants for kilns", 63], ["Grants for sheds", 33])
    assert told(old, new) == [("added", None, "33"), ("removed", "21", None), ("revised", "58", "63")]


def test_a_row_goes_on_in_the_sentence_that_begins_with_its_name_and_tells_of_its_column():
    old = "<div><b>412,000</b><span>visitors</span></div>" + table(
        ["Show", "Visitors"], ["Salt and Rope", "74,200"], ["Moon over Mud", "51,800"]
    )
    new = "<p>We welcomed 438,500 visitors.</p><ul><li>“Moon over Mud” was open for 140 evenings and drew 80,300 visitors.</li></ul>"
    assert [change for change in told(old, new) if change[0] == "revised"] == [
        ("revised", "412000", "438500"),
        ("revised", "51800", "80300"),
    ]


def test_a_place_named_somewhere_in_a_long_sentence_is_no_row_of_that_name():
    old = "<p>Dr Ode of the Tarn clinic said that 291 new cases came.</p>" + table(
        ["Place", "New cases"], ["Tarn", 289], ["Orme", 12]
    )
    new = "<p>Dr Abe of the Tarn clinic said that 284 new cases came.</p>"
    assert [change for change in told(old, new) if change[0] == "revised"] == [("revised", "291", "284")]
