"""What holds for every language that has a pack."""

import json
from datetime import date

import program
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from num2words import num2words
from sentences_read import cell, figures, sheet, shown

from snapshots import Hints, Reading, extract, read
from snapshots.data.languages import PACKS
from snapshots.extraction import explain
from snapshots.extraction.languages.choosing import language_of
from snapshots.extraction.languages.glossing import gloss_of
from snapshots.extraction.languages.lexicon import lexicon_of
from snapshots.extraction.words.digits import Style

NUMBERS = st.one_of(*(st.integers(min_value=2, max_value=10**digits) for digits in range(2, 10)))
SPEAKING = {
    "fr": "Nous avons compté {} arbres.",
    "es": "Hemos contado {} árboles.",
    "de": "Wir zählten {} Bäume.",
    "ar": "زرعنا {} شجرة.",
}
PIECES = [
    "de",
    "la",
    "5",
    "3,5",
    "1.234",
    "cent",
    "mille",
    "million",
    "%",
    ".",
    ",",
    "'",
    "d'",
    "und",
    "zwei",
    "hundert",
    "Mio.",
    "mil",
]
PIECES += ["12.05.2017", "y", "من", "ألف", "و", "\u200f", "٣", "-", "km²", "A", "de", "Mai", "entre", "h", "(", ")", "sur", "une"]
PERIODS = [
    ("es", "El tráfico del 2016 ha sido de 40 barcos.", "2016", "2016-01-01", "2016-12-31"),
    ("it", "Nel primo semestre del 2032 sono partite 40 barche.", "Nel primo semestre del 2032", "2032-01-01", "2032-06-30"),
    ("fr", "Le fonds a payé 40 repas en avril 2017.", "en avril 2017", "2017-04-01", "2017-04-30"),
    ("fr", "Le fonds a payé 40 repas depuis 2014.", "depuis 2014", "2014-01-01", None),
    ("fr", "Le fonds a payé 40 repas entre mars et mai 2016.", "entre mars et mai 2016", "2016-03-01", "2016-05-31"),
    ("fr", "Le fonds a payé 40 repas le mois dernier.", "le mois dernier", "2017-06-01", "2017-06-30"),
    ("fr", "Le fonds a payé 40 repas le 1er mai 2017.", "le 1er mai 2017", "2017-05-01", "2017-05-01"),
    ("fr", "Le 3 juin 2017, le fonds a payé 40 repas.", "Le 3 juin 2017", "2017-06-03", "2017-06-03"),
    ("fr", "Au 3 juin 2017, le fonds a payé 40 repas.", "Au 3 juin 2017", "2017-06-03", "2017-06-03"),
    ("es", "El 3 de junio de 2017, el fondo pagó 40 comidas.", "El 3 de junio de 2017", "2017-06-03", "2017-06-03"),
    ("ar", "قدم الصندوق 40 وجبة في الأشهر التسعة الأولى من عام 2016.", "في الأشهر التسعة الأولى من عام 2016", "2016-01-01", "2016-09-30"),
    ("ar", "قدم الصندوق 40 وجبة في نيسان/أبريل 2017.", "في نيسان/أبريل 2017", "2017-04-01", "2017-04-30"),
    ("ar", "قدم الصندوق 40 وجبة منذ عام 2014.", "منذ عام 2014", "2014-01-01", None),
    ("ar", "قدم الصندوق 40 وجبة بين مارس ومايو 2016.", "بين مارس ومايو 2016", "2016-03-01", "2016-05-31"),
    ("ar", "قدم الصندوق 40 وجبة الشهر الماضي.", "الشهر الماضي", "2017-06-01", "2017-06-30"),
    ("de", "Der Fonds zahlte 40 Mahlzeiten im April 2017.", "im April 2017", "2017-04-01", "2017-04-30"),
    ("de", "Der Fonds zahlte 40 Mahlzeiten seit 2014.", "seit 2014", "2014-01-01", None),
    ("de", "Der Fonds zahlte zwischen März und Mai 2016 40 Mahlzeiten.", "zwischen März und Mai 2016", "2016-03-01", "2016-05-31"),
    ("de", "Der Fonds zahlte im letzten Monat 40 Mahlzeiten.", "im letzten Monat", "2017-06-01", "2017-06-30"),
    ("de", "Der Fonds zahlte am 3. Mai 2017 40 Mahlzeiten.", "am 3. Mai 2017", "2017-05-03", "2017-05-03"),
    ("es", "El fondo pagó 40 comidas en abril de 2017.", "en abril de 2017", "2017-04-01", "2017-04-30"),
    ("es", "El fondo pagó 40 comidas desde 2014.", "desde 2014", "2014-01-01", None),
    ("es", "El fondo pagó 40 comidas entre marzo y mayo de 2016.", "entre marzo y mayo de 2016", "2016-03-01", "2016-05-31"),
    ("es", "El fondo pagó 40 comidas el mes pasado.", "el mes pasado", "2017-06-01", "2017-06-30"),
]  # fmt: skip


def spelled(number, language):
    """As num2words has it; None where it is mistaken: for 601,000 it says "six hundred and thousand thousands" in Arabic."""
    words = num2words(number, lang=language)
    return None if language == "ar" and ("ألف ألف" in words or "مليون مليون" in words) else words


@pytest.mark.parametrize("language", PACKS)
@given(number=NUMBERS)
def test_a_number_in_words_reads_back_exactly(language, number):
    words = spelled(number, language)
    assume(words is not None)
    (only,) = figures(SPEAKING[language].format(words), language=language)
    assert only.value == number


@pytest.mark.parametrize("language", PACKS)
@given(number=NUMBERS)
def test_a_number_in_digits_reads_back_exactly_in_every_grouping(language, number):
    for mark in ("\u00a0", "\u202f", ".") if language != "ar" else ("٬", ","):
        (only,) = figures(f"{number:,}".replace(",", mark) + " m²", language=language)
        assert (only.value, only.unit) == (number, "m2")


@pytest.mark.parametrize("language", PACKS)
@example(words=["la", "entre", "une"])
@given(words=st.lists(st.sampled_from(PIECES), max_size=12))
def test_a_figure_of_any_text_quotes_it_and_overlaps_no_other(language, words):
    text = " ".join(words)
    reached = 0
    for figure in figures(text, language=language):
        assert text[figure.start : figure.end] == figure.quote
        assert figure.start >= reached
        assert figure.end > figure.start
        reached = figure.end
    for passed in explain(sheet(text)):
        assert text[passed.start : passed.end] == passed.quote


@pytest.mark.parametrize(("language", "text", "words", "start", "end"), PERIODS)
def test_a_period_is_told_in_the_words_of_the_text(language, text, words, start, end):
    period = figures(text, language=language, published=date(2017, 7, 15))[0].period
    assert (period.text, str(period.start), period.end and str(period.end)) == (words, start, end)


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [("Plus de 9 000 soldats ont été formés dans le pays.", None, "fr"), ("More than 9,000 soldiers were trained in the country.", None, "en"),
     ("Plus de 9 000 soldats ont été formés dans le pays par la mission.", "en", "fr"), ("9 000", "fr-CA", "fr"), ("9 000", None, "en"),
     ("Más de 9.000 soldados han recibido formación en el país.", None, "es"), ("Mehr als 9.000 Soldaten wurden für das Land ausgebildet.", None, "de"),
     ("تم تدريب أكثر من 9000 جندي", None, "ar"), ("تم تدريب أكثر من 9000 جندي", "en", "ar"), ("هزار سرباز", "fa", "fa"),
     ("Pół miliona domów, 15 tys. łodzi.", None, "pl"), ("Полмиллиона домов, 15 тыс. лодок.", None, "ru"),
     ("Півмільйона будинків, 15 тис. човнів.", None, "uk"), ("Meio milhão de pessoas em 14 cidades.", None, "pt"),
     ("Fin de siècle", None, "en"), ("Il a visto 300 navi e 20 porti.", "it", "it"),
     ("Kept by the library: this page was read on 3 May and is held for all of that. It was moved to the store. "
      + "Les ateliers de la ville sont dans une rue du port et le quai ne ferme pas le soir. " * 30, "en", "fr"),
     ("Boats: 1,204 (2023 est.) Crew: 9,310 (2023 est.) Piers: 41 (2022 est.) Cranes: 7 (2022 est.)", None, "en")],
)  # fmt: skip
def test_a_text_speaks_its_language_louder_than_it_declares_it(text, declared, language):
    assert language_of(text, configured=None, declared=declared) == language


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("de", "Pro Woche legen zwischen einem und fünf Schiffe an.", "zwischen einem und fünf"),
        ("fr", "Chaque semaine, entre un et cinq navires accostent.", "entre un et cinq"),
        ("es", "Cada semana atracan entre una y cinco barcas.", "entre una y cinco"),
    ],
)
def test_an_article_that_begins_a_range_counts(language, text, quote):
    (only,) = figures(text, language=language)
    assert (only.quote, only.low, only.high) == (quote, 1, 5)


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u061c", "\u2067"])
def test_a_mark_of_writing_direction_changes_no_figure(mark):
    (only,) = figures(f"نزح أكثر من {mark}٣٫٥{mark}٪{mark} من{mark} السكان", language="ar")
    assert (str(only.value), only.unit, only.modifier, only.entity) == ("3.5", "%", "over", "السكان")


def test_the_configured_language_settles_it():
    assert language_of("Plus de 9 000 soldats ont été formés dans le pays.", configured="en-GB", declared="fr") == "en"


def test_a_gloss_says_in_english_what_the_pack_knows():
    gloss = gloss_of("Plus de 9 000 soldats en avril", 0, 30, lexicon_of("fr"), Style(comma_decimal=True))
    assert gloss.text.startswith("more than 9 000 q")
    assert gloss.text.endswith("us in April")
    assert gloss.words("more than 9 000", 0) == "Plus de 9 000"


@pytest.mark.parametrize(
    ("language", "column", "text", "expected"),
    [("fr", "Montant (en millions d'euros)", "12,5", "12,5 = 12500000 EUR"), ("fr", "Superficie (km²)", "1 204", "1 204 = 1204 km2"),
     ("ar", "المساحة (كم²)", "1,204", "1,204 = 1204 km2"), ("de", "Ausgaben (Mio. Euro)", "12,5", "12,5 = 12500000 EUR"), ("es", "Gasto (millones de euros)", "12,5", "12,5 = 12500000 EUR"),
     ("de", "Gewicht in kg", "1.204", "1.204 = 1204 kg"), ("de", "Länge in cm (mit Bug)", "45", "45 = 45 cm"), ("fr", "Tirant en m³/h", "12,5", "12,5 = 12.5 m3/h"),
     ("sv", "Yta i km²", "45", "45 = 45 km2"), ("es", "Peso en kg", "45", "45 = 45 kg"), ("de", "Boote in Not", "45", "45 = 45"),
     ("it", "Profondità in m", "7,5", "7,5 = 7.5 m"), ("de", "Tiefe (m)", "7,5", "7,5 = 7.5 m"), ("es", "Calado (m)", "7,5", "7,5 = 7.5 m"),
     ("es", "Espera (min.)", "7,5", "7,5 = 7.5 min"), ("nl", "Wachttijd (min.)", "7,5", "7,5 = 7.5 min")],
)  # fmt: skip
def test_a_table_head_gives_its_unit_in_any_language(language, column, text, expected):
    (only,) = cell(text, column=(column,), language=language)
    assert (shown(only), only.entity) == (expected, column)


def test_a_label_gives_its_unit_in_any_language_and_stays_in_its_words():
    page = (
        "<html lang=fr><h1>Halle</h1><dl><dt>Recettes (en euros)</dt><dd>64 210</dd><dt>Poids en kg</dt><dd>12,5</dd></dl></html>"
    )
    found = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [(shown(figure), figure.label, figure.entity) for figure in found] == [
        ("64 210 = 64210 EUR", "Recettes (en euros)", "Recettes (en euros)"),
        ("12,5 = 12.5 kg", "Poids en kg", "Poids en kg"),
    ]


@pytest.mark.parametrize(
    ("language", "column", "words"),
    [("fr", ("Écoles", "depuis le 1 janvier"), "depuis le 1 janvier"), ("de", ("2020", "März"), "März 2020"), ("pt", ("Casos (desde 1 de maio",), "desde 1 de maio")],
)  # fmt: skip
def test_the_time_of_a_head_is_told_in_its_words(language, column, words):
    (figure,) = cell("344217", column=column, language=language)
    assert figure.period.text == words


PAGES = [
    ("fr", "Bilan", "Plus de 12 500 tonnes de vivres ont été distribuées en mai 2017.", ("12500", "over", "t", "vivres")),
    ("ar", "حصيلة", "تم توزيع أكثر من ١٢٬٥٠٠ طن من الأغذية في مايو 2017.", ("12500", "over", "t", "الأغذية")),
    ("de", "Bilanz", "Fast 12.500 Tonnen Lebensmittel wurden im Mai 2017 verteilt.", ("12500", "nearly", "t", "Lebensmittel")),
    ("es", "Balance", "Casi 12.500 toneladas de víveres fueron repartidas en mayo de 2017.", ("12500", "nearly", "t", "víveres")),
]


@pytest.mark.long
def test_two_issues_of_a_french_sheet_are_compared_from_the_command_line(tmp_path):
    """The table's head, a modifier and a share: three numbers revised, the fourth unchanged."""
    issue = (
        "<!doctype html><html lang='fr'><body><h1>Bilan de la mission</h1><p>Plus de {} soldats ont été formés.</p><ul><li>{} % du "
        "territoire est accessible</li><li>320 écoles ont rouvert</li></ul><table><tr><th>Pays</th><th>Aide (millions d'euros)</th></tr>"
        "<tr><td>Norlande</td><td>{}</td></tr></table></body></html>"
    )
    (tmp_path / "old.html").write_text(issue.format("12 500", "70", "8,25"), encoding="utf-8")
    (tmp_path / "new.html").write_text(issue.format("13 200", "75", "9,75"), encoding="utf-8")
    told = json.loads(program.run(tmp_path, "compare", "old.html", "new.html", "--json").stdout)
    revised = {(change["before"]["value"], change["after"]["value"], change["after"]["unit"]) for change in told["changes"]}
    assert revised == {("12500", "13200", "1"), ("70", "75", "%"), ("8250000", "9750000", "EUR")}
    assert told["unchanged"] == 1


@pytest.mark.long
@pytest.mark.parametrize(("language", "title", "sentence", "expected"), PAGES)
def test_a_page_in_another_language_is_read_from_the_command_line(tmp_path, language, title, sentence, expected):
    """The page declares its language; nothing else is told."""
    page = f'<!doctype html><html lang="{language}"><head><title>{title}</title></head><body><h1>{title}</h1><p>{sentence}</p></body></html>'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (only,) = json.loads(program.run(tmp_path, "extract", "page.html", "--json").stdout)["figures"]
    assert (only["value"], only["modifier"], only["unit"], only["entity"]) == expected
    assert only["sentence"] == sentence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Se repararon 18,400 casas.", 18400),
        ("Se repararon 18.400 casas en 1,5 años.", 18400),
        ("Se repararon 18.400 casas y 12.300 puentes.", 18400),
    ],
)
def test_a_comma_before_three_digits_groups_in_a_spanish_text_without_decimal_commas(text, value):
    assert figures(text, language="es")[0].value == value


@pytest.mark.parametrize(
    ("tag", "configured", "unit"),
    [("es-AR", "USD", "ARS"), ("es-419", "USD", "USD"), ("es-AR", "CLP", "CLP"), ("es", "USD", "USD")],
)
def test_a_bare_dollar_sign_is_the_money_of_the_country_that_the_page_declares(tag, configured, unit):
    page = (
        f"<html lang='{tag}'><body><p>El boleto de tren cuesta $500 en toda la provincia, según el ministerio.</p></body></html>"
    )
    document = read(page.encode(), Hints(media_type="text/html"))
    assert [only.unit for only in extract(document, Reading(currency=configured))] == [unit]
