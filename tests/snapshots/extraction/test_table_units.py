"""What the heads, captions and row names of tables say of the numbers they speak for."""

from decimal import Decimal

import pytest

from snapshots import Hints, Reading, extract, read
from snapshots.extraction.naming.head_units import read_head
from snapshots.figures import plain

STATED = [
    # brackets, after a comma, after "in"
    ("Budget (in 1000 EUR)", "EUR", 1, 3),
    ("Pupils (x 1,000)", None, 1, 3),
    ("Ewes, '000s", None, 1, 3),
    ("Fares (US cents)", "USD", "0.01", 0),
    ("Price, pence", "GBP", "0.01", 0),
    ("Wool (million kg)", "kg", 1, 6),
    ("Turnover in m€", "EUR", 1, 6),
    ("All amounts in thousands of US dollars", "USD", 1, 3),
    ("Ore output, thousand tonnes", "t", 1, 3),
    ("Timber (10³ m³)", "m3", 1, 3),
    ("Crude (USD/bbl)", "USD/[bbl_us]", 1, 0),
    ("Hay (100 t)", "t", 1, 2),
    ("Herring (×10³)", None, 1, 3),
    ("Herring (10,000)", None, 1, 4),
    ("LANDINGS 1990 TO 2020 (000'S)", None, 1, 3),
    ("1 000 t", "t", 1, 3),
    ("Nets (x 100)", None, 1, 2),
    ("Boats (100s)", None, 1, 2),
    ("Temperature (C)", "Cel", 1, 0),
    ("Fuel (L)", "L", 1, 0),
    ("Current year (A)", None, 1, 0),
    ("Hulls built in 1000 days", None, 1, 0),
    ("Hours at sea (in 1000 hours)", "h", 1, 3),
    ("Depth (m)", "m", 1, 0),
    ("Hardness (mg/L CaCO3)", "mg/L", 1, 0),
    ("Noise at night dB(A)", "dB", 1, 0),
    ("Air (degrees F)", "[degF]", 1, 0),
    ("Dose mSv", "mSv", 1, 0),
    ("Supply (Mtoe)", "Mtoe", 1, 0),
    ("Bacteria (CFU/100 mL)", "[CFU]/(100.mL)", 1, 0),
    ("Turnover (m)", None, 1, 6),
    ("Hulls (metres)", "m", 1, 0),
    *((f"{name} (m)", "m", 1, 0) for name in ("Freeboard", "Wave crest", "Tirant", "Calado", "Stauhöhe", "Wassertiefe")),
    ("Länge in m", "m", 1, 0),
    ("Rückgang (m)", None, 1, 0),
    ("Jetty (m)", None, 1, 0),
    ("Trees planted (m)", None, 1, 6),
    ("Budget £ (m)", "GBP", 1, 6),
    ("Sheds in MN", None, 1, 0),
    ("Revenue in MN", None, 1, 6),
    ("Pounds", "[lb_av]", 1, 0),
    ("Cost in pounds", "GBP", 1, 0),
    ("Depth in CM", "cm", 1, 0),
    ("Ferry passengers (m)", None, 1, 6),
    ("Unit rate (p/kWh)", "GBP/kW.h", "0.01", 0),
    ("p/kWh", "GBP/kW.h", "0.01", 0),
    ("Tariff (ct/kWh)", "USD/kW.h", "0.01", 0),
    ("单位：万元", "CNY", 1, 4),
    ("(億円)", "JPY", 1, 8),
    ("売上高（百万円）", "JPY", 1, 6),
    ("常住人口(万人)", None, 1, 4),
    # words that are no money, parts of a word that are no share
    ("Wages (real)", None, 1, 0),
    ("Growth (real, %)", "%", 1, 0),
    ("Rowing, colon", None, 1, 0),
    ("Matches, won", None, 1, 0),
    ("Exports (euro area)", None, 1, 0),
    ("Pound cake", None, 1, 0),
    ("Fish (euro per kg)", "EUR/kg", 1, 0),
    ("Catch (Vatu)", "VUV", 1, 0),
    ("crew_less_than_50_percent", None, 1, 0),
    ("pasture_in_hectares", "har", 1, 0),
    ("cost_of_nets_usd", "USD", 1, 0),
    ("cost_eur_2031", "EUR", 1, 0),
    ("boats_for_all", None, 1, 0),
    ("mio_chf_paid_for_nets", "CHF", 1, 6),
    # money, then its scale
    ("($ in thousands)", "USD", 1, 3),
    ("(US$ in millions, except per share)", "USD", 1, 6),
    ("(Dollars in millions)", "USD", 1, 6),
    ("($ in 000s)", "USD", 1, 3),
    ("(₹ in crore)", "INR", 1, 7),
    ("(Rs. in lakhs)", "INR", 1, 5),
    ("Fares (USD) in millions", "USD", 1, 6),
    ("Amount in thousands ($)", "USD", 1, 3),
    ("(in one thousand euros)", "EUR", 1, 3),
    ("(Rs Billion)", "INR", 1, 9),
    ("(Rs. million)", "INR", 1, 6),
    ("(FRw billion)", None, 1, 9),
    ("(UShs. billions)", None, 1, 9),
    ("(K million)", None, 1, 6),
    ("(half a million)", None, 1, 0),
    ("(Per thousand)", None, 1, 0),
    ("(Over million)", None, 1, 0),
    # how many were asked, and a bound of a class
    ("Answers (1,000 skippers asked)", None, 1, 0),
    ("Loans (1,000 euros and more)", None, 1, 0),
    ("Isles (1 000 inhabitants or more)", None, 1, 0),
    ("Nets (1,000 metres)", "m", 1, 3),
    ("(kr million)", None, 1, 6),
    ("(kr)", None, 1, 0),
    ("(NOK million)", "NOK", 1, 6),
    ("Cost per thousand ($)", "USD", 1, 0),
    ("Hold (M3)", "m3", 1, 0),
    # alone in the head, spelled out or in signs that are nothing else
    ("Acres", "[acr_us]", 1, 0),
    ("Percent contained", "%", 1, 0),
    ("Grams per guest and night", "g", 1, 0),
    ("MEUR", "EUR", 1, 6),
    ("TEUR", "EUR", 1, 3),
    ("Revenue (T€)", "EUR", 1, 3),
    ("Revenue (t €)", "EUR", 1, 0),  # a small t is no thousand
    ("Mrd. €", "EUR", 1, 9),
    ("£k", "GBP", 1, 3),
    ("Thousands", None, 1, 3),
    ("Grazing km²", "km2", 1, 0),
    ("Turbines MW", "MW", 1, 0),
    ("sq km", "km2", 1, 0),
    ("Sq mi", "[mi_i]2", 1, 0),
    ("Grazing sq mi", "[mi_i]2", 1, 0),
    ("Square miles", "[mi_i]2", 1, 0),
    ("Square dances", None, 1, 0),
    ("Holds in ccm", "cm3", 1, 0),
    ("Share of turnover, percent", "%", 1, 0),
    # names
    *(
        (name, None, 1, 0)
        for name in ("F", "M", "A", "C", "T", "K", "GB", "KG", "MT", "CM", "ALL", "Ward Bp", "Thousand Oaks", "Pens (F)")
    ),
    ("Catches per 100,000", None, 1, 0),
    ("Millbrook, TN", None, 1, 0),
    ("Clinics in MA", None, 1, 0),
    ("Barns in GA", None, 1, 0),
    ("Twin Ports, GA-AL", None, 1, 0),
    *((name, None, 1, 0) for name in ("Loans over 1000 EUR", "$10,000–$19,999", "100 m", "1,500 metres", "Top 100 boats", "MW")),
    ("Index (2018=100)", None, 1, 0),
    ("Homes with over 50%", None, 1, 0),
    ("Degrees awarded", None, 1, 0),
    *((name, None, 1, 0) for name in ("RON HARPER", "ANNA R (BOB) HARPER", "DEM", "Sterling Hall", "Pound Street")),
    ("Council Dredging Fund (CDF)", None, 1, 0),
    ("COUNCIL DREDGING FUND (CDF) II", None, 1, 0),
    ("Ministry of Agriculture and Dredging (MAD)", None, 1, 0),
    ("Council dredging fund, paid (CDF)", "CDF", 1, 0),
    ("United States Dollars (USD)", "USD", 1, 0),
    ("Great British pounds (GBP)", "GBP", 1, 0),
    ("USD MILLION", "USD", 1, 6),
    ("EUR PER TONNE", "EUR/t", 1, 0),
    ("Length of stay by Month", None, 1, 0),
]


@pytest.mark.parametrize(("text", "unit", "size", "power"), STATED)
def test_a_head_states_a_unit_where_a_writer_would_put_one(text, unit, size, power):
    said = read_head(text, "USD")
    assert (said.unit, said.size, said.power) == (unit, Decimal(size), power)


def _figures(markup):
    document = read(f"<html><body><h1>Ferries</h1><p>A sheet.</p>{markup}</body></html>".encode(), Hints(media_type="text/html"))
    return [(plain(figure.value), figure.unit) for figure in extract(document)]


def _table(caption, *rows):
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[1:])
    head = "".join(f"<th>{cell}</th>" for cell in rows[0])
    return f"<table><caption>{caption}</caption><tr>{head}</tr>{body}</table>"


def test_the_unit_of_a_table_leaves_out_what_counts_people_or_is_a_ratio():
    table = _table("Key figures, EUR million", ("", "2031"), ("Turnover", "12.5"), ("Employees", "480"), ("Equity ratio", "41.2"))
    assert _figures(table) == [("12500000", "EUR"), ("480", "1"), ("41.2", "1")]


@pytest.mark.parametrize(
    ("caption", "row", "cells", "told"),
    [
        ("Spending, EUR million", "Shops and cafes", ("11.6", "12.0"), [("11600000", "EUR"), ("12000000", "EUR")]),
        ("Spending, EUR million", "Staff", ("31.5",), [("31500000", "EUR")]),
        ("Key figures, EUR million", "Staff (FTE)", ("31.5",), [("31.5", "1")]),
        ("Key figures, EUR million", "Customers", ("3.2",), [("3.2", "1")]),
        ("Key figures, EUR million", "Shops", ("12",), [("12", "1")]),
    ],
)
def test_a_decimal_beside_the_name_of_many_is_what_a_table_in_money_tells_of(caption, row, cells, told):
    assert _figures(_table(caption, ("", "2031", "2032")[: len(cells) + 1], (row, *cells))) == told


def test_the_unit_of_a_table_of_shares_leaves_out_how_many_were_asked():
    rows = [("", "Share", "Sample size", "Unweighted base", "N"), ("Holm", "31.5", "940", "955", "12")]
    table = _table("Percentage of boats with a radio", *rows)
    assert _figures(table) == [("31.5", "%"), ("940", "1"), ("955", "1"), ("12", "1")]


def test_crowns_are_those_that_the_sheet_counts_in():
    assert [read_head("(kr million)", currency).unit for currency in ("DKK", "ISK", "EUR")] == ["DKK", "ISK", None]


def test_a_column_of_units_says_nothing_of_a_count_a_share_or_a_price_that_has_a_head_of_its_own():
    heads = ("Substance", "Unit", "Mean", "Samples", "Number of sites", "Failing (%)", "Cost (€)")
    table = _table(
        "Tap water", heads, ("Nitrate", "mg/l", "18.3", "204", "12", "1.5", "30"), ("Lead", "µg/l", "0.8", "192", "9", "0", "25")
    )
    assert [unit for _, unit in _figures(table)] == ["mg/L", "1", "1", "%", "EUR", "ug/L", "1", "1", "%", "EUR"]


def test_what_households_use_is_told_in_the_column_of_units():
    table = _table("Energy", ("Source", "Unit", "Households", "Sites tested"), ("Gas", "GWh", "420", "31"))
    assert _figures(table) == [("420", "GW.h"), ("31", "1")]


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (
            [("Item", "Unit", "Number"), ("Batteries", "kg", "840"), ("Lamps", "pieces", "31")],
            [("840", "kg"), ("31", "1")],
        ),
        ([("Substance", "Unit", "Number", "Mean"), ("Nitrate", "mg/l", "204", "18.3")], [("204", "1"), ("18.3", "mg/L")]),
        ([("Substance", "Unit", "Wells over limit", "Mean"), ("Lead", "µg/l", "4", "0.9")], [("4", "1"), ("0.9", "ug/L")]),
        ([("Source", "Power", "Output"), ("", "MW", "GWh"), ("Wind", "24", "31")], [("24", "MW"), ("31", "GW.h")]),
        ([("School", "2041", "2042"), ("", "m", "t"), ("Ash", "24", "31")], [("24", "1"), ("31", "1")]),
        ([("Works", "Unit", "Number", "Target"), ("Roads", "km", "12", "20")], [("12", "km"), ("20", "km")]),
        (
            [("Place", "Warmth", "", "Rain"), ("", "min", "max", "mm"), ("Ash", "24", "31", "7")],
            [("24", "1"), ("31", "1"), ("7", "mm")],
        ),
    ],
)
def test_a_unit_beside_the_row_or_under_the_head_speaks_for_the_only_number(rows, read):
    assert _figures(_table("Stock", *rows)) == read


def test_things_that_were_asked_for_are_received_as_things():
    table = _table("Relief", ("Item", "Needed", "Received", "Budget ($)"), ("Tents", "400", "380", "12,000"))
    assert _figures(table) == [("400", "1"), ("380", "1"), ("12000", "USD")]


def test_what_was_received_of_an_appeal_is_told_in_the_money_that_was_asked_for():
    heads = ("", "Required (US$ million)", "Received", "Funding gap", "Sites", "% funded")
    table = _table("Appeal", heads, ("Food", "142", "61.8", "80.2", "14", "43.5"), ("Health", "27", "12", "15", "9", "44"))
    assert _figures(table)[:5] == [("142000000", "USD"), ("61800000", "USD"), ("80200000", "USD"), ("14", "1"), ("43.5", "%")]


def test_a_sheet_with_pounds_sterling_counts_in_them():
    assert _figures(f"<p>It cost £3.</p>{_table('Fees', ('', 'Pounds'), ('Ash', '14'))}") == [("3", "GBP"), ("14", "GBP")]


def test_a_label_that_states_a_share_gives_its_unit_to_no_count():
    assert _figures("<p>Forty per cent of classes fell out for want of staff: 31 of 178 posts were vacant.</p>")[1:] == [
        ("31", "1"),
        ("178", "1"),
    ]


@pytest.mark.parametrize(("caption", "unit"), [("Pay in USD", "USD"), ("Nutrients in kg/ha", "kg/har")])
def test_a_base_a_sample_and_an_n_are_measured_as_the_others_are_where_nobody_was_asked(caption, unit):
    table = _table(caption, ("", "Base", "Sample", "N"), ("Holm", "31", "9", "12"))
    assert [unit for _, unit in _figures(table)] == [unit] * 3


@pytest.mark.parametrize(
    ("name", "unit"), [("Zone EUR", "CHF"), ("Ports AOA", "CHF"), ("Debt (EUR)", "EUR"), ("Debt in EUR", "EUR")]
)
def test_a_code_at_the_end_of_a_name_says_what_it_is_of_in_a_table_of_other_money(name, unit):
    assert [unit for _, unit in _figures(_table("In CHF", ("", "Sales"), ("Zone North", "31"), (name, "12")))] == ["CHF", unit]


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("(x 1,000 t)", "t"),
        ("All values in 1000 t", "t"),
        ("Landings in thousand tonnes", "t"),
        ("Figures x 1000", "1"),
        ("Fish in thousands", "1"),
    ],
)
def test_a_line_over_a_drawn_table_scales_it_and_states_nothing_itself(line, unit):
    text = f"Harbour sheet\n\n{line}\n\nFish      2022    2023\nCod         45      50\nHake      12.5      14\nEel        120     131\n"
    figures = extract(read(text.encode(), Hints(media_type="text/plain")), Reading())
    assert [plain(figure.value) for figure in figures] == ["45000", "50000", "12500", "14000", "120000", "131000"]
    assert {figure.unit for figure in figures} == {unit}


def test_the_nearest_unit_speaks_with_its_own_scale():
    table = _table("In EUR million", ("", "2031"), ("Turnover", "12.5"), ("Dividend (EUR)", "2.10"), ("Margin (%)", "7.5"))
    assert _figures(table) == [("12500000", "EUR"), ("2.1", "EUR"), ("7.5", "%")]


def test_a_bracketed_percentage_beside_a_count_takes_the_bracketed_unit():
    assert _figures(_table("Catches", ("Port", "Number (%)"), ("Holm", "120 (12.5)"), ("Skerry", "80"))) == [
        ("120", "1"), ("12.5", "%"), ("80", "1"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Boats inspected (%)", ("81 (2)", "64 (3)", "4 (1)")),  # errors of shares
        ("Boats inspected (%)", ("81.5 (2)", "100 (9.5)")),
        ("Boats at sea (%), this week (last week)", ("94 (91)", "88 (90)")),
        ("Boats at sea (%), 2031 (2030)", ("94 (91)", "88 (90)")),
    ],
)
def test_a_share_has_another_share_in_brackets_where_those_tell_of_its_error_or_of_a_time_before(head, cells):
    rows = [(f"Port {letter}", cell) for letter, cell in zip("ABC", cells, strict=False)]
    assert {unit for _, unit in _figures(_table("Fleet", ("Port", head), *rows))} == {"%"}


def test_a_count_like_a_year_with_the_mark_of_a_note_counts_but_under_a_time():
    table = _table(
        "Ferries",
        ("Port", "Boats", "Opened"),
        ("Holm", "2100", "1995 [2]"),
        ("Vik", "1995 [2]", "1988²"),
        ("Ard", "1940²", "2003"),
    )
    assert [value for value, _ in _figures(table)] == ["2100", "1995", "1940"]


def test_a_share_beside_what_is_counted_is_that_of_the_bracket():
    heads = ("Port", "Boats inspected (%)", "Interest rates (%)", "Catch growth (%)", "Boats sold (%)")
    assert _figures(
        _table("Fleet", heads, ("Holm", "120 (12)", "12 (11)", "30 (4)", "81"), ("Skerry", "31 (100)", "9", "4.5 (3)", "7"))
    ) == [
        *[("120", "1"), ("12", "%"), ("12", "%"), ("11", "%"), ("30", "%"), ("4", "%"), ("81", "%")],
        *[("31", "1"), ("100", "%"), ("9", "%"), ("4.5", "%"), ("3", "%"), ("7", "%")],
    ]


def test_a_number_of_thirty_digits_stands_under_a_head_as_any_other():
    long = "4" * 30
    assert _figures(_table("Fleet", ("Port", "Nets (%)"), ("Holm", "12.5"), ("Skerry", long))) == [("12.5", "%"), (long, "%")]


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,204p", "1204"), ("88 b", "88"), ("1,100 r", "1100"), ("980*", "980"), ("1,050 (p)", "1050"), ("512(p)", "512")],
)
def test_the_flags_of_statistics_offices_stay_off_the_number(cell, value):
    assert _figures(_table("Catches", ("Port", "Boats"), ("Holm", cell), ("Skerry", "80"))) == [(value, "1"), ("80", "1")]


def test_a_price_in_pence_is_no_flag():
    assert _figures(_table("Ferries", ("Port", "Fare"), ("Holm", "45p"), ("Skerry", "80p"))) == [("0.45", "GBP"), ("0.8", "GBP")]


WAYS = [
    "<table><tr><td>Tents</td><td>1995</td></tr><tr><td>Founded</td><td>2010</td></tr></table>",
    "<dl><dt>Tents</dt><dd>1995</dd><dt>Founded</dt><dd>2010</dd></dl>",
    "<ul><li>Tents: 1995</li><li>Founded: 2010</li></ul>",
    "<div><div>1995</div><div>tents put up</div></div>",
]


@pytest.mark.parametrize(
    ("language", "counted", "begun"),
    [
        ("de", "Betten", "Eröffnungsjahr"),
        ("fr", "Lits", "Fondée en"),
        ("es", "Camas", "Inaugurado"),
        ("it", "Letti", "Inaugurazione"),
        ("ru", "Койки", "Открытие"),
    ],
)
@pytest.mark.parametrize(
    "form", ["<ul><li>{}: 1985</li><li>{}: 1925</li></ul>", "<dl><dt>{}</dt><dd>1985</dd><dt>{}</dt><dd>1925</dd></dl>"]
)
def test_a_label_of_when_something_began_dates_its_number_in_every_language(language, counted, begun, form):
    page = f'<html lang="{language}"><body><h1>Hospital</h1>{form.format(counted, begun)}</body></html>'
    assert stated(page) == [("1985", "1")]


@pytest.mark.parametrize("markup", WAYS)
def test_a_count_that_could_be_a_year_is_a_count_beside_words_of_what_is_counted(markup):
    assert _figures(markup) == [("1995", "1")]


def stated(page, media_type="text/html"):
    figures = extract(read(page.encode(), Hints(media_type=media_type)))
    return [(plain(figure.value), figure.unit) for figure in figures]


def test_the_head_over_the_names_of_rows_gives_the_unit_of_the_values_that_have_none():
    page = (
        "<table><tr><th>CHF million</th><th>2025</th><th>Change in %</th></tr>"
        "<tr><th>Sales</th><td>4,120</td><td>4.2</td></tr><tr><th>Net debt</th><td>1,995</td><td>-0.7</td></tr></table>"
    )
    assert stated(page) == [("4120000000", "CHF"), ("4.2", "%"), ("1995000000", "CHF"), ("-0.7", "%")]


def test_the_label_behind_the_number_of_a_tile_gives_unit_and_scale():
    tiles = "".join(
        f"<div><div>{value}</div><div>{label}</div></div>"
        for value, label in [("4,894", "Fares (US cents)"), ("12", "Nets (thousands)")]
    )
    assert stated(f"<h1>Port</h1><section>{tiles}</section>") == [("48.94", "USD"), ("12000", "1")]


def test_the_label_of_a_definition_gives_unit_and_scale_and_states_no_figure_itself():
    page = "<dl><dt>Emissions (thousand tonnes)</dt><dd>318</dd><dt>Accidents per million hours</dt><dd>1.9</dd></dl>"
    assert stated(page) == [("318000", "t"), ("1.9", "1")]


@pytest.mark.parametrize("head", ["Rate per 100,000", "Inzidenz je 100.000", "Taux pour 100 000", "Tasa por 100.000"])
def test_a_rate_per_so_many_is_no_scale(head):
    table = (
        f"<table><tr><th>Port</th><th>{head}</th></tr><tr><td>Tarn</td><td>45</td></tr><tr><td>Orme</td><td>16</td></tr></table>"
    )
    assert stated(table) == [("45", "1"), ("16", "1")]


def test_the_end_of_a_key_names_its_unit():
    data = '[{"port": "Tarn", "cost_usd": 15400.5, "area_km2": 12}, {"port": "Orme", "cost_usd": 88000, "area_km2": 7}]'
    assert stated(data, "application/json") == [("15400.5", "USD"), ("12", "km2"), ("88000", "USD"), ("7", "km2")]


def test_a_slash_between_two_names_is_no_rate():
    rows = (("Fare", "2030", "2031"), ("Guest/resident", "12", "15"))
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    page = f"<h1>Ferries</h1><table><caption>Trips, thousands</caption>{body}</table>"
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [(plain(figure.value), figure.entity) for figure in figures] == [
        ("12000", "Guest/resident"),
        ("15000", "Guest/resident"),
    ]


@pytest.mark.parametrize(("cell", "values"), [("12 300", ["12300"]), ("1 204 050", ["1204050"]), ("12 30", ["12", "30"])])
def test_a_cell_of_nothing_but_groups_is_one_number_though_commas_group_in_the_text(cell, values):
    page = f"<p>We asked 9,000 homes.</p><table><tr><th>Post</th><th>Open</th></tr><tr><td>Cooks</td><td>{cell}</td></tr></table>"
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [plain(figure.value) for figure in figures if figure.cell is not None] == values


@pytest.mark.parametrize(
    ("row", "value"),
    [("Other countries", "12000"), ("Latest three months", "12000"), ("Countries", "12"), ("Fishing days", "12")],
)
def test_a_rest_and_a_time_have_the_scale_of_their_table(row, value):
    page = f"<h1>Ferries</h1><table><caption>Trips, thousands</caption><tr><td>{row}</td><td>12</td></tr></table>"
    page = page.replace("<tr>", "<tr><td>From</td><td>Summer</td></tr><tr><td>Holm</td><td>40</td></tr><tr>", 1)
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [plain(figure.value) for figure in figures if figure.entity == row] == [value]


def _units_of(rows):
    cells = "".join(f"<tr><th>{name}</th><td>{cell}</td></tr>" for name, cell in rows)
    head = "<thead><tr><th>As of 31 May (in millions)</th><th>2031</th></tr></thead>"
    page = f"<h1>Harbour trust</h1><table>{head}{cells}</table>"
    return [(str(plain(figure.value)), figure.unit) for figure in extract(read(page.encode(), Hints(media_type="text/html")))]


def test_the_sign_of_the_first_and_the_last_amount_holds_for_those_between():
    rows = [("Piers", "$38,125"), ("Boats", "536"), ("Losses", "(27)"), ("Total", "$38,688")]
    assert [unit for _, unit in _units_of(rows)] == ["USD"] * 4
    assert _units_of(rows)[1][0] == "536000000"


def test_the_signs_of_a_statement_hold_from_the_first_to_the_last_of_them():
    rows = [
        ("Tickets", "$4,120"),
        ("Catering", "812"),
        ("Total income", "$4,932"),
        ("Wages", "310"),
        ("Rent", "64"),
        ("Surplus", "$198"),
    ]
    read_units = [unit for _, unit in _units_of([*rows, ("Moorings", "204")])]
    assert read_units == ["USD"] * 6 + ["1"]


def test_key_figures_that_sign_no_sum_stay_counts_between_amounts():
    rows = [("Tickets", 4120, 3980), ("Winches", 12, 14), ("Cranes", 31, 33), ("Fines", 200, 250), ("Buoys", 4, 3)]
    signs = {"Tickets": "$", "Fines": "$"}
    cells = "".join(f"<tr><td>{name}<td>{signs.get(name, '')}{old}<td>{signs.get(name, '')}{new}" for name, old, new in rows)
    page = f"<h1>Harbour</h1><table><tr><th>What<th>2030<th>2031{cells}</table>"
    units = [figure.unit for figure in extract(read(page.encode(), Hints(media_type="text/html")))]
    assert units == ["USD", "USD", "1", "1", "1", "1", "USD", "USD", "1", "1"]


def test_an_amount_told_over_a_table_is_no_unit_of_its_numbers():
    page = "<h2>How the port spent 5 million euros</h2><table><tr><th>Pier<th>2031<tr><td>North<td>240<tr><td>South<td>34</table>"
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [(plain(figure.value), figure.unit) for figure in figures] == [("5000000", "EUR"), ("240", "1"), ("34", "1")]


def test_a_number_in_words_before_a_colon_is_no_scale_of_what_follows():
    figures = extract(read(b"The count of boats has passed two thousand: 2,015 were seen.", Hints(media_type="text/plain")))
    assert [plain(figure.value) for figure in figures] == ["2000", "2015"]


def test_shares_beside_amounts_take_no_sign_from_them():
    rows = [("Grants", "$125"), ("Of income", "40%"), ("Travel", "88"), ("Nets", "64"), ("Total", "$314")]
    assert [unit for _, unit in _units_of(rows)] == ["USD", "%", "USD", "USD", "USD"]


@pytest.mark.parametrize("said", ["Patients at entry, No. (%)", "Patients at entry, n (%)"])
def test_a_caption_may_say_that_cells_hold_counts_with_their_shares(said):
    page = f"<table><caption>{said}</caption><tr><th>Sex<th>Group<tr><td>Women<td>124 (51.7)<tr><td>Men<td>116 (48.3)</table>"
    extracted = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [(plain(figure.value), figure.unit) for figure in extracted] == [
        ("124", "1"),
        ("51.7", "%"),
        ("116", "1"),
        ("48.3", "%"),
    ]


def test_numbers_of_notes_and_pages_are_no_figures_and_sums_of_notes_are():
    page = (
        "<table><tr><th>Post<th>Note<th>2031<tr><td>Tolls<td>4<td>310<tr><td>Dues<td>6, 7<td>295<tr><td>Tax<td>12(a)<td>52</table>"
        "<table><tr><th>Bank<th>Notes<tr><td>Holm<td>12,500<tr><td>Skerry<td>4,500</table>"
    )
    extracted = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [plain(figure.value) for figure in extracted] == ["310", "295", "52", "12500", "4500"]


def test_numbers_of_pages_are_counts_and_their_ranges_point_at_them():
    page = "<table><tr><th>Report<th>Pages<tr><td>Tides<td>120<tr><td>Reefs<td>12–15</table>"
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [plain(figure.value) for figure in figures] == ["120"]


def test_a_sentence_that_only_states_a_scale_speaks_for_the_table_under_it():
    page = "<h1>Quays</h1><p>In thousands, except members.</p><table><tr><th>Post<th>2031<tr><td>Tolls<td>$ 310<tr><td>Members<td>204</table>"
    extracted = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [plain(figure.value) for figure in extracted] == ["310000", "204"]


@pytest.mark.parametrize(
    ("language", "unit", "sign", "code"),
    [("de", "Einheit", "mm", "mm"), ("fr", "Unité", "kWh", "kW.h"), ("es", "Unidad", "mg/l", "mg/L"), ("it", "Unità", "t", "t")],
)
def test_a_sign_in_a_column_of_units_is_one_in_every_language(language, unit, sign, code):
    page = f"<html lang={language}><table><tr><th>X<th>{unit}<th>2031<tr><td>Y<td>{sign}<td>812<tr><td>Z<td>%<td>94</table>"
    assert [figure.unit for figure in extract(read(page.encode(), Hints(media_type="text/html")))] == [code, "%"]


@pytest.mark.parametrize(("sign", "code"), [("mm", "mm"), ("µg/m³", "ug/m3"), ("kWh", "kW.h"), ("t", "1")])
def test_a_sign_that_is_a_whole_head_is_no_word_of_the_language(sign, code):
    rows = f"<tr><th>Ort<th>Menge<th>Tage<tr><th><th>{sign}<th>Anzahl<tr><td>Holm<td>812<td>4<tr><td>Vik<td>94<td>7"
    page = f"<html lang=de><h1>Die Werte der Häfen und ihrer Boote</h1><table>{rows}</table>"
    assert [figure.unit for figure in extract(read(page.encode(), Hints(media_type="text/html")))][::2] == [code, code]


def test_a_sign_at_one_amount_alone_says_nothing_of_the_others():
    assert [unit for _, unit in _units_of([("Fees", "$12"), ("Boats", "536"), ("Nets", "27")])] == ["USD", "1", "1"]


@pytest.mark.parametrize(("cell", "value"), [("- 30.3 %", "-30.3"), ("– 1,230", "-1230"), ("-3.3 %", "-3.3"), ("30.3 %", "30.3")])
def test_a_mark_before_the_number_of_a_cell_is_its_sign_and_no_bullet(cell, value):
    text = f"Port;Change\nElm;{cell}\nAsh;4.1 %\n"
    assert str(extract(read(text.encode(), Hints(address="ports.csv")))[0].value) == value


@pytest.mark.parametrize(
    ("language", "caption", "value"),
    [("en", "Cargo (x 1,000 tons)", "98,400"), ("de", "Fracht (x 1.000 Tonnen)", "98.400"), ("nl", "Vracht (x 1.000 ton)", "98.400"),
     ("es", "Carga (miles de t)", "98.400")],
)  # fmt: skip
def test_a_scale_in_the_caption_counts_in_every_language_and_is_no_figure(language, caption, value):
    page = f"<table><caption>{caption}</caption><tr><th>Lock</th><th>2022</th></tr><tr><td>Elm</td><td>{value}</td></tr></table>"
    read_as = [
        (figure.value, figure.unit)
        for figure in extract(read(page.encode(), Hints(address="locks.html")), Reading(language=language))
    ]
    assert read_as == [(98_400_000, "t")]


STATEMENT = "<tr><th>Item</th><th>2031</th></tr><tr><td>Fees</td><td>$2,859</td></tr>"


def values(page):
    return [plain(figure.value) for figure in extract(read(page.encode(), Hints(media_type="text/html"))) if figure.cell]


def test_a_scale_stated_once_holds_for_the_tables_of_its_section():
    money = f"<table>{STATEMENT}</table>"
    page = f"<h1>Accounts</h1><p>($ in thousands)</p><h2>Income</h2>{money}<h2>Costs</h2>{money}<h1>Prizes</h1>{money}"
    assert values(page) == ["2859000", "2859000", "2859"]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("In thousands of homes across the county the power was cut.", "2859"),
        ("In millions of pounds", "2859000000"),
        ("(in thousands, except per share data)", "2859000"),
        ("In thousands of Canadian dollars unless noted", "2859000"),
    ],
)
def test_a_sentence_that_opens_with_a_word_of_scale_states_none(line, value):
    assert values(f"<h1>Accounts</h1><p>{line}</p><h2>Income</h2><p>Of all piers.</p><table>{STATEMENT}</table>") == [value]


def test_such_a_scale_leaves_tables_without_money_alone():
    staff = "<table><tr><th>Post</th><th>2031</th></tr><tr><td>Pilots</td><td>14</td></tr></table>"
    assert values(f"<h1>Accounts</h1><p>($ in thousands)</p><h2>Income</h2><p>Of all piers.</p><h2>Staff</h2>{staff}") == ["14"]


@pytest.mark.parametrize(
    ("language", "line", "lead", "value"),
    [
        ("fr", "(en milliers d’euros)", "La ville publie ce rapport pour les habitants de la commune.", "2859000"),
        ("es", "(cifras en millones de euros)", "El puerto publica este informe para los vecinos de la ciudad.", "2859000000"),
        ("de", "(in Tausend Euro)", "Die Stadt veröffentlicht diesen Bericht für die Einwohner.", "2859000"),
        ("it", "(in migliaia di euro)", "La città pubblica questo rapporto per gli abitanti del porto.", "2859000"),
    ],
)
def test_the_line_over_a_table_states_its_scale_in_the_language_of_the_page(language, line, lead, value):
    table = "<table><tr><th>X</th><th>2031</th></tr><tr><td>Y</td><td>2 859</td></tr></table>"
    assert values(f"<html lang={language}><h1>{lead}</h1><p>{lead}</p><p>{line}</p>{table}</html>") == [value]


def test_bands_with_units_name_rows_years_of_foundation_count_nothing_and_a_scale_in_a_caption_is_none():
    page = (
        "<table><tr><th>Catch</th><th>Boats</th><th>Founded</th></tr>"
        "<tr><td>&lt; 5 kg</td><td>12</td><td>1811</td></tr><tr><td>5–10 kg</td><td>30</td><td>1920</td></tr></table>"
        "<table><caption>Budget (× 1 000 €)</caption><tr><th>Post</th><th>2031</th></tr><tr><td>Piers</td><td>45</td></tr></table>"
    )
    extracted = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [(figure.cell.row if figure.cell else None, plain(figure.value)) for figure in extracted] == [
        (("< 5 kg",), "12"),
        (("5–10 kg",), "30"),
        (("Piers",), "45000"),
    ]


def _told(table):
    page = f"<h1>Harbour trust</h1><table>{table}</table>"
    return [(plain(figure.value), figure.unit) for figure in extract(read(page.encode(), Hints(media_type="text/html")))]


def test_the_sign_of_some_amounts_takes_no_scale_from_the_caption_of_all():
    rows = "".join(f"<tr><td>{name}<td>{said}" for name, said in (("Dues", "$4,312"), ("Gifts", "771"), ("Total", "$5,083")))
    said = _told(f"<caption>(in thousands of US dollars)</caption><tr><th><th>2031{rows}")
    assert said == [("4312000", "USD"), ("771000", "USD"), ("5083000", "USD")]


@pytest.mark.parametrize(
    ("heads", "values"),
    [
        ("<tr><th rowspan=2>Post<th colspan=2>Calls<tr><th>Day<th>Night", ["12", "9", "31", "11"]),
        ("<tr><th rowspan=2>Post<th colspan=2>Date<tr><th>Day<th>Month", []),
        ("<tr><th>Post<th>Day<th>Night", ["9", "11"]),
    ],
)
def test_what_is_counted_by_day_and_by_night_is_no_date(heads, values):
    assert [value for value, _ in _told(f"{heads}<tr><td>East<td>12<td>9<tr><td>West<td>31<td>11")] == values


@pytest.mark.parametrize(
    ("head", "said", "told"),
    [("Day", "1.412", True), ("Day", "1,412", True), ("Day", "412", True), ("Day", "31", False), ("Day", "12.11", False),
     ("Month", "13", True), ("Month", "12", False)],
)  # fmt: skip
def test_a_number_that_no_calendar_has_is_no_day(head, said, told):
    rows = f"<tr><th>Post<th>Calls<th>{head}<tr><td>East<td>3<td>{said}<tr><td>West<td>4<td>9"
    assert (len(_told(rows)) == 3) is told


def test_a_capital_that_is_a_litre_is_one_in_a_column_of_units():
    rows = "<tr><td>Cider<td>L<td>412<tr><td>Nets<td>kg<td>37<tr><td>Class<td>A<td>15"
    assert _told(f"<tr><th>Stock<th>Unit<th>Spring{rows}") == [("412", "L"), ("37", "kg"), ("15", "1")]


@pytest.mark.parametrize(
    ("caption", "heads", "told"),
    [
        ("Sales (EUR million) and growth, 2030 and 2031", ("2030", "2031"), [("12000000", "EUR"), ("31000000", "EUR")]),
        ("Exports (EUR million) and imports", ("Exports", "Imports"), [("12000000", "EUR"), ("31000000", "EUR")]),
        ("Catch (tonnes) and crews by port", ("Catch", "Crews"), [("12", "t"), ("31", "1")]),
        ("Sales (EUR million) and boats", ("Sales", "Boats"), [("12000000", "EUR"), ("31", "1")]),
        ("Pupils by school (%)", ("Number", "Share"), [("12", "1"), ("31", "%")]),
        ("Grants (in thousands of euros)", ("Number", "Amount"), [("12", "1"), ("31000", "EUR")]),
        ("Catch (tonnes) and prices (EUR per kg) by port", ("Catch", "Prices"), [("12", "t"), ("31", "EUR/kg")]),
        ("Wax (kg), cod (tonnes) and eel (EUR million)", ("Wax", "Eel"), [("12", "kg"), ("31000000", "EUR")]),
        ("Grants (EUR 1,000)", ("May", "June"), [("12000", "EUR"), ("31000", "EUR"), ("12000", "EUR"), ("31000", "EUR")]),
        ("Eels (thousand), nets (km) and sales (EUR million)", ("Nets", "Sales"), [("12", "km"), ("31000000", "EUR")]),
        ("Catch (tonnes) and prices (EUR per kg)", ("May", "June"), [("12", "1"), ("31", "1")]),
        ("Output (constant prices) (EUR million)", ("May", "June"), [("12000000", "EUR"), ("31000000", "EUR")]),
        ("Boats by port (1,000 boats)", ("May", "June"), [("12000", "1"), ("31000", "1"), ("12000", "1"), ("31000", "1")]),
        ("Grants (in 1000 EUR), 2031", ("May", "June"), [("12000", "EUR"), ("31000", "EUR")]),
        ("Homes", ("Boise, ID", "Salem, OR"), [("12", "1"), ("31", "1")]),
        ("Homes", ("Site ID", "Rooms"), [("31", "1")]),
    ],
)
def test_the_unit_of_a_caption_goes_to_the_columns_that_it_speaks_of(caption, heads, told):
    first, second = heads
    rows = "".join(f"<tr><td>{name}<td>12<td>31" for name in ("Holm", "Vik"))
    assert _told(f"<caption>{caption}</caption><tr><th>Of<th>{first}<th>{second}{rows}")[: len(told)] == told
