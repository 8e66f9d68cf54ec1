"""Feature by feature, what a page can do to a number: each in the smallest page that shows it."""

import pytest

from snapshots import extract
from snapshots.readers import Hints, read
from snapshots.readers.page import box_tables
from snapshots.readers.page.tree import words_of

FILLER = "<p>The harbour was built long ago and is used by boats of every kind, from all sides of the wide bay.</p>"
TILES = {
    "calls to a number": (
        "<div><div>1,204</div><div>999 calls answered</div></div>",
        "1,204 999 calls answered",
        "999 calls answered",
    ),
    "number first": ("<div><div>1,204</div><div>schools rebuilt</div></div>", "1,204 schools rebuilt", "schools rebuilt"),
    "label first": ("<div><div>Schools rebuilt</div><div>1,204</div></div>", "Schools rebuilt: 1,204", "Schools rebuilt"),
    "scale in the label": ("<div><b>1.4</b><small>million children</small></div>", "1.4 million children", "children"),
    "scale apart": ("<div><p>1.4</p><p>million</p><p>children vaccinated</p></div>", "1.4 million children vaccinated", "children vaccinated"),
    "unit apart": ("<div><span>2.1</span><span>Mt</span><p>of fuel used</p></div>", "2.1 Mt of fuel used", "of fuel used"),
    "unit in its line": ("<div><h3>Rice shipped</h3><div><span><b>14,504</b> MT</span></div></div>", "Rice shipped: 14,504 MT", "Rice shipped"),
    "currency apart": ("<div><span>$</span><span>119</span><span>million</span><p>asked for</p></div>", "$119 million asked for", "asked for"),
    "modifier apart": ("<div><p>Up to</p><p>$3.2bn</p><p>needed</p></div>", "Up to $3.2bn needed", "needed"),
    "percent in words apart": ("<div><p>31</p><p>per cent</p><p>of the land</p></div>", "31 per cent of the land", "of the land"),
    "plus sign apart": ("<div><b>300</b><b>+</b><p>partners</p></div>", "300+ partners", "partners"),
    "digit by digit": ("<div><i>1</i><i>,</i><i>2</i><i>0</i><i>4</i><p>boats</p></div>", "1,204 boats", "boats"),
    "flat, one after the other": ("<div><p>12</p><p>schools</p><p>33</p><p>wells</p></div>", "33 wells", "wells"),
    "number that ends as a sentence": ("<h2>Flats</h2><p>21,900.</p><h2>Left</h2><p>74</p><h2>Rest</h2>", "Flats: 21,900.", "Flats"),
    "number as heading": ("<div><h2>7,200</h2><p>schools closed</p></div>", "7,200 schools closed", "schools closed"),
    "number as heading under its name": ("<section><h3>Refugees</h3><p>306K</p><p>Source: census</p></section>", "Refugees: 306K", "Refugees"),
    "in links": ("<ul><li><a href=/a><span>1,204</span> <span>schools</span></a></li></ul>", "1,204 schools", "schools"),
    "scale and words parted by a space": ("<div><b>2,4 mil</b> <b>millones</b> <span>gastados</span></div>", "2,4 mil millones gastados", "gastados"),
    "range": ("<div><b>10–12</b><span>litres a day</span></div>", "10–12 litres a day", "litres a day"),
    "share in words": ("<div><b>1 in 3</b><span>children</span></div>", "1 in 3 children", "children"),
    "in a shadow root": ("<x-fact><template shadowrootmode=open><b>1,204</b><span>boats</span></template></x-fact>", "1,204 boats", "boats"),
    "row over row, in a table": ("<table><tr><td>10</td><td>20</td></tr><tr><td>boats</td><td>nets</td></tr></table>", "20 nets", "nets"),
}  # fmt: skip
NO_TILES = {
    "steps": "<div><b>1</b><p>Register</p></div><div><b>2</b><p>Wait</p></div><div><b>3</b><p>Come back</p></div>",
    "a time line": "<div><b>2016</b><p>The scheme opens with 40 shops.</p></div>",
    "an item and the list under it": "<ul><li>Women: 200<ul><li>Under 18: 20</li></ul></li></ul>",
    "two items": "<ul><li>27 mobile clinics</li><li>Patients seen: 48,600</li></ul>",
    "a figure beside a figure": "<div><p>12.5 km</p><p>45% of the coast</p></div>",
    "words of a link with a stressed part": "<p><a href=/a>12 <b>facts on</b> wasps</a></p>",
    "a day over its month": "<div><b>12</b><span>March</span></div>",
    "a ratio": "<p>Under 18: 20</p><p>others</p>",
}
WORDS = {
    "an amount in words that touches its noun": ("<b>14 million</b>boats", "14 million boats"),
    "an amount in words, held together, that touches its noun": ("<b>14&nbsp;million</b>boats", "14\u00a0million boats"),
    "an amount with its unit that touches the words of it": ("<b>1,150 acres</b><i>of land</i>", "1,150 acres of land"),
    "the sign of a unit that touches the words of it": ("<b>7 min 48 s</b><i>mean response</i>", "7 min 48 s mean response"),
    "a word cut by an element": ("<b>14 bo</b><i>ats</i>", "14 boats"),
    "a word of scale cut by an element": ("2 mil<b>lones</b> de barcos", "2 millones de barcos"),
    "footnote mark, raised": ("1,204<sup>1</sup> boats", "1,204 boats"),
    "footnote mark, linked": ('77<a href="#fn4">4</a> boats', "77 boats"),
    "footnote mark, by its class": ('88<span class="footnote-ref">5</span> boats', "88 boats"),
    "footnote mark, by its style": ('88<span style="vertical-align: super">5</span> boats', "88 boats"),
    "footnote mark, as a character": ("1,204¹ boats and 10⁵ nets", "1,204 boats and 10⁵ nets"),
    "footnote marks, several": ("1,300<sup>1,2</sup> boats, 45<sup>a)</sup> nets, 30<sup>†</sup>", "1,300 boats, 45 nets, 30"),
    "a link that is a number": ('See <a href="#note">here</a>: <a href="/x">44</a> boats', "See here: 44 boats"),
    "an element of the publisher's own": ("It took 50 years (<x-source><a href=/a>1</a></x-source>).", "It took 50 years (1)."),
    "powers": ("10<sup>5</sup> cells, 4.2×10<sup>-3</sup> g, 5 km<sup>2</sup>", "10⁵ cells, 4.2×10⁻³ g, 5 km²"),
    "powers after a sign": ("~10<sup>5</sup> and &gt;10<sup>6</sup> cells", "~10⁵ and >10⁶ cells"),
    "powers that bound a range": ("10<sup>2</sup>–10<sup>3</sup> cells, 10<sup>1</sup> to 10<sup>2</sup> g", "10²–10³ cells, 10¹ to 10² g"),
    "ordinals and signs, raised": ("the 3<sup>rd</sup>, 98<sup>%</sup>, <sup>$</sup>5", "the 3rd, 98%, $5"),
    "fractions": ("5<sup>3</sup>&frasl;<sub>4</sub> miles and &frac12;", "5¾ miles and ½"),
    "a break that may be": ("1,2<wbr>04 and 1,2&shy;05 and 1,2&#8203;06 and 1,2&#8288;07", "1,204 and 1,205 and 1,206 and 1,207"),
    "a comment inside": ("1,2<!-- 9 -->04 boats", "1,204 boats"),
    "parts that touch": ("<span>3</span><span>,1</span><span>41</span> boats", "3,141 boats"),
    "numbers that touch": ("<span>2021</span><span>45</span> <b>1,204</b><b>98%</b>", "2021 45 1,204 98%"),
    "words that touch numbers": ("<span>Members</span><span>73</span> in all", "Members 73 in all"),
    "narrow spaces": ("1\u202f204\u00a0567 boats", "1\u202f204\u00a0567 boats"),
    "struck": ("<del>9,000</del><ins>9,500</ins> troops, <s>40</s> 45 tanks", "9,500 troops, 45 tanks"),
    "hidden": ('Rooms: <i hidden>11</i><i style="display:none">12</i><i aria-hidden="true">13</i>14', "Rooms: 14"),
    "said to screen readers only": ('<span class="sr-only">Increase of</span> <span aria-hidden="true">▲</span> 12%', "Increase of 12%"),
    "machine values": ('<data value="1204"></data> boats, <data value="9">nine</data> nets', "1204 boats, nine nets"),
    "a gauge": ("Funded: <meter value=39 max=100></meter>", "Funded: 39%"),
    "a gauge with words": ("Funded: <meter value=0.6>60%</meter>", "Funded: 60%"),
    "a progress bar": ('Spent: <span role="progressbar" aria-valuenow="82"></span>', "Spent: 82%"),
    "a time": ('Opened in <time datetime="2019-05">May</time> with 12 rooms', "Opened in May with 12 rooms"),
    "a picture with a dash of two signs": ('<img alt="Wells dug -- 41" src=n.png>', "Wells dug -- 41"),
    "a picture of a number": ('<img alt="79 million" src=n.png> boats', "79 million boats"),
    "controls": ("Boats: <select><option>15</select><textarea>16</textarea><input value=17>18", "Boats: 18"),
    "scripts": ("Boats: <script>document.write(15)</script><style>.a{width:16px}</style><template>17</template>18", "Boats: 18"),
}  # fmt: skip
CELLS = {
    "two head rows": ("<thead><tr><th rowspan=2>Region<th colspan=2>2020<tr><th>Men<th>Women<tbody><tr><th>North<td>1<td>2", "2", ("North",), ("2020", "Women")),
    "row heads over rows": ("<tr><th>Area<th>Sex<th>Number<tr><td rowspan=2>North<td>Men<td>12<tr><td>Women<td>14", "14", ("North", "Women"), ("Number",)),
    "a group over rows": ("<tr><th>Service<th>2020<tr><th colspan=2>Transport<tr><td>Sea<td>7", "7", ("Transport", "Sea"), ("2020",)),
    "heads by their looks": ("<tr><td></td><td><b>Men</b><td><b>Women</b><tr><td>Officers<td>410<td>32", "32", ("Officers",), ("Women",)),
    "rows of values inside the head": ("<thead><tr><th>What<th>2020" + "".join(f"<tr><td>Boat {n}<td>{n}0" for n in range(1, 20)) + "<tbody><tr><td>All<td>73", "30", ("Boat 3",), ("2020",)),
    "no head row": ("<tr><td>Boats<td>12<tr><td>Nets<td>15", "15", ("Nets",), ()),
    "years as row heads": ("<tr><th>Year<th>Boats<tr><td>2019<td>12<tr><td>2020<td>14", "14", ("2020",), ("Boats",)),
    "a column of units": ("<tr><th>What<th>Unit<th>Value<tr><td>Freight<td>million t<td>14.2", "14.2", ("Freight",), ("Value",)),
    "a span of all columns": ("<tr><td colspan=1000>Fleet<tr><th>What<th>Number<tr><td>Boats<td>12", "12", ("Boats",), ("Number",)),
    "a title over heads by their looks": ("<tr><td colspan=2>Fleet<tr><td>What<td>Number<tr><td>Boats<td>12<tr><td>Nets<td>15", "15", ("Nets",), ("Number",)),
    "a group before any head": ("<tr><td colspan=2>Fleet<tr><td>Boats<td>12<tr><td colspan=2>Crew<tr><td>Cooks<td>15", "15", ("Crew", "Cooks"), ()),
}  # fmt: skip
BOXES = """<div role=table>Fleet of the bay
<div role=rowgroup><div role=row><span role=columnheader>Place</span><span role=columnheader>2020</span></div></div>
<div role=rowgroup><div role=row><span role=rowheader>North</span><span role=cell>12</span></div></div></div>"""
PLAIN_BOXES = """<div class=t><div class=h><div>Place</div><div>2020</div><div>2021</div></div>
<div><div class=r><div>North</div><div>12</div><div>14</div></div><div class=r><div><a href=/s>South</a></div><div>7</div><div>–</div></div></div></div>"""
NO_TABLES = {
    "cards": 3 * "<div><div>Boats</div><div>12</div><div>since May</div></div>",
    "a head without names of rows": "<div><p>A</p><p>B</p><p>C</p></div>" + 2 * "<div><p>1</p><p>2</p><p>3</p></div>",
    "words in columns": 3 * "<div><div>Boats</div><div>Nets</div><div>Sails</div></div>",
    "teams of one member each": 3 * "<div><p>Ann Oak</p><p>Since <b>2019</b></p><p>Desk <b>4</b></p></div>",
    "labels that are not alike": "<div><p>Holm</p><p>Boats <b>4</b></p><p>Nets <b>7</b></p></div>"
    "<div><p>Vik</p><p>Boats <b>5</b></p><p>Crew <b>9</b></p></div>",
    "rows of two": "<div><p>Place</p><p>2020</p></div><div><p>North</p><p>12</p></div><div><p>South</p><p>7</p></div>",
}
UNITS = {
    "in the caption": (
        "<table><caption>Boats (in thousands)</caption><tr><th>Place<th>2020<tr><td>North<td>1.5</table>",
        "1500",
        "1",
    ),
    "in the column": ("<table><tr><th>Item<th>US$ million<tr><td>Food<td>12.5</table>", "12500000", "USD"),
    "in a column of units": ("<table><tr><th>What<th>Unit<th>2020<tr><td>Debt<td>% of GDP<td>49.8</table>", "49.8", "%"),
    "under the table, in its figure": (
        "<figure><table><tr><td>Boats<td>1.5<tr><td>Nets<td>2.5</table><figcaption>Fleet, thousands</figcaption></figure>",
        "1500",
        "1",
    ),
    "a rate is no scale": ("<table><tr><th>Place<th>Per 100,000<tr><td>North<td>1,093.2</table>", "1093.2", "1"),
}


def document_of(markup):
    return read(
        f"<html lang=en><head><title>S</title></head><body><h1>Harbour</h1>{FILLER}{markup}{FILLER}".encode(),
        Hints(media_type="text/html"),
    )


@pytest.mark.parametrize("name", TILES)
def test_a_tile_is_one_block_with_its_name(name):
    markup, text, label = TILES[name]
    document = document_of(markup)
    assert (text, label) in [(document.words_of(block), block.label) for block in document.main_blocks if block.kind == "tile"]


@pytest.mark.parametrize("name", NO_TILES)
def test_what_only_looks_like_a_tile_is_none(name):
    document = document_of(NO_TILES[name])
    assert [document.words_of(block) for block in document.blocks if block.kind == "tile"] == []


@pytest.mark.parametrize("name", WORDS)
def test_inline_markup_neither_joins_nor_splits_nor_loses_numbers(name):
    markup, text = WORDS[name]
    document = document_of(f"<p>{markup}</p>")
    assert text in [document.words_of(block) for block in document.main_blocks]


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_knows_its_heads(name):
    markup, text, row, column = CELLS[name]
    document = document_of(f"<table>{markup}</table>")
    assert (text, row, column) in [
        (document.words_of(b), b.cell.row, b.cell.column) for b in document.blocks if b.cell and not b.cell.is_head
    ]


def test_boxes_with_the_roles_of_a_table_are_one():
    cells = [block.cell for block in document_of(BOXES).blocks if block.cell and not block.cell.is_head]
    assert [(cell.row, cell.column) for cell in cells] == [(("North",), ("2020",))]


def test_boxes_in_even_rows_under_heads_and_behind_names_are_a_table():
    cells = [block.cell for block in document_of(PLAIN_BOXES).blocks if block.cell and not block.cell.is_head]
    assert (("South",), ("2020",)) in [(cell.row, cell.column) for cell in cells]


def _boxes(cells, tag="div"):
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in cells)


PORTS = [("Port", "Boats", "Nets"), ("Holm", "40", "7"), ("Vik", "12", "55"), ("Ayr", "31", "9")]
BUILT = {
    "cells of a grid in one box": _boxes(cell for row in PORTS for cell in row),
    "articles": "".join(f"<article>{_boxes(row, 'span')}</article>" for row in PORTS),
    "rows parted by lines": "<hr>".join(f"<div>{_boxes(row)}</div>" for row in PORTS),
    "heads said in each cell": _boxes(
        f"<div>{name}</div><div><span>Boats:</span> <b>{boats}</b></div><p>Nets <em>{nets}</em></p>" for name, boats, nets in PORTS[1:]
    ),
    "heads under each value, under a title": "<p>Ports</p>" + _boxes(
        f"<p>{name}</p><div><div>{boats}</div><div>Boats</div></div><div><div>{nets}</div><div>Nets</div></div>"
        for name, boats, nets in PORTS[1:]
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BUILT)
def test_rows_built_of_boxes_in_any_way_are_a_table(name):
    document = document_of(f"<main><h1>Harbours</h1><div>{BUILT[name]}</div></main>")
    cells = [(document.words_of(b), b.cell.row, b.cell.column) for b in document.blocks if b.cell and not b.cell.is_head]
    heads = PORTS[0][1:]
    assert cells == [(value, (port,), (head,)) for port, *values in PORTS[1:] for head, value in zip(heads, values, strict=True)]


def test_what_stands_between_and_behind_the_rows_of_a_table_of_boxes_is_kept():
    row = "<div role=row><b role=rowheader>{}</b><b role=cell>{}</b></div>".format
    told = "<h3>Boats</h3><p>All 40 were seen.</p>"
    page = document_of(f"<div role=table>{told}{row('Holm', 12)}{row('Skerry', 7)}<p>Lost: 3 nets</p></div>")
    beside = [page.words_of(block) for block in page.blocks if not block.cell]
    assert {"All 40 were seen.", "Lost: 3 nets"} <= set(beside)


@pytest.mark.parametrize("name", NO_TABLES)
def test_boxes_that_could_be_tiles_or_cards_are_no_table(name):
    assert not [block for block in document_of(f"<div>{NO_TABLES[name]}</div>").blocks if block.cell]


@pytest.mark.parametrize("name", UNITS)
def test_units_and_scales_of_heads_hold_for_the_cells(name):
    markup, value, unit = UNITS[name]
    assert (value, unit) in [
        (format(figure.value.normalize(), "f"), figure.unit) for figure in extract(document_of(markup)) if figure.value
    ]


def test_a_year_over_prose_names_its_part_and_over_a_label_counts():
    prose = "The mill bought forty looms in the spring and sold nine of them to the weavers of the town before winter came."
    page = f"<main><h1>Mill</h1><h2>2019</h2><p>{prose}</p><h2>2024</h2><p>looms</p></main>"
    document = read(page.encode(), Hints(media_type="text/html"))
    sections = {document.words_of(block): block.section for block in document.blocks}
    assert (sections[prose], sections["2024 looms"]) == (("Mill", "2019"), ("Mill", "2019"))


def test_headings_captions_and_summaries_hold_figures():
    document = document_of(
        "<h2>1.4 million people left</h2><p>By sea.<figure><img alt='Map: 62% is free' src=m><figcaption>Water in 2,300 homes</figcaption></figure><details><summary>Gaps: $4 million</summary><p>Open.</details>"
    )
    told = {document.words_of(block) for block in document.main_blocks}
    assert {"1.4 million people left", "Map: 62% is free", "Water in 2,300 homes", "Gaps: $4 million"} <= told


def test_definitions_and_nested_items_stand_apart():
    document = document_of(
        "<dl><dt>Members<dd>73<dt>Budget<dd>$3 million<dd>40% of it spent</dl><ol start=7><li>Total: 300<ul><li>Men: 100<li>Women: 200</ul></ol>"
    )
    told = [(block.kind.value, document.words_of(block)) for block in document.main_blocks]
    assert told[2:-1] == [
        ("definition", "Members: 73"),
        ("definition", "Budget: $3 million"),
        ("definition", "40% of it spent"),
        ("item", "Total: 300"),
        ("item", "Men: 100"),
        ("item", "Women: 200"),
    ]


def test_what_opens_on_a_click_is_content_and_what_is_hidden_is_not():
    document = document_of(
        '<div role=tabpanel hidden><p>12 boats</p></div><div class="accordion-body" aria-hidden=true><p>13 nets</p></div><div hidden><p>14 crews</p></div><div aria-hidden=true>15</div>'
    )
    main = " ".join(document.words_of(block) for block in document.main_blocks)
    assert ("12 boats" in main, "13 nets" in main, "14 crews" in main) == (True, True, False)
    assert [block.boilerplate for block in document.blocks if "14" in document.words_of(block)] == ["hidden"]
    assert "15" not in document.text


@pytest.mark.parametrize(
    ("language", "names", "sentence", "months"),
    [
        ("pl", ("Strona główna", "Aktualności", "Kontakt"), "W 2021 roku otwarto 1 204 szkoły, a naukę rozpoczęło 33 000 dzieci z całego kraju.", ("Marzec", "Luty")),
        ("tr", ("Ana sayfa", "Haberler", "İletişim"), "2021 yılında 1.204 okul açıldı ve 33.000 çocuk okula başladı, dedi bakanlık.", ("Mart", "Şubat")),
        ("ja", ("ホーム", "ニュース", "お問い合わせ"), "2021年には1204校が開校し、全国の3万3000人の子どもたちが学び始めました。", ("3月", "2月")),
    ],
)  # fmt: skip
def test_furniture_is_known_by_its_structure_in_a_language_without_word_lists(language, names, sentence, months):
    one, two, three = names
    page = f"""<html lang={language}><meta charset=utf-8><body><div><ul><li><a href=/1>{one}</a><li><a href=/2>{two} (214)</a><li><a href=/3>{three}</a></ul></div>
    <div><h1>X</h1><p>{sentence}</p><p>{sentence}</p></div><div><h3>Y</h3><ul><li><a href=/4>{one} 7 {two}</a><li><a href=/5>15 {three}</a><li><a href=/6>{two} 33</a></ul></div>
    <div><h3>Z</h3><ul><li><a href=/7>{months[0]} 2021</a> (17)<li><a href=/8>{months[1]} 2020</a> (22)</ul></div><footer>2021 9</footer>"""
    document = read(page.encode(), Hints(media_type="text/html"))
    main = [document.words_of(block) for block in document.main_blocks if block.kind != "heading"]
    assert main == [sentence, sentence]


def test_a_character_reference_brings_no_control_into_the_words_of_a_picture():
    text = read(b'<p>Wells</p><img alt="Wells&#1; dug: 41&#x7f;">', Hints(media_type="text/html", charset="utf-8")).text
    assert "41" in text
    assert not [character for character in text if character < " " and character != "\n"]
    assert "\x7f" not in text


def test_whole_words_of_two_elements_that_touch_are_set_apart_and_parts_of_a_word_are_not():
    page = (
        "<main><p><span>18.5 weeks</span><span>average wait</span></p><p><a href=a>1,204 boats</a><a href=b>37 cranes</a></p>"
        "<p><b>$312</b><small>M</small><i>in research</i></p><p><span>T</span>he <b>inter</b>national <em>1</em>,<em>204</em> fleet</p></main>"
    )
    document = read(page.encode(), Hints(media_type="text/html"))
    lines = [document.words_of(block) for block in document.blocks]
    assert lines == ["18.5 weeks average wait", "1,204 boats 37 cranes", "$312M in research", "The international 1,204 fleet"]


def _quotes(body):
    return [
        figure.quote
        for figure in extract(read(f"<main><h1>Harbour</h1>{body}{FILLER}</main>".encode(), Hints(media_type="text/html")))
    ]


def test_amounts_under_their_years_are_dated_by_them():
    body = "<h3>Premiums</h3><div><p>2031</p><p>$9.4B</p></div><div><p>2030</p><p>$9.3B</p></div>"
    extracted = extract(read(f"<main><h1>Harbour</h1>{body}{FILLER}</main>".encode(), Hints(media_type="text/html")))
    assert [(figure.quote, figure.period.text, figure.section[-1]) for figure in extracted] == [
        ("$9.4B", "2031", "Premiums"), ("$9.3B", "2030", "Premiums"),
    ]  # fmt: skip


def test_bare_zeros_are_counters_that_never_ran():
    assert _quotes('<div><b class="stat">0</b></div>' * 3 + "<div><p>41</p><p>boats</p></div>") == ["41"]
    assert _quotes("<div><p>0</p><p>boats lost</p></div>") == ["0"]


@pytest.mark.parametrize(
    "alt", ["A photo of 3 crews at sea", "An image taken in May 2023, showing two boats", "Foto von 3 Booten"]
)
def test_what_a_photograph_shows_is_no_statement(alt):
    assert extract(document_of(f'<img alt="{alt}" src=n.png>')) == ()


def test_a_small_letter_of_scale_belongs_to_the_number_of_its_tile():
    tiles = "".join(
        f"<div><b>{number}</b><i>{words}</i></div>"
        for number, words in (("$312<small>M</small>", "in research"), ("88", "patents"))
    )
    assert _quotes(f"<div>{tiles}</div>") == ["$312M", "88"]


def test_a_tile_among_tiles_counts_what_it_says():
    tiles = "".join(
        f"<div><h2>{number}</h2><h6>{words}</h6></div>" for number, words in ((600, "guests"), (2745, "tweets"), (14, "sponsors"))
    )
    assert _quotes(f"<div>{tiles}</div>") == ["600", "2745", "14"]


@pytest.mark.parametrize("alt", ["AR%202031%20cover", "4905_298e_o 2", "harbour--35-small"])
def test_the_name_of_a_file_is_no_word_of_a_picture(alt):
    assert _quotes(f'<p><img src=a alt="{alt}"></p>') == []


def test_a_box_that_holds_half_a_page_is_not_read_for_each_box_around_it(monkeypatch):
    asked, inner = [], "<p>" + "The harbours were open all year. " * 40 + "</p>"
    monkeypatch.setattr(box_tables, "words_of", lambda node: asked.append(node.size) or words_of(node))
    for _ in range(9):
        inner = f"<div>{inner}</div><div>12 boats</div><div>7 quays</div>"
    read(f"<title>Harbours</title><div>{inner}</div>".encode(), Hints(media_type="text/html"))
    assert max(asked, default=0) < 400
