"""Where a figure holds, in languages whose capitals tell no names. Every sentence is invented."""

import pytest
from sentences_read import figures

PLACES = [
    ("de", "In Bayern leben 13 Millionen Menschen.", "Bayern"),
    ("de", "In Niedersachsen waren im April 247.318 Menschen arbeitslos.", "Niedersachsen"),
    ("de", "2023 wurden in Hamburg 1.200 Wohnungen gebaut.", "Hamburg"),
    ("de", "In Schleswig-Holstein gibt es 46 Kliniken.", "Schleswig-Holstein"),
    ("de", "Im Landkreis Wendenau wohnen 187.400 Menschen.", "Landkreis Wendenau"),
    ("de", "Im vergangenen Jahr starben in Berlin 34 Radfahrer.", "Berlin"),
    ("de", "In Kliniken liegen 300 Patienten.", None),
    ("de", "In Kraft sind 12 Verträge.", None),
    ("ar", "في حلب يعيش 300 ألف شخص.", "حلب"),
    ("ar", "وزعت المنظمة 640 طنا في حلب.", "حلب"),
    ("ar", "قتل 12 شخصا في نهاية الأسبوع.", None),
]


@pytest.mark.parametrize(("language", "text", "place"), PLACES)
def test_a_bare_noun_after_in_is_a_place_unless_it_looks_common(language, text, place):
    assert [figure.place for figure in figures(text, language=language)] == [place]


def test_a_year_before_the_verb_is_the_period():
    (figure,) = figures("2023 wurden 40 Brunnen gebaut.", language="de")
    assert (figure.quote, figure.period.text, str(figure.period.end)) == ("40", "2023", "2023-12-31")


@pytest.mark.parametrize(
    ("language", "text", "period", "end"),
    [
        ("de", "Im ersten Quartal 2022 kamen 30 Gäste.", "Im ersten Quartal 2022", "2022-03-31"),
        ("de", "Im 2. Halbjahr 2022 kamen 30 Gäste.", "Im 2. Halbjahr 2022", "2022-12-31"),
        ("fr", "Au premier trimestre 2022, 30 usines ont ouvert.", "Au premier trimestre 2022", "2022-03-31"),
        ("fr", "Le port a perdu 30 grues au 2e semestre 2021.", "au 2e semestre 2021", "2021-12-31"),
        ("fr", "Le port a perdu 30 grues au T3 2021.", "au T3 2021", "2021-09-30"),
        ("es", "En el tercer trimestre de 2022 abrieron 30 fábricas.", "En el tercer trimestre de 2022", "2022-09-30"),
        ("ar", "افتتح 30 مصنعا في النصف الثاني من 2021.", "في النصف الثاني من 2021", "2021-12-31"),
        ("es", "En otoño de 2022 abrieron 30 fábricas.", "En otoño de 2022", "2022-11-30"),
        ("fr", "À l'automne 2022, 30 usines ont ouvert.", "À l'automne 2022", "2022-11-30"),
        ("it", "In primavera 2022 hanno aperto 30 fabbriche.", "In primavera 2022", "2022-05-31"),
        ("pt", "No verão de 2022 abriram 30 fábricas.", "No verão de 2022", "2022-08-31"),
        ("nl", "In het najaar van 2022 opent een school voor 30 kinderen.", "In het najaar van 2022", "2022-11-30"),
        ("sv", "Under hösten 2022 öppnar en skola för 30 barn.", "Under hösten 2022", "2022-11-30"),
        ("sv", "Läsåret 2021/22 gick 30 barn i skolan.", "2021/22", "2022-12-31"),
        ("de", "Im Schuljahr 2021/22 kamen 30 Kinder.", "2021/22", "2022-12-31"),
    ],
)
def test_a_part_of_a_year_is_a_period(language, text, period, end):
    (figure,) = figures(text, language=language)
    assert (figure.period.text, str(figure.period.end)) == (period, end)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die ersten neun Monate waren nass."),
        ("de", "Angaben in Tausend Euro"),
        ("de", "Alle zwei Jahre tagt der Rat."),
        ("fr", "Montants en millions d'euros"),
        ("fr", "Les neuf premiers mois ont été secs."),
        ("es", "Cifras en miles de toneladas"),
        ("es", "Los nueve primeros meses fueron secos."),
    ],
)
def test_scales_of_tables_and_stretches_of_time_count_nothing(language, text):
    assert figures(text, language=language) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Umsatz stieg 2025 auf knapp 29,4 % und die Quote 2024 auf 12 %.", {"knapp 29,4 %": "2025", "12 %": "2024"}),
        ("In Kiel lebten 2023 rund 3.700 Studierende.", {"rund 3.700": "2023"}),
        ("Die Stadt zählte 2022 in allen Bezirken 1.200 Hunde.", {"1.200": "2022"}),
        ("Wir haben 2000 neue Stellen.", {"2000": None}),
    ],
)
def test_a_year_without_a_preposition_is_the_period_of_what_follows(text, expected):
    assert {figure.quote: figure.period and figure.period.text for figure in figures(text, language="de")} == expected
