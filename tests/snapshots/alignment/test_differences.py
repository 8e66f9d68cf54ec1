"""By how much something changed, and how much there is: two figures, whichever way a release tells them."""

import pytest
from blocks_read import figures_in
from sentences_read import figures

from snapshots import compare
from snapshots.alignment.differences import is_difference, way_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The number dropped by 12,000 to 241,000.", [True, False]), ("Sales grew sharply by some 30 boats.", [True]),
        ("There were 249,000 out of work, 8,000 more than a month before.", [False, True]),
        ("The bill is $438, $21 higher than last year.", [False, True]), ("The wage is earned by 312,000 workers.", [False]),
        ("Visits were up 9% on last year and sales fell 3%.", [True, True]), ("They lost 40 percent of their land.", [False]),
        ("First-years make up about 36 percent of them.", [False]), ("Visits are up about 36 percent.", [True]),
        ("They hold 40 boats, more than half of them at sea.", [False, False]), ("It runs 12 clinics and more than 500 beds.", [False, False]),
        ("We saw 187 boats, 35 fewer than 2024.", [False, True]), ("Es waren 187 Boote, 35 weniger als 2024.", [False, True]),
        ("187 bateaux, 35 de moins qu'en 2024.", [False, True]), ("Hubo 187 barcos, 35 de menos que en 2024.", [False, True]),
        ("Hubo 187 barcos, 35 barcos menos que el año anterior.", [False, True]), ("187 boten, 35 minder dan in 2024.", [False, True]),
        ("187 båtar, 35 färre än året innan.", [False, True]), ("187 barcos, 35 a menos do que em 2024.", [False, True]),
        ("187 barche, 35 in meno rispetto al 2024.", [False, True]), ("187 boats, a drop of 35.", [False, True]),
        ("Leakage was cut by 7.5% to 41.2 Ml/d.", [True, False]), ("The tax was paid by 38% of firms.", [False]),
        ("187 Boote, ein Rückgang um 35.", [False, True]), ("187 bateaux, soit une baisse de 35.", [False, True]),
        ("Pay went up by 3% to $40.", [True, False]), ("We used 6% less energy.", [True]), ("Il y a 6 % de moins d'élèves.", [True]), ("We filled 6% of all seats.", [False]),
        ("We saw 187 boats, 35 fewer than two days before.", [False, True]), ("Sales are 6% above last year.", [True]),
        ("There are 120 homes below the dam.", [False]), ("The firm lost 14 boats in the city and 40 more in the suburbs.", [False, False]),
        ("The fall in prices left 40% of farms in debt.", [False]), ("La hausse des loyers touche 40 % des ménages.", [False]),
        ("Die Mieten stiegen 2032 im Vergleich zum Vorjahr um 3 %.", [True]), ("Als die Preise stiegen, kamen um 40 Boote an.", [False]),
        ("The yard is busy. The fleet grew by 30 boats.", [True]), ("The fleet grew by a third. The yard has 30 boats.", [True, False]),
        ("Antalet båtar ökade med 4 båtar.", [True]), ("Antalet ökade, och med 4 båtar kom de.", [False]),
        ("Es waren 40 Boote, mehr als die Hälfte auf See.", [False, False]), ("Hubo 40 barcos, más que nunca.", [False]),
    ],
)  # fmt: skip
def test_a_change_is_told_from_a_level(text, told):
    assert [is_difference(figure) for figure in figures_in(text)] == told


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("Costs were cut by 5%, more than planned.", [-1]), ("Output was boosted by 4%, with fewer staff.", [0]),
        ("Sales fell more sharply by 4%.", [0]), ("Prices edged up by 3%, as fewer firms built.", [1]),
        ("Le prix a baissé de 4 %, mais reste élevé.", [-1]), ("Les ventes ont augmenté de 7 %, moins que prévu.", [1]),
        ("Die Zahl der Gäste stieg um 4 %, weniger als erwartet.", [1]), ("Die Löhne sanken im Mai um 2 % und die Mieten stiegen im Mai um 3 %.", [-1, 1]), ("Las ventas crecieron un 6 %, menos de lo previsto.", [1]),
        ("Sales saw an increase of some 9%.", [1]), ("Sales are busy. They fell some 9%.", [-1]),
        ("We saw 187 boats, 35 fewer than in 2024.", [0, -1]), ("He owns 120 flats above the shops.", [0]),
    ],
)  # fmt: skip
def test_the_words_that_tell_a_change_say_which_way_it_went(text, ways):
    assert [way_told(figure) for figure in figures_in(text)] == ways


def test_a_change_never_becomes_the_level():
    old = "The number of people out of work dropped by 12,000 to 241,000."
    new = "There were 249,000 people out of work, 8,000 more than a month before."
    told = {
        change.before.quote: change.after.quote
        for change in compare(figures_in(old), figures_in(new)).told
        if change.before and change.after
    }
    assert told["241,000"] == "249,000"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The harbour saw 222 boats in 2024.", "The harbour saw 187 boats in 2025, 35 fewer than 2024."),
        ("Im Hafen lagen 222 Boote im Jahr 2024.", "Im Hafen lagen 187 Boote im Jahr 2025, 35 weniger als 2024."),
        ("El puerto recibió 222 barcos.", "El puerto recibió 187 barcos, 35 de menos que en 2024."),
        ("Le port a accueilli 222 bateaux.", "Le port a accueilli 187 bateaux, 35 de moins qu'en 2024."),
    ],
)
def test_a_level_and_its_change_are_no_parts_of_the_earlier_level(old, new):
    revised = [change for change in compare(figures_in(old), figures_in(new)).told if change.kind == "revised"]
    assert [(change.before.value, change.after.value) for change in revised] == [(222, 187)]


@pytest.mark.parametrize(
    ("language", "text", "way"),
    [
        ("fr", "Les prises ont baissé de 2 %.", -1), ("fr", "La part a reculé de 5 % à 4 %.", 0),
        ("fr", "Les prises n'ont pas augmenté de 4 %.", 0), ("en", "Prices did not rise by 4%.", 0),
        ("es", "La cuota subió del 3 % al 5 %.", 0), ("es", "La cuota bajó de 5 % a 4 %.", 0), ("es", "Las capturas crecieron un 4 %.", 1),
        ("es", "La red cuesta 100 euros más un 4 % de tasa.", 0), ("es", "La cuota queda en un 4 %.", 0),
        ("pt", "A quota caiu de 5 % para 4 %.", 0), ("pt", "As capturas aumentaram em 4 %.", 1),
        ("it", "Le catture sono calate del 2 %.", -1), ("de", "Die Löhne sind um 4 % weniger stark gestiegen.", 0),
    ],
)  # fmt: skip
def test_a_level_that_changed_and_a_change_that_did_not_come_have_no_way(language, text, way):
    assert [way_told(figure) for figure in figures(text, language=language) if figure.unit == "%"][:1] == [way]
