"""Texts of one or two lines are read in their own language, and what begins a line or fills a neighbour cell misleads nobody."""

import pytest
from sentences_read import figures

from snapshots import Hints, extract, read
from snapshots.extraction.languages.choosing import language_of
from snapshots.extraction.words.digits import style_of

SPOKEN = [
    ("Der Verein bekam 20 T€ und 350 TEUR sowie 15 Mio. €.", "de"),
    ("Rund 3,5 Millionen Kinder lernen schwimmen.", "de"),
    ("Umsatz: 1.234,5 Mio. Euro (Vorjahr: 1.180,2)", "de"),
    ("La commune et la région ont versé 20 K€, soit 3 Mds d'euros.", "fr"),
    ("Bilan : 34 morts et 1 200 blessés", "fr"),
    ("Medio millón de personas votaron, un cuarto de millón por correo.", "es"),
    ("Cerca de 3,5 millones de niños aprenden a nadar.", "es"),
    ("Foram vacinadas 12.400 pessoas em maio e não há mais casos nas ilhas.", "pt"),
    ("Il 12% dei residenti della costa non ha acqua.", "it"),
    ("In het dorp wonen 12.400 mensen, meer dan vorig jaar.", "nl"),
    ("Abbiamo 33 volontari.", "it"),
    ("Bestand: 2½ Millionen", "de"),
    ("Umsatz 2,5 miljoen", "nl"),
    ("L'État a versé 9 millions d'euros.", "fr"),
    ("Temos 33 voluntários.", "pt"),
    ("Se repararon 12 barcos.", "es"),
    ("Es gab 12 Tote.", "de"),
    ("Café sales 45 in São Paulo", "en"),
    ("Nestlé bought 1,204 shops.", "en"),
    ("Crème brûlée, résumés, fiancés: 1,204", "en"),
    ("jalapeño crates 1,204", "en"),
    ("D'Angelo scored 12 points", "en"),
    ("Diyarbakır 1,204 boats", "en"),
    ("Provence-Alpes-Côte d'Azur 1,204 rooms", "en"),
    ("Die Verwaltung: 12 Tote", "de"),
    ("Construyeron 12 puentes.", "es"),
    ("Los Angeles,120\nDel Norte,30\nEl Dorado,44\nLas Animas,4", "en"),
    ("Deaths in La Paz: 12; Les Cayes: 4; El Fasher: 31", "en"),
    ("Readers of Die Zeit and Le Monde number 4,000", "en"),
    ("Total 60 13 54 263 42", "en"),
]


@pytest.mark.parametrize(("text", "language"), SPOKEN)
def test_a_line_is_read_in_the_language_that_it_speaks(text, language):
    assert language_of(text, configured=None, declared=None) == language


def test_a_thousand_of_another_language_is_not_a_million():
    (visitors,) = extract(read(b"Llegaron 12 mil visitantes al puerto de la ciudad.", Hints(address="sheet.txt")))
    assert visitors.value == 12_000


def test_numbers_of_sections_do_not_say_how_numbers_are_written():
    text = "Bericht\n\n1. Lage\n1.1 Orte\nEs wurden 1.250 Häuser und 4.300 Wege geprüft.\n1.2 Wege\n2.3.1 Wasser\n"
    assert style_of(text, "de").comma_decimal


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_a_raised_exponent_is_one_in_every_language(language):
    text = {
        "de": "Rund 10⁶ Zellen wurden gezählt, dazu 2,5 · 10⁶ Sporen.",
        "fr": "Environ 10⁶ cellules ont été comptées, et 2,5 · 10⁶ spores.",
        "es": "Se contaron unas 10⁶ células y 2,5 · 10⁶ esporas.",
    }[language]
    assert [figure.value for figure in figures(text, language=language)] == [1_000_000, 2_500_000]


def _cells(text, name):
    return [(figure.cell.row, str(figure.value), figure.period and figure.period.text) for figure in
            extract(read(text.encode(), Hints(address=name)))]  # fmt: skip


def test_a_count_like_a_year_dates_no_other_count_of_its_row():
    assert _cells("Year,Port,Boats,Crews\n2022,Ash,1450,2001\n2022,Elm,2044,1987\n", "boats.csv") == [
        (("2022", "Ash"), "1450", "2022"), (("2022", "Ash"), "2001", "2022"),
        (("2022", "Elm"), "2044", "2022"), (("2022", "Elm"), "1987", "2022"),
    ]  # fmt: skip


def test_numbers_under_units_are_counts_not_measures():
    assert [(row, value) for row, value, _ in _cells("Rooms,Units\n1,120\n2,340\n3,410\n4+,95\n", "homes.csv")] == [
        (("1",), "120"), (("2",), "340"), (("3",), "410"), (("4+",), "95"),
    ]  # fmt: skip


def test_codes_filled_up_with_zeros_are_no_figures_where_some_begin_with_another_digit():
    text = "code,county,cases\n01001,Ash,120\n01003,Elm,340\n13009,Oak,99\n"
    assert [value for _, value, _ in _cells(text, "cases.csv")] == ["120", "340", "99"]


@pytest.mark.parametrize(
    ("text", "values"),
    [("Rents moved ▼3% in July and ▲ 4.5% in August.", ["-3", "4.5"]), ("| Item | Change |\n|---|---|\n| Salt | ▼ 120 |\n", ["-120"]),
     ("See ▼ 12 more results.", ["12"]), ("Rents moved ▼-3% in July.", ["-3"])],
)  # fmt: skip
def test_a_triangle_that_points_down_is_a_sign_where_it_stands_for_one(text, values):
    made = extract(read(text.encode(), Hints(address="sheet.md")))
    assert [str(figure.value) for figure in made] == values


def test_what_is_set_for_the_maker_of_a_site_in_toml_is_no_figure():
    text = '+++\ntitle = "Harbour"\ndescription = "Over 40,000 meals were served."\nweight = 12\n[stats]\nboats = 31\n+++\n'
    made = extract(read(text.encode(), Hints(address="page.md")))
    assert [str(figure.value or figure.low) for figure in made] == ["40000", "31"]


OF_PAGES = [
    ("en", "More than one in five donors is under 25 years old.", ["More than one in five"]),
    (
        "en",
        "A third are younger than 30 years, half have left and sales fell by half in ten years.",
        ["A third", "half", "by half"],
    ),
    ("en", "In all, 58% of the rowers and guests are over 60 and 9% were under 30.", ["58%", "9%"]),
    ("en", "Half of the fares are under 25 and two are over 40.", ["Half", "under 25", "two", "over 40"]),
    ("en", "The trust spends 79p of every £1 on boats, and for each £1 lent it gets £1.40 back.", ["79p", "£1.40"]),
    ("de", "Von jedem Euro Spende kommen 91 Cent im Hafen an.", ["91 Cent"]),
    (
        "en",
        "About one household in seven is cold, one child out of ten hungry.",
        ["About one household in seven", "one child out of ten"],
    ),
    ("en", "One flood in 2015 hit one port in 3 counties.", ["One", "one", "3"]),
    ("en", "They built 300 huts in six weeks and will spend $40m over five years.", ["300", "$40m"]),
    ("en", "Over nine days, 4,300 riders were stranded; over a two-year period it saved 12%.", ["4,300", "12%"]),
    (
        "en",
        "Of 300 riders 40 waited over nine days, and the bridge closed for over 3 months.",
        ["300", "40", "over nine days", "over 3 months"],
    ),
    ("en", "Claims are settled in 23 days; patients wait over 18 weeks.", ["23 days", "over 18 weeks"]),
    ("en", "A third party opened the second half.", []),
    ("en", "999 calls: 74,002", ["74,002"]),
    ("en", "The centre took 112 calls.", ["112"]),
    ("de", "Rund ein Drittel der Aktiven ist jünger als 30 Jahre.", ["Rund ein Drittel"]),
    ("de", "Auskunft unter 0800 123 456 7 oder Maystraße 12, 28013 Bremen.", []),
    ("fr", "Plus d'un donneur sur cinq a moins de 25 ans.", ["Plus d'un donneur sur cinq"]),
    ("fr", "Les dons ont doublé en dix ans selon l'article L. 1221-1 du code.", ["doublé"]),
    (
        "fr",
        "On a raccordé 120 logements sur 960 km, 3 foyers sur 5 et 30 villes sur 4 îles.",
        ["120", "960 km", "3 foyers sur 5", "30", "4"],
    ),
    ("en", "The 145 Mill Creek pumps cost 145 mill. dollars.", ["145", "145 mill. dollars"]),
    ("es", "Más información en el 900 123 456 o en la calle Mayor, 12, 28013 Madrid.", []),
    ("en", "For more information ring the port office on 1300 135 070.", []),
    ("es", "Lectura: 2 min | 3.210 visitas", []),
    ("es", "En diez años se plantaron 900 123 456 árboles.", ["900 123 456"]),
]


@pytest.mark.parametrize(("language", "text", "quotes"), OF_PAGES)
def test_ages_spans_phones_addresses_and_lines_about_the_page_are_no_figures(language, text, quotes):
    assert [figure.quote for figure in figures(text, language=language)] == quotes


@pytest.mark.parametrize(
    "notes",
    ["[In thousands]", "In thousands", "[In thousands (9 represents 9,000). Annual averages. See text]",
     "[In thousands. For years ending June 30]"],
)  # fmt: skip
def test_notes_that_begin_with_a_scale_give_it_to_their_table_and_state_nothing(notes):
    rows = "<tr><td>Mining ........<td>724<tr><td>Under 18 years . . . . .<td>3,223"
    page = f"<html lang=en><body><h1>Work</h1><p>{notes}</p><table><tr><th>Industry<th>Persons{rows}</table>"
    made = extract(read(page.encode(), Hints(address="page.html")))
    assert [(figure.cell.row, int(figure.value)) for figure in made] == [(("Mining",), 724_000), (("Under 18 years",), 3_223_000)]


def test_two_months_in_a_row_date_each_the_number_behind_it():
    boats = figures("In January there were 1,200 boats, in February only 980.", language="en")
    assert [figure.period.text for figure in boats] == ["In January", "in February"]


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        ("en", "Net profit was €2.1bn (prior year: €2.0bn).", "prior year"),
        ("de", "Der Gewinn lag bei 2,1 Mrd. Euro (Vorjahr: 2,0 Mrd. Euro).", "Vorjahr"),
        ("fr", "Le résultat atteint 2,1 Md€ (exercice précédent : 2,0 Md€).", "exercice précédent"),
        ("es", "El beneficio fue de 2.100 millones (año anterior: 2.000 millones).", "año anterior"),
        ("it", "L'utile è stato di 2,1 miliardi (anno precedente: 2,0 miliardi).", "anno precedente"),
        ("pt", "O lucro foi de 2,1 milhões (ano anterior: 2,0 milhões).", "ano anterior"),
    ],
)
def test_what_the_year_before_gave_in_brackets_is_of_the_same_and_of_that_year(language, text, period):
    now, before = figures(text, language=language)
    assert now.entity == before.entity
    assert (now.period, before.period.text) == (None, period)


def test_a_number_alone_in_the_bracket_of_a_figure_is_of_the_same():
    text = "Sales were €12bn (+6%), profit €2bn (+3%) and debt €5bn (2023: €6bn)."
    made = extract(read(text.encode(), Hints(address="facts.txt")))
    assert [figure.entity for figure in made] == ["Sales", "Sales", "profit", "profit", "debt", "debt"]


@pytest.mark.parametrize(
    ("block", "quote"),
    [
        ("<dl><dt>Library cards</dt><dd>41 250</dd></dl>", "41 250"),
        ("<ul><li>Library cards: 41 250</li></ul>", "41 250"),
        ("<ul><li>Cards (adults): 1 041 250</li></ul>", "1 041 250"),
        ("<ul><li>Cards, spring 2024: 41 250</li></ul>", "41 250"),
        ("<p>Of 41 250 were from the city.</p>", "250"),
    ],
)
def test_a_labelled_line_groups_by_spaces_though_the_text_groups_by_commas(block, quote):
    page = f"<p>A survey reached 3,800 homes.</p>{block}"
    assert extract(read(page.encode(), Hints(address="cards.html")))[-1].quote == quote
